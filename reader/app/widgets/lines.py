"""The two lines that frame the screen: where one is, and what one can press."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from reader.app.commands import COMMANDS, shown_key
from reader.app.painting import drawn
from reader.text.sanitize import clean


class StatusLine(Widget):
    """Title at the left; language, reading time, pane, percent and progress of the analysis at the right."""

    def __init__(self, title: str) -> None:
        super().__init__(id="status")
        self._title = drawn(clean(title))
        self._facts: tuple[str, ...] = ()

    def show(self, *facts: str) -> None:
        """Show these facts; empty ones are left out."""
        facts = tuple(drawn(clean(fact)) for fact in facts if fact)
        if facts != self._facts:
            self._facts = facts
            self.refresh()

    def render(self) -> Content:
        """One line; the title gives way where there is no room for all."""
        right = Content(f"{' · '.join(self._facts)} ")
        room = max(self.size.width - right.cell_length - 2, 0)
        title = Content(self._title)
        if title.cell_length > room:
            title = title.truncate(room, ellipsis=True)
        gap = " " * max(self.size.width - right.cell_length - title.cell_length - 1, 1)
        return Content.assemble(" ", title.stylize("bold"), gap, right)


class KeyHints(Widget):
    """The commonest keys; as many as there is room for."""

    def render(self) -> Content:
        """One line of keys and words."""
        hints = [(shown_key(command.keys[0]), command.hint) for command in COMMANDS if command.hint]
        parts: list[Content] = []
        used = 1
        for key, hint in hints:
            piece = Content.assemble((key, "$accent"), f" {hint}")
            if used + piece.cell_length > self.size.width:
                break
            parts.append(piece)
            used += piece.cell_length + 3
        return Content.assemble(" ", Content("   ").join(parts))
