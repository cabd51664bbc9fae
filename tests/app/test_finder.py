from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.app import finder as module
from reader.app.finder import Finder
from reader.text import search
from reader.text.search import find

TEXT = "Il ponte.\nPonte nuovo, ponti vecchi; il PONTE è lì.\nFine del ponte."


def found(text: str, query: str, origin: int = 0) -> Finder:
    finder = Finder(text)
    finder.begin(origin)
    finder.seek(query)
    while not finder.work():
        pass
    return finder


@settings(max_examples=100, deadline=None)
@given(st.text("ab é\n-–", max_size=60), st.text("ab é-", max_size=3), st.integers(0, 60))
def test_it_finds_in_slices_all_that_a_search_finds(text: str, query: str, origin: int) -> None:
    slice_, patience = search._SLICE, module._SLICE
    search._SLICE, module._SLICE = 7, -1.0  # type: ignore[misc]  # a turn for the screen after every step
    try:
        finder = found(text, query, origin)
    finally:
        search._SLICE, module._SLICE = slice_, patience  # type: ignore[misc]
    assert finder.hits == find(text, query)
    if finder.hits:
        ahead = [hit for hit in finder.hits if hit.end > origin]
        assert finder.current == (ahead or finder.hits)[0]
    else:
        assert finder.current is None


def test_it_gives_the_screen_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_SLICE", 10)
    monkeypatch.setattr(module, "_SLICE", -1.0)
    finder = Finder(TEXT)
    finder.seek("ponte")
    assert not finder.work()
    assert finder.position.endswith(" …")
    while not finder.work():
        pass
    assert finder.position == "1 of 4"


def test_the_current_hit_is_the_first_from_where_one_stood() -> None:
    finder = found(TEXT, "ponte", origin=12)
    assert (finder.current, finder.position) == (finder.hits[1], "2 of 4")
    assert found(TEXT, "ponte", origin=10_000).position == "1 of 4"


def test_steps_go_around_the_ends() -> None:
    finder = found(TEXT, "ponte")
    seen = []
    for direction in (1, 1, 1, 1, -1):
        assert finder.step(direction)
        seen.append(finder.position)
    assert seen == ["2 of 4", "3 of 4", "4 of 4", "1 of 4", "4 of 4"]


def test_nothing_sought_and_nothing_found() -> None:
    finder = Finder(TEXT)
    assert (finder.position, finder.current, finder.step(1)) == ("", None, False)
    finder = found(TEXT, "treno")
    assert (finder.position, finder.current, finder.step(1)) == ("not found", None, True)
    finder.seek("  ")
    assert finder.work()
    assert (finder.position, finder.hits) == ("", ())


def test_other_words_begin_anew_and_clear_ends_it() -> None:
    finder = found(TEXT, "ponte")
    finder.seek("fine")
    assert (finder.hits, finder.position) == ((), "searching …")
    finder.work()
    assert finder.position == "1 of 1"
    finder.clear()
    assert (finder.hits, finder.position, finder.step(1)) == ((), "", False)


def test_what_was_found_stays_until_other_words_are_typed() -> None:
    finder = found(TEXT, "ponte")
    finder.begin(30)
    assert len(finder.hits) == 4
    assert finder.origin == 30
