"""The markers of lists: bullets, and numbers that count."""

from __future__ import annotations

from reader.text.patterns import lazy
from reader.text.structure.lines import Line
from reader.text.structure.words import MONTHS

_BULLET = lazy(r"[-*•‣◦▪●·+]\s+(?=\S)")
_NUMBER = lazy(r"\(?(\d{1,3}|[a-zA-Z])[.)]\s+(?=\S)")
_FURTHEST = 30


def bullet_end(text: str) -> int:
    """Where the text of a bulleted item begins; 0 if the line is none. A dash is no bullet: it opens a dialogue."""
    if text[0] not in "-*•‣◦▪●·+":
        return 0
    match = _BULLET.match(text)
    return match.end() if match else 0


def numbered(lines: list[Line]) -> frozenset[int]:
    """The indexes of the lines that are items of a numbered list.

    A number makes an item only if the one before it or after it is near: ``2. Liga`` and ``4. März`` begin no list.
    """
    found: set[int] = set()
    last: tuple[int, int] | None = None
    for index, line in enumerate(lines):
        text = line.text
        first = text[0]
        if not (first == "(" or first.isdecimal() or (len(text) > 1 and text[1] in ".)")):
            continue
        match = _NUMBER.match(text)
        if match is None:
            continue
        mark = match[1]
        value = int(mark) if mark.isdecimal() else -ord("z") - 1 + ord(mark.lower())
        word = text[match.end() : match.end() + 12].split(maxsplit=1)[0].rstrip(".,")
        if word.lower() in MONTHS:
            continue
        if last and index - last[1] <= _FURTHEST and value - last[0] == 1:
            found |= {last[1], index}
        last = value, index
    return frozenset(found)
