"""Inflected forms of names: the genitive in -s (German, Dutch) brought back to its base."""

from __future__ import annotations

from collections.abc import Container, Iterable

from reader.analysis.entities.linking.forms import Words
from reader.analysis.entities.tagging.clusters import clusters

_SURNAME, _GENITIVE = "Schröder", "Schröders"
"""A surname and its genitive: what stands in German where they stand is one too."""


class Genitives:
    """The bases of the genitives of one article: ``Merkels`` is ``Merkel`` where the article or a list has that."""

    def __init__(self, forms: Iterable[Words], listed: Container[str], *, active: bool, german: bool = False) -> None:
        """``forms`` are all forms of the article; ``listed`` holds known names in lower case."""
        self._active = active
        self._german = german
        self._forms = set(forms) if active else set()
        self._listed = listed
        self._last: dict[str, Words] = {}
        for words in self._forms:
            if len(words) > 1:
                self._last.setdefault(words[-1], words)

    def base(self, words: Words, written: str = "") -> Words:
        """``words`` with the last one in its base form; ``written`` is the last word in lower case with its accents.

        A name that ends in -s by itself ("Geert Wilders") is left alone.
        """
        if not self._active or not words or len(words[-1]) < 4 or not words[-1].endswith("s"):
            return words
        word = words[-1]
        short = word.rstrip("'s") if word.endswith(("'s", "s'")) else word[:-1]
        base = (*words[:-1], short)
        if base in self._forms:
            return base
        if len(words) == 1:
            full = self._last.get(word)
            if full is not None and (*full[:-1], short) not in self._forms and short not in self._last:
                return words
            if short in self._last or self._lists(written, word) or self._is_surnames((written or word).title()):
                return base
        elif (short,) in self._forms and (word,) not in self._forms:
            return base
        return words

    def _is_surnames(self, word: str) -> bool:
        """Whether a German word stands where genitives of surnames stand, and its base where surnames stand."""
        if not self._german:
            return False
        table = clusters("de")
        return table.path(word) == table.path(_GENITIVE) and table.path(word[:-1]) == table.path(_SURNAME)

    def _lists(self, written: str, word: str) -> bool:
        """Whether only the base of a word is a listed name."""
        written = written or word
        return written not in self._listed and written[:-1] in self._listed


_ENDINGS = ("en", "er", "es", "em", "e")


def undeclined(words: Words) -> Words:
    """``words`` with the endings of German adjectives off all but the last ("Europäischen Zentralbank")."""
    return (*(_stem(word) for word in words[:-1]), *words[-1:])


def _stem(word: str) -> str:
    return next((word.removesuffix(end) for end in _ENDINGS if len(word) > 5 and word.endswith(end)), word)


def oblique(word: str) -> bool:
    """Whether a German adjective stands in a case other than the nominative after an article."""
    return len(word) > 5 and word.endswith(("en", "er", "em", "es"))
