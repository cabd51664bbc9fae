"""The table of a language's intruders and homographs: how it is written and read.

A file is UTF-8 text packed by zlib, one for each language, in sections that begin with a line ``= NAME``:
``intruders``: an English word, how common it is in English and in the language in tenths of Zipf's scale, and the
homographs it may stand for, each with the logarithm of its odds in tenths; ``small``: the words told apart in places;
``places``: a homograph, an ending or nothing (any word), how often it was seen, and what stood beside it how often.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reader.analysis.foreign.context import Places


@dataclass(frozen=True, slots=True)
class Intruder:
    """An English word that is none of the language: its frequencies on Zipf's scale, and what it may stand for."""

    english: float
    here: float
    homographs: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What is known about a language's intruders; lines are taken apart when they are asked for."""

    lines: Mapping[str, str]
    places: Places

    def get(self, word: str) -> Intruder | None:
        """What is known of a word; None if it is no intruder."""
        line = self.lines.get(word)
        if line is None:
            return None
        english, here, *pairs = line.split(" ")
        split = (pair.rpartition(":") for pair in pairs)
        return Intruder(int(english) / 10, int(here) / 10, tuple((name, int(odds) / 10) for name, _, odds in split))


def write(intruders: Mapping[str, Intruder], places: Places, note: str) -> bytes:
    """The bytes of a table; ``note`` says where it comes from."""
    lines = [f"# {note}", "= intruders"]
    for word in sorted(intruders):
        one = intruders[word]
        pairs = (f"{name}:{round(10 * odds)}" for name, odds in one.homographs)
        lines.append(" ".join([word, f"{round(10 * one.english)}", f"{round(10 * one.here)}", *pairs]))
    lines += ["= small", " ".join(sorted(places.small)), "= places"]
    for word in sorted(places.counts):
        seen = sorted(places.counts[word].items())
        counts = (f"{feature}:{number}" for feature, number in seen)
        lines.append(" ".join([word, str(places.totals[word]), *counts]))
    return zlib.compress("\n".join([*lines, ""]).encode(), 9)


def read(packed: bytes) -> Table:
    """The table in a file's bytes."""
    text = zlib.decompress(packed).decode()
    _, _, rest = text.partition("\n= intruders\n")
    intruders, _, rest = rest.partition("\n= small\n")
    small, _, places = rest.partition("\n= places\n")
    lines = dict(line.split(" ", 1) for line in intruders.split("\n"))
    counts: dict[str, dict[str, int]] = {}
    totals: dict[str, int] = {}
    for line in places.rstrip("\n").split("\n"):
        word, total, *seen = line.split(" ")
        totals[word] = int(total)
        counts[word] = {name: int(number) for name, _, number in (one.rpartition(":") for one in seen)}
    return Table(lines, Places(counts, totals, frozenset(small.split(" "))))


@cache
def load(language: str) -> Table | None:
    """The table of a language, read once; None if there is none."""
    file = files("reader") / "models" / f"foreign.{language}.z"
    return read(file.read_bytes()) if file.is_file() else None
