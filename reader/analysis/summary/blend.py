"""The default method: where a sentence stands, how much of the article's matter it holds, and what it hangs on.

Sentences are taken one by one. The first three are those that stand for the whole: position counts most, since in news
no method of sumy's beats the first sentences; beside it how common in the article what a sentence says is, what it has
of the title, and brevity. From the fourth on they complete the picture: who and what is named often and who is quoted
should occur, what was told is not told again (the idea of maximal marginal relevance, Carbonell and Goldstein 1998),
and a part of the text that gave much gives way to the others. What a sentence hangs on is taken with it. The sequence
is the same however many are wanted, so that a longer summary holds the shorter.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from reader.analysis.facts import Entity, Label, Quote
from reader.analysis.summary.candidates import Candidate
from reader.analysis.summary.centrality import central
from reader.analysis.summary.crowd import Crowd
from reader.analysis.summary.hanging import chains
from reader.analysis.summary.kinds import Kind
from reader.analysis.summary.methods.stemmers import remembering, snowball_stemmer
from reader.analysis.summary.words import small_words, words

# What a sentence with the commonest words is worth is 1; all other constants are parts of that.
_LENGTH = 0.0125  # a word
_STEP = 0.12  # a sentence further from the beginning
_FAR = 12  # sentences: from there on all are equally far
_LEAD = 3  # sentences that stand for the whole
_LATER_STEP = 0.03
_SECTION = 0.2  # to open a section
_FEW_WORDS = 8
_SHORT = 0.3  # to have fewer
_QUESTION = 0.3
_UNFINISHED = 0.4  # to end with no full stop: an item of a list, a line of a table
_TITLE = 0.15  # to have all that the title names (Edmundson 1969)
_MAIN = 8  # names
_NAME = 0.15  # to name first the one named most
_SPEAKER = 0.15  # to give first the words of the one quoted most
_TOLD = 0.6  # to have only words that were taken already
_PART = 10  # sentences
_STRETCH = 100  # sentences of a book without chapters
_CROWD = 0.1  # for each sentence that its part gave
_CHAPTER_CROWD = 2.0
_CLOSING = "»”\"'’)]*_ "
_ENDS = frozenset(".!?…。！？।؟։。")
_ALIKE = 0.1  # sentences whose worth differs by less are not weighed against each other: that would cost the square


@dataclass(frozen=True, slots=True)
class _View:
    """What the choice knows of the candidates, by index."""

    pool: Sequence[Candidate]
    kind: Kind
    stems: list[list[str]]
    """The stems of the content words of each."""
    central: list[float]
    worth: list[float]
    """What each is worth after the first three if nothing else is taken."""
    chains: list[tuple[int, ...]]
    names: list[dict[str, float]]
    """The main names and speakers in each, with what it is worth to have them first."""
    parts: list[int]
    """The part of the text each stands in."""


def order(
    pool: Sequence[Candidate],
    language: str,
    kind: Kind,
    entities: Sequence[Entity] = (),
    quotes: Sequence[Quote] = (),
    title: str = "",
) -> Iterator[tuple[int, float]]:
    """The indices of all candidates, the best first, each with its worth when it was taken; worked out lazily."""
    small = small_words(language)
    stem = remembering(snowball_stemmer(language))

    def contents(tokens: Sequence[str]) -> list[str]:
        return [word for word in tokens if word not in small and len(word) > 1]

    spoken = [contents(one.words) for one in pool]
    stems = [[stem(word) for word in each] for each in spoken]
    titled = {stem(word) for word in contents(words(title))}
    shares = [len(titled.intersection(each)) / len(titled) if titled else 0.0 for each in stems]
    ratings = [
        value + _TITLE * share for value, share in zip(central(spoken, stems, opens=kind.opens), shares, strict=True)
    ]
    view = _View(
        pool,
        kind,
        stems,
        ratings,
        [_alone(one, value, kind) for one, value in zip(pool, ratings, strict=True)],
        chains(pool, quotes, language),
        _names(pool, entities, quotes),
        _parts(pool, kind),
    )
    choice = _Choice(view)
    yield from choice.lead()
    yield from choice.others()


def _names(pool: Sequence[Candidate], entities: Sequence[Entity], quotes: Sequence[Quote]) -> list[dict[str, float]]:
    """For each candidate the main names and speakers it has, and what each is worth."""
    starts = [one.span.start for one in pool]
    found: list[dict[str, float]] = [{} for _ in pool]

    def put(offset: int, name: str, worth: float) -> None:
        at = bisect_right(starts, offset) - 1
        if at >= 0 and offset < pool[at].span.end:
            found[at][name] = worth

    named = [one for one in entities if one.label not in (Label.DATE, Label.AMOUNT)]
    named.sort(key=lambda one: -len(one.mentions))
    for entity in named[:_MAIN]:
        for mention in entity.mentions:
            put(mention.start, entity.name, _NAME * len(entity.mentions) / len(named[0].mentions))
    speakers = Counter(quote.speaker for quote in quotes if quote.speaker)
    most = max(speakers.values(), default=1)
    for quote in quotes:
        if quote.speaker:
            put(quote.start, f"“{quote.speaker}", _SPEAKER * speakers[quote.speaker] / most)
    return found


def _parts(pool: Sequence[Candidate], kind: Kind) -> list[int]:
    """For each candidate the number of its part: a chapter, an entry, a section, or a stretch of a long one."""
    chapters = kind is Kind.BOOK and sum(one.opens_section for one in pool) > 1
    longest = inf if chapters else _STRETCH if kind is Kind.BOOK else _PART
    parts: list[int] = []
    part, begins = -1, 0
    for one in pool:
        if part < 0 or one.opens_section or one.place - begins >= longest:
            part, begins = part + 1, one.place
        parts.append(part)
    return parts


class _Choice:
    """The sentences taken so far, and what each other one would be worth."""

    def __init__(self, view: _View) -> None:
        self._view = view
        self._taken: set[int] = set()
        self._told: set[str] = set()
        self._shown: set[str] = set()
        self._crowd = Crowd(_CHAPTER_CROWD if view.kind is Kind.BOOK else _CROWD)

    def _take(self, index: int, worth: float) -> tuple[int, float]:
        self._taken.add(index)
        self._told.update(self._view.stems[index])
        self._shown.update(self._view.names[index])
        self._crowd.give(self._view.parts[index])
        return index, round(worth, 6)

    def _chain(self, index: int) -> list[int]:
        """What taking a candidate takes, itself included; empty if it cannot be shown."""
        return [one for one in self._view.chains[index] if one not in self._taken]

    # The sentences that stand for the whole

    def lead(self) -> Iterator[tuple[int, float]]:
        """The first sentence that can stand alone, and two from near it; none in a book or a chapter of one."""
        view = self._view
        if not view.kind.opens:
            return
        first = next((index for index, chain in enumerate(view.chains) if len(chain) == 1), None)
        if first is None:
            return
        yield self._take(first, 1.0)
        near = range(first + 1, min(len(view.pool), first + _FAR))
        while len(self._taken) < _LEAD:
            open_ = [(index, self._chain(index)) for index in near if index not in self._taken]
            rated = [
                (self._lead_worth(chain), -index, chain)
                for index, chain in open_
                if 0 < len(chain) <= _LEAD - len(self._taken)
            ]
            if not rated:
                return
            worth, _, chain = max(rated)
            for one in chain:
                yield self._take(one, worth)

    def _lead_worth(self, chain: Sequence[int]) -> float:
        return sum(map(self._stands_for_all, chain)) / len(chain)

    def _stands_for_all(self, index: int) -> float:
        """The worth of a sentence among the first three."""
        view = self._view
        one = view.pool[index]
        if view.kind is Kind.EXPOSITION:
            return -_STEP * one.place
        return view.central[index] - _LENGTH * one.size - _STEP * one.place - _asks(one)

    # The sentences that complete the picture

    def others(self) -> Iterator[tuple[int, float]]:
        """All other candidates. Their worth only falls while others are taken, so that the highest known one is tried.

        Only a chain grows cheaper when a part of it is taken; its candidates are rated anew then.
        """
        view, crowd = self._view, self._crowd
        hanging: dict[int, list[int]] = {}
        for index, shown_with in enumerate(view.chains):
            for one in shown_with[:-1]:
                hanging.setdefault(one, []).append(index)
            if index not in self._taken and (chain := self._chain(index)):
                crowd.put(view.parts[index], index, self._worth(chain))
        while crowd:
            index = crowd.pop()
            if index in self._taken:
                continue
            chain = self._chain(index)
            worth = self._worth(chain)
            shown = crowd.fallen(view.parts[index], worth)
            if shown < crowd.most - _ALIKE:
                crowd.put(view.parts[index], index, worth)
                continue
            for one in chain:
                yield self._take(one, shown)
                for other in hanging.get(one, ()):
                    if other not in self._taken and len(self._chain(other)) == 1:
                        crowd.put(view.parts[other], other, self._worth((other,)))
        for index in range(len(view.pool)):
            if index not in self._taken:
                yield self._take(index, 0.0)

    def _worth(self, chain: Sequence[int]) -> float:
        return sum(map(self._adds, chain)) / len(chain)

    def _adds(self, index: int) -> float:
        """The worth of a sentence beside those that are taken, but for what its part gave."""
        view = self._view
        stems, names = view.stems[index], view.names[index]
        worth = view.worth[index] - _TOLD * sum(stem in self._told for stem in stems) / max(1, len(stems))
        return worth + sum(value for name, value in names.items() if name not in self._shown)


def _alone(one: Candidate, central: float, kind: Kind) -> float:
    """What a sentence is worth after the first three if nothing else is taken, names aside."""
    worth = central - _LENGTH * one.size - _asks(one) - _SHORT * (len(one.words) < _FEW_WORDS)
    worth -= _UNFINISHED * (one.text.rstrip(_CLOSING)[-1:] not in _ENDS)
    if kind.opens:
        worth += _SECTION * one.opens_section - _LATER_STEP * min(one.place, _FAR)
    return worth


def _asks(one: Candidate) -> float:
    """What a question loses: it tells nothing."""
    return _QUESTION if one.text.rstrip(_CLOSING).endswith("?") else 0.0
