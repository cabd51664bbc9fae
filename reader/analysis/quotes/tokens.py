"""Words, signs and whole quotations: a sentence as the rules read it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.text.article import Span
from reader.text.marks import Pair

WORD, SIGN, QUOTE = "word", "sign", "quote"

_TOKEN = re.compile(r"(\w+(?:[-‐‑]\w+)*(?:['’](?=\w))?)|[^\w\s]")
_DASHES = frozenset("-–—―")


class Token(NamedTuple):
    """A word, a sign or a whole outermost quotation (``kind``), with its place in the text.

    ``word`` is in lower case with straight apostrophes; it is empty for a quotation.
    """

    start: int
    end: int
    word: str
    kind: str
    capital: bool

    @property
    def is_dash(self) -> bool:
        """Whether it is a dash of any length."""
        return self.word in _DASHES


def tokenize(text: str, start: int, end: int, pairs: Sequence[Pair] = ()) -> Iterator[Token]:
    """The tokens of ``[start, end)``; each of ``pairs`` (sorted, apart from each other) is one token."""
    place = start
    for pair in pairs:
        yield from _plain(text, place, pair.start)
        yield Token(pair.start, pair.end, "", QUOTE, False)
        place = pair.end
    yield from _plain(text, place, end)


def _plain(text: str, start: int, end: int) -> Iterator[Token]:
    """The words and signs of a stretch without quotations."""
    new = tuple.__new__  # past the checks of arguments, where most of the time went
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        word = match[0]
        if match.lastindex is None:
            yield new(Token, (first, last, "'" if word == "’" else word, SIGN, False))
        else:
            lower = word.lower()
            yield new(Token, (first, last, lower.replace("’", "'") if "’" in lower else lower, WORD, word[0].isupper()))


def inside(text: str, quote: Token) -> tuple[int, int]:
    """Where the words of a quotation lie, its marks left out: one sign, or two that make one mark ("``", "''")."""
    first, last = quote.start + 1, quote.end - 1
    if text[quote.start] == text[first : first + 1] and text[first] in "'`":
        first += 1
    if last - 1 > first and text[last] == text[last - 1] == "'":
        last -= 1
    return first, last


def sentences_of(tokens: Sequence[Token], sentences: Sequence[Span], first: int) -> Iterator[list[Token]]:
    """Cut a block's tokens into its sentences; ``first`` is the index of the first sentence that may reach into it.

    A sentence end inside a quotation is passed over.
    """
    current: list[Token] = []
    index = first
    for token in tokens:
        while index < len(sentences) and token.start >= sentences[index].end:
            index += 1
            if current:
                yield current
                current = []
        current.append(token)
    if current:
        yield current
