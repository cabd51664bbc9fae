"""How long a summary is: so many sentences, so many words, or such a part of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from reader.analysis.summary.candidates import Candidate
from reader.analysis.summary.methods.order import Order


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
    best = order.first(max(int(room), 1))  # no sentence has less than a word
    kept = 1
    room -= pool[best[0][0]].size
    while kept < len(best) and (room := room - pool[best[kept][0]].size) >= 0:
        kept += 1
    return best[:kept]
