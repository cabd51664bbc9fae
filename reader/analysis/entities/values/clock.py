"""Times of day, and spans between two of them on one day."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.analysis.entities.tokens import Token
from reader.analysis.entities.values.measures import measures
from reader.analysis.entities.values.moments import Line, Moment
from reader.analysis.entities.values.numerals import read_number

_CLOCK = re.compile(r"(\d{1,2})([:.])(\d{2})(?::(\d{2}))?\Z")
_SPAN = re.compile(r"(\d{1,2})(?:([:.])(\d{2}))?[-–](\d{1,2})(?:[:.](\d{2}))?\Z")
_MINUTES = re.compile(r"[hu](\d{2})?\Z")
_ZONES = frozenset({"UTC", "GMT", "Z", "CET", "CEST", "IST", "EST", "EDT", "ET", "PST", "PDT", "BST", "MEZ", "MESZ"})
_ZERO_ZONES = frozenset({"UTC", "GMT", "Z"})
_NOON = {"am": 0, "a.m": 0, "pm": 12, "p.m": 12}
_SHORT_WORD = 3
_LONGEST_HOUR = 2
_LAST_NIGHT_HOUR = 5
_FIRST_NIGHT_HOUR = 8


class _Told(NamedTuple):
    """What follows an hour: the index past it, what is added to the hour, and whether any of it was there."""

    end: int
    shift: int | None
    night: bool
    mark: str


def read_time(line: Line, index: int) -> Moment | None:
    """The time of day at ``index``, in figures; its ``time`` is ``T18:30``, empty if that is not certain.

    A colon between two numbers shows a time; a point only beside a word that tells it; a bare hour likewise.
    An offset is given for UTC and GMT alone.
    """
    text = line.tokens[index].text
    if len(text) > _LONGEST_HOUR and text.isdecimal():
        return None
    clock = line.known.clock
    before = line.lower(index - 1)
    if span := _span(line, index):
        return span
    if glued := _glued(line, index):
        return glued
    told = _told(line, index + 1)
    cued = before in clock.cues or before in clock.nouns
    marked = bool(told.mark) and (cued or told.mark not in clock.cued_marks or told.shift is not None)
    if match := _CLOCK.match(text):
        hour, minute = int(match[1]), int(match[3])
        sure = marked or cued or told.shift is not None or told.night or _in_zone(line, told.end)
        if match[2] == "." and (not sure or match[4] or _measured(line, index + 1)):
            return None
        if match[2] == ":" and len(match[1]) == 1 and not sure:
            return None
    elif text.isdecimal() and len(text) <= 2:
        hour, minute = int(text), 0
        if not (marked or before in clock.nouns or (cued and (told.shift is not None or told.night))):
            if span := _second_tells(line, index, before):
                return span
            if not ((before in clock.bare and _stands_alone(line, index + 1)) or (cued and _in_zone(line, index + 1))):
                return None
    else:
        return None
    return _moment(line, index, told, hour, minute)


def read_time_word(line: Line, index: int) -> Moment | None:
    """An hour in words before a mark at ``index`` ("three o'clock"), or noon and midnight at ``index``."""
    clock = line.known.clock
    size = line.phrase(index, clock.noon, 2)
    if size:
        lower = line.tokens[index].text[0].islower() or line.known.capitals
        if not lower or line.lower(index - 1) not in clock.cues | clock.joins:
            return None
        hour = clock.noon[" ".join(token.lower for token in line.tokens[index : index + size])]
        return Moment(index, index + size, time=f"T{hour:02}:00" if hour else "")
    for start in range(max(line.floor, index - 2), index):
        number = read_number(line.tokens, start, line.numbers)
        if number is None or number.end != index or not number.in_words or number.value is None:
            continue
        told = _told(line, index)
        if not told.mark or number.value != int(number.value):
            return None
        if told.mark in clock.cued_marks and line.lower(start - 1) not in clock.cues:
            return None
        found = _moment(line, start, told, int(number.value), 0)
        sure = found is not None and (told.shift is not None or told.night or number.value > 12)
        return found if sure or found is None else found._replace(time="")
    return None


def _moment(line: Line, index: int, told: _Told, hour: int, minute: int) -> Moment | None:
    if hour > 24 or minute > 59:
        return None
    end, shift = told.end, told.shift
    certain = shift is not None or not line.known.clock.twelve or hour > 12 or hour == 0
    if told.night:
        shift = 0 if hour <= _LAST_NIGHT_HOUR else 12
        certain = hour <= _LAST_NIGHT_HOUR or _FIRST_NIGHT_HOUR <= hour < 12
    if shift is not None and hour <= 12:
        certain = certain and (hour < 12 or told.mark.replace(" ", "").removesuffix(".") in _NOON)
        hour = hour % 12 + shift
    elif shift is not None and told.mark.removesuffix(".") in _NOON:
        return None
    end, offset = _zone(line, end)
    certain = (certain or bool(offset)) and hour < 24
    return Moment(index, end, time=f"T{hour:02}:{minute:02}{offset}" if certain else "")


def _glued(line: Line, index: int) -> Moment | None:
    """A time like "18h30" or "18h"."""
    text = line.tokens[index].text
    if not (line.touches(index + 1) and text.isdecimal() and len(text) <= 2):
        return None
    after = line.tokens[index + 1].lower
    match = _MINUTES.match(after)
    if match is None or int(text) > 24 or (match[1] is None and after not in line.known.clock.marks):
        return None
    if match[1] is None and after in line.known.clock.cued_marks and line.lower(index - 1) not in line.known.clock.cues:
        return None
    minute = int(match[1] or 0)
    return _moment(line, index, _Told(index + 2, None, night=False, mark=""), int(text), minute)


def _span(line: Line, index: int) -> Moment | None:
    """Two times in one run of figures: "9-17 Uhr", "9:00-17:30"."""
    match = _SPAN.match(line.tokens[index].text)
    if match is None:
        return None
    told = _told(line, index + 1)
    if not (told.mark or told.shift is not None) and not (match[2] == ":" and match[5]):
        return None
    if told.mark in line.known.clock.cued_marks and match[3] is None:
        return None
    first = _moment(line, index, told, int(match[1]), int(match[3] or 0))
    last = _moment(line, index, told, int(match[4]), int(match[5] or 0))
    return _joined(first, last)


def _second_tells(line: Line, index: int, before: str) -> Moment | None:
    """A bare hour whose range ends in a time: "von 9 bis 17 Uhr"."""
    if before not in line.known.range_from or line.lower(index + 1) not in line.known.range_to:
        return None
    at = index + 2
    if at >= len(line.tokens) or not line.tokens[at].text[0].isdecimal():
        return None
    last = read_time(line, at)
    told = _told(line, at + 1)
    if last is None:
        return None
    first = _moment(line, index, told._replace(end=index + 1), int(line.tokens[index].text), 0)
    return _joined(first, last._replace(start=index))


def _joined(first: Moment | None, last: Moment | None) -> Moment | None:
    if first is None or last is None:
        return None
    sure = first.time and last.time and first.time < last.time
    return Moment(first.start, last.end, time=f"{first.time}/{last.time}" if sure else "")


def _told(line: Line, index: int) -> _Told:
    """What follows an hour: a mark ("Uhr", "p.m."), a part of the day, both."""
    clock = line.known.clock
    mark, size = _mark(line.tokens, index, clock.marks)
    end = index + size
    shift = _NOON.get(mark.removesuffix("."))
    for phrases, hours in ((clock.morning, 0), (clock.evening, 12)):
        if shift is None and (more := line.phrase(end, phrases, 4)):
            return _Told(end + more, hours, night=False, mark=mark)
    night = line.phrase(end, clock.night, 4)
    return _Told(end + night, shift, night=bool(night), mark=mark)


def _mark(tokens: object, index: int, marks: frozenset[str]) -> tuple[str, int]:
    """The word that tells that a number is an hour, and its tokens ("Uhr", "p.m.")."""
    following: list[Token] = tokens[index : index + 4]  # type: ignore[index]
    for size in range(len(following), 0, -1):
        form = "".join(token.lower for token in following[:size])
        if form in marks and following[0].start - tokens[index - 1].end <= 1:  # type: ignore[index]
            return form, size
    return "", 0


def _in_zone(line: Line, index: int) -> bool:
    return _zone(line, index)[0] > index


def _zone(line: Line, index: int) -> tuple[int, str]:
    """Past the zone of a time, and its offset if it is a plain one."""
    if size := line.phrase(index, line.known.clock.zones, 3):
        return index + size, ""
    at = index + 1 if index + 1 < len(line.tokens) and line.tokens[index].text == "(" else index
    if at >= len(line.tokens) or line.tokens[at].text not in _ZONES:
        return index, ""
    zone = line.tokens[at].text
    if at > index:
        # "(UTC)" is taken with its brackets, anything longer is left.
        return (at + 2, "Z" if zone in _ZERO_ZONES else "") if line.lower(at + 1) == ")" else (index, "")
    offset = "Z" if zone in _ZERO_ZONES else ""
    sign, hours = line.lower(at + 1), line.lower(at + 2)
    if (
        offset
        and sign in ("+", "-", "−")
        and line.touches(at + 2)
        and hours.isdecimal()
        and len(hours) <= 2
        and int(hours) <= 14
    ):
        return at + 3, f"{'+' if sign == '+' else '-'}{int(hours):02}:00"
    return at + 1, offset


def _measured(line: Line, index: int) -> bool:
    """Whether a unit follows, so that a number with a point is no time."""
    known = measures(line.language)
    word = line.lower(index)
    if word in line.known.clock.marks or not word:
        return False
    return word in known.units or word in known.percent or word in known.currencies


def _stands_alone(line: Line, index: int) -> bool:
    """Whether what follows a number is nothing that it could count: no long word but one that tells a time."""
    word = line.lower(index)
    known = line.known
    if not word or not word[0].isalpha() or len(word) <= _SHORT_WORD:
        return True
    return word in known.weekdays or word in known.clock.cues or word in known.clock.bare or word in known.range_to
