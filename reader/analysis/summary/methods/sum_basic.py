"""SumBasic (Nenkova and Vanderwende 2005) as sumy computes it, as far as it is asked for."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Container, Iterator
from heapq import heapify, heappop, heappush
from itertools import chain

from reader.analysis.summary.methods.prose import Prose


def order(prose: Prose, small: Container[str], stem: Callable[[str], str]) -> Iterator[int]:
    """The sentences, the best first, each wording once: those whose words are the likeliest on average.

    After each choice the likelihoods of its words are squared. They can only fall, so that the worth of a sentence
    computed earlier is never too low: only the sentence on the top of a heap need be computed anew.
    """
    memory: dict[str, str | None] = {}

    def term(word: str) -> str | None:
        if word not in memory:
            lower = word.lower()
            memory[word] = None if lower in small else stem(lower)
        return memory[word]

    contents = [[own for own in map(term, sentence) if own is not None] for sentence in prose.sentences]
    total = sum(map(len, contents))
    likely = {own: value / total for own, value in Counter(chain.from_iterable(contents)).items()}

    def worth(index: int) -> float:
        own = contents[index]
        # Twelve digits, since the order of additions must not decide between sentences of the same worth.
        return float(f"{math.fsum([likely[one] for one in own]) / len(own):.11e}") if own else 0.0

    heap = [(-worth(index), index) for index, original in enumerate(prose.originals) if index == original]
    heapify(heap)
    while heap:
        stale, index = heappop(heap)
        value = worth(index)
        if value < -stale:
            heappush(heap, (-value, index))
            continue
        yield index
        for one in contents[index]:
            likely[one] *= likely[one]
