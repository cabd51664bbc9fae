"""Panels beside and over the text, the summary's length and method, why, and copying."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len
from textual.geometry import Offset
from textual.selection import Selection

from reader.analysis import pipeline, summary
from reader.analysis.facts import ForeignWord, KeyPhrase
from reader.analysis.options import Layer, Options
from reader.analysis.summary import METHODS
from reader.text.article import Article, Block, BlockKind

pytestmark = pytest.mark.usefixtures("known_facts")

NARROW = [(100, 30), (80, 24), (40, 12)]


@pytest.mark.parametrize("size", NARROW)
@pytest.mark.parametrize(("key", "panel"), [("s", "summary"), ("v", "voices"), ("e", "entities")])
async def test_where_there_is_no_room_a_panel_lies_over_the_text(open_desk, long_text, size, key, panel):
    async with open_desk(long_text, size) as desk:
        widget = desk.screen.query_one(f"#{panel}")
        assert not widget.region.area
        await desk.press(key)
        assert desk.focused == panel
        assert widget.region.width == size[0]
        assert widget.region.height >= size[1] - 3
        assert not desk.view.region.area
        await desk.press("escape")
        assert desk.focused == "article"
        assert not widget.region.area
        assert desk.view.region.width == size[0]
        await desk.press(key, key)
        assert desk.focused == "article"


@pytest.mark.parametrize("size", NARROW)
async def test_a_jump_from_a_panel_over_the_text_shows_the_text(open_desk, long_text, size):
    async with open_desk(long_text, size) as desk:
        await desk.press("s", "G", "enter")
        pick = desk.screen.summary.picks[-1]
        assert pick.start in desk.view.in_sight
        assert desk.view.region.width == size[0]
        assert desk.lit() == [desk.text[pick.start : pick.end]]
        first = desk.text[pick.start : pick.start + 15]
        assert first in desk.shown


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (40, 12), (200, 60)])
async def test_another_size_keeps_the_same_words_at_the_top(open_desk, long_text, size):
    async with open_desk(long_text) as desk:
        await desk.press(*["right_square_bracket"] * 7, "j", "j", "j")
        top = desk.view.offset_at_top
        await desk.resize(*size)
        assert desk.view.offset_at_top == top
        assert top in desk.view.in_sight
        assert desk.view.scroll_offset.y == desk.view._set.row_of(top)
        await desk.resize(140, 45)
        assert desk.view.offset_at_top == top


async def test_many_sizes_in_a_row_keep_the_place(open_desk, long_text):
    async with open_desk(long_text) as desk:
        await desk.press(*["right_square_bracket"] * 9)
        top = desk.view.offset_at_top
        for width in (60, 130, 41, 112, 20, 109, 110, 5, 90):
            await desk.resize(width, max(width // 3, 3))
        await desk.resize(140, 45)
        assert desk.view.offset_at_top == top


async def test_growing_wide_takes_the_panel_off_the_text(open_desk, harbour):
    async with open_desk(harbour, (80, 24)) as desk:
        await desk.press("v")
        await desk.resize(140, 45)
        assert desk.view.region.area
        assert "Oggi restituiamo" in desk.shown
        assert "Voices · 3" in desk.shown


async def test_tab_goes_round_the_panels(open_desk, harbour):
    async with open_desk(harbour) as desk:
        order = []
        for _ in range(4):
            await desk.press("tab")
            order.append(desk.focused)
        assert order == ["summary", "voices", "entities", "article"]
        await desk.press("shift+tab")
        assert desk.focused == "entities"


async def test_plus_and_minus_change_the_length_of_the_summary(open_desk, harbour):
    async with open_desk(harbour) as desk:
        await desk.press("plus")
        await desk.until(lambda: len(desk.screen.summary.picks) == 6, "six sentences")
        assert "Summary · 6 of" in desk.shown
        assert len(desk.lit("summary")) == 6
        await desk.press("minus", "minus", "minus")
        await desk.until(lambda: len(desk.screen.summary.picks) == 3, "three sentences")
        assert len(desk.lit("summary")) == 3
        for _ in range(6):
            await desk.press("minus")
        await desk.until(lambda: len(desk.screen.summary.picks) == 1, "one sentence")


async def test_another_length_goes_on_from_the_ranking_of_the_last(open_desk, harbour, monkeypatch):
    methods: list[str] = []
    rank = summary.rank

    def noted(*args, **named):
        methods.append(named["method"])
        return rank(*args, **named)

    monkeypatch.setattr(summary, "rank", noted)
    async with open_desk(harbour) as desk:
        for key, length in (("plus", 6), ("plus", 7), ("minus", 6)):
            await desk.press(key)
            await desk.until(lambda length=length: len(desk.screen.summary.picks) == length, f"{length} sentences")
        assert methods == ["blend"]
        await desk.press("m")
        await desk.until(lambda: len(methods) == 2, "another method")
        assert methods[1] != "blend"


async def test_a_summary_of_everything_says_so(open_desk):
    text = "Titolo della prova\n\nIl molo di levante riapre domani mattina. Le barche tornano in porto la sera.\n"
    async with open_desk(text) as desk:
        assert len(desk.screen.summary.picks) == 2
        await desk.press("plus")
        assert "every sentence" in desk.messages[-1]


async def test_m_goes_to_the_next_method_and_back(open_desk, harbour):
    async with open_desk(harbour) as desk:
        start = METHODS.index(Options().method)
        await desk.press("m")
        method = METHODS[(start + 1) % len(METHODS)]
        await desk.until(lambda: f"· {method}" in desk.shown and "of" in desk.shown, method)
        await desk.until(lambda: len(desk.screen.summary.picks) == 5)
        await desk.press("M", "M")
        await desk.until(lambda: f"· {METHODS[start - 1]}" in desk.shown, METHODS[start - 1])


async def test_c_sums_up_the_chapter_that_is_read_and_the_whole_again(open_desk):
    text, blocks = "", []
    for number in (1, 2, 3):
        told = " ".join(f"Il molo {number} apre domani alle {hour} con {hour} barche." for hour in range(40))
        for kind, words in ((BlockKind.HEADING, f"Capitolo {number}"), (BlockKind.PARAGRAPH, told)):
            blocks.append(Block(len(text), len(text) + len(words), kind))
            text += words + "\n\n"
    async with open_desk(Article(text, tuple(blocks))) as desk:
        await desk.press("right_square_bracket", "c")
        await desk.until(lambda: "Capitolo 2" in str(desk.screen.summary.border_title), "the second chapter")
        assert len(desk.screen.summary.picks) == 5
        assert all("Il molo 2" in text[pick.start : pick.end] for pick in desk.screen.summary.picks)
        assert "5 of 40" in desk.shown
        await desk.press("c")
        await desk.until(lambda: "Capitolo" not in str(desk.screen.summary.border_title), "the whole")
        assert "5 of 120" in desk.shown


async def test_the_border_of_the_summary_says_what_the_article_is_about(open_desk, harbour, monkeypatch):
    phrases = (KeyPhrase(0, 5, "molo di [levante]", 1.0), KeyPhrase(0, 5, "barche", 0.5))
    monkeypatch.setitem(pipeline._STAGES, Layer.KEYPHRASES, lambda *_: phrases)
    async with open_desk(harbour) as desk:
        assert "molo di [levante] · barche" in desk.shown


async def test_c_says_where_there_are_no_chapters(open_desk):
    async with open_desk("Titolo della prova\n\nIl molo di levante riapre domani mattina.\n") as desk:
        await desk.press("c")
        assert "no chapters" in desk.messages[-1]


async def test_w_shows_why(open_desk, harbour):
    async with open_desk(harbour) as desk:
        await desk.press("w")
        assert "Choose a quotation in Voices first" in desk.messages[-1]
        await desk.press("v", "j", "w")
        note = desk.messages[-1]
        assert "Bruno Salis (90% sure)" in note
        assert "the verb and the name stand beside the words" in note
        assert "cue: “ha spiegato”" in note
        assert "named as: “Bruno Salis”" in note
        await desk.press("G", "w")
        assert "Tommaso Vero" in desk.messages[-1]


async def test_why_keeps_the_capitals_of_a_probable_speaker(open_desk, harbour):
    async with open_desk(harbour) as desk:
        await desk.press("v")
        panel = desk.screen.voices
        panel.highlighted = next(
            i for i, (_, quote) in enumerate(panel._rows) if quote is not None and quote.confidence == 0.5
        )
        await desk.press("w")
        assert "Probably Elena Marchetti (50% sure)" in desk.messages[-1]


async def test_y_copies_the_summary_from_anywhere_but_voices(open_desk, harbour):
    async with open_desk(harbour) as desk:
        await desk.press("y")
        await desk.until(lambda: desk.copied, "the copy")
        picks = desk.screen.summary.picks
        assert desk.copied == ["".join(f"{desk.text[p.start : p.end]}\n" for p in picks)]
        await desk.until(lambda: desk.sent)
        assert desk.sent == desk.copied
        await desk.until(lambda: desk.messages)
        assert "Summary: with a tool of the tests" in desk.messages[-1]


async def test_y_in_voices_copies_the_quotation_with_speaker_and_article(open_desk, harbour):
    async with open_desk(harbour) as desk:
        await desk.press("v", "j", "y")
        await desk.until(lambda: desk.copied, "the copy")
        assert desk.copied[0].startswith("“Le reti restano a terra, perché il fondale è cambiato”\n— Bruno Salis")
        assert "Il porto di Ravello Marina riapre" in desk.copied[0]
        assert desk.copied[0].count("\n") == 2
        await desk.press("k", "y")
        await desk.until(lambda: len(desk.copied) == 2, "the second copy")
        assert desk.copied[1].count("— Bruno Salis") == 3


async def test_capital_y_copies_markdown(open_desk, harbour):
    async with open_desk(harbour) as desk:
        await desk.press("Y")
        await desk.until(lambda: desk.copied, "the copy")
        assert desk.copied[0].startswith("## Summary: Il porto di Ravello Marina riapre dopo due anni\n\n1. ")
        await desk.press("v", "j", "Y")
        await desk.until(lambda: len(desk.copied) == 2, "the second copy")
        assert desk.copied[1].startswith("> “Le reti restano a terra")
        assert "> — Bruno Salis" in desk.copied[1]


async def test_y_copies_what_is_selected_without_the_line_ends_of_the_screen(open_desk, harbour):
    async with open_desk(harbour) as desk:
        view = desk.view
        start = desk.text.index("Il porto commerciale")
        end = desk.text.index("Le prime tre navi")
        layout = view._set
        ends = [Offset(place - layout.starts[layout.row_of(place)], layout.row_of(place)) for place in (start, end)]
        assert ends[0].y < ends[1].y
        desk.screen.selections = {view: Selection(*ends)}
        await desk.press("y")
        await desk.until(lambda: desk.copied, "the copy")
        assert desk.copied[0].rstrip() == desk.text[start:end].rstrip()


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("東京の港 ", id="wide"),
        pytest.param("e\u0301 gia\u0300 ", id="accents"),
        pytest.param("Nella bella Na\u00adpo\u00adli ", id="soft hyphens"),
    ],
)
async def test_a_selection_by_mouse_is_copied(open_desk, before):
    text = f"Prova\n\n{before}riapre oggi, e tutti ne sono molto contenti in città.\n"
    async with open_desk(text) as desk:
        region = desk.view.region
        row, words = next(
            (region.y + y, line) for y in range(region.height) if "riapre" in (line := desk.view.render_line(y).text)
        )
        left = region.x + cell_len(words[: words.index("riapre")])
        await desk.pilot.mouse_down(offset=(left, row))
        await desk.pilot.hover(offset=(left + 6, row))
        await desk.pilot.mouse_up(offset=(left + 6, row))
        await desk.pilot.pause()
        await desk.press("y")
        await desk.until(lambda: desk.copied, "the copy")
        assert desk.copied[0].strip() == "riapre"


async def test_what_is_selected_is_shown_as_such(open_desk, harbour):
    async with open_desk(harbour) as desk:
        view = desk.view
        row = next(y for y in range(view.size.height) if "Oggi restituiamo" in view.render_line(y).text)
        plain = view.render_line(row)
        desk.screen.selections = {view: Selection(Offset(1, row), Offset(5, row))}
        await desk.pilot.pause()
        drawn = view.render_line(row)
        assert drawn.text == plain.text
        assert next(s for s in drawn if s.text == "Oggi").style.bgcolor not in {
            s.style.bgcolor for s in plain if s.style
        }


async def test_ctrl_c_does_not_end_the_program_in_silence(open_desk, harbour):
    async with open_desk(harbour) as desk:
        await desk.press("ctrl+c")
        assert desk.app.is_running


async def test_names_of_a_language_without_a_tagger_are_called_approximate(open_desk, harbour):
    async with open_desk(harbour) as desk:
        panel = desk.screen.entities
        named = panel.option_count
        panel.show(desk.screen._analysis.entities, approximate=True)
        assert panel.option_count == named + 1
        await desk.press("e")
        await desk.settle()
        assert "approximate: by capitals and lists" in desk.words("#entities")


async def test_foreign_words_are_listed_with_what_may_have_stood_there(open_desk, harbour):
    async with open_desk(harbour) as desk:
        starts = [match.start() for match in re.finditer("porto", desk.text)][:2]
        desk.screen.entities.show_foreign(tuple(ForeignWord(at, at + 5, "en", "scalo") for at in starts))
        await desk.press("e", "end")
        await desk.settle()
        assert re.search(r"porto → scalo +2", desk.words("#entities"))
        await desk.press("enter", "enter")
        assert desk.screen.view.offset_at_top <= starts[1]
        assert desk.lit() == ["porto"]
