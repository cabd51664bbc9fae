"""Which candidates are intruders, and what stood in their place.

The weights come from logistic regressions on news articles in which homographs had been replaced by machine and on
the same articles as they were; they were rounded, and what other words add and the threshold set, with the articles
made for development in view; see ``reader/models/foreign.md``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import exp, log

from reader.analysis.foreign.candidates import Candidate
from reader.analysis.foreign.table import Intruder, Table

BIAS, MARGIN, HERE, ODDS, FIT = -5.9, 1.4, -1.3, 0.54, 0.56
OTHERS, AGAIN, CLASH, LOAN = 1.3, 0.55, 3.0, -1.0
"""Log odds: of any candidate; for a step of Zipf's scale that it is commoner in English (at most three) and that it is
common in the language; for a unit of its suggestion's odds and of its fit; for the logarithm of one more than the sum
of the other words' probabilities; for each further occurrence (at most two); for an article that does not go with it;
for a unit by which its place suits loans."""
LEAST = 0.6
"""The probability from which a candidate is marked."""
_STEPS, _TIMES = 3.0, 2
_FAVOUR = 5.0
"""What place, other words and repetition add at most, but for very few intruders."""


def suggestion(candidate: Candidate, table: Table) -> tuple[str, float, float]:
    """The likeliest word in a candidate's place, the logarithm of its odds anywhere, and how well it fits the place."""
    ranked = []
    for word, odds in candidate.known.homographs:
        fit = table.places.fit(word, candidate.where)
        ranked.append((odds + fit, fit, word))
    total, fit, word = max(ranked)
    return word, total - fit, fit


def may_be_marked(known: Intruder) -> bool:
    """Whether an intruder would be marked in a place that suits what it may stand for, amid others."""
    odds = BIAS + MARGIN * min(known.english - known.here, _STEPS) + HERE * known.here
    return odds + ODDS * known.homographs[0][1] + _FAVOUR > 0


def judge(candidates: Sequence[Candidate], table: Table) -> Iterator[tuple[Candidate, str, float]]:
    """Each candidate of an article with its suggestion and the probability that it is an intruder.

    Where one word is an intruder others are: what the article's other words say of themselves counts for each.
    """
    times = Counter(candidate.word for candidate in candidates)
    alone = [_alone(candidate, table, times[candidate.word]) for candidate in candidates]
    surest: dict[str, float] = {}
    for candidate, (_, odds) in zip(candidates, alone, strict=True):
        surest[candidate.word] = max(surest.get(candidate.word, 0.0), _probability(odds))
    surest = {word: max(0.0, 2 * sure - 1) for word, sure in surest.items()}
    together = sum(surest.values())
    for candidate, (word, odds) in zip(candidates, alone, strict=True):
        yield candidate, word, _probability(odds + OTHERS * log(1 + together - surest[candidate.word]))


def _alone(candidate: Candidate, table: Table, times: int) -> tuple[str, float]:
    """A candidate's suggestion, and the logarithm of the odds that it is an intruder, its word's occurrences apart."""
    word, odds, fit = suggestion(candidate, table)
    known = candidate.known
    margin = MARGIN * min(known.english - known.here, _STEPS)
    again = AGAIN * min(times - 1, _TIMES)
    place = FIT * fit + LOAN * table.places.loans(candidate.where) + CLASH * candidate.clashes
    return word, BIAS + margin + HERE * known.here + ODDS * odds + place + again


def _probability(odds: float) -> float:
    return 1 / (1 + exp(-max(-50.0, min(50.0, odds))))
