"""Persons: who a form of a name means at its place in the article.

Full names are merged first (cross-document coreference's "name variants"); surnames, first names and parts of compound
surnames then follow the full name they can only mean, a shared surname the person last named in full.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from reader.analysis.entities.linking.forms import PARTICLES, Words, alike, romanised

Key = TypeVar("Key")

_MOST_NAMESAKES = 20
"""So many bearers of one word are compared; further ones are other people."""

_INTRODUCED = 3
"""So many times a surname may stand alone before the full name (headline, caption, standfirst) and still mean it."""

_SALIENT = 3
"""How many times oftener named a bearer of a surname is whom it means though another was named last."""


class People:
    """The persons of one article; ask for their forms in text order."""

    def __init__(self, forms: Iterable[Words]) -> None:
        """``forms``: every form of a person's name in text order, repeated as often as it occurs."""
        counts: dict[Words, int] = {}
        bare: dict[Words, int] = {}
        self._early: dict[Words, int] = {}
        """By surname, how often it stands alone before a full name that ends with it."""
        for words in forms:
            if len(words) > 1:
                counts[words] = counts.get(words, 0) + 1
                self._early.setdefault(words[-1:], bare.get(words[-1:], 0))
            else:
                bare[words] = bare.get(words, 0) + 1
        self._named_fully = counts
        self._merged = merge(counts)
        tails = {full[-size:] for full in set(self._merged.values()) for size in range(2, len(full))}
        for words in [words for words, full in self._merged.items() if full in tails]:
            del self._merged[words]  # "Di Maio" is the end of "Luigi Di Maio"
        self._owners: dict[Words, list[Words]] = {}
        """Who may be meant by the last words of a full name."""
        self._heads: dict[Words, Words | None] = {}
        self._parts: dict[Words, Words | None] = {}
        self._sounds: dict[str, Words | None] = {}
        self._tails: dict[Words, list[Words]] = {}
        self._count: dict[Words, int] = {}
        for words, full in self._merged.items():
            self._register(words, full)
        named: dict[Words, int] = {}
        for words, full in self._merged.items():
            named[full] = named.get(full, 0) + counts[words]
        self._latest: dict[Words, Words] = {}
        """By surname, who was last named in full."""
        self._top: dict[Words, Words] = {
            tail: max(owners[:_MOST_NAMESAKES], key=lambda owner: named[owner]) for tail, owners in self._owners.items()
        }
        """By surname, who is named most so far; before anybody is, who is named most in full."""

    def _register(self, words: Words, full: Words) -> None:
        """Note what parts of one full form, ``words``, may stand for the person ``full``."""
        for size in range(1, min(len(words), 6)):
            tail = words[-size:]
            if len(tail[0]) > 1 and (size > 1 or tail[0] not in PARTICLES):
                owners = self._owners.setdefault(tail, [])
                if full not in owners[:_MOST_NAMESAKES]:
                    owners.append(full)
                    self._tails.setdefault(full, []).append(tail)
        _only(self._sounds, romanised(words[-1]), full)
        for size in range(1, len(words)):
            if len(words[size - 1]) > 1 and words[size - 1] not in PARTICLES:
                _only(self._heads, words[:size], full)
        for word in words[1:]:
            pieces = word.split("-") if "-" in word else ()
            for part in (word, *pieces):
                if len(part) > 2 and part not in PARTICLES and (part,) != words[-1:]:
                    _only(self._parts, (part,), full)

    def resolve(self, words: Words) -> Words:
        """The full name that ``words`` mean here; ``words`` themselves if they mean none."""
        full = self._merged.get(words)
        if full is not None:
            for tail in self._tails.get(full, ()):
                self._latest[tail] = full
            return self._named(full)
        owners = self._owners.get(words)
        if owners is not None:
            if len(owners) == 1 and self._is_introduced_bare(words, owners[0]):
                return words
            return self._named(owners[0] if len(owners) == 1 else self._bearer(words))
        found = self._heads.get(words) or self._parts.get(words)
        if found is None and len(words) == 1 and words not in self._heads and len(words[0]) > 3:
            found = self._sounds.get(romanised(words[0]))
        return self._named(found) if found is not None else words

    def resolve_part(self, words: Words) -> Words:
        """The full name that a form holds which took in words of its neighbourhood; ``words`` if it holds none."""
        for size in range(len(words) - 1, 1, -1):
            for part in (words[-size:], words[:size]):
                if part in self._merged:
                    return self.resolve(part)
        return words

    def _is_introduced_bare(self, tail: Words, owner: Words) -> bool:
        """Whether a surname is used as if everybody knew whose it is, and its only full name is another's by the way.

        "Obama … Obama … Obama … Michelle Obama": who is meant by the surname would have been named in full first.
        """
        early = self._early.get(tail, 0)
        return early > _INTRODUCED and early > _INTRODUCED * self._named_fully.get(owner, 0)

    def _bearer(self, tail: Words) -> Words:
        """Who of several bearers of a surname is meant: the last named in full, unless another is far more salient."""
        top = self._top[tail]
        latest = self._latest.get(tail)
        if latest is None or self._count.get(top, 0) > _SALIENT * self._count.get(latest, 0):
            return top
        return latest

    def _named(self, full: Words) -> Words:
        count = self._count[full] = self._count.get(full, 0) + 1
        for tail in self._tails.get(full, ()):
            if count > self._count.get(self._top[tail], 0):
                self._top[tail] = full
        return full


