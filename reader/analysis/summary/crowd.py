"""The candidates of a summary in the order of what they are worth, each part of the text falling as it gives some."""

from __future__ import annotations

from collections import Counter, defaultdict
from heapq import heappop, heappush, heapreplace
from math import inf


class Crowd:
    """Candidates in their parts, the one worth most first.

    Whatever a part gives makes the rest of it worth ``step`` less. Each part has a heap of its own and another holds
    the parts, so that this costs no look at the candidates. What one was worth when it was put in is an upper bound:
    who takes it out rates it anew, and may put it back.
    """

    def __init__(self, step: float) -> None:
        self._step = step
        self._given: Counter[int] = Counter()
        self._heaps: dict[int, list[tuple[float, int]]] = defaultdict(list)
        self._parts: list[tuple[float, int]] = []

    def __bool__(self) -> bool:
        return self._settled()

    def put(self, part: int, index: int, worth: float) -> None:
        """Put a candidate in; ``worth`` does not know of what its part gave."""
        heappush(self._heaps[part], (-worth, index))
        heappush(self._parts, (-self.fallen(part, -self._heaps[part][0][0]), part))

    def pop(self) -> int:
        """Take the candidate out that is worth most. Raises IndexError if there is none."""
        if not self._settled():
            raise IndexError("no candidate is left")
        return heappop(self._heaps[self._parts[0][1]])[1]

    def give(self, part: int) -> None:
        """A part has given a sentence."""
        self._given[part] += 1

    def fallen(self, part: int, worth: float) -> float:
        """A worth less what the part gave."""
        return worth - self._step * self._given[part]

    @property
    def most(self) -> float:
        """At most so much any candidate is worth."""
        return -self._parts[0][0] if self._settled() else -inf

    def _settled(self) -> bool:
        """Bring the part up that has the candidate worth most; whether there is one."""
        while self._parts:
            known, part = self._parts[0]
            heap = self._heaps[part]
            if not heap:
                heappop(self._parts)
                continue
            now = -self.fallen(part, -heap[0][0])
            if now <= known:
                return True
            heapreplace(self._parts, (now, part))
        return False
