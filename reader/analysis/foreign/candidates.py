"""Where an intruder may stand: an English word in lower case, alone amid words of the article's language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reader.analysis.foreign.articles import clashes
from reader.analysis.foreign.context import Place, neighbours, place
from reader.analysis.foreign.table import Intruder, Table
from reader.languages import table as data
from reader.text.article import Article, BlockKind, Span

_WORD = re.compile(r"(?<!\w\.)(?<![\w@#/\\_*`&-])[a-z]{4,}(?![\w@/\\_*`&-])(?!\.\w)(?!['’]\w)")
_OPENING = frozenset("\"“«‘'(")
_CLOSING = frozenset("\"”»’')")
_TITLED = re.compile(r"[A-Z][a-z]{3,}")


@dataclass(frozen=True, slots=True)
class Candidate(Span):
    """A word that may be an intruder, what is known of it, and its place."""

    word: str
    known: Intruder
    where: Place
    clashes: bool = False
    """Whether the article before it is none that the language puts before such a word."""


def candidates(article: Article, sentences: Sequence[Span], language: str, table: Table) -> Iterator[Candidate]:
    """The words of an article that may be intruders, in order."""
    text = article.text
    code = {block.start for block in article.blocks if block.kind is BlockKind.CODE}
    named = {match.group().lower() for match in _TITLED.finditer(text) if _inside(text, match.start())}
    for sentence in sentences:
        if sentence.start in code:
            continue
        for match in _WORD.finditer(text, sentence.start, sentence.end):
            start, end = match.span()
            known = table.get(match.group())
            if known is None or not known.homographs or match.group() in named or _is_marked(text, start, end):
                continue
            beside = neighbours(text, start, end, sentence.start, sentence.end)
            if any(beside) and not any(is_english(word, language, table) for word in beside):
                where = place(text, start, end, sentence.start, sentence.end, table.places.small)
                yield Candidate(start, end, match.group(), known, where, clashes(text, start, match.group(), language))


def is_english(word: str, language: str, table: Table) -> bool:
    """Whether a word, in capitals or not, is English and none of the language, or half a loan ("smart working")."""
    lower = word.lower()
    return lower in _small(language) or lower in table.lines


@cache
def _small(language: str) -> frozenset[str]:
    """English small words that are none of the language."""
    english = frozenset(word for word in data("en", "words").get("stopwords", ()) if len(word) > 1)
    return english - frozenset(data(language, "words").get("stopwords", ()))


def _inside(text: str, start: int) -> bool:
    """Whether a capital stands within a sentence, where it makes a name."""
    return text[start - 1 : start] == " " and text[start - 2 : start - 1].isalnum()


def _is_marked(text: str, start: int, end: int) -> bool:
    """Whether marks or parentheses enclose the word alone."""
    return text[start - 1 : start] in _OPENING and text[end : end + 1] in _CLOSING and start > 0
