"""Connectives at the beginning of a sentence that a summary can leave out, so that what follows stands alone."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from reader.analysis.summary.candidates import Candidate
from reader.analysis.summary.dangling import dangles
from reader.languages import table

_FEWEST = 4  # words that have to be left


def lead_in(sentence: str, language: str) -> int:
    """How many characters of a sentence's beginning a summary can leave out: "But ", "Inoltre, ".

    0 if the sentence opens with no such word, or if what is left would dangle, too. (Leaving out such words is the
    oldest step of sentence compression, see Conroy et al. 2004.) Within quotation marks nothing is left out.
    """
    found = _pattern(language).match(sentence)
    if not found:
        return 0
    rest = sentence[found.end() :]
    if len(rest.split()) < _FEWEST or dangles(rest, language):
        return 0
    return found.end()


def without_lead_in(one: Candidate, language: str) -> Candidate:
    """The candidate, its text without what a summary can leave out."""
    size = lead_in(one.text, language)
    return replace(one, text=one.text[size:], lead_in=size) if size else one


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """A conjunction, with a comma or without, or an adverb with one."""
    lists = table(language, "words")
    plain, adverbs = (
        "|".join(re.escape(word).replace("'", "['’]") for word in sorted(lists.get(name, ()), key=len, reverse=True))
        for name in ("conjunctions", "connectives")
    )
    options = [pattern for words, pattern in ((plain, rf"(?:{plain}),?"), (adverbs, rf"(?:{adverbs}),")) if words]
    return re.compile(rf"(?:{'|'.join(options)})\s+(?=\w)" if options else r"(?!)", re.IGNORECASE)
