"""Articles with their mentions marked by hand, so that these tests do not hang on the tagger."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.linking.acronyms import expand_acronyms
from reader.analysis.entities.linking.descriptions import describe, descriptions
from reader.analysis.entities.linking.names import entities
from reader.analysis.entities.linking.votes import vote
from reader.analysis.entities.tagging.mention import Mention
from reader.analysis.entities.tokens import tokenize
from reader.analysis.facts import Entity, Label

_MARKED = re.compile(r"\{([^}]*)\}|<([^>]*)>|\[([^\]]*)\]")
_LABELS = (Label.PERSON, Label.ORGANIZATION, Label.PLACE)


@dataclass(frozen=True)
class Marked:
    """An article and its entities."""

    text: str
    entities: tuple[Entity, ...]

    def named(self) -> dict[str, list[str]]:
        """The forms of each entity, by its name; names must differ."""
        found = {e.name: [self.text[m.start : m.end] for m in e.mentions] for e in self.entities}
        assert len(found) == len(self.entities)
        return found

    def described(self) -> dict[str, list[str]]:
        """The descriptions of each entity that has some, by its name."""
        return {e.name: [self.text[d.start : d.end] for d in e.descriptions] for e in self.entities if e.descriptions}

    def genders(self) -> dict[str, str | None]:
        """The gender of each person."""
        return {e.name: e.gender for e in self.entities if e.label is Label.PERSON}


@pytest.fixture
def marked() -> Callable[[str, str], Marked]:
    """Read a text in which ``{}`` marks persons, ``<>`` organisations and ``[]`` places."""

    def read(language: str, source: str) -> Marked:
        text, mentions, at = "", [], 0
        for found in _MARKED.finditer(source):
            text += source[at : found.start()]
            form, at = found[found.lastindex or 0], found.end()
            label = _LABELS[(found.lastindex or 1) - 1]
            mentions.append(Mention(len(text), len(text) + len(form), form, label, 1.0, tuple(form.split())))
            text += form
        text += source[at:]
        sentences = [tokenize(text, s.start(), s.end()) for s in re.finditer(r"\S(?:.*?[.!?](?= |$)|.+$)", text)]
        known = gazetteer(language)
        spelt, acronyms = expand_acronyms(sentences, known)
        mentions += [new for new in spelt if all(new.end <= m.start or m.end <= new.start for m in mentions)]
        named = entities(mentions, acronyms, language, text)
        told = descriptions(sentences, named, language)
        return Marked(text, vote(sentences, describe(named, told), language, told))

    return read
