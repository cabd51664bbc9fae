"""Dates told from the day of writing: "ieri", "last week", "vor zwei Tagen", "mardi dernier", "lunes"."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from reader.analysis.entities.values.moments import Line, Moment, moved, moved_unit
from reader.analysis.entities.values.numerals import read_number

EXACT = {"day": 30, "week": 9, "month": 11, "year": 9}
"""Up to how many of a unit "ago" is taken at its word; larger numbers are mostly round."""

_REACH = 14
"""How many words from a weekday its verb is looked for."""
_SHORTEST_VERB = 4


def read_day_word(line: Line, index: int) -> Moment | None:
    """A day in a word or phrase at ``index`` ("ieri sera", "the day before yesterday")."""
    days = line.known.relative.days
    size = line.phrase(index, days, 5)
    if not size or not _plain(line, index):
        return None
    before, after = line.lower(index - 1), line.lower(index + size)
    head, tail = line.lower(index), line.lower(index + size - 1)
    if f"{before} {head}" in line.known.not_dates or f"{tail} {after}" in line.known.not_dates:
        return None
    offset = days[" ".join(token.lower for token in line.tokens[index : index + size])]
    value = moved(line.today, offset) if line.today is not None and offset is not None else ""
    end = index + size
    end += line.phrase(end, line.known.relative.day_parts, 4)
    start = index - 1 if (before == "the" and index > line.floor) or (before == "l'" and line.touches(index)) else index
    return Moment(start, end, weekday=0, value=value)


def read_shifted(line: Line, index: int) -> Moment | None:
    """A unit with "last", "this" or "next" before it or after it, at ``index``."""
    relative = line.known.relative
    size = line.phrase(index, relative.before, 3)
    after: int | None
    if size:
        after = relative.before[" ".join(token.lower for token in line.tokens[index : index + size])]
        unit = relative.units.get(line.lower(index + size))
        end = index + size + 1
    else:
        unit = relative.units.get(line.lower(index))
        after, end = _after(line, index + 1)
    if (
        unit is None
        or after is None
        or line.lower(index + size) in relative.plurals
        or unit in ("hour", "minute", "day")
    ):
        return None
    if size and f"{line.lower(index - 1)} {line.lower(index)}" in line.known.not_dates:
        return None
    if size and (more := line.phrase(end, relative.after, 3)):
        end += more  # "ce mois-ci", "lo scorso anno passato"
    return Moment(index, end, value=moved_unit(line.today, unit, after) if line.today is not None else "")


def shifted_after(line: Line, moment: Moment) -> Moment:
    """``moment`` with the "last" or "next" that follows it, if one does."""
    if not line.known.relative.after:
        return moment
    shift, end = _after(line, moment.end)
    return moment if shift is None else moment._replace(end=end, shift=shift)


def read_ago(line: Line, index: int) -> Moment | None:
    """A distance from now, noticed at ``index`` by the word before it or after it ("vor zwei Tagen", "due ore fa")."""
    relative = line.known.relative
    for phrases, sign in ((relative.ago_before, -1), (relative.ahead_before, 1)):
        if (size := line.phrase(index, phrases, 4)) and (found := _distance(line, index + size, sign)):
            # "hace dos años que" and "há dois dias que" tell from when, too.
            return found._replace(start=index)
    for phrases, sign in ((relative.ago_after, -1), (relative.ahead_after, 1)):
        size = line.phrase(index, phrases, 3)
        if not size:
            continue
        for start in range(max(line.floor, index - 5), index - 1):
            found = _distance(line, start, sign)
            if found is not None and found.end == index:
                return found._replace(end=index + size)
    return None


def weekday_value(line: Line, moment: Moment) -> str:
    """The day that a weekday without a date tells; empty where that is not certain.

    With "last" or "next" it is the nearest such day before or after the publication, unless that word is one that may
    skip a week. Alone it is the publication's own day, or the nearest one in the past or the future as the nearest
    verb tells; without a telling verb it is not certain.
    """
    today, weekday = line.today, moment.weekday
    if today is None or not weekday:
        return ""
    back = (today.isoweekday() - weekday) % 7
    ahead = (weekday - today.isoweekday()) % 7
    shift = moment.shift
    if shift is None and (
        line.lower(moment.end - 1) in line.known.habitual or line.lower(moment.start - 1) in line.known.habitual_cues
    ):
        return ""
    if shift == 0:
        if not back:
            return today.isoformat()
        shift = _tense(line, moment)
        return "" if shift is None else moved(today, -back if shift < 0 else ahead)
    if shift is not None:
        distance = (-back or -7) if shift < 0 else (ahead or 7)
        words = (line.lower(moment.start), line.lower(moment.end - 1))
        loose = any(word in line.known.relative.loose for word in words)
        there = moved(today, distance)
        if loose and (not there or _same_week(today, date.fromisoformat(there))):
            return ""
        return there
    if not back:
        return today.isoformat()
    shift = _tense(line, moment)
    return "" if shift is None else moved(today, -back if shift < 0 else ahead)


def _same_week(one: date, other: date) -> bool:
    return one.isocalendar()[:2] == other.isocalendar()[:2]


def _after(line: Line, index: int) -> tuple[int | None, int]:
    """The "last" or "next" at ``index``, and the index past it."""
    after = line.known.relative.after
    size = line.phrase(index, after, 3)
    if not size:
        return None, index
    return after[" ".join(token.lower for token in line.tokens[index : index + size])], index + size


def _distance(line: Line, index: int, sign: int) -> Moment | None:
    """A number and a unit at ``index``, as the moment so far from the publication."""
    relative = line.known.relative
    count: Decimal | None
    before = line.lower(index - 1)
    if size := line.phrase(index, relative.vague, 2):
        count, end = None, index + size
    elif number := read_number(line.tokens, index, line.numbers):
        count, end = number.value, number.end
        if before in relative.about:
            count = None
    else:
        return None
    unit = relative.units.get(line.lower(end))
    if unit is None:
        return None
    value = ""
    if count is not None and count == int(count) and line.today is not None and count <= EXACT.get(unit, 0):
        value = moved_unit(line.today, unit, sign * int(count))
    return Moment(index, end + 1, value=value)


def _plain(line: Line, index: int) -> bool:
    """Whether a word that takes no capital has none, but at the start of the sentence or among capitals."""
    token = line.tokens[index]
    if not token.text[0].isupper() or index == 0:
        return True
    before = line.tokens[index - 1]
    if not before.text[0].isalnum() and before.text not in ",-–—'/" and before.lower != "'s":
        return True
    return token.text.isupper() and len(token.text) > 1


def _tense(line: Line, moment: Moment) -> int | None:
    """-1 if the verb nearest to a weekday is in the past, 1 if it is in the future; None if none tells."""
    for distance in range(1, _REACH):
        for index in (moment.start - distance, moment.end - 1 + distance):
            word = line.lower(index)
            if not word:
                continue
            relative = line.known.relative
            if word in relative.future:
                return 1
            if word in relative.past:
                return -1
            if len(word) < _SHORTEST_VERB or not line.tokens[index].text.islower():
                continue
            if relative.future_endings and word.endswith(relative.future_endings):
                return 1
            if relative.past_endings and word.endswith(relative.past_endings):
                return -1
    return None
