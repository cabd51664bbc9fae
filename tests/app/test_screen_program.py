"""Themes, help, the command palette, and the table of commands that they come from."""

from __future__ import annotations

import pytest
from textual.command import CommandPalette

from reader.app.commands import COMMANDS, shown_key
from reader.app.screens.help import HelpScreen
from reader.app.screens.reading import ReadingScreen
from reader.library.history import History

pytestmark = pytest.mark.usefixtures("known_facts")


async def test_t_changes_the_theme_and_the_choice_is_kept(open_desk, harbour, home):
    history = History(home / "library.sqlite")
    async with open_desk(harbour, history=history) as desk:
        before = desk.view.rich_style.bgcolor
        await desk.press("t")
        assert desk.app.theme == "paper"
        assert desk.view.rich_style.bgcolor != before
        for y in range(desk.view.size.height):  # no row is left in the old colours
            assert all(s.style.bgcolor != before for s in desk.view.render_line(y) if s.style), y
    assert history.choice("theme") == "paper"
    async with open_desk(harbour, history=history, theme=None) as desk:
        assert desk.app.theme == "paper"


async def test_t_goes_round_all_themes(open_desk, harbour):
    async with open_desk(harbour) as desk:
        seen = []
        for _ in range(12):
            seen.append(desk.app.theme)
            await desk.press("t")
            if desk.app.theme == "ink":
                break
        assert set(seen) >= {"ink", "paper", "terminal"}
        assert len(seen) == len(set(seen))


async def test_a_theme_of_the_user_is_used_and_a_broken_one_is_told_of(open_desk, harbour, home):
    folder = home / "config" / "reader" / "themes"
    folder.mkdir(parents=True)
    (folder / "aaa.toml").write_text(
        'name = "aaa"\ndark = true\n[colors]\nbackground = "#000000"\nforeground = "#ffffff"\nprimary = "#00ff00"\n'
    )
    (folder / "bad.toml").write_text('name = "bad [/x]"\nbackground = [red\n')
    async with open_desk(harbour, theme="aaa") as desk:
        assert desk.app.theme == "aaa"
        await desk.press("t")
        assert any("bad.toml" in message for message in desk.messages)


async def test_an_unknown_theme_falls_back(open_desk, harbour):
    async with open_desk(harbour, theme="no such theme [/x]") as desk:
        assert desk.app.theme == "ink"
        assert "Oggi restituiamo" in desk.shown


async def test_help_shows_every_command_and_closes(open_desk, harbour):
    async with open_desk(harbour, (140, 70)) as desk:
        await desk.press("question_mark")
        assert isinstance(desk.app.screen, HelpScreen)
        words = desk.words("#keys")
        for command in COMMANDS:
            assert command.help in words, command.id
        await desk.press("escape")
        assert isinstance(desk.app.screen, ReadingScreen)
        await desk.press("question_mark", "q")
        assert desk.app.is_running
        assert isinstance(desk.app.screen, ReadingScreen)


async def test_help_fits_a_small_terminal_and_scrolls(open_desk, harbour):
    async with open_desk(harbour, (40, 12)) as desk:
        await desk.press("question_mark")
        assert "Reading" in desk.shown
        box = desk.app.screen.query_one("#keys")
        assert box.max_scroll_y > 12
        await desk.press("end")
        await desk.until(lambda: box.scroll_y == box.max_scroll_y, "the end of the help")
        assert box.max_scroll_x == 0


async def test_the_palette_finds_and_runs_a_command(open_desk, harbour):
    async with open_desk(harbour) as desk:
        await desk.press("ctrl+p")
        assert isinstance(desk.app.screen, CommandPalette)
        await desk.press(*"zen")
        await desk.until(lambda: "Zen  (z)" in desk.shown, "the command")
        await desk.press("enter")
        await desk.until(lambda: not isinstance(desk.app.screen, CommandPalette), "the end of the palette")
        await desk.until(lambda: desk.screen.has_class("-zen"), "zen")


async def test_the_palette_has_every_command(open_desk, harbour):
    async with open_desk(harbour) as desk:
        titles = [command.title for command in desk.app.get_system_commands(desk.screen)]
        for command in COMMANDS:
            if command.id != "palette":
                assert any(title.startswith(command.title) for title in titles), command.id
                assert any(shown_key(command.keys[0]) in title for title in titles), command.id


async def test_every_key_of_the_table_is_bound(open_desk, harbour):
    async with open_desk(harbour) as desk:
        for command in COMMANDS:
            for key in command.keys:
                names = [binding.id for binding in desk.screen._bindings.get_bindings_for_key(key)]
                assert command.id in names, key
                assert len(names) == 1, f"{key} does two things: {names}"


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.id != "quit"], ids=lambda command: command.id)
async def test_no_command_fails_at_the_first_moment_or_in_any_panel(open_desk, harbour, command):
    async with open_desk(harbour) as desk:
        for place in ("article", "summary", "voices", "entities"):
            desk.screen._visit(place)
            await desk.screen.run_action(command.action)
            await desk.pilot.pause()
            while desk.app.screen is not desk.screen:
                desk.app.pop_screen()
                await desk.pilot.pause()
        assert desk.app.is_running
        assert desk.app.failure is None


async def test_ctrl_q_quits_too(open_desk, long_text):
    async with open_desk(long_text) as desk:
        await desk.press("right_square_bracket", "ctrl+q")
        app = desk.app
    assert app.return_value == long_text.index("Capitolo 1 del diario")
