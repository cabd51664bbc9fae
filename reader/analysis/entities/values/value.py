"""Dates and amounts as they are found, and as entities: one for each value."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from reader.analysis.entities.tokens import Token, clean, written
from reader.analysis.facts import Entity, Label
from reader.text.article import Span


class Value(NamedTuple):
    """A date or an amount in the text: offsets in code points, its form, and for a date its ISO 8601 value."""

    start: int
    end: int
    label: Label
    form: str
    value: str | None = None


def value_of(tokens: Sequence[Token], label: Label, value: str | None = None) -> Value:
    """The value that ``tokens`` write."""
    return Value(tokens[0].start, tokens[-1].end, label, clean(written(tokens)), value)


def phrase(tokens: Sequence[Token], index: int, phrases: Collection[str], longest: int = 3) -> int:
    """How many tokens at ``index`` make one of ``phrases`` (lower case, single spaces), the longest; 0 for none."""
    words = [token.lower for token in tokens[index : index + longest]]
    while words:
        if " ".join(words) in phrases:
            return len(words)
        words.pop()
    return 0


def gather(values: Iterable[Value]) -> list[Entity]:
    """One entity for each date or amount; its name is its longest form."""
    things: dict[tuple[Label, str], list[Value]] = {}
    for value in values:
        things.setdefault((value.label, value.value or value.form.casefold()), []).append(value)
    return [
        Entity(
            max((value.form for value in same), key=len),
            label,
            tuple(Span(value.start, value.end) for value in same),
            same[0].value,
        )
        for (label, _), same in things.items()
    ]
