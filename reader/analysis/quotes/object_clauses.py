"""What is called, demanded or criticized in the words of somebody: the object and the marked words about it together.

"called half of the council “deaf”", "accused them of “playing with fire”", "urged the town to “wait and see”".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.quotes.candidates import Candidate, Sentence
from reader.analysis.quotes.cues import Cue
from reader.analysis.quotes.lexicon import LABEL, PARTICIPLE, Lexicon
from reader.analysis.quotes.tokens import QUOTE, SIGN, WORD, Token

_NEAR = 8  # words of an object that leave no doubt of what is said of it
_GAP = 14  # tokens that an object may have before its marked words
_TAIL = 12  # tokens that may go on with them


def widened(sentence: Sentence, made: Candidate) -> tuple[Candidate, int, int] | None:
    """Marked words with the object that they are said of, and the tokens ``[first, last)`` of both; None if alone."""
    tokens, lexicon, cue = sentence.tokens, sentence.lexicon, made.cue
    if "object_clause" not in lexicon.flags or cue is None or made.tokens is not tokens or cue.last >= made.at:
        return None
    word = tokens[cue.last].word
    if not (lexicon.has("directs", word) or lexicon.has("names_things", word)) or (
        cue.passive and cue.form == PARTICIPLE
    ):
        return None
    first = cue.last + 1
    if LABEL not in cue.classes and not _directs(sentence, made, first):
        return None
    if lexicon.has("tell", word):
        first = made.at - 1  # of "told them to “wait”" the words from "to" on
    while first < made.at - 1 and (
        lexicon.is_adverb(tokens[first].word) or lexicon.has("object_links", tokens[first].word)
    ):
        first += 1
    if not 0 < made.at - first <= _GAP or _drawn_out(sentence, cue):
        return None
    for token in tokens[first : made.at]:
        if token.kind == SIGN and token.word not in ".-'’":
            return None
        if lexicon.has("finite", token.word) or lexicon.has("complementisers", token.word):
            return None
    lead = tokens[first].word
    if lead not in ("as", "to") and (lexicon.has("prepositions", lead) or lexicon.has("conjunctions", lead)):
        return None
    if made.at == first + 1 and lexicon.has("determiners", lead):
        return None  # "called a “meeting”": the marked words are the object
    last = _end(sentence, made.at)
    start, end = tokens[first].start, tokens[last - 1].end
    return replace(made, start=start, end=end, at=first), first, last


def object_said(tokens: Sequence[Token], index: int, cue: Cue | None, lexicon: Lexicon) -> bool:
    """Whether words marked at a token are said of the object of a naming verb: "called them “lone wolves”"."""
    if cue is None or cue.passive or not lexicon.has("names_things", tokens[cue.last].word):
        return False
    between = tokens[cue.last + 1 : index]
    return 0 < len(between) <= _NEAR and all(
        token.kind == WORD and not lexicon.has("finite", token.word) and not lexicon.has("scare", token.word)
        for token in between
    )


def _directs(sentence: Sentence, made: Candidate, first: int) -> bool:
    """Whether a verb of asking tells what is asked: "urged them to “wait”", "called for a “ban”"."""
    words = [token.word for token in sentence.tokens[first - 1 : made.at]]
    if sentence.lexicon.has("tell", words[0]):
        return words[-1] == "to"  # "told them to “wait”"
    return "to" in words or (words[0] in ("for", "promising", "promised", "promises") and words[1] != "of")


def _drawn_out(sentence: Sentence, cue: Cue) -> bool:
    """Whether the object stands before the verb: "what she called a “farce”", "a rule that he calls “silly”"."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    for token in reversed(tokens[max(cue.first - 6, 0) : cue.first]):
        if token.kind != WORD:
            return False
        if token.word in ("what", "whom", "which") or lexicon.has("complementisers", token.word):
            return True
    return False


def _end(sentence: Sentence, at: int) -> int:
    """The index after the words that go on with the marked ones at a token: "“proof” of it", "“lazy” and “deaf”"."""
    last, before = at + 1, at
    while last > before:
        before = last
        last = _tail(sentence, _row(sentence, last))
    return last


def _row(sentence: Sentence, last: int) -> int:
    """The index after further marked words in a row: "“a”, “b” and a “c”"."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    index = last
    while index < min(last + 4, len(tokens)):
        if tokens[index].kind == QUOTE:
            last = index + 1
        elif not (
            tokens[index].word in (",", "and", "or", "then", "to") or lexicon.has("determiners", tokens[index].word)
        ):
            break
        index += 1
    return last


def _tail(sentence: Sentence, last: int) -> int:
    """The index after what goes on with marked words: "“proof” of guilt", "a “liar” who is “rude”"."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if last >= len(tokens):
        return last
    opener = tokens[last].word
    definite = lexicon.has("determiners", opener) and not lexicon.has("vague", opener)
    if not (definite or lexicon.has("object_tails", opener)):
        return last
    for index in range(last + 1, min(last + _TAIL, len(tokens))):
        token = tokens[index]
        if token.kind == QUOTE:
            return index + 1
        stops = token.kind == SIGN or index in sentence.starts or (
            lexicon.has("prepositions", token.word) and not lexicon.has("object_tails", token.word)
        )  # fmt: skip
        if lexicon.has("conjunctions", token.word):
            stops = not any(t.kind == SIGN for t in tokens[index + 1 : index + 4])
        if stops:
            return last if index == last + 1 else index
    return last
