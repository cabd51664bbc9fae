"""The words of a source on both sides of it: where each part begins and ends."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.quotes.candidates import Sentence
from reader.analysis.quotes.clause_ends import has_finite
from reader.analysis.quotes.lexicon import Lexicon
from reader.analysis.quotes.tokens import QUOTE, SIGN, WORD, Token

_APPOSED = 16  # tokens that a source may have behind its name


def relative_end(sentence: Sentence, start: int, last: int) -> int:
    """Where a relative clause ends that a source stands in: at its next comma, but for a clause that hangs on it."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    for index in range(start + 2, last - 1):
        head = tokens[index + 1].word
        if tokens[index].word == "," and not (lexicon.has("relatives", head) or lexicon.has("conjunctions", head)):
            return index
    return last


def set_off(tokens: Sequence[Token], start: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the words go on behind a "so X", set off by a sign and with a verb: "…, so X, ist …"."""
    return tokens[start - 1].kind == SIGN and has_finite(tokens[start:last], lexicon)


def subordinates(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether the word before a source makes a clause of its own of what follows: "der laut X", "dass laut X"."""
    word = tokens[index].word
    lists = ("relatives", "complementisers", "conjunctions")
    return any(lexicon.has(name, word) for name in lists) or (
        "verb_second" in lexicon.flags and lexicon.has("determiners", word)
    )


def parts_around(sentence: Sentence, before: int, stop: int, start: int, last: int) -> list[tuple[int, int]]:
    """The parts ``[before, stop)`` and ``[start, last)`` around a source; one if a clause is the subject."""
    if not before and sentence.lexicon.has("complementisers", sentence.tokens[0].word):
        return [(before, last)]  # "Dass der Plan scheiterte, soll X zufolge am Wetter liegen"
    return [(_main_clause(sentence, before, stop), stop), (start, last)]


def _main_clause(sentence: Sentence, first: int, stop: int) -> int:
    """Where the clause begins that a source stands in: behind the comma that ends the clause before it."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    comma = stop - 2
    while comma > first and tokens[comma].word != ",":
        comma -= 1
    head = tokens[comma + 1]
    if comma <= first or lexicon.has("relatives", head.word) or lexicon.has("prepositions", head.word):
        return first
    if lexicon.is_adverb(head.word):
        return comma + 1
    if not has_finite(tokens[comma + 1 : stop], lexicon):
        return first
    if lexicon.has("finite", head.word) or lexicon.has("auxiliaries", head.word):
        return first
    return comma + 1 if has_finite(tokens[first:comma], lexicon) else first


def verb_behind(sentence: Sentence, start: int) -> int:
    """The verb behind all that belongs to a source at the head of a sentence: "Laut X, dem Chef von Y, ist …"."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if start >= len(tokens) or not (
        tokens[start].word in (",", "(") or lexicon.has("prepositions", tokens[start].word)
    ):
        return start
    for at in range(start + 1, min(start + _APPOSED, len(tokens))):
        word = tokens[at].word
        if lexicon.has("finite", word) or lexicon.has("auxiliaries", word) or lexicon.has("subjunctive", word):
            ended = tokens[start].word != "," or tokens[at - 1].word == ","
            return at if ended else start
        if tokens[at].kind == QUOTE:
            return start
    return start


def phrase_start(sentence: Sentence, first: int) -> int:
    """Where the noun phrase begins whose noun is at a token: its adjectives and articles before it taken in."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    while first > 0 and tokens[first - 1].kind == WORD and not tokens[first - 1].capital:
        word = tokens[first - 1].word
        if lexicon.has("finite", word) or lexicon.has("auxiliaries", word) or lexicon.has("subjunctive", word):
            break
        if not word.endswith(("en", "er", "em", "es")) or lexicon.is_adverb(word) or lexicon.has("prepositions", word):
            break
        if lexicon.has("relatives", word) or lexicon.has("conjunctions", word) or word in lexicon.verbs:
            break
        first -= 1
    return first
