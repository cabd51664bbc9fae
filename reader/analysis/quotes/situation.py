"""The situation of a quotation: its sentence, its cue, and what the article told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.analysis.facts import Entity
from reader.analysis.quotes.candidates import Candidate, Sentence
from reader.analysis.quotes.evidence import Facts, Setting, agreement, facts_of, setting_of, someone_evidence
from reader.analysis.quotes.history import History, Known
from reader.analysis.quotes.mentions import Mention
from reader.analysis.quotes.names import Cast
from reader.analysis.quotes.titles import Titles
from reader.text.article import Span


class Reading(NamedTuple):
    """One way to read who speaks: by which words beside the quotation, and who that is; None: nobody is named."""

    mention: Mention | None
    name: str | None
    entity: Entity | None
    evidence: tuple[Sequence[str], Sequence[str]]
    """What the mention tells, shared by all readings of it, and what tells who it is."""
    span: Span | None = None
    """Where the mention stands if not among the quotation's own tokens."""


class Choice(NamedTuple):
    """What the rules chose for a quotation: where the words that name the speaker end, the name, and how sure."""

    end: int | None
    name: str | None
    sure: float = 0.0


@dataclass(slots=True)
class Situation:
    """A quotation with all that its readings are made from."""

    sentence: Sentence
    candidate: Candidate
    cast: Cast
    history: History
    block: int
    chosen: Choice
    titles: Titles
    likely: list[Known] = field(init=False)
    """Those whom words without a name may mean."""
    setting: Setting = field(init=False)
    _facts: dict[str, Facts] = field(default_factory=dict)
    _most: int = 0

    def __post_init__(self) -> None:
        self.likely = self.history.likely()
        self._most = self.history.most()
        self.setting = setting_of(self.candidate, self.sentence.lexicon, self.history, self.block)

    def facts(self, someone: Known) -> Facts:
        """What the article told of somebody."""
        found = self._facts.get(someone.name)
        if found is None:
            found = self._facts[someone.name] = facts_of(someone, self.history, self._most)
        return found

    def evidence(self, route: str, someone: Known, gender: str | None, rule: str | None) -> list[str]:
        """What speaks for somebody being meant; ``rule``: whom the rules take these words for."""
        agrees = agreement(gender, someone)
        ruled = someone.name == rule
        told = someone_evidence(route, self.facts(someone), self.setting, agrees, ruled=ruled)
        if ruled:
            told.append(f"w {route} rules sure {self.chosen.sure:.2f}")
            told.append(f"w rules sure {self.chosen.sure:.2f}")
        return told

    def ruled(self, mention: Mention) -> str | None:
        """Whom the rules take a mention for, if they chose it."""
        return self.chosen.name if self.chosen.end == self.candidate.tokens[mention.last].end else None
