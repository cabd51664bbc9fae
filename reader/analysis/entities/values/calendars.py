"""How a language writes dates: its ``dates`` table made ready for look-ups."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.analysis.entities.tokens import tokenize
from reader.languages import table

LATEST_YEAR = 2100
"""Numbers of four figures above it are no years."""


@dataclass(frozen=True, slots=True)
class Relative:
    """The words of dates that are told from the day of writing, in lower case."""

    days: dict[str, int | None]
    """Words and phrases for a day, with how far it lies from the day of writing; None where that is not certain."""
    day_parts: frozenset[str]
    """Parts of the day that may follow a day ("sera", "in the morning")."""
    units: dict[str, str]
    """Words of spans of time: day, week, weekend, month, year, decade, century, hour, minute."""
    plurals: frozenset[str]
    """Those of ``units`` that are plural only: "last months" is no single month."""
    before: dict[str, int]
    """Words before a unit, weekday or month: -1 for the past one, 0 for this, 1 for the next."""
    after: dict[str, int]
    """The same words where they follow."""
    loose: frozenset[str]
    """Those of them that beside a weekday may skip the nearest one ("next Friday", said on a Tuesday)."""
    ago_before: frozenset[str]
    ago_after: frozenset[str]
    ahead_before: frozenset[str]
    ahead_after: frozenset[str]
    vague: frozenset[str]
    """Words for a number that is not told ("qualche")."""
    about: frozenset[str]
    """Words that make a number inexact ("circa")."""
    future: frozenset[str]
    future_endings: tuple[str, ...]
    past: frozenset[str]
    past_endings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Periods:
    """The words of spans of time that have a place in the calendar: decades, centuries, seasons, parts of a year."""

    decades: dict[str, int]
    """Decades in words, as the number of tens of years within a century ("novanta": 90)."""
    century_nouns: frozenset[str]
    century_after: bool
    """Whether the number follows the noun ("siglo XX")."""
    ordinals: dict[str, int]
    seasons: dict[str, int]
    """Seasons, by their number in ISO 8601-2: 21 for spring to 24 for winter."""
    parts: frozenset[str]
    """Words for a part of a month, a year or more ("fine", "late")."""
    quarters: dict[str, int]
    """Nouns of parts of a year that are counted, with their months ("trimestre": 3)."""
    quarter_names: dict[str, int]
    """Short names of quarters ("Q1")."""
    before_christ: frozenset[str]


@dataclass(frozen=True, slots=True)
class Clock:
    """The words of times of day, in lower case."""

    cues: frozenset[str]
    """Words before a time written with a point."""
    nouns: frozenset[str]
    """Words before a bare hour ("ore 18")."""
    marks: frozenset[str]
    """Words after an hour ("Uhr", "pm")."""
    bare: frozenset[str]
    """Words after which a number is an hour if nothing counted follows ("alle 18")."""
    twelve: bool
    """Whether hours are told by twos of twelve, so that "5:30" alone is not certain."""
    cued_marks: frozenset[str]
    """Those of them that also measure how long something takes: an hour only after a cue."""
    morning: frozenset[str]
    """What follows an hour of the first half of the day."""
    evening: frozenset[str]
    night: frozenset[str]
    """What follows an hour on either side of midnight."""
    noon: dict[str, int]
    """Words for noon and midnight, with their hour."""
    zones: frozenset[str]
    """What may follow a time to say whose it is ("ora locale")."""
    joins: frozenset[str]
    """Words between a date and its time, and between a time and its date."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The words of dates in one language, in lower case."""

    months: dict[str, int]
    abbreviations: dict[str, int]
    """Short months, which count only beside a day or a year."""
    ambiguous_months: frozenset[str]
    """Months that are also other words or names: alone they count only after a cue."""
    month_cues: frozenset[str]
    weekdays: dict[str, int]
    """Weekdays, 1 for Monday; in some languages with the part of the day in one word."""
    short_weekdays: dict[str, int]
    """Short forms, which count only before a date."""
    habitual: frozenset[str]
    """Weekdays that tell of no single day ("Mondays")."""
    habitual_cues: frozenset[str]
    """Words before a weekday that tell of no single day ("ogni", "il" in Italian)."""
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
    decade_endings: frozenset[str]
    """What is attached to a year to make it a decade ("1990s", "1990er")."""
    range_from: frozenset[str]
    range_to: frozenset[str]
    range_and: frozenset[str]
    """Those words of ``range_to`` that only after "between" make a range."""
    middles: dict[str, int | None]
    """Months with "mid" in one word ("mid-january")."""
    not_dates: frozenset[str]
    """Pairs of words that are no date though one of them might be ("Black Friday")."""
    relative: Relative
    periods: Periods
    clock: Clock


def spaced(phrase: str) -> str:
    """A phrase as its tokens are compared: lower case, a space between two tokens."""
    # An elided word is one only before another.
    words = [token.lower for token in tokenize(phrase + "x" * phrase.endswith("'"), 0, len(phrase) + 1)]
    return " ".join(words[:-1] if phrase.endswith("'") else words)


