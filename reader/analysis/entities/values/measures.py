"""The words and signs of amounts in one language: its ``amounts`` table made ready for look-ups."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.analysis.entities.values.calendars import spaced
from reader.analysis.entities.values.numerals import numerals
from reader.languages import table

SIGNS = {
    "€": "EUR", "£": "GBP", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH", "₪": "ILS", "₫": "VND",
    "$": "$", "¥": "¥", "฿": "THB", "¢": "",
}  # fmt: skip
"""Signs of currencies with their ISO 4217 code; a sign of several currencies stands for itself."""

CODES = {
    code.lower(): code
    for code in (
        "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "BRL", "SEK", "NOK", "DKK", "PLN", "INR", "RUB", "UAH", "CAD", "AUD",
        "MXN", "TRY", "HUF", "CZK", "RON", "ZAR", "KRW", "ARS",
    )
}  # fmt: skip

PREFIXES = {
    "us": "USD", "c": "CAD", "ca": "CAD", "a": "AUD", "au": "AUD", "hk": "HKD", "nz": "NZD", "s": "SGD", "r": "BRL",
}  # fmt: skip
"""What stands before a dollar sign, without a space, to say whose it is."""

SHORT_SCALES = {
    "m": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "bn": 10**9, "b": 10**9, "mld": 10**9, "mrd": 10**9,
    "k": 1000, "tn": 10**12, "t": 10**12,
}  # fmt: skip
"""Magnitudes that count only attached to a number of money."""

_PERCENT = {"%": "%", "‰": "‰", "٪": "%"}
_SYMBOLS = (
    "km", "m", "cm", "mm", "nm", "kg", "g", "mg", "t", "l", "ml", "cl", "dl", "ha", "km²", "m²", "cm²", "m³", "kW",
    "MW", "GW", "TW", "W", "kWh", "MWh", "GWh", "TWh", "V", "kV", "Hz", "kHz", "MHz", "GHz", "kB", "MB", "GB", "TB",
    "kcal", "dB", "hPa", "psi", "ppm", "°C", "°F", "kbps", "Mbps", "Gbps", "h", "min", "ms", "km/h", "m/s", "g/l",
    "mg/l", "mg/kg",
)  # fmt: skip
_OTHER_SYMBOLS = {"km2": "km²", "kmq": "km²", "m2": "m²", "mq": "m²", "m3": "m³", "mc": "m³", "mph": "mi/h",
                  "kph": "km/h", "° celsius": "°C", "° fahrenheit": "°F"}  # fmt: skip

CLEAR = frozenset({"km", "kg", "t", "l", "ha", "km²", "MW", "GW", "kW", "mi"})
"""Units that "a" or "one" before them counts; beside others ("un grado", "ein Fuß") it is mostly an article."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The words of amounts in one language, in lower case, each with its symbol; empty where that is not certain."""

    currencies: dict[str, str]
    percent: dict[str, str]
    units: dict[str, str]
    longest: int
    """How many tokens the longest of these phrases has."""
    links: frozenset[str]
    """Words between a magnitude and what it counts ("di", "de")."""
    counted: frozenset[str]
    """What is counted by millions and belongs to the amount ("persone")."""
    halves: frozenset[str]
    """What adds a half to a unit before it ("e mezza")."""
    fixed: dict[str, str]
    """Amounts in one word or phrase, with their value ("mezz'ora")."""
    not_amounts: frozenset[str]
    range_from: frozenset[str]
    range_to: frozenset[str]
    range_and: frozenset[str]
    after_article: frozenset[str]
    """The words that make an amount of an article before them."""
    heads: frozenset[str]
    """Every word with which an amount may begin."""


@cache
def measures(language: str) -> Measures:
    """The measures of a language; signs and symbols alone for a language without data."""
    dates = table(language, "dates")
    data: dict[str, Any] = dates.get("amounts", {})
    numbers = numerals(language)
    symbols = {spaced(symbol): symbol for symbol in _SYMBOLS} | _OTHER_SYMBOLS
    units = symbols | _symbols(data, "units")
    currencies = CODES | SIGNS | _symbols(data, "currencies")
    percent = _PERCENT | _symbols(data, "percent")
    fixed = _symbols(data, "fixed")
    clear = {form.split(" ")[0] for form, symbol in units.items() if symbol in CLEAR and form not in symbols}
    money = {form.split(" ")[0] for form, code in currencies.items() if code and form not in SIGNS}
    return Measures(
        currencies=currencies,
        percent=percent,
        units=units,
        longest=max(len(phrase.split(" ")) for phrase in (*units, *currencies, *percent)),
        links=frozenset(data.get("links", ())),
        counted=frozenset(data.get("counted", ())),
        halves=frozenset(map(spaced, data.get("halves", ()))),
        fixed=fixed,
        not_amounts=frozenset(map(spaced, data.get("not_amounts", ()))),
        range_from=frozenset(dates.get("range_from", ())),
        range_to=frozenset(dates.get("range_to", ())) | {"-", "–", "—"},
        range_and=frozenset(dates.get("range_and", ())),
        after_article=frozenset(clear | money | set(numbers.multipliers))
        | {scale.split(" ")[0] for scale in numbers.scales},
        heads=frozenset(numbers.words)
        | frozenset(SIGNS)
        | frozenset(CODES)
        | {phrase.split(" ")[0] for phrase in fixed},
    )


def _symbols(data: dict[str, Any], key: str) -> dict[str, str]:
    """A table of symbols with their words, turned round; "?" for no certain symbol."""
    return {
        spaced(form): "" if symbol == "?" else symbol for symbol, forms in data.get(key, {}).items() for form in forms
    }
