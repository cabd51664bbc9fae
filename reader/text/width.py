"""How many terminal cells a text takes, by Unicode's own tables.

Wide and full-width characters take two cells, combining marks, joiners and other format characters none, all others
one (East Asian Width, Unicode Standard Annex 11, with "ambiguous" read as narrow). A character after a zero width
joiner takes no cell of its own, and one followed by U+FE0F (draw as emoji) takes two.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, east_asian_width

from reader.text.patterns import lazy

JOINER = "\u200d"
EMOJI_STYLE = "\ufe0f"

# Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic letters, punctuation, currency, arrows: no marks here.
NARROW_RUN = lazy(
    "(?:[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u0482\u048a-\u052f\u0531-\u0556\u0561-\u0587"
    "\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0671-\u06d3\u10d0-\u10ff\u1e00-\u1f15"
    "\u2000-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u2071\u20a0-\u20bf\u2100-\u214f\u2190-\u2199\ufffd]+(?!\ufe0f))?"
)
"""Matches as far as every character certainly takes one cell, and is not asked to be drawn as an emoji."""

WIDE_RUN = lazy("[\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*")
"""Matches as far as every character certainly takes two cells."""

_ZERO = frozenset({"Mn", "Me", "Cf", "Cc", "Zl", "Zp", "Cs"})


@lru_cache(maxsize=8192)
def char_width(char: str) -> int:
    """The cells that one character takes by itself: 0, 1 or 2. A tab counts as one, as it is drawn."""
    if char == "\t":
        return 1
    if "\u1160" <= char <= "\u11ff" or "\ud7b0" <= char <= "\ud7ff" or category(char) in _ZERO:
        return 0  # the first two ranges are jamo that join the syllable begun before them
    # Python's table calls an unassigned character full-width; a terminal has no glyph for it and gives it one cell.
    return 2 if east_asian_width(char) in "WF" and category(char) != "Cn" else 1


def text_width(text: str) -> int:
    """The cells that ``text`` takes on one line; never less than a terminal gives it."""
    if text.isascii():
        return len(text)
    run = NARROW_RUN.match(text)
    cells = run.end() if run else 0
    joined = False
    last = int(cells > 0)
    for char in text[cells:]:
        if joined:
            joined = False
        elif char == EMOJI_STYLE:
            cells += last == 1
            last = 2
        elif char == JOINER:
            joined = last > 0
        elif width := char_width(char):
            cells += width
            last = width
    return cells


def joins_previous(char: str) -> bool:
    """Whether ``char`` is drawn on the character before it, so that no line may begin with it."""
    return char != "\u200b" and char != "\n" and char_width(char) == 0
