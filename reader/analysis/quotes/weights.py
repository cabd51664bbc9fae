"""Learned weights: how sure it is that marked words are somebody's words.

A log-linear model (logistic regression) over the evidence that the rules collect; ``reader/models/quote_marks.md``
tells of its data. ``reader.analysis.quotes.training.marks`` makes it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

MODEL = "quote_marks.json"


class Stretch(NamedTuple):
    """Marked words ``[start, end)`` with the names of all evidence that holds for them."""

    start: int
    end: int
    evidence: tuple[str, ...]


def score(stretch: Stretch) -> float | None:
    """The log-odds that they are a quotation; None if there is no model, and the rules decide alone."""
    known = weights()
    return sum(known.get(name, 0.0) for name in stretch.evidence) if known else None


@cache
def weights() -> dict[str, float]:
    """The weight of each piece of evidence; empty if the model is missing."""
    path = resources.files("reader") / "models" / MODEL
    try:
        data: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))["weights"]
    except FileNotFoundError:
        return {}
    return data


def bucket(name: str, value: float, steps: Sequence[float]) -> str:
    """The name of a number's place among ``steps``."""
    return f"{name}{sum(value >= step for step in steps)}"
