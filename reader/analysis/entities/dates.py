"""Dates, months, years in context, weekdays and times of day, with their ISO 8601 value where it is certain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from reader.analysis.entities.calendars import Calendar, calendar
from reader.analysis.entities.clock import read_time
from reader.analysis.entities.tokens import Token
from reader.analysis.entities.values import Value, value_of
from reader.analysis.facts import Label

NEAREST = 120
"""A day without a year is that of the nearest year if it lies within so many days of the publication."""

_DAYS = re.compile(r"(\d{1,2})[-–](\d{1,2})\Z")
_YEARS = re.compile(r"([12]\d{3})[-–/]([12]\d{3}|\d{2})\Z")
_ISO = re.compile(r"([12]\d{3})-(\d{1,2})-(\d{1,2})\Z")
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2([12]\d{3})\Z")
_FOUR = re.compile(r"[12]\d{3}\Z")
_DASHES = frozenset("-–—")


class _Parts(NamedTuple):
    """What a date says, and the index past its last token."""

    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    value: str | None = None
    """The value where the parts do not hold it: a range, a time."""


def find_dates(tokens: Sequence[Token], language: str, published: str | None = None) -> list[Value]:
    """The dates in one sentence, in order.

    ``published`` is the article's date in ISO 8601: it gives a day without a year its year if the nearest such day is
    not far. A range has the value ``first/last``; a time of day ``T18:30``.
    """
    known = calendar(language)
    today = _published(published)
    found: list[tuple[int, _Parts]] = []
    index = 0
    count = len(tokens)
    while index < count:
        parts = _read(tokens, index, known) if _may_begin(tokens[index], known) else None
        if parts is None:
            index += 1
            continue
        if found and (joined := _range(tokens, found[-1], index, parts, known)):
            found[-1] = (found[-1][0], joined)
        else:
            found.append((index, parts))
        index = parts.end
    return [value_of(tokens[start : parts.end], Label.DATE, _iso(parts, today)) for start, parts in found]


def _may_begin(token: Token, known: Calendar) -> bool:
    lower = token.lower
    return (
        token.text[0].isdigit() or lower in known.months or lower in known.weekdays or lower in known.abbreviations
    ) and (not known.capitals or not token.text[0].islower())


def _read(tokens: Sequence[Token], index: int, known: Calendar) -> _Parts | None:
    """The date that begins at ``index``, if one does."""
    token = tokens[index]
    if token.lower in known.weekdays:
        return _from_weekday(tokens, index, known)
    if token.text[0].isdigit():
        return (
            _from_day(tokens, index, known)
            or _from_figures(tokens, index, known)
            or _time(tokens, index, known)
            or _from_year(tokens, index, known)
        )
    return _from_month(tokens, index, known)


def _from_weekday(tokens: Sequence[Token], index: int, known: Calendar) -> _Parts:
    """A weekday, with the date that explains it: "martedì (6 gennaio 2026)"."""
    at = index + 1
    opened = False
    while at < len(tokens) and at - index < 4 and (tokens[at].text in ",(." or tokens[at].lower in known.day_articles):
        opened = opened or tokens[at].text == "("
        at += 1
    if at < len(tokens) and _may_begin(tokens[at], known) and tokens[at].lower not in known.weekdays:
        token = tokens[at]
        parts = (
            _from_day(tokens, at, known) or _from_figures(tokens, at, known)
            if token.text[0].isdigit()
            else _from_month(tokens, at, known)
        )
        if parts is not None and parts.day is not None:
            if opened and parts.end < len(tokens) and tokens[parts.end].text == ")":
                return parts._replace(end=parts.end + 1)
            if not opened:
                return parts
    return _Parts(index + 1)


def _from_day(tokens: Sequence[Token], index: int, known: Calendar) -> _Parts | None:
    """A day with its month, perhaps the first of a range of days."""
    first = tokens[index].text
    days = _DAYS.match(first)
    if days:
        day, last = int(days[1]), int(days[2])
        at = _past_ordinal(tokens, index + 1, known)
    else:
        if not (first.isdecimal() and len(first) <= 2):
            return None
        day, last = int(first), None
        at = _past_ordinal(tokens, index + 1, known)
        if at < len(tokens) and tokens[at].lower in known.range_to:
            second = at + 1
            if second < len(tokens) and tokens[second].lower in known.day_articles:
                second += 1
            if second < len(tokens) and tokens[second].text.isdecimal() and len(tokens[second].text) <= 2:
                last = int(tokens[second].text)
                at = _past_ordinal(tokens, second + 1, known)
    at = _past_links(tokens, at, known)
    if at >= len(tokens) or not (1 <= day <= 31) or (last is not None and not day < last <= 31):
        return None
    month = _month(tokens[at], known)
    if month is None:
        return None
    end = at + 1
    if tokens[at].lower in known.abbreviations and end < len(tokens) and tokens[end].text == ".":
        end += 1
    year, end = _year_after(tokens, end, known)
    return _Parts(end, year, month, day, last)


def _from_month(tokens: Sequence[Token], index: int, known: Calendar) -> _Parts | None:
    """A month with a day after it, with a year, or alone."""
    token = tokens[index]
    month = _month(token, known)
    if month is None:
        return None
    short = token.lower in known.abbreviations
    at = index + 1
    if short and at < len(tokens) and tokens[at].text == ".":
        at += 1
    if known.month_first and at < len(tokens):
        text = tokens[at].text
        days = _DAYS.match(text)
        if days or (text.isdecimal() and len(text) <= 2):
            day, last = (int(days[1]), int(days[2])) if days else (int(text), None)
            end = _past_ordinal(tokens, at + 1, known)
            if last is None and end + 1 < len(tokens) and tokens[end].text in _DASHES:
                after = tokens[end + 1].text
                if after.isdecimal() and len(after) <= 2 and int(after) > day:
                    last, end = int(after), end + 2
            if 1 <= day <= 31 and (last is None or day < last <= 31):
                year, end = _year_after(tokens, end, known)
                return _Parts(end, year, month, day, last)
    year, end = _year_after(tokens, at, known)
    if year is not None:
        return _Parts(end, year, month)
    before = tokens[index - 1].lower if index else ""
    if short or (token.lower in known.ambiguous_months and before not in known.month_cues):
        return None
    return _Parts(index + 1, None, month)


def _from_figures(tokens: Sequence[Token], index: int, known: Calendar) -> _Parts | None:
    """A date in figures: 2026-01-06, 6.1.2026, 06/01/2026."""
    text = tokens[index].text
    if match := _ISO.match(text):
        year, month, day = map(int, match.groups())
    elif match := _NUMERIC.match(text):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        if known.month_first and day <= 12 and match[2] != ".":
            # 06/01/2026 is June to some and January to others: no value, unless both numbers agree.
            if day != month:
                return _Parts(index + 1, value="")
        elif month > 12:
            day, month = month, day
    else:
        return None
    return _Parts(index + 1, year, month, day) if _valid(year, month, day) else None


def _from_year(tokens: Sequence[Token], index: int, known: Calendar) -> _Parts | None:
    """A year after a word that announces one, in brackets, or the first of two; a decade."""
    text = tokens[index].text
    before = tokens[index - 1] if index else None
    if match := _YEARS.match(text):
        first = match[1]
        last = match[2] if len(match[2]) == 4 else first[:2] + match[2]
        if int(first) < int(last) <= 2100 and (len(match[2]) == 4 or (before and before.lower in known.year_cues)):
            return _Parts(index + 1, value=f"{first}/{last}")
        return None
    if before is not None and before.text == "'" and len(text) == 2 and text.isdecimal():
        return _Parts(index + 1, value="") if index > 1 and tokens[index - 2].lower in known.decade_cues else None
    if not _FOUR.match(text) or int(text) > 2100:
        return None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and after.start == tokens[index].end and after.lower in ("s", "er", "ern"):
        return _Parts(index + 2, value="")
    cued = before is not None and before.lower in known.year_cues
    bracketed = before is not None and before.text == "(" and after is not None and after.text in "),;–-"
    if not (cued or bracketed):
        return None
    if (
        after is not None
        and after.text[0].isalpha()
        and after.start - tokens[index].end <= 1
        and _counted(after, known)
    ):
        return None
    if before is not None and before.lower in known.decade_cues:
        return _Parts(index + 1, value="")
    return _Parts(index + 1, int(text))


def _counted(after: Token, known: Calendar) -> bool:
    """Whether the word after a number shows that it counts something: a long word that no year cue or link is."""
    return after.lower in known.hour_marks


def _time(tokens: Sequence[Token], index: int, known: Calendar) -> _Parts | None:
    found = read_time(tokens, index, known)
    return None if found is None else _Parts(found[0], value=found[1])


def _range(
    tokens: Sequence[Token], previous: tuple[int, _Parts], index: int, parts: _Parts, known: Calendar
) -> _Parts | None:
    """The range that two dates make, if only "to" stands between them and "from" before them, or a dash between."""
    start, first = previous
    between = [token.lower for token in tokens[first.end : index] if _tells(token, known)]
    if index - first.end > 3 or len(between) != 1 or between[0] not in known.range_to:
        return None
    before = tokens[start - 1].lower if start else ""
    if between[0] not in _DASHES and before not in known.range_from:
        return None
    if first.value is not None or parts.value is not None or first.last_day or parts.last_day:
        return None
    if (first.day is None) != (parts.day is None) or (first.month is None) != (parts.month is None):
        return None
    year = first.year or parts.year
    if first.year is None and parts.year is None:
        return _Parts(parts.end, value="")
    ends = _iso(first._replace(year=year), None), _iso(parts, None)
    return _Parts(parts.end, value=f"{ends[0]}/{ends[1]}" if all(ends) else "")


def _tells(token: Token, known: Calendar) -> bool:
    """Whether a word between two dates tells that they make a range, or that they do not."""
    return token.lower in known.range_to or token.lower not in known.day_articles


def _month(token: Token, known: Calendar) -> int | None:
    if known.capitals and token.text[0].islower():
        return None
    return known.months.get(token.lower) or known.abbreviations.get(token.lower)


def _past_ordinal(tokens: Sequence[Token], index: int, known: Calendar) -> int:
    if index < len(tokens) and tokens[index].lower in known.ordinals and tokens[index].start == tokens[index - 1].end:
        return index + 1
    return index


def _past_links(tokens: Sequence[Token], index: int, known: Calendar) -> int:
    stop = min(index + 2, len(tokens))
    while index < stop and tokens[index].lower in known.links:
        index += 1
    return index


def _year_after(tokens: Sequence[Token], index: int, known: Calendar) -> tuple[int | None, int]:
    """The year that follows a month or day, and the index past it."""
    at = index
    if at < len(tokens) and tokens[at].text == "," and known.month_first:
        at += 1
    at = _past_links(tokens, at, known)
    if at < len(tokens) and _FOUR.match(tokens[at].text) and int(tokens[at].text) <= 2100:
        return int(tokens[at].text), at + 1
    return None, index


def _valid(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _published(text: str | None) -> date | None:
    """The publication's day, if it is known to the day."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def _iso(parts: _Parts, today: date | None) -> str | None:
    """The value of a date; None where it is not certain."""
    if parts.value is not None:
        return parts.value or None
    year, month, day = parts.year, parts.month, parts.day
    if month is not None and day is not None and year is None and today is not None:
        year = _nearest(month, day, today)
    if year is None:
        return None
    if month is None:
        return f"{year:04}"
    if day is None:
        return f"{year:04}-{month:02}"
    if not _valid(year, month, parts.last_day or day):
        return None
    first = f"{year:04}-{month:02}-{day:02}"
    return f"{first}/{year:04}-{month:02}-{parts.last_day:02}" if parts.last_day else first


def _nearest(month: int, day: int, today: date) -> int | None:
    """The year in which such a day lies nearest to ``today``, if it lies near."""
    years = [year for year in (today.year - 1, today.year, today.year + 1) if 0 < year < 10000]
    near = [year for year in years if _valid(year, month, day)]
    best = min(near, key=lambda year: abs((date(year, month, day) - today).days), default=None)
    return best if best is not None and abs((date(best, month, day) - today).days) <= NEAREST else None
