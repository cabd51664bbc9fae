"""Words of the language itself that the word before them gives away: "una tempo", where "pace" stood.

The gender of small words is told by whether they stand before words in *-a* or in *-o*, that of others by the small
words before them; so it works where endings tell gender, as in Italian, Spanish and Portuguese, and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from math import log

from reader.analysis.facts import ForeignWord
from reader.analysis.foreign.context import Places, neighbours, place
from reader.analysis.foreign.table import Table
from reader.text.article import Article, BlockKind, Span

_WORD = re.compile(r"(?<![\w@#/\\_*`&'’-])[a-z]{4,}(?![\w@/\\_*`&'’-])")
_SURE = 2.0
"""From when on a small word has a gender: the logarithm of how much oftener it stands before the words of one."""
_VERBAL = 2
"""So many times as often as before a participle it stands before other words at least."""
_OFTEN, _ONCE = 20, 5
"""How often a small word is seen at least, and how often a word whose end does not tell its gender."""
_GENDERS = {"a": 1, "o": -1}


def genders(places: Places) -> dict[str, int]:
    """The small words that stand before words of one gender only: 1 before words in *-a*, -1 before words in *-o*.

    Those that stand before participles often are verbs, which have no gender. None where only one gender has any.
    """
    plain = [f"={end}" for end in _GENDERS]
    participles = [kind for kind in places.counts if len(kind) > len(plain[0]) and kind[-1] in _GENDERS]
    found = {}
    for word in sorted(places.small):
        feminine, masculine = (places.counts.get(kind, {}).get(f"<{word}", 0) for kind in plain)
        verbal = sum(places.counts[kind].get(f"<{word}", 0) for kind in participles if kind.startswith("="))
        ratio = log((feminine + 0.5) / (masculine + 0.5))
        if feminine + masculine >= max(_OFTEN, _VERBAL * verbal) and abs(ratio) > _SURE:
            found[word] = 1 if ratio > 0 else -1
    return found if len(set(found.values())) == len(_GENDERS) else {}


def disagreeing(article: Article, sentences: Sequence[Span], table: Table) -> Iterator[ForeignWord]:
    """The words of the language behind a small word of the other gender that may stand for a word of that gender."""
    small = genders(table.places)
    if not small:
        return
    text = article.text
    code = {block.start for block in article.blocks if block.kind is BlockKind.CODE}
    for sentence in sentences:
        for match in () if sentence.start in code else _WORD.finditer(text, sentence.start, sentence.end):
            twin = table.twin(match.group())
            before = neighbours(text, *match.span(), sentence.start, sentence.end)[0].lower() if twin else ""
            if twin is None or before not in small or not _is_of(match.group(), -small[before], table.places, small):
                continue
            where = place(text, *match.span(), sentence.start, sentence.end, table.places.small)
            fitting = [
                (odds + table.places.fit(word, where), word)
                for word, odds in twin.homographs
                if _is_of(word, small[before], table.places, small)
            ]
            if fitting:
                yield ForeignWord(match.start(), match.end(), "en", max(fitting)[1])


def _is_of(word: str, gender: int, places: Places, small: Mapping[str, int]) -> bool:
    """Whether a word is of a gender: its end may tell it, and no small word of the other gender was seen before it."""
    seen = {1: 0, -1: 0}
    for feature, times in places.counts.get(word, {}).items():
        if feature.startswith("<") and feature[1:] in small:
            seen[small[feature[1:]]] += times
    told = _GENDERS.get(word[-1])
    return not seen[-gender] and (told == gender or seen[gender] >= _ONCE)
