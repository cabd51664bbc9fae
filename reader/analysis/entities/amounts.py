"""Amounts: money, percentages and quantities with a unit. Plain counts are left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.analysis.entities.tokens import Token
from reader.analysis.entities.values import Value, phrase, value_of
from reader.analysis.facts import Label
from reader.languages import table

_SIGNS = frozenset("$€£¥₹₽₩₺₴฿₪₫¢")
_CODES = frozenset({"eur", "usd", "gbp", "chf", "jpy", "cny", "brl", "sek", "nok", "dkk", "pln", "inr", "rub"})
_PREFIXES = frozenset({"us", "c", "a", "au", "hk", "nz", "r", "s", "ca"})
_PERCENT = frozenset({"%", "‰", "٪"})
_UNITS = frozenset(
    {
        "km",
        "m",
        "cm",
        "mm",
        "nm",
        "kg",
        "g",
        "mg",
        "t",
        "l",
        "ml",
        "cl",
        "dl",
        "ha",
        "km²",
        "m²",
        "cm²",
        "km2",
        "m2",
        "mq",
        "kmq",
        "m³",
        "m3",
        "mc",
        "kw",
        "mw",
        "gw",
        "kwh",
        "mwh",
        "gwh",
        "tw",
        "twh",
        "w",
        "v",
        "hz",
        "mhz",
        "ghz",
        "kb",
        "mb",
        "gb",
        "tb",
        "mph",
        "kcal",
        "cal",
        "db",
        "kbps",
        "mbps",
        "gbps",
        "hpa",
        "bar",
        "psi",
        "ppm",
        "°c",
        "°f",
    }
)
_PHRASES = frozenset({"km / h", "m / s", "° c", "° f", "° celsius", "° fahrenheit", "g / l", "mg / l", "mg / kg"})
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:[-–]\d+(?:[.,]\d+)*)?\Z")
_SHORT_SCALES = frozenset({"m", "bn", "k", "mn", "tn", "mln", "mld", "b", "t"})


@dataclass(frozen=True, slots=True)
class Measures:
    """The words of amounts in one language, in lower case."""

    numbers: frozenset[str]
    scales: frozenset[str]
    links: frozenset[str]
    """Words between a scale and its currency ("di", "de")."""
    currencies: frozenset[str]
    percent: frozenset[str]
    units: frozenset[str]


@cache
def measures(language: str) -> Measures:
    """The measures of a language; signs and symbols alone for a language without data."""
    data = table(language, "dates").get("amounts", {})

    def words(key: str) -> frozenset[str]:
        return frozenset(data.get(key, ()))

    return Measures(
        numbers=words("numbers"),
        scales=words("scales"),
        links=words("links"),
        currencies=words("currencies") | _CODES | _SIGNS,
        percent=words("percent") | _PERCENT,
        units=words("units") | _UNITS | _PHRASES,
    )


def find_amounts(tokens: Sequence[Token], language: str, dates: Sequence[Value] = ()) -> list[Value]:
    """The amounts in one sentence, in order; ``dates`` are the sentence's dates, whose numbers are taken."""
    known = measures(language)
    found: list[Value] = []
    index = 0
    at = 0
    while index < len(tokens):
        token = tokens[index]
        while at < len(dates) and dates[at].end <= token.start:
            at += 1
        if at < len(dates) and dates[at].start <= token.start:
            index += 1
            continue
        limit = dates[at].start if at < len(dates) else tokens[-1].end + 1
        size = _amount(tokens, index, known)
        if size and tokens[index + size - 1].end <= limit:
            found.append(value_of(tokens[index : index + size], Label.AMOUNT))
            index += size
        else:
            index += 1
    return found


def _amount(tokens: Sequence[Token], index: int, known: Measures) -> int:
    """How many tokens at ``index`` are an amount; 0 for none."""
    token = tokens[index]
    if not (token.text[0].isdigit() or token.lower in known.numbers or token.lower in _MONEY_HEADS):
        return 0
    at = _past_sign(tokens, index)
    signed = at > index
    end = _past_number(tokens, at, known)
    if end == at:
        return 0
    scale = phrase(tokens, end, known.scales, 2)
    if not scale and signed and end < len(tokens) and tokens[end].lower in _SHORT_SCALES:
        scale = 1 if tokens[end].start == tokens[end - 1].end else 0
    end += scale
    if signed:
        return end - index
    if scale and end < len(tokens) and tokens[end].lower in known.links:
        linked = end + 1
        size = phrase(tokens, linked, known.currencies) or phrase(tokens, linked, known.units)
        return linked + size - index if size else 0
    if end >= len(tokens) or tokens[end].start - tokens[end - 1].end > 2:
        return 0
    size = (
        phrase(tokens, end, known.percent) or phrase(tokens, end, known.currencies) or phrase(tokens, end, known.units)
    )
    if size == 1 and len(tokens[end].text) == 1 and tokens[end].text.isalpha() and tokens[end].text not in "mgltWV":
        return 0
    if size and tokens[end].text.isupper() and tokens[end].lower in {"m", "t", "g", "l"}:
        return 0
    return end + size - index if size else 0


_MONEY_HEADS = _SIGNS | _CODES | _PREFIXES


def _past_sign(tokens: Sequence[Token], index: int) -> int:
    """Past the currency that stands before a number; ``index`` if none does."""
    at = index
    if tokens[at].lower in _PREFIXES:
        if at + 1 < len(tokens) and tokens[at + 1].text in _SIGNS and tokens[at + 1].start == tokens[at].end:
            at += 2
        else:
            return index
    elif tokens[at].text in _SIGNS or (tokens[at].lower in _CODES and tokens[at].text.isupper()):
        at += 1
    else:
        return index
    return (
        at
        if at < len(tokens) and tokens[at].text[0].isdigit() and tokens[at].start - tokens[at - 1].end <= 1
        else index
    )


def _past_number(tokens: Sequence[Token], index: int, known: Measures) -> int:
    """Past a number in figures (thousands perhaps parted by blanks) or in a word."""
    if index >= len(tokens):
        return index
    if tokens[index].lower in known.numbers:
        return index + 1
    if not _NUMBER.match(tokens[index].text):
        return index
    end = index + 1
    while (
        end < len(tokens)
        and len(tokens[end - 1].text) <= 3
        and len(tokens[end].text) >= 3
        and tokens[end].text[:3].isdecimal()
        and (len(tokens[end].text) == 3 or tokens[end].text[3] == ",")
        and tokens[end].start - tokens[end - 1].end == 1
    ):
        end += 1
    return end
