"""The names gathered for the table, and how each form is filed: in lower case, or as written where that is a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reader.analysis.entities.gazetteer import spaced
from reader.analysis.entities.lexicon import LANGUAGES, Kind
from reader.languages import SUPPORTED
from reader.languages import table as data

if TYPE_CHECKING:
    from reader.analysis.entities.training.words import Words

_OWN_ONLY = Kind.TITLE | Kind.DEMONYM
"""Kinds that say nothing in a language whose list does not have them."""
_SPECIFIC = Kind.ORGANIZATION & ~Kind.BODY
"""What an organisation is if a list tells more of it than that it is one."""


class Collected:
    """Names by form and language, with what they may name."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._found: dict[str, dict[str, int]] = {}
        self._kept: set[tuple[str, str]] = set()
        self._ambiguous = {language: frozenset(data(language, "names").get("ambiguous", ())) for language in SUPPORTED}

    def add(self, kind: Kind, names: Iterable[str], language: str = "und") -> None:
        """Names of one kind in a language; ``mul`` for every language, ``und`` for none of the seven."""
        for name in names:
            form = tidy(name)
            if not form or self._words.is_function_word(form.lower()):
                continue
            if not (kind & Kind.FIRST_NAME and (form, language) in self._kept):
                self._put(kind, form, language)

    def add_kept(self, kind: Kind, names: Iterable[str], language: str) -> None:
        """Hand-kept names: nothing is dropped; the lower case of places counts unless it is called ambiguous.

        They come first: the gender that they give a first name stands.
        """
        for name in names:
            form = tidy(name)
            if form:
                self._put(kind, form, language)
                if kind & (Kind.PLACE | Kind.FIRST_NAME):
                    self._kept.add((form, language))

    def has(self, kind: Kind, form: str) -> bool:
        """Whether a form is there with a kind in some language."""
        return any(bits & kind for bits in self._found.get(form, {}).values())

    def _put(self, kind: Kind, form: str, language: str) -> None:
        columns = self._found.setdefault(form, {})
        for column in SUPPORTED if language == "mul" else (language,):
            columns[column] = columns.get(column, 0) | kind

    def rows(self) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Every form as it is looked up, once, with its bits in each column of the table."""
        rows: dict[str, list[int]] = {}
        for form, columns in self._found.items():
            every = 0
            for bits in columns.values():
                every |= bits & ~_OWN_ONLY
            if every & _SPECIFIC:
                every &= ~Kind.BODY
            lower = spaced(form)
            for at, language in enumerate(LANGUAGES):
                bits = columns.get(language, 0)
                if bits & Kind.BODY and every & _SPECIFIC:
                    bits = bits & ~Kind.BODY | every & _SPECIFIC
                if not bits:
                    bits = every | (Kind.FOREIGN if every and language != "und" else 0)
                if not bits:
                    continue
                key = lower
                if " " not in lower and bits & ~Kind.TITLE and self._only_as_written(form, language):
                    key = form
                    bits |= Kind.COMMON if self._words.is_common(lower, language) else 0
                row = rows.setdefault(key, [0] * len(LANGUAGES))
                row[at] = row[at] & bits & Kind.FOREIGN | (row[at] | bits) & ~Kind.FOREIGN if row[at] else bits
        for key in sorted(rows):
            yield key, tuple(rows[key])

    def _only_as_written(self, form: str, language: str) -> bool:
        """Whether the lower case of a form is no name in a language: an ordinary word or a very short acronym."""
        if form.isupper() and len(form.replace(".", "")) <= 4:
            return True
        if language != "und" and form in self._ambiguous[language]:
            return True
        if (form, language) in self._kept and self.has(Kind.PLACE, form):
            return self._words.is_function_word(form.lower()) or form.lower() in _NEVER_LOWER
        return self._words.is_common(form.lower(), language)


_NEVER_LOWER = frozenset(
    {"turkey", "china", "chad", "polish", "guinea", "jersey", "reading", "nice", "apple", "target"}
)


def tidy(name: str) -> str:
    """A name with single spaces and one shape of apostrophe; empty if it cannot stand in the table."""
    form = " ".join(name.replace("’", "'").replace("ʼ", "'").split())
    if len(form) < 2 or len(form) > 60 or not any(char.isalpha() for char in form) or form.startswith(("=", "^", ":")):
        return ""
    return form
