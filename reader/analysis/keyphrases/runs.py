"""An article's sentences as runs of content words and names, between which function words, signs and values stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reader.analysis.entities.values.numerals import numerals
from reader.analysis.facts import Entity, Label
from reader.analysis.language import small_words
from reader.analysis.quotes.lexicon import FINITE, GERUND, INFINITIVE, lexicon
from reader.languages import table
from reader.text.article import Span
from reader.text.patterns import lazy

HEAD_FIRST = frozenset({"it", "fr", "es", "pt"})
"""Languages whose noun phrases begin with the noun, and which elide with an apostrophe."""
NAME = "#"
_SHORTEST_WORD = 3
_VALUES = frozenset({Label.DATE, Label.AMOUNT})
_TOKEN = {
    True: lazy(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*(?:['’](?=\w))?|\S"),
    False: lazy(r"[^\W\d_]+(?:[-‐‑'’][^\W\d_]+)*|\S"),
}
_ENDINGS = {
    "it": lazy("h?[aeio]$"), "fr": lazy("(?:es?|s|x)$"), "es": lazy("(?:[aoe]s?|s)$"), "pt": lazy("(?:[aoe]s?|s)$"),
    "en": lazy("(?:['’]s|(?<=[sxzh])es|(?<!s)s)$"), "de": lazy("(?:e[nmrs]?|n|s)$"), "nl": lazy("(?:en|e|s)$"),
}  # fmt: skip
_INFINITIVE_SIGNS = frozenset({"to", "zu", "te", "um"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A content word or a name in a run of such."""

    start: int
    end: int
    key: str
    """What all its forms have in common; of a name a number sign and the entity's index."""
    capital: bool
    opened: bool
    """Whether a noun phrase may begin with the run: an article or a preposition stands before it."""
    closed: bool = False
    """Whether a noun phrase may end with it: no article follows, before which a verb may stand."""


def runs(text: str, sentence: Span, language: str, names: dict[int, tuple[int, str]]) -> Iterator[list[Unit]]:
    """The runs of content words and names of a sentence; signs, values and function words part them."""
    grammar = _grammar(language)
    pattern = _TOKEN[language in HEAD_FIRST]
    run: list[Unit] = []
    before = ""
    at = sentence.start
    while match := pattern.search(text, at, sentence.end):
        start, at = match.span()
        word = match[0].lower().replace("’", "'")
        key = ""
        if start in names and names[start][0] <= sentence.end:
            at, key = names[start]
            word = ""
        elif word[0].isalpha() and not grammar.parts(word, before):
            key = _stem(word, language)
        if key:
            capital = text[start].isupper() and (start > sentence.start or key[0] == NAME)
            run.append(Unit(start, at, key, capital, run[0].opened if run else grammar.opens(before, word)))
        elif run:
            run[-1] = replace(run[-1], closed=word not in grammar.determiners)
            yield run
            run = []
        before = word
    if run:
        run[-1] = replace(run[-1], closed=True)
        yield run


def named(entities: Sequence[Entity]) -> dict[int, tuple[int, str]]:
    """Where each mention begins: where it ends, and its key; values have none."""
    return {
        mention.start: (mention.end, "" if entity.label in _VALUES else f"{NAME}{index}")
        for index, entity in enumerate(entities)
        for mention in entity.mentions
    }


class _Grammar:
    """The words of a language that part phrases, and those that open one."""

    def __init__(self, language: str) -> None:
        words = lexicon(language)
        lists = words.words if words else {}

        def some(*names: str) -> frozenset[str]:
            return frozenset().union(*(lists.get(name, frozenset()) for name in names))

        self.determiners = some("determiners")
        self._openers = some("prepositions", "genitive") - _INFINITIVE_SIGNS
        self._infinitives = tuple(some("infinitive_endings"))
        self._apart = small_words(language) | some("adverbs", "auxiliaries") | frozenset(numerals(language).words)
        self._endings = tuple(some("adverb_endings"))
        self._verbs = frozenset(
            form for form, verb in words.verbs.items() if verb.forms & {FINITE, GERUND, INFINITIVE}
        ) if words else frozenset()  # fmt: skip

    def opens(self, before: str, word: str) -> bool:
        """Whether a word may begin a noun phrase behind another; both in lower case."""
        return before in self.determiners or (before in self._openers and not word.endswith(self._infinitives))

    def parts(self, word: str, before: str) -> bool:
        """Whether a word behind another is no part of a phrase; both in lower case."""
        return (
            len(word) < _SHORTEST_WORD
            or word.endswith("'")
            or word in self._apart
            or (word in self._verbs and before not in self.determiners)
            or word in self.determiners
            or word in self._openers
            or (len(word) > 5 and word.endswith(self._endings))
        )


@cache
def _grammar(language: str) -> _Grammar:
    return _Grammar(language)


@cache
def _stem(word: str, language: str) -> str:
    """A word without what its number adds."""
    ending = _ENDINGS.get(language)
    return ending.sub("", word) if ending and len(word) > _SHORTEST_WORD + 1 else word


@cache
def vague_nouns(language: str) -> frozenset[str]:
    """The keys of nouns that by themselves do not say what an article is about: "part", "day"."""
    return frozenset(_stem(word, language) for word in table(language, "words").get("vague", ()))
