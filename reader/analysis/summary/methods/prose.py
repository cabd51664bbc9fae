"""What every method reads: the words of each sentence, and how they stand in paragraphs and under headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from reader.analysis.summary.candidates import Candidate
from reader.analysis.summary.words import words
from reader.text.article import Article, BlockKind


@dataclass(frozen=True, slots=True)
class Prose:
    """A text as the methods see it. Words stand as the tokenizer gave them."""

    sentences: tuple[Sequence[str], ...]
    originals: tuple[int, ...]
    """For each sentence the index of the first that is the same; its own if there is none before it."""
    headings: tuple[Sequence[str], ...]
    paragraphs: tuple[int, ...]
    """How many sentences each paragraph has."""
    words: Sequence[str]
    """All words in text order, those of headings too."""


def of_pool(pool: Sequence[Candidate], article: Article) -> Prose:
    """The candidates with the title and headings of their article."""
    kinds = (BlockKind.TITLE, BlockKind.HEADING)
    headings = tuple(words(article.text[block.start : block.end]) for block in article.blocks if block.kind in kinds)
    paragraphs: list[int] = []
    for one in pool:
        if one.opens_paragraph or not paragraphs:
            paragraphs.append(0)
        paragraphs[-1] += 1
    sentences = tuple(one.words for one in pool)
    return Prose(sentences, tuple(range(len(pool))), headings, tuple(paragraphs), tuple(chain(*headings, *sentences)))
