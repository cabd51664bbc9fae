"""Surnames with two particles: "Ursula von der Leyen", "Mark van der Laan"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.entities.tagging.mention import Mention, mention
from reader.analysis.entities.tokens import Token
from reader.analysis.facts import Label

_FIRST = frozenset({"von", "van"})
_SECOND = frozenset({"der", "dem", "den", "de", "het", "ter"})
_MOST = 3  # words that may stand before the particles


def with_particles(sentences: Sequence[Sequence[Token]], mentions: Sequence[Mention]) -> list[Mention]:
    """``mentions``, those of persons that end before two particles and a name drawn out to the name.

    A tagger may take "von der" for the preposition and article that it is elsewhere.
    """
    persons = {one.end: one for one in mentions if one.label is Label.PERSON and len(one.words) <= _MOST}
    longer: dict[Mention, Mention] = {}
    for tokens in sentences:
        for index in range(1, len(tokens) - 2):
            if tokens[index].text not in _FIRST or tokens[index + 1].text not in _SECOND:
                continue
            name = persons.get(tokens[index - 1].end)
            if name is None or not tokens[index + 2].text[0].isupper():
                continue
            first = index - 1
            while first > 0 and tokens[first].start > name.start:
                first -= 1
            longer[name] = mention(tokens[first : index + 3], Label.PERSON, name.weight)
    return [longer.get(one, one) for one in mentions]
