"""The subject of a cue: the noun phrase that says the words, by the evidence of its place and kind."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.quotes.cues import Cue
from reader.analysis.quotes.lexicon import GERUND, INFINITIVE, LABEL, Lexicon
from reader.analysis.quotes.mentions import DESCRIPTION, NAME, PRONOUN, ROLE, Mention, Names, parse
from reader.analysis.quotes.tokens import QUOTE, WORD, Token

_LEAST = 1.6
_REACH = 60  # tokens to the left of a cue that are read
_NAMED = frozenset((NAME, ROLE, PRONOUN))


def find_subject(
    tokens: Sequence[Token], cue: Cue, lexicon: Lexicon, names: Names, *, after_quote: bool, floor: int = 0
) -> Mention | None:
    """Who acts in a verb cue; None if the sentence does not tell.

    ``after_quote`` tells that the cue follows the words said ("…”, ha detto X"); nothing left of token ``floor`` is
    read, which is where the last quotation or clause ended.
    """
    inverted = _suffixed(tokens, cue, lexicon)
    if inverted is not None:
        return inverted
    if cue.passive:
        return _agent(tokens, cue, lexicon, names)
    right, right_score = _right(tokens, cue, lexicon, names, after_quote=after_quote)
    if right is not None and after_quote and right_score >= 3.5:
        return right
    left, left_score = _left(tokens, cue, lexicon, names, floor)
    if right is not None and right_score > left_score and right_score >= _LEAST:
        return right
    return left if left_score >= _LEAST else None


def _suffixed(tokens: Sequence[Token], cue: Cue, lexicon: Lexicon) -> Mention | None:
    """The pronoun hung on the verb: "explique-t-il", "a-t-elle dit"."""
    for index in range(cue.first, cue.last + 1):
        word = tokens[index].word
        tail = word.rsplit("-", 1)[-1]
        if "-" in word and tail in lexicon.pronouns:
            return Mention(index, index, PRONOUN, None, tail, 2.2)
    return None


def _agent(tokens: Sequence[Token], cue: Cue, lexicon: Lexicon, names: Names) -> Mention | None:
    """Who acts in a passive: what follows "da", "by", "par"."""
    for index in range(cue.last + 1, min(cue.last + 16, len(tokens))):
        token = tokens[index]
        if lexicon.has("agents", token.word):
            found = parse(tokens, index + 1, lexicon, names)
            return found if found is not None and found.weight >= 1 else None
        if token.word in (";", ":"):
            break
    return None


def _right(
    tokens: Sequence[Token], cue: Cue, lexicon: Lexicon, names: Names, *, after_quote: bool
) -> tuple[Mention | None, float]:
    """The noun phrase right of the verb and how well it would do as its subject."""
    index = cue.last + 1
    limit = index + 6
    while index < min(limit, len(tokens)):
        word = tokens[index].word
        plain = tokens[index].kind == WORD and index not in names and tokens[index].start not in names
        if plain and (
            lexicon.is_adverb(word)
            or (lexicon.has("clitics", word) and not lexicon.has("determiners", word) and word not in lexicon.pronouns)
            or lexicon.has("auxiliaries", word)
        ):
            index += 1
        else:
            break
    found = parse(tokens, index, lexicon, names)
    if found is None:
        return None, 0.0
    if found.kind == PRONOUN and lexicon.has("clitics", found.head) and not after_quote:
        return None, 0.0
    score = found.weight
    follow = tokens[found.last + 1].word if found.last + 1 < len(tokens) else "."
    at_end = follow in (",", ".", ":", "-", "–", "—", "(", "") or lexicon.has("complementisers", follow)
    if after_quote:
        score += 1.5 + (0.5 if at_end else 0.0)
    elif LABEL in cue.classes or cue.form in (GERUND, INFINITIVE):
        score -= 4
    elif "verb_second" in lexicon.flags:
        score += 0.4 if found.kind in _NAMED and at_end else -0.5
    elif "bare_clause" in lexicon.flags:
        score -= 4
    else:
        score += 0.3 if found.kind in _NAMED and at_end else -2
    return found, score


def _left(
    tokens: Sequence[Token], cue: Cue, lexicon: Lexicon, names: Names, floor: int
) -> tuple[Mention | None, float]:
    """The noun phrase left of the verb that does best as its subject."""
    stop = max(floor, cue.first - _REACH)
    start = cue.first
    while start > stop and tokens[start - 1].kind != QUOTE and tokens[start - 1].word not in (";", ":", "…"):
        start -= 1
    relative = _antecedent(tokens, cue, start, lexicon, names)
    if relative is not None:
        return relative, 5.0
    best: Mention | None = None
    best_score = 0.0
    index = start
    brackets = 0
    in_relative = False
    since_comma = start
    while index < cue.first:
        token = tokens[index]
        word = token.word
        if token.kind != WORD:
            brackets = max(brackets + (word in "([") - (word in ")]"), 0) if word else brackets
            if word == ",":
                in_relative = False
                since_comma = index + 1
            index += 1
            continue
        if lexicon.has("relatives", word) and not lexicon.has("determiners", word) and index > start:
            in_relative = True
        found = parse(tokens, index, lexicon, names)
        if found is None or found.last >= cue.first:
            index += 1
            continue
        score = found.weight + _place(tokens, found, cue, start, since_comma, lexicon)
        if brackets:
            score -= 3
        if in_relative:
            score -= 1.5
        if score >= best_score:
            best, best_score = found, score
        index = found.last + 1
    return best, best_score


def _place(tokens: Sequence[Token], found: Mention, cue: Cue, start: int, since_comma: int, lexicon: Lexicon) -> float:
    """How well a noun phrase stands where a subject stands."""
    score = 0.0
    gap = cue.first - found.last - 1
    between = tokens[found.last + 1 : cue.first]
    if all(t.kind == WORD and (lexicon.is_adverb(t.word) or lexicon.has("clitics", t.word)) for t in between):
        score += 2.5 if gap == 0 else 2.0
    elif between[0].word == "," and between[-1].word in (",", ")"):
        score += 1.2 if found.kind != DESCRIPTION else 0.0
    elif between[0].word == "(" and between[-1].word == ")":
        score += 2.0
    else:
        score -= 0.04 * gap + (0.8 if found.kind == DESCRIPTION else 0.0)
    before = tokens[found.first - 1] if found.first > start else None
    if before is None or found.first == since_comma:
        score += 1.0
    elif before.kind == WORD:
        if lexicon.has("prepositions", before.word):
            score -= 3.2
        elif lexicon.has("conjunctions", before.word) or lexicon.is_adverb(before.word):
            score += 0.6
        elif not lexicon.has("complementisers", before.word):
            score -= 0.8 if gap else 0.0
    return score


def _antecedent(tokens: Sequence[Token], cue: Cue, start: int, lexicon: Lexicon, names: Names) -> Mention | None:
    """What a relative pronoun right before the verb stands for: "Rossi, che ha detto"."""
    at = cue.first - 1
    while at > start and (lexicon.is_adverb(tokens[at].word) or tokens[at].word in lexicon.words["clitics"]):
        at -= 1
    if at <= start or not lexicon.has("relatives", tokens[at].word):
        return None
    if lexicon.has("determiners", tokens[at].word) and tokens[at - 1].word != ",":
        return None
    if lexicon.has("prepositions", tokens[at - 1].word):
        return None  # "Rossi, a quien llamó": to him, not he
    edge = at - 1
    while edge > start and (tokens[edge].word in (",", ")", "(") or lexicon.has("determiners", tokens[edge].word)):
        edge -= 1
    best: Mention | None = None
    index = start
    while index <= edge:
        found = parse(tokens, index, lexicon, names)
        if found is None:
            index += 1
            continue
        if found.last >= edge and found.kind != PRONOUN and found.weight >= 1:
            return found
        if found.kind == NAME and tokens[found.last + 1].word in (",", "("):
            best = found  # an apposition may stand between the name and the pronoun
        index = found.last + 1
    return best
