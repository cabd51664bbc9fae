"""The two lines that frame the screen: where one is, and what one can press."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from reader.app.commands import HINTS, named, shown_key
from reader.app.painting import drawn
from reader.text.sanitize import clean


class StatusLine(Widget):
    """Title at the left (slanted if it is a mere beginning), what is known and where one is at the right."""

    def __init__(self, title: str, *, guessed: bool) -> None:
        super().__init__(id="status")
        self._slant = "italic" if guessed else "bold"
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
        return Content.assemble(" ", title.stylize(self._slant), gap, right)


class KeyHints(Widget):
    """The keys that matter where one is; as many as there is room for."""

    def __init__(self) -> None:
        super().__init__(id="hints")
        self._place = "article"

    def show(self, context: str | None) -> None:
        """Show the keys of the article or of a panel, by its id."""
        if context in HINTS and context != self._place:
            self._place = context
            self.refresh()

    def render(self) -> Content:
        """One line of keys and words."""
        hints = [(shown_key(named(name).keys[0]), words) for name, words in HINTS[self._place]]
        parts: list[Content] = []
        used = 1
        for key, hint in hints:
            piece = Content.assemble((key, "$accent"), f" {hint}")
            if used + piece.cell_length > self.size.width:
                break
            parts.append(piece)
            used += piece.cell_length + 3
        return Content.assemble(" ", Content("   ").join(parts))
