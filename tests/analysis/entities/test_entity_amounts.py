"""Amounts: money, percentages, quantities; no plain counts."""

from __future__ import annotations

import pytest

from reader.analysis.entities.amounts import find_amounts
from reader.analysis.entities.dates import find_dates
from reader.analysis.entities.tokens import tokenize


def amounts(text: str, language: str) -> list[str]:
    """The amounts of a sentence, as written."""
    tokens = tokenize(text, 0, len(text))
    return [text[a.start : a.end] for a in find_amounts(tokens, language, find_dates(tokens, language))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "Spende 4,2 milioni di euro, il 15 % in più.", ["4,2 milioni di euro", "15 %"]),
        ("it", "Cresce del 3,5 per cento su 12 chilometri.", ["3,5 per cento", "12 chilometri"]),
        ("it", "Con 35 partecipanti e tre milioni di persone.", []),
        ("it", "Pesa due tonnellate, a 30 km/h e 25 °C.", ["due tonnellate", "30 km/h", "25 °C"]),
        ("en", "It cost $8.25, then £3bn and US$4 million.", ["$8.25", "£3bn", "US$4 million"]),
        (
            "en",
            "Up 2 percentage points to 5.1 percent of 40,000 miles.",
            ["2 percentage points", "5.1 percent", "40,000 miles"],
        ),
        ("en", "In 2010 some 35 people came.", []),
        ("fr", "Un budget de 12 000 euros, soit 7 % de moins.", ["12 000 euros", "7 %"]),
        (
            "de",
            "Rund 3,5 Milliarden Euro, 20 Prozent, 8 Kilometer.",
            ["3,5 Milliarden Euro", "20 Prozent", "8 Kilometer"],
        ),
        ("es", "Unos 5 millones de dólares y el 10 por ciento.", ["5 millones de dólares", "10 por ciento"]),
        ("pt", "São R$ 300 milhões, 9 por cento e 4 quilômetros.", ["R$ 300 milhões", "9 por cento", "4 quilômetros"]),
        ("nl", "Zo'n 6 miljoen euro, 12 procent en 3 kilometer.", ["6 miljoen euro", "12 procent", "3 kilometer"]),
        ("und", "€ 50 + 7%", ["€ 50", "7%"]),
    ],
)
def test_amounts(language: str, text: str, expected: list[str]) -> None:
    assert amounts(text, language) == expected
