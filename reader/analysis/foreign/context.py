"""What stands beside a word, and how well a homograph suits such a place: small words, endings and initials."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log

WORD = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouàáâèéêìíîòóôùúûh")
_GAP = re.compile(r"[.,;:!?()«»“”\"\[\]–—\n\d]")
_SHRINK = 0.5
"""So many expected occurrences count beside those that were seen."""
_LIMIT = 3.0
"""No single neighbour weighs more than this, in natural logarithms."""

_LOANS = ("=x", "=s")
_SIDES = (0.5, 1.0)
"""What stands behind a word tells more of it than what stands before."""

_NOTHING = "+"
"""In the place of how the word behind begins, where there is none: that says nothing beside its being missing."""

Place = tuple[str, str, str]
"""What stands before, what stands behind, and how the latter begins."""


def place(text: str, start: int, end: int, low: int, high: int, small: frozenset[str]) -> Place:
    """The place of ``[start, end)`` in the sentence ``[low, high)``; ``small`` are the words told apart as they are."""
    before, after = neighbours(text, start, end, low, high)
    follows = f"+{'v' if after[0].lower() in _VOWELS else 'c'}" if after else _NOTHING
    return "<" + _shape(before, small), ">" + _shape(after, small), follows


def neighbours(text: str, start: int, end: int, low: int, high: int) -> tuple[str, str]:
    """The words beside ``[start, end)``, empty where a mark, a digit or the sentence's end comes between."""
    left = text[max(low, start - 30) : start]
    right = text[end : min(high, end + 30)]
    before, after = WORD.findall(left), WORD.search(right)
    word_before = before[-1] if before and not _GAP.search(left[left.rfind(before[-1]) + len(before[-1]) :]) else ""
    word_after = after.group() if after and not _GAP.search(right[: after.start()]) else ""
    return word_before, word_after


def ending(word: str) -> str:
    """The class of a word by its end, which tells gender and number in many languages."""
    if len(word) < 3:
        return "="
    if len(word) > 5 and word[-2] == "t" and word[-1] in "aeio":  # participles and their like
        return f"={word[-3:]}"
    return f"={word[-1]}" if word[-1] in "aeios" else "=x"


def _shape(word: str, small: frozenset[str]) -> str:
    if not word:
        return ""
    lower = word.lower()
    return lower if lower in small else f"{'A' if word[0].isupper() else ''}-{lower[-1]}"


@dataclass(frozen=True, slots=True)
class Places:
    """How often each thing stood beside each homograph and beside words of each ending; ``""`` is any word."""

    counts: Mapping[str, Mapping[str, int]]
    totals: Mapping[str, int]
    small: frozenset[str] = field(default_factory=frozenset)

    def fit(self, word: str, where: Place) -> float:
        """How much likelier a word is here than anywhere, in natural logarithms."""
        return sum(self._one(word, feature) for feature in where if feature != _NOTHING)

    def loans(self, where: Place) -> float:
        """How well the place suits loans, words with ends that native words do not have, in natural logarithms."""
        return sum(self._loan(feature) * weight for feature, weight in zip(where, _SIDES, strict=False))

    def _loan(self, feature: str) -> float:
        seen = sum(self._count(kind, feature) for kind in _LOANS)
        ratio = self._ratio(seen, sum(self.totals.get(kind, 0) for kind in _LOANS), feature, 1.0)
        return max(-_LIMIT, min(_LIMIT, log(ratio)))

    def _one(self, word: str, feature: str) -> float:
        kind = ending(word)
        alike = self._ratio(self._count(kind, feature), self.totals.get(kind, 0), feature, 1.0)
        ratio = self._ratio(self._count(word, feature), self.totals.get(word, 0), feature, alike)
        return max(-_LIMIT, min(_LIMIT, log(ratio)))

    def _ratio(self, seen: int, of: int, feature: str, prior: float) -> float:
        """How much oftener than expected a feature was ``seen`` in ``of`` places, with one expectation at ``prior``.

        The mean of a Poisson rate's posterior under a gamma prior: what was hardly to be expected says nothing by being
        missing.
        """
        expected = of * (self._count("", feature) + 0.5) / (self.totals[""] + 1)
        return (seen + _SHRINK * prior) / (expected + _SHRINK)

    def _count(self, word: str, feature: str) -> int:
        return self.counts.get(word, {}).get(feature, 0)
