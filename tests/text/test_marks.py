from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.marks import MAX_DEPTH, pairs, quoted


def outer(text: str) -> list[str]:
    return [text[span.start : span.end] for span in quoted(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Disse «vieni» e «vai».", ["«vieni»", "«vai»"]),
        ("She said “come” twice.", ["“come”"]),
        ("Er sagte „komm“ und ging.", ["„komm“"]),
        ("»Komm«, sagte sie. »Nein.«", ["»Komm«", "»Nein.«"]),
        ('Ha detto "vieni" e "vai".', ['"vieni"', '"vai"']),
        ("Il dit : « Viens ! »", ["« Viens ! »"]),
        ("She said ‘come’ and left.", ["‘come’"]),
        ("He said 'come here' and left.", ["'come here'"]),
        (",,Komm”, rief er. ,,Nein“, sagte sie.", [",,Komm”", ",,Nein“"]),
        ("Kom, zei hij: ,,Nu''. Hij ging,, weg.", [",,Nu''"]),
        ("‚Komm‘, rief er.", ["‚Komm‘"]),
        ("‹Viens›, dit-il.", ["‹Viens›"]),
        ("L'«uomo» di ieri", ["«uomo»"]),
    ],
)
def test_styles(text: str, expected: list[str]) -> None:
    assert outer(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "l'albero dell’amico un po' di 'ndrangheta nel '68",
        "The players' bus isn't here, it’s the Joneses’ turn",
        "rock 'n' roll in the '90s",
        'a pipe of 5" and 7 more',
        "nothing at all",
        "",
    ],
)
def test_apostrophes_and_measures_are_no_marks(text: str) -> None:
    assert outer(text) == []


def test_nested_marks_have_depth_and_a_mixed_closer_closes() -> None:
    text = "“Non è una ‘unione di amici.'”"
    found = pairs(text, 0, len(text))
    assert [(text[p.start : p.end], p.depth) for p in found] == [(text, 0), ("‘unione di amici.'", 1)]


def test_same_marks_nest() -> None:
    text = 'Disse "ha risposto "no" e basta" ieri'
    assert outer(text) == ['"ha risposto "no" e basta"']


def test_a_wrong_closing_mark_is_forgiven() -> None:
    assert outer('He said "no”. Then “yes".') == ['"no”', '“yes"']


def test_an_open_mark_is_flagged_and_not_outermost() -> None:
    text = "“Il primo paragrafo non finisce"
    (pair,) = pairs(text, 0, len(text))
    assert not pair.closed
    assert quoted(text, 0, len(text)) == []


def test_an_odd_mark_does_not_shift_the_others() -> None:
    assert outer('Il tubo da 3" e "uno" e "due"') == ['"uno"', '"due"']


def test_only_the_stretch_is_read() -> None:
    text = "«a» «b» «c»"
    assert [(s.start, s.end) for s in quoted(text, 4, 7)] == [(4, 7)]


@given(st.text(alphabet="ab .,'’‘“”„\"«»‹›‚\n—(", max_size=80))
@settings(max_examples=200, deadline=None)
def test_pairs_are_sorted_inside_and_nest(text: str) -> None:
    found = pairs(text, 0, len(text))
    assert list(found) == sorted(found)
    for pair in found:
        assert 0 <= pair.start < pair.inner_start <= pair.inner_end <= pair.end <= len(text)
        assert pair.depth < MAX_DEPTH
    spans = quoted(text, 0, len(text))
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))


@pytest.mark.parametrize("unit", ['"', "'", "«", "“ab cd ef gh ‘ij kl mn ", "'a ", '" a" ', "a' b 'c "])
def test_hostile_marks_end_soon(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    before = time.perf_counter()
    pairs(text, 0, len(text))
    assert time.perf_counter() - before < 2
