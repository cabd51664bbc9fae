"""German reported clauses behind a comma, without "dass" or without a verb of saying."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.quotes.cues import Cue
from reader.analysis.quotes.lexicon import ACT, SAY, Lexicon
from reader.analysis.quotes.tokens import QUOTE, SIGN, WORD, Token

_GAP = 16  # tokens that may stand between a verb and its comma


def comma_clause(tokens: Sequence[Token], cue: Cue, lexicon: Lexicon) -> int | None:
    """The first token of a German clause in reported speech without "dass".

    "sagte, er sei krank" (subjunctive), "sagte, die Stelle bleibt" (right after the verb), "drohte, sie zu schließen".
    """
    if not {SAY, ACT} & cue.classes:
        return None
    for index in range(cue.last + 1, min(cue.last + _GAP, len(tokens) - 2)):
        token = tokens[index]
        if token.kind == QUOTE or token.word in (";", ":", "."):
            return None
        if token.word == ",":
            follow = tokens[index + 1]
            if lexicon.has("complementisers", follow.word):
                return None
            if SAY in cue.classes and any(lexicon.has("subjunctive", t.word) for t in tokens[index + 1 : index + 30]):
                return index + 1
            if _to_infinitive(tokens, index + 1):
                return index + 1
            bare = all(lexicon.is_adverb(t.word) for t in tokens[cue.last + 1 : index])
            return index + 1 if bare and SAY in cue.classes and _main_clause(tokens, index + 1, lexicon) else None
    return None


def _to_infinitive(tokens: Sequence[Token], index: int) -> bool:
    """Whether "zu" and an infinitive end the clause that begins at a token."""
    if tokens[index].word in ("um", "ohne", "statt", "anstatt"):
        return False
    for at in range(index, min(index + 40, len(tokens))):
        token = tokens[at]
        if token.kind == SIGN and token.word in ",.;:":
            return False
        if token.word == "zu" and at + 1 < len(tokens) and _is_infinitive(tokens[at + 1]):
            return True
        if "zu" in token.word[1:-3] and token.word.endswith("en") and token.kind == WORD and not token.capital:
            return True
    return False


def _is_infinitive(token: Token) -> bool:
    return token.kind == WORD and not token.capital and token.word.endswith("n") and len(token.word) > 3


def _main_clause(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a main clause begins at a token, and neither a relative clause nor one with a conjunction."""
    first = tokens[index]
    if first.kind != WORD or lexicon.has("conjunctions", first.word):
        return False
    if lexicon.has("relatives", first.word):
        second = tokens[index + 1]
        verbs = (token for token in tokens[index + 2 : index + 5] if not token.capital)
        return second.capital and any(token.word.endswith(("en", "t")) for token in verbs)
    if first.capital or first.word in lexicon.pronouns or lexicon.has("determiners", first.word):
        return True
    return first.word in ("man", "es", "wir", "ich", "dort", "hier", "in", "im")


def hearsay(tokens: Sequence[Token], lexicon: Lexicon, first: int = 0) -> int | None:
    """The first token of a "dass" clause in the subjunctive of reported speech, whatever leads it."""
    for index in range(max(first, 1), len(tokens) - 3):
        if not lexicon.has("complementisers", tokens[index].word) or lexicon.has("outcomes", tokens[index - 1].word):
            continue
        if tokens[index - 1].word == "," and lexicon.has("outcomes", tokens[index - 2].word):
            continue
        for token in tokens[index + 1 : index + 40]:
            if token.word in (";", "."):
                break
            if lexicon.has("hearsay", token.word):
                return index + 1
    return None
