"""The sentences of a text, the best first, worked out as far as anyone asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice


class Order:
    """Indices with ratings, the best first.

    A longer beginning goes on from a shorter one, so that a summary made longer sentence by sentence costs no more
    than one made long at once.
    """

    def __init__(self, source: Iterable[tuple[int, float]]) -> None:
        self._source: Iterator[tuple[int, float]] = iter(source)
        self._known: list[tuple[int, float]] = []

    def first(self, count: int) -> list[tuple[int, float]]:
        """The ``count`` best; fewer if there are not so many, none if ``count`` is below 1."""
        self._known.extend(islice(self._source, max(0, count - len(self._known))))
        return self._known[: max(0, count)]


def by_rating(ratings: Iterable[float], originals: Iterable[int]) -> list[tuple[int, float]]:
    """The highest rating first, of equal ones the earlier sentence; a repeated sentence once."""
    rated = [
        (index, float(rating))
        for index, (rating, original) in enumerate(zip(ratings, originals, strict=True))
        if index == original
    ]
    return sorted(rated, key=lambda one: -one[1])
