"""The table of a language's intruders and homographs: how it is written and read.

A file is UTF-8 text packed by zlib, one for each language, in sections that begin with a line ``= NAME``:
``intruders``: English words; for each how common it is in English and in the language in tenths of Zipf's scale, and
the logarithm of the odds of the likeliest homograph that it may stand for, in tenths; for each its homographs, with by
how much they are less likely, none if it would be marked nowhere; ``twins``: the same for words of the language;
``small``: the words told apart in places; ``places``: a homograph, an ending or nothing (any word), how often it was
seen, and what stood beside it how often.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeVar

from reader.analysis.foreign.context import Places

_DIGITS = "0123456789"
T = TypeVar("T")


class Parsed(Mapping[str, T]):
    """What lines say, each taken apart when it is first asked for."""

    def __init__(self, lines: Mapping[str, str], parse: Callable[[str], T]) -> None:
        self._lines, self._parse = lines, parse
        self._known: dict[str, T] = {}

    def __getitem__(self, word: str) -> T:
        if word not in self._known:
            self._known[word] = self._parse(self._lines[word])
        return self._known[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


@dataclass(frozen=True, slots=True)
class Intruder:
    """An English word that is none of the language, or a twin, which is one.

    How common it is in both on Zipf's scale, and what it may stand for with the logarithms of the odds.
    """

    english: float
    here: float
    homographs: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What is known about a language's intruders; lines are taken apart when they are asked for."""

    lines: Mapping[str, tuple[str, str]]
    twins: Mapping[str, tuple[str, str]]
    places: Places

    def get(self, word: str) -> Intruder | None:
        """What is known of a word; None if it is no intruder."""
        return _entry(self.lines.get(word))

    def twin(self, word: str) -> Intruder | None:
        """What is known of a word of the language that may stand for another one."""
        return _entry(self.twins.get(word))


def _entry(packed: tuple[str, str] | None) -> Intruder | None:
    if packed is None:
        return None
    english, here, *best = map(int, packed[0].split(" "))
    homographs = []
    for name in packed[1].split(" ") if best else ():
        word = name.rstrip(_DIGITS)
        homographs.append((word, (best[0] - int(name[len(word) :] or 0)) / 10))
    return Intruder(english / 10, here / 10, tuple(homographs))


def _entries(entries: Mapping[str, Intruder]) -> list[str]:
    """Three lines: the words, their numbers, their homographs. Like beside like is packed best."""
    words = sorted(entries)
    numbers, names = [], []
    for one in map(entries.__getitem__, words):
        best = [round(10 * odds) for _, odds in one.homographs]
        numbers.append(" ".join(map(str, [round(10 * one.english), round(10 * one.here), *best[:1]])))
        worse = zip(one.homographs, best, strict=True)
        names.append(" ".join(f"{name}{best[0] - odds or ''}" for (name, _), odds in worse))
    return [" ".join(words), ";".join(numbers), ";".join(names)]


def write(intruders: Mapping[str, Intruder], twins: Mapping[str, Intruder], places: Places, note: str) -> bytes:
    """The bytes of a table; ``note`` says where it comes from."""
    lines = [f"# {note}", "= intruders", *_entries(intruders), "= twins", *_entries(twins)]
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
    intruders, _, rest = rest.partition("\n= twins\n")
    twins, _, rest = rest.partition("\n= small\n")
    small, _, places = rest.partition("\n= places\n")
    seen = {word: rest for word, _, rest in (line.partition(" ") for line in places.rstrip("\n").split("\n"))}
    where = Places(Parsed(seen, _counts), Parsed(seen, _total), frozenset(small.split(" ")))
    return Table(_packed(intruders), _packed(twins), where)


def _packed(lines: str) -> dict[str, tuple[str, str]]:
    words, numbers, names = lines.split("\n")
    return (
        dict(zip(words.split(" "), zip(numbers.split(";"), names.split(";"), strict=True), strict=True))
        if words
        else {}
    )


def _counts(line: str) -> dict[str, int]:
    return {name: int(number) for name, _, number in (one.rpartition(":") for one in line.split(" ")[1:])}


def _total(line: str) -> int:
    return int(line.partition(" ")[0])


@cache
def load(language: str) -> Table | None:
    """The table of a language, read once; None if there is none."""
    file = files("reader") / "models" / f"foreign.{language}.z"
    return read(file.read_bytes()) if file.is_file() else None
