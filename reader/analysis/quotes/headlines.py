"""Headlines that put a name and a colon before what was said: "Rossi: il ponte sarà «come nuovo»"."""

from __future__ import annotations

from reader.analysis.facts import QuoteKind
from reader.analysis.quotes.candidates import COLON, Made, Sentence, reported, speech_owner
from reader.analysis.quotes.clause_ends import clause_end, has_finite
from reader.analysis.quotes.mentions import PRONOUN, parse
from reader.analysis.quotes.tokens import QUOTE, WORD

_LEAST, _FAR = 3, 25


def headline(sentence: Sentence) -> Made | None:
    """The clause behind a name that opens the sentence; None if none of it is marked, or all of it.

    Without marks the name is as often a mere topic.
    """
    tokens, lexicon = sentence.tokens, sentence.lexicon
    colon = next((index for index, token in enumerate(tokens[:_FAR]) if token.word == ":"), 0)
    if not colon or colon + _LEAST >= len(tokens):
        return None
    owner = parse(tokens, 0, lexicon, sentence.names)
    if owner is None or owner.last + 1 != colon:
        owner = speech_owner(sentence, 0, colon)
    if owner is None or owner.kind == PRONOUN or owner.weight < 1.6:
        return None
    start = colon + 1
    stop = clause_end(tokens, start, sentence.starts, lexicon, sentence.names)
    marks = any(token.kind == QUOTE for token in tokens[start:stop])
    bare = [token for token in tokens[start:stop] if token.kind == WORD]
    if not marks or len(bare) < _LEAST - 1 or not has_finite(bare, lexicon):
        return None
    if tokens[start].kind == QUOTE and not has_finite(tokens[start + 1 : start + 3], lexicon):
        return None
    made = reported(sentence, start, stop, COLON, None, at=start, mention=owner)
    return None if made is None or made.kind is QuoteKind.DIRECT else (made, start, stop)
