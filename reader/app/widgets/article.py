"""The article on the screen: rows of a pure layout, drawn one by one when they come into sight.

Only what is visible is ever drawn, so the length of the text does not matter. Places are offsets into the text, never
row numbers: a change of width lays the rows out anew and shows the same words at the top.
"""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import Sequence
from math import ceil

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.events import Resize
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from reader.app.highlights import Highlights
from reader.app.messages import Moved
from reader.app.painting import carried, pieces, runs
from reader.app.palette import palette
from reader.text.article import Article, BlockKind, Span
from reader.text.layout import MIN_WIDTH, Layout, Typesetter

OVERLAP = 2
"""Rows that two neighbouring panes share."""
GUTTER = 4
"""Cells at the left of the column: the last line read, and the number and bar of a summary sentence."""
STRIP = 2
"""Cells at the right: where the chosen thing occurs."""
COLUMN = 74
"""The widest column of text in cells, unless the user wants another."""
AT_ONCE = 1_000_000
"""Characters that are laid out at once; a longer text is laid out beside the screen, which answers meanwhile."""
NARROWEST, WIDEST = 24, 160
TOP_MARGIN = 3
"""Rows that stay above a place that is jumped to."""

DRAWN_LAYERS = ("quote", "entity", "foreign", "focus", "lit", "search")
"""The layers drawn over the words, lowest first."""
NUMBERED = "summary"
"""The layer drawn in the gutter: its names are the numbers to show."""


