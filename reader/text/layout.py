"""Layout: from a text, its blocks and a width in cells to the offset at which each screen row begins.

Pure and without a screen. A row is a stretch of the text; nothing is inserted but empty rows between blocks. The cost
is linear in the text, and nearly all of it is spent inside ``str.rfind`` and two regular expressions, so ten million
characters take some tens of milliseconds.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.text.article import Block, BlockKind, Span
from reader.text.width import EMOJI_STYLE, JOINER, NARROW_RUN, WIDE_RUN, char_width, joins_previous, text_width

MIN_WIDTH = 2
"""The narrowest column, in cells: a wide character must fit."""

# East Asian rules for the ends of lines: what may not begin one, and what may not end one.
_NO_START = frozenset(
    "、。，．・：；？！ー）］｝」』】〉》〕〗〙〛’”»›…‥々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%％,.!?:;)]}"
)
_NO_END = frozenset("（［｛「『【〈《〔〖〘〚‘“«‹([{￥＄$")

_TIGHT = frozenset({BlockKind.BYLINE, BlockKind.PUBLISHED, BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.DATELINE})
_WIDEST_MARKER = 6


class _Line(NamedTuple):
    """A stretch of text without a line end that is wrapped by itself; a tuple, since a long text has many."""

    start: int
    end: int
    first: int  # cells of indentation of its first row
    rest: int  # and of the rows that follow
    gap: bool  # whether an empty row goes before it
    narrow: bool  # whether every character takes one cell


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows of a text at one width.

    Row ``i`` shows the text from ``starts[i]`` to ``starts[i + 1]``, blanks at its end left out; two equal starts
    make an empty row. A last entry, the end of the text, closes the list.
    """

    text: str
    width: int
    starts: array[int]
    indents: dict[int, int]
    """Cells of indentation of the rows that have any, by row."""

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.starts) - 1

    def row_of(self, offset: int) -> int:
        """The row that shows the character at ``offset``; the nearest row for an offset outside the text."""
        return min(max(bisect_right(self.starts, offset) - 1, 0), max(self.rows - 1, 0))

    def span(self, row: int) -> Span:
        """What row ``row`` shows, without blanks at its end. Raises IndexError outside the rows."""
        start, end = self.starts[row], self.starts[row + 1]
        return Span(start, start + len(self.text[start:end].rstrip()))

    def column_of(self, offset: int) -> int:
        """The cell, counted from the left edge, at which the character at ``offset`` is drawn."""
        row = self.row_of(offset)
        return self.indents.get(row, 0) + text_width(self.text[self.starts[row] : offset])

    def offset_at(self, row: int, column: int) -> int:
        """The offset of the character drawn at a cell; past the end of a row, the end of what it shows."""
        span = self.span(row)
        cells = self.indents.get(row, 0)
        offset = span.start
        while offset < span.end:
            stop, width = _cluster(self.text, offset, span.end)
            cells += width
            if cells > column:
                return offset
            offset = stop
        return span.end


class Typesetter:
    """One text made ready to be laid out again and again: what does not depend on the width is done once."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text = text
        self._lines = tuple(_lines(text, blocks))

    def lay_out(self, width: int) -> Layout:
        """The rows at ``width`` cells (at least ``MIN_WIDTH``)."""
        width = max(width, MIN_WIDTH)
        text = self._text
        starts = array("I")
        indents: dict[int, int] = {}
        append = starts.append
        for line in self._lines:
            start, end, first, rest, gap, narrow = line
            if gap:
                append(start)
            if rest or first:
                _indented(text, line, width, starts, indents)
            elif not narrow:
                _wrap_any(text, start, end, width, width, append)
            elif end - start <= width:
                append(start)
            else:
                _wrap_narrow(text, start, end, width, width, append)
        append(len(text))
        return Layout(text, width, starts, indents)


def _lines(text: str, blocks: Sequence[Block]) -> Iterator[_Line]:
    """The lines to wrap: blocks cut at their line ends, blocks that share a line taken together."""
    whole = NARROW_RUN.match
    all_narrow = text.isascii()
    index = 0
    previous: Block | None = None
    while index < len(blocks):
        block = blocks[index]
        end = block.end
        index += 1
        while index < len(blocks) and "\n" not in text[end : blocks[index].start]:
            end = blocks[index].end
            index += 1
        gap = previous is not None and _gap(text, previous, block)
        previous = blocks[index - 1]
        first, rest = _margins(text, block)
        start = block.start
        while True:
            stop = text.find("\n", start, end)
            cut = end if stop < 0 else stop
            run = None if all_narrow else whole(text, start, cut)
            yield _Line(start, cut, first, rest, gap, all_narrow or (run is not None and run.end() == cut))
            if stop < 0:
                break
            start, gap = stop + 1, False
            if block.kind is BlockKind.ITEM:
                first = rest


def _gap(text: str, above: Block, below: Block) -> bool:
    """Whether an empty row parts two blocks: prose breathes, lists, code and the lines about the article do not."""
    alike = (above.kind is below.kind and below.kind in (BlockKind.ITEM, BlockKind.CODE)) or (
        above.kind in _TIGHT and below.kind in _TIGHT
    )
    return not alike or text.count("\n", above.end, below.start) > 1


def _margins(text: str, block: Block) -> tuple[int, int]:
    """Cells of indentation of a block's first row and of the others; a list item hangs from its marker."""
    depth = 2 * max(block.level - 1, 0)
    if block.kind is BlockKind.ITEM:
        marker = text[block.start : block.start + _WIDEST_MARKER].partition(" ")
        hang = text_width(marker[0]) + 1 if marker[1] else 2
        return depth, depth + hang
    if block.kind in (BlockKind.QUOTE, BlockKind.CODE):
        return depth + 2, depth + 2
    return 0, 0


