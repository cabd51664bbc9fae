"""Sentences that hang on the one before: a reader of the summary would not know who or what is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reader.languages import table

_HEAD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*['’]?")
_LOOK = 80  # characters
_BEFORE_VERB = 3  # words that an adverbial before the verb may have behind its preposition
_OPENERS = " \t\n\u00a0\"'“”„«»‘’‚‹›([{–—-―…"


def dangles(sentence: str, language: str) -> bool:
    """Whether a sentence opens with a pronoun, a demonstrative or a connective, or leaves its subject out.

    Judged by its first words, from the lists of the language; False for a language without lists.
    """
    openers, dropped, endings, longest = _lists(language)
    if not openers:
        return False
    head = sentence[:_LOOK].lstrip(_OPENERS).replace("’", "'")
    written = _HEAD.findall(head)[: max(longest + 1, _BEFORE_VERB + 4)]
    found = [word.lower() for word in written]
    if not found:
        return False
    if found[0] in dropped or found[0].endswith(endings):
        return True
    if _leaves_out(written, found, language) or _points_back(found, language):
        return True
    elided, _, rest = found[0].partition("'")
    if rest and elided in openers:  # "c'est"; but the "E'" that stands for the Italian "È" is a verb
        return True
    return any(" ".join(found[:size]) in openers for size in range(1, longest + 1))


def _leaves_out(written: Sequence[str], found: Sequence[str], language: str) -> bool:
    """Whether a verb without its subject follows the adverbial that opens a sentence: "Per mesi hanno esplorato".

    ``found`` are the words ``written`` in lower case. A name or an article behind the adverbial begins a subject.
    Behind "è" and its like the subject may still come ("Per due giorni è mancata la luce"), unless the participle has
    its complement right behind it ("Per anni è partita alle sei").
    """
    lists = table(language, "words")
    prepositions = lists.get("prepositions", ())
    if found[0] not in prepositions:
        return False
    for at in range(2, min(_BEFORE_VERB + 2, len(found))):
        word = found[at]
        if word in lists.get("copulas", ()):
            return at + 2 < len(found) and found[at + 2] in prepositions
        if word in lists.get("dropped", ()):
            return True
        if word in lists.get("articles", ()) or written[at] != word:
            return False
    return False


def _points_back(found: Sequence[str], language: str) -> bool:
    """Whether a preposition and a word that points back open a sentence ("Despite this"), no time ("In this year")."""
    lists = table(language, "words")
    if len(found) < 2 or found[0] not in lists.get("prepositions", ()) or found[1] not in lists.get("pointers", ()):
        return False
    return len(found) < 3 or found[2] not in lists.get("times", ())


@cache
def _lists(language: str) -> tuple[frozenset[str], frozenset[str], tuple[str, ...], int]:
    """The openers that dangle, verbs without a subject, endings of such, and how many words the longest opener has."""
    lists = table(language, "words")
    openers = frozenset(lists.get("dangling", ()))
    longest = max((len(one.split()) for one in openers), default=0)
    return (
        openers,
        frozenset(lists.get("dropped", ())),
        tuple(lists.get("dropped_endings", ())),
        longest,
    )
