"""Digital books in plain text: what the library put around the book, and titles in the middle of the page."""

from __future__ import annotations

from reader.text.structure.lines import Line

_START, _END = "*** START OF", "*** END OF"
_FRAME_LINES = 400
_OFF_CENTRE = 4
_SHALLOW = 6


def frame(lines: list[Line]) -> tuple[int, int, str, tuple[str, ...]] | None:
    """Where a Project Gutenberg book begins and ends among ``lines``, its title and its authors; None if it is none."""
    first = next((index for index, line in enumerate(lines[:_FRAME_LINES]) if line.text.startswith(_START)), None)
    if first is None or "GUTENBERG" not in lines[first].text.upper():
        return None
    last = len(lines)
    for index in range(first + 1, len(lines)):
        if lines[index].text.startswith(_END):
            last = index
            break
    title = ""
    authors: tuple[str, ...] = ()
    for line in lines[:first]:
        key, colon, value = line.text.partition(":")
        if colon and key == "Title":
            title = value.strip()
        elif colon and key == "Author":
            authors = (value.strip(),)
    return first + 1, last, title, authors


def is_centred(lines: list[Line], width: int) -> bool:
    """Whether a few lines stand in the middle of a page ``width`` columns wide, as titles do."""
    return len(lines) <= 4 and all(
        line.indent >= _SHALLOW and abs(line.indent + len(line.text) / 2 - width / 2) <= _OFF_CENTRE for line in lines
    )
