"""Quote text for the formats it is exported to."""

from __future__ import annotations

import re

_BLANKS = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|#~&])")
_LINE_START = re.compile(r"^(\s*)(-+|\+|\d+[.)])(?=\s|$)", re.MULTILINE)


def markdown(text: str) -> str:
    """``text`` so that a Markdown reader shows it to the letter, on one line."""
    return _LINE_START.sub(lambda m: f"{m[1]}{m[2][:-1]}\\{m[2][-1]}", _MARKDOWN.sub(r"\\\1", flat(text)))


def flat(text: str) -> str:
    """``text`` on one line, every run of blanks one blank; blanks that hold words together stay."""
    return _BLANKS.sub(" ", text).strip()
