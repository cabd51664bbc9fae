"""LexRank (Erkan and Radev 2004) as sumy computes it, with an inverted index in place of all pairs of sentences."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator

import numpy as np

from reader.analysis.summary.methods.counts import Counts, Floats, Ints, count, settled, totals
from reader.analysis.summary.methods.prose import Prose

_BLOCK = 1 << 18  # pairs of entries looked at together
_COMMON = 0.06  # a term that more of the sentences have


def rate(
    prose: Prose, small: Container[str], stem: Callable[[str], str], *, threshold: float = 0.1, epsilon: float = 0.1
) -> Floats:
    """The rating of each sentence: its part in the dominant eigenvector of the graph of sentences that are alike.

    Two sentences are joined if the cosine of their tf-idf vectors is above ``threshold``; the power method stops when
    a step moves the vector by ``epsilon`` or less.
    """

    def term(word: str) -> str | None:
        word = word.lower()
        return None if word in small else stem(word)

    counts = count(prose.sentences, term)
    if not counts.size:
        return np.zeros(0)
    weights, spread = _unit_vectors(counts)
    lone = (counts.sums(weights**2) > 0) & (threshold < 1)
    pairs = list(_alike(counts, weights, spread, threshold))
    return settled(_power_method(pairs, lone.astype(float), epsilon))


def _unit_vectors(counts: Counts) -> tuple[Floats, Ints]:
    """The tf-idf weight of each entry, each sentence's vector of length 1 or 0; and how many sentences have a term."""
    most = np.zeros(counts.size)
    np.maximum.at(most, counts.rows, counts.values)
    spread = np.bincount(counts.terms, minlength=counts.width)
    weights = counts.values / most[counts.rows] * np.log(counts.size / (1.0 + spread))[counts.terms]
    lengths = np.sqrt(counts.sums(weights**2))
    lengths[lengths == 0] = 1.0
    return weights / lengths[counts.rows], spread


def _alike(counts: Counts, weights: Floats, spread: Ints, threshold: float) -> Iterator[tuple[Ints, Ints]]:
    """The pairs of sentences with a cosine above the threshold, the earlier sentence first, a block of them at a time.

    The entries of a term stand together, by sentence; each entry meets those that follow it in its term's list. The few
    terms that many sentences have are multiplied as a matrix of these columns, which is faster for them.
    """
    size = counts.size
    everywhere = spread > size * _COMMON
    columns = np.zeros((size, int(everywhere.sum())))
    common = everywhere[counts.terms]
    columns[counts.rows[common], (np.cumsum(everywhere) - 1)[counts.terms[common]]] = weights[common]
    rows, terms, weights = counts.rows[~common], counts.terms[~common], weights[~common]
    by_term = np.argsort(terms, kind="stable")
    sentences, others = rows[by_term], weights[by_term]
    place = np.empty_like(by_term)
    place[by_term] = np.arange(len(by_term))
    following = np.cumsum(np.where(everywhere, 0, spread))[terms] - place - 1
    starts = np.searchsorted(rows, np.arange(size + 1))
    work = np.cumsum(totals(rows, following.astype(float), size) + np.arange(size, 0, -1))
    first = 0
    while first < size:
        done = work[first - 1] if first else 0.0
        last = max(first + 1, int(np.searchsorted(work, done + _BLOCK, side="right")))
        width = size - first  # the sentences from the first of the block on
        entries = slice(starts[first], starts[last])
        many = following[entries]
        offset = np.cumsum(many) - many
        met = np.repeat(place[entries] + 1 - offset, many) + np.arange(many.sum())
        cell = np.repeat((rows[entries] - first) * width - first, many) + sentences[met]
        cosines = totals(cell, np.repeat(weights[entries], many) * others[met], (last - first) * width)
        if columns.shape[1]:
            cosines += (columns[first:last] @ columns[first:].T).ravel()
        hits = np.flatnonzero(cosines > threshold)
        ones, twos = hits // width + first, hits % width + first
        later = twos > ones
        yield ones[later].astype(np.int32), twos[later].astype(np.int32)
        first = last


def _power_method(pairs: list[tuple[Ints, Ints]], lone: Floats, epsilon: float) -> Floats:
    """The ratings by power iteration from an even start; all 0 if no sentence is joined with any, itself included.

    ``lone`` is 1 for a sentence that is joined with itself, else 0.
    """
    size = len(lone)
    degrees = lone.copy()
    for ones, others in pairs:
        degrees += np.bincount(ones, minlength=size)
        degrees += np.bincount(others, minlength=size)
    degrees[degrees == 0] = 1.0
    ratings = np.full(size, 1.0 / size)
    moved = np.inf
    while moved > epsilon:
        given = ratings / degrees
        following = lone * given
        for ones, others in pairs:
            following += totals(others, given[ones], size)
            following += totals(ones, given[others], size)
        norm = np.linalg.norm(following)
        if norm == 0:
            return np.zeros(size)
        following /= norm
        moved = float(np.linalg.norm(following - ratings))
        ratings = following
    return ratings