class ArticleView(ScrollView, can_focus=True):
    """The text of one article, with layers drawn over it."""

    def __init__(self, article: Article, *, offset: int = 0, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.article = article
        self._typesetter = Typesetter(article.text, article.blocks)
        self._set = Layout(article.text, 0, array("I", [len(article.text)]), {})
        self._wish = COLUMN
        self._top = offset
        self._settling = False
        self._last_read: int | None = None
        self._drawn: dict[str, Highlights] = {}
        self._kinds = Highlights((b.start, b.end, b.kind) for b in article.blocks if b.kind is not BlockKind.PARAGRAPH)
        self._strips: LRUCache[int, Strip] = LRUCache(2000)
        self._styles_by_name: dict[str, Style] = {}

    # What the screen asks and tells

    @property
    def offset_at_top(self) -> int:
        """The first character in sight."""
        return self._top

    @property
    def in_sight(self) -> Span:
        """The stretch of text in sight."""
        layout = self._set
        if not layout.rows:
            return Span(0, 0)
        last = min(self.scroll_offset.y + self._height, layout.rows)
        return Span(layout.starts[min(self.scroll_offset.y, layout.rows - 1)], layout.starts[last])

    @property
    def pane(self) -> tuple[int, int]:
        """Which pane is in sight, and of how many, both counted from 1."""
        step = max(self._height - OVERLAP, 1)
        count = max(ceil((self._set.rows - OVERLAP) / step), 1)
        if self.scroll_offset.y >= self.max_scroll_y:
            return count, count
        return min(self.scroll_offset.y // step + 1, count), count

    @property
    def progress(self) -> float:
        """How much of the text lies above the lower edge of the screen, from 0 to 1."""
        return min(self.in_sight.end / len(self.article.text), 1.0) if self.article.text else 1.0

    def set_layer(self, name: str, highlights: Highlights) -> None:
        """Draw another set of highlights for one layer; the layout is not touched."""
        self._drawn[name] = highlights
        self._redraw()

    def highlights(self, name: str) -> Highlights:
        """The highlights of a layer, none if it has none."""
        return self._drawn.get(name) or Highlights()

    def jump(self, offset: int) -> None:
        """Show the character at ``offset``; if it is in sight already, nothing moves."""
        row = self._set.row_of(offset)
        top = self.scroll_offset.y
        if not top + 1 <= row < top + self._height - 1:
            self._scroll(row - min(TOP_MARGIN, max(self._height // 3, 0)))

    def show_at_top(self, offset: int) -> None:
        """Make the row of ``offset`` the first in sight."""
        self._scroll(self._set.row_of(offset))

    def turn(self, panes: int) -> bool:
        """Turn panes on or back and mark the last line read. False if there is nowhere to turn to."""
        before = self.scroll_offset.y
        last = min(before + self._height, self._set.rows) - 1
        self._scroll(before + panes * max(self._height - OVERLAP, 1))
        if self.scroll_offset.y == before:
            return False
        self._last_read = last if panes > 0 else before
        self._redraw()
        return True

    def scroll_rows(self, rows: int) -> None:
        """Scroll by some rows, down if positive."""
        self._scroll(self.scroll_offset.y + rows)

    def scroll_half(self, direction: int) -> None:
        """Scroll half a pane."""
        self.scroll_rows(direction * max(self._height // 2, 1))

    def scroll_to_edge(self, direction: int) -> None:
        """Go to the beginning (-1) or the end (1)."""
        self._scroll(0 if direction < 0 else self.max_scroll_y)

    def widen(self, cells: int) -> int:
        """Make the column wider or narrower; the new width in cells."""
        room = max(self._room, NARROWEST)
        self._wish = min(max(min(self._wish, room) + cells, NARROWEST), WIDEST, room)
        self._lay_out()
        return self._column_width

    # Layout

    @property
    def _height(self) -> int:
        return max(self.scrollable_content_region.height, 1)

    @property
    def _room(self) -> int:
        """The cells that the text can have at the most."""
        return self.scrollable_content_region.width - GUTTER - STRIP

    def on_resize(self, event: Resize) -> None:
        """Another width: the same words stay at the top."""
        self._lay_out()

    def _lay_out(self) -> None:
        """Lay the rows out for the width there is now. A very long text keeps its old rows until the new are ready."""
        width = self._column_width
        if width == self._set.width or len(self.article.text) <= AT_ONCE or not self._set.width:
            self._take(self._set if width == self._set.width else self._typesetter.lay_out(width))
        else:
            self.run_worker(self._lay_out_beside(width), group="layout", exclusive=True)

    async def _lay_out_beside(self, width: int) -> None:
        layout = await asyncio.to_thread(self._typesetter.lay_out, width)
        if width == self._column_width:
            self._take(layout)

    @property
    def _column_width(self) -> int:
        return max(min(self._wish, self._room), MIN_WIDTH)

    def _take(self, layout: Layout) -> None:
        """Show another layout, with the same words at the top."""
        if layout is not self._set and self._last_read is not None:
            known = self._last_read < self._set.rows
            self._last_read = layout.row_of(self._set.starts[self._last_read]) if known else None
        self._set = layout
        self._settling = True
        self.virtual_size = Size(self.scrollable_content_region.width, self._set.rows)
        self._scroll(self._set.row_of(self._top))
        self._settling = False
        self._redraw()
        self.post_message(Moved())

    def _scroll(self, row: int) -> None:
        self.scroll_to(y=max(row, 0), animate=False, immediate=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep the anchor on the first word in sight."""
        super().watch_scroll_y(old_value, new_value)
        if not self._settling and self._set.rows:
            self._top = self._set.starts[min(round(new_value), self._set.rows - 1)]
            self.post_message(Moved())

    # Drawing

    def notify_style_update(self) -> None:
        """Another theme: no drawn row is of use any more."""
        super().notify_style_update()
        self._strips.clear()
        self._styles_by_name = {}

    def _redraw(self) -> None:
        self._strips.clear()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        row = self._first_row + y
        selection = self.text_selection
        strip = None if selection else self._strips.get(row)
        if strip is None:
            strip = self._draw(row, selection)
            if selection is None:
                self._strips[row] = strip
        return Strip.join([strip, self._trace(y)])

    @property
    def _first_row(self) -> int:
        """The row at the top. The first picture is drawn before the widget is told its size, and must show the text."""
        if self._set.width:
            return self.scroll_offset.y
        self._set = self._typesetter.lay_out(self._column_width)
        self.virtual_size = Size(self.scrollable_content_region.width, self._set.rows)
        return self._set.row_of(self._top)

    def _draw(self, row: int, selection: Selection | None) -> Strip:
        """A row without its place on the strip: margin, gutter and words."""
        base = self._style("base")
        width = self.scrollable_content_region.width - STRIP
        if row >= self._set.rows:
            return Strip.blank(width, base)
        margin = max((width - GUTTER - self._set.width) // 2, 0)
        span = self._set.span(row)
        segments = [Segment(" " * margin, base), *self._gutter(row, base)]
        if indent := self._set.indents.get(row, 0):
            segments.append(Segment(" " * indent, base))
        segments += self._words(row, span, selection, base)
        return Strip(segments).adjust_cell_length(width, base)

    def _words(self, row: int, span: Span, selection: Selection | None, base: Style) -> Sequence[Segment]:
        layers = [self._kinds, *(self._drawn[name] for name in DRAWN_LAYERS if name in self._drawn)]
        if selection is not None and (chosen := selection.get_span(row)) is not None:
            left, right = chosen
            stop = span.end if right < 0 else min(span.start + right, span.end)
            layers.append(Highlights([(span.start + left, stop, "selection")]))
        segments = []
        text = self.article.text
        for start, end, names in runs(span.start, span.end, layers):
            style = base
            for name in names:
                style += self._style(name)
            for offset, words in pieces(text, start, end):
                shown = carried(words) if offset == span.start else words
                segments.append(Segment(shown, style + Style(meta={"offset": (offset - span.start, row)})))
        return segments

    def _style(self, name: str) -> Style:
        if name == "selection":
            return self.screen.get_component_rich_style("screen--selection")
        if not self._styles_by_name:
            self._styles_by_name = {
                "base": self.rich_style,
                **palette(self.app.theme_variables, colorless=self.app.no_color),
            }
        return self._styles_by_name[name]

    def _gutter(self, row: int, base: Style) -> Sequence[Segment]:
        """The cells left of the words: where one stopped reading, and which summary sentence this is."""
        read = Segment("›" if row == self._last_read else " ", base + self._style("mark"))
        start, end = self._set.starts[row], self._set.starts[row + 1]
        found = list(self.highlights(NUMBERED).within(start, end)) if end > start else []
        if not found:
            return read, Segment(" " * (GUTTER - 1), base)
        number = next((name for first, _, name in found if first >= start), "")
        return read, Segment(f"{number:>{GUTTER - 2}}▎", base + self._style("bar"))

    def _trace(self, y: int) -> Strip:
        """The cell beside the scroll bar: whether the chosen thing occurs in this part of the whole text."""
        base = self._style("base")
        height = self._height
        first = y * len(self.article.text) // height
        last = max((y + 1) * len(self.article.text) // height, first + 1)
        for layer in ("search", "focus"):
            if self.highlights(layer).any_within(first, last):
                return Strip([Segment(" ", base), Segment("▐", base + self._style("trace"))], STRIP)
        return Strip.blank(STRIP, base)

    # Selection by mouse

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words selected, as the text has them: no line ends where the screen has some."""
        layout = self._set
        if not layout.rows:
            return None
        start = 0 if selection.start is None else self._offset_of(selection.start.x, selection.start.y)
        end = len(self.article.text) if selection.end is None else self._offset_of(selection.end.x, selection.end.y)
        return self.article.text[start:end], "\n"

    def _offset_of(self, x: int, row: int) -> int:
        row = min(max(row, 0), self._set.rows - 1)
        span = self._set.span(row)
        return min(span.start + max(x, 0), span.end)

    def selection_updated(self, selection: Selection | None) -> None:
        """Another selection: draw the rows again."""
        self._redraw()
