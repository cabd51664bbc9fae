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
    """The words of a language that carry grammar, not the subject; none for a language without a table."""
    return frozenset(table(language, "words").get("stopwords", ()))
