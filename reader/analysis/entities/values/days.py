"""Days in the calendar: weekday, day, month and year in words or figures."""

from __future__ import annotations

import re

from reader.analysis.entities.values.calendars import LATEST_YEAR
from reader.analysis.entities.values.moments import DASHES, Line, Moment, valid
from reader.analysis.entities.values.relative import shifted_after, weekday_value

_DAYS = re.compile(r"(\d{1,2})[-–/](\d{1,2})\Z")
_ISO = re.compile(r"([12]\d{3})-(\d{1,2})-(\d{1,2})\Z")
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2([12]\d{3})\Z")
_SHORT_NUMERIC = re.compile(r"(\d{2})([./])(\d{2})\2(\d{2})\Z")
_SHORT_WORD = 3
_FOUR = re.compile(r"[12]\d{3}\Z")


def read_weekday(line: Line, index: int) -> Moment | None:
    """A weekday, with the date that explains it: "martedì (6 gennaio 2026)", or alone."""
    known = line.known
    token = line.tokens[index]
    number = known.weekdays.get(token.lower)
    full = number is not None
    if number is None:
        number = known.short_weekdays[token.lower]
    if known.capitals and token.text[0].islower():
        return None
    at = index + 1
    parts = line.phrase(at, known.relative.day_parts, 4)
    date = explained(line, at) or (explained(line, at + parts) if parts else None)
    if date is not None:
        return date._replace(start=index, weekday=number)
    if not full or not _is_weekday(line, index):
        return None
    found = Moment(index, at, weekday=number)
    found = shifted_after(line, found)
    found = found._replace(end=found.end + line.phrase(found.end, known.relative.day_parts, 4))
    size, day = _numbered_day(line, found)
    value = day if size else weekday_value(line, found)
    return found._replace(end=found.end + size, value=value)


def read_day(line: Line, index: int) -> Moment | None:
    """A day with its month, perhaps the first of a range of days."""
    known, tokens = line.known, line.tokens
    first = tokens[index].text
    sure = True
    days = _DAYS.match(first)
    if days:
        day, last = int(days[1]), int(days[2])
        at = _past_ordinal(line, index + 1)
    else:
        if not (first.isdecimal() and len(first) <= 2):
            return None
        day, last = int(first), None
        at = _past_ordinal(line, index + 1)
        link = line.lower(at)
        if link in known.range_to or link == "/":
            second = at + 1
            while second < at + 3 and line.lower(second) in known.day_articles:
                second += 1
            text = line.lower(second)
            if text.isdecimal() and len(text) <= 2:
                last = int(text)
                sure = link not in known.range_and or last == day + 1 or _between(line, index)
                at = _past_ordinal(line, second + 1)
    at = _past_links(line, at)
    if at >= len(tokens) or not (1 <= day <= 31) or (last is not None and not day < last <= 31):
        return None
    month = _month(line, at)
    if month is None:
        return None
    end = at + 1
    if tokens[at].lower in known.abbreviations and line.lower(end) == ".":
        end += 1
    year, end = year_after(line, end)
    found = Moment(index, end, year, month, day, last, value=None if sure else "")
    return found if year is not None else shifted_after(line, found)


def read_month(line: Line, index: int) -> Moment | None:
    """A month with a day after it, with a year, or alone."""
    known, tokens = line.known, line.tokens
    token = tokens[index]
    month = _month(line, index)
    if month is None:
        return None
    short = token.lower in known.abbreviations
    at = index + 1
    if short and line.lower(at) == ".":
        at += 1
    if known.month_first and at < len(tokens):
        text = tokens[at].text
        days = _DAYS.match(text)
        if days or (text.isdecimal() and len(text) <= 2):
            day, last = (int(days[1]), int(days[2])) if days else (int(text), None)
            end = _past_ordinal(line, at + 1)
            link = line.lower(end)
            if last is None and (link in DASHES or (link in known.range_to and _between(line, index))):
                after = line.lower(end + 1)
                if after.isdecimal() and len(after) <= 2 and int(after) > day:
                    last, end = int(after), end + 2
            if 1 <= day <= 31 and (last is None or day < last <= 31):
                year, end = year_after(line, end)
                return Moment(index, end, year, month, day, last)
    year, end = year_after(line, at)
    if (first := _first_before(line, index)) is not None:
        return Moment(first, end, year, month, 1)
    if year is not None:
        return Moment(index, end, year, month)
    if short:
        return None
    found = shifted_after(line, Moment(index, index + 1, None, month))
    if found.shift is not None:
        return found
    if token.lower in known.ambiguous_months and line.lower(index - 1) not in known.month_cues:
        return None
    if not _is_common(line, index):
        return None
    return found


def read_figures(line: Line, index: int) -> Moment | None:
    """A date in figures: 2026-01-06, 6.1.2026, 06/01/2026; 06.01.26 has no value, as its century is not told."""
    text = line.tokens[index].text
    if match := _ISO.match(text):
        year, month, day = map(int, match.groups())
    elif match := _NUMERIC.match(text):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        if line.known.month_first and day <= 12 and month <= 12 and match[2] != ".":
            # 06/01/2026 is June to some and January to others: no value, unless both numbers agree.
            if day != month:
                return Moment(index, index + 1, value="")
        elif month > 12:
            day, month = month, day
    elif match := _SHORT_NUMERIC.match(text):
        known = 1 <= int(match[1]) <= 31 and 1 <= int(match[3]) <= 12
        return Moment(index, index + 1, value="") if known and line.known.months else None
    else:
        return None
    return Moment(index, index + 1, year, month, day) if valid(year, month, day) else None


