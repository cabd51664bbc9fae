"""The ranker: a log-linear model that weighs the evidence of each reading and says how likely it is.

Its weights lie in ``reader/models/speakers.json``; ``speakers.md`` beside it says what they were learned from.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import exp

from reader.analysis.quotes.situation import Reading


class Weights(dict[str, float]):
    """The weight of each piece of evidence; what was never learned weighs nothing."""

    def __missing__(self, word: str) -> float:
        return 0.0


@cache
def weights() -> Weights:
    """The weights of this release; empty if the file is missing."""
    file = files("reader") / "models" / "speakers.json"
    if not file.is_file():
        return Weights()
    return Weights(json.loads(file.read_text(encoding="utf-8")))


def chances(readings: Sequence[Reading], model: Weights) -> list[float]:
    """How likely each of the readings is, adding up to 1."""
    weight, nothing = model.get, repeat(0.0)
    shared: dict[int, float] = {}
    scores = []
    for reading in readings:
        beside, told = reading.evidence
        score = shared.get(id(beside))
        if score is None:
            score = shared[id(beside)] = sum(map(weight, beside, nothing))
        scores.append(score + sum(map(weight, told, nothing)))
    top = max(scores)
    masses = [exp(score - top) for score in scores]
    whole = sum(masses)
    return [mass / whole for mass in masses]


def best(readings: Sequence[Reading], model: Weights) -> tuple[Reading, float]:
    """The reading to choose, and how likely its speaker is by all readings that lead to the same one."""
    names: dict[str | None, float] = {}
    likely = chances(readings, model)
    for reading, chance in zip(readings, likely, strict=True):
        names[reading.name] = names.get(reading.name, 0.0) + chance
    name = max(names, key=lambda key: names[key])
    at = max((index for index, one in enumerate(readings) if one.name == name), key=lambda index: likely[index])
    return readings[at], names[name]
