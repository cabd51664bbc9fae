"""Check the words of dates and amounts in ``languages/*/dates.toml`` against CLDR, by way of Babel.

Run ``python -m reader.analysis.entities.training.calendar``: it prints what CLDR has and a table lacks, and ends with
status 1 if that is anything. Babel (BSD licence; CLDR is under the Unicode licence) is needed for this alone.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from typing import Any

from reader.analysis.entities.values.calendars import calendar, spaced
from reader.analysis.entities.values.measures import measures
from reader.languages import SUPPORTED

UNITS = {
    "s": "duration-second", "min": "duration-minute", "h": "duration-hour", "d": "duration-day", "wk": "duration-week",
    "mo": "duration-month", "yr": "duration-year", "km": "length-kilometer", "m": "length-meter",
    "cm": "length-centimeter", "mm": "length-millimeter", "mi": "length-mile", "ft": "length-foot",
    "kg": "mass-kilogram", "g": "mass-gram", "l": "volume-liter", "ha": "area-hectare", "km²": "area-square-kilometer",
    "m²": "area-square-meter", "m³": "volume-cubic-meter", "km/h": "speed-kilometer-per-hour", "W": "power-watt",
    "kW": "power-kilowatt", "MW": "power-megawatt", "GW": "power-gigawatt", "°C": "temperature-celsius",
}  # fmt: skip
"""Our symbols with the CLDR identifiers of their units."""

CURRENCIES = ("EUR", "GBP", "JPY", "CHF", "RUB")
"""Currencies whose names are checked: a name that CLDR gives must not be read as another one."""

_SINGULAR_LEFT_OUT = frozenset({"s", "h", "d", "wk", "mo", "yr"})
"""Of these only plurals are kept: "35 secondo la polizia" is no span of time, "ogni giorno" neither."""


def lacking(language: str) -> Iterator[str]:
    """What CLDR has and the table of ``language`` lacks, each thing in a line of plain words."""
    locale = importlib.import_module("babel").Locale(language)
    known = calendar(language)
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, form in locale.months[context][width].items():
                word = form.lower().rstrip(".")
                if number not in (known.months.get(word), known.abbreviations.get(word)):
                    yield f"{language}: month {number} is {form!r}"
            for number, form in locale.days[context][width].items():
                word = form.lower().rstrip(".")
                if number + 1 not in (known.weekdays.get(word), known.short_weekdays.get(word)):
                    yield f"{language}: weekday {number + 1} is {form!r}"
    yield from _measures(language, locale)


def _measures(language: str, locale: Any) -> Iterator[str]:
    known = measures(language)
    units = importlib.import_module("babel.units")
    for symbol, identifier in UNITS.items():
        for count in (2,) if symbol in _SINGULAR_LEFT_OUT else (1, 2):
            form = units.format_unit(count, identifier, length="long", locale=locale)
            word = spaced(form.replace("\u00a0", " ").removeprefix(str(count)).strip())
            if word == identifier:
                continue  # CLDR has no form for this number, as in Portuguese for "many"
            if known.units.get(word) != symbol and word not in known.currencies:
                yield f"{language}: {symbol} is {word!r}"
    numbers = importlib.import_module("babel.numbers")
    for code in CURRENCIES:
        name = spaced(numbers.get_currency_name(code, count=2, locale=locale))
        found = known.currencies.get(name)
        if found is not None and found not in ("", code):
            yield f"{language}: {name!r} is {code}, not {found}"
        if found is None:
            yield f"{language}: {code} is {name!r}"


def main() -> int:
    """Print what is lacking in all languages; 1 if anything is."""
    lines = [line for language in SUPPORTED for line in lacking(language)]
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
