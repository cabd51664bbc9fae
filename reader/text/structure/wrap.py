"""Hard-wrapped text: which line ends the author meant, and which only kept the lines short."""

from __future__ import annotations

import itertools

from reader.text.structure.lines import Line, ends_sentence, starts_lower, starts_upper

NARROWEST, WIDEST = 60, 82
"""The columns between which a text that was wrapped by hand or by a mailer is as wide as it can be."""

BAND = 12
"""How much shorter than the widest line a wrapped line may be."""

_RAGGED = 6
_WELL_BEFORE = 4
_FEWEST_BLANKS = 5
_INTRODUCES = ":;"


def wrap_width(lines: list[Line]) -> int:
    """The width that a text was hard-wrapped at; 0 if it was not.

    It was if most lines that another one follows are within ``BAND`` columns of one width and break off in the middle
    of a sentence, which the next line goes on with. Prose has many blanks a line, tables and data files few.
    """
    inner = [(line, after) for line, after in itertools.pairwise(lines) if not after.gap]
    counts = [0] * (WIDEST + 2)
    for line, _ in inner:
        counts[min(line.width, WIDEST + 1)] += 1
    best = width = 0
    for candidate in range(NARROWEST, WIDEST + 1):
        within = sum(counts[candidate - BAND : candidate + 1])
        if within > best:
            best, width = within, candidate
    if not best or 2 * best < len(inner):
        return 0
    broken = upper = lower = blanks = 0
    for line, after in inner:
        if width - BAND <= line.width <= width:
            broken += not ends_sentence(line.text)
            upper += starts_upper(after.text)
            lower += starts_lower(after.text) or not (after.text[0].isascii() or starts_upper(after.text))
            blanks += line.text.count(" ")
    if 10 * broken < 6 * best or 10 * upper > 7 * best or 10 * lower < 3 * best or blanks < _FEWEST_BLANKS * best:
        return 0
    return width


def fits(line: Line, after: Line, width: int) -> bool:
    """Whether the first word of the next line would have had room on this one, so that its end was meant."""
    word = after.text.find(" ", 0, width)
    return line.width + 1 + (len(after.text) if word < 0 else word) <= width - _RAGGED


def is_wrapped(lines: list[Line], width: int) -> bool:
    """Whether a group of lines of a text wrapped at ``width`` is prose: most of its lines end where they were full."""
    if len(lines) < 2:
        return False
    room = width if len(lines) < 3 else min(width, max(width - BAND - 2, max(line.width for line in lines)))
    full = sum(not fits(line, after, room) for line, after in itertools.pairwise(lines))
    return 2 * full >= len(lines) - 1


def paragraphs(lines: list[Line], width: int) -> list[list[Line]]:
    """Part a group of wrapped lines where a sentence ended well before the margin, or before an indented line."""
    base = min(line.indent for line in lines)
    parts = [[lines[0]]]
    for line, after in itertools.pairwise(lines):
        ended = ends_sentence(line.text) and not starts_lower(after.text)
        if ended and (after.indent > base + 1 or fits(line, after, width - _WELL_BEFORE)):
            parts.append([])
        parts[-1].append(after)
    return parts


def continued(lines: list[Line], text: str) -> list[list[Line]]:
    """A group of lines parted where they end, but for lines that the next one goes on with in the middle of a sentence.

    That is so where the next line begins with a small letter; and in a group that has such a place, where a line broken
    off has a blank before its end, as programs leave it that copy out of a page.
    """

    def breaks_off(line: Line) -> bool:
        return not ends_sentence(line.text) and line.text[-1] not in _INTRODUCES

    def small(line: Line, after: Line) -> bool:
        return breaks_off(line) and starts_lower(after.text) and line.text.count(" ") >= _FEWEST_BLANKS - 1

    copied = any(small(*pair) and _has_blank(pair[0], text) for pair in itertools.pairwise(lines))
    parts = [lines[:1]]
    for line, after in itertools.pairwise(lines):
        if small(line, after) or (copied and breaks_off(line) and _has_blank(line, text)):
            parts[-1].append(after)
        else:
            parts.append([after])
    return parts


def _has_blank(line: Line, text: str) -> bool:
    """Whether exactly one blank stands between a line's last visible character and its end."""
    return text[line.end : line.end + 2] == " \n"
