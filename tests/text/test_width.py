from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.text.width import NARROW_RUN, WIDE_RUN, char_width, text_width


def test_every_character_of_the_narrow_run_takes_one_cell() -> None:
    for code in range(0x20, 0x30000):
        char = chr(code)
        if NARROW_RUN.fullmatch(char):
            assert char_width(char) == 1, hex(code)
            assert cell_len(char) == 1, hex(code)
        if WIDE_RUN.fullmatch(char):
            assert char_width(char) == 2, hex(code)
            assert cell_len(char) == 2, hex(code)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), max_size=30))
def test_is_at_least_what_the_screen_will_count_for_letters(text: str) -> None:
    plain = "".join(char for char in text if char.isalpha() and char_width(char))
    assert text_width(plain) >= cell_len(plain)


def test_counts_what_is_drawn() -> None:
    assert text_width("così") == 4
    assert text_width("cosi\u0300") == 4
    assert text_width("漢字") == 4
    assert text_width("❤\ufe0f") == 2
    assert text_width("👩\u200d🚀") == 2
    assert text_width("a\tb") == 3
