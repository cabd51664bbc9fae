"""Which sentences may stand in a summary."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.analysis.summary.words import words
from reader.text.article import Article, BlockKind, Span

MOST = 10_000
"""How many sentences take part at most: those of some 200 thousand words."""

_FEWEST_WORDS = 4
_LEAD = 20  # the first sentences of a long text take part in any case
_LONGEST = 4000  # characters; a longer "sentence" is a table or a text without full stops
_LINK = re.compile(r"(?:https?://|www\.)\S+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence of the running prose."""

    span: Span
    text: str
    words: tuple[str, ...]
    """Its words in lower case."""
    place: int
    """Which sentence of the running prose it is, counted from 0."""
    opens_paragraph: bool
    opens_section: bool
    lead_in: int = 0
    """How many characters of its span, a connective, are left out where the sentence before was not taken."""

    @property
    def size(self) -> int:
        """How many words it has as a reader counts them, between blanks."""
        return len(self.text.split())


def candidates(article: Article, sentences: Sequence[Span]) -> tuple[Candidate, ...]:
    """The sentences that a summary may pick, in text order, each wording once.

    They stand in running prose and have at least four words, links aside; if none has, all of the prose are taken. Of
    a text with more than ``MOST`` the first are looked at, and of the others as many as that leaves, evenly.
    """
    placed = _thin(_placed(article, sentences), MOST)
    found: list[Candidate] = []
    seen: set[tuple[str, ...]] = set()
    short: list[Candidate] = []
    for one in placed:
        text = article.text[one.span.start : one.span.end]
        own = words(_LINK.sub(" ", text[:_LONGEST]))
        if not own or own in seen:
            continue
        seen.add(own)
        kept = found if len(own) >= _FEWEST_WORDS and len(text) <= _LONGEST else short
        kept.append(Candidate(one.span, text, own, one.place, one.opens_paragraph, one.opens_section))
    return tuple(found or short)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A sentence with its place in the article."""

    span: Span
    place: int
    opens_paragraph: bool
    opens_section: bool


def _placed(article: Article, sentences: Sequence[Span]) -> list[_Placed]:
    """The sentences of the running prose with their places."""
    starts = [block.start for block in article.blocks]
    found: list[_Placed] = []
    last_block = -1
    section = True
    last_heading = -1
    headings = [index for index, block in enumerate(article.blocks) if block.kind is BlockKind.HEADING]
    for sentence in sentences:
        index = bisect_right(starts, sentence.start) - 1
        if index < 0 or not article.blocks[index].kind.is_body or sentence.end > article.blocks[index].end:
            continue
        if index != last_block:
            heading = bisect_right(headings, index)
            section = heading != last_heading
            last_heading = heading
        found.append(_Placed(sentence, len(found), index != last_block, section and index != last_block))
        last_block = index
    return found


def _thin(placed: list[_Placed], most: int) -> Iterable[_Placed]:
    """At most ``most`` sentences: the first, and the others evenly."""
    if len(placed) <= most:
        return placed
    step = (len(placed) - _LEAD) / (most - _LEAD)
    return placed[:_LEAD] + [placed[_LEAD + int(index * step)] for index in range(most - _LEAD)]
