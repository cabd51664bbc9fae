"""Turns of an interview: a paragraph that a person's name and a colon lead is what that person says, without marks."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.facts import Label, QuoteKind
from reader.analysis.quotes.candidates import SIGNED, Candidate
from reader.analysis.quotes.clause_ends import has_finite
from reader.analysis.quotes.lexicon import Lexicon
from reader.analysis.quotes.mentions import NAME, Names, parse
from reader.analysis.quotes.tokens import Token

_LABEL = 6  # tokens that a name before its colon may have
_LEAST = 4
_HEARD = 80  # tokens in which the speaker's "I" is looked for


def labelled(tokens: Sequence[Token], lexicon: Lexicon, names: Names, *, asked: bool) -> Candidate | None:
    """The words of a paragraph behind a person's name and a colon, if they are the person's own.

    That is told by an "I" or "we" in them, or by a question right before (``asked``).
    """
    colon = next((index for index, token in enumerate(tokens[:_LABEL]) if token.word == ":"), 0)
    if not colon or len(tokens) - colon <= _LEAST:
        return None
    found = parse(tokens, 0, lexicon, names)
    if found is None or found.kind != NAME or found.last != colon - 1:
        return None
    if found.entity is None or found.entity.label is not Label.PERSON:
        return None
    words = tokens[colon + 1 : colon + _HEARD]
    own = any(lexicon.has("first_person", token.word) for token in words)
    if not (own or asked) or not has_finite(words, lexicon):
        return None
    start, end = tokens[colon + 1].start, tokens[-1].end
    return Candidate(start, end, QuoteKind.DIRECT, SIGNED, None, tokens, found, 0, colon + 1)
