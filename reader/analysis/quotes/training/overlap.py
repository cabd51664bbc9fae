"""When words that were found are those of the gold."""

from __future__ import annotations

ALIKE = 0.8
"""The overlap from which on two stretches are one quotation, as scorers of quotations have it."""


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Intersection over union of two stretches, from 0 to 1."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return max(common, 0) / (max(one[1], other[1]) - min(one[0], other[0]) or 1)
