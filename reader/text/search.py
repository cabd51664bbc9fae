"""Find in a text as a reader means it: case, accents, shapes of marks and line ends are ignored on request."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from reader.text.article import Span

_SHAPES = (
    "'‘’‚‛′`´ʼ‹›",
    '"“”„‟″«»〝〞＂',
    "-‐‑‒–—―−",
)
_CLASSES = {char: f"[{re.escape(shapes)}]" for shapes in _SHAPES for char in shapes}
_BLANKS = r"[\s\u00a0\u202f]+"
_SLICE = 200_000  # characters: some milliseconds of work
_HIDDEN = "[\u00ad\u200b-\u200d\u2060\ufeff]*"


@dataclass(frozen=True, slots=True)
class Folding:
    """What a search takes for the same."""

    case: bool = True
    accents: bool = True
    shapes: bool = True
    """Quotation marks, apostrophes and dashes of any shape; any run of blanks for one blank."""


EXACT = Folding(case=False, accents=False, shapes=False)


def find(text: str, query: str, folding: Folding | None = None) -> tuple[Span, ...]:
    """Every place of ``query`` in ``text``, in order, none overlapping.

    Without a ``folding`` everything is folded, but case as soon as the query has a capital ("smart case"). An empty
    or blank query is found nowhere.
    """
    return tuple(hit for hit in search(text, query, folding) if hit is not None)


def search(text: str, query: str, folding: Folding | None = None) -> Iterator[Span | None]:
    """``find`` step by step, for a caller that must not wait: None tells that a slice of the text is done.

    The text is cut at line ends, so a hit never reaches over the end of a paragraph.
    """
    if not query.strip():
        return
    if folding is None:
        folding = Folding(case=query == query.lower())
    pattern = _pattern(query.strip(), folding)
    start = 0
    while start < len(text):
        cut = text.find("\n", start + _SLICE)
        stop = len(text) if cut < 0 else cut + 1
        for match in pattern.finditer(text, start, stop):
            yield Span(*match.span())
        yield None
        start = stop


@lru_cache(maxsize=32)
def _pattern(query: str, folding: Folding) -> re.Pattern[str]:
    """The regular expression that a query stands for."""
    parts = []
    for piece in re.split(r"(\s+)", query):
        if piece.isspace():
            parts.append(_BLANKS if folding.shapes else re.escape(piece))
        elif folding.shapes:
            parts.append(_HIDDEN.join(_char(char, folding) for char in _letters(piece, folding)))
        else:
            parts.append("".join(_char(char, folding) for char in _letters(piece, folding)))
    return re.compile("".join(parts), re.IGNORECASE if folding.case else 0)


def _letters(piece: str, folding: Folding) -> str:
    """The letters to look for: without their accents where those do not count."""
    if not folding.accents:
        return piece
    return "".join(char for char in normalize("NFD", piece) if not _is_accent(char)) or piece


def _char(char: str, folding: Folding) -> str:
    """The pattern of one letter of a query."""
    if folding.shapes and char in _CLASSES:
        return _CLASSES[char]
    if folding.accents and char.isalpha():
        variants = _variants().get(char.lower() if folding.case else char, "")
        return f"[{re.escape(char)}{variants}][\u0300-\u036f]*" if variants else f"{re.escape(char)}[\u0300-\u036f]*"
    return re.escape(char)


def _is_accent(char: str) -> bool:
    return "\u0300" <= char <= "\u036f"


@lru_cache(maxsize=1)
def _variants() -> dict[str, str]:
    """For each plain letter the letters that are it with an accent (``e`` -> ``éèêë…``)."""
    table: dict[str, str] = {}
    for code in (*range(0xC0, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000)):
        char = chr(code)
        base = normalize("NFD", char)[0]
        if base != char and base.isalpha():
            table[base] = table.get(base, "") + char
    return table
