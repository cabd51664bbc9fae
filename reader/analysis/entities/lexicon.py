"""The table of names in ``reader/models/gazetteer.txt``: what kinds of thing a form may name, in each language.

The table is plain text and is searched as it stands: opening it parses next to nothing. It has three parts:

``: LANGUAGE LIST``  the words of a list, one a line, until an empty line; many such blocks;
``= kinds``          lines of the bits of ``Kind``, in hexadecimal, one number a language in the order of ``LANGUAGES``;
``= names``          to the end: a form, a tabulator, the number of its line of kinds; in the order of code points.

Lines that begin with ``#`` are comments.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import IntFlag
from functools import cache
from importlib.resources import files

LANGUAGES = ("it", "en", "fr", "de", "es", "pt", "nl", "und")
"""The columns of the table; the last is for texts in any other language."""


class Kind(IntFlag):
    """What a form may name; a form often has several bits ("Florence", "Washington")."""

    COUNTRY = 0x1
    REGION = 0x2
    """States, provinces, parts of the world, seas, mountains, rivers."""
    CITY = 0x4
    FIRST_F = 0x8
    """First names of women."""
    FIRST_M = 0x10
    """First names of men."""
    SURNAME = 0x20
    BODY = 0x40
    """Public and international bodies: ministries, courts, parliaments, agencies, armies, unions, associations."""
    MEDIA = 0x80
    """Newspapers, broadcasters, news agencies."""
    COMPANY = 0x100
    PARTY = 0x200
    CLUB = 0x400
    """Clubs and teams."""
    UNIVERSITY = 0x800
    GROUP = 0x1000
    """Armed groups and movements."""
    OTHER = 0x2000
    """Events, competitions, works, products."""
    TITLE = 0x4000
    """Titles and roles, which stand beside a name."""
    DEMONYM = 0x8000
    """Adjectives and nouns of origin, languages."""
    COMMON = 0x10000
    """Also an ordinary word of the language."""
    FOREIGN = 0x20000
    """Known from other languages' lists alone."""

    PLACE = COUNTRY | REGION | CITY
    FIRST_NAME = FIRST_F | FIRST_M
    ORGANIZATION = BODY | MEDIA | COMPANY | PARTY | CLUB | UNIVERSITY | GROUP


_STRIDE = 2048
"""Bytes between the entries that a search looks at first; it then reads one stretch of this length."""


class Lexicon:
    """The table, with the bits of every form in every language."""

    def __init__(self, data: bytes) -> None:
        if b"\r" in data:
            data = data.replace(b"\r\n", b"\n")
        head, _, names = data.partition(b"\n= names")
        words, _, kinds = head.partition(b"\n= kinds\n")
        self._names = names + b"\n"
        self._kinds = kinds.split(b"\n")
        self._lists: dict[str, str] = {}
        for block in words.decode("utf-8").rstrip("\n").split("\n\n"):
            if block.startswith(": "):
                header, _, body = block.partition("\n")
                self._lists[header[2:]] = body
        self._starts: list[int] = [0]
        self._pivots: list[bytes] = [b""]
        for at in range(_STRIDE, len(names), _STRIDE):
            start = names.find(b"\n", at)
            tab = names.find(b"\t", start)
            if start < 0 or tab < 0:
                break
            self._starts.append(start)
            self._pivots.append(names[start + 1 : tab])
        self._starts.append(len(self._names))

    def row(self, form: str) -> tuple[int, ...] | None:
        """The bits of one form, letter for letter, in each of ``LANGUAGES``; None if it is not in the table."""
        key = form.encode("utf-8", "replace")
        at = bisect_right(self._pivots, key) - 1
        found = self._names.find(b"\n%b\t" % key, self._starts[at], self._starts[at + 1] + len(key) + 2)
        if found < 0:
            return None
        start = found + len(key) + 2
        line = int(self._names[start : self._names.find(b"\n", start)])
        return tuple(int(bits, 16) for bits in self._kinds[line].split())

    def bits(self, form: str, language: str) -> int:
        """The bits of one form, letter for letter, in one language; 0 if it is not in the table."""
        row = self.row(form)
        if row is None:
            return 0
        return row[LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES) - 1]

    def words(self, language: str, name: str) -> list[str]:
        """A list of a language, in its order; empty if there is none."""
        body = self._lists.get(f"{language} {name}")
        return body.split("\n") if body else []


@cache
def lexicon() -> Lexicon:
    """The table that comes with the program; an empty one if it is not there."""
    file = files("reader") / "models" / "gazetteer.txt"
    return Lexicon(file.read_bytes() if file.is_file() else b"")
