"""Sentences as sparse columns of term counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.intp]
Floats = NDArray[np.float64]

_TIE = 1e-10
"""Ratings that differ by a smaller part of themselves are equal: what differs is the order of additions."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each sentence has each term: one entry a pair, sorted by sentence, then by term."""

    rows: Ints
    """The sentence of each entry."""
    terms: Ints
    """The term of each entry; terms are numbered as they first occur, so that no hash decides an order."""
    values: Floats
    """How often."""
    lengths: Ints
    """How many terms each sentence has, repetitions counted."""
    vocabulary: dict[str, int]
    """The number of each term."""

    @property
    def width(self) -> int:
        """How many terms there are."""
        return len(self.vocabulary)

    @property
    def size(self) -> int:
        """How many sentences there are."""
        return len(self.lengths)

    def sums(self, weights: Floats) -> Floats:
        """For each sentence the sum over its entries."""
        return totals(self.rows, weights, self.size)


def totals(places: Ints, weights: Floats, size: int) -> Floats:
    """For each of ``size`` places the sum of the weights put there."""
    return np.bincount(places, weights=weights, minlength=size).astype(np.float64, copy=False)


class _Numbers(dict[str, int]):
    """The number of each word's term, -1 for a word that has none; asked for once a word."""

    def __init__(self, term: Callable[[str], str | None]) -> None:
        super().__init__()
        self._term = term
        self.terms: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        term = self._term(word)
        number = self[word] = -1 if term is None else self.terms.setdefault(term, len(self.terms))
        return number


def count(sentences: Sequence[Sequence[str]], term: Callable[[str], str | None]) -> Counts:
    """The terms of each sentence; ``term`` gives that of a word, or None for one that does not count."""
    numbers = _Numbers(term)
    flat = np.fromiter(map(numbers.__getitem__, chain.from_iterable(sentences)), dtype=np.intp)
    rows = row_numbers(sentences)[flat >= 0]
    flat = flat[flat >= 0]
    width = max(1, len(numbers.terms))
    pairs, values = np.unique(rows * width + flat, return_counts=True)
    return Counts(
        pairs // width,
        pairs % width,
        values.astype(float),
        np.bincount(rows, minlength=len(sentences)),
        numbers.terms,
    )


def row_numbers(sentences: Sequence[Sequence[str]]) -> Ints:
    """For each word of the sentences which of them it stands in."""
    return np.repeat(np.arange(len(sentences)), [len(one) for one in sentences])


def settled(ratings: Floats) -> Floats:
    """The ratings with those made equal that differ by rounding errors only."""
    order = np.argsort(-ratings, kind="stable")
    falling = ratings[order]
    gaps = -np.diff(falling) > _TIE * np.abs(falling[:-1])
    groups = np.concatenate(([0], np.cumsum(gaps))) if len(falling) else np.zeros(0, dtype=np.intp)
    firsts = np.flatnonzero(np.concatenate(([True], gaps))) if len(falling) else groups
    result: Any = np.empty_like(ratings)
    result[order] = falling[firsts][groups]
    return result  # type: ignore[no-any-return]
