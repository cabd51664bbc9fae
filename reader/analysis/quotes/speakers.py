"""Speakers: walk the candidates in text order and say of each who spoke, how sure that is, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reader.analysis.facts import Entity, Label, Quote, QuoteKind
from reader.analysis.quotes.candidates import (
    AFTER,
    ALONE,
    ASIDE,
    CLAUSE,
    COLON,
    CUED,
    LOOSE,
    SIGNED,
    Candidate,
    Sentence,
    speech_owner,
)
from reader.analysis.quotes.cues import VERB, Cue
from reader.analysis.quotes.history import History
from reader.analysis.quotes.lexicon import FINITE, PARTICIPLE
from reader.analysis.quotes.mentions import NAME, PRONOUN, ROLE, Mention, Names, parse
from reader.analysis.quotes.names import Cast
from reader.analysis.quotes.ranker import Weights, best, weights
from reader.analysis.quotes.readings import readings
from reader.analysis.quotes.situation import Choice, Reading, Situation
from reader.analysis.quotes.subjects import find_subject
from reader.analysis.quotes.titles import Titles
from reader.analysis.quotes.tokens import Token
from reader.analysis.quotes.voices import NOBODY, Voice, plain, voice_of
from reader.text.article import Span

_LEAST = 0.25  # a speaker less likely than this is not named: an unknown one beats a wrong one
_CUES = 2  # verbs of a sentence without quotations whose subjects are looked for
_ANSWERED = 3  # sentences since the last turn but one of a dialogue
_NEAR = 200  # tokens before a quotation in which the one person named may be its speaker


Observer = Callable[[Candidate, Sequence[Reading]], Reading]


@dataclass(slots=True)
class Speakers:
    """The state of the walk: who spoke last, and where."""

    text: str
    names: Names
    cast: Cast
    last: Voice = NOBODY
    last_block: int = -1
    last_turn: int = -1
    group: int = 0
    last_end: int = -1
    quotes: list[Quote] = field(default_factory=list)
    model: Weights = field(default_factory=weights)
    observe: Observer | None = None
    """Told of the readings of every quotation; the one it gives back is chosen. For training."""
    history: History = field(init=False)
    titles: Titles = field(init=False)
    _heard: dict[tuple[int, int], Voice] = field(default_factory=dict)
    _decided: dict[tuple[int, int], Voice] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.history = History(self.cast.lexicon, ranks=_ranks(self.names))
        self.titles = Titles(self.text, self.names, self.cast.lexicon)

    def read(self, tokens: Sequence[Token], cues: Sequence[Cue] = ()) -> None:
        """Take in a sentence, after its quotations; ``cues``: those that came without any."""
        for cue in cues[:_CUES]:
            if cue.kind == VERB and cue.form in (FINITE, PARTICIPLE) and not (cue.passive or cue.impersonal):
                told = find_subject(tokens, cue, self.cast.lexicon, self.names, after_quote=False)
                if told is not None:
                    self.history.tells(told, tokens, self.text)
        self.cast.read(tokens, self.names)
        self.history.read(tokens, self.names, self.text)

    def sentence(self, sentence: Sentence, found: list[Candidate], block: int) -> None:
        """Give the candidates of one sentence their speakers."""
        self._heard.clear()
        self._decided.clear()
        after = {id(c.tokens): set[int]() for c in found}
        for candidate in found:
            if candidate.cue is not None and candidate.link in (AFTER, ASIDE):
                after[id(candidate.tokens)].add(candidate.cue.first)
        before = self.cast.focus
        started = False
        for index, candidate in enumerate(found):
            voice = self._voice(sentence, candidate, block, after[id(candidate.tokens)], before)
            voice = self._decide(sentence, candidate, block, voice)
            joined = candidate.joined and index > 0
            alone = candidate.link == ALONE and block == self.last_block and voice.name == self.last.name
            near = self.last_end >= 0 and not self.text[self.last_end : candidate.start].count("\n")
            goes_on = alone and near and candidate.start - self.last_end < 200
            if not (joined or goes_on):
                self.group += 1
            started = True
            cue = self._cue_span(candidate)
            self.quotes.append(
                Quote(
                    candidate.start, candidate.end, candidate.kind, voice.name, voice.mention, cue,
                    round(voice.confidence, 2), voice.rule, max(self.group, 1),
                )
            )  # fmt: skip
            if voice.name is not None:
                self.last = voice
                self.last_turn = self.cast.turn
                self.history.speaks(voice.name, voice.entity, block, voice.gender)
            self.last_block = block
            self.last_end = candidate.end
        if started:
            self.last_end = max(self.last_end, sentence.tokens[-1].end)

    def _decide(self, sentence: Sentence, candidate: Candidate, block: int, ruled: Voice) -> Voice:
        """The likeliest of all readings, of which the choice of the rules is one."""
        if not self.model and self.observe is None:
            return ruled
        told = plain(sentence, candidate) or self._answer(candidate, block)
        if told is not None:
            return told
        cue = candidate.cue
        key = (id(candidate.tokens), cue.first) if cue is not None else None
        if key in self._decided:
            return self._decided[key]
        tokens = candidate.tokens
        here = ruled.mention is not None and tokens[0].start <= ruled.mention.start < tokens[-1].end
        choice = Choice(ruled.mention.end if here and ruled.mention else None, ruled.name, ruled.confidence)
        found = readings(Situation(sentence, candidate, self.cast, self.history, block, choice, self.titles))
        if self.observe is not None:
            reading, sure = self.observe(candidate, found), 1.0
        else:
            reading, sure = best(found, self.model)
        if reading.name is None or sure < _LEAST:
            voice = Voice(None, None, None, 0.0, ruled.rule if ruled.name is None else NOBODY.rule)
        else:
            voice = voice_of(reading, sentence, candidate, self.history, ruled, sure)
            if reading.mention is not None and reading.entity is not None and reading.mention.kind == ROLE:
                self.cast.holds(reading.mention, tokens, reading.entity)
        if key is not None:
            self._decided[key] = voice
        return voice

    def _answer(self, candidate: Candidate, block: int) -> Voice | None:
        """The voice of a turn of dialogue that names nobody: who spoke the last turn but one; None if it is none."""
        if candidate.link != SIGNED or candidate.cue is not None or candidate.mention is not None:
            return None
        if self.last_block != block - 1:
            return None
        before = self.history.before
        if before is None or self.history.turn - before.spoke > _ANSWERED:
            return NOBODY
        return Voice(before.name, before.entity, None, 0.6, "answers the turn before")

    def _cue_span(self, candidate: Candidate) -> Span | None:
        cue = candidate.cue
        if cue is None:
            return None
        return Span(candidate.tokens[cue.first].start, candidate.tokens[cue.last].end)

    def _voice(
        self, sentence: Sentence, candidate: Candidate, block: int, after: set[int], focus: Entity | None
    ) -> Voice:
        cue = candidate.cue
        if candidate.mention is not None:
            return self._of(candidate.mention, candidate, "named as the source")
        if cue is None:
            return self._without_cue(sentence, candidate, block, focus)
        if cue.impersonal:
            person = find_subject(candidate.tokens, cue, sentence.lexicon, self.names, after_quote=False)
            if person is not None and person.kind in (NAME, ROLE) and person.last == cue.first - 1:
                return self._of(person, candidate, "subject of the reflexive verb")
            holder = self._holder(sentence, candidate)
            if holder is not None:
                return self._of(holder, candidate, "where the words are written")
            return Voice(None, None, None, 0.0, "impersonal: nobody is named")
        key = (id(candidate.tokens), cue.first)
        if key in self._heard:
            return self._heard[key]
        tokens, lexicon = candidate.tokens, sentence.lexicon
        follows = cue.first in after
        floor = candidate.floor if candidate.link in (AFTER, ASIDE) else 0
        mention = find_subject(tokens, cue, lexicon, self.names, after_quote=follows, floor=floor)
        if mention is None and follows and not cue.passive and candidate.link == AFTER:
            mention = find_subject(tokens, cue, lexicon, self.names, after_quote=False, floor=0) if floor else None
            if mention is not None and mention.last >= floor:
                mention = None
        if mention is not None:
            verb = " ".join(self.text[tokens[cue.first].start : tokens[cue.last].end].split())
            rule = f"named after “{verb}”" if mention.first > cue.last else f"subject of “{verb}”"
            voice = self._of(mention, candidate, rule)
        elif cue.passive:
            voice = NOBODY
        else:
            voice = self._dropped(block, focus)
        self._heard[key] = voice
        return voice

    def _of(self, mention: Mention, candidate: Candidate, rule: str) -> Voice:
        """The voice of a mention."""
        tokens = candidate.tokens
        name, entity, sure, why = self.cast.resolve(mention, tokens, self.text, self.last.entity, self.last_turn)
        start, end = tokens[mention.first].start, tokens[mention.last].end
        if mention.kind == PRONOUN and "-" in tokens[mention.last].word and mention.first == mention.last:
            start = end - len(mention.head)
        rule = why if mention.kind == PRONOUN else f"{rule}, {why}" if why else rule
        return Voice(name, entity, Span(start, end), sure, rule)

    def _holder(self, sentence: Sentence, candidate: Candidate) -> Mention | None:
        """What the words stand in: "nella sentenza si legge", "si legge nella nota"."""
        tokens, lexicon, cue = candidate.tokens, sentence.lexicon, candidate.cue
        if cue is None or tokens is not sentence.tokens or candidate.link == CLAUSE:
            return None
        for index in (*range(cue.last + 1, min(cue.last + 4, len(tokens))), *range(max(cue.first - 14, 0), cue.first)):
            if lexicon.has("holders", tokens[index].word):
                found = parse(tokens, index + 1, lexicon, self.names)
                if found is not None and found.weight >= 1.6:
                    return found
        return None

    def _dropped(self, block: int, focus: Entity | None) -> Voice:
        """A verb without a subject: whoever spoke last or the sentence before is about."""
        last = self.last
        if last.name is not None and block == self.last_block:
            if focus is not None and focus is not last.entity and self.cast.focus_turn > self.last_turn:
                return Voice(focus.name, focus, None, 0.45, "no subject here, the person just spoken of")
            return Voice(last.name, last.entity, None, 0.6, "no subject here, same speaker goes on")
        if focus is not None:
            return Voice(focus.name, focus, None, 0.45, "no subject here, the person just spoken of")
        if last.name is not None:
            return Voice(last.name, last.entity, None, 0.4, "no subject here, same speaker goes on")
        return NOBODY

    def _without_cue(self, sentence: Sentence, candidate: Candidate, block: int, focus: Entity | None) -> Voice:
        """No cue: the owner of the colon, the sentence's subject, or whoever spoke before."""
        tokens = candidate.tokens
        if candidate.link in (COLON, LOOSE, CUED):
            stop = candidate.at
            end = stop - 1 if candidate.link == COLON else stop
            mention = speech_owner(sentence, max(end - 14, 0), end) if candidate.link == COLON else None
            mention = mention or find_subject(
                tokens, _point(end), sentence.lexicon, self.names, after_quote=False
            ) if end > 0 else None  # fmt: skip
            mention = mention or _only_named(sentence, stop)
            if mention is not None and mention.kind in (NAME, ROLE, PRONOUN):
                rule = (
                    "the sentence before the colon is about them"
                    if candidate.link == COLON
                    else "subject of the sentence"
                )
                voice = self._of(mention, candidate, rule)
                return Voice(voice.name, voice.entity, voice.mention, voice.confidence * 0.8, voice.rule)
        if candidate.link == COLON and focus is not None:
            return Voice(focus.name, focus, None, 0.4, "the person just spoken of")
        if candidate.link == ALONE:
            subject = self.cast.focus
            if self.last.name is not None and block == self.last_block and (
                subject is None or subject is self.last.entity or self.last.entity is None
                or candidate.kind is QuoteKind.INDIRECT or (self.last_end >= 0 and candidate.start - self.last_end < 8)
            ):  # fmt: skip
                return Voice(self.last.name, self.last.entity, self.last.mention, 0.65, "same speaker goes on")
            if subject is not None:
                return Voice(subject.name, subject, None, 0.5, "the person just spoken of")
            if self.last.name is not None:
                return Voice(self.last.name, self.last.entity, None, 0.4, "same speaker goes on")
            if self.history.opener is not None:
                return Voice(self.history.opener.name, None, None, 0.35, "the person just spoken of")
        return NOBODY


def _ranks(names: Names) -> dict[str, int]:
    """The place of every person and body of an article, the one named oftenest first."""
    counts: dict[Label, dict[str, int]] = {}
    for place in names.values():
        found = counts.setdefault(place.entity.label, {})
        found[place.entity.name] = found.get(place.entity.name, 0) + 1
    return {
        name: rank for found in counts.values() for rank, name in enumerate(sorted(found, key=lambda one: -found[one]))
    }


def _point(index: int) -> Cue:
    """A place in a sentence as if a verb stood there."""
    return Cue(index, index - 1, "", frozenset(), "")


def _only_named(sentence: Sentence, stop: int) -> Mention | None:
    """The one person named before a token, if there is but one."""
    people: list[Mention] = []
    seen: set[str] = set()
    for index, token in enumerate(sentence.tokens[max(stop - _NEAR, 0) : stop], max(stop - _NEAR, 0)):
        known = sentence.names.get(token.start)
        if known is not None and known.entity.label is Label.PERSON and not known.described:
            last = index
            while last + 1 < stop and sentence.tokens[last + 1].start < known.end:
                last += 1
            people.append(Mention(index, last, NAME, known.entity, "", 2.5))
            seen.add(known.entity.name)
    return people[0] if len(seen) == 1 else None
