"""What stands beside a word, and how well a homograph suits such a place: small words, endings and initials."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log

WORD = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouàáâèéêìíîòóôùúûh")
_GAP = re.compile(r"[.,;:!?()«»“”\"\[\]–—\n\d]")
_SHRINK = 4.0
"""So many occurrences of the words with the same ending count beside those of the word itself."""
_LIMIT = 3.0
"""No single neighbour weighs more than this, in natural logarithms."""

Place = tuple[str, str, str]
"""What stands before, what stands behind, and how the latter begins."""


def place(text: str, start: int, end: int, low: int, high: int, small: frozenset[str]) -> Place:
    """The place of ``[start, end)`` in the sentence ``[low, high)``; ``small`` are the words told apart as they are."""
    before, after = neighbours(text, start, end, low, high)
    follows = f"+{'v' if after[0].lower() in _VOWELS else 'c'}" if after else "+"
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
    return "=" if len(word) < 3 else f"={word[-1]}" if word[-1] in "aeios" else "=x"


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
        return sum(self._one(word, feature) for feature in where)

    def _one(self, word: str, feature: str) -> float:
        everywhere = (self._count("", feature) + 0.5) / (self.totals[""] + 1)
        kind = ending(word)
        alike = (self._count(kind, feature) + 20 * everywhere) / (self.totals.get(kind, 0) + 20)
        here = (self._count(word, feature) + _SHRINK * alike) / (self.totals.get(word, 0) + _SHRINK)
        return max(-_LIMIT, min(_LIMIT, log(here / everywhere)))

    def _count(self, word: str, feature: str) -> int:
        return self.counts.get(word, {}).get(feature, 0)