def _only(table: dict[Key, Words | None], key: Key, full: Words) -> None:
    """Note ``full`` under ``key``, or that several have it."""
    if table.setdefault(key, full) != full:
        table[key] = None


def merge(full: Mapping[Words, int]) -> dict[Words, Words]:
    """For each full name (with how often it occurs) the fullest one that surely means the same person."""
    merged: dict[Words, Words] = {}
    by_last: dict[str, list[Words]] = {}
    by_first: dict[str, list[Words]] = {}
    for words in sorted(full, key=lambda name: (-len(name), -sum(map(len, name)))):
        candidates = [*by_last.get(words[-1], ())[:_MOST_NAMESAKES], *by_last.get(words[0], ())[:_MOST_NAMESAKES]]
        candidates += by_first.get(romanised(words[0]), ())[:_MOST_NAMESAKES]
        same = list(dict.fromkeys(other for other in candidates if _same(words, other)))
        if len(same) == 1:
            merged[words] = same[0]
            continue
        merged[words] = words
        by_last.setdefault(words[-1], []).append(words)
        by_first.setdefault(romanised(words[0]), []).append(words)
    return merged


def _same(short: Words, long: Words) -> bool:
    """Whether one full name can be a longer one, or one as long."""
    if len(short) == len(long) == 2 and short == long[::-1]:
        return True  # "Rossi Mario"
    if short[-1] != long[-1]:
        if short[0] == long[0] and len(long) > len(short):
            return _runs_in(short[1:], long[1:])  # "Pedro Sánchez", "Pedro Sánchez Pérez-Castejón"
        if len(short[0]) < 2 or not alike(short[0], long[0]) or not alike(short[-1], long[-1]):
            return False
        short, long = (*short[:-1], long[-1]), long
    if not _agree(short[0], long[0]):
        return alike(short[0], long[0]) and short[1:] == long[1:] and len(short[0]) > 4
    rest = iter(long[1:])
    return all(any(_agree(word, candidate) for candidate in rest) for word in short[1:])


def _runs_in(words: Sequence[str], long: Sequence[str]) -> bool:
    """Whether ``words`` stand in ``long`` one after another."""
    size = len(words)
    return any(tuple(long[at : at + size]) == tuple(words) for at in range(len(long) - size + 1))


def _agree(word: str, other: str) -> bool:
    """Whether two words of names are equal, or one the initial of the other."""
    return word == other or (min(len(word), len(other)) == 1 and word[0] == other[0])
