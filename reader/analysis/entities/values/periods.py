"""Years, decades, centuries, seasons, quarters, and parts of them ("late 2025")."""

from __future__ import annotations

import re

from reader.analysis.entities.values.calendars import LATEST_YEAR
from reader.analysis.entities.values.measures import measures
from reader.analysis.entities.values.moments import Line, Moment

FIRST_SURE_DECADE = 30
"""Decades of two figures from this on are those of the twentieth century; "anni Venti" are of this or the last."""

_YEARS = re.compile(r"([12]\d{3})[-–/]([12]\d{3}|\d{2})\Z")
_FOUR = re.compile(r"[12]\d{3}\Z")
_ROMAN = re.compile(r"(X{0,2})(IX|IV|V?I{0,3})((?:e|ème|eme)?)\Z")
_ONES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_WINTER = 24


def read_year(line: Line, index: int) -> Moment | None:
    """A year after a word that announces one, in brackets, or the first of two; a decade in figures."""
    text = line.tokens[index].text
    before = line.lower(index - 1)
    if match := _YEARS.match(text):
        first = match[1]
        last = match[2] if len(match[2]) == 4 else first[:2] + match[2]
        if int(first) < int(last) <= LATEST_YEAR and (len(match[2]) == 4 or before in line.known.year_cues):
            return Moment(index, index + 1, value=f"{first}/{last}")
        return None
    if not (text.isdecimal() and len(text) <= 4):
        return None
    if size := line.phrase(index + 1, line.known.periods.before_christ, 5):
        # The year 1 before Christ is the year 0 of ISO 8601.
        return Moment(
            index, index + 1 + size, year=1 - int(text), value=f"-{int(text) - 1:04}" if int(text) > 1 else ""
        )
    if line.touches(index + 1) and line.lower(index + 1) in line.known.decade_endings:
        return _decade(line, index, index, int(text), index + 2)
    if not _FOUR.match(text) or int(text) > LATEST_YEAR:
        return None
    after = line.lower(index + 1)
    cued = before in line.known.year_cues and f"{line.lower(index - 2)} {before}" not in line.known.not_dates
    bracketed = before == "(" and after != "" and after in "),;–-"
    if not (cued or bracketed) or _counts(line, index + 1):
        return None
    return Moment(index, index + 1, int(text))


def read_decade(line: Line, index: int) -> Moment | None:
    """A decade after a word for it ("anni Novanta", "década de 1990"), or in a word ("nineties")."""
    known = line.known
    if line.lower(index) in known.periods.decades and not known.decade_cues:
        end = index + 1
        if known.relative.units.get(line.lower(end)) == "year":
            end += 1
        elif not known.month_first and not line.lower(index).endswith(("jahre", "jahren", "jahrer")):
            return None
        return _decade(line, index, index, known.periods.decades[line.lower(index)], end)
    if line.lower(index) not in known.decade_cues:
        return None
    at = index + 1
    while at < index + 3 and (line.lower(at) in known.links or line.lower(at) in known.day_articles):
        at += 1
    if line.lower(at) == "'":
        at += 1
    elif line.lower(index - 1) in known.links and at == index + 1 and line.lower(at).isdecimal():
        return None  # "di anni 90" is an age
    word = line.lower(at)
    number = known.periods.decades.get(word)
    if number is None and word.isdecimal() and len(word) in (2, 4) and word[-1] == "0":
        number = int(word)
    return None if number is None else _decade(line, index, at, number, at + 1)


def read_century(line: Line, index: int) -> Moment | None:
    """A century with its number before or after it, noticed at its noun."""
    periods = line.known.periods
    if line.lower(index) not in periods.century_nouns:
        return None
    start, end = index, index + 1
    if periods.century_after:
        number = _roman(line, end) or _figures(line, end)
        end += 1
    else:
        start = index - 1
        number = _roman(line, start) or periods.ordinals.get(line.lower(start)) or _figures(line, start)
        if not number and line.lower(start) in line.known.ordinals:
            start -= 1
            number = _roman(line, start) or _figures(line, start)
        elif line.touches(index):
            number = _figures(line, start)  # "20th-century", the noun being "th-century"
    if not number or start < line.floor:
        return None
    before_christ = line.phrase(end, periods.before_christ, 5)
    return Moment(start, end + before_christ, value="" if before_christ else f"{number - 1:02}XX")


