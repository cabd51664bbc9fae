"""Reported clauses of English that no "that" opens: "he said the plan would fail", "what she said was a mistake"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.quotes.candidates import Sentence
from reader.analysis.quotes.cues import Cue
from reader.analysis.quotes.lexicon import SAY, Lexicon
from reader.analysis.quotes.mentions import PRONOUN, parse
from reader.analysis.quotes.tokens import QUOTE, WORD, Token, inside

_REACH = 14  # tokens in which a clause shows its verb
_FAR = 24  # the same behind a verb that reports nearly always
_NEAR = 5  # words that one who speaks may have behind his name
_LEAST = 4  # words that are a clause behind such a verb
_LEAD = 8  # tokens of a subject before marked words that hold the verb


def bare_clause(sentence: Sentence, cue: Cue, before: int | None) -> int | None:
    """The first token of the clause that follows a verb without a "that"; None if none does.

    ``before``: a "that" was found further on, whose clause begins there; a clause with a verb of its own may still
    stand before it ("said he hopes that …").
    """
    tokens, lexicon = sentence.tokens, sentence.lexicon
    size = len(tokens) if before is None else before - 1
    index = cue.last + 1
    if before is None and index + 3 < size and lexicon.has("commits", tokens[cue.last].word):
        to = index + (tokens[index].word == "not")
        if tokens[to].word == "to" and tokens[to + 1].kind == WORD:
            return index
    if SAY not in cue.classes or index + (2 if before is None else 1) >= size:
        return None
    if lexicon.has("tell", tokens[cue.last].word):
        person = parse(tokens, index, lexicon, sentence.names)
        stop = index + 1 if person is None else person.last + 1
        index = next((at for at in range(index + 1, stop) if _begins(tokens[at].word, lexicon)), stop)
    index = past_time(tokens, index, lexicon)
    if index + (2 if before is None else 1) >= size:
        return None
    token = tokens[index]
    if token.kind == QUOTE:
        return index if before is None and _goes_on(tokens, index, lexicon) else None
    if token.kind != WORD or lexicon.has("prepositions", token.word) or lexicon.has("relatives", token.word):
        return None
    if token.word[-1:] != "'" and (lexicon.has("finite", token.word) or lexicon.has("auxiliaries", token.word)):
        return index if _gapped(tokens, cue, index, lexicon) else None
    strong = lexicon.has("states", tokens[cue.last].word)
    if _inverted(sentence, cue, index):
        return None
    if lexicon.has("conjunctions", token.word) and not (strong and lexicon.has("openers", token.word)):
        return None
    pronoun = token.word.rstrip("'") in lexicon.pronouns or token.word in ("there", "it")
    if not (strong or pronoun or token.capital or lexicon.has("determiners", token.word) or token.word.endswith("s")):
        return None
    if strong and (pronoun or token.word in ("you", "nobody", "everyone", "it'", "that'", "there'")):
        return index
    if _has_verb(sentence, index, min(index + (_FAR if strong else _REACH), size), strong=strong):
        return index
    return index if strong and before is None and _whole(tokens, cue, index, lexicon) else None


def _whole(tokens: Sequence[Token], cue: Cue, index: int, lexicon: Lexicon) -> bool:
    """Whether so many words follow that they are a clause, though no verb is known: "said success depends on it"."""
    if not cue.first or tokens[cue.first - 1].kind != WORD or lexicon.has("unsaid", tokens[index].word):
        return False
    words = tokens[index : index + _LEAST]
    if any(token.word == "same" for token in words):
        return False
    return len(words) == _LEAST and all(token.kind == WORD for token in words)


def past_time(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> int:
    """The first token, from one on, that does not tell but when."""
    while index < len(tokens) and (step := _time(tokens, index, lexicon)):
        index += step
    return index


def _begins(word: str, lexicon: Lexicon) -> bool:
    """Whether a pronoun begins the clause behind one who is told it: "told the paper he'll go"."""
    return word in ("it", "there") or (word[-1:] == "'" and word[:-1] in lexicon.pronouns)


def _time(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> int:
    """How many tokens tell but when, from a token on: "Friday", "on Friday", "this weekend"."""
    word = tokens[index].word
    if lexicon.is_adverb(word):
        return 2 if index + 1 < len(tokens) and lexicon.has("times", tokens[index + 1].word) else 1
    if index + 1 >= len(tokens):
        return 0
    after = tokens[index + 1].word
    if lexicon.has("prepositions", word) and lexicon.has("days", after):
        return 2
    named = lexicon.has("determiners", word) or word in ("last", "next", "late", "early")
    return 2 if named and lexicon.has("times", after) else 0


def _inverted(sentence: Sentence, cue: Cue, index: int) -> bool:
    """Whether the one who speaks follows a verb behind a comma: ", said Paul Green, head of the council"."""
    tokens = sentence.tokens
    if not cue.first or tokens[cue.first - 1].word != ",":
        return False
    person = parse(tokens, index, sentence.lexicon, sentence.names)
    if person is None or person.kind == PRONOUN or person.weight < 1.0:
        return False
    stop = index
    while stop < len(tokens) and tokens[stop].kind == WORD and not sentence.lexicon.has("relatives", tokens[stop].word):
        stop += 1
    if stop < len(tokens) and tokens[stop].kind == QUOTE:
        return False
    return person.last + _NEAR >= stop and not _has_verb(sentence, index, stop, strong=True)


def _has_verb(sentence: Sentence, index: int, stop: int, *, strong: bool) -> bool:
    """Whether the words from a token on show the verb of a clause."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    for at in range(index + 1, stop):
        token = tokens[at]
        word = token.word
        if token.kind == QUOTE and strong and at - index <= _LEAD and _begins_small(sentence.text, token):
            return True
        if lexicon.has("finite", word) or word.endswith(("ed", "n'")):
            return True
        if strong and (word in lexicon.verbs or lexicon.has("clause_verbs", word)):
            return True
        if word in (";", ":"):
            return False
        if not strong and (word == "," or lexicon.has("conjunctions", word)):
            return False
    return False


def _begins_small(text: str, token: Token) -> bool:
    """Whether marked words begin in lower case, as the middle of a sentence does."""
    return text[inside(text, token)[0]].islower()


def _gapped(tokens: Sequence[Token], cue: Cue, index: int, lexicon: Lexicon) -> bool:
    """Whether a relative pronoun before the verb is the subject of the clause behind it: "which he said was wrong"."""
    if tokens[index].word == "to":
        return False
    for at in range(cue.first - 1, max(cue.first - 7, -1), -1):
        if tokens[at].kind != WORD:
            return False
        if lexicon.has("relatives", tokens[at].word) or tokens[at].word == "what":
            return at < cue.first - 1
        if at > 1 and (tokens[at].word in lexicon.pronouns or lexicon.has("determiners", tokens[at].word)):
            noun = tokens[at - 1]  # "pressure she said was put on her"
            if noun.word != "what" and not lexicon.has("relatives", noun.word):
                plain = not (lexicon.has("conjunctions", noun.word) or lexicon.has("auxiliaries", noun.word))
                return noun.kind == WORD and not noun.capital and plain
    return False


def _goes_on(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether marked words open a clause that goes on behind them: "said “reforms” and taxes would pay for it"."""
    tail = tokens[index + 1 : index + 11]
    if not tail or tail[0].kind != WORD or lexicon.is_adverb(tail[0].word):
        return False
    if lexicon.has("finite", tail[0].word):
        return True
    short = tokens[index].end - tokens[index].start < 40
    return short and any(lexicon.has("finite", token.word) for token in tail[: 10 if tail[0].word == "and" else 6])
