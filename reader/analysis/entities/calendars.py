"""How a language writes dates: its ``dates`` table made ready for look-ups."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from reader.languages import table


@dataclass(frozen=True, slots=True)
class Calendar:
    """The words of dates in one language, in lower case."""

    months: dict[str, int]
    abbreviations: dict[str, int]
    """Short months, which count only beside a day or a year."""
    ambiguous_months: frozenset[str]
    """Months that are also other words or names: alone they count only after a cue."""
    month_cues: frozenset[str]
    weekdays: frozenset[str]
    capitals: bool
    """Whether months and weekdays are written with a capital."""
    month_first: bool
    """Whether a day may follow its month ("January 6")."""
    ordinals: frozenset[str]
    """What may be attached to a day's number."""
    links: frozenset[str]
    """Words between day, month and year ("de", "of")."""
    day_articles: frozenset[str]
    """Words between a weekday and its date."""
    year_cues: frozenset[str]
    decade_cues: frozenset[str]
    range_from: frozenset[str]
    range_to: frozenset[str]
    hour_cues: frozenset[str]
    """Words before a time written with a point."""
    hour_nouns: frozenset[str]
    """Words before a bare hour ("ore 18")."""
    hour_marks: frozenset[str]
    """Words after an hour ("Uhr", "pm")."""


@cache
def calendar(language: str) -> Calendar:
    """The calendar of a language; empty for a language without data, so that only numbers are read."""
    data = table(language, "dates")

    def words(key: str) -> frozenset[str]:
        return frozenset(data.get(key, ()))

    def numbered(key: str) -> dict[str, int]:
        return {word: int(number) for number, forms in data.get(key, {}).items() for word in forms}

    return Calendar(
        months=numbered("months"),
        abbreviations=numbered("month_abbreviations"),
        ambiguous_months=words("ambiguous_months"),
        month_cues=words("month_cues"),
        weekdays=frozenset(numbered("weekdays")),
        capitals=bool(data.get("capitals", False)),
        month_first=bool(data.get("month_first", False)),
        ordinals=words("ordinals"),
        links=words("links"),
        day_articles=words("day_articles"),
        year_cues=words("year_cues"),
        decade_cues=words("decade_cues"),
        range_from=words("range_from"),
        range_to=words("range_to") | {"-", "–", "—"},
        hour_cues=words("hour_cues"),
        hour_nouns=words("hour_nouns"),
        hour_marks=words("hour_marks"),
    )
