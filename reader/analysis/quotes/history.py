"""Who was spoken of before: the persons, bodies and unnamed voices that a pronoun or a dropped subject may mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.analysis.facts import Entity, Label
from reader.analysis.quotes.lexicon import Lexicon
from reader.analysis.quotes.mentions import PRONOUN, Names, parse
from reader.analysis.quotes.tokens import WORD, Token

_MOST = 12
_OPENING = 6  # tokens at the head of a sentence that its subject may stand in
_SPEAKING = frozenset({Label.PERSON, Label.ORGANIZATION})


@dataclass(slots=True)
class Known:
    """Somebody the article spoke of: an entity, or a voice that has a description for a name."""

    name: str
    entity: Entity | None
    turn: int = -99
    """The last sentence that named or described it, or in which it spoke."""
    subject: int = -99
    """The last sentence that began with it, or that no preposition tied it into."""
    spoke: int = -99
    """The last sentence in which it spoke."""
    count: int = 0
    """How often it was named."""
    voiced: int = 0
    """How many quotations are its own."""


@dataclass(slots=True)
class History:
    """Those spoken of, the latest last; sentences are counted from 0."""

    lexicon: Lexicon
    turn: int = 0
    block: int = -1
    spoke_in: int = -1
    """The block of the last quotation with a speaker."""
    speaker: Known | None = None
    before: Known | None = None
    """Who spoke before the last speaker."""
    heads: list[Known] = field(default_factory=list)
    """Those whom the latest sentence that names anybody names, the likeliest subject first."""
    opener: Known | None = None
    """Somebody without a name with whom the latest sentence began."""
    known: dict[str, Known] = field(default_factory=dict)

    def read(self, tokens: Sequence[Token], names: Names, text: str) -> None:
        """Take in a sentence after its quotations: who is named in it, and where."""
        heads: list[Known] = []
        index = 0
        self.opener = self._opens(tokens, names, text)
        while index < len(tokens):
            place = names.get(tokens[index].start)
            if place is None:
                index += 1
                continue
            if place.entity.label in _SPEAKING:
                free = index == 0 or not self.lexicon.has("prepositions", tokens[index - 1].word)
                someone = self._meet(place.entity.name, place.entity)
                someone.count += 1
                if free and someone not in heads:
                    someone.subject = self.turn
                    heads.append(someone)
            while index < len(tokens) and tokens[index].start < place.end:
                index += 1
        if heads:
            self.heads = heads
        self.turn += 1

    def _opens(self, tokens: Sequence[Token], names: Names, text: str) -> Known | None:
        """Somebody without a name with whom a sentence begins."""
        index = 0
        while index < min(len(tokens), _OPENING):
            token = tokens[index]
            if token.kind != WORD or token.start in names:
                return None
            if self.lexicon.has("prepositions", token.word):
                return None
            found = parse(tokens, index, self.lexicon, names)
            if found is not None:
                if found.entity is not None or found.kind == PRONOUN or found.weight < 1.6:
                    return None
                return self._meet(" ".join(text[tokens[index].start : tokens[found.last].end].split()), None)
            index += 1
        return None

    def speaks(self, name: str, entity: Entity | None, block: int) -> None:
        """Note who spoke a quotation of the sentence that is read next."""
        someone = self._meet(name, entity)
        someone.spoke = self.turn
        someone.voiced += 1
        if someone is not self.speaker:
            self.before, self.speaker = self.speaker, someone
        self.spoke_in = block

    def _meet(self, name: str, entity: Entity | None) -> Known:
        someone = self.known.pop(name, None) or Known(name, entity)
        someone.turn = self.turn
        self.known[name] = someone
        if len(self.known) > _MOST:
            del self.known[next(iter(self.known))]
        return someone

    def leads(self, someone: Known) -> bool:
        """Whether nobody was named oftener."""
        return someone.count >= max((one.count for one in self.known.values()), default=0)

    def likely(self) -> list[Known]:
        """Those whom words without a name may mean, the likeliest first; each once."""
        found = [someone for someone in (self.speaker, self.before) if someone is not None]
        found += self.heads[:3]
        people = [one for one in reversed(self.known.values()) if one.entity is not None]
        found += [one for one in people if one.entity and one.entity.label is Label.PERSON][:4]
        found += [one for one in people if one.entity and one.entity.label is not Label.PERSON][:2]
        found += [self.opener] if self.opener is not None else []
        return list({id(one): one for one in found}.values())
