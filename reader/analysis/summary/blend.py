"""The default method: where a sentence stands, how central it is, and whether it can stand alone.

Position counts most: in news the first sentences are the summary, and no method of sumy's beats them. Centrality is
LexRank (Erkan and Radev 2004). Sentences are taken one by one; each choice lowers what resembles it (maximal marginal
relevance, Carbonell and Goldstein 1998), a part of the text that gave three sentences gives way to the others, and a
sentence that hangs on the one before counts little unless that one is taken too.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from reader.analysis.summary import methods
from reader.analysis.summary.candidates import Candidate
from reader.analysis.summary.dangling import dangles
from reader.analysis.summary.words import small_words

_POSITION = 0.75
_REDUNDANT = 0.5
_DANGLING = 0.2
_SECTION = 0.3  # what standing at the beginning of a section counts, the beginning of the text being 1
_SECTION_LEAD = 4  # sentences
_CROWDED = 0.6  # for each sentence more than enough that its part of the text gave
_ENOUGH = 2
_LEAD = 3  # sentences
_PART = 10  # sentences: a longer section is several parts
_SHORT = 14  # words: after the lead a shorter sentence says little


def rank(pool: Sequence[Candidate], language: str, count: int) -> list[tuple[Candidate, float]]:
    """The ``count`` best candidates, the best first, each with the score it had when it was taken."""
    central = _centrality(pool, language)
    parts, within = _parts(pool)
    merit = [_merit(one, first, value) for one, first, value in zip(pool, within, central, strict=True)]
    hanging = [dangles(one.text, language) for one in pool]
    vectors = _vectors(pool, small_words(language))
    nearest = [0.0] * len(pool)
    taken: dict[int, float] = {}
    places: set[int] = set()
    given: Counter[tuple[int, int]] = Counter()
    for _ in range(min(count, len(pool))):
        best, best_score = -1, -math.inf
        for index, one in enumerate(pool):
            if index in taken:
                continue
            score = (
                merit[index] * (1.0 - _REDUNDANT * nearest[index]) * _CROWDED ** max(0, given[parts[index]] - _ENOUGH)
            )
            if hanging[index] and one.place - 1 not in places:
                score *= _DANGLING
            if score > best_score:
                best, best_score = index, score
        taken[best] = round(best_score, 6)
        places.add(pool[best].place)
        given[parts[best]] += 1
        for index, vector in enumerate(vectors):
            if index not in taken:
                nearest[index] = max(nearest[index], _cosine(vector, vectors[best]))
    return [(pool[index], score) for index, score in taken.items()]


def _parts(pool: Sequence[Candidate]) -> tuple[list[tuple[int, int]], list[int]]:
    """For each candidate the part of the text it stands in, and how far it is from the beginning of its section."""
    parts: list[tuple[int, int]] = []
    within: list[int] = []
    section, begins = -1, 0
    for one in pool:
        if one.opens_section or section < 0:
            section, begins = section + 1, one.place
        within.append(one.place - begins)
        parts.append((section, within[-1] // _PART))
    return parts, within


def _merit(one: Candidate, within: int, central: float) -> float:
    """What a sentence is worth before any is taken, from 0 to 1."""
    position = 1.0 / (1.0 + one.place / 3.0)
    if within < _SECTION_LEAD:
        position = max(position, _SECTION)
    value = _POSITION * position + (1.0 - _POSITION) * central
    return value if one.place < _LEAD else value * min(1.0, 0.5 + 0.5 * len(one.words) / _SHORT)


def _centrality(pool: Sequence[Candidate], language: str) -> list[float]:
    """LexRank's value of each sentence, the highest being 1."""
    if len(pool) < 2:
        return [1.0] * len(pool)
    ratings = methods.centrality(pool, language)
    highest = max(ratings)
    return [value / highest if highest > 0 else 0.0 for value in ratings]


def _vectors(pool: Sequence[Candidate], small: frozenset[str]) -> list[dict[str, float]]:
    """Each sentence's content words with their weights, of length 1 (tf-idf)."""
    columns = [Counter(word for word in one.words if word not in small) for one in pool]
    spread = Counter(word for column in columns for word in column)
    vectors = []
    for column in columns:
        weights = {word: value * math.log(1 + len(pool) / spread[word]) for word, value in column.items()}
        length = math.sqrt(sum(value * value for value in weights.values())) or 1.0
        vectors.append({word: value / length for word, value in weights.items()})
    return vectors


def _cosine(one: dict[str, float], other: dict[str, float]) -> float:
    """How alike two vectors of length 1 are, from 0 to 1."""
    return sum(value * other[word] for word, value in one.items() if word in other)
