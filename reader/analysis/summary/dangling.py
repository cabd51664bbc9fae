"""Sentences that hang on the one before: a reader of the summary would not know who or what is meant."""

from __future__ import annotations

import re
from functools import cache

from reader.languages import table

_HEAD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*['’]?")
_LOOK = 80  # characters
_OPENERS = " \t\n\u00a0\"'“”„«»‘’‚‹›([{–—-―…"


def dangles(sentence: str, language: str) -> bool:
    """Whether a sentence opens with a pronoun, a demonstrative or a connective, or leaves its subject out.

    Judged by its first words, from the lists of the language; False for a language without lists.
    """
    openers, dropped, endings, prepositions, longest = _lists(language)
    if not openers:
        return False
    head = sentence[:_LOOK].lstrip(_OPENERS).replace("’", "'")
    found = _HEAD.findall(head.lower())[: longest + 1]
    if not found:
        return False
    if found[0] in dropped or found[0].endswith(endings):
        return True
    if len(found) > 2 and found[0] in prepositions and found[2] in dropped:  # "Per mesi hanno esplorato"
        return True
    elided, _, rest = found[0].partition("'")
    if rest and elided in openers:  # "c'est"; but the "E'" that stands for the Italian "È" is a verb
        return True
    return any(" ".join(found[:size]) in openers for size in range(1, longest + 1))


@cache
def _lists(language: str) -> tuple[frozenset[str], frozenset[str], tuple[str, ...], frozenset[str], int]:
    """The openers that dangle, verbs without a subject, endings of such, prepositions, words of the longest opener."""
    lists = table(language, "words")
    openers = frozenset(lists.get("dangling", ()))
    longest = max((len(one.split()) for one in openers), default=0)
    return (
        openers,
        frozenset(lists.get("dropped", ())),
        tuple(lists.get("dropped_endings", ())),
        frozenset(lists.get("prepositions", ())),
        max(longest, 2),
    )
