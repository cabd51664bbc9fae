"""Words, numbers and marks with their offsets: what the rules of this stage, and a trained tagger, look at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

INVISIBLE = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2060-\u2064\u2800\u3164\ufeff\uffa0"
"""Characters that are drawn as nothing, as the inside of a regular expression's class."""

_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_SHAPES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-"})
_IN_WORD = r"[\w\u0300-\u036f" + INVISIBLE + "]"
_ELIDED = (
    r"(?:[dlsmtcnj]|un|gl|dell|all|nell|dall|sull|coll|quell|quest|bell|sant|tutt|anch|com|dov|ch|ciascun|nessun|senz"
    r"|qu|lorsqu|puisqu|jusqu|quoiqu|quelqu|presqu|entr)['’ʼ](?=[^\W\d_])"
)

_DOMAIN = (
    r"(?-i:[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}"
    r"\.(?:com|org|net|info|gov|edu|int|eu|it|de|fr|es|pt|nl|be|ch|at|uk|br|io|tv|ru))\b"
)
# One pass, first alternative wins. Quantifiers never compete for the same character, so the cost is linear.
_TOKEN = re.compile(
    rf"(?P<elided>{_ELIDED})"
    r"|(?P<url>(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|" + _DOMAIN + ")"
    r"|(?P<dotted>(?-i:[A-ZÀ-ÖØ-Þ]\.(?:-?[A-ZÀ-ÖØ-Þ]\.)+|[A-ZÀ-ÖØ-Þ]\.(?=[ \u00a0]?[^\W\d_a-zß-ÿ])))"
    rf"|(?P<word>[^\W\d_]{_IN_WORD}*(?:(?:[-‐‑]|['’ʼ](?!s\b)(?=(?-i:[a-zß-öø-ÿ])))[^\W_]{_IN_WORD}*"
    rf"|(?<=\bO)['’ʼ](?=[^\W\d_]){_IN_WORD}+)*)"
    r"|(?P<number>\d+(?:[.,:/\-–][0-9]+)*)"
    r"|(?P<genitive>['’ʼ]s\b)"
    r"|(?P<mark>[^\w\s])"
    r"|(?P<rest>_+)",
    re.IGNORECASE,
)


class Token(NamedTuple):
    """A word, a number or a mark: its form with one shape of apostrophe and hyphen and nothing invisible, and where."""

    text: str
    lower: str
    start: int
    end: int


def clean(text: str) -> str:
    """``text`` without invisible characters, with one shape of apostrophe and hyphen and single spaces."""
    if text.isascii():
        return " ".join(text.split())
    return " ".join(_INVISIBLE.sub("", text).translate(_SHAPES).split())


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]`` in order; offsets are code points of the whole ``text``.

    An elided article or preposition (``l'``, ``dell'``, ``qu'``) and the English genitive are tokens of their own;
    words with hyphens stay whole. What is drawn as nothing is no token.
    """
    tokens: list[Token] = []
    append = tokens.append
    for match in _TOKEN.finditer(text, start, end):
        form = match.group()
        left, right = match.span()
        if not form.isascii():
            shown = _INVISIBLE.sub("", form)
            if len(shown) != len(form):
                if not shown:
                    continue
                right -= _tail(form)
            form = shown.translate(_SHAPES)
        append(Token(form, form.lower(), left, right))
    return tokens


def written(tokens: Sequence[Token]) -> str:
    """``tokens`` as one string, with a space where they do not touch."""
    parts = [tokens[0].text]
    for previous, token in pairwise(tokens):
        parts.append(token.text if previous.end == token.start else " " + token.text)
    return "".join(parts)


def _tail(form: str) -> int:
    """How many invisible characters end ``form``."""
    last = None
    for last in _INVISIBLE.finditer(form):  # noqa: B007
        pass
    return last.end() - last.start() if last is not None and last.end() == len(form) else 0
