"""Highlights: which stretches of the text are drawn how, ready for a quick look-up by row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from reader.text.article import Span


class Highlights:
    """Sorted, disjoint spans with a style name each; where the given ones overlap, the earlier one keeps the place."""

    __slots__ = ("_ends", "_names", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int, str]] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._names: list[str] = []
        reached = 0
        for start, end, name in sorted(spans, key=lambda span: (span[0], -span[1])):
            start = max(start, reached)
            if start < end:
                self._starts.append(start)
                self._ends.append(end)
                self._names.append(name)
                reached = end

    @classmethod
    def of(cls, spans: Iterable[Span], name: str) -> Highlights:
        """The same style for all spans."""
        return cls((span.start, span.end, name) for span in spans)

    def __len__(self) -> int:
        return len(self._starts)

    def within(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The stretches that share a character with ``[start, end)``, in order, whole."""
        index = max(bisect_right(self._starts, start) - 1, 0)
        while index < len(self._starts) and self._starts[index] < end:
            if self._ends[index] > start:
                yield self._starts[index], self._ends[index], self._names[index]
            index += 1

    def any_within(self, start: int, end: int) -> str | None:
        """The style name of the first stretch that shares a character with ``[start, end)``, or None."""
        return next((name for _, _, name in self.within(start, end)), None)
