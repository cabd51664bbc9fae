"""TextRank (Mihalcea and Tarau 2004) and Reduction, as sumy computes them, without a matrix of all sentences.

Both join two sentences by the number of words that they share, divided by the sum of the logarithms of their lengths.
The divisor depends on the lengths alone, so the sentences of one length are taken together: what they have of each
word is summed once, and each sentence looks its words up there. One pass costs the words of the text, times the few
lengths that sentences have.
"""

from __future__ import annotations

from collections.abc import Callable, Container

import numpy as np

from reader.analysis.summary.methods.counts import Floats, count, settled, totals
from reader.analysis.summary.methods.prose import Prose

_CELLS = 1 << 18  # of the table of lengths by words that is held at a time


def text_rank(
    prose: Prose,
    small: Container[str],
    stem: Callable[[str], str],
    *,
    damping: float = 0.85,
    epsilon: float = 1e-4,
    nonzero: float = 1e-7,
) -> Floats:
    """The rating of each sentence: how often a reader who goes from it to what it shares words with comes by.

    The power method stops when a step moves the vector by ``epsilon`` or less; ``nonzero`` is added to divisors.
    """
    graph = _Graph(prose, small, stem, single=1.0)
    size = graph.counts.size
    if not size:
        return np.zeros(0)
    totals = graph.spread(np.ones(size)) + nonzero
    ratings = np.full(size, 1.0 / size)
    moved = np.inf
    while moved > epsilon:
        following = (1.0 - damping) / size * ratings.sum() + damping * graph.spread(ratings / totals)
        moved = float(np.linalg.norm(following - ratings))
        ratings = following
    return settled(ratings)


def reduction(prose: Prose, small: Container[str], stem: Callable[[str], str]) -> Floats:
    """The rating of each sentence: the sum of its joints with all others; of a repeated one, those of all copies."""
    graph = _Graph(prose, small, stem, single=0.0)
    alone = graph.spread(np.ones(graph.counts.size)) - graph.own()
    originals = np.asarray(prose.originals, dtype=np.intp)
    return settled(totals(originals, alone, len(originals))[originals])


class _Graph:
    """The sentences joined by the words that they share."""

    def __init__(self, prose: Prose, small: Container[str], stem: Callable[[str], str], *, single: float) -> None:
        """``single`` is what two sentences of one word are joined by, if it is the same word."""

        def term(word: str) -> str | None:
            word = word.lower()
            return None if word in small else stem(word)

        self.counts = count(prose.sentences, term)
        lengths, groups = np.unique(self.counts.lengths, return_inverse=True)
        logs = np.log(np.maximum(lengths, 1))
        divisors = logs[:, None] + logs[None, :]
        self._factors = np.where(divisors > 0, 1.0 / np.where(divisors > 0, divisors, 1.0), single)
        by_term = np.argsort(self.counts.terms, kind="stable")
        self._rows = self.counts.rows[by_term]
        self._terms = self.counts.terms[by_term]
        self._values = self.counts.values[by_term]
        self._groups = groups[self._rows]

    def spread(self, given: Floats) -> Floats:
        """For each sentence the sum of its joints with all sentences, itself too, each times what that one gives."""
        total = np.zeros(self.counts.size)
        step = max(1, min(self.counts.width, _CELLS // max(1, len(self._factors))))
        for first in range(0, self.counts.width, step):
            part = slice(*np.searchsorted(self._terms, (first, first + step)))
            rows, groups, values = self._rows[part], self._groups[part], self._values[part]
            terms = self._terms[part] - first
            table = totals(groups * step + terms, values * given[rows], len(self._factors) * step).reshape(-1, step)
            total += totals(rows, values * (self._factors @ table)[groups, terms], self.counts.size)
        return total

    def own(self) -> Floats:
        """What joins each sentence with itself."""
        return totals(self._rows, self._values**2 * self._factors[self._groups, self._groups], self.counts.size)
