"""YAKE's weights: how much an article is about each of its words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from math import log, prod
from statistics import fmean, pstdev

from reader.analysis.keyphrases.runs import Unit


def weigh(runs: Sequence[Sequence[Sequence[Unit]]]) -> dict[str, float]:
    """YAKE's weight of each key: the lower, the more the article is about it.

    Its place is where it first stands, not the middle of all its places: title and opening say what comes, and what
    they name goes on to the end.
    """
    count: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    where: dict[str, list[int]] = defaultdict(list)
    left: dict[str, Counter[str]] = defaultdict(Counter)
    right: dict[str, Counter[str]] = defaultdict(Counter)
    for number, sentence in enumerate(runs):
        for run in sentence:
            for unit in run:
                count[unit.key] += 1
                capitals[unit.key] += unit.capital
                where[unit.key].append(number)
            for one, other in pairwise(run):
                right[one.key][other.key] += 1
                left[other.key][one.key] += 1
    if not count:
        return {}
    usual = fmean(count.values()) + pstdev(count.values())
    most = max(count.values())
    weights = {}
    for key, times in count.items():
        company = 1 + (_diversity(left[key]) + _diversity(right[key])) * times / most
        place = log(log(3 + where[key][0]))
        case = capitals[key] / (1 + log(times))
        spread = len(set(where[key])) / len(runs)
        weights[key] = company * place / (case + times / usual / company + spread / company)
    return weights


def _diversity(neighbours: Counter[str]) -> float:
    """How many different words stand beside a word, of all that do."""
    return len(neighbours) / total if (total := neighbours.total()) else 0.0


def score(weights: Sequence[float], times: int) -> float:
    """YAKE's weight of a phrase that occurs ``times`` times; the lower the better."""
    return prod(weights) / (times * (1 + sum(weights)))
