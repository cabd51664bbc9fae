"""Who a mention stands for: a name as it is, a role or a pronoun by what the article told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.analysis.facts import Entity, Label
from reader.analysis.quotes.lexicon import Lexicon
from reader.analysis.quotes.mentions import NAME, PRONOUN, Mention, Names, tied
from reader.analysis.quotes.tokens import WORD, Token


@dataclass(frozen=True, slots=True)
class Holder:
    """A person who is given a role in the article, with the words that qualify it."""

    entity: Entity
    words: frozenset[str]
    place: int


@dataclass(slots=True)
class Cast:
    """The persons of an article in the order in which they come up, with their roles and gender."""

    lexicon: Lexicon
    holders: dict[int, list[Holder]] = field(default_factory=dict)
    genders: dict[str, dict[str, float]] = field(default_factory=dict)
    seen: list[Entity] = field(default_factory=list)
    """Persons by last mention, the latest last."""
    focus: Entity | None = None
    """The person whom the latest sentence that names one is about."""
    turn: int = 0
    """How many sentences were read."""
    focus_turn: int = -1
    """The sentence that gave the focus."""

    def read(self, tokens: Sequence[Token], names: Names) -> None:
        """Take in a sentence: who is named in it, and with what role."""
        first: Entity | None = None
        index = since = 0
        while index < len(tokens):
            known = names.get(tokens[index].start)
            if known is None:
                index += 1
                continue
            end, entity, described = known
            last = index
            while last + 1 < len(tokens) and tokens[last + 1].start < end:
                last += 1
            if entity.label is Label.PERSON:
                self._meet(tokens, index, last, entity, since, told=not described)
                since = last + 1
                if first is None and not tied(tokens, index, last, self.lexicon):
                    first = entity
            index = last + 1
        if first is not None:
            self.focus, self.focus_turn = first, self.turn
        self.turn += 1

    def _meet(self, tokens: Sequence[Token], first: int, last: int, entity: Entity, since: int, *, told: bool) -> None:
        """Note a person's mention: how recent and, if the name is ``told``, which roles stand by it."""
        if entity in self.seen:
            self.seen.remove(entity)
        self.seen.append(entity)
        if len(self.seen) > 40:
            del self.seen[0]
        if not told:
            return
        votes = self.genders.setdefault(entity.name, {"m": 0.0, "f": 0.0})
        given = tokens[first].word
        if self.lexicon.has("given_female", given):
            votes["f"] += 3
        elif self.lexicon.has("sirs", given):
            votes["m"] += 3
        before = list(tokens[max(first - 14, since) : first])
        for token in reversed(before):
            if (token.kind != WORD and token.word != ",") or self.lexicon.has("finite", token.word):
                break
            if self._role(token, before, entity, votes):
                break
        if before and self.lexicon.has("madams", before[-1].word):
            votes["f"] += 1.5
        elif before and self.lexicon.has("sirs", before[-1].word):
            votes["m"] += 1.5
        if last + 1 < len(tokens) and tokens[last + 1].word in (",", "("):
            after = list(tokens[last + 2 : last + 8])
            for position, token in enumerate(after):
                if token.kind != WORD or self.lexicon.has("auxiliaries", token.word):
                    break
                if self._role(token, after, entity, votes) or position >= 4:
                    break

    def _role(self, token: Token, around: Sequence[Token], entity: Entity, votes: dict[str, float]) -> bool:
        tail = self.lexicon.base(token.word)
        role = token.word if token.word in self.lexicon.roles else tail
        group = self.lexicon.roles.get(role)
        if group is None:
            return False
        votes["f" if self.lexicon.has("female", role) else "m"] += 1
        words = frozenset(t.word for t in around if t.kind == WORD and len(t.word) > 3)
        self._hold(group, Holder(entity, words, token.start))
        return True

    def holds(self, mention: Mention, tokens: Sequence[Token], entity: Entity) -> None:
        """Note that a description stood for a person: it means the same one when it comes again."""
        group = self.lexicon.roles.get(mention.head)
        if group is None or entity.label is not Label.PERSON:
            return
        words = frozenset(t.word for t in tokens[mention.first : mention.last + 1] if len(t.word) > 3)
        self._hold(group, Holder(entity, words, tokens[mention.first].start))

    def _hold(self, group: int, holder: Holder) -> None:
        held = self.holders.setdefault(group, [])
        held.append(holder)
        if len(held) > 30:
            del held[0]

    def gender(self, entity: Entity) -> float:
        """Above 0 the person is probably a woman, below 0 a man."""
        votes = self.genders.get(entity.name)
        return votes["f"] - votes["m"] if votes else 0.0

    def resolve(
        self, mention: Mention, tokens: Sequence[Token], text: str, speaker: Entity | None, spoke: int
    ) -> tuple[str | None, Entity | None, float, str]:
        """Who a mention is: the canonical name, the entity, how sure, and why in plain words."""
        if mention.kind == NAME and mention.entity is not None:
            return mention.entity.name, mention.entity, 0.9, ""
        if mention.kind == PRONOUN:
            entity = self._pronoun(mention.head, speaker, spoke)
            if entity is None:
                return None, None, 0.0, "pronoun, nobody before it agrees"
            same = entity is speaker
            return (
                entity.name,
                entity,
                0.7 if same else 0.55,
                ("pronoun, last person speaking" if same else "pronoun, last person named"),
            )
        if mention.entity is not None:
            return mention.entity.name, mention.entity, 0.8, "known by this description"
        words = tokens[mention.first : mention.last + 1]
        described = text[words[0].start : words[-1].end]
        if mention.head:
            entity = self._by_role(mention, words, speaker)
            if entity is not None:
                return entity.name, entity, 0.65, "known by this role"
        return " ".join(described.split()), None, 0.75, ""

    def _pronoun(self, word: str, speaker: Entity | None, spoke: int) -> Entity | None:
        """The nearest person who agrees with a pronoun, the last speaker before others."""
        kind = self.lexicon.pronouns.get(word, "m")
        if kind == "p":
            return None
        sign = 1 if kind == "f" else -1

        def agrees(entity: Entity) -> bool:
            return self.gender(entity) * sign >= 0

        near = self.seen[-6:]
        if self.focus is not None and self.focus_turn > spoke and agrees(self.focus):
            return self.focus
        if speaker is not None and speaker.label is Label.PERSON and agrees(speaker):
            return speaker
        if self.focus is not None and agrees(self.focus):
            return self.focus
        return next((entity for entity in reversed(near) if agrees(entity)), None)

    def held(self, mention: Mention, words: Sequence[Token]) -> dict[str, int]:
        """Who holds the role of a mention, with how many of the words around it they share (0 to 2)."""
        group = self.lexicon.roles.get(mention.head)
        if group is None:
            return {}
        own = frozenset(t.word for t in words if len(t.word) > 3 and not t.word.endswith(mention.head))
        found: dict[str, int] = {}
        for holder in self.holders.get(group, ()):
            shared = min(len(own & holder.words), 2)
            found[holder.entity.name] = max(found.get(holder.entity.name, 0), shared)
        return found

    def _by_role(self, mention: Mention, words: Sequence[Token], speaker: Entity | None) -> Entity | None:
        """The person whom the article gave the same role, or a synonym of it."""
        first = words[0].word
        if self.lexicon.has("vague", first):
            return None
        own = frozenset(t.word for t in words if len(t.word) > 3 and not t.word.endswith(mention.head))
        best: Entity | None = None
        best_score = 0.0
        held = self.holders.get(self.lexicon.roles[mention.head], ())
        for age, holder in enumerate(reversed(held)):
            common = len(own & holder.words)
            score = 1.0 + common - 0.05 * age - (0.9 if own and not common else 0.0)
            score += 0.2 * (holder.entity is speaker)
            if score > best_score:
                best, best_score = holder.entity, score
        if best is not None:
            return best
        if len(words) > 3:
            return None
        female = self.lexicon.has("female", mention.head)
        for entity in (speaker, self.focus):
            if entity is not None and entity.label is Label.PERSON and not (female and self.gender(entity) < 0):
                return entity
        return None
