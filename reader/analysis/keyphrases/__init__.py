"""Key phrases: the few things that an article is about, each a name or a run of words around a noun.

Weighed as YAKE does (Campos, Mangaravite, Pasquali, Jorge, Nunes and Jatowt, "YAKE! Keyword extraction from single
documents using multiple local features", Information Sciences 509, 2020): by capitals, place, frequency, the company
a word keeps and the share of sentences it is in, all of this one article. Two things are done otherwise. A name, with
all its aliases, is one word; and only what stands where nouns stand is a phrase: behind an article or a preposition,
without function words, verbs of saying, adverbs or dates in it. (The library of that name needs numpy and networkx.)
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reader.analysis.facts import Entity, KeyPhrase
from reader.analysis.keyphrases.runs import HEAD_FIRST, NAME, Unit, named, runs, vague_nouns
from reader.analysis.keyphrases.weights import score, weigh
from reader.analysis.language import small_words
from reader.text.article import Article, BlockKind, Span

FEWEST, MOST = 5, 10
_PER_PHRASE = 150
"""Words of an article for each phrase more than the fewest."""
_LONGEST = 3
_NAMES = 0.5
"""The share of names among the phrases: a reader has the list of entities too."""
_READ = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})


def find(
    article: Article, sentences: Sequence[Span], entities: Sequence[Entity], language: str
) -> tuple[KeyPhrase, ...]:
    """The five to ten phrases that an article is about, the weightiest first; fewer in a short text.

    ``sentences`` are those that count, ``entities`` the article's. Each phrase is a place in the text, within one
    sentence: of its commonest form the first. None in a language without a list of small words.
    """
    if not small_words(language):
        return ()
    names = named(entities)
    read = [list(runs(article.text, sentence, language, names)) for sentence in _prose(article, sentences)]
    places = _places(read, language, 2)
    if len(places) < FEWEST:
        places = _places(read, language, 1)
    weights = weigh(read)
    scores = {keys: score([weights[key] for key in keys], len(spans)) for keys, spans in places.items()}
    ranked = sorted(places, key=lambda keys: (scores[keys], places[keys][0]))
    count = min(MOST, FEWEST + sum(len(article.text[s.start : s.end].split()) for s in sentences) // _PER_PHRASE)
    chosen = _chosen(ranked, places, count)
    return tuple(
        _phrase(article.text, keys, places[keys], entities, scores[chosen[0]] / scores[keys]) for keys in chosen
    )


def _prose(article: Article, sentences: Sequence[Span]) -> Iterator[Span]:
    """The sentences in title, headings and running prose."""
    starts = [block.start for block in article.blocks]
    for sentence in sentences:
        index = bisect_left(starts, sentence.start + 1) - 1
        if index >= 0 and article.blocks[index].kind in _READ:
            yield sentence


_Places = dict[tuple[str, ...], list[tuple[int, int]]]


def _places(runs: Sequence[Sequence[Sequence[Unit]]], language: str, least: int) -> _Places:
    """Where each phrase stands that may be one: with a noun at its head and often enough."""
    found: _Places = defaultdict(list)
    nouns: Counter[str] = Counter()
    first = language in HEAD_FIRST
    for run in (run for sentence in runs for run in sentence):
        head = run[0 if first else -1]
        nouns[head.key] += run[0].opened and (first or run[-1].closed) and (language != "de" or head.capital)
        for size in range(1, _LONGEST + 1):
            for at in range(len(run) - size + 1):
                part = run[at : at + size]
                found[tuple(unit.key for unit in part)].append((part[0].start, part[-1].end))

    vague = vague_nouns(language)

    def stands(keys: tuple[str, ...], places: list[tuple[int, int]]) -> bool:
        if len(keys) == 1 and keys[0] in vague:
            return False
        if any(key[0] == NAME for key in keys):
            return len(keys) == 1 and len(places) >= least
        return len(places) >= max(least, min(len(keys), 2)) and nouns[keys[0 if first else -1]] > 0

    return {keys: places for keys, places in found.items() if stands(keys, places)}


def _chosen(ranked: Sequence[tuple[str, ...]], places: _Places, count: int) -> list[tuple[str, ...]]:
    """The first phrases that share no word; one that mostly stands within a longer one gives way to it."""
    longer: dict[tuple[str, ...], int] = Counter()
    for keys in places:
        for size in range(1, len(keys)):
            for at in range(len(keys) - size + 1):
                part = keys[at : at + size]
                longer[part] = max(longer[part], len(places[keys]))
    chosen: list[tuple[str, ...]] = []
    seen: set[str] = set()
    names = 0
    for keys in ranked:
        name = keys[0][0] == NAME
        if seen & set(keys) or 2 * longer[keys] > len(places[keys]) or (name and names >= _NAMES * count):
            continue
        chosen.append(keys)
        seen |= set(keys)
        names += name
        if len(chosen) == count:
            break
    return chosen


def _phrase(
    text: str, keys: tuple[str, ...], places: Sequence[tuple[int, int]], entities: Sequence[Entity], weight: float
) -> KeyPhrase:
    """A phrase where its commonest form first stands; a name in its canonical form, and where that first stands."""
    name = entities[int(keys[0][1:])].name if keys[0][0] == NAME else ""
    forms = Counter(text[start:end] for start, end in places)
    form = name if name in forms else max(forms, key=lambda form: forms[form])
    start, end = next(place for place in places if text[place[0] : place[1]] == form)
    return KeyPhrase(start, end, name or " ".join(form.split()), round(weight, 4))
