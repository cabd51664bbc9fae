"""How much of an article's matter each of its sentences holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

_SMOOTH = 5  # words: a sentence of few words is no better for the one common word it has
_OPENING = 12  # sentences that say what an article is about
_SCALE = 40  # sentences, of which the best sets the scale


def central(words: Sequence[Sequence[str]], stems: Sequence[Sequence[str]], *, opens: bool) -> list[float]:
    """How common in the article what each sentence says is, from 0 to 1 for the best of the first forty.

    ``words`` are the content words of each sentence, ``stems`` their stems. The mean of measures that err in different
    ways: the frequency of its words (the idea of SumBasic, Nenkova and Vanderwende 2005), of its stems, and, where the
    beginning of a text ``opens`` it all, how many of the first twelve sentences share its stems.
    """
    measures = [_common(words, Counter(one for each in words for one in each), opens)]
    measures.append(_common(stems, Counter(one for each in stems for one in each), opens))
    if opens:
        measures.append(_common(stems, Counter(one for each in stems[:_OPENING] for one in set(each)), opens))
    return [sum(each) / len(measures) for each in zip(*measures, strict=True)]


def _common(sentences: Sequence[Collection[str]], counts: Counter[str], opens: bool) -> list[float]:
    """The mean count of each sentence's words, each word once, beside the sentence itself."""
    kinds = [dict.fromkeys(words) for words in sentences]
    means = [sum(max(counts[word] - 1, 0) for word in words) / (len(words) + _SMOOTH) for words in kinds]
    highest = max(means[:_SCALE] if opens else means, default=0.0)
    return [min(value / highest, 1.0) if highest else 0.0 for value in means]
