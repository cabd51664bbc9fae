"""Amounts: money, percentages, quantities; no plain counts."""

from __future__ import annotations

import pytest

from reader.analysis.entities.tokens import tokenize
from reader.analysis.entities.values.amounts import find_amounts
from reader.analysis.entities.values.dates import find_dates


def amounts(text: str, language: str) -> list[str]:
    """The amounts of a sentence, as written."""
    tokens = tokenize(text, 0, len(text))
    return [text[a.start : a.end] for a in find_amounts(tokens, language, find_dates(tokens, language))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "Spende 4,2 milioni di euro, il 15 % in più.", ["4,2 milioni di euro", "15 %"]),
        ("it", "Cresce del 3,5 per cento su 12 chilometri.", ["3,5 per cento", "12 chilometri"]),
        ("it", "Con 35 partecipanti e tre milioni di persone.", ["tre milioni di persone"]),
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


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "1,2 miliardi di euro", "1200000000 EUR"),
        ("it", "1.500 chilometri", "1500 km"),
        ("en", "1.500 kilometres", "1.5 km"),
        ("it", "cinque dollari", "5 $"),
        ("it", "cinque dollari americani", "5 USD"),
        ("en", "20 pounds", None),
        ("en", "£20m", "20000000 GBP"),
        ("en", "C$5", "5 CAD"),
        ("en", "two and a half million euros", "2500000 EUR"),
        ("pt", "CR$ 127 milhões", None),
        ("pt", "R$ 3 mil", "3000 BRL"),
        ("de", "CHF 5 Mio.", "5000000 CHF"),
        ("fr", "12 000 euros", "12000 EUR"),
        ("es", "cinco mil millones de euros", "5000000000 EUR"),
        ("es", "dos billones de euros", None),
        ("it", "tra 5 e 10 milioni di euro", "5000000/10000000 EUR"),
        ("it", "tra 500 mila e 2 milioni di euro", "500000/2000000 EUR"),
        ("nl", "5-10%", "5/10 %"),
        ("it", "due ore e mezza", "2.5 h"),
        ("it", "mezz'ora", "0.5 h"),
        ("it", "-3,5 °C", "-3.5 °C"),
        ("en", "5.4 million people", "5400000"),
    ],
)
def test_values(language: str, text: str, expected: str | None) -> None:
    (found,) = find_amounts(tokenize(text, 0, len(text)), language)
    assert found.value == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "I feriti sono 35 secondo la polizia."),
        ("it", "Un giorno, in un certo grado, una persona su 35."),
        ("en", "One day a man took a foot, and 35 people came."),
        ("de", "Ein Jahr lang kamen 35 Menschen."),
        ("fr", "Un jour, une heure, 35 morts."),
        ("es", "Un día fueron 35 según la policía."),
    ],
)
def test_articles_and_bare_counts_are_no_amounts(language: str, text: str) -> None:
    assert amounts(text, language) == []
