"""A sentence that says who said the sentence before it: "Lo ha rivelato X.", "Das teilte die Polizei mit."."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.quotes.candidates import AFTER, Candidate, Sentence, reported
from reader.analysis.quotes.cues import VERB, Cue
from reader.analysis.quotes.lexicon import GERUND, INFINITIVE, SAY
from reader.analysis.quotes.tokens import QUOTE, Token

_LONGEST = 40  # tokens of a sentence that does nothing but name a source


def pointing_back(sentence: Sentence, before: Sequence[Token]) -> Candidate | None:
    """The sentence ``before``, as what this one says that somebody said; None if it says no such thing."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if not before or len(tokens) > _LONGEST or any(token.kind == QUOTE or token.word == ":" for token in tokens):
        return None
    for phrase in lexicon.words["pointers"]:
        words = phrase.replace("'", "' ").split()
        size = len(words)
        if [token.word for token in tokens[:size]] != words:
            continue
        bracket = (
            "verb_second" in lexicon.flags and len(tokens) > size and lexicon.has("auxiliaries", tokens[size].word)
        )
        for first in range(max(size - 1, 0), len(tokens) if bracket else size + 2):
            if first > size and not bracket and lexicon.has("determiners", words[-1]):
                break  # "das Gericht wies"
            cue = sentence.starts.get(first)
            if cue is None or cue.kind != VERB or SAY not in cue.classes or cue.form in (GERUND, INFINITIVE):
                continue
            return _told(sentence, before, cue)
    cue = sentence.starts.get(1)
    if cue is not None and cue.form == INFINITIVE and SAY in cue.classes and lexicon.has("datives", tokens[0].word):
        follow = tokens[cue.last + 1].word if cue.last + 2 < len(tokens) else ""
        if tokens[cue.last].word.endswith("lo") and lexicon.has("passives", follow):
            return _told(sentence, before, cue)  # "A rivelarlo è il sindaco."
    return None


def _told(sentence: Sentence, before: Sequence[Token], cue: Cue) -> Candidate | None:
    """The sentence before as what a cue of this one tells."""
    told = Sentence(sentence.text, list(before), sentence.lexicon, sentence.names, [], {}, 0)
    made = reported(told, 0, len(before), AFTER, cue)
    return None if made is None else Candidate(made.start, made.end, made.kind, AFTER, cue, sentence.tokens)
