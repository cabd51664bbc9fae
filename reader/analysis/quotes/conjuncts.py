"""Reported clauses of several parts: a part that is wholly marked stands for itself."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.facts import QuoteKind
from reader.analysis.quotes.candidates import CLAUSE, Candidate, Made, Sentence, reported
from reader.analysis.quotes.clause_ends import has_finite
from reader.analysis.quotes.lexicon import Lexicon
from reader.analysis.quotes.tokens import QUOTE, SIGN, Token, tokenize


def parted(sentence: Sentence, whole: Candidate, start: int, last: int) -> list[Made]:
    """Cut a clause of marked words at its conjunctions: "che i fondi mancano e che «non si può andare avanti»"."""
    if whole.kind is not QuoteKind.MIXED or whole.cue is None:
        return [(whole, start, last)]
    parts: list[tuple[int, int, bool]] = []
    for first, stop in _conjuncts(sentence.tokens, start, last, sentence.lexicon):
        own = _is_own(sentence, first, stop)
        if parts and not own and not parts[-1][2]:
            parts[-1] = (parts[-1][0], stop, False)
        else:
            parts.append((first, stop, own))
    if len(parts) == 1:
        return [(whole, start, last)]
    made: list[Made] = []
    for first, stop, _ in parts:
        piece = reported(sentence, first, stop, CLAUSE, whole.cue, floor=whole.floor, joined=bool(made))
        if piece is not None:
            made.append((piece, first, stop))
    return made


def _conjuncts(tokens: Sequence[Token], start: int, last: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """The parts of a clause that a "that" of their own leads."""
    found = []
    for index in range(start + 2, last - 1):
        if lexicon.has("complementisers", tokens[index].word) and (
            lexicon.has("conjuncts", tokens[index - 1].word)
            or (tokens[index - 1].word == "," and "verb_second" not in lexicon.flags)
        ):  # fmt: skip
            found.append((start, index - 1))
            start = index + 1
    return [*found, (start, last)]


def _is_own(sentence: Sentence, first: int, stop: int) -> bool:
    """Whether nothing but one stretch of marked words with a verb in it fills a part."""
    filled = [token for token in sentence.tokens[first:stop] if token.kind != SIGN]
    if len(filled) != 1 or filled[0].kind != QUOTE:
        return False
    inner = list(tokenize(sentence.text, filled[0].start + 1, filled[0].end - 1))
    return has_finite(inner, sentence.lexicon)
