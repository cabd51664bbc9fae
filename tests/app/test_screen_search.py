"""Searching on the screen: as one types, from hit to hit, and back to where one was."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from reader.app.widgets.search import SearchBar

pytestmark = pytest.mark.usefixtures("known_facts")


async def _type(desk, words):
    await desk.press("slash", words[0] if words[0] != " " else "space")
    desk.screen.query_one("#words", Input).insert_text_at_cursor(words[1:])  # as a paste does, and quicker
    await desk.until(lambda: desk.screen._finder._query == words and desk.screen._finder._done, "the search")
    await desk.pilot.pause()


def _hits(desk):
    return str(desk.screen.query_one("#hits").render())


async def test_hits_are_shown_while_one_types(open_desk, long_text):
    async with open_desk(long_text) as desk:
        await _type(desk, "faro numero 37")
        assert desk.lit("search") == ["faro numero 37"]
        assert desk.sees("faro numero 37")
        assert "1 of 1" in desk.shown
        assert desk.text[: desk.view.offset_at_top].count("Capitolo") > 30


async def test_enter_keeps_the_search_and_n_walks_the_hits(open_desk, long_text):
    async with open_desk(long_text) as desk:
        await _type(desk, "armadio")
        await desk.press("enter")
        assert desk.focused == "article"
        assert not desk.screen.query_one(SearchBar).is_open
        assert "1 of 40" in desk.rows[0]
        await desk.press("n", "n")
        assert "3 of 40" in desk.rows[0]
        third = [i for i in range(len(desk.text)) if desk.text.startswith("armadio", i)][2]
        assert third in desk.view.in_sight
        await desk.press("N", "N", "N")
        assert "40 of 40" in desk.rows[0]
        assert desk.text.rindex("armadio") in desk.view.in_sight


async def test_search_begins_at_the_words_in_sight(open_desk, long_text):
    async with open_desk(long_text) as desk:
        await desk.press(*["right_square_bracket"] * 5)
        await _type(desk, "armadio")
        assert "5 of 40" in desk.shown


async def test_case_accents_marks_and_line_ends_do_not_matter(open_desk, harbour):
    async with open_desk(harbour) as desk:
        await _type(desk, "alla citta")
        assert desk.lit("search") == ["alla città"]
    async with open_desk(harbour) as desk:
        await _type(desk, "sardegna")
        assert desk.lit("search") == ["Sardegna"]
    rows = "Prima riga del testo che\nVa a capo qui, e il resto.\n"
    async with open_desk(f"Titolo breve\n\n{rows}") as desk:
        await _type(desk, "che va a capo")
        assert desk.lit("search") == ["che\nVa a capo"]


async def test_escape_gives_the_search_up_and_goes_back(open_desk, long_text):
    async with open_desk(long_text) as desk:
        await desk.press("j", "j", "j")
        origin = desk.view.offset_at_top
        await _type(desk, "numero 30")
        assert desk.view.offset_at_top != origin
        await desk.press("escape")
        assert desk.view.offset_at_top == origin
        assert desk.lit("search") == []
        assert desk.focused == "article"
        assert "of 1" not in desk.rows[0]


async def test_a_kept_search_can_be_left_by_back(open_desk, long_text):
    async with open_desk(long_text) as desk:
        await _type(desk, "numero 30")
        await desk.press("enter", "b")
        assert desk.view.offset_at_top == 0


async def test_nothing_found_is_said(open_desk, harbour):
    async with open_desk(harbour) as desk:
        await _type(desk, "xyzzy")
        assert _hits(desk) == "not found"
        assert desk.lit("search") == []
        await desk.press("enter", "n")
        assert desk.view.offset_at_top == 0


async def test_n_without_a_search_says_what_to_do(open_desk, harbour):
    async with open_desk(harbour) as desk:
        await desk.press("n")
        assert "press / first" in desk.messages[-1]


async def test_escape_puts_the_lights_out(open_desk, harbour):
    async with open_desk(harbour) as desk:
        await _type(desk, "porto")
        await desk.press("enter")
        assert desk.lit("search")
        await desk.press("escape")
        assert desk.lit("search") == []
        assert "▐" not in desk.shown


async def test_letters_typed_in_the_search_are_no_commands(open_desk, harbour):
    async with open_desk(harbour) as desk:
        await desk.press("slash", *"quiz", "space", *"tzeyJ")
        assert desk.app.is_running
        assert not desk.screen.has_class("-zen")
        assert desk.app.theme == "ink"
        assert desk.screen.query_one("#words").value == "quiz tzeyJ"


async def test_searching_again_after_giving_up_finds_the_words_that_stand_there(open_desk, harbour):
    async with open_desk(harbour) as desk:
        await _type(desk, "ponente")
        await desk.press("escape")
        await desk.press("slash")
        words = desk.screen.query_one("#words").value
        await desk.press("enter")
        await desk.until(lambda: desk.screen._finder._done)
        assert desk.lit("search") == ([words] if words else [])


async def test_the_search_bar_works_where_panels_are_laid_over_the_text(open_desk, long_text):
    async with open_desk(long_text, (80, 24)) as desk:
        await desk.press("v")
        await _type(desk, "numero 30")
        assert desk.sees("faro numero 30")
        assert "faro numero 30" in " ".join(desk.shown.split())
        await desk.press("enter")
        assert desk.focused == "article"
