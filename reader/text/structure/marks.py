"""Recognise the lines about an article: byline, dateline, caption and credit, leftovers of the page, times."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.text.patterns import lazy
from reader.text.structure.dates import published_line
from reader.text.structure.lines import ends_sentence
from reader.text.structure.words import AGENCIES, BYLINE, CHAPTER, LEFTOVERS, PHOTO, WROTE

_PARTICLES = frozenset(
    [
        "de",
        "di",
        "da",
        "del",
        "della",
        "dei",
        "degli",
        "do",
        "dos",
        "das",
        "du",
        "des",
        "von",
        "van",
        "der",
        "den",
        "dem",
        "la",
        "le",
        "les",
        "lo",
        "el",
        "al",
        "bin",
        "ibn",
        "y",
        "e",
        "d'",
        "zu",
        "ter",
        "ten",
        "af",
    ]
)
_AND = frozenset({"and", "e", "ed", "et", "und", "y", "en", "con", "with", "&"})

# Byline ---------------------------------------------------------------------------------------------------------

_LONGEST_BYLINE = 140
_BY = lazy(rf"(?:{BYLINE})(?:\s*:\s*|\s+)(?=\S)", re.IGNORECASE)
_ASIDE = lazy(r"\s+[|·•–—-]+\s+|\s*[|·•]\s*|\s*\(|\s+@|\s*<")
_ROLE = lazy(r"[,;]\s+")


class Byline(NamedTuple):
    """Who wrote the article, as its byline names them."""

    authors: tuple[str, ...]
    end: int
    """Where the byline ends; after it a date may follow on the same line."""


def byline(text: str) -> Byline | None:
    """Read a line such as ``By Tom Okoro, Staff Writer``; None if it is anything else."""
    if len(text) > _LONGEST_BYLINE:
        return None
    opening = _BY.match(text)
    if opening is None:
        return None
    aside = _ASIDE.search(text, opening.end())
    names = text[opening.end() : aside.start() if aside else len(text)].strip(" .,:")
    authors = _authors(names)
    if not authors:
        return None
    end = len(text)
    if aside and published_line(text[aside.end() :].strip(" )")):
        end = aside.start()
    return Byline(authors, end)


def byline_authors(text: str) -> tuple[str, ...]:
    """The names in a byline; empty if the line is none."""
    read = byline(text)
    return read.authors if read else ()


def _authors(text: str) -> tuple[str, ...]:
    """The names in ``Anna Rossi, Luca Bianchi e Mario Neri, inviati``; empty if the text is no list of names."""
    parts = _ROLE.split(text)
    several = any(word in _AND for part in parts[1:] for word in part.split())
    names: list[str] = []
    for index, part in enumerate(parts):
        words = part.split()
        last: list[str] = []
        found: list[str] = []
        for word in words:
            if word in _AND and ((last and word not in _PARTICLES) or len(last) > 1):
                found.append(" ".join(last))
                last = []
            else:
                last.append(word)
        found.append(" ".join(last))
        good = all(map(_is_name, found))
        if index == 0 and not good:
            return ()
        if index and not (good and several):
            break
        names += found
    return tuple(name for name in names if name)


def _is_name(text: str) -> bool:
    """Whether every word of a text is as in a name: with a capital, or a particle between such."""
    words = text.split()
    if not 1 <= len(words) <= 6 or words[-1].lower() in _PARTICLES:
        return False
    if any(map(str.isdecimal, text)) or not words[0][0].isalpha():
        return False
    return any(word[0].isupper() for word in words) and all(
        word[0].isupper() or word in _PARTICLES or not (word[0].islower() or not word[0].isalpha()) for word in words
    )


# Dateline -------------------------------------------------------------------------------------------------------

_DATELINE_ROOM = 110
_SHORTEST_REST = 20
_LONGEST_ABBREVIATION = 5
_DASH = lazy(r"\s(?:[–—-]|--|––)\s|\s?(?:--|—)\s?")
_AGENCY = lazy(r"\s*(?:\(([^()]{2,40})\)|/[A-Z][\w .-]{1,30}/)\s*$")
_DAY_WORD = lazy(r"\d{1,4}[.ºª°]?")


def dateline(text: str, *, first: bool) -> int:
    """Where the dateline at the beginning of a paragraph ends, its dash included; 0 if there is none.

    A place in capitals is one anywhere; a place in small letters needs an agency or a day, or to open the article
    (``first``).
    """
    head = text[:_DATELINE_ROOM]
    dash = _DASH.search(head)
    if dash is None or not dash.start() or len(text) - dash.end() < _SHORTEST_REST:
        return 0
    place = head[: dash.start()]
    if place[0] == "(" and place[-1] == ")":  # (AGENCY) - PLACE, DAY - …
        if not _AGENCY.match(place):
            return 0
        second = _DASH.search(head, dash.end())
        if second and _place(head[dash.end() : second.start()], capitals=True):
            dash = second
    elif place[-1] == "." and len(place.split()[-1]) > _LONGEST_ABBREVIATION:
        return 0  # a head that the paragraph runs on from
    elif not _is_dateline(place, text[dash.end() :], first=first, spaced=dash[0].startswith(" ")):
        return 0
    return dash.start() + len(dash[0].rstrip())


def _is_dateline(place: str, rest: str, *, first: bool, spaced: bool) -> bool:
    agency = _AGENCY.search(place)
    if agency:
        place = place[: agency.start()]
    parts = [part.strip() for part in re.split("[,،]", place)]
    dated = False
    while len(parts) > 1 and _is_day(parts[-1]):
        parts.pop()
        dated = True
    if not 1 <= len(parts) <= 3 or not all(_place(part, capitals=False) for part in parts):
        return False
    if agency or dated or _place(parts[0], capitals=True):
        return True
    # "Vercelli – Il sindaco …", but not "Italia – Germania" or "Macron – seit 2017 – sagte".
    return (
        first
        and spaced
        and len(parts[0].split()) <= 3
        and parts[0][0].isupper()
        and (rest[0].isupper() or not rest[0].isalpha())
        and len(rest) > 60
        and not _DASH.search(rest[:100])
    )


def _place(text: str, *, capitals: bool) -> bool:
    """Whether a text can be the name of a place: up to six words with capitals; with ``capitals`` nothing but them."""
    words = text.split()
    if not 1 <= len(words) <= 6:
        return False
    if capitals:
        return text.upper() == text and text.lower() != text and sum(map(str.isalpha, text)) > 2
    return all((word[0].isalpha() and not word[0].islower()) or word in _PARTICLES for word in words)


def _is_day(text: str) -> bool:
    """Whether a text is a day as datelines have it: ``4 marzo``, ``March 4``, ``2026``."""
    words = text.split()
    return 1 <= len(words) <= 4 and any(map(_DAY_WORD.fullmatch, words)) and len(text) < 25


# Caption and credit ---------------------------------------------------------------------------------------------

_LONGEST_CAPTION = 500
_CREDIT_ROOM = 120
_LONGEST_CREDIT = 60
_CREDIT_MARKS = "|/(©[:"
_CREDIT = lazy(
    rf"(?P<sep>^|[|(\[–—·•/]\s*|[.!?»”\"]\s+)(?P<word>{PHOTO})"
    rf"(?:\s*(?:[:©]|\s/\s)\s*|\s+(?:by|di|von|de|par|door|por|via|courtesy of)\s+(?=(?-i:[^\W\d_a-zà-öø-ÿ]))|\s*\)?$)",
    re.IGNORECASE,
)
_SOURCE = lazy(
    rf"(?P<sep>[|(\[©]\s*|[.!?»”\"]\s+|^)[^|()\[\]©.]{{0,50}}?(?P<word>(?<!\w)(?:{AGENCIES}))(?!\w)[^|()\[\].]{{0,40}}[)\]]?\.?$",
    re.IGNORECASE,
)
_ILLUSTRATION = lazy(r"\[(?:illustration|illustrazione|abbildung|ilustración|ilustração|illustratie)\b", re.IGNORECASE)


class Credit(NamedTuple):
    """Where, in a line, a photo's credit begins, and what stands before it."""

    start: int
    caption: bool
    """Whether the words before it are the caption, and not a paragraph of the article."""


