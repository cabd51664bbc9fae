"""Facts that were found in an article's languages one by one, put together as if found at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.analysis.facts import Entity, KeyPhrase, Quote, Readability
from reader.text.article import Article


def entities(text: str, found: Iterable[Sequence[Entity]]) -> tuple[Entity, ...]:
    """The entities of all parts, by first mention; one thing that several parts name is one entity.

    It is one thing if both have the same label and the same canonical name, or a form of one is the other's name.
    """
    joined: list[Entity] = []
    for part in found:
        known = {(entity.label, name): at for at, entity in enumerate(joined) for name in _forms(text, entity)}
        known |= {(entity.label, entity.name): at for at, entity in enumerate(joined)}
        for entity in part:
            at = next((known[entity.label, form] for form in _forms(text, entity) if (entity.label, form) in known), -1)
            if at < 0:
                joined.append(entity)
            else:
                joined[at] = _one(joined[at], entity)
    return tuple(sorted(joined, key=lambda entity: entity.mentions[0]))


def _forms(text: str, entity: Entity) -> list[str]:
    return [entity.name, *dict.fromkeys(text[span.start : span.end] for span in entity.mentions)]


def _one(first: Entity, second: Entity) -> Entity:
    """Two entities that are one thing, under the fuller name."""
    return replace(
        first,
        name=second.name if len(second.name) > len(first.name) and first.name in second.name else first.name,
        mentions=tuple(sorted({*first.mentions, *second.mentions})),
        value=first.value or second.value,
        descriptions=tuple(sorted({*first.descriptions, *second.descriptions})),
        gender=first.gender or second.gender,
        plural=first.plural or second.plural,
    )


def quotes(found: Iterable[Sequence[Quote]]) -> tuple[Quote, ...]:
    """The quotations of all parts in text order; groups are counted anew, from 1."""
    rows = sorted((quote, part) for part, quotes in enumerate(found) for quote in quotes)
    numbers: dict[tuple[int, int], int] = {}
    return tuple(
        replace(quote, group=numbers.setdefault((part, quote.group), len(numbers) + 1)) for quote, part in rows
    )


def readability(found: Sequence[Readability]) -> Readability:
    """How long all parts take to read together; how hard they are tells the longest."""
    longest = max(found, key=lambda part: part.words)
    return replace(longest, words=sum(part.words for part in found), minutes=sum(part.minutes for part in found))


def keyphrases(found: Sequence[tuple[Article, Sequence[KeyPhrase]]]) -> tuple[KeyPhrase, ...]:
    """The weightiest phrases of all parts, no more than the part with the most has: a part weighs what it is long.

    A name that several parts have counts once.
    """
    weighed = sorted(
        (
            replace(phrase, score=phrase.score * sum(map(len, part.blocks)))
            for part, phrases in found
            for phrase in phrases
        ),
        key=lambda phrase: -phrase.score,
    )
    ranked: dict[str, KeyPhrase] = {}
    for phrase in weighed:
        ranked.setdefault(phrase.phrase, phrase)
    chosen = list(ranked.values())[: max(len(phrases) for _, phrases in found)]
    return tuple(replace(phrase, score=round(phrase.score / chosen[0].score, 4)) for phrase in chosen)
