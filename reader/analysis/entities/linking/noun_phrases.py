"""Noun phrases around a role noun ("il nuovo presidente francese", "the envoy of the king"), without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.entities.gazetteer import Gazetteer
from reader.analysis.entities.linking.places import Cover
from reader.analysis.entities.linking.roles import Roles
from reader.analysis.entities.tokens import Token

_MOST_BEFORE = 4
_MOST_IN_COMPLEMENT = 6
_MOST_COMPLEMENTS = 3
_MOST_MODIFIERS = 24


class NounPhrase(NamedTuple):
    """The tokens ``[first, last]`` of a noun phrase whose role noun begins at ``head``."""

    first: int
    head: int
    last: int
    noun: str
    modifiers: frozenset[str]
    """The words that tell one holder of the role from another, in lower case."""
    article: str | None
    """The gender that the definite article tells, empty if it tells none; None without a definite article."""
    unclear: bool
    """Whether a complement follows that was not understood."""


def noun_phrases(tokens: Sequence[Token], cover: Cover, words: Roles, known: Gazetteer) -> list[NounPhrase]:
    """The noun phrases of a sentence in order; mentions in them only modify, they never hold the role noun."""
    found: list[NounPhrase] = []
    floor = at = 0
    while at < len(tokens):
        noun, size = _noun(tokens, at, cover, words, known)
        if noun is None:
            at += 1
            continue
        first, article, before = _left(tokens, at, floor, cover, words, known)
        last, after, unclear = _right(tokens, at + size, cover, words, known)
        found.append(NounPhrase(first, at, last, noun, frozenset(before | after), article, unclear))
        # The complement is read again: a role noun in it has its own phrase.
        at += size
        floor = at
    return found


def _noun(tokens: Sequence[Token], at: int, cover: Cover, words: Roles, known: Gazetteer) -> tuple[str | None, int]:
    """The role noun at a token and how many tokens it has; None and 0 if there is none."""
    token = tokens[at]
    if cover[at] is not None or not token.text[0].isalpha():
        return None, 0
    for size in range(min(words.heads.get(token.lower, 0), len(tokens) - at), 1, -1):
        phrase = " ".join(word.lower for word in tokens[at : at + size])
        if phrase in words.nouns and not any(cover[at : at + size]):
            return phrase, size
    if known.nouns_capitalised and not token.text[0].isupper():
        return None, 0
    noun = words.role(token.lower)
    return (noun, 1) if noun else (None, 0)


def _left(
    tokens: Sequence[Token], head: int, floor: int, cover: Cover, words: Roles, known: Gazetteer
) -> tuple[int, str | None, set[str]]:
    """Where the phrase begins, what its definite article tells, and the modifiers before the noun."""
    modifiers: set[str] = set()
    first = strict = head
    article: str | None = None
    at = head - 1
    sure = True
    while at >= floor and head - at <= _MOST_BEFORE + 1:
        token, place = tokens[at], cover[at]
        word = token.lower
        if place is not None:
            if article is None and word.endswith("s") and known.nouns_capitalised:
                article = ""  # "Frankreichs Präsident"
            modifiers.update(t.lower for t in tokens[place.first : place.last + 1])
            first = at = place.first
            strict = first if sure else strict
        elif word == "'s":
            article, first = "", at
        elif word in words.articles:
            return at, words.articles[word], modifiers
        elif not token.text[0].isalpha() or (word in known.function_words and word not in words.before):
            break
        elif word in words.before or token.text[0].isupper() or _adjective(token, words, known) or "-" in word:
            if word not in words.before:
                modifiers.add(word)
            strict = at if sure else strict
        elif tokens[head].text[0].isupper() and not known.nouns_capitalised:
            break  # "on the network President Putin"
        else:
            sure = False
            modifiers.add(word)
        at -= 1
    if article is not None:
        return first, article, modifiers
    return strict, None, {token.lower for token in tokens[strict:head]} - words.before


def _right(
    tokens: Sequence[Token], at: int, cover: Cover, words: Roles, known: Gazetteer
) -> tuple[int, set[str], bool]:
    """Where the phrase ends, the modifiers behind the noun, and whether more follows that was not understood."""
    modifiers: set[str] = set()
    complements = 0
    while at < len(tokens) and cover[at] is None and len(modifiers) < _MOST_MODIFIERS:
        token = tokens[at]
        if words.adjectives_follow and token.text.islower() and _adjective(token, words, known):
            modifiers.add(token.lower)
            at += 1
        elif token.lower in words.links and complements < _MOST_COMPLEMENTS:
            end = _complement(tokens, at + 1, cover, words, known, modifiers)
            if end is None:
                return at - 1, modifiers, True
            at = end
            complements += 1
        else:
            break
    return at - 1, modifiers, False


def _complement(
    tokens: Sequence[Token], at: int, cover: Cover, words: Roles, known: Gazetteer, modifiers: set[str]
) -> int | None:
    """Past the end of the complement that begins behind a link; its words join ``modifiers``. None if none begins."""
    while at < len(tokens) and cover[at] is None and tokens[at].lower in known.articles:
        at += 1
    count = 0
    while at < len(tokens) and count < _MOST_IN_COMPLEMENT:
        token, place = tokens[at], cover[at]
        if place is not None:
            if count and place.person:
                break  # the name of whom the phrase describes
            modifiers.update(t.lower for t in tokens[place.first : place.last + 1])
            at = place.last + 1
        elif (
            token.text[0].isupper()
            or _adjective(token, words, known)
            or (not count and token.text[0].isalpha() and token.lower not in known.function_words)
        ):
            modifiers.add(token.lower)
            at += 1
        else:
            break
        count += 1
    return at if count else None


def _adjective(token: Token, words: Roles, known: Gazetteer) -> bool:
    """Whether a word is an adjective by the list of demonyms or by its ending."""
    word = token.lower
    if word in known.demonyms:
        return True
    return (
        len(word) > 4 and word.endswith(words.adjective_endings or ("\0",))
        and word not in known.function_words and word not in known.say_verbs and words.role(word) is None
    )  # fmt: skip
