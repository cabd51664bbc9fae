from __future__ import annotations

import pytest

from reader.analysis.sentences import split
from reader.analysis.summary.candidates import candidates
from reader.analysis.summary.methods import NAMES, rank, rate
from reader.analysis.summary.methods.order import Order
from reader.analysis.summary.methods.stemmers import _SUMY, snowball_stemmer, sumy_stemmer
from reader.text.article import Article, Block

TEXT = (
    "The old ferry leaves the harbour every morning with sixty pupils on board. The harbour company wants to sell the "
    "ferry to a yard in Spain. Pupils and teachers from the island protest against the company. A new engine costs "
    "five million euros and save half of the fuel. The island has no school of its own. The mayor wants the region to "
    "pay for the engine of the ferry. The region will decide in June whether the ferry stays."
)
ARTICLE = Article(TEXT, (Block(0, len(TEXT)),))
POOL = candidates(ARTICLE, split(ARTICLE, "en"))


@pytest.mark.parametrize("method", NAMES)
def test_the_order_is_that_of_the_ratings_and_a_longer_one_goes_on(method: str) -> None:
    ratings = rate(POOL, ARTICLE, "en", method)
    assert len(set(ratings)) > 1
    order = rank(POOL, ARTICLE, "en", method)
    two, all_ = order.first(2), order.first(99)
    assert all_[:2] == two
    assert order.first(2) == two
    assert order.first(-1) == []
    assert [index for index, _ in all_] == sorted(range(len(POOL)), key=lambda index: (-ratings[index], index))


def test_no_more_is_worked_out_than_was_asked_for() -> None:
    done: list[int] = []
    order = Order((done.append(one) or one, 0.0) for one in range(9))
    order.first(3)
    order.first(2)
    assert done == [0, 1, 2]
    order.first(4)
    assert done == [0, 1, 2, 3]


def test_stemmers_of_languages_that_sumy_knows_and_of_others() -> None:
    assert sumy_stemmer("it")("traghetti") == snowball_stemmer("it")("traghetti") == "traghett"
    assert sumy_stemmer("tr")("evlerinden") == "ev"
    assert sumy_stemmer("ca")("ciutats") == snowball_stemmer("ca")("ciutat")
    assert sumy_stemmer("und")("ferries") == "ferries"


def test_stemmers_are_those_of_sumy() -> None:
    from sumy.nlp.stemmers import Stemmer

    for code, name in _SUMY.items():
        stem, theirs = sumy_stemmer(code), Stemmer(name)
        for word in ("organizzazione", "haves", "wohnungen", "работами", "městech", "x人ß"):
            assert stem(word) == theirs(word)
