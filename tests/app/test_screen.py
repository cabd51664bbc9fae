"""The reading screen: the article, its layers, its panels, and reading pane by pane."""

from __future__ import annotations

import pytest

from reader.app.widgets.article import OVERLAP

pytestmark = pytest.mark.usefixtures("known_facts")

WIDE = (140, 45)


async def test_shows_the_article_with_title_and_facts_in_the_status_line(open_desk, harbour):
    async with open_desk(harbour) as desk:
        assert "Il porto di Ravello Marina riapre dopo due anni" in desk.rows[0]
        assert "it" in desk.rows[0].split()
        assert "1 min" in desk.rows[0]
        assert "pane 1/" in desk.rows[0]
        assert "Oggi restituiamo il mare alla città" in desk.shown
        assert "? help" in desk.rows[-1]


async def test_a_wide_screen_says_how_hard_the_text_is(open_desk, harbour):
    async with open_desk(harbour, size=WIDE) as desk:
        assert "1 min · demanding · pane 1/" in desk.rows[0]
    async with open_desk(harbour, size=(100, 30)) as desk:
        assert "1 min · pane 1/" in desk.rows[0]


async def test_layers_are_drawn_over_the_right_words(open_desk, harbour):
    async with open_desk(harbour) as desk:
        assert "Elena Marchetti" in desk.lit("entity")
        assert "“Oggi restituiamo il mare alla città”" in desk.lit("quote")
        assert len(desk.lit("summary")) == 5
        assert desk.lit("lit") == []


def _style_of(desk, words):
    """The style with which words in sight are drawn."""
    for row in range(desk.view.size.height):
        for segment in desk.view.render_line(row):
            if words in segment.text and segment.style is not None:
                return segment.style
    raise AssertionError(f"{words!r} is not on the screen in one piece")


async def test_each_layer_has_its_own_look(open_desk, harbour):
    async with open_desk(harbour) as desk:
        plain = _style_of(desk, "ha riaperto")
        assert _style_of(desk, "Tommaso Vero").color != plain.color
        assert _style_of(desk, "La sicurezza viene").bgcolor != plain.bgcolor
        assert _style_of(desk, "I dubbi dei pescatori").bold


async def test_the_panels_are_filled(open_desk, harbour):
    async with open_desk(harbour) as desk:
        shown = desk.shown
        for words in ("Summary · 5 of", "Voices · 3", "Entities · 7", "people", "amounts", "38 milioni di euro"):
            assert words in shown, words
        for mark in ("❝", "❛", "≈"):
            assert mark in shown, mark
        assert "probable" in shown  # the indirect words are given with little certainty
        assert "▎" in shown  # the bar beside a summary sentence in the article


async def test_enter_on_a_summary_sentence_goes_to_it_and_lights_it(open_desk, long_text):
    async with open_desk(long_text) as desk:
        await desk.press("s", "G", "enter")
        pick = desk.screen.summary.picks[-1]
        assert pick.start in desk.view.in_sight
        assert pick.start > 1000
        assert desk.lit() == [desk.text[pick.start : pick.end]]


async def test_enter_on_a_speaker_and_on_a_quotation_goes_to_the_words(open_desk, long_text):
    async with open_desk(long_text) as desk:
        await desk.press("v", *["j"] * 9, "enter")
        voice, quote = desk.screen.voices.chosen
        assert voice.speaker == "Elena Marchetti"
        assert quote.start in desk.view.in_sight
        assert desk.lit() == [desk.text[quote.start : quote.end]]
        await desk.press("g", "enter")
        assert desk.lit() == ["“Il punto 1 resta aperto”"]
        assert desk.sees("“Il punto 1 resta aperto”")


async def test_n_and_p_walk_one_speakers_words(open_desk, harbour):
    async with open_desk(harbour) as desk:
        await desk.press("v", "n")
        assert desk.lit() == ["“Le reti restano a terra, perché il fondale è cambiato”"]
        await desk.press("n", "n")
        assert desk.lit() == ["“Ci saremo, con le famiglie e con gli striscioni”"]
        await desk.press("p")
        assert desk.lit() == ["le barche più piccole “aspettano ancora un ormeggio sicuro”"]
        assert desk.focused == "voices"


async def test_enter_on_an_entity_walks_its_mentions(open_desk, long_text):
    async with open_desk(long_text) as desk:
        await desk.press("e", "enter")
        first = desk.view.highlights("lit").within(0, len(desk.text))
        places = [next(first)[0]]
        await desk.press("enter")
        places.append(next(desk.view.highlights("lit").within(0, len(desk.text)))[0])
        mentions = desk.screen.entities.chosen
        assert places == [mentions[0].start, mentions[1].start]
        await desk.press("p")
        assert next(desk.view.highlights("lit").within(0, len(desk.text)))[0] == mentions[0].start


async def test_the_chosen_entity_is_underlined_and_on_the_strip(open_desk, long_text):
    async with open_desk(long_text) as desk:
        assert "▐" not in desk.shown
        await desk.press("e", "j")
        assert desk.lit("focus") == [desk.text[place.start : place.end] for place in desk.screen.entities.chosen]
        assert desk.shown.count("▐") > 10


async def test_folding_a_speaker_hides_the_words(open_desk, harbour):
    async with open_desk(harbour) as desk:
        rows = desk.screen.voices.option_count
        await desk.press("v", "right")
        assert desk.screen.voices.option_count == rows - 3
        await desk.press("right")
        assert desk.screen.voices.option_count == rows


