"""On which other sentence a sentence hangs, so that a summary shows both or neither."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.analysis.facts import Quote, QuoteKind
from reader.analysis.summary.candidates import Candidate
from reader.analysis.summary.dangling import dangles
from reader.text.article import Span

_INSIDE = 0.5  # of a sentence: so much of it are somebody's words
_NEAR = 3  # sentences
_LONGEST_CHAIN = 3  # sentences


def chains(pool: Sequence[Candidate], quotes: Sequence[Quote], language: str) -> list[tuple[int, ...]]:
    """For each candidate those that a summary shows with it, itself the last; empty if it cannot be shown.

    A sentence that dangles hangs on the one before it; a sentence of somebody's words on the one that names who says
    them; and these may hang on others. What would need more than three sentences, or one that no summary may show,
    cannot be shown.
    """
    anchors = _anchors(pool, quotes, language)
    found: list[tuple[int, ...]] = []
    for index in range(len(pool)):
        chain = [index]
        for one in chain:  # grows while it is gone through
            chain += [other for other in anchors[one] if other not in chain]
            if len(chain) > _LONGEST_CHAIN:
                break
        whole = len(chain) <= _LONGEST_CHAIN and _LOST not in chain
        found.append((*sorted(chain[1:]), index) if whole else ())
    return found


_LOST = -1
"""In the place of an index: a sentence that no summary may show."""


def _anchors(pool: Sequence[Candidate], quotes: Sequence[Quote], language: str) -> list[list[int]]:
    """For each candidate the ones it hangs on directly."""
    found: list[list[int]] = [[] for _ in pool]
    for index, one in enumerate(pool):
        if dangles(one.text, language):
            direct = index and pool[index - 1].place == one.place - 1
            found[index].append(index - 1 if direct else _LOST)
    starts = [one.span.start for one in pool]
    named = _namings(quotes)
    for quote in quotes:
        naming = named.get(quote.group)
        if naming is None or quote.kind is QuoteKind.INDIRECT:
            continue
        at = bisect_right(starts, naming.start) - 1
        shown = at >= 0 and naming.start < pool[at].span.end
        for index in _touched(pool, starts, quote):
            span = pool[index].span
            covered = min(span.end, quote.end) - max(span.start, quote.start)
            if index != at and covered >= _INSIDE * len(span):
                found[index].append(at if shown and abs(at - index) <= _NEAR else _LOST)
    return found


def _namings(quotes: Sequence[Quote]) -> dict[int, Span]:
    """For each group of quotations the words that name its speaker, where there are such words."""
    named: dict[int, Span] = {}
    for quote in quotes:
        beside = quote.mention or quote.cue
        if beside is not None:
            named.setdefault(quote.group, beside)
    return named


def _touched(pool: Sequence[Candidate], starts: Sequence[int], quote: Span) -> range:
    """The candidates that share characters with a quotation."""
    first = max(bisect_right(starts, quote.start) - 1, 0)
    last = bisect_right(starts, quote.end - 1)
    if first < len(pool) and pool[first].span.end <= quote.start:
        first += 1
    return range(first, last)
