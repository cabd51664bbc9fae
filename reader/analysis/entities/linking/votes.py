"""Votes on gender and number: what first names, titles, articles, participles and pronouns tell of who is named.

Each sign adds its weight; a gender is told where one side leads clearly, so that a man who is "la guida" stays one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.linking.descriptions import Description
from reader.analysis.entities.linking.people import gender
from reader.analysis.entities.linking.places import Cover, Place, placed
from reader.analysis.entities.linking.roles import Roles, roles
from reader.analysis.entities.tokens import Token
from reader.analysis.facts import Entity, Label

_FIRST_NAME, _SINGLE_NAME, _ADDRESS, _ARTICLE, _PARTICIPLE, _FEMININE_ROLE, _MASCULINE_ROLE, _PRONOUN = (
    3.0, 1.5, 4.0, 1.5, 2.0, 2.0, 0.5, 0.4,
)  # fmt: skip
_MOST_PRONOUNS = 3
_LEAD = 0.9


def vote(
    sentences: Iterable[Sequence[Token]], entities: Sequence[Entity], language: str, described: Sequence[Description]
) -> tuple[Entity, ...]:
    """``entities`` with the gender of the persons and with those marked that take a plural verb.

    ``sentences`` are the tokens of the article's sentences in text order, ``described`` the descriptions found in
    them. Families keep no gender; of other things only the number is told, by the articles before them.
    """
    box = _Box(entities, language)
    for description in described:
        box.role(description.entity, description.noun, description.article)
    for tokens, cover in placed(sentences, entities):
        box.read(tokens, cover)
    return tuple(box.decide(index, entity) for index, entity in enumerate(entities))


class _Box:
    """The votes of one article."""

    def __init__(self, entities: Sequence[Entity], language: str) -> None:
        self._words: Roles = roles(language)
        self._votes: list[dict[str, float]] = [{"m": 0.0, "f": 0.0} for _ in entities]
        self._plural = [0] * len(entities)
        self._pronouns = [0] * len(entities)
        self._articles = gazetteer(language).articles
        self._before: int | None = None
        """The only person named in the last sentence that names any."""
        for index, entity in enumerate(entities):
            if entity.label is Label.PERSON and (told := gender(entity.name, language)):
                self._votes[index][told] += _FIRST_NAME if " " in entity.name else _SINGLE_NAME

    def role(self, entity: int, noun: str, article: str | None) -> None:
        """A role noun, and the gender of an article before it."""
        told = self._words.gender(noun)
        if told:
            self._votes[entity][told] += _FEMININE_ROLE if told == "f" else _MASCULINE_ROLE
        if article and told != "m":
            self._votes[entity][article] += _ARTICLE

    def read(self, tokens: Sequence[Token], cover: Cover) -> None:
        """The signs in one sentence."""
        people: dict[int, int] = {}
        for at, token in enumerate(tokens):
            place = cover[at]
            if place is not None:
                if place.first == at:
                    self._beside(tokens, place)
                    if place.person:
                        people.setdefault(place.entity, at)
                continue
            told = self._words.pronouns.get(token.lower)
            if told:
                meant = next(iter(people)) if len(people) == 1 else None if people else self._before
                if meant is not None and self._pronouns[meant] < _MOST_PRONOUNS:
                    self._pronouns[meant] += 1
                    self._votes[meant][told] += _PRONOUN
        if people:
            self._before = next(iter(people)) if len(people) == 1 else None

    def _beside(self, tokens: Sequence[Token], place: Place) -> None:
        """The signs in the words directly before and behind a mention."""
        words, votes = self._words, self._votes[place.entity]
        before = tokens[place.first - 1].lower if place.first else ""
        if not place.person:
            if before in words.plurals:
                self._plural[place.entity] += 1
            elif before in self._articles:
                self._plural[place.entity] -= 1
            return
        if before == "." and place.first > 1:
            before = tokens[place.first - 2].lower
        told = words.address.get(before)
        if told:
            votes[told] += _ADDRESS
        elif before in words.name_articles and words.articles.get(before):
            votes[words.articles[before]] += _ARTICLE
        elif before and (noun := words.role(before)):
            self.role(place.entity, noun, words.articles.get(tokens[place.first - 2].lower) if place.first > 1 else "")
        after = place.last + 1
        if after < len(tokens) and (tokens[after].lower in words.auxiliaries or tokens[after].text == ","):
            for token in tokens[after + 1 : after + 3]:
                if token.lower in words.marks:
                    votes[words.marks[token.lower]] += _PARTICIPLE
                    break

    def decide(self, index: int, entity: Entity) -> Entity:
        """The entity with what the votes tell."""
        if entity.label is not Label.PERSON:
            return replace(entity, plural=True) if self._plural[index] > 0 else entity
        lead = self._votes[index]["f"] - self._votes[index]["m"]
        if entity.plural or abs(lead) < _LEAD:
            return entity
        return replace(entity, gender="f" if lead > 0 else "m")
