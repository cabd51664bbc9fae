from __future__ import annotations

import pytest

from reader.analysis.foreign import find
from reader.analysis.foreign.context import Places
from reader.analysis.foreign.table import Intruder, read, write
from reader.analysis.sentences import split
from reader.text.article import Article, Block


def suggested(text: str, language: str = "it") -> list[tuple[str, str | None]]:
    article = Article(text, (Block(0, len(text)),))
    found = find(article, split(article, language), language)
    return [(text[one.start : one.end], one.suggestion) for one in found]


def words(text: str, language: str) -> list[str]:
    article = Article(text, (Block(0, len(text)),))
    return [text[one.start : one.end] for one in find(article, split(article, language), language)]


def test_an_english_preposition_amid_italian_words_is_marked() -> None:
    assert words("La merce arriva through nave ogni lunedì mattina.", "it") == ["through"]


@pytest.mark.parametrize(
    "text",
    [
        "La merce arriva via nave ogni lunedì mattina.",
        "Il film «Gone with the Wind» è del 1939.",
        "Il film Gone with the Wind è del 1939.",
        "Ha detto “arrivo through nave” ridendo.",
        "Il marchio walk-through piace ai giovani.",
        "Si legge from here to there sul muro.",
    ],
)
def test_names_quotations_and_english_phrases_are_left_alone(text: str) -> None:
    assert words(text, "it") == []


def test_english_and_unknown_languages_have_none() -> None:
    assert words("The goods come through the harbour.", "en") == []
    assert words("The goods come through the harbour.", "und") == []


def test_an_english_synonym_is_marked_with_the_italian_word_it_stands_for() -> None:
    text = (
        "La polizia ha lavorato fino alla nice della settimana. Il corteo è partito advert Arezzo e il ministro ha "
        "chiesto di porre nice alla protesta, advert esempio con un accordo tra le parti."
    )
    assert suggested(text) == [("nice", "fine"), ("advert", "ad"), ("nice", "fine"), ("advert", "ad")]


@pytest.mark.parametrize(
    "text",
    [
        "Il premier ha presentato il report sul management dell'azienda e ha lasciato il laptop in ufficio.",
        "Il nuovo chief executive dell'azienda arriva da Torino.",
        "La serie si intitola «nice» e va in onda domani.",
        "Il sito advert.example è in vendita da ieri.",
    ],
)
def test_loans_phrases_titles_and_addresses_are_left_alone(text: str) -> None:
    assert suggested(text) == []


def test_a_table_is_written_and_read() -> None:
    one = Intruder(3.5, 1.8, (("ad", 13.2),))
    places = Places({"": {"<": 3}, "ad": {"<": 1}}, {"": 3, "ad": 1}, frozenset({"il", "la"}))
    table = read(write({"advert": one}, places, "note"))
    assert table.get("advert") == one
    assert table.get("tavolo") is None
    assert table.places == places


def test_a_homograph_fits_best_where_it_was_seen() -> None:
    places = Places({"": {"<la": 50, "<il": 50}, "fine": {"<la": 20}}, {"": 100, "fine": 20})
    assert places.fit("fine", ("<la", "", "")) > places.fit("fine", ("<il", "", ""))
