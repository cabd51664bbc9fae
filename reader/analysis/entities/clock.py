"""Times of day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.entities.calendars import Calendar
from reader.analysis.entities.tokens import Token

_CLOCK = re.compile(r"(\d{1,2})([:.])(\d{2})(?::\d{2})?\Z")
_MINUTES = re.compile(r"[hu](\d{2})\Z")
_ZONES = frozenset({"UTC", "GMT", "Z", "CET", "CEST", "IST", "EST", "EDT", "PST", "PDT", "BST", "MEZ", "MESZ", "MSK"})
_ZERO_ZONES = frozenset({"UTC", "GMT", "Z"})
_NOON = {"am": 0, "a.m": 0, "pm": 12, "p.m": 12}


def read_time(tokens: Sequence[Token], index: int, known: Calendar) -> tuple[int, str] | None:
    """The time of day at ``index``: the index past it and its ISO 8601 form (``T18:30``, empty if not certain).

    A colon between two numbers shows a time; a point only beside a word that tells it; a bare hour likewise.
    """
    text = tokens[index].text
    before = tokens[index - 1].lower if index else ""
    clock = _CLOCK.match(text)
    if glued := _glued(tokens, index):
        return glued
    after, size = _mark(tokens, index + 1, known)
    if clock:
        hour, minute = int(clock[1]), int(clock[3])
        cued = bool(after) or before in known.hour_cues or before in known.hour_nouns
        if clock[2] == "." and not cued:
            return None
        if clock[2] == ":" and len(clock[1]) == 1 and not cued:
            return None
    elif text.isdecimal() and len(text) <= 2 and (after or before in known.hour_nouns):
        hour, minute = int(text), 0
    else:
        return None
    if hour > 24 or minute > 59:
        return None
    end = index + 1 + size
    shift = _NOON.get(after.replace(" ", "").removesuffix("."))
    if shift is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + shift
    value = f"T{hour:02}:{minute:02}" if hour < 24 else ""
    if end < len(tokens) and tokens[end].text in _ZONES:
        value += "Z" if tokens[end].text in _ZERO_ZONES else ""
        end += 1
    return end, value


def _glued(tokens: Sequence[Token], index: int) -> tuple[int, str] | None:
    """A time like "18h30"."""
    text = tokens[index].text
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or after.start != tokens[index].end or not (text.isdecimal() and len(text) <= 2):
        return None
    minutes = _MINUTES.match(after.lower)
    if minutes is None or int(text) > 23 or int(minutes[1]) > 59:
        return None
    return index + 2, f"T{int(text):02}:{int(minutes[1]):02}"


def _mark(tokens: Sequence[Token], index: int, known: Calendar) -> tuple[str, int]:
    """The word that tells that a number is an hour, and its tokens ("Uhr", "p.m.")."""
    for size in (4, 3, 2, 1):
        if index + size <= len(tokens):
            form = "".join(token.lower for token in tokens[index : index + size])
            if form in known.hour_marks and tokens[index].start - tokens[index - 1].end <= 1:
                return form, size
    return "", 0
