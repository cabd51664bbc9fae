"""Pictures of the screen, compared with stored ones: ``pytest --snapshot-update`` after a change that is meant."""

from __future__ import annotations

import pytest

from reader.analysis.options import Options
from reader.app.app import ReaderApp
from reader.app.screens.reading import ReadingScreen
from reader.text.structure import structure

pytestmark = pytest.mark.usefixtures("known_facts", "home")


async def _settle(pilot):
    """Wait until the analysis has ended and all of it is drawn; nothing blinks or moves after that."""
    screen = pilot.app.screen
    assert isinstance(screen, ReadingScreen)
    for _ in range(2000):
        if screen._progress == "":
            break
        await pilot.pause(0.01)
    assert screen._progress == ""
    await pilot.pause()


def _app(text, theme="ink"):
    return ReaderApp(structure(text, source="porto.txt"), Options(), theme=theme)


@pytest.mark.parametrize("size", [(140, 45), (100, 30), (80, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_main_screen(snap_compare, harbour, size):
    assert snap_compare(_app(harbour), terminal_size=size, run_before=_settle)


def test_the_main_screen_on_paper(snap_compare, harbour):
    assert snap_compare(_app(harbour, "paper"), terminal_size=(140, 45), run_before=_settle)


def test_voices_over_the_text(snap_compare, harbour):
    async def open_voices(pilot):
        await _settle(pilot)
        await pilot.press("v", "j")
        await pilot.pause()

    assert snap_compare(_app(harbour), terminal_size=(80, 24), run_before=open_voices)
