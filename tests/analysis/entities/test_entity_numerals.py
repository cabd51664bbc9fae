"""Numbers in figures and in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reader.analysis.entities.tokens import tokenize
from reader.analysis.entities.values.numerals import figures, numerals, read_number


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("1.500", ",", "1500"),
        ("1.500", ".", "1.5"),
        ("1,500", ".", "1500"),
        ("1,500", ",", None),
        ("0,500", ",", "0.5"),
        ("3,5", ",", "3.5"),
        ("43.5", ",", "43.5"),
        ("1.234.567", ".", "1234567"),
        ("1.234,56", ".", "1234.56"),
        ("1,2,3", ".", None),
        ("9" * 200, ",", None),
    ],
)
def test_figures(text: str, mark: str, expected: str | None) -> None:
    assert figures(text, mark) == (None if expected is None else Decimal(expected))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "ventuno", 21),
        ("it", "ventitré", 23),
        ("it", "duecentocinquanta", 250),
        ("it", "trentamila", 30000),
        ("it", "mille", 1000),
        ("en", "twenty-five", 25),
        ("en", "three hundred and forty-two", 342),
        ("en", "five thousand two hundred", 5200),
        ("fr", "quatre-vingt-dix", 90),
        ("fr", "deux cent cinquante", 250),
        ("de", "fünfundzwanzig", 25),
        ("de", "dreihundertzwölf", 312),
        ("es", "doscientos treinta y cinco", 235),
        ("es", "cinco mil", 5000),
        ("pt", "duzentos e cinquenta e cinco", 255),
        ("nl", "drieëntwintig", 23),
        ("nl", "driehonderd", 300),
    ],
)
def test_words(language: str, text: str, expected: int) -> None:
    tokens = tokenize(text, 0, len(text))
    number = read_number(tokens, 0, numerals(language))
    assert number is not None
    assert (number.end, number.value) == (len(tokens), expected)


def test_two_numbers_are_not_one() -> None:
    tokens = tokenize("cinco y diez", 0, 12)
    number = read_number(tokens, 0, numerals("es"))
    assert number is not None
    assert (number.end, number.value) == (1, 5)
