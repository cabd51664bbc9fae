"""Candidates: stretches of a sentence that may be somebody's words, and the sentence they are looked for in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.facts import QuoteKind
from reader.analysis.quotes.clause_ends import LONGEST
from reader.analysis.quotes.cues import Cue, find_cues
from reader.analysis.quotes.lexicon import Lexicon
from reader.analysis.quotes.mentions import Mention, Names, parse
from reader.analysis.quotes.tokens import QUOTE, SIGN, WORD, Token

CLAUSE, COLON, AFTER, CUED, ALONE, LOOSE, ASIDE, SOURCED, SIGNED = (
    "clause", "colon", "after", "cued", "alone", "loose", "aside", "sourced", "signed"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be somebody's: ``[start, end)``, their kind, and what ties them to a cue."""

    start: int
    end: int
    kind: QuoteKind
    link: str
    cue: Cue | None = None
    tokens: Sequence[Token] = ()
    """The sentence, or the inside of the quotation for an aside, that the cue's indices count in."""
    mention: Mention | None = None
    floor: int = 0
    at: int = 0
    """The token at which it begins."""
    joined: bool = False
    """Whether it is a piece of the same quotation as the candidate before it."""


Made = tuple[Candidate, int, int]
"""A candidate with the tokens ``[first, last)`` that it covers."""


@dataclass(slots=True)
class Sentence:
    """A sentence's tokens with all that is looked up in them."""

    text: str
    tokens: list[Token]
    lexicon: Lexicon
    names: Names
    cues: list[Cue]
    starts: dict[int, Cue]
    words: int
    """How many words stand outside quotations."""
    marks: int = 0
    """How many quotations in marks it holds."""
    alone_before: bool = False
    reported_before: bool = False
    ahead: Sequence[Token] = ()
    """The tokens of the next sentence of the block."""

    @classmethod
    def read(cls, text: str, tokens: list[Token], lexicon: Lexicon, names: Names) -> Sentence:
        """The sentence with its cues found."""
        cues = find_cues(tokens, lexicon)
        kinds = [token.kind for token in tokens]
        starts = {cue.first: cue for cue in cues}
        return cls(text, tokens, lexicon, names, cues, starts, kinds.count(WORD), kinds.count(QUOTE))


def reported(sentence: Sentence, first: int, last: int, link: str, cue: Cue | None, **more: object) -> Candidate | None:
    """A candidate over the tokens ``[first, last)``, its kind told by the marks in it."""
    tokens = sentence.tokens
    while first < last and tokens[first].kind == SIGN and tokens[first].word in ",.;:-–—":
        first += 1
    while last > first and tokens[last - 1].kind == SIGN and tokens[last - 1].word in ",.;:-–—":
        last -= 1
    if last <= first:
        return None
    inside = [token for token in tokens[first:last] if token.kind == QUOTE]
    kind = QuoteKind.INDIRECT
    if inside:
        kind = QuoteKind.DIRECT if len(inside) == last - first else QuoteKind.MIXED
    start, end = tokens[first].start, tokens[last - 1].end
    return Candidate(start, end, kind, link, cue, tokens, **more)  # type: ignore[arg-type]


def lead(sentence: Sentence, edge: int, stop: int) -> int:
    """Where the clause begins that ends before token ``stop``: after the last colon or semicolon, a conjunction too."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    first = stop
    edge = max(edge, stop - LONGEST)
    while first > edge and not (
        tokens[first - 1].word == ";" or (tokens[first - 1].word == ":" and not tokens[first].word[:1].isdigit())
    ):
        first -= 1
    while first < stop and (
        (tokens[first].kind == SIGN and tokens[first].word in ",.;:-–—)")
        or (lexicon.has("conjuncts", tokens[first].word) and stop - first > 3)
    ):  # fmt: skip
        first += 1
    return first


def source_of(sentence: Sentence, cue: Cue) -> Mention | None:
    """Who follows a "secondo"; None if it is evidence and no voice ("secondo le stime")."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if "own" in cue.classes:
        return None
    at = cue.last + 1
    while at < len(tokens) - 2 and lexicon.has("genitive", tokens[at].word):
        at += 1
    found = parse(tokens, at, lexicon, sentence.names)
    if found is None or found.weight < (1.6 if "weak" in cue.classes else 0.3):
        return None
    stop = found.last + 1 if "bare_clause" in lexicon.flags else min(at + 3, found.last + 1)
    words = [token.word for token in tokens[at:stop]]
    if "bare_clause" in lexicon.flags:  # the last noun tells: "law officials", "election data of the bank"
        words = words[: next((n for n, word in enumerate(words) if n and lexicon.has("genitive", word)), len(words))][
            -1:
        ]
    if any(lexicon.has("not_sources", word) for word in words):
        return None
    return found


def speech_owner(sentence: Sentence, first: int, stop: int) -> Mention | None:
    """Whose word it is by a noun of speech: "il giudizio dell'avvocato X", "the words of X"."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    for index in range(first, stop):
        if not lexicon.has("speech_nouns", tokens[index].word):
            continue
        for at in range(index + 1, min(index + 3, len(tokens) - 1)):
            if lexicon.has("genitive", tokens[at].word):
                found = parse(tokens, at + 1, lexicon, sentence.names)
                if found is not None and found.weight >= 1.6:
                    return found
    return None
