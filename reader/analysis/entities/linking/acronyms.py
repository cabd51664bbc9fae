"""Acronyms and what they are short for: "Ufficio centrale operativo (UCO)", "UCO (Ufficio centrale operativo)".

The letters are sought in the words backwards, after Schwartz and Hearst, "A simple algorithm for identifying
abbreviation definitions in biomedical text" (2003), but every word that is no connector must give its initial.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.analysis.entities.gazetteer import Gazetteer
from reader.analysis.entities.tagging.labels import LISTED, STRONG
from reader.analysis.entities.tagging.mention import Mention, mention
from reader.analysis.entities.tokens import Token
from reader.analysis.facts import Label

_MOST_LETTERS = 10
_COMPOUND = 7
"""From so many letters on a word may be a compound that gives more letters than its initial."""
_CLOSERS = frozenset("),;:")
_MARKS = frozenset("\"“”„«»'")


def expand_acronyms(
    text_sentences: Iterable[Sequence[Token]], gazetteer: Gazetteer
) -> tuple[list[Mention], dict[str, str]]:
    """Names spelt out beside their acronym, in brackets or between commas, and the full form of each acronym.

    "Ufficio centrale operativo (UCO)" is a name though only its first word has a capital.
    """
    mentions: list[Mention] = []
    full_forms: dict[str, str] = {}
    for tokens in text_sentences:
        for at, token in enumerate(tokens):
            letters = _letters(token)
            if not letters or (len(tokens) > 3 and letters.lower() in gazetteer.function_words and len(letters) < 3):
                continue
            for start, end in _places(tokens, at, letters, gazetteer):
                form = " ".join(word.lower for word in tokens[start:end])
                label = gazetteer.known.get(form, Label.ORGANIZATION)
                if label is Label.PERSON:
                    continue
                spelt = mention(tokens[start:end], label, STRONG)
                mentions += [spelt, mention(tokens[at : at + 1], label, LISTED)]
                full_forms.setdefault(token.text, spelt.form)
                break
    return mentions, full_forms


def _letters(token: Token) -> str:
    """The letters of an acronym, dots left out; empty if the token is none."""
    letters = token.text.replace(".", "")
    if not (2 <= len(letters) <= _MOST_LETTERS and letters.isalpha() and letters[0].isupper()):
        return ""
    return letters if sum(letter.isupper() for letter in letters) >= max(2, len(letters) / 2) else ""


def _places(tokens: Sequence[Token], at: int, letters: str, known: Gazetteer) -> Iterator[tuple[int, int]]:
    """Where the words of the acronym at token ``at`` may stand: before it or behind it."""
    count = len(tokens)
    before = at - 1
    while before >= 0 and tokens[before].text in _MARKS:
        before -= 1
    after = at + 1
    while after < count and tokens[after].text in _MARKS:
        after += 1
    closed = after >= count or tokens[after].text in _CLOSERS or tokens[after].text in ".-–"
    opener = tokens[before].text if before >= 0 else ""
    if closed and before > 0 and (opener == "(" or (opener in (",", "-", "–", "/") and after < count)):
        last = before - 1
        while last >= 0 and tokens[last].text in _MARKS:
            last -= 1
        start = _spelt(tokens, last, letters, known)
        if start is not None:
            yield start, last + 1
    if after < count and tokens[after].text in ("(", ","):
        first = after + 1
        while first < count and (tokens[first].text in _MARKS or tokens[first].lower in known.articles):
            first += 1
        for last in range(first, min(first + 2 * len(letters) + 2, count - 1)):
            ends = tokens[last + 1].text in (",", ")", ".", ";") or tokens[last + 1].text in _MARKS
            if ends:
                if _spelt(tokens, last, letters, known) == first:
                    yield first, last + 1
                break


def _spelt(tokens: Sequence[Token], last: int, acronym: str, known: Gazetteer) -> int | None:
    """Where the words begin that, read backwards from ``last``, spell ``acronym``; None if none do.

    Initials alone are tried before inner letters of compounds.
    """
    for inner in (False, True):
        start = _read_back(tokens, last, acronym.lower(), known, inner=inner)
        if start is not None:
            return None if tokens[start].text in known.first_names else start
    return None


def _read_back(tokens: Sequence[Token], last: int, letters: str, known: Gazetteer, *, inner: bool) -> int | None:
    """One reading of ``_spelt``. The states are how many letters are still to be found; a connector may give none."""
    states = {len(letters)}
    index = last
    while index >= 0 and states and last - index < 2 * len(letters) + 3:
        word = tokens[index].lower
        if not word[0].isalpha():
            return None
        connects = word in known.connectors or word in known.articles
        left = set(states) if connects else set()
        for at in states:
            left.update(at - size for size in _given(word, letters[:at], inner=inner and not connects))
        if 0 in left and tokens[index].text[0].isupper():
            return index if index < last or len(word) >= _COMPOUND else None
        states = left - {0}
        index -= 1
    return None


def _given(word: str, letters: str, *, inner: bool) -> Iterator[int]:
    """How many of the last ``letters`` a word may give: one, or more of them in order if it is a compound."""
    most = min(len(letters), 4) if inner and len(word) >= _COMPOUND else 1
    for size in range(1, most + 1):
        wanted = letters[-size:]
        if not wanted or word[0] != wanted[0]:
            continue
        rest = iter(word[2:])
        if all(letter in rest for letter in wanted[1:]):
            yield size
