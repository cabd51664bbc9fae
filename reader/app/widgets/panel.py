"""What the panels have in common: a list of rows that hang from a marker, each of which is a place in the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.app.painting import drawn
from reader.text.sanitize import clean

Part = tuple[str, str]
"""Words and the name of the ink that they are drawn with (``dim``, ``person`` …), or an empty string."""

_INKS = {"strong": "bold", "bar": "$accent", "number": "$reading-summary-ink", "day": "$reading-date-ink"}


def content(parts: Iterable[Part]) -> Content:
    """Styled words, none of them read as markup."""
    return Content.assemble(
        *((drawn(clean(words)), _INKS.get(ink, f"$reading-{ink}-ink") if ink else "") for words, ink in parts),
        strip_control_codes=False,
    )


class Row(Visual):
    """A marker, words that wrap beside it, and a few words at the right end of the first line."""

    def __init__(self, marker: Sequence[Part], words: Sequence[Part], tail: Sequence[Part] = ()) -> None:
        self._marker = content(marker)
        self._words = content(words)
        self._tail = content(tail)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """As wide as the panel."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The lines that the words take beside the marker."""
        return max(self._words.get_height(rules, self._room(width)), 1)

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """The lines, every one from the second on under the beginning of the words."""
        room = self._room(width)
        lines = self._words.render_strips(room, None, style, options) or [Strip.blank(room, style.rich_style)]
        marker = self._marker.render_strips(self._marker.cell_length, 1, style, options) if self._marker else []
        tail = self._tail.render_strips(self._tail.cell_length, 1, style, options) if self._tail else []
        blank = Strip([Segment(" " * self._marker.cell_length, style.rich_style)])
        strips = []
        for number, line in enumerate(lines):
            row = [*(marker if number == 0 else [blank]), line.adjust_cell_length(room, style.rich_style)]
            if number == 0:
                row += tail
            strips.append(Strip.join(row).adjust_cell_length(width, style.rich_style))
        return strips

    def _room(self, width: int) -> int:
        return max(width - self._marker.cell_length - self._tail.cell_length, 8)


class Panel(OptionList):
    """A titled list beside the article. While there is nothing to list it says why, in words."""

    DEFAULT_CSS = """
    Panel {
        background: $background; color: $foreground; border: round $reading-rule; border-title-color: $reading-dim;
        border-subtitle-color: $reading-dim; padding: 0 1; height: 1fr; max-height: 100%; overflow-x: hidden;
        scrollbar-size-vertical: 1; scrollbar-color: $reading-rule; scrollbar-background: $background;
        scrollbar-background-hover: $background; scrollbar-background-active: $background;

        & > .option-list--option-highlighted { background: $background; color: $foreground; text-style: none; }
        & > .option-list--option-disabled { color: $foreground; }
        & > .option-list--option-hover { background: $surface; }
        &:focus {
            background-tint: $background 0%; border: round $primary;
            border-title-color: $primary; border-title-style: bold;
            & > .option-list--option-highlighted {
                background: $reading-cursor; color: $foreground; text-style: $reading-cursor-style;
            }
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "Down", show=False),
        Binding("k", "cursor_up", "Up", show=False),
        Binding("g", "first", "First", show=False),
        Binding("G", "last", "Last", show=False),
    ]
    NAME: ClassVar[str] = ""

    def __init__(self, id: str) -> None:  # noqa: A002
        super().__init__(id=id, markup=False)
        self.say("…")
        self.is_waiting = True
        """Whether the panel has not been told anything yet."""

    def say(self, words: str) -> None:
        """Show one line instead of a list: loading, nothing found, failed."""
        self.title()
        self.fill([Option(Row((), [(words, "dim")]), disabled=True)])

    def title(self, *facts: str) -> None:
        """The words in the border: the panel's name and a few facts."""
        self.border_title = Content(" · ".join((self.NAME, *(clean(fact) for fact in facts if fact))))

    def fill(self, options: Sequence[Option], keep: int | None = None) -> None:
        """Put rows in the list; ``keep`` is the row to choose."""
        self.is_waiting = False
        self.set_options(options)
        if keep is not None and options:
            self.highlighted = min(keep, len(options) - 1)
