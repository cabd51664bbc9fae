"""Luhn (1958) as sumy computes it: sentences where words that the text repeats stand close together."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

import numpy as np

from reader.analysis.summary.methods.counts import Floats, row_numbers
from reader.analysis.summary.methods.prose import Prose


def significant_stems(
    words: Sequence[str], small: Container[str], stem: Callable[[str], str], share: float = 1.0
) -> frozenset[str]:
    """The stems that occur more than once, of the commonest ``share`` (1 is all) of as many as the text has words."""
    kept = [word for word in map(str.lower, words) if word not in small]
    counts: dict[str, int] = {}
    for word in kept:
        own = stem(word).lower()
        counts[own] = counts.get(own, 0) + 1
    most = int(len(kept) * share)
    ranked = sorted(counts, key=lambda one: -counts[one])
    return frozenset(one for one in (ranked[:most] if most else ranked) if counts[one] > 1)


def rate(prose: Prose, stem: Callable[[str], str], significant: Container[str], *, gap: int = 4) -> Floats:
    """The rating of each sentence: that of its best cluster, the square of its significant words by its length.

    A cluster begins and ends with a significant word and has fewer than ``gap`` others in a row; one word is none.
    """
    marks: dict[str, bool] = {}
    for word in prose.words:
        if word not in marks:
            marks[word] = stem(word.lower()) in significant
    places = np.flatnonzero([marks[word] for sentence in prose.sentences for word in sentence])
    ratings = np.zeros(len(prose.sentences))
    if not len(places):
        return ratings
    rows = row_numbers(prose.sentences)[places]
    apart = np.diff(rows) != 0
    if gap > 0:
        apart |= np.diff(places) > gap
    firsts = np.concatenate(([0], np.flatnonzero(apart) + 1))
    lasts = np.concatenate((firsts[1:], [len(places)])) - 1
    many = lasts - firsts + 1
    clusters = np.where(many > 1, many**2 / (places[lasts] - places[firsts] + 1), 0.0)
    np.maximum.at(ratings, rows[firsts], clusters)
    return ratings
