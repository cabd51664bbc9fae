"""Numbers in figures and in words, with their value where it is certain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from reader.analysis.entities.tokens import Token
from reader.languages import table

_FIGURES = re.compile(r"\d{1,18}(?:[.,]\d{1,18})*\Z")
_MOST_WORDS = 6
_LONGEST = 24
"""Longer figures are no amounts: account numbers, noise."""
_ENGLISH_STYLE = "."


@dataclass(frozen=True, slots=True)
class Numerals:
    """How a language writes numbers; all words in lower case."""

    decimal: str
    """The mark before decimals, a point or a comma."""
    words: dict[str, Decimal]
    articles: frozenset[str]
    """Words for one that are also articles: no number worth telling by themselves."""
    multipliers: dict[str, int]
    """Words that multiply what stands before them inside a number ("hundred", "mil")."""
    scales: dict[str, int]
    """Magnitudes ("million", "mln"); 0 where the same word means different numbers."""
    tens_links: frozenset[str]
    """Words between tens and ones ("treinta y cinco")."""
    hundred_links: frozenset[str]
    """Words between hundreds and the rest ("two hundred and fifty")."""


class Number(NamedTuple):
    """A number that was read: the index past it, its value (None where it is not certain)."""

    end: int
    value: Decimal | None
    article: bool = False
    """Whether it is nothing but an article ("un")."""
    in_words: bool = False


@cache
def numerals(language: str) -> Numerals:
    """The numerals of a language; figures alone, with a decimal point or comma, for a language without data."""
    data = table(language, "dates").get("numerals", {})
    words = {word: Decimal(str(value)) for word, value in data.get("words", {}).items()}
    words |= {word: Decimal(value) for word, value in _compounds(data).items()}
    return Numerals(
        decimal=data.get("decimal", ","),
        words=words,
        articles=frozenset(data.get("articles", ())),
        multipliers=dict(data.get("multipliers", {})),
        scales=dict(data.get("scales", {})),
        tens_links=frozenset(data.get("tens_links", ())),
        hundred_links=frozenset(data.get("hundred_links", ())),
    )


def read_number(tokens: Sequence[Token], index: int, known: Numerals) -> Number | None:
    """The number at ``index``, in figures ("12 000", "3,5") or in words, without a magnitude after it."""
    if index >= len(tokens):
        return None
    if "0" <= tokens[index].text[0] <= "9":
        return _figures(tokens, index, known)
    return _words(tokens, index, known)


def figures(text: str, decimal: str) -> Decimal | None:
    """The value of a number in figures; None where a mark before three digits may be either of two things.

    With a decimal comma "1.500" is 1500 and "1,5" is 1.5; "1,500" is not certain, as texts taken over from English
    keep it. With a decimal point "1,500" is 1500 and "1.500" is 1.5. Two kinds of marks, or two of one kind, are clear.
    """
    if len(text) > _LONGEST or not _FIGURES.match(text):
        return None
    points, commas = text.count("."), text.count(",")
    if points and commas:
        last = "." if text.rfind(".") > text.rfind(",") else ","
        if text.count(last) > 1:
            return None
        return Decimal(text.replace("," if last == "." else ".", "").replace(last, "."))
    if not points and not commas:
        return Decimal(text)
    mark = "." if points else ","
    groups = text.split(mark)
    thousands = 1 <= len(groups[0]) <= 3 and groups[0] != "0" and all(len(group) == 3 for group in groups[1:])
    if len(groups) > 2:
        return Decimal("".join(groups)) if thousands else None
    if mark == decimal:
        if thousands and decimal != _ENGLISH_STYLE:
            return None
        return Decimal(text.replace(mark, "."))
    if thousands:
        return Decimal("".join(groups))
    return Decimal(text.replace(mark, "."))


def _figures(tokens: Sequence[Token], index: int, known: Numerals) -> Number | None:
    text = tokens[index].text
    if not _FIGURES.match(text):
        return None
    end = index + 1
    parts = [text]
    while (
        end < len(tokens)
        and len(parts) < _MOST_WORDS
        and len(parts[0]) <= 3
        and len(parts[-1]) <= 3
        and tokens[end].text[:3].isdecimal()
        and (len(tokens[end].text) == 3 or (len(tokens[end].text) > 3 and tokens[end].text[3] == ","))
        and tokens[end].start - tokens[end - 1].end == 1
        and text.isdecimal()
    ):
        parts.append(tokens[end].text)
        end += 1
    if len(parts) > 1:
        whole = "".join(parts)
        return Number(end, Decimal(whole.replace(",", ".")) if whole.count(",") < 2 and _FIGURES.match(whole) else None)
    return Number(end, figures(text, known.decimal))


def _words(tokens: Sequence[Token], index: int, known: Numerals) -> Number | None:
    """A number in words: what is done is ended, ``part`` grows by multipliers, ``last`` tells what may follow."""
    done = Decimal(0)
    part: Decimal | None = None
    last = Decimal(0)
    at = index
    stop = min(len(tokens), index + _MOST_WORDS)
    end = index
    while at < stop:
        word = tokens[at].lower
        if word in known.multipliers:
            factor = known.multipliers[word]
            # "mille", "cento" and "mil" begin a number; "hundred" and "thousand" follow one.
            if part is None and not done and word not in known.words:
                break
            if part is not None and part >= factor:
                break
            part = (part if part is not None else Decimal(1)) * factor
            if factor >= 1000:
                done, part = done + part, None
            last = Decimal(factor)
        elif word in known.words:
            value = known.words[word]
            if (part is None and not done) or (last >= 100 and value < last and value == int(value)):
                part = value if part is None else part + value
                last = value
            else:
                break
        elif end > index and at + 1 < stop and _links(tokens[at], tokens[at + 1], last, known):
            at += 1
            last = known.words[tokens[at].lower]
            part = (part or Decimal(0)) + last
        else:
            break
        at += 1
        end = at
    if end == index:
        return None
    article = end == index + 1 and tokens[index].lower in known.articles
    return Number(end, done + (part or Decimal(0)), article, in_words=True)


def _links(link: Token, after: Token, last: Decimal, known: Numerals) -> bool:
    """Whether a link joins what was read with a smaller number."""
    value = known.words.get(after.lower)
    if value is None or value != int(value):
        return False
    if link.lower in known.tens_links and 20 <= last <= 90:
        return 1 <= value <= 9
    return link.lower in known.hundred_links and last >= 100 and value < 100


def _compounds(data: dict[str, Any]) -> dict[str, int]:
    """The numbers that a language writes as one word, from their parts (``order`` and ``joiner`` in its table)."""
    words: dict[str, int | float] = data.get("words", {})
    if "order" not in data:
        return {}
    by_value: dict[int | float, list[str]] = {}
    for word, value in words.items():
        by_value.setdefault(value, []).append(word)
    ones = {value: by_value.get(value, []) for value in range(1, 10)}
    ones[1] = data.get("one_in_compounds", ones[1])
    below: dict[str, int] = {word: value for word, value in words.items() if isinstance(value, int) and 1 < value < 100}
    for ten in range(20, 100, 10):
        for tens in by_value.get(ten, ()):
            for one, forms in ones.items():
                below |= {form: ten + one for word in forms for form in _pair(tens, word, data)}
    hundred = data.get("hundred")
    if not isinstance(hundred, str):
        return below
    made = dict(below)
    hundreds = {hundred: 100} | {word + hundred: value * 100 for value in range(1, 10) for word in ones[value]}
    for head, value in hundreds.items():
        made[head] = value
        made |= {head + word: value + rest for word, rest in below.items()}
    thousand = str(data["thousand"])
    made |= {word + thousand: value * 1000 for word, value in made.items()}
    return made


def _pair(tens: str, one: str, data: dict[str, Any]) -> list[str]:
    """Tens and ones in one word: "ventuno", "fünfundzwanzig", "twenty-five"."""
    joiner = str(data.get("joiner", ""))
    if data["order"] == "ones first":
        # Dutch parts two vowels by a diaeresis.
        return [one + joiner + tens, *([one + "ën" + tens] if joiner == "en" and one.endswith("e") else ())]
    if not joiner and one[0] in "uo":
        tens = tens[:-1]
    return [tens + joiner + one, *([tens + "tré"] if not joiner and one == "tre" else ())]
