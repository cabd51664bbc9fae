"""Descriptions: noun phrases that stand for a person whom the article itself ties to the role.

"Il presidente francese Emmanuel Macron" and "Steve Witkoff, l'inviato di Trump," tie a role to a name; later "il
presidente" and "l'inviato" mean them. Where two people hold one role, a modifier or the sentence before decides; what
stays open is left out. Nothing is known of the world.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from reader.analysis.entities.gazetteer import Gazetteer, gazetteer
from reader.analysis.entities.linking.noun_phrases import NounPhrase, noun_phrases
from reader.analysis.entities.linking.people import gender
from reader.analysis.entities.linking.places import Cover, placed
from reader.analysis.entities.linking.roles import Roles, roles
from reader.analysis.entities.tokens import Token
from reader.analysis.facts import Entity
from reader.text.article import Span

_MOST_HOLDERS = 20
_MOST_MODIFIERS = 24
_CLOSERS = frozenset(",.;:)!?–—-")
_BARE_ARTICLES = frozenset(
    {"il", "lo", "la", "l'", "the", "le", "der", "die", "den", "dem", "des", "el", "o", "a", "de"}
)
"""Articles that hold no preposition, and so belong to the description."""


class Description(NamedTuple):
    """A place where a person is described: the span, the entity's index, the role noun and the article's gender."""

    span: Span
    entity: int
    noun: str
    article: str | None


@dataclass(slots=True)
class _Holder:
    """Who holds a role, with the words that qualified it and the gender of the articles before it."""

    modifiers: set[str] = field(default_factory=set)
    article: str = ""


def describe(entities: Sequence[Entity], described: Iterable[Description]) -> tuple[Entity, ...]:
    """``entities`` with their descriptions."""
    spans: dict[int, list[Span]] = {}
    for description in described:
        spans.setdefault(description.entity, []).append(description.span)
    return tuple(
        replace(entity, descriptions=tuple(spans[index])) if index in spans else entity
        for index, entity in enumerate(entities)
    )


def descriptions(sentences: Iterable[Sequence[Token]], entities: Sequence[Entity], language: str) -> list[Description]:
    """The descriptions of persons in text order; they overlap neither each other nor a mention."""
    words = roles(language)
    if not words.nouns:
        return []
    known = gazetteer(language)
    finder = _Finder(entities, language, words, known)
    for tokens, cover in placed(sentences, entities):
        finder.read(tokens, cover)
    return finder.found


class _Finder:
    """The walk over the sentences: who holds which role so far, and where each was last spoken of."""

    def __init__(self, entities: Sequence[Entity], language: str, words: Roles, known: Gazetteer) -> None:
        self.found: list[Description] = []
        self._entities = entities
        self._language = language
        self._words = words
        self._known = known
        self._holders: dict[str, dict[int, _Holder]] = {}
        self._others: dict[str, int] = {}
        """By role, the sentence that last spoke of a holder without a name."""
        self._seen: dict[int, int] = {}
        """By person, the last sentence that spoke of them."""
        self._turn = 0

    def read(self, tokens: Sequence[Token], cover: Cover) -> None:
        """Take in one sentence."""
        at = 0
        for phrase in noun_phrases(tokens, cover, self._words, self._known):
            self._see(cover, at, phrase.head)
            at = phrase.head
            entity = self._tied(phrase, tokens, cover)
            if entity is not None:
                self._hold(phrase, entity)
                apposed = phrase.first > 0 and tokens[phrase.first - 1].text in (",", "(")
                self._add(phrase, entity, tokens, cover, bare=apposed)
            elif not phrase.unclear and phrase.article is not None:
                entity = self._resolve(phrase)
                if entity is not None:
                    self._add(phrase, entity, tokens, cover, bare=True)
                    self._seen[entity] = self._turn
        self._see(cover, at, len(tokens))
        self._turn += 1

    def _see(self, cover: Cover, first: int, stop: int) -> None:
        for place in cover[first:stop]:
            if place is not None and place.person:
                self._seen[place.entity] = self._turn

    def _tied(self, phrase: NounPhrase, tokens: Sequence[Token], cover: Cover) -> int | None:
        """The person whose name stands in apposition to a phrase."""
        after = phrase.last + 1
        place = cover[after] if after < len(tokens) else None
        if place is not None:
            return place.entity if place.person else None
        closed = after >= len(tokens) or tokens[after].text in _CLOSERS
        if not closed:
            return None
        before = phrase.first - 2
        name = cover[before] if before >= 0 and tokens[before + 1].text in (",", "(") else None
        if name is not None and name.person:
            return None if phrase.article is not None and self._goes_on(tokens, after) else name.entity
        name = cover[after + 1] if after + 1 < len(tokens) and tokens[after].text == "," else None
        if name is not None and name.person and phrase.article is not None:
            end = name.last + 1
            if end >= len(tokens) or tokens[end].text in _CLOSERS:
                return name.entity
        return None

    def _goes_on(self, tokens: Sequence[Token], comma: int) -> bool:
        """Whether a list of persons goes on behind a comma ("Macron, il cancelliere, il re")."""
        following = tokens[comma + 1 : comma + 3]
        if len(following) < 2 or tokens[comma].text != "," or following[0].lower not in self._words.articles:
            return False
        return self._words.role(following[1].lower) is not None

    def _keys(self, noun: str) -> list[str]:
        """The nouns that may later stand for a role noun: itself, and the end of a compound."""
        if not self._words.suffixes:
            return [noun]
        return [noun, *(noun[at:] for at in range(3, min(len(noun) - 4, 40)) if noun[at:] in self._words.nouns)]

    def _hold(self, phrase: NounPhrase, entity: int) -> None:
        for key in self._keys(phrase.noun):
            held = self._holders.setdefault(key, {})
            if entity not in held and len(held) >= _MOST_HOLDERS:
                del held[next(iter(held))]
            holder = held.setdefault(entity, _Holder())
            if len(holder.modifiers) < _MOST_MODIFIERS:
                holder.modifiers |= phrase.modifiers
            holder.article = phrase.article or holder.article

    def _resolve(self, phrase: NounPhrase) -> int | None:
        """Whom a phrase with a definite article means; None if nobody or nobody for sure."""
        held = self._holders.get(phrase.noun, {})
        fits = [entity for entity, holder in held.items() if self._fits(phrase, entity, holder)]
        if phrase.modifiers and not fits:
            self._others[phrase.noun] = self._turn
            return None
        if len(fits) > 1:
            fits = [entity for entity in fits if self._seen.get(entity, -2) >= self._turn - 1]
        if len(fits) != 1:
            return None
        if not phrase.modifiers and self._others.get(phrase.noun, -1) >= self._seen.get(fits[0], -1):
            return None
        return fits[0]

    def _fits(self, phrase: NounPhrase, entity: int, holder: _Holder) -> bool:
        """Whether a phrase agrees with a holder of its role in gender and in what qualifies it."""
        if phrase.article and holder.article and phrase.article != holder.article:
            return False
        feminine = (phrase.article or self._words.gender(phrase.noun)) == "f"
        if feminine and gender(self._entities[entity].name, self._language) == "m":
            return False
        return not phrase.modifiers or any(
            _agree(word, other) for word in phrase.modifiers for other in holder.modifiers
        )

    def _add(self, phrase: NounPhrase, entity: int, tokens: Sequence[Token], cover: Cover, *, bare: bool) -> None:
        """Note a description: the part of the phrase around its noun that no mention lies over.

        A ``bare`` noun may be one; right before a name it is but a title.
        """
        first = last = phrase.head
        while first > phrase.first and cover[first - 1] is None:
            if tokens[first - 1].lower == "'s" and cover[first - 2] is not None:
                break
            first -= 1
        while last < phrase.last and cover[last + 1] is None:
            last += 1
        links = [at for at in range(phrase.head + 1, last + 1) if tokens[at].lower in self._words.links]
        if last < phrase.last and links:
            last = links[-1]  # a complement is left out whole rather than cut by a mention
        while last > phrase.head and (
            tokens[last].lower in self._words.links or tokens[last].lower in self._known.articles
        ):
            last -= 1
        lower = tokens[first].lower
        if first < phrase.head and lower in self._words.articles and lower not in _BARE_ARTICLES:
            first += 1
        size = len(phrase.noun.split())
        if not bare and last - first < size:
            return
        span = Span(tokens[first].start, tokens[last].end)
        if not self.found or self.found[-1].span.end <= span.start:
            self.found.append(Description(span, entity, phrase.noun, phrase.article))


def _agree(word: str, other: str) -> bool:
    """Whether two modifiers are forms of one word, or a country and its adjective ("francese", "Francia")."""
    if word == other:
        return True
    short = min(len(word), len(other))
    same = next((at for at in range(short) if word[at] != other[at]), short)
    return same >= max(4, short - 2)