def credit(text: str) -> Credit | None:
    """Find the credit in a line; one that begins at 0 is the whole line. None if there is none."""
    size = len(text)
    if size > _LONGEST_CAPTION:
        return None
    room = max(0, size - _CREDIT_ROOM)
    tail = text[room:]
    if "oto" not in tail and not any(mark in tail for mark in _CREDIT_MARKS):
        return None
    found = None
    for match in _CREDIT.finditer(text, room):
        if match["sep"] or not match.start():
            found = match
    if found is None or size - found.end() > _LONGEST_CREDIT:
        found = _SOURCE.search(text, room)
        if found is None or not (found["sep"] or not found.start()) or not _names_source(text, found):
            return None
    separator = found["sep"]
    start = found.start()
    if separator and separator[0] in '.!?»”"':
        start += len(separator)
    if not text[:start].strip():
        return Credit(0, caption=False)
    before = text[:start].rstrip()
    single = ". " not in before[:-1] and len(before) <= 250
    return Credit(start, caption=separator[:1] == "|" or (single and _pictures(text[start:])))


def _names_source(text: str, match: re.Match[str]) -> bool:
    """Whether an agency's name stands as a source and not in a sentence: after a mark, or alone and short."""
    if match["sep"].strip() and match["sep"].strip() in "|([©":
        return True
    return "/" in match[0] and not ends_sentence(text) and len(match[0]) <= _LONGEST_CREDIT


