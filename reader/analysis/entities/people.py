"""What a personal name tells of the person: the gender, by the first name."""

from __future__ import annotations

from functools import cache

from reader.analysis.entities.tokens import clean
from reader.languages import SUPPORTED, table


def gender(name: str, language: str) -> str | None:
    """``f`` or ``m`` by the first name in ``name``; None if it is not known or given to both.

    The article's language decides where languages disagree: Andrea is a man in Italian and a woman in German.
    """
    first = clean(name).partition(" ")[0].partition("-")[0].casefold()
    women, men = _own(language)
    if (first in women) != (first in men):
        return "f" if first in women else "m"
    if first in women:
        return None
    women, men = _all()
    if (first in women) != (first in men):
        return "f" if first in women else "m"
    return None


@cache
def _own(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """First names of women and of men in one language's list."""
    data = table(language, "names")
    return (
        frozenset(name.casefold() for name in data.get("first_names_f", ())),
        frozenset(name.casefold() for name in data.get("first_names_m", ())),
    )


@cache
def _all() -> tuple[frozenset[str], frozenset[str]]:
    """First names of women and of men in any language's list."""
    lists = [_own(code) for code in SUPPORTED]
    return frozenset().union(*(women for women, _ in lists)), frozenset().union(*(men for _, men in lists))
