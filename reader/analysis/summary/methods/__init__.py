"""The methods of sumy on candidates: the same sentences, in time that grows with the words of the text.

One module a family holds the computation, on words alone and without sumy; ``summarizers`` has the same as subclasses
of sumy's own classes, for sumy's documents. Importing this package loads neither sumy nor numpy.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count
from typing import TYPE_CHECKING

from reader.analysis.summary.candidates import Candidate
from reader.analysis.summary.methods.order import Order, by_rating
from reader.analysis.summary.methods.prose import Prose, of_pool
from reader.analysis.summary.methods.stemmers import Stem, sumy_stemmer
from reader.analysis.summary.words import small_words
from reader.languages import table
from reader.text.article import Article

if TYPE_CHECKING:
    from reader.analysis.summary.methods.counts import Floats
    from reader.analysis.summary.methods.edmundson import Cues

NAMES = ("lsa", "lex-rank", "text-rank", "luhn", "edmundson", "kl", "sum-basic", "reduction")
"""The methods by name."""


def rank(pool: Sequence[Candidate], article: Article, language: str, method: str) -> Order:
    """The candidates as indices, the best first, with their ratings; those of ``kl`` and ``sum-basic`` are 0, -1, -2.

    All methods but these two rate all candidates at once; these go on step by step, when more is asked for.
    """
    prose = of_pool(pool, article)
    small = small_words(language)
    if method in ("kl", "sum-basic"):
        steps = _steps(prose, language, method, small)
        return Order(zip(steps, map(float, count(0, -1)), strict=False))
    return Order(by_rating(_ratings(prose, language, method, small).tolist(), prose.originals))


def rate(pool: Sequence[Candidate], article: Article, language: str, method: str) -> list[float]:
    """How a method rates each candidate: the higher the better, always finite."""
    ratings = [0.0] * len(pool)
    for index, rating in rank(pool, article, language, method).first(len(pool)):
        ratings[index] = rating
    return ratings


def _steps(prose: Prose, language: str, method: str, small: frozenset[str]) -> Iterable[int]:
    if method == "kl":
        from reader.analysis.summary.methods import kl

        return kl.order(prose, small)
    from reader.analysis.summary.methods import sum_basic

    return sum_basic.order(prose, small, sumy_stemmer(language))


def _ratings(prose: Prose, language: str, method: str, small: frozenset[str]) -> Floats:
    from reader.analysis.summary.methods import edmundson, lex_rank, lsa, luhn, overlap

    stem = sumy_stemmer(language)
    if method == "lsa":
        return lsa.rate(prose, small, stem)
    if method == "lex-rank":
        return lex_rank.rate(prose, small, stem)
    if method == "text-rank":
        return overlap.text_rank(prose, small, stem)
    if method == "reduction":
        return overlap.reduction(prose, small, stem)
    if method == "luhn":
        return luhn.rate(prose, stem, luhn.significant_stems(prose.words, small, stem))
    return edmundson.rate(prose, stem, _cues(language, small, stem))


def _cues(language: str, small: frozenset[str], stem: Stem) -> Cues:
    from reader.analysis.summary.methods.edmundson import Cues

    lists = table(language, "words")
    return Cues(
        bonus=frozenset(map(stem, lists.get("bonus", ()))),
        stigma=frozenset(map(stem, lists.get("stigma", ()))),
        null=frozenset(map(stem, small)),
    )