async def test_space_turns_a_pane_with_two_rows_of_overlap_and_marks_the_last_line_read(open_desk, long_text):
    async with open_desk(long_text) as desk:
        height = desk.view.scrollable_content_region.height
        await desk.press("space")
        assert desk.view.scroll_offset.y == height - OVERLAP == height - 2
        marked = [row for row in desk.view.size.region.line_range if "›" in desk.view.render_line(row).text]
        assert marked == [1]
        await desk.press("space")
        assert desk.view.scroll_offset.y == 2 * (height - 2)
        await desk.press("backspace")
        assert desk.view.scroll_offset.y == height - 2
        marked = [row for row in desk.view.size.region.line_range if "›" in desk.view.render_line(row).text]
        assert marked == [height - 2]


async def test_turning_shows_every_line_once_and_ends_with_a_word(open_desk, long_text):
    async with open_desk(long_text) as desk:
        panes = desk.view.pane[1]
        for number in range(1, panes + 1):
            assert desk.view.pane == (number, panes)
            await desk.press("space")
        assert desk.view.in_sight.end == len(desk.text)
        assert "This is the end." in desk.messages[-1]
        assert "100 %" in desk.rows[0]


async def test_line_half_pane_and_edges(open_desk, long_text):
    async with open_desk(long_text) as desk:
        view = desk.view
        await desk.press("j", "j", "down")
        assert view.scroll_offset.y == 3
        await desk.press("k")
        assert view.scroll_offset.y == 2
        half = view.scrollable_content_region.height // 2
        await desk.press("d")
        assert view.scroll_offset.y == 2 + half
        await desk.press("u")
        assert view.scroll_offset.y == 2
        await desk.press("G")
        assert view.scroll_offset.y == view.max_scroll_y > 100
        await desk.press("g")
        assert view.scroll_offset.y == 0


async def test_headings(open_desk, long_text):
    async with open_desk(long_text) as desk:
        await desk.press("right_square_bracket", "right_square_bracket", "right_square_bracket")
        assert desk.text[desk.view.offset_at_top :].startswith("Capitolo 3 del diario")
        await desk.press("left_square_bracket")
        assert desk.text[desk.view.offset_at_top :].startswith("Capitolo 2 del diario")
        await desk.press("g", "left_square_bracket")
        assert "There is no heading that way." in desk.messages[-1]


async def test_back_and_forward_after_jumps(open_desk, long_text):
    async with open_desk(long_text) as desk:
        await desk.press("j", "j", "j", "j")
        start = desk.view.offset_at_top
        await desk.press("s", "G", "enter")
        there = desk.view.offset_at_top
        assert there != start
        await desk.press("escape", "G")
        await desk.press("ctrl+o")
        assert desk.view.offset_at_top == there
        await desk.press("ctrl+o")
        assert desk.view.offset_at_top == start
        await desk.press("f")
        assert desk.view.offset_at_top == there


async def test_back_stays_true_over_a_resize(open_desk, long_text):
    async with open_desk(long_text) as desk:
        await desk.press("right_square_bracket", "right_square_bracket", "G")
        await desk.resize(100, 30)
        await desk.press("ctrl+o")
        assert desk.text[desk.view.offset_at_top :].startswith("Capitolo 2 del diario")


async def test_column_width(open_desk, long_text):
    async with open_desk(long_text) as desk:
        await desk.press("right_square_bracket", "right_square_bracket")
        top = desk.view.offset_at_top
        before = desk.view._set.width
        await desk.press("less_than_sign", "less_than_sign")
        assert desk.view._set.width == before - 8
        assert desk.view.offset_at_top == top
        assert f"{before - 8} cells wide" in desk.messages[-1]
        await desk.press("greater_than_sign")
        assert desk.view._set.width == before - 4
        await desk.press(*["less_than_sign"] * 13)
        assert desk.view._set.width == 24


async def test_zen_shows_nothing_but_the_text(open_desk, harbour):
    async with open_desk(harbour) as desk:
        await desk.press("z")
        assert "Voices" not in desk.shown
        assert "? help" not in desk.shown
        assert "Oggi restituiamo" in desk.shown
        assert desk.view.size.height == 45
        await desk.press("z")
        assert "Voices · 3" in desk.shown


async def test_quitting_gives_the_place_that_was_reached(open_desk, long_text):
    async with open_desk(long_text) as desk:
        await desk.press("right_square_bracket", "right_square_bracket", "q")
        app = desk.app
    assert app.return_value == long_text.index("Capitolo 2 del diario")
    assert app.return_code == 0


async def test_opens_where_it_was_left(open_desk, long_text):
    offset = long_text.index("Capitolo 9 del diario")
    async with open_desk(long_text, offset=offset) as desk:
        assert desk.view.offset_at_top == offset
        assert "Capitolo 9 del diario" in desk.shown


async def test_the_real_analysis_reaches_every_panel(open_desk, harbour, monkeypatch):
    monkeypatch.undo()  # the true stages
    async with open_desk(harbour) as desk:
        assert desk.screen.summary.picks
        assert desk.screen.voices.option_count > 2
        assert desk.screen.entities.option_count > 3
        assert "Elena Marchetti" in desk.shown


@pytest.mark.parametrize("size", [WIDE, (100, 30), (80, 24), (40, 12), (20, 5), (3, 2)])
async def test_every_size_is_filled_without_overflow(open_desk, harbour, size):
    async with open_desk(harbour, size) as desk:
        rows = [strip.cell_length for strip in desk.app.screen._compositor.render_strips()]
        assert rows == [size[0]] * size[1]
        if size[0] >= 20:
            assert desk.view.size.height >= size[1] // 2 or size == WIDE