def _pictures(text: str) -> bool:
    """Whether a credit is a picture's and not the signature of the agency that wrote the text: ``(ANSA)``."""
    return _CREDIT.match(text) is not None or "/" in text or "©" in text


def is_caption(text: str) -> bool:
    """Whether a line that begins with a word like ``Foto:`` goes on with what is to be seen, not with a name."""
    if _ILLUSTRATION.match(text):
        return True
    match = _CREDIT.match(text)
    if match is None:
        return False
    rest = text[match.end() :].strip(" ().")
    return len(rest.split()) > 6 or (len(rest) > 30 and ends_sentence(text))


def is_illustration(text: str) -> bool:
    """Whether a line stands for a picture, as in digital books: ``[Illustration: The bridge]``."""
    return text[0] == "[" and _ILLUSTRATION.match(text) is not None


# Leftovers, times, rules ----------------------------------------------------------------------------------------

_LONGEST_LEFTOVER = 220
_LEFTOVER = lazy(rf"[\W_]{{0,4}}(?:{LEFTOVERS})|(?:©|\(c\))\s?\S", re.IGNORECASE)
_VISIBLE = lazy(r"\w")
_TIME = lazy(
    r"(?:ore |h )?([01]?\d|2[0-4])[:.h]([0-5]\d)(?:[:.][0-5]\d)?(?:\s?(?:uhr|uur|[ap]\.?m\.?|[A-Z]{2,4}|h))?(?!\w)"
)
_CHAPTER = lazy(rf"{CHAPTER}|[ivxlc]+\.(?:\s|$)", re.IGNORECASE)
_THREAD = lazy(r"\d{1,3}/\d{0,3}\s")
_WROTE = lazy(rf"(?:on|il|le|am|el|em|op|in data)\s.{{5,180}}(?:{WROTE})\s?:$", re.IGNORECASE | re.DOTALL)


def is_leftover(text: str) -> bool:
    """Whether a line belongs to the page around the article: a related link, an advertisement's mark, rights, tags."""
    return len(text) <= _LONGEST_LEFTOVER and _LEFTOVER.match(text) is not None


def is_rule(text: str) -> bool:
    """Whether a line holds no letter and no digit: an underline, a scene break, an ornament."""
    return _VISIBLE.search(text) is None


def is_underline(text: str) -> bool:
    """Whether a line is drawn under a title: at least three equal signs, hyphens or their like."""
    return len(text) >= 3 and text[0] in "=-~_*^#" and text.count(text[0]) == len(text)


def time_end(text: str) -> int:
    """Where the time at the beginning of a live blog's entry ends; 0 if there is none."""
    match = _TIME.match(text)
    return match.end() if match else 0


def is_thread(text: str) -> bool:
    """Whether a line is a numbered post of a thread (``1/ …``, ``2/7 …``)."""
    return text[0].isdecimal() and _THREAD.match(text) is not None


def is_chapter(text: str) -> bool:
    """Whether a line begins as the head of a chapter (``CHAPTER I.``, ``IV. The letter.``)."""
    return len(text) <= 75 and _CHAPTER.match(text) is not None


def is_capitals(text: str) -> bool:
    """Whether a line has letters and all of them are capitals."""
    return text.upper() == text and text.lower() != text and sum(map(str.isalpha, text)) > 2


def is_attribution(text: str) -> bool:
    """Whether a line introduces a mail that is quoted below it (``On Monday Ana Ruiz wrote:``)."""
    return len(text) <= 250 and text[-1] == ":" and _WROTE.match(text) is not None
