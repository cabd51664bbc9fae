from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.text.article import Block, BlockKind
from reader.text.layout import Layout, Typesetter
from reader.text.width import text_width

MIXED = st.text(st.sampled_from("ab c,.-é’“” 漢字かな。、「」한글 \u0301\u200d\ufe0f👩🚀ا ע\n\t"), max_size=200)


def paragraphs(text: str) -> list[Block]:
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            left = start + len(line) - len(line.lstrip())
            blocks.append(Block(left, start + len(line.rstrip())))
        start += len(line) + 1
    return blocks


def rows(layout: Layout) -> list[str]:
    spans = [layout.span(row) for row in range(layout.rows)]
    return [layout.text[span.start : span.end] for span in spans]


def lay_out(text: str, width: int, blocks: list[Block] | None = None) -> Layout:
    return Typesetter(text, paragraphs(text) if blocks is None else blocks).lay_out(width)


@settings(deadline=None)
@given(MIXED, st.integers(2, 40))
def test_every_visible_character_is_on_exactly_one_row(text: str, width: int) -> None:
    layout = lay_out(text, width)
    assert list(layout.starts) == sorted(layout.starts)
    assert "".join("".join(row.split()) for row in rows(layout)) == "".join(text.split())


@settings(deadline=None)
@given(MIXED, st.integers(4, 40))
def test_no_row_is_wider_than_the_column(text: str, width: int) -> None:
    for row in rows(lay_out(text, width)):
        # one character with everything drawn on it may be too wide for a column, never two
        assert text_width(row) <= width or len(row.rstrip("\u0301\u200d\ufe0f")) <= 1 or "\u200d" in row


@settings(deadline=None)
@given(MIXED, st.integers(2, 40), st.integers(2, 40))
def test_a_place_survives_another_width(text: str, one: int, other: int) -> None:
    blocks = paragraphs(text)
    typesetter = Typesetter(text, blocks)
    for block in blocks:
        for width in (one, other):
            layout = typesetter.lay_out(width)
            row = layout.row_of(block.start)
            assert layout.starts[row] <= block.start < max(layout.starts[row + 1], block.start + 1)


@settings(deadline=None)
@given(MIXED, st.integers(2, 40))
@example("\u0301\u200daa", 2)  # a joiner with nothing drawn before it joins nothing
@example("\u0301\ufe0fa", 2)
def test_a_cell_and_its_character_find_each_other(text: str, width: int) -> None:
    layout = lay_out(text, width)
    for row in range(layout.rows):
        for column in range(width):
            offset = layout.offset_at(row, column)
            if offset < layout.span(row).end:
                assert layout.column_of(offset) <= column


def test_a_click_on_either_cell_of_a_wide_character_finds_it() -> None:
    layout = lay_out("a漢e\u0301b", 10)
    assert [layout.offset_at(0, column) for column in range(6)] == [0, 1, 1, 2, 4, 5]
    assert [layout.column_of(offset) for offset in (0, 1, 2, 4)] == [0, 1, 3, 4]


def test_breaks_at_blanks() -> None:
    assert rows(lay_out("one two three four", 9)) == ["one two", "three", "four"]


def test_a_word_that_just_fits_stays() -> None:
    assert rows(lay_out("abcde fghij", 5)) == ["abcde", "fghij"]
    assert rows(lay_out("abcde fghij", 11)) == ["abcde fghij"]


def test_a_long_word_is_cut_after_its_hyphen_else_where_it_must() -> None:
    assert rows(lay_out("post-cessate", 8)) == ["post-", "cessate"]
    assert rows(lay_out("incomprensibile", 6)) == ["incomp", "rensib", "ile"]


def test_a_no_break_space_holds() -> None:
    assert rows(lay_out("ab «\u00a0cd\u00a0» ef", 7)) == ["ab", "«\u00a0cd\u00a0»", "ef"]


def test_paragraphs_are_parted_by_one_empty_row() -> None:
    assert rows(lay_out("one\n\n\n\ntwo\nthree", 20)) == ["one", "", "two", "", "three"]


def test_list_items_stand_close_and_hang_from_their_marker() -> None:
    text = "- alpha beta\n- gamma"
    blocks = [Block(0, 12, BlockKind.ITEM, 1), Block(13, 20, BlockKind.ITEM, 1)]
    layout = lay_out(text, 9, blocks)
    assert rows(layout) == ["- alpha", "beta", "- gamma"]
    assert layout.indents == {1: 2}


def test_verse_keeps_its_lines() -> None:
    text = "Nel mezzo\ndel cammin"
    assert rows(lay_out(text, 40, [Block(0, len(text))])) == ["Nel mezzo", "del cammin"]


def test_a_dateline_and_its_paragraph_share_a_row() -> None:
    text = "ROMA – Piove ancora."
    blocks = [Block(0, 6, BlockKind.DATELINE), Block(7, len(text))]
    assert rows(lay_out(text, 40, blocks)) == [text]


def test_wide_characters_take_two_cells_and_marks_none() -> None:
    assert rows(lay_out("漢字漢字", 5)) == ["漢字", "漢字"]
    assert rows(lay_out("e\u0301" * 6, 3)) == ["e\u0301" * 3] * 2


def test_no_row_begins_with_a_closing_mark() -> None:
    assert rows(lay_out("漢字漢字。」漢字", 8)) == ["漢字漢", "字。」漢", "字"]


def test_an_emoji_of_several_parts_is_not_cut() -> None:
    astronaut = "👩\u200d🚀"
    assert rows(lay_out(astronaut * 3, 4)) == [astronaut * 2, astronaut]


@pytest.mark.parametrize("width", [-3, 0, 1])
def test_a_column_too_narrow_is_made_wide_enough(width: int) -> None:
    assert lay_out("漢 ab", width).width == 2


def test_an_empty_text_has_no_rows() -> None:
    layout = lay_out("", 20)
    assert layout.rows == 0
    assert layout.row_of(5) == 0
