"""Dates and times of day in one sentence, with their ISO 8601 value where it is certain."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import cache

from reader.analysis.entities.tokens import Token
from reader.analysis.entities.values.calendars import calendar, heads
from reader.analysis.entities.values.clock import read_time, read_time_word
from reader.analysis.entities.values.days import explained, read_day, read_figures, read_month, read_weekday
from reader.analysis.entities.values.moments import DASHES, Line, Moment, iso
from reader.analysis.entities.values.numerals import numerals
from reader.analysis.entities.values.periods import (
    read_century,
    read_decade,
    read_quarter,
    read_season,
    read_year,
    with_part,
)
from reader.analysis.entities.values.relative import read_ago, read_day_word, read_shifted, weekday_value
from reader.analysis.entities.values.value import Value, value_of
from reader.analysis.facts import Label

_Reader = Callable[[Line, int], Moment | None]

_FIGURES: tuple[_Reader, ...] = (read_day, read_figures, read_time, read_year)
_WEEK = re.compile(r"\d{4}-W\d{2}\Z")
_YEAR = re.compile(r"\d{4}\Z")
_MOST_BETWEEN = 3
"""How many words may stand between the two ends of a range, or between a date and its time."""


def find_dates(tokens: Sequence[Token], language: str, published: str | None = None) -> list[Value]:
    """The dates in one sentence, in order; their span leaves out an article or preposition before them.

    Values have these forms: a day ``2026-01-06``, with a time ``2026-01-06T11:21`` (and ``Z`` or ``+01:00`` if the
    text says UTC or GMT), a time alone ``T18:30``, a month ``2026-01``, an ISO week ``2026-W02``, a year ``2026``, a
    decade ``199X``, a century ``19XX``, a season ``2025-22`` (as ISO 8601-2 writes them), a range ``first/last``.
    ``published`` is the article's date in ISO 8601: what is told from the day of writing has a value only with it, and
    a day without a year has its year if the nearest such day is not far.
    """
    readers = _readers(language)
    places = [at for at, token in enumerate(tokens) if token[1] in readers or "0" <= token[1] < ":"]
    if not places:
        return []
    line = Line(tokens, calendar(language), numerals(language), _published(published), language)
    found: list[Moment] = []
    for index in places:
        if index < line.floor:
            continue
        moment = None
        for read in readers.get(tokens[index][1], _FIGURES):
            moment = read(line, index)
            if moment is not None:
                break
        if moment is None:
            continue
        moment = with_part(line, moment)
        if found and (joined := _joined(line, found[-1], moment)):
            found[-1] = joined
        else:
            found.append(moment)
        line.floor = moment.end
    return [value_of(tokens[moment.start : moment.end], Label.DATE, iso(moment, line.today)) for moment in found]


@cache
def _readers(language: str) -> dict[str, tuple[_Reader, ...]]:
    """What reads a date that is noticed at a word, in the order in which it is tried."""
    known = calendar(language)
    relative, periods, clock = known.relative, known.periods, known.clock
    shifted = heads(relative.before)
    table: list[tuple[Collection[str], _Reader]] = [
        ({*known.weekdays, *known.short_weekdays}, read_weekday),
        ({*known.months, *known.abbreviations}, read_month),
        (known.middles, _middle),
        (heads(relative.days), _day_word),
        (shifted, _shifted),
        ({*shifted, *(relative.units if relative.after else ())}, read_shifted),
        (heads(relative.ago_before | relative.ago_after | relative.ahead_before | relative.ahead_after), read_ago),
        (known.decade_cues or periods.decades, read_decade),
        (periods.century_nouns, read_century),
        (periods.seasons, read_season),
        ({*periods.quarters, *periods.quarter_names}, read_quarter),
        ({*heads(clock.noon), *clock.marks}, read_time_word),
    ]
    readers: dict[str, tuple[_Reader, ...]] = {}
    for words, reader in table:
        for word in words:
            readers[word] = (*readers.get(word, ()), reader)
    return readers


def _day_word(line: Line, index: int) -> Moment | None:
    """A word like "today", with the date that explains it: "ieri (5 gennaio)", "hoy, martes 6 de enero"."""
    found = read_day_word(line, index)
    if found is None:
        return None
    at = found.end + (line.lower(found.end) == ",")
    date = read_weekday(line, at) if line.lower(at) in line.known.weekdays else explained(line, found.end)
    return found if date is None or date.day is None else date._replace(start=found.start)


def _middle(line: Line, index: int) -> Moment | None:
    """A month with "mid" in one word; it has no value."""
    end = index + 1
    year = line.lower(end)
    return Moment(index, end + (year.isdecimal() and len(year) == 4), value="")


def _shifted(line: Line, index: int) -> Moment | None:
    """A weekday, month or day with "last" or "next" before it."""
    relative = line.known.relative
    size = line.phrase(index, relative.before, 3)
    if not size:
        return None
    shift = relative.before[" ".join(token.lower for token in line.tokens[index : index + size])]
    at = index + size
    word = line.lower(at)
    found: Moment | None = None
    if word in line.known.weekdays:
        found = read_weekday(line, at)
        if found is not None and found.month is None and line.lower(found.end - 1) != ")":
            found = found._replace(start=index, shift=shift)
            return found._replace(value=weekday_value(line, found))
    elif word in line.known.months:
        found = read_month(line, at)
    elif word and "0" <= word[0] <= "9":
        found = read_day(line, at)
    if found is None:
        return None
    alone = found.year is None and found.weekday is None
    return found._replace(start=index, shift=shift if alone else None)


def _joined(line: Line, first: Moment, last: Moment) -> Moment | None:
    """Two moments as one, if they are the ends of a range, a day and its time, a day or month and its week or year."""
    return _range(line, first, last) or _with_time(line, first, last) or _completed(line, first, last)


def _completed(line: Line, first: Moment, last: Moment) -> Moment | None:
    """A weekday and its week ("lunedì della prossima settimana"), or a month and its year ("März dieses Jahres")."""
    if not 0 <= last.start - first.end <= _MOST_BETWEEN or not all(
        line.tokens[at].lower in line.known.links or line.tokens[at].lower in line.known.day_articles
        for at in range(first.end, last.start)
    ):
        return None
    for part, whole in ((first, last), (last, first)):
        value = whole.value or ""
        if part.weekday and part.month is None and part.time is None and _WEEK.match(value):
            try:
                day = date.fromisocalendar(int(value[:4]), int(value[6:]), part.weekday).isoformat()
            except ValueError:  # past the last day of the calendar
                day = ""
            return part._replace(start=first.start, end=last.end, value=day)
    if first.month is not None and first.year is None and first.value is None and _YEAR.match(last.value or ""):
        return first._replace(end=last.end, year=int(last.value or "0"), shift=None)
    return None


def _range(line: Line, first: Moment, last: Moment) -> Moment | None:
    """The range that two dates make, if only "to" stands between them and "from" before them, or a dash between."""
    if not 0 < last.start - first.end <= _MOST_BETWEEN:
        return None
    known = line.known
    between = [
        word
        for word in (token.lower for token in line.tokens[first.end : last.start])
        if word in known.range_to or not (word in known.day_articles or word in known.clock.cues)
    ]
    if len(between) != 1 or between[0] not in known.range_to:
        return None
    if between[0] not in DASHES and not _from_before(line, first.start):
        return None
    if first.last_day or last.last_day or _kind(first) != _kind(last):
        return None
    if first.year is None and last.year is not None and first.value is None:
        first = first._replace(year=last.year)
    ends = iso(first, line.today) or "", iso(last, line.today) or ""
    sure = all(ends) and len(ends[0]) == len(ends[1]) and ends[0] < ends[1] and "/" not in ends[0] + ends[1]
    value = f"{ends[0]}/{ends[1]}" if sure and "X" not in ends[0] else ""
    timed = first.time is not None
    return Moment(first.start, last.end, value=None if timed else value, time=value if timed else None)


def _from_before(line: Line, index: int) -> bool:
    """Whether "from" or "between" stands before ``index``, articles left out."""
    for at in range(index - 1, index - 4, -1):
        word = line.lower(at)
        if word in line.known.range_from:
            return True
        if word not in line.known.day_articles and word not in line.known.links:
            return False
    return False


def _kind(moment: Moment) -> str:
    """What of the calendar a moment tells: two of one kind can make a range."""
    if moment.time is not None:
        return "time" if moment.day is None and moment.weekday is None else "moment"
    if moment.day is not None or moment.weekday is not None:
        return "weekday" if moment.day is None else "day"
    return "month" if moment.month is not None else "year" if moment.year is not None else "period"


def _with_time(line: Line, first: Moment, last: Moment) -> Moment | None:
    """A day and the time beside it, in either order, as one moment."""
    if last.start - first.end > _MOST_BETWEEN or last.start < first.end:
        return None
    between = {token.lower for token in line.tokens[first.end : last.start]}
    if not between <= line.known.clock.joins:
        return None
    if first.is_day and _kind(last) == "time":
        day, time = first, last.time
    elif last.is_day and _kind(first) == "time" and "," not in between:
        day, time = last, first.time
    else:
        return None
    return day._replace(start=first.start, end=last.end, time=time)


def _published(text: str | None) -> date | None:
    """The publication's day, if it is known to the day."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
