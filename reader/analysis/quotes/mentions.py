"""Mentions: the words beside a quotation that may name its speaker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.analysis.facts import Entity, Label
from reader.analysis.quotes.lexicon import Lexicon
from reader.analysis.quotes.tokens import QUOTE, WORD, Token

NAME, ROLE, PRONOUN, DESCRIPTION = "name", "role", "pronoun", "description"

_LONGEST = 14
_SHORTENED = frozenset({"s", "d", "ll", "re", "ve", "m"})
"""What is left of a verb behind an apostrophe."""
_SPEAKING = {Label.PERSON: 2.5, Label.ORGANIZATION: 1.8, Label.PLACE: 0.6, Label.OTHER: 0.5}


class Named(NamedTuple):
    """A place where an entity is named up to ``end``, or ``described`` by a noun phrase."""

    end: int
    entity: Entity
    described: bool = False


Names = Mapping[int, Named]
"""Where entities are named or described, by the first offset."""


def named(entities: Iterable[Entity]) -> dict[int, Named]:
    """Where those of the entities that may speak are named or described."""
    places: dict[int, Named] = {}
    for entity in entities:
        if entity.label in _SPEAKING:
            places.update({span.start: Named(span.end, entity, described=True) for span in entity.descriptions})
    for entity in entities:
        if entity.label in _SPEAKING:
            places.update({span.start: Named(span.end, entity) for span in entity.mentions})
    return places


class Mention(NamedTuple):
    """The tokens ``[first, last]`` of a noun phrase that may name a speaker, and what it is."""

    first: int
    last: int
    kind: str
    entity: Entity | None
    head: str
    """The role noun or pronoun that leads it, if any."""
    weight: float
    """How fit it is to speak, by itself."""


def parse(tokens: Sequence[Token], index: int, lexicon: Lexicon, names: Names) -> Mention | None:
    """The noun phrase that begins at a token; None if none does."""
    size = len(tokens)
    if index >= size or (tokens[index].kind != WORD and tokens[index].start + 1 not in names):
        return None
    pronoun = _pronoun(tokens, index, lexicon)
    if pronoun is not None:
        return pronoun
    at = index
    while (
        at < size and at < index + 3 and lexicon.has("determiners", tokens[at].word) and tokens[at].start not in names
    ):
        at += 1
    determined = at > index
    if (
        determined
        and at < size
        and lexicon.has("genitive", tokens[at].word)
        and lexicon.has("bodies", tokens[at - 1].word)
    ):
        at -= 1  # "uno dei passeggeri"
    entity: Entity | None = None
    head = ""
    last = -1
    body = False
    governed = False
    described = True
    plain = 0
    """Words behind the entity that no preposition ties to it."""
    nouns = "capital_nouns" in lexicon.flags
    count = 0
    while at < size and at < index + _LONGEST:
        token = tokens[at]
        word = token.word
        known = names.get(token.start)
        if known is not None and known.described and (governed or _has_verb(tokens, at, known.end, lexicon)):
            known = None
        if known is not None and known.described and count and lexicon.has("determiners", word):
            break  # "en Sevilla la ministra": another noun phrase
        if known is not None:
            end, found, by_role = known
            at += 1
            while at < size and tokens[at].start < end:
                at += 1
            if _owns(tokens, at, end):
                last, count, determined, body = at, count + 2, True, True
                at += 1
                continue
            if entity is None and "verb_second" in lexicon.flags and _is_genitive(tokens[at - 1], found):
                if count and not governed:
                    last, count, governed = at - 1, count + 1, False
                    continue  # "die Verteidiger Alfas"
                if not count and at < size and tokens[at].capital and tokens[at].start not in names:
                    last, count, determined, body = at - 1, 1, True, True
                    continue  # "Alfas Anwalt"
            bare = count and not (governed or head) and found.label is Label.PERSON
            if bare and lexicon.has("works", tokens[last].word) and not lexicon.has("speech_nouns", tokens[last].word):
                return Mention(index, at - 1, DESCRIPTION, None, "", 0.0)  # "il caso Rossi" never speaks
            if not governed and (entity is None or found.label is Label.PERSON):
                entity, plain, described = found, 0, by_role and (entity is not found or described)
            last, count, governed = at - 1, count + 1, False
            continue
        if token.kind != WORD:
            marked = names.get(token.start + 1) if token.kind == QUOTE else None
            if marked is not None and marked.end >= token.end - 1 and not governed and entity is None:
                entity, described, last, count, plain = marked.entity, False, at, count + 1, 0
                break  # the newspaper „Die Zeit“
            if word == "." and last == at - 1 and tokens[at - 1].capital and len(tokens[at - 1].word) <= 2:
                at += 1
                continue
            break
        if lexicon.has("genitive", word) and count and at + 1 < size and tokens[at + 1].kind == WORD:
            governed = True
            at += 1
            while at < size - 1 and lexicon.has("determiners", tokens[at].word):
                at += 1
            continue
        full = entity is not None and entity.label is Label.PERSON and last == at - 1 and not governed
        if full and not token.capital and ("verb_second" in lexicon.flags or tokens[last - 1].capital):
            break  # behind a person's full name a small word begins something else
        if _stops(word, token, lexicon, started=count > 0) or (
            nouns and last >= 0 and not token.capital and tokens[last].capital
        ):
            break
        if not (token.capital or determined or word in lexicon.roles or lexicon.has("bodies", word) or count):
            break
        if not governed:
            tail = lexicon.base(word) if token.capital or not nouns else word
            if not head and (word in lexicon.roles or tail in lexicon.roles):
                head = word if word in lexicon.roles else tail
            body = body or lexicon.has("bodies", word) or lexicon.has("bodies", tail)
            plain += 1
        governed = False
        last, count = at, count + 1
        at += 1
    if last < index:
        return None
    if entity is not None and entity.label is not Label.PERSON and head and (
        plain or "modifiers_follow" in lexicon.flags
    ):  # fmt: skip
        entity = None  # "la senatrice Pd", "a Justice Department official": the name only tells which one
    if entity is not None and plain and "modifiers_follow" not in lexicon.flags:
        entity, body = None, True  # "the Trump campaign"
    if entity is not None and described:
        return Mention(index, last, ROLE, entity, head, 2.3)
    if entity is not None:
        return Mention(index, last, NAME, entity, head, _SPEAKING.get(entity.label, 0.0) + (0.5 if head else 0.0))
    if head:
        return Mention(index, last, ROLE, None, head, 2.0)
    if body:
        return Mention(index, last, DESCRIPTION, None, "", 1.6)
    capital = any(tokens[i].capital for i in range(max(index, 1), last + 1))
    return Mention(index, last, DESCRIPTION, None, "", 1.0 if capital else 0.3)


def _has_verb(tokens: Sequence[Token], at: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a verb of saying stands in a description, which then holds more than one noun phrase."""
    while at < len(tokens) and tokens[at].start < end:
        token = tokens[at]
        if token.word in lexicon.verbs and not token.capital and token.word not in lexicon.roles:
            return True
        at += 1
    return False