def year_after(line: Line, index: int) -> tuple[int | None, int]:
    """The year that follows a month or day, and the index past it."""
    at = index
    if line.lower(at) == "," and line.known.month_first:
        at += 1
    at = _past_links(line, at)
    text = line.lower(at)
    if _FOUR.match(text) and int(text) <= LATEST_YEAR:
        return int(text), at + 1
    return None, index


def explained(line: Line, at: int) -> Moment | None:
    """The date that follows a weekday or "today" at ``at``, perhaps in brackets or after a comma."""
    known = line.known
    opened = False
    stop = at + 3
    while at < min(stop, len(line.tokens)) and (line.tokens[at].text in ",(." or line.lower(at) in known.day_articles):
        opened = opened or line.tokens[at].text == "("
        at += 1
    if at >= len(line.tokens):
        return None
    if line.tokens[at].text[0].isdecimal():
        found = read_day(line, at) or read_figures(line, at)
    else:
        found = (
            read_month(line, at) if line.lower(at) in known.months or line.lower(at) in known.abbreviations else None
        )
    if found is None or (found.day is None and found.value is None):
        return None
    if not opened:
        return found
    return found._replace(end=found.end + 1) if line.lower(found.end) == ")" else None


def _numbered_day(line: Line, weekday: Moment) -> tuple[int, str]:
    """The day of the month after a weekday ("terça-feira (6)", "martedì 6"): its tokens and the day if it agrees."""
    at = weekday.end
    if line.lower(at) == "(" and line.lower(at + 2) == ")":
        text, size = line.lower(at + 1), 3
    else:
        after = line.lower(at + 1)
        text, size = line.lower(at), 1
        # "On Tuesday 12 people" counts people; so may any longer word after the number.
        counts = after[:1].isalpha() and len(after) > _SHORT_WORD and after not in line.known.weekdays
        if line.known.month_first or counts or after in line.known.clock.marks or after in ("%", "°"):
            return 0, ""
    if not (text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31):
        return 0, ""
    today = line.today
    if today is None:
        return size, ""
    for step in (0, -1, 1):
        months = today.year * 12 + today.month - 1 + step
        year, month, day = months // 12, months % 12 + 1, int(text)
        if 0 < year < 10000 and valid(year, month, day):
            there = today.replace(year=year, month=month, day=day)
            if there.isoweekday() == weekday.weekday and abs((there - today).days) <= 16:
                return size, there.isoformat()
    return size, ""


def _is_weekday(line: Line, index: int) -> bool:
    """Whether a weekday alone is one, and no name ("Sunday Times", "Sabato" in the middle of a sentence)."""
    here, before, after = line.lower(index), line.lower(index - 1), line.lower(index + 1)
    if f"{before} {here}" in line.known.not_dates or f"{here} {after}" in line.known.not_dates:
        return False
    if line.known.capitals:
        return True
    return _is_common(line, index) and not (here in line.known.habitual and line.tokens[index].text[0].isupper())


def _is_common(line: Line, index: int) -> bool:
    """Whether a word that takes no capital is no name: it has none, or begins the sentence, or all is in capitals."""
    token = line.tokens[index]
    if line.known.capitals or not token.text[0].isupper() or (token.text.isupper() and len(token.text) > 1):
        return True
    after = line.tokens[index + 1] if index + 1 < len(line.tokens) else None
    if after is not None and after.text[0].isalpha() and after.text[0].isupper():
        return False
    before = line.tokens[index - 1] if index else None
    return before is None or not (before.text[0].isalnum() or before.text in ",-–—'/")


def _between(line: Line, index: int) -> bool:
    """Whether what is at ``index`` comes after "from" or "between", articles left out."""
    at = index - 1
    while at > index - 3 and line.lower(at) in line.known.day_articles - line.known.range_from:
        at -= 1
    return line.lower(at) in line.known.range_from


def _first_before(line: Line, index: int) -> int | None:
    """The index of the word for the first day before a month ("primo maggio", "primero de enero"); None for none."""
    at = index - 1 - (line.lower(index - 1) in line.known.links)
    known = line.known.periods.ordinals.get(line.lower(at)) == 1
    return at if known and at >= line.floor and not line.known.month_first else None


def _month(line: Line, index: int) -> int | None:
    token = line.tokens[index]
    if line.known.capitals and token.text[0].islower():
        return None
    return line.known.months.get(token.lower) or line.known.abbreviations.get(token.lower)


def _past_ordinal(line: Line, index: int) -> int:
    return index + 1 if line.lower(index) in line.known.ordinals and line.touches(index) else index


def _past_links(line: Line, index: int) -> int:
    stop = index + 2
    while index < stop and line.lower(index) in line.known.links:
        index += 1
    return index
