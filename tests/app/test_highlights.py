from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.app.highlights import Highlights
from reader.text.article import Span

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 45), st.sampled_from("abc")), max_size=12)


def brute(spans: list[tuple[int, int, str]]) -> dict[int, str]:
    """The name over each character: that of the span that begins first; of those the longest, then the first given."""
    names: dict[int, str] = {}
    reached = 0
    for start, end, name in sorted(spans, key=lambda span: (span[0], -span[1])):
        for offset in range(max(start, reached), end):
            names[offset] = name
        reached = max(reached, end)
    return names


@settings(max_examples=200, deadline=None)
@given(SPANS, st.integers(0, 45), st.integers(0, 45))
def test_within_is_what_brute_force_finds(spans: list[tuple[int, int, str]], start: int, end: int) -> None:
    highlights = Highlights(spans)
    names = brute(spans)
    found = list(highlights.within(start, end))
    assert {o: name for a, b, name in found for o in range(a, b) if start <= o < end} == {
        o: name for o, name in names.items() if start <= o < end
    }
    every = list(highlights.within(0, 100))
    assert len(every) == len(highlights)
    assert all(a < b for a, b, _ in every)
    assert all(left[1] <= right[0] for left, right in pairwise(every))
    if start < end:
        assert found == [(a, b, name) for a, b, name in every if a < end and start < b]
        assert highlights.any_within(start, end) == (found[0][2] if found else None)


def test_an_earlier_one_keeps_its_place() -> None:
    highlights = Highlights([(5, 10, "late"), (0, 8, "early"), (2, 4, "inside")])
    assert list(highlights.within(0, 10)) == [(0, 8, "early"), (8, 10, "late")]


def test_of_spans_and_of_nothing() -> None:
    assert list(Highlights.of([Span(3, 5), Span(0, 1)], "x").within(0, 9)) == [(0, 1, "x"), (3, 5, "x")]
    assert (len(Highlights()), list(Highlights().within(0, 9)), Highlights().any_within(0, 9)) == (0, [], None)


def test_touching_is_not_sharing() -> None:
    highlights = Highlights([(3, 5, "x")])
    assert highlights.any_within(0, 3) is highlights.any_within(5, 9) is None
    assert highlights.any_within(4, 5) == highlights.any_within(0, 4) == "x"


def test_a_look_up_does_not_walk_through_all() -> None:
    highlights = Highlights((n * 2, n * 2 + 1, "x") for n in range(100_000))
    for n in range(0, 200_000, 100):  # 2,000 look-ups in 100,000 spans: by walking, 10^8 steps
        assert highlights.any_within(n, n + 1) == "x"
