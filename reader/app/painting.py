"""Painting: from a stretch of text and the highlights over it to runs of one style each; no screen needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.app.highlights import Highlights
from reader.text.patterns import lazy
from reader.text.width import joins_previous

_HIDDEN = "\u00ad\u200b\u2060\ufeff"  # a terminal may give them a cell, or none
_ACCENT = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_LEFT_OUT = lazy(f"[{_HIDDEN}]+|({_ACCENT}{{3}})(?:{_ACCENT}|[{_HIDDEN}])+")
_BLANKS = str.maketrans("\t\n", "  ")


def drawn(text: str) -> str:
    """``text`` as it is drawn: blanks as spaces, invisible marks left out, heaps of accents cut to three."""
    return "".join(words for _, words in pieces(text, 0, len(text)))


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """A stretch as it is drawn, cut behind what is left out: each piece with the offset that its first letter has."""
    words = text[start:end]
    if "\t" in words or "\n" in words:
        words = words.translate(_BLANKS)
    left = 0
    if not words.isascii():
        for gap in _LEFT_OUT.finditer(words):
            kept = gap.end(1) if gap[1] else gap.start()
            if left < kept:
                yield start + left, words[left:kept]
            left = gap.end()
    if left < len(words):
        yield start + left, words[left:]


def carried(text: str) -> str:
    """The first run of a row: a mark that has lost its letter gets a dotted circle to stand on."""
    return f"\N{DOTTED CIRCLE}{text}" if text and not text.isascii() and joins_previous(text[0]) else text


def runs(start: int, end: int, layers: Sequence[Highlights]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Cut ``[start, end)`` where a highlight begins or ends: each run with the names over it, lowest layer first."""
    cuts = {start, end}
    found = []
    for layer in layers:
        for left, right, name in layer.within(start, end):
            left, right = max(left, start), min(right, end)
            cuts.update((left, right))
            found.append((left, right, name))
    ordered = sorted(cuts)
    for left, right in pairwise(ordered):
        yield left, right, tuple(name for a, b, name in found if a <= left < b)
