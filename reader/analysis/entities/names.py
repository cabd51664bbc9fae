"""Canonical names: the mentions of one real thing brought together under its fullest form."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reader.analysis.entities.tagger import Mention
from reader.analysis.entities.tokens import clean
from reader.analysis.facts import Entity, Label
from reader.text.article import Span


@dataclass(slots=True)
class _Thing:
    """An entity being gathered."""

    label: Label
    words: tuple[str, ...]
    """The words of its fullest form, in lower case."""
    forms: dict[str, None] = field(default_factory=dict)
    """Its forms in order of appearance."""
    spans: list[Span] = field(default_factory=list)
    recent: int = -1
    """Where it was last named."""

    def add(self, mention: Mention) -> None:
        """Take in a mention."""
        self.forms.setdefault(clean(mention.form))
        self.spans.append(Span(mention.start, mention.end))
        self.recent = mention.start


def key_of(form: str) -> str:
    """What forms of one name share: no case, no invisible characters, one shape of apostrophe, no dots in acronyms."""
    key = clean(form).casefold()
    if "." in key and len(key.replace(".", "")) <= 5 and " " not in key:
        return key.replace(".", "")
    return key


def entities(
    mentions: Sequence[Mention], acronyms: Mapping[str, str], *, genitive_s: bool = False
) -> tuple[Entity, ...]:
    """One entity for each real thing, in order of first mention.

    A surname joins the full name; where two people share it, the one named last before it. First and last words that
    agree join ("Marco Rubio", "Marco Antonio Rubio"), an acronym joins what it was spelt out as. ``genitive_s``: a
    form with -s joins the form without, if that occurs.
    """
    base = {key_of(found.form) for found in mentions}
    long_forms = {key_of(short): key_of(full) for short, full in acronyms.items()}
    people = _People(mentions)
    things: dict[tuple[Label, str], _Thing] = {}
    for found in sorted(mentions):
        key = key_of(found.form)
        if genitive_s and key.endswith("s") and key[:-1] in base:
            key = key[:-1]
        elif genitive_s and key.endswith(("s'", "'s")) and key.rstrip("'s") in base:
            key = key.rstrip("'s")
        key = long_forms.get(key, key)
        if not key:
            continue
        if found.label is Label.PERSON:
            key = people.resolve(key, found.start)
        thing = things.get((found.label, key))
        if thing is None:
            thing = things[found.label, key] = _Thing(found.label, tuple(key.split()))
        thing.add(found)
    return tuple(
        Entity(_canonical(thing, base if genitive_s else set()), thing.label, tuple(thing.spans))
        for thing in things.values()
    )


class _People:
    """The full names of people in one article, and who a shorter form means at a place."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        full: dict[str, list[int]] = {}
        for found in sorted(mentions):
            if found.label is Label.PERSON:
                key = key_of(found.form)
                if " " in key:
                    full.setdefault(key, []).append(found.start)
        self._merged = _merge(full)
        self._by_tail: dict[str, list[str]] = {}
        self._by_head: dict[str, list[str]] = {}
        self._starts: dict[str, list[int]] = {}
        for key, starts in full.items():
            self._starts.setdefault(self._merged[key], []).extend(starts)
        for key in dict.fromkeys(self._merged.values()):
            words = key.split()
            for size in range(1, min(len(words), 4)):
                self._by_tail.setdefault(" ".join(words[-size:]), []).append(key)
            self._by_head.setdefault(words[0], []).append(key)
        for starts in self._starts.values():
            starts.sort()

    def resolve(self, key: str, offset: int) -> str:
        """The full name that ``key`` means at ``offset``; ``key`` itself if it means none."""
        key = self._merged.get(key, key)
        owners = self._by_tail.get(key)
        if not owners:
            heads = self._by_head.get(key, ())
            return heads[0] if len(heads) == 1 else key
        if len(owners) == 1:
            return owners[0]
        return max(owners[:_MOST_NAMESAKES], key=lambda name: self._last_before(name, offset))

    def _last_before(self, name: str, offset: int) -> int:
        starts = self._starts[name]
        at = bisect_left(starts, offset)
        return starts[at - 1] if at else -starts[0] - 1


_MOST_NAMESAKES = 20


def _merge(full: Mapping[str, Sequence[int]]) -> dict[str, str]:
    """For each full name the fullest one that means the same person.

    Names with the same first and last word are one person's unless their middles disagree; an initial agrees with a
    first name it begins.
    """
    merged: dict[str, str] = {}
    families: dict[str, list[str]] = {}
    for key in sorted(full, key=lambda name: -len(name)):
        words = key.split()
        family = families.setdefault(words[-1], [])
        for other in family[:_MOST_NAMESAKES]:
            if _same(words, other.split()):
                merged[key] = other
                break
        else:
            family.append(key)
            merged[key] = key
    return merged


def _same(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether a shorter full name can be a longer one, given that their last words agree."""
    first, other = short[0].rstrip("."), long[0].rstrip(".")
    if first != other and not ((len(first) == 1 or len(other) == 1) and first[0] == other[0]):
        # "Di Maio" is the end of "Luigi Di Maio".
        return len(short) < len(long) and list(long[-len(short) :]) == list(short)
    rest = iter(long[1:])
    return all(any(_agree(word, candidate) for candidate in rest) for word in short[1:])


def _agree(word: str, other: str) -> bool:
    word, other = word.rstrip("."), other.rstrip(".")
    return word == other or (min(len(word), len(other)) == 1 and word[0] == other[0])


def _canonical(thing: _Thing, base: set[str]) -> str:
    """The fullest form: most words, then not all in capitals, then not a genitive, then the first in the text."""

    def rank(form: str) -> tuple[int, bool, bool]:
        words = form.split()
        shouted = form.isupper() and (len(words) > 1 or len(form) > 5)
        key = key_of(form)
        genitive = bool(base) and key.endswith("s") and key[:-1] in base
        return (-len(words), shouted, genitive)

    best = min(thing.forms, key=rank)
    spoken = [form for form in thing.forms if key_of(form) == key_of(best) and not form.isupper()]
    return spoken[0] if spoken else best
