"""Dialogue turns: a paragraph that begins with a dash is speech, but for the writer's asides in it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.facts import QuoteKind
from reader.analysis.quotes.candidates import ASIDE, SIGNED, Candidate
from reader.analysis.quotes.cues import VERB, Cue, find_cues
from reader.analysis.quotes.lexicon import GERUND, INFINITIVE, SAY, Lexicon
from reader.analysis.quotes.tokens import SIGN, Token

_TURN = frozenset("—―–")
_LEAST = 3


def is_turn(text: str, start: int) -> bool:
    """Whether a paragraph beginning at ``start`` looks like a turn of speech."""
    return text[start : start + 1] in _TURN


def turn(tokens: Sequence[Token], lexicon: Lexicon, *, among_turns: bool) -> list[Candidate]:
    """The words said in a paragraph that begins with a dash, its asides cut out.

    Without an aside that tells of speech it counts only ``among_turns``, next to a paragraph of the same kind: a dash
    may as well open an item of a list.
    """
    cues = {cue.first: cue for cue in find_cues(tokens, lexicon) if _tells(cue)}
    pieces: list[tuple[int, int]] = []
    aside: Cue | None = None
    start = 1
    index = 1
    while index < len(tokens):
        token = tokens[index]
        cue = cues.get(index + 1) if token.kind == SIGN and (token.is_dash or token.word in ",!?…") else None
        if cue is None:
            index += 1
            continue
        aside = aside or cue
        pieces.append((start, index + (token.word in "!?…")))
        index = cue.last + 1
        while index < len(tokens) and not tokens[index].is_dash:
            index += 1
        start = index = index + 1
        while start < len(tokens) and tokens[start].kind == SIGN:
            start += 1
    if start < len(tokens):
        pieces.append((start, len(tokens)))
    if aside is None and not among_turns:
        return []
    link = SIGNED if aside is None else ASIDE
    floor = 0 if aside is None else aside.first
    return [
        Candidate(
            tokens[first].start, tokens[last - 1].end, QuoteKind.DIRECT, link, aside, tokens, None, floor,
            joined=number > 0,
        )
        for number, (first, last) in enumerate(pieces)
        if last > first and (last - first >= _LEAST or tokens[first].word)
    ]  # fmt: skip


def _tells(cue: Cue) -> bool:
    """Whether a cue may lead an aside."""
    return cue.kind == VERB and SAY in cue.classes and cue.form not in (GERUND, INFINITIVE)
