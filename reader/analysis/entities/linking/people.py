"""What a personal name tells of the person: the gender, by the first name."""

from __future__ import annotations

from functools import lru_cache

from reader.analysis.entities.lexicon import LANGUAGES, Kind, lexicon
from reader.analysis.entities.tokens import clean

_LONGEST = 40
_MAJORITY = 3
"""How many times more languages must give a name to one gender before it counts in a language that does not know it."""


def gender(name: str, language: str) -> str | None:
    """``f`` or ``m`` by the first name in ``name``; None if it is not known or given to both.

    The article's language decides where languages disagree: Andrea is a man in Italian and a woman in German. A name
    that the language does not know has the gender that nearly all languages that know it give it.
    """
    first = clean(name).partition(" ")[0].partition("-")[0]
    return _gender(first, language) if 1 < len(first) <= _LONGEST else None


@lru_cache(maxsize=4096)
def _gender(first: str, language: str) -> str | None:
    rows = [row for form in {first.lower(), first.capitalize()} if (row := lexicon().row(form)) is not None]
    if not rows:
        return None
    own = [0] * len(LANGUAGES)
    for row in rows:
        for at, bits in enumerate(row):
            own[at] |= 0 if bits & Kind.FOREIGN else bits & Kind.FIRST_NAME
    mine = own[LANGUAGES.index(language)] if language in LANGUAGES else 0
    if mine:
        return {Kind.FIRST_F: "f", Kind.FIRST_M: "m"}.get(Kind(mine))
    women = sum(bool(bits & Kind.FIRST_F) for bits in own)
    men = sum(bool(bits & Kind.FIRST_M) for bits in own)
    if women > _MAJORITY * men:
        return "f"
    return "m" if men > _MAJORITY * women else None
