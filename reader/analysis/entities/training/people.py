"""Names of people for the table: first names and surnames from Faker and the census of the United States."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.resources import files
from pkgutil import iter_modules
from typing import Any

from reader.analysis.entities.lexicon import Kind
from reader.analysis.entities.training.collected import Collected
from reader.analysis.entities.training.romanize import romanize
from reader.languages import SUPPORTED

_NAME = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+| (?=[A-ZÀ-Þ])[^\W\d_]+)*\Z")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff' -]+\Z")
_FEMALE = ("first_names_female", "first_names_female_est", "first_names_female_rus")
_MALE = ("first_names_male", "first_names_male_est", "first_names_male_rus")
_SURNAMES = (
    "last_names", "last_names_male", "last_names_female", "last_names_unisex", "unisex_last_names", "male_last_names",
    "last_names_nonbinary",
)  # fmt: skip
_LEFT_OUT = frozenset({"de_LI", "en_TH", "en_PK", "ga_IE", "is_IS", "fr_QC", "zu_ZA"})
"""Locales whose lists mix first names and surnames, or whose names the news hardly has."""
_CENSUS_SURNAMES = 5000
_CENSUS_FIRST_NAMES = 1200


def collect(collected: Collected) -> None:
    """Add every name of people that the packages list."""
    import faker.providers.person as person

    for locale in sorted(module.name for module in iter_modules(person.__path__)):
        if locale in _LEFT_OUT:
            continue
        provider = import_module(f"faker.providers.person.{locale}").Provider
        language = locale[:2] if locale[:2] in SUPPORTED else "und"
        for kind, keys in ((Kind.FIRST_F, _FEMALE), (Kind.FIRST_M, _MALE), (Kind.SURNAME, _SURNAMES)):
            for key in keys:
                collected.add(kind, _names(provider.__dict__.get(key, ()), locale), language)
    collected.add(Kind.FIRST_F, _census("dist.female.first", _CENSUS_FIRST_NAMES), "en")
    collected.add(Kind.FIRST_M, _census("dist.male.first", _CENSUS_FIRST_NAMES), "en")
    collected.add(Kind.SURNAME, _census("dist.all.last", _CENSUS_SURNAMES), "en")


def _names(value: Any, locale: str) -> Iterator[str]:
    """The names in a provider's list, in Latin letters, without titles and initials."""
    entries: Iterable[Any] = value if isinstance(value, Iterable) else ()
    for entry in entries:
        if not isinstance(entry, str):
            continue
        for form in romanize(entry, locale[:2]):
            if len(form) > 2 and form[0].isupper() and not form.isupper() and _LATIN.match(form) and _NAME.match(form):
                yield form


def _census(name: str, most: int) -> Iterator[str]:
    """The most frequent names of a census list, which has them in capitals and in order of frequency."""
    lines = (files("names") / name).read_text(encoding="ascii").splitlines()
    for line in lines[:most]:
        word = line.split()[0]
        if len(word) > 2:
            yield f"Mc{word[2:].capitalize()}" if word.startswith("MC") and len(word) > 5 else word.capitalize()
