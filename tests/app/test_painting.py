from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.app.highlights import Highlights
from reader.app.painting import carried, drawn, runs
from reader.text.width import text_width

LAYERS = st.lists(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from("abc")), max_size=6).map(Highlights),
    max_size=4,
)


@settings(max_examples=200, deadline=None)
@given(LAYERS, st.integers(0, 30), st.integers(0, 20))
def test_runs_tile_the_row_and_name_what_lies_over_each(layers: list[Highlights], start: int, length: int) -> None:
    end = start + length
    found = list(runs(start, end, layers))
    assert [offset for a, b, _ in found for offset in range(a, b)] == list(range(start, end))
    assert all(a < b for a, b, _ in found)
    for a, b, names in found:
        for offset in range(a, b):
            assert names == tuple(n for layer in layers if (n := layer.any_within(offset, offset + 1)) is not None)


def test_the_lowest_layer_comes_first() -> None:
    below, above = Highlights([(0, 6, "quote")]), Highlights([(2, 4, "person")])
    assert list(runs(0, 8, [below, above])) == [
        (0, 2, ("quote",)), (2, 4, ("quote", "person")), (4, 6, ("quote",)), (6, 8, ()),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a\tb\nc", "a b c"),
        ("perché «no»", "perché «no»"),
        ("ta\u00advo\u200bl\u2060o\ufeff", "tavolo"),
        ("e" + "\u0301" * 50 + "a", "e\u0301\u0301\u0301a"),
        ("e\u0301\u0302\u0303a", "e\u0301\u0302\u0303a"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("", ""),
    ],
)
def test_what_is_drawn(text: str, wanted: str) -> None:
    assert drawn(text) == wanted


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("ab \t\né\u0301\u00ad\u200b日😀\ufeff"), max_size=30))
def test_what_is_drawn_needs_no_more_room(text: str) -> None:
    shown = drawn(text)
    assert text_width(shown) <= text_width(text.replace("\n", " "))
    assert not {"\t", "\n", "\u00ad", "\u200b", "\ufeff"} & set(shown)
    assert drawn(shown) == shown


def test_a_mark_without_its_letter_gets_one_to_stand_on() -> None:
    assert carried("\u0301a") == "\u25cc\u0301a"
    assert carried("a\u0301") == "a\u0301"
    assert (carried(""), carried("abc"), carried("è")) == ("", "abc", "è")
