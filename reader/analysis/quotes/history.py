"""Who was spoken of before: the persons, bodies and unnamed voices that a pronoun or a dropped subject may mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reader.analysis.facts import Entity, Label
from reader.analysis.quotes.lexicon import Lexicon
from reader.analysis.quotes.mentions import PRONOUN, Mention, Names, parse, tied
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
    told: int = -99
    """The last sentence in which a verb of saying had it for its subject."""
    count: int = 0
    """How often it was named."""
    gender: str | None = None
    """What its entity or a pronoun that stood for it tells."""
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
    ranks: Mapping[str, int] = field(default_factory=dict)
    """The place of every name of the whole article among those that are named oftener."""
    teller: Known | None = None
    """Somebody without a name whom the latest sentence has tell something."""

    def whole(self, someone: Known) -> str:
        """The place of somebody among those whom the whole article names."""
        return str(min(self.ranks.get(someone.name, 4), 4))

    def tells(self, mention: Mention, tokens: Sequence[Token], text: str) -> None:
        """Note the subject of a verb of saying that came without words; before its sentence is read."""
        if mention.kind == PRONOUN:
            someone = self.meant(self.lexicon.pronouns.get(mention.head))
        elif mention.entity is not None:
            someone = self._meet(mention.entity.name, mention.entity)
        else:
            described = " ".join(text[tokens[mention.first].start : tokens[mention.last].end].split())
            someone = self.teller = self._meet(described, None)
        if someone is not None:
            someone.told = self.turn

    def read(self, tokens: Sequence[Token], names: Names, text: str) -> None:
        """Take in a sentence after its quotations: who is named in it, and where."""
        heads: list[Known] = []
        others: list[Known] = []
        index = 0
        self.opener = None
        if self.teller is not None and self.teller.told < self.turn - 1:
            self.teller = None
        first = self._opens(tokens, names)
        if first is not None and first.kind == PRONOUN:
            goes_on = self.meant(self.lexicon.pronouns.get(first.head))
            if goes_on is not None:
                goes_on.turn = goes_on.subject = self.turn
                heads.append(goes_on)
        elif first is not None:
            described = text[tokens[first.first].start : tokens[first.last].end]
            self.opener = self._meet(" ".join(described.split()), None)
        while index < len(tokens):
            place = names.get(tokens[index].start)
            if place is None:
                index += 1
                continue
            if place.entity.label in _SPEAKING:
                last = index
                while last + 1 < len(tokens) and tokens[last + 1].start < place.end:
                    last += 1
                free = not tied(tokens, index, last, self.lexicon)
                someone = self._meet(place.entity.name, place.entity)
                someone.count += 1
                if free and someone not in heads:
                    someone.subject = self.turn
                    heads.append(someone)
                elif place.entity.label is Label.PERSON:
                    others.append(someone)
            while index < len(tokens) and tokens[index].start < place.end:
                index += 1
        heads += [someone for someone in others if someone not in heads]
        if heads:
            self.heads = heads
        self.turn += 1

    def _opens(self, tokens: Sequence[Token], names: Names) -> Mention | None:
        """The pronoun or the description without a name with which a sentence begins."""
        for index in range(min(len(tokens), _OPENING)):
            token = tokens[index]
            if token.kind != WORD or token.start in names or self.lexicon.has("prepositions", token.word):
                return None
            found = parse(tokens, index, self.lexicon, names)
            if found is not None:
                nameless = found.entity is None and found.weight >= 1.6
                return found if nameless and not self._is_named(found, tokens, names) else None
        return None

    def _is_named(self, found: Mention, tokens: Sequence[Token], names: Names) -> bool:
        """Whether an apposition names whom a description means: "O relator da proposta, deputado Paulo Rangel, …"."""
        at = found.last + 1
        if at + 1 >= len(tokens) or tokens[at].word != ",":
            return False
        apposed = parse(tokens, at + 1, self.lexicon, names)
        return apposed is not None and apposed.entity is not None and apposed.entity.label is Label.PERSON

    def meant(self, gender: str | None) -> Known | None:
        """Whom a pronoun at the head of the next sentence likely means: one of the latest heads or the speaker."""
        for someone in (*self.heads, self.speaker):
            if someone is None or gender not in ("m", "f"):
                continue
            if someone.entity is not None and someone.entity.label is not Label.PERSON:
                continue
            if someone.gender in (None, gender):
                return someone
        return None

    def speaks(self, name: str, entity: Entity | None, block: int, gender: str | None = None) -> None:
        """Note who spoke a quotation of the sentence that is read next, and the gender of the pronoun that said so."""
        someone = self._meet(name, entity)
        if someone.gender is None and gender in ("m", "f"):
            someone.gender = gender
        someone.spoke = self.turn
        someone.voiced += 1
        if someone is not self.speaker:
            self.before, self.speaker = self.speaker, someone
        self.spoke_in = block

    def form(self, name: str) -> str:
        """The form under which a description is known already, whatever its capitals; else itself."""
        if name in self.known:
            return name
        folded = name.casefold()
        return next((one.name for one in self.known.values() if one.name.casefold() == folded), name)

    def _meet(self, name: str, entity: Entity | None) -> Known:
        if entity is None:
            name = self.form(name)
        someone = self.known.pop(name, None) or Known(name, entity, gender=None if entity is None else entity.gender)
        someone.turn = self.turn
        self.known[name] = someone
        if len(self.known) > _MOST:
            del self.known[next(iter(self.known))]
        return someone

    def most(self) -> int:
        """How often the one was named who was named oftenest."""
        return max((one.count for one in self.known.values()), default=0)

    def likely(self) -> list[Known]:
        """Those whom words without a name may mean, the likeliest first; each once."""
        found = [someone for someone in (self.speaker, self.before) if someone is not None]
        found += self.heads[:3]
        people = [one for one in reversed(self.known.values()) if one.entity is not None]
        found += [one for one in people if one.entity and one.entity.label is Label.PERSON][:4]
        found += [one for one in people if one.entity and one.entity.label is not Label.PERSON][:2]
        found += [one for one in (self.opener, self.teller) if one is not None]
        leader = max((one for one in people), key=lambda one: one.count, default=None)
        found += [leader] if leader is not None else []
        return list({id(one): one for one in found}.values())
