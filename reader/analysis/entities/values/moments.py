"""A date or time as it was read, and its value in ISO 8601."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from reader.analysis.entities.tokens import Token
from reader.analysis.entities.values.calendars import Calendar
from reader.analysis.entities.values.numerals import Numerals

NEAREST = 120
"""A day without a year is that of the nearest year if it lies within so many days of the publication."""

DASHES = frozenset("-–—")


@dataclass(slots=True)
class Line:
    """One sentence that is read for dates."""

    tokens: Sequence[Token]
    known: Calendar
    numbers: Numerals
    today: date | None
    """The day of publication."""
    language: str
    floor: int = 0
    """The index past the last date found: what is before it is taken."""

    def lower(self, index: int) -> str:
        """The word at ``index`` in lower case; empty outside the sentence."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def touches(self, index: int) -> bool:
        """Whether the token at ``index`` follows the one before it without a space."""
        return 0 < index < len(self.tokens) and self.tokens[index].start == self.tokens[index - 1].end

    def phrase(self, index: int, phrases: frozenset[str] | dict[str, int] | dict[str, int | None], longest: int) -> int:
        """How many tokens at ``index`` make one of ``phrases``, the longest; 0 for none."""
        if not phrases:
            return 0
        words = [token.lower for token in self.tokens[index : index + longest]]
        while words:
            if " ".join(words) in phrases:
                return len(words)
            words.pop()
        return 0


class Moment(NamedTuple):
    """A date or time: the indexes of its tokens, ``[start, end)``, and what it says."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    """The weekday, 1 for Monday, that stands beside the day."""
    shift: int | None = None
    """-1 for "last" beside it, 0 for "this", 1 for "next"."""
    value: str | None = None
    """The value where the parts do not hold it; empty where it has none."""
    time: str | None = None
    """The time of day, as ``T18:30``; empty where it is not certain."""

    @property
    def is_day(self) -> bool:
        """Whether it tells a single day, known or not, without a time."""
        return self.time is None and (self.day is not None or self.weekday is not None) and self.last_day is None


def valid(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def moved(day: date, days: int) -> str:
    """The day so many days from ``day``; empty if the calendar ends before it."""
    try:
        return (day + timedelta(days=days)).isoformat()
    except OverflowError:
        return ""


def moved_unit(today: date, unit: str, count: int) -> str:
    """The day, ISO week, month, year or weekend that lies ``count`` of them from ``today``; empty where uncertain."""
    if unit == "day":
        return moved(today, count)
    if unit == "week":
        day = moved(today, 7 * count)
        if not day:
            return ""
        week = date.fromisoformat(day).isocalendar()
        return f"{week.year:04}-W{week.week:02}"
    if unit == "month":
        months = today.year * 12 + today.month - 1 + count
        return f"{months // 12:04}-{months % 12 + 1:02}" if 12 <= months < 120000 else ""
    if unit == "year":
        return f"{today.year + count:04}" if 0 < today.year + count < 10000 else ""
    if unit == "decade" and count <= 0:
        return f"{today.year // 10 + count:03}X" if today.year > 100 else ""
    if unit == "century" and count <= 0:
        return f"{today.year // 100 + count:02}XX" if today.year > 1000 else ""
    if unit == "weekend" and count == -1 and today.weekday() < 5:
        first = moved(today, -today.weekday() - 2)
        return f"{first}/{moved(date.fromisoformat(first), 1)}" if first else ""
    return ""


def iso(moment: Moment, today: date | None) -> str | None:
    """The value of a moment; None where it is not certain."""
    value = _day(moment, today)
    if moment.time is None:
        return value
    if moment.day is None and moment.weekday is None and moment.value is None:
        return moment.time or None
    if not value or len(value) != 10 or not moment.time:
        return None
    return "/".join(value + time for time in moment.time.split("/"))


def _day(moment: Moment, today: date | None) -> str | None:
    if moment.value is not None:
        return moment.value or None
    year, month, day = moment.year, moment.month, moment.day
    if month is not None and year is None and today is not None:
        year = _year(moment, month, today)
    if year is None:
        return None
    if month is None:
        return f"{year:04}" if year > 0 else f"-{-year:04}"
    if day is None:
        return f"{year:04}-{month:02}"
    if not valid(year, month, moment.last_day or day):
        return None
    first = f"{year:04}-{month:02}-{day:02}"
    return f"{first}/{year:04}-{month:02}-{moment.last_day:02}" if moment.last_day else first


def _year(moment: Moment, month: int, today: date) -> int | None:
    """The year of a day or month without one: as its "last" or "next" tells, or that of the nearest such day."""
    years = [year for year in (today.year - 1, today.year, today.year + 1) if 0 < year < 10000]
    if moment.shift is not None:
        here = (month, moment.day) if moment.day is not None else (month,)
        now = (today.month, today.day)[: len(here)]
        if moment.shift == 0:
            return today.year
        if moment.shift < 0:
            return today.year if here < now else today.year - 1
        return today.year if here > now else today.year + 1
    if moment.day is None:
        return None
    day = moment.day
    near = [year for year in years if valid(year, month, day)]
    if moment.weekday is not None:
        near = [year for year in near if date(year, month, day).isoweekday() == moment.weekday]
    best = min(near, key=lambda year: abs((date(year, month, day) - today).days), default=None)
    return best if best is not None and abs((date(best, month, day) - today).days) <= NEAREST else None
