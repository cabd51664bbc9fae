"""How long a summary is: so many sentences, so many words, or such a part of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from reader.analysis.summary.candidates import Candidate
from reader.analysis.summary.methods.order import Order

_FIRST = 16
"""Sentences that are ranked before it is seen whether they are long enough; then twice as many, and so on."""


class Unit(Enum):
    """What a length counts."""

    SENTENCES = "sentences"
    WORDS = "words"
    PERCENT = "percent"
    """Of the words of the sentences that can be picked."""


@dataclass(frozen=True, slots=True)
class Length:
    """How long a summary is at most; it has one sentence in any case."""

    amount: int
    unit: Unit = Unit.SENTENCES


def asked(sentences: int, words: int | None = None, percent: int | None = None) -> Length:
    """The length that somebody asked for: in words or percent if he named one, else in sentences."""
    if words is not None:
        return Length(words, Unit.WORDS)
    return Length(sentences) if percent is None else Length(percent, Unit.PERCENT)


def cut(order: Order, pool: Sequence[Candidate], length: Length) -> list[tuple[int, float]]:
    """The beginning of ``order``, indices into ``pool`` with their scores, that is as long as asked.

    Words and percent end before the first sentence that would be too much, so that a longer summary only adds to it.
    """
    if length.unit is Unit.SENTENCES:
        return order.first(length.amount)
    room: float = length.amount
    if length.unit is Unit.PERCENT:
        room *= sum(one.size for one in pool) / 100
    kept: list[tuple[int, float]] = []
    asked_for = _FIRST
    while True:
        best = order.first(asked_for)
        for index, score in best[len(kept) :]:
            room -= pool[index].size
            if kept and room < 0:
                return kept
            kept.append((index, score))
        if len(best) < asked_for:
            return kept
        asked_for *= 2
