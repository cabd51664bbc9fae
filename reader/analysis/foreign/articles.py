"""Articles that cannot stand before a word: whoever replaced the word left the article as it was ("dei storage")."""

from __future__ import annotations

import re
from functools import cache

from reader.languages import table

_LONGEST = 6  # characters of an article, its apostrophe included
_BEFORE = re.compile(r"(?<!\w)(?:([^\W\d_]+)\s+|([^\W\d_]+['’]))$")


def clashes(text: str, start: int, word: str, language: str) -> bool:
    """Whether the article before ``word``, which begins at ``start``, is not the one that the language puts there.

    False where no article stands before it, or where the language's articles do not depend on the next word.
    """
    forms = _forms(language)
    if not forms:
        return False
    before = _BEFORE.search(text, max(0, start - _LONGEST - 2), start)
    if not before:
        return False
    article = (before[1] or before[2]).lower().replace("’", "'")
    never = forms.get(article)
    return never is not None and never.match(word) is not None


@cache
def _forms(language: str) -> dict[str, re.Pattern[str]]:
    """For each article what it never stands before."""
    forms = table(language, "articles").get("forms", ())
    return {word: re.compile(form["never"]) for form in forms for word in form["words"]}
