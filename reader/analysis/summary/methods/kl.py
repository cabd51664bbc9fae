"""KLSum (Haghighi and Vanderwende 2009) as sumy computes it, as far as it is asked for."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Container, Iterator, Sequence

import numpy as np

from reader.analysis.summary.methods.counts import Counts, Floats, count
from reader.analysis.summary.methods.prose import Prose

_TIE = 1e-11  # divergences that differ by less are equal


def order(prose: Prose, small: Container[str]) -> Iterator[int]:
    """The sentences, the best first, each wording once: the one that leaves the summary's words nearest to the text's.

    As in sumy, small words are taken out of the text before it is put in lower case, out of a sentence after, and out
    of the summary not at all: its words stand as they are.
    """

    def term(word: str) -> str | None:
        word = word.lower()
        return None if word in small else word

    counts = count(prose.sentences, term)
    text = Counter(word.lower() for sentence in prose.sentences for word in sentence if word not in small)
    state = _State(counts, text)
    left = np.array([index == original for index, original in enumerate(prose.originals)], dtype=bool)
    for _ in range(int(left.sum())):
        divergences = np.where(left, state.divergences(), np.inf)
        best = int(np.argmax(divergences <= divergences.min() + _TIE))
        left[best] = False
        yield best
        state.take(prose.sentences[best])


class _State:
    """What the summary so far holds, and what each sentence would add.

    With p the text's share of a word and c its count in a summary of T words, the divergence is the sum of
    p log p - p log c + p log T over the summary's words. For each sentence the sums of what does not hold T and of p
    are kept; taking a sentence changes those of the sentences that share a word with it.
    """

    def __init__(self, counts: Counts, text: Counter[str]) -> None:
        self._counts = counts
        self._numbers = dict(counts.vocabulary)
        for word in text:
            self._numbers.setdefault(word, len(self._numbers))
        self._share = np.array([text[word] for word in self._numbers], dtype=float) / max(1, text.total())
        self._taken = [0] * len(self._numbers)
        self._size = 0
        self._known = self._known_log = 0.0  # the sums over the words of the summary
        by_term = np.argsort(counts.terms, kind="stable")
        self._rows, self._values = counts.rows[by_term], counts.values[by_term]
        self._starts = np.searchsorted(counts.terms[by_term], np.arange(counts.width + 1))
        share = self._share[counts.terms]
        self._new = counts.sums(share)
        self._log = counts.sums(share * np.log(np.where(share > 0, share, 1.0) / counts.values))

    def divergences(self) -> Floats:
        """The divergence of the summary from the text with each sentence added."""
        size = self._size + self._counts.lengths
        logs = np.log(np.maximum(size, 1))
        return np.where(size > 0, self._known_log + self._log + (self._known + self._new) * logs, 0.0)

    def take(self, sentence: Sequence[str]) -> None:
        """Add a sentence to the summary."""
        self._size += len(sentence)
        for word, many in Counter(sentence).items():
            number = self._numbers.get(word)
            if number is None or not self._share[number]:
                continue
            share, before = float(self._share[number]), self._taken[number]
            now = self._taken[number] = before + many
            self._known += 0.0 if before else share
            self._known_log += share * math.log(before / now) if before else share * math.log(share / now)
            if number >= self._counts.width:
                continue
            entries = slice(self._starts[number], self._starts[number + 1])
            rows, values = self._rows[entries], self._values[entries]
            if before:
                self._log[rows] += share * (np.log(now / (now + values)) - np.log(before / (before + values)))
            else:
                self._log[rows] += share * (np.log(now / (now + values)) - np.log(share / values))
                self._new[rows] -= share
