"""Counts what stands beside homographs in texts of a language."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

from reader.analysis.foreign.context import WORD, Places, ending, place
from reader.languages import table

SMALL = 150
"""So many of the commonest words are told apart by themselves; others by their last letter."""


def count(texts: Iterable[str], homographs: Collection[str], language: str) -> Places:
    """The places of homographs, and of all words in lower case, in texts of a language."""
    paragraphs = [line for text in texts for line in text.split("\n") if line.strip()]
    common = Counter(word for line in paragraphs for word in WORD.findall(line) if word.islower())
    stopwords = set(table(language, "words").get("stopwords", ()))
    ranked = sorted((word for word in common if word in stopwords), key=lambda word: (-common[word], word))
    small = frozenset(ranked[:SMALL])
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    totals: Counter[str] = Counter()
    for line in paragraphs:
        for match in WORD.finditer(line):
            word = match.group()
            if not word.islower():
                continue
            features = place(line, *match.span(), 0, len(line), small)
            keys = ["", word] if word in homographs else [""]
            if word not in small:
                keys.append(ending(word))
            for key in keys:
                counts[key].update(features)
                totals[key] += 1
    return Places(counts, totals, small)
