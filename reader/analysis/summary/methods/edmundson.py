"""Edmundson (1969) as sumy computes it: cue words, key words, words of headings, and the place of a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from reader.analysis.summary.methods.counts import Floats
from reader.analysis.summary.methods.prose import Prose

_KEY = 0.5  # a key word is a bonus word more than half as common as the commonest


@dataclass(frozen=True, slots=True)
class Cues:
    """Which words count, as stems, and which of the four parts take part."""

    bonus: frozenset[str]
    stigma: frozenset[str]
    null: frozenset[str]
    """What a heading's words do not count for."""
    cue: bool = True
    key: bool = False
    title: bool = True
    location: bool = True


def rate(prose: Prose, stem: Callable[[str], str], cues: Cues) -> Floats:
    """The rating of each sentence, a whole number; of a repeated one that of its last copy, as in sumy."""
    stems = {word: stem(word.lower()) for word in set(prose.words)}
    headed = {stems[word] for heading in prose.headings for word in heading} - cues.null
    keys = _keys(prose, stems, cues) if cues.key else frozenset()
    worth = {
        word: cues.cue * ((own in cues.bonus) - (own in cues.stigma))
        + (own in keys)
        + (cues.title + cues.location) * (own in headed)
        for word, own in stems.items()
    }
    ratings = np.array([float(sum(map(worth.__getitem__, sentence))) for sentence in prose.sentences])
    if cues.location:
        ratings += _places(prose)
    return ratings


def _keys(prose: Prose, stems: dict[str, str], cues: Cues) -> frozenset[str]:
    """The bonus words that the text has often."""
    counts = Counter(own for own in map(stems.__getitem__, prose.words) if own in cues.bonus)
    most = max(counts.values(), default=1)
    return frozenset(own for own, value in counts.items() if value / most > _KEY)


def _places(prose: Prose) -> Floats:
    """1 for the first and the last paragraph and 1 for the first and last sentence of one, added; the last copy's."""
    found: list[float] = []
    for index, size in enumerate(prose.paragraphs):
        outer = index in (0, len(prose.paragraphs) - 1)
        found.extend(float(outer + (place in (0, size - 1))) for place in range(size))
    last = dict(zip(prose.originals, found, strict=True))
    return np.array([last[original] for original in prose.originals])
