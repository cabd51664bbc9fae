"""The summary of each chapter of a long text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from reader.analysis.facts import Entity, Pick, Quote
from reader.analysis.summary import Ranking, rank
from reader.analysis.summary.length import Length
from reader.text.article import Article, Span
from reader.text.chapters import Chapter, chapters

_S = TypeVar("_S", bound=Span)


@dataclass(frozen=True, slots=True)
class ChapterSummary:
    """A chapter and the sentences that stand for it, in text order."""

    chapter: Chapter
    picks: tuple[Pick, ...]


def by_chapter(
    article: Article,
    sentences: Sequence[Span],
    language: str,
    length: Length,
    *,
    method: str = "blend",
    entities: Sequence[Entity] = (),
    quotes: Sequence[Quote] = (),
) -> Iterator[ChapterSummary]:
    """The summary of each chapter, as long as ``length`` says for each; nothing if the article has no chapters.

    The rest as for ``rank``. Each chapter is summarised as if it stood alone.
    """
    for chapter in chapters(article):
        ranking = rank_chapter(chapter, article, sentences, language, method=method, entities=entities, quotes=quotes)
        yield ChapterSummary(chapter, ranking.picks(length))


def rank_chapter(
    chapter: Chapter,
    article: Article,
    sentences: Sequence[Span],
    language: str,
    *,
    method: str = "blend",
    entities: Sequence[Entity] = (),
    quotes: Sequence[Quote] = (),
) -> Ranking:
    """The sentences of one chapter in the order of a method, from the facts about the whole article."""
    named = [replace(one, mentions=own) for one in entities if (own := tuple(_within(one.mentions, chapter)))]
    return rank(
        chapter.article(article),
        _within(sentences, chapter),
        language,
        method=method,
        entities=named,
        quotes=_within(quotes, chapter),
        part=True,
    )


def _within(spans: Sequence[_S], chapter: Span) -> Sequence[_S]:
    """Of spans in text order those that begin in the chapter."""

    def begin(span: Span) -> int:
        return span.start

    return spans[bisect_left(spans, chapter.start, key=begin) : bisect_left(spans, chapter.end, key=begin)]
