from __future__ import annotations

import pytest

from reader.analysis.sentences import split
from reader.analysis.summary.candidates import candidates
from reader.analysis.summary.sumy_methods import _document, _stemmer, rate
from reader.analysis.summary.words import small_words
from reader.text.article import Article, Block

TEXT = (
    "The old ferry leaves the harbour every morning with sixty pupils on board. The harbour company wants to sell the "
    "ferry to a yard in Spain. Pupils and teachers from the island protest against the company. A new engine costs "
    "five million euros and save half of the fuel. The island has no school of its own. The mayor wants the region to "
    "pay for the engine of the ferry. The region will decide in June whether the ferry stays."
)
ARTICLE = Article(TEXT, (Block(0, len(TEXT)),))
POOL = candidates(ARTICLE, split(ARTICLE, "en"), "en")


def test_our_ratings_of_lsa_are_those_of_sumy() -> None:
    from sumy.summarizers.lsa import LsaSummarizer

    theirs: list[float] = []
    summarizer = LsaSummarizer(_stemmer("en"))
    summarizer.stop_words = small_words("en")
    summarizer._get_best_sentences = lambda sentences, count, rating: theirs.extend(rating(one) for one in sentences)
    summarizer(_document(POOL, ARTICLE), len(POOL))
    assert rate(POOL, ARTICLE, "en", "lsa") == pytest.approx(theirs)


def test_our_order_of_kl_is_that_of_sumy() -> None:
    from sumy.summarizers.kl import KLSummarizer

    summarizer = KLSummarizer(_stemmer("en"))
    summarizer.stop_words = small_words("en")
    document = _document(POOL, ARTICLE)
    theirs = summarizer._compute_ratings(document.sentences)
    assert rate(POOL, ARTICLE, "en", "kl") == [theirs[one] for one in document.sentences]


def test_ratings_differ_between_sentences() -> None:
    for method in ("lsa", "lex-rank", "text-rank", "luhn", "edmundson", "kl", "sum-basic", "reduction"):
        assert len(set(rate(POOL, ARTICLE, "en", method))) > 1, method
