"""The words of a language that decide where its sentences end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.languages import table

# For a language without a table of its own.
_ORDINALS = frozenset({"da", "no", "nb", "nn", "fi", "cs", "sk", "hu", "hr", "sl", "sr", "bs", "et", "lv", "is", "lb"})
_COMMON_INNER = frozenset(
    ("mr", "mrs", "ms", "dr", "prof", "st", "sr", "sra", "ing", "mgr", "tzw", "np", "tj", "ul", "pl", "gen",
     "por", "zob", "tzv", "resp", "např", "nr", "art", "kl", "fr", "hr", "t.ex", "bl.a", "m.fl", "dvs", "jfr",
     "dna", "f.eks", "pct", "vol", "pag", "fig", "cca", "p", "al")
)  # fmt: skip
_COMMON_NUMBERED = frozenset(
    ("nr", "no", "n", "art", "p", "pp", "s", "str", "fig", "č", "poz", "kap", "vol", "tel", "alin", "pct", "lit")
)


@dataclass(frozen=True, slots=True)
class Rules:
    """The words of one language that decide about a full stop; all lower-case."""

    inner: frozenset[str]
    """Abbreviations that hardly ever end a sentence."""
    numbered: frozenset[str]
    """Abbreviations that go on before a number."""
    ending: frozenset[str]
    """Abbreviations that end a sentence only before a word that begins one."""
    known: frozenset[str]
    """All three."""
    small: frozenset[str]
    """Words of grammar."""
    starters: frozenset[str]
    """Those of more than one letter, which with a capital begin a sentence."""
    said: frozenset[str]
    """Verbs that go on after quoted words that end with a mark."""
    ordinals: bool
    """Whether a number with a full stop is an ordinal."""
    plain_nouns: bool
    """Whether common nouns are written small, so that a capital after a semicolon means more than that."""
    colon: bool
    """Whether what follows a colon, if it has a capital and is no name, is a new sentence."""
    whether: frozenset[str]
    """Words whose clause, at the beginning of a sentence, is not all of it when a colon comes."""
    finals: frozenset[str]
    """Letters that a word ends in, if the language is strict about it: one that ends otherwise is cut short."""
    restart: re.Pattern[str] | None
    """A capitalised word that, within a sentence, has no capital: it begins a new one even after no mark at all."""
    cut: re.Pattern[str] | None
    """A dash before a capital, where a speaker may have been cut short; its group ``word`` is one that shows it."""
    letter: re.Pattern[str] | None
    """A letter's greeting or closing words, with the comma, before a capital."""
    dated: re.Pattern[str] | None
    """A date as it stands above an article, before a capital."""


@cache
def rules(language: str) -> Rules:
    """The rules of a language, by its ISO 639-1 code."""
    words = table(language, "sentences")
    small = table(language, "words").get("stopwords", ())
    inner = frozenset(words.get("inner", _COMMON_INNER))
    numbered = frozenset(words.get("numbered", _COMMON_NUMBERED))
    ending = frozenset(words.get("ending", ()))
    return Rules(
        inner=inner,
        numbered=numbered,
        ending=ending,
        known=inner | numbered | ending,
        small=frozenset(small),
        starters=frozenset(word for word in small if len(word) > 1),
        said=frozenset(words.get("said", ())),
        ordinals=words.get("ordinals", language in _ORDINALS),
        plain_nouns=words.get("plain_nouns", True),
        colon=words.get("colon", not words),
        whether=frozenset(words.get("whether", ())),
        finals=frozenset(words.get("finals", "")),
        restart=_restart(words.get("restart", ())),
        cut=_cut(words.get("after_dash", ())),
        dated=_dated(words.get("weekdays", ())),
        letter=_letter(words.get("greeting", ()), words.get("closing", ())),
    )


def _restart(words: Sequence[str]) -> re.Pattern[str] | None:
    """What finds words that begin a sentence anywhere, a small word after them; ``c'`` stands for any that it joins."""
    anew = "|".join(word.title().replace("'", r"['’]\w+") for word in words)
    return re.compile(rf"(?:{anew})(?=(?:['’]\w+)? [a-zà-öø-ÿ])") if words else None


def _cut(words: Sequence[str]) -> re.Pattern[str] | None:
    """What finds a dash and a capital, but for the English pronoun."""
    shown = "|".join(word.title() for word in words)
    return re.compile(rf"[—–-] (?=(?P<word>(?:{shown})\b)|(?!I\b)[^\W\d_a-zà-öø-ÿ])") if words else None


def _letter(greeting: Sequence[str], closing: Sequence[str]) -> re.Pattern[str] | None:
    """What finds ``Dear Ann,`` and ``Best regards,`` before a capital; each begins with one."""
    if not greeting or not closing:
        return None
    name = r"(?: [^\W\d_a-zà-öø-ÿ][\w-]*+\.?){1,3}[,:]"
    words = [*(word.capitalize() + name for word in greeting), *(word.capitalize() + "," for word in closing)]
    return re.compile(rf"(?:{'|'.join(words)})(?= [^\W\d_a-zà-öø-ÿ])")


def _dated(weekdays: Sequence[str]) -> re.Pattern[str] | None:
    """What finds ``Friday, May 8, 2009`` before a capital."""
    days = "|".join(day.title() for day in weekdays)
    return re.compile(rf"(?:{days}), [A-Z][a-z]+ \d{{1,2}}, \d{{4}}(?= [A-Z])") if days else None
