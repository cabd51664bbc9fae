"""A sentence that says who said the sentence before it: "Lo ha rivelato X.", "Das teilte die Polizei mit."."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.quotes.candidates import AFTER, Candidate, Sentence, reported
from reader.analysis.quotes.cues import VERB
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
            told = Sentence(sentence.text, list(before), lexicon, sentence.names, [], {}, 0)
            made = reported(told, 0, len(before), AFTER, cue)
            if made is None:
                return None
            return Candidate(made.start, made.end, made.kind, AFTER, cue, tokens)
    return None
