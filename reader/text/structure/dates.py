"""The line that says when an article was published, and its date as ISO 8601."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from reader.text.patterns import lazy
from reader.text.structure.words import MONTHS, PUBLISHED, UPDATED, WEEKDAYS

LONGEST = 120
"""A longer line is no publication line."""

_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_DAY = lazy(
    r"(?P<iy>\d{4})-(?P<im>\d{2})-(?P<id>\d{2})"
    rf"|(?P<d>\d{{1,2}})(?:\.|º|°|er|st|nd|rd|th)?\s(?:de |of |d[’'])?(?P<m>{_MONTH})\b\.?,?\s(?:del? )?(?P<y>\d{{4}})"
    rf"|(?P<um>{_MONTH})\b\.?\s(?P<ud>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<uy>\d{{4}})"
    r"|(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<ny>\d{4})"
    r"|(?P<jy>\d{4})\s?[年./]\s?(?P<jm>\d{1,2})\s?[月./]\s?(?P<jd>\d{1,2})\s?日?",
    re.IGNORECASE,
)
_TIME = lazy(
    r"(?:T|[\s,;|–—-]*(?:(?:alle|ore|at|um|à|a las|às|om|kl)\b\.?)?[\s:]*(?:ore )?)"
    r"(?P<h>\d{1,2})\s?[:.h]\s?(?P<min>\d{2})(?::(?P<sec>\d{2})(?:\.\d{1,9})?)?(?!\d)"
    r"(?P<offset>Z|\s?[+-]\d{2}:?\d{2})?\s?(?:(?P<half>[ap])\.?m\b\.?|uhr|uur|h\b)?",
    re.IGNORECASE,
)
_ZONE = lazy(r"[\s,]*\(?(?:[A-Z]{1,5}(?:[+-]\d{1,2}(?::?\d{2})?)?|ora italiana|Eastern|Pacific)?\)?\s*")
_LABEL = lazy(rf"(?:(?P<new>{PUBLISHED})|(?P<old>{UPDATED}))\b", re.IGNORECASE)
_JOIN = lazy(r"[\s:.–—|-]*(?:(?:il|in data|on|le|am|el|em|a|op|der|den|the)\b)?[\s:.–—-]*", re.IGNORECASE)
_WEEKDAY = lazy(r"([^\W\d_]{3,13})(?:-feira)?\.?,?\s")


class Published(NamedTuple):
    """What a publication line says."""

    when: str | None
    """ISO 8601 with as much as is certain; None if that is nothing."""
    labelled: bool
    """Whether a word like "published" stands before the date."""
    updated: bool
    """Whether it is the date of a change, and not of the publication."""


def published_line(text: str) -> Published | None:
    """Read a line that is a date, alone or after a label; None if it is anything else."""
    if len(text) > LONGEST or not any(map(str.isdecimal, text)):
        return None
    bare = text.strip("()[] ")
    label = _LABEL.match(bare)
    start = label.end() if label else 0
    if label and (join := _JOIN.match(bare, start)):
        start = join.end()
    found = _read(bare, start)
    if found is None:
        return None
    when, end = found
    if bare[end:].strip(" .") and not label:
        return None
    return Published(when, label is not None, label is not None and label["old"] is not None)


def iso_date(text: str) -> str | None:
    """A date, perhaps with a time, in any form this module knows, as ISO 8601; None if it is none or not certain.

    A time zone is kept only where it was given as a number.
    """
    text = " ".join(text[:LONGEST].split())
    found = _read(text, 0)
    return found[0] if found and not text[found[1] :].strip() else None


def _read(text: str, start: int) -> tuple[str | None, int] | None:
    """The date that begins at ``start`` as ISO (None if it is ambiguous) and where it ends."""
    weekday = _WEEKDAY.match(text, start)
    if weekday and weekday[1][:3].lower() in WEEKDAYS and not _DAY.match(text, start):
        start = weekday.end()
    day = _DAY.match(text, start)
    if day is None:
        return None
    try:
        when = _day(day)
    except ValueError:
        return None
    end = day.end()
    time = _TIME.match(text, end)
    if time and (clock := _clock(time)) is not None:
        end = time.end()
        when = when and f"{when}T{clock}"
    zone = _ZONE.match(text, end)
    return when, zone.end() if zone else end


def _day(match: re.Match[str]) -> str | None:
    """The day that was matched; None where day and month cannot be told apart. Raises ValueError if there is none."""
    if match["iy"]:
        return date(int(match["iy"]), int(match["im"]), int(match["id"])).isoformat()
    if match["y"]:
        return date(int(match["y"]), MONTHS[match["m"].lower()], int(match["d"])).isoformat()
    if match["uy"]:
        return date(int(match["uy"]), MONTHS[match["um"].lower()], int(match["ud"])).isoformat()
    if match["jy"]:
        return date(int(match["jy"]), int(match["jm"]), int(match["jd"])).isoformat()
    first, second, year = int(match["a"]), int(match["b"]), int(match["ny"])
    if match["sep"] == "." or first > 12 or first == second:
        return date(year, second, first).isoformat()
    if second > 12:
        return date(year, first, second).isoformat()
    date(year, first, second)
    return None


def _clock(match: re.Match[str]) -> str | None:
    """The time that was matched as ``HH:MM``, with seconds and offset if given; None if there is no such time."""
    hour, minute = int(match["h"]), int(match["min"])
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * (match["half"].lower() == "p")
    if hour > 23 or minute > 59:
        return None
    seconds = f":{match['sec']}" if match["sec"] else ""
    offset = (match["offset"] or "").strip().upper()
    return f"{hour:02}:{minute:02}{seconds}{offset}"