def _is_genitive(token: Token, entity: Entity) -> bool:
    """Whether a name stands in a genitive that ends in "s": "Alfas" for Alfa."""
    return token.word[-1:] == "s" and token.word[:-1] == entity.name.rsplit(None, 1)[-1].lower().replace("’", "'")


def _owns(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a name that ends at ``end`` owns what follows: "Trump's", cut into "Trump'" and the "s" at ``at``."""
    return at < len(tokens) and tokens[at].word == "s" and tokens[at - 1].end > end and tokens[at - 1].word[-1:] == "'"


def _pronoun(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Mention | None:
    word = tokens[index].word
    for phrase in lexicon.phrases.get(word, ()):
        joined = " ".join(phrase).replace("' ", "'")
        if joined in lexicon.pronouns and [t.word for t in tokens[index : index + len(phrase)]] == list(phrase):
            return Mention(index, index + len(phrase) - 1, PRONOUN, None, joined, 2.2)
    cut = word.endswith("'") and word[:-1] in lexicon.pronouns and index + 1 < len(tokens)
    if cut and tokens[index + 1].word in _SHORTENED:
        return Mention(index, index, PRONOUN, None, word[:-1], 2.2)
    if word in lexicon.pronouns and not (
        lexicon.has("determiners", word) and index + 1 < len(tokens) and tokens[index + 1].kind == WORD
        and (tokens[index + 1].capital or tokens[index + 1].word in lexicon.roles)
    ):  # fmt: skip
        return Mention(index, index, PRONOUN, None, word, 2.2)
    return None


def tied(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a preposition ties the name ``[first, last]`` into its sentence, so that it is not what that is about.

    One who acts in a passive or has a relative clause is spoken of all the same.
    """
    if not first or not lexicon.has("prepositions", tokens[first - 1].word):
        return False
    follow = tokens[last + 1 : last + 3]
    if len(follow) > 1 and follow[0].word == "," and lexicon.has("relatives", follow[1].word):
        return False
    acts = lexicon.has("agents", tokens[first - 1].word)
    return not (acts and any(lexicon.has("passives", token.word) for token in tokens[max(first - 5, 0) : first - 1]))


def _stops(word: str, token: Token, lexicon: Lexicon, *, started: bool) -> bool:
    """Whether a word ends a noun phrase."""
    if token.capital and started:
        return False
    if lexicon.has("prepositions", word) or lexicon.has("conjunctions", word) or lexicon.has("relatives", word):
        return True
    if lexicon.has("complementisers", word) or lexicon.has("auxiliaries", word) or lexicon.has("clitics", word):
        return True
    adverb = lexicon.has("adverbs", word) or (started and lexicon.is_adverb(word) and not lexicon.has("bodies", word))
    if adverb or (started and (lexicon.has("determiners", word) or word in lexicon.pronouns)):
        return True
    if started and len(word) > 4 and word not in lexicon.roles and word.endswith(tuple(lexicon.words["verb_endings"])):
        return True
    if started and lexicon.has("finite", word):
        return True
    return started and word in lexicon.verbs and not lexicon.has("bodies", word) and word not in lexicon.roles
