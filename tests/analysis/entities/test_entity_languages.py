"""Dates, times and amounts of every kind in the seven languages: the cases are in ``values.txt``."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.analysis.entities.tokens import tokenize
from reader.analysis.entities.values.amounts import find_amounts
from reader.analysis.entities.values.dates import find_dates

LINES = (Path(__file__).parent / "values.txt").read_text(encoding="utf-8").splitlines()[1:]


@pytest.mark.parametrize(("sentence", "expected"), list(zip(LINES[::2], LINES[1::2], strict=True)))
def test_what_is_found_with_its_values(sentence: str, expected: str) -> None:
    language, text = sentence.split(": ", 1)
    tokens = tokenize(text, 0, len(text))
    dates = find_dates(tokens, language, "2026-01-06")
    found = [*dates, *find_amounts(tokens, language, dates)]
    shown = [f"{text[value.start : value.end]} = {value.value or '-'}" for value in found]
    assert " | ".join(shown) == expected.strip()
