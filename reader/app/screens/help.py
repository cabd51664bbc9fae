"""The help: every key, from the one table of commands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.app.commands import COMMANDS, by_group
from reader.app.widgets.panel import Row
from reader.app.widgets.voices import MARKS

_ROOMY = 70
"""From so many cells on, the words stand beside the keys; below, under them."""


class HelpScreen(ModalScreen[None]):
    """Every command with its keys."""

    DEFAULT_CSS = """
    HelpScreen {
        align: center middle; background: $background 60%;
        #keys {
            width: 96; max-width: 100%; height: auto; max-height: 100%; padding: 1 3; background: $surface;
            border: round $primary; border-title-color: $primary; scrollbar-size-vertical: 1;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,f1,q,enter", "dismiss", "Close", show=False),
        Binding("j", "app.focus('keys')", show=False),
    ]

    def compose(self) -> ComposeResult:
        """The table in a box that scrolls."""
        with VerticalScroll(id="keys") as box:
            box.border_title = Content("Keys · Esc closes")
            for line in _lines(beside=self.app.size.width >= _ROOMY):
                yield Static(line)


def _lines(*, beside: bool) -> Iterator[Content | Row]:
    width = max(len(command.shown_keys) for command in COMMANDS)
    for group, commands in by_group():
        yield Content.assemble((group.value, "bold $primary"))
        for command in commands:
            if beside:
                yield Row([(f"  {command.shown_keys:<{width}}  ", "bar")], [(command.help, "")])
            else:
                yield Content.assemble((f"  {command.shown_keys}", "$accent"))
                yield Row([("    ", "")], [(command.help, "")])
        yield Content("")
    kinds = ", ".join(f"{mark} {kind}" for kind, mark in MARKS.items())
    yield Content(
        f"In Voices {kinds} speech. In the margin stand the number and bar of a summary sentence, and › at the line "
        "that was the last before you turned the pane."
    )
