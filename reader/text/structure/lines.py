"""The lines of a text, their groups, and what the end of a line tells."""

from __future__ import annotations

from typing import NamedTuple

CLOSERS = "\"'”’»›)]}」』】）*_"
"""What may follow the last mark of a sentence."""

FINAL_STOPS = ".…。．।॥۔!?！？؟;؛"
"""What ends a sentence, or leaves it hanging, at the end of a line."""

_FULL_STOPS = ".。．।॥۔"
_OPENERS = "\"'“”„«‘‚‹([{「『【（_*¿¡"


class Line(NamedTuple):
    """A line with something visible on it; a tuple, since a long text has many."""

    start: int
    """Offset of its first visible character."""
    end: int
    """Offset after its last visible character."""
    indent: int
    """Characters of blank space before it."""
    gap: int
    """Blank lines before it."""
    text: str
    """What is visible, from ``start`` to ``end``."""

    @property
    def width(self) -> int:
        """Columns from the left edge to the end."""
        return self.indent + len(self.text)


def read_lines(text: str) -> list[Line]:
    """The lines of a cleaned text that hold anything visible, in order."""
    lines: list[Line] = []
    append = lines.append
    offset = gap = 0
    for raw in text.split("\n"):
        visible = raw.strip()
        if visible:
            start = offset + (0 if visible is raw else raw.index(visible[0]))
            append(Line(start, start + len(visible), start - offset, gap, visible))
            gap = 0
        else:
            gap += 1
        offset += len(raw) + 1
    return lines


def group_starts(lines: list[Line]) -> list[int]:
    """The index of the first line of each group (lines without a blank one between), and the number of lines."""
    starts = [index for index, line in enumerate(lines) if line.gap or not index]
    return [*starts, len(lines)]


def ends_sentence(text: str) -> bool:
    """Whether a line ends with a mark that ends a sentence, closing quotation marks and brackets aside."""
    return text[-1] in FINAL_STOPS or (text[-1] in CLOSERS and text.rstrip(CLOSERS)[-1:] in tuple(FINAL_STOPS))


def ends_with_stop(text: str) -> bool:
    """Whether a line ends with a full stop; a question mark does not count, since headlines have it."""
    bare = text.rstrip(CLOSERS) if text[-1] in CLOSERS else text
    return bare[-1:] in tuple(_FULL_STOPS)


def starts_lower(text: str) -> bool:
    """Whether the first letter of a line is a small one, as in the middle of a sentence."""
    first = text[0]
    if first in _OPENERS:
        first = text.lstrip(_OPENERS)[:1]
    return first.islower()


def starts_upper(text: str) -> bool:
    """Whether the first letter of a line is a capital."""
    first = text[0]
    if first in _OPENERS:
        first = text.lstrip(_OPENERS)[:1]
    return first.isupper()


def weight(text: str) -> int:
    """How long a line reads: its characters, those of East Asian scripts counted double."""
    middle = text[len(text) // 2]
    return 2 * len(text) if "\u2e80" <= middle <= "\ud7ff" else len(text)
