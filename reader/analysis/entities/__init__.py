"""The entities stage: people, organisations, places, other names, dates and amounts, each thing once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.analysis.entities.amounts import find_amounts
from reader.analysis.entities.candidates import collect
from reader.analysis.entities.dates import find_dates
from reader.analysis.entities.document import agree, expand_acronyms, project
from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.names import entities
from reader.analysis.entities.tagger import Mention, tag
from reader.analysis.entities.tokens import tokenize
from reader.analysis.entities.values import Value, gather
from reader.analysis.facts import Entity
from reader.text.article import Article, BlockKind, Span

__all__ = ["find"]


def find(article: Article, sentences: Sequence[Span], language: str) -> tuple[Entity, ...]:
    """The entities of an article, ordered by first mention; their mentions are sorted and disjoint.

    All blocks but code are read. ``language`` is an ISO 639-1 code; of languages without data only what capitals show
    is found. Mentions leave out titles and elided articles.
    """
    known = gazetteer(language)
    tokens = [tokenize(article.text, start, end) for start, end in _pieces(article, sentences)]
    values: list[Value] = []
    for piece in tokens:
        dates = find_dates(piece, language, article.published)
        values += dates
        values += find_amounts(piece, language, dates)
    values.sort()
    candidates, evidence = collect(tokens, known, [(value.start, value.end) for value in values])
    spelt, acronyms = expand_acronyms(tokens, known)
    mentions = _disjoint([*spelt, *tag(candidates, evidence, known)], values)
    mentions = _disjoint(project(candidates, agree(mentions, evidence), known), values)
    found = [*entities(agree(mentions, evidence), acronyms, genitive_s=known.genitive_s), *gather(values)]
    return tuple(sorted(found, key=lambda entity: entity.mentions[0]))


def _pieces(article: Article, sentences: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The sentences clipped to the blocks that are read; a stretch of a block without sentences stands for one."""
    at = 0
    for block in article.blocks:
        while at < len(sentences) and sentences[at].end <= block.start:
            at += 1
        if block.kind is BlockKind.CODE:
            continue
        start = block.start
        index = at
        while index < len(sentences) and sentences[index].start < block.end:
            cut = sentences[index].start
            if cut > start:
                yield start, cut
                start = cut
            index += 1
        if start < block.end:
            yield start, block.end


def _disjoint(mentions: Sequence[Mention], values: Sequence[Value]) -> list[Mention]:
    """``mentions`` sorted, without those that overlap a value or an earlier, longer mention."""
    kept: list[Mention] = []
    at = 0
    for mention in sorted(mentions, key=lambda found: (found.start, -found.end)):
        while at < len(values) and values[at].end <= mention.start:
            at += 1
        if at < len(values) and values[at].start < mention.end:
            continue
        if kept and mention.start < kept[-1].end:
            continue
        kept.append(mention)
    return kept