@cache
def calendar(language: str) -> Calendar:
    """The calendar of a language; empty for a language without data, so that only numbers are read."""
    data = table(language, "dates")
    months = _numbered(data, "months")
    weekdays = _numbered(data, "weekdays")
    weekdays |= {day + ending: number for day, number in weekdays.items() for ending in data.get("weekday_endings", ())}
    relative = _relative(data.get("relative", {}))
    periods = _periods(data.get("periods", {}))
    clock = _clock(data.get("clock", {}))
    decade_cues = _words(data, "decade_cues")
    short = _numbered(data, "weekday_abbreviations")
    abbreviations = _numbered(data, "month_abbreviations")
    range_to = _words(data, "range_to") | {"-", "–", "—"}
    middle = data.get("middle", "")
    middles: dict[str, int | None] = {middle + month: number for month, number in months.items()} if middle else {}
    return Calendar(
        months=months,
        abbreviations=abbreviations,
        ambiguous_months=_words(data, "ambiguous_months"),
        month_cues=_words(data, "month_cues"),
        weekdays=weekdays,
        short_weekdays=short,
        habitual=_words(data, "habitual"),
        habitual_cues=_words(data, "habitual_cues"),
        capitals=bool(data.get("capitals", False)),
        month_first=bool(data.get("month_first", False)),
        ordinals=_words(data, "ordinals"),
        links=_words(data, "links"),
        day_articles=_words(data, "day_articles"),
        year_cues=_words(data, "year_cues"),
        decade_cues=decade_cues,
        decade_endings=_words(data, "decade_endings") | {"s"},
        range_from=_words(data, "range_from"),
        range_to=range_to,
        range_and=_words(data, "range_and"),
        middles=middles,
        not_dates=_words(data, "not_dates"),
        relative=relative,
        periods=periods,
        clock=clock,
    )


def _relative(data: dict[str, Any]) -> Relative:
    days: dict[str, int | None] = {spaced(phrase): int(offset) for phrase, offset in data.get("days", {}).items()}
    days |= dict.fromkeys(map(spaced, data.get("unsure_days", ())))
    return Relative(
        days=days,
        day_parts=_phrases(data, "day_parts"),
        units={form: unit for unit, forms in data.get("units", {}).items() for form in forms},
        plurals=_words(data, "plurals"),
        before=_shifts(data.get("before", {})),
        after=_shifts(data.get("after", {})),
        loose=_words(data, "loose"),
        ago_before=_phrases(data, "ago_before"),
        ago_after=_phrases(data, "ago_after"),
        ahead_before=_phrases(data, "ahead_before"),
        ahead_after=_phrases(data, "ahead_after"),
        vague=_words(data, "vague"),
        about=_words(data, "about"),
        future=_words(data, "future"),
        future_endings=tuple(data.get("future_endings", ())),
        past=_words(data, "past"),
        past_endings=tuple(data.get("past_endings", ())),
    )


def _periods(data: dict[str, Any]) -> Periods:
    return Periods(
        decades=_numbered(data, "decades"),
        century_nouns=_words(data, "century_nouns"),
        century_after=bool(data.get("century_after", False)),
        ordinals=_numbered(data, "ordinals"),
        seasons=_numbered(data, "seasons"),
        parts=_words(data, "parts"),
        quarters=_numbered(data, "quarters"),
        quarter_names=_numbered(data, "quarter_names"),
        before_christ=_phrases(data, "before_christ"),
    )


def _clock(data: dict[str, Any]) -> Clock:
    noon = data.get("noon", {})
    return Clock(
        cues=_words(data, "cues"),
        nouns=_words(data, "nouns"),
        marks=_words(data, "marks"),
        bare=_words(data, "bare"),
        twelve=bool(data.get("twelve", False)),
        cued_marks=_words(data, "cued_marks"),
        morning=_phrases(data, "morning"),
        evening=_phrases(data, "evening"),
        night=_phrases(data, "night"),
        noon={spaced(phrase): int(hour) for hour, phrases in noon.items() for phrase in phrases},
        zones=_phrases(data, "zones"),
        joins=_words(data, "joins"),
    )


def _words(data: dict[str, Any], key: str) -> frozenset[str]:
    return frozenset(data.get(key, ()))


def _phrases(data: dict[str, Any], key: str) -> frozenset[str]:
    return frozenset(map(spaced, data.get(key, ())))


def _numbered(data: dict[str, Any], key: str) -> dict[str, int]:
    """A table of numbers with their words, turned round."""
    return {word: int(number) for number, forms in data.get(key, {}).items() for word in forms}


def _shifts(data: dict[str, list[str]]) -> dict[str, int]:
    shifts = {"past": -1, "this": 0, "next": 1}
    return {spaced(phrase): shifts[key] for key, phrases in data.items() for phrase in phrases}


def heads(phrases: Iterable[str]) -> frozenset[str]:
    """The first words of ``phrases``."""
    return frozenset(phrase.split(" ", 1)[0] for phrase in phrases)
