"""LSA after Steinberger and Jezek (2004), as sumy computes it, in closed form.

sumy keeps all dimensions of the singular value decomposition, and then the rank of a sentence is nothing but the
Euclidean norm of its column in the matrix of smoothed term frequencies. The decomposition costs the third power of the
text, and its rounding errors break ties by chance.
"""

from __future__ import annotations

from collections.abc import Callable, Container

import numpy as np

from reader.analysis.summary.methods.counts import Floats, count, settled
from reader.analysis.summary.methods.prose import Prose

_SMOOTH = 0.4


def rate(prose: Prose, small: Container[str], stem: Callable[[str], str]) -> Floats:
    """The rating of each sentence.

    Terms are the stems of all words, those of headings too, that are not small; a small word counts if it has the stem
    of one that is not.
    """
    known = {stem(word) for word in {word.lower() for word in prose.words} if word not in small}

    def term(word: str) -> str | None:
        own = stem(word.lower())
        return own if own in known else None

    counts = count(prose.sentences, term)
    most = np.zeros(counts.size)
    np.maximum.at(most, counts.rows, counts.values)
    frequencies = _SMOOTH + (1 - _SMOOTH) * counts.values / most[counts.rows]
    squares = counts.sums(frequencies**2 - _SMOOTH**2) + len(known) * _SMOOTH**2
    return settled(np.sqrt(np.where(most > 0, squares, 0.0)))
