from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from reader.text.sanitize import REPLACEMENT, clean, one_line

HOSTILE = st.text(
    st.one_of(st.characters(), st.sampled_from("\x1b\x00\x07\x9b\x85\u2028\u202e\u2066\r\n\t\f\ud800\x7f")), max_size=60
)


@given(HOSTILE)
def test_keeps_the_length_and_leaves_nothing_a_terminal_obeys(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    for char in cleaned:
        assert char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs")
        assert not "\u202a" <= char <= "\u202e"
        assert not "\u2066" <= char <= "\u2069"


@given(HOSTILE)
def test_is_done_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"])))
def test_leaves_ordinary_text_alone(text: str) -> None:
    assert clean(text) == text


def test_line_ends_stay_where_they_are() -> None:
    assert clean("a\r\nb\rc\x85d\u2028e\ff\u2029g") == "a \nb\nc\nd\ne\nf\ng"


def test_escape_sequences_lose_their_power_but_not_their_place() -> None:
    assert clean("A\x1b]0;x\x07B\x9b31mC") == f"A{REPLACEMENT}]0;x{REPLACEMENT}B{REPLACEMENT}31mC"


def test_marks_that_right_to_left_text_needs_are_kept() -> None:
    assert clean("\u200f\u200e\u061c\u200d") == "\u200f\u200e\u061c\u200d"


def test_one_line_runs_blanks_together_and_cuts() -> None:
    assert one_line("  a\n\tb \x1b[31m ") == f"a b {REPLACEMENT}[31m"
    assert one_line("x" * 50, 10) == "x" * 9 + "…"
