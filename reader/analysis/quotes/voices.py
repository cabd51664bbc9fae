"""Voices: who was found to speak a quotation, how sure that is, and why in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.facts import Entity, Label
from reader.analysis.quotes.candidates import ALONE, Candidate, Sentence
from reader.analysis.quotes.history import History
from reader.analysis.quotes.mentions import NAME, PRONOUN, Mention
from reader.analysis.quotes.situation import Reading
from reader.analysis.quotes.tokens import QUOTE
from reader.text.article import Span

_ELLIPSIS = 12  # tokens between a name and a quotation whose verb is left out


@dataclass(frozen=True, slots=True)
class Voice:
    """Who was found to speak."""

    name: str | None
    entity: Entity | None
    mention: Span | None
    confidence: float
    rule: str
    gender: str | None = None
    """What the pronoun that names them tells."""


NOBODY = Voice(None, None, None, 0.0, "nobody named")


def elliptic(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether another speaker shares the verb of the quotation before: "Rossi parla di «…», Bianchi di «…»"."""
    if candidate.tokens is not sentence.tokens or candidate.at < 2:
        return False
    tokens = sentence.tokens
    index = candidate.at - 1
    while index > 0 and tokens[index].kind != QUOTE and candidate.at - index < _ELLIPSIS:
        place = sentence.names.get(tokens[index].start)
        if place is not None and place.entity.label is Label.PERSON and tokens[index - 1].word in (",", ";"):
            return True
        index -= 1
    return False


def voice_of(
    reading: Reading, sentence: Sentence, candidate: Candidate, history: History, ruled: Voice, sure: float
) -> Voice:
    """The voice of a reading; ``ruled`` is what the rules found, whose reason stands where they found the same."""
    mention, tokens = reading.mention, candidate.tokens
    same = reading.name == ruled.name
    if reading.span is not None:
        return Voice(reading.name, reading.entity, reading.span, sure, "named right after")
    if mention is None:
        if same and ruled.rule and (ruled.mention is None or candidate.link == ALONE):
            return Voice(reading.name, reading.entity, ruled.mention, sure, ruled.rule)
        why = "same speaker goes on" if _goes_on(reading, history) else "the person just spoken of"
        return Voice(reading.name, reading.entity, None, sure, why)
    start, end = tokens[mention.first].start, tokens[mention.last].end
    if mention.kind == PRONOUN and "-" in tokens[mention.last].word and mention.first == mention.last:
        start = end - len(mention.head)
    span = Span(start, end)
    why = ruled.rule if same and ruled.mention == span else _reason(reading, mention, sentence, candidate, history)
    gender = sentence.lexicon.pronouns.get(mention.head) if mention.kind == PRONOUN else None
    return Voice(reading.name, reading.entity, span, sure, why, gender)


def _goes_on(reading: Reading, history: History) -> bool:
    return history.speaker is not None and reading.name == history.speaker.name


def _reason(reading: Reading, mention: Mention, sentence: Sentence, candidate: Candidate, history: History) -> str:
    """Why a mention was taken for the speaker, in plain words."""
    cue, tokens = candidate.cue, candidate.tokens
    if mention.kind == PRONOUN:
        return "pronoun, last person speaking" if _goes_on(reading, history) else "pronoun, a person named before"
    if candidate.mention is not None:
        why = "named as the source"
    elif cue is None:
        why = "subject of the sentence"
    else:
        verb = " ".join(sentence.text[tokens[cue.first].start : tokens[cue.last].end].split())
        why = f"named after “{verb}”" if mention.first > cue.last else f"subject of “{verb}”"
    known = mention.kind != NAME and reading.entity is not None
    return f"{why}, known by this description" if known else why
