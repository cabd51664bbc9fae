"""German reported clauses behind a comma, without "dass" or without a verb of saying."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.quotes.cues import Cue
from reader.analysis.quotes.lexicon import ACT, SAY, THINK, Lexicon
from reader.analysis.quotes.mentions import Names, parse
from reader.analysis.quotes.tokens import QUOTE, SIGN, WORD, Token

_GAP = 16  # tokens that may stand between a verb and its comma
_NAME = 40  # characters of marked words that may be a mere name
_SUBORDINATING = frozenset({"während", "nachdem", "obwohl", "wenn", "weil", "da", "als"})


def comma_clause(tokens: Sequence[Token], cue: Cue, lexicon: Lexicon, names: Names) -> int | None:
    """The first token of a German clause in reported speech without "dass".

    "sagte, er sei krank" (subjunctive), "sagte er, die Stelle bleibt" (right after verb and subject), "drohte, sie zu
    schließen".
    """
    if not {SAY, ACT} & cue.classes or THINK in cue.classes:
        return None
    for index in range(cue.last + 1, min(cue.last + _GAP, len(tokens) - 2)):
        token = tokens[index]
        if token.word in (";", ":", ".") or (token.kind == QUOTE and token.end - token.start > _NAME):
            return None
        if token.word == ",":
            follow = tokens[index + 1]
            if lexicon.has("complementisers", follow.word):
                return None
            clause = range(index + 1, min(index + 30, len(tokens)))
            if SAY in cue.classes and any(subjunctive_at(tokens, at, lexicon, at - index < 10) for at in clause):
                return index + 1
            if _to_infinitive(tokens, index + 1):
                asked = cue.passive and any(lexicon.has("requests", t.word) for t in tokens[cue.first : cue.last + 1])
                return None if asked else index + 1
            if SAY not in cue.classes or not _main_clause(tokens, index + 1, lexicon):
                return None
            if all(lexicon.is_adverb(t.word) for t in tokens[cue.last + 1 : index]):
                return index + 1
            subject = parse(tokens, cue.last + 1, lexicon, names)
            told = subject is not None and subject.last == index - 1 and _has_verb(tokens, index + 1, lexicon)
            return index + 1 if told else None
    return None


def subjunctive_at(tokens: Sequence[Token], index: int, lexicon: Lexicon, regular: bool = True) -> bool:
    """Whether a verb in the subjunctive of reported speech stands here: one listed, or a ``regular`` one by its form.

    "Die Stadt rechne mit Regen": a small word in -e behind a noun or a pronoun, and no noun behind it.
    """
    token = tokens[index]
    word = token.word
    if lexicon.has("subjunctive", word):
        return True
    if not regular or token.capital or len(word) < 4 or word[-1] != "e" or word.endswith(("te", "ße")) or not index:
        return False
    before = tokens[index - 1]
    if before.kind != WORD or not (before.capital or before.word in ("er", "sie", "es", "man")):
        return False
    if index + 1 < len(tokens) and tokens[index + 1].kind == WORD and tokens[index + 1].capital:
        return False
    for back in range(index - 1, max(index - 12, -1), -1):
        if tokens[back].word == ",":
            break
        if lexicon.has("finite", tokens[back].word) or lexicon.has("auxiliaries", tokens[back].word):
            return False  # "ist seit Jahren marode"
    lists = ("determiners", "adverbs", "prepositions", "conjunctions", "finite", "auxiliaries", "first_person")
    return word not in lexicon.pronouns and not any(lexicon.has(name, word) for name in lists)


def _has_verb(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a finite verb stands before the next comma."""
    for token in tokens[index : index + 20]:
        if token.word == ",":
            return False
        if lexicon.has("finite", token.word) or lexicon.has("auxiliaries", token.word):
            return True
        if token.kind == WORD and not token.capital and token.word.endswith(("te", "ten")):
            return True
    return False


def clause_breaks_at(tokens: Sequence[Token], start: int, last: int, lexicon: Lexicon) -> int:
    """Where a clause ends that a conjunction at the head of the sentence subordinates: before the main verb.

    "Während X ankündigte, den Plan zu prüfen, lehnt Y ihn ab".
    """
    if not tokens or tokens[0].word not in _SUBORDINATING:
        return last
    for index in range(start + 2, last - 1):
        follow = tokens[index + 1]
        if tokens[index].word == "," and not follow.capital and (
            lexicon.has("finite", follow.word) or lexicon.has("auxiliaries", follow.word)
            or (follow.word in lexicon.verbs and not lexicon.has("subjunctive", follow.word))
        ):  # fmt: skip
            return index
    return last


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
    if lexicon.is_adverb(first.word) and lexicon.has("finite", tokens[index + 1].word):
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
