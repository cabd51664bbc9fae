"""Where the entities of an article are named, laid over its tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.analysis.entities.tokens import Token
from reader.analysis.facts import Entity, Label


class Place(NamedTuple):
    """A mention as the tokens ``[first, last]`` of its sentence."""

    first: int
    last: int
    entity: int
    """The index of its entity."""
    person: bool


Cover = Sequence[Place | None]
"""For each token of a sentence the mention that it belongs to."""


def placed(sentences: Iterable[Sequence[Token]], entities: Sequence[Entity]) -> Iterator[tuple[Sequence[Token], Cover]]:
    """Each sentence with the mentions that lie over its tokens; both sentences and tokens in text order."""
    mentions = sorted(
        (mention.start, mention.end, index) for index, entity in enumerate(entities) for mention in entity.mentions
    )
    position = 0
    for tokens in sentences:
        cover: list[Place | None] = [None] * len(tokens)
        at = 0
        while at < len(tokens):
            while position < len(mentions) and mentions[position][1] <= tokens[at].start:
                position += 1
            if position == len(mentions):
                break
            start, end, index = mentions[position]
            if tokens[at].end <= start:
                at += 1
                continue
            last = at
            while last + 1 < len(tokens) and tokens[last + 1].start < end:
                last += 1
            place = Place(at, last, index, entities[index].label is Label.PERSON)
            cover[at : last + 1] = [place] * (last + 1 - at)
            at = last + 1
        yield tokens, cover