def _indented(text: str, line: _Line, width: int, starts: array[int], indents: dict[int, int]) -> None:
    """Wrap an indented line and note the indentation of its rows; too narrow a column drops the indentation."""
    first, rest = (line.first, line.rest) if line.rest < width // 2 else (0, 0)
    row = len(starts)
    wrap = _wrap_narrow if line.narrow else _wrap_any
    wrap(text, line.start, line.end, width - first, width - rest, starts.append)
    if first:
        indents[row] = first
    if rest:
        indents.update(dict.fromkeys(range(row + 1, len(starts)), rest))


def _wrap_narrow(text: str, start: int, end: int, first: int, rest: int, append: Callable[[int], None]) -> None:
    """Add the row starts of a line whose characters take one cell each."""
    rfind = text.rfind
    room = first
    while end - start > room:
        append(start)
        cut = rfind(" ", start, start + room + 1)
        if cut > start:
            start = cut + 1
            if text[start] == " ":
                start = _past_blanks(text, start, end)
        else:
            start = _cut_word(text, start, start + room)
            if text[start] == " ":
                start = _past_blanks(text, start, end)
        room = rest
    if start < end or not room:
        append(start)


def _past_blanks(text: str, start: int, end: int) -> int:
    """The first offset from ``start`` that holds no space."""
    while start < end and text[start] == " ":
        start += 1
    return start


def _cut_word(text: str, start: int, limit: int) -> int:
    """Where to cut a word that is longer than the row: after its last hyphen, dash or slash, else where it is full."""
    cut = max(text.rfind(mark, start + 1, limit) for mark in "-/—–_")
    return cut + 1 if cut > start else limit


def _wrap_any(text: str, start: int, end: int, first: int, rest: int, append: Callable[[int], None]) -> None:
    """Add the row starts of a line of any characters."""
    wide, narrow = WIDE_RUN.match, NARROW_RUN.match
    room = first
    while start < end:
        append(start)
        full = start
        left = room
        while full < end and left > 0:
            before = full
            full = wide(text, full, min(end, full + left // 2)).end()  # type: ignore[union-attr]
            left -= 2 * (full - before)
            if full < end and left:
                before = full
                full = narrow(text, full, min(end, full + left)).end()  # type: ignore[union-attr]
                left -= full - before
                if full == before:
                    full, used = _cluster(text, full, end)
                    if used > left and before > start:
                        full = before
                        break
                    left -= used
        if (
            full < end
            and text[full] == EMOJI_STYLE
            and left == 0
            and full - 1 > start
            and char_width(text[full - 1]) == 1
        ):
            full -= 1  # drawn as an emoji it takes a cell more than there is
        while full < end and joins_previous(text[full]):
            full = _cluster(text, full - 1, end)[0]
        if full >= end:
            return
        start = _past_blanks(text, _break_before(text, start, full), end)
        room = rest


def _cluster(text: str, start: int, end: int) -> tuple[int, int]:
    """The end of the character at ``start`` with all that is drawn on it, and the cells it takes."""
    stop = start + 1
    width = char_width(text[start])
    while stop < end:
        char = text[stop]
        if char == EMOJI_STYLE:
            width = 2 if width else 0
        elif char == JOINER and width and stop + 1 < end:
            stop += 1
        elif not joins_previous(char):
            break
        stop += 1
    return stop, width


def _break_before(text: str, start: int, full: int) -> int:
    """The best offset at or before ``full`` to end the row that begins at ``start``."""
    if text[full] == " ":
        return full
    for cut in range(full, start, -1):
        left, right = text[cut - 1], text[cut]
        if left == " ":
            return cut
        if (
            (char_width(left) == 2 or char_width(right) == 2)
            and right not in _NO_START
            and left not in _NO_END
            and left not in (JOINER, "\u00a0")
            and not joins_previous(right)
        ):
            return cut
    return full
