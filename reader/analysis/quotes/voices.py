"""Voices: who was found to speak a quotation, how sure that is, and why in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.facts import Entity, Label
from reader.analysis.quotes.candidates import AFTER, ALONE, Candidate, Sentence
from reader.analysis.quotes.history import History
from reader.analysis.quotes.mentions import NAME, PRONOUN, Mention, parse
from reader.analysis.quotes.situation import Reading
from reader.analysis.quotes.tokens import QUOTE, WORD
from reader.text.article import Span

_ELLIPSIS = 8  # tokens between a name and a quotation whose verb is left out


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


def plain(sentence: Sentence, candidate: Candidate) -> Voice | None:
    """The voice where the form alone tells it: a shared verb, or a signature behind a dash; None elsewhere."""
    if candidate.link == ALONE:
        return _signature(sentence)
    return _sharing(sentence, candidate)


def _sharing(sentence: Sentence, candidate: Candidate) -> Voice | None:
    """Another speaker shares the verb of the quotation before: "Rossi parla di «…», Bianchi di «…»"."""
    tokens = candidate.tokens
    if candidate.cue is None or tokens is not sentence.tokens or candidate.at < 4 or candidate.link == AFTER:
        return None
    for index in range(candidate.at - 1, max(candidate.at - _ELLIPSIS, candidate.cue.last, 0), -1):
        if tokens[index].kind != WORD:
            return None
        place = sentence.names.get(tokens[index].start)
        if place is None or tokens[index - 1].word not in (",", ";"):
            continue
        if not any(token.kind == QUOTE for token in tokens[candidate.cue.last : index]):
            return None
        last = index
        while tokens[last + 1].start < place.end:
            last += 1
        if place.entity.label is not Label.PERSON or candidate.at - last > 3:
            return None
        span = Span(tokens[index].start, tokens[last].end)
        return Voice(place.entity.name, place.entity, span, 0.8, "named before it, the verb is shared")
    return None


def _signature(sentence: Sentence) -> Voice | None:
    """The name that the next sentence sets behind a dash: "“…” ― Rossi"."""
    tokens = sentence.ahead
    if len(tokens) < 2 or not tokens[0].is_dash or not tokens[1].capital:
        return None
    found = parse(tokens, 1, sentence.lexicon, sentence.names)
    if found is None or found.last < len(tokens) - 3 or found.kind == PRONOUN:
        return None
    start, end = tokens[1].start, tokens[found.last].end
    name = found.entity.name if found.entity is not None else " ".join(sentence.text[start:end].split())
    return Voice(name, found.entity, Span(start, end), 0.9, "signed right after")


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