def read_season(line: Line, index: int) -> Moment | None:
    """A season with its year, as ISO 8601-2 has it (2025-22 is the summer of 2025); a winter lies in two years."""
    season = line.known.periods.seasons.get(line.lower(index))
    if season is None:
        return None
    at = index + 1
    while at < index + 3 and (line.lower(at) in line.known.links or line.lower(at) in line.known.day_articles):
        at += 1
    text = line.lower(at)
    if _YEARS.match(text):
        return Moment(index, at + 1, value="")
    if _FOUR.match(text) and int(text) <= LATEST_YEAR and not _counts(line, at + 1):
        return Moment(index, at + 1, value=f"{text}-{season}" if season != _WINTER else "")
    if size := line.phrase(index + 1, line.known.relative.after, 3):
        return Moment(index, index + 1 + size, value="")
    before = line.lower(index - 1)
    if before in line.known.relative.before and index - 1 >= line.floor:
        return Moment(index - 1, index + 1, value="")
    return None


def read_quarter(line: Line, index: int) -> Moment | None:
    """A quarter or half of a year: "primo trimestre del 2025" is 2025-01/2025-03; "Q1 2025"."""
    periods = line.known.periods
    number = periods.quarter_names.get(line.lower(index))
    months = 3
    start = index
    if number is None:
        if line.lower(index) not in periods.quarters:
            return None
        months = periods.quarters[line.lower(index)]
        start = index - 1
        number = periods.ordinals.get(line.lower(start)) or 0
        if not number and line.lower(start) in line.known.ordinals | {".", "er", "º"}:
            start -= 1
            number = _figures(line, start) or 0
    if not 1 <= number <= 12 // months or start < line.floor:
        return None
    at = index + 1
    while at < index + 4 and (line.lower(at) in line.known.links or line.lower(at) in line.known.day_articles):
        at += 1
    text = line.lower(at)
    if _FOUR.match(text) and int(text) <= LATEST_YEAR:
        first = (number - 1) * months + 1
        return Moment(start, at + 1, value=f"{text}-{first:02}/{text}-{first + months - 1:02}")
    return Moment(start, index + 1, value="") if months == 3 and start < index else None


def with_part(line: Line, moment: Moment) -> Moment:
    """``moment``, with the words before it that tell a part of it ("la fine del 2025"); it then has no value."""
    if moment.day is not None or moment.weekday is not None or moment.time is not None:
        return moment
    parts = line.known.periods.parts
    at = moment.start - 1
    stop = max(line.floor, moment.start - 3)
    while at > stop and line.lower(at) not in parts and _is_link(line, at):
        at -= 1
    return moment._replace(start=at, value="") if at >= line.floor and line.lower(at) in parts else moment


def _is_link(line: Line, index: int) -> bool:
    word = line.lower(index)
    return word in line.known.links or word in line.known.day_articles


def _decade(line: Line, start: int, at: int, number: int, end: int) -> Moment | None:
    """The decade that begins with ``number``, of two figures or four."""
    if line.lower(start - 1) == "'":
        start -= 1
    if number % 10 or (99 < number < 1000) or number > LATEST_YEAR:
        return None
    if f"{line.lower(start - 1)} {line.lower(start)}" in line.known.not_dates:
        return None
    if line.known.relative.units.get(line.lower(end)) == "year" and end == at + 2:
        end += 1
    if number >= 1000:
        # "The 1900s" are a decade to some and a century to others.
        return Moment(start, end, value=f"{number // 10}X" if number % 100 else "")
    return Moment(start, end, value=f"19{number // 10}X" if number >= FIRST_SURE_DECADE else "")


def _counts(line: Line, index: int) -> bool:
    """Whether a number is followed by what it measures."""
    word = line.lower(index)
    known = measures(line.language)
    return bool(word) and (
        word in known.percent or word in known.currencies or word in known.units or word in line.known.clock.marks
    )


def _roman(line: Line, index: int) -> int | None:
    text = line.tokens[index].text if 0 <= index < len(line.tokens) else ""
    match = _ROMAN.match(text)
    if match is None or not (match[1] or match[2]):
        return None
    return 10 * len(match[1]) + _ONES[match[2]]


def _figures(line: Line, index: int) -> int | None:
    text = line.lower(index)
    return int(text) if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 21 else None
