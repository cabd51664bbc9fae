"""The words of a sentence as the summary methods count them."""

from __future__ import annotations

import re
from functools import cache

from reader.languages import table

# Scripts that set no blanks between words are counted by the character.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")


def words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, without marks; an elided article is a word of its own."""
    return tuple(_WORD.findall(text.lower()))


@cache
def small_words(language: str) -> frozenset[str]:
    """The words of a language that carry grammar, not the subject: from its table, or else from stopwords-iso.

    Of the latter only entries that are one word here; none for a language that is in neither.
    """
    own = table(language, "words").get("stopwords")
    if own is not None:
        return frozenset(own)
    from stopwordsiso import stopwords

    return frozenset(found[0] for entry in stopwords(language) if len(found := words(entry)) == 1)
