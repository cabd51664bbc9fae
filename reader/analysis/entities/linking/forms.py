"""Forms of names made comparable: what two spellings of one name share."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.analysis.entities.gazetteer import Gazetteer
from reader.analysis.entities.tokens import clean

Words = tuple[str, ...]
"""A form as its words, without case and accents."""

PARTICLES = frozenset(
    """de di da do dos das del della dello delle degli dei d' von van vom zu zur der den ter ten te het la le lo el los
    las du des bin ibn ben bint abu al as ad an ash af av y e""".split()  # noqa: SIM905 a list of words
)
"""Words that join the parts of a personal name and are no name by themselves."""

_CONJUNCTIONS = frozenset({"y", "e", "and", "und", "et", "en", "&"})
_MARKS = frozenset('"“”„«»()[]:;!?*|/\\')
_GENERATIONS = frozenset({"jr", "sr"})
_MARKED = re.compile('["“”„«»(][^"“”„«»()]{1,60}["“”„«»)]')
_EDGES = '.,;:!?"“”„«»()[]*_'
_INITIALS = re.compile(r"[^\W\d_](?:\.-?[^\W\d_])*\.\Z|(?:[^\W\d_]\.)+[^\W\d_]\Z")
_MOST_WORDS = 16


class Form(NamedTuple):
    """A name as it is shown, without what is no part of it, and its words for comparing."""

    shown: str
    words: Words


def key_of(form: str) -> str:
    """What forms of one name share: no case, no invisible characters, one shape of apostrophe, no dots in acronyms."""
    key = clean(form).casefold()
    if "." in key and len(key.replace(".", "")) <= 5 and " " not in key:
        return key.replace(".", "")
    return key


def folded(text: str) -> str:
    """``text`` without case and accents."""
    text = text.casefold()
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def person_form(form: str, known: Gazetteer) -> Form:
    """A form of a person's name: titles and bodies before it, a nickname in marks and marks at its ends are left out.

    Initials count one by one, so that "J. D. Vance", "J.D. Vance" and "JD Vance" agree.
    """
    shown = clean(form)
    plain = clean(_MARKED.sub(" ", shown))
    parts = [part for part in plain.split()[:_MOST_WORDS] if part.strip(_EDGES)] or shown.split()[:_MOST_WORDS]
    parts = parts[_titles(parts, known) :]
    parts = parts[_foreign_head(parts, known) :]
    words: list[str] = []
    for index, part in enumerate(parts):
        bare = part.strip(_EDGES) or part
        grouped = index == 0 and 2 <= len(bare) <= 3 and bare.isupper() and any(p[1:].islower() for p in parts[1:])
        if _INITIALS.match(part) or grouped:
            words += [folded(letter) for letter in bare if letter.isalpha()]
        elif index == 0 or folded(bare) not in _GENERATIONS:
            words.append(folded(bare))
    return Form(" ".join(parts).rstrip(",;:") or shown, tuple(words) or (folded(shown),))


def _foreign_head(parts: Sequence[str], known: Gazetteer) -> int:
    """How many words at the head name a place or a body that stands before the person ("PD Matteo Renzi")."""
    for size in (1, 2):
        rest = parts[size:]
        if len(rest) > 1 and rest[0] in known.first_names and parts[0] not in known.first_names:
            head = " ".join(parts[:size]).lower()
            acronym = size == 1 and 1 < len(head) < 6 and parts[0].isalpha() and parts[0].isupper()
            if head in known.known or (acronym and not rest[0].isupper()):
                return size
    return 0


def _titles(parts: list[str], known: Gazetteer) -> int:
    """How many words at the head of a person's name are titles or articles; one word at least is left."""
    at = 0
    while at < len(parts) - 1:
        if parts[at] in known.first_names:
            break
        for size in range(min(3, len(parts) - at - 1), 0, -1):
            title = " ".join(parts[at : at + size]).lower()
            article = size == 1 and parts[at].islower() and title in known.articles
            if (article or known.is_title(title)) and parts[at + size].lower() not in known.connectors:
                at += size
                break
        else:
            break
    return at


_SOUNDS = (
    ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("cz", "c"), ("kh", "h"), ("ph", "f"),
    ("th", "t"), ("ou", "u"), ("oo", "u"), ("dj", "j"), ("ck", "k"), ("ue", "u"), ("oe", "o"), ("ae", "a"),
)  # fmt: skip
_LETTERS = str.maketrans({"y": "i", "j": "i", "w": "v", "q": "k", "c": "k", "x": "k", "ß": "s"})


@lru_cache(maxsize=4096)
def romanised(word: str) -> str:
    """What transliterations of one name into Latin letters share ("Zelensky", "Zelenskij"; "Putin", "Poutine").

    ``word`` is folded. Letters of one sound are made one, doubled ones single, a mute -e goes.
    """
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    word = word.translate(_LETTERS)
    kept = [char for at, char in enumerate(word) if char.isalnum() and (not at or word[at - 1] != char)]
    return "".join(kept).rstrip("e") or word


def alike(word: str, other: str) -> bool:
    """Whether two folded words may spell one name: equal by sound, or long and nearly equal.

    Nearly equal words differ inside, at one place, by at most a sixth of their letters; the ends agree, for they tell
    "Daniel" from "Daniela".
    """
    if word == other:
        return True
    left, right = romanised(word), romanised(other)
    if left == right:
        return True
    most = min(len(left), len(right)) // 6
    if not most or abs(len(left) - len(right)) > most or left[0] != right[0] or left[-1] != right[-1]:
        return False
    agreed = _agreeing(left, right) + _agreeing(left[::-1], right[::-1])
    return max(len(left), len(right)) - agreed <= most


def _agreeing(left: str, right: str) -> int:
    """How many characters at the head of two strings are the same."""
    at = 0
    for char, other in zip(left, right, strict=False):
        if char != other:
            break
        at += 1
    return at


def ragged(words: Sequence[str], known: Gazetteer) -> bool:
    """Whether a person's name holds what no name holds: a mark, a digit, a small word, a title or function word."""
    if any(_MARKS & set(word) for word in words):
        return True
    for at, word in enumerate(words):
        low = word.lower()
        if word[0].isdigit() or (word.islower() and folded(low) not in PARTICLES and low not in known.particles):
            return True
        small = low in known.particles or folded(low) in PARTICLES
        if at and low in _CONJUNCTIONS:
            return True
        if (
            not small
            and len(words) > 2
            and ((at > 0 and known.is_title(low)) or low in known.function_words or low in known.say_verbs)
        ):
            return True
    return False
