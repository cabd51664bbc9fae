"""A mention: a place in the text where something is named, as every tagger gives it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.entities.tokens import Token, written
from reader.analysis.facts import Label


class Mention(NamedTuple):
    """A place where something is named: offsets in code points, its form and label, and how sure the label is."""

    start: int
    end: int
    form: str
    label: Label
    weight: float
    words: tuple[str, ...] = ()


def mention(tokens: Sequence[Token], label: Label, weight: float) -> Mention:
    """A mention made of ``tokens``."""
    words = tuple(token.text for token in tokens)
    return Mention(tokens[0].start, tokens[-1].end, written(tokens), label, weight, words)
