from __future__ import annotations

import pytest

from reader.analysis import foreign
from reader.analysis.foreign import find
from reader.analysis.foreign.agreement import genders
from reader.analysis.foreign.articles import clashes
from reader.analysis.foreign.context import Places, ending
from reader.analysis.foreign.scoring import may_be_marked
from reader.analysis.foreign.table import Intruder, read, write
from reader.analysis.options import Layer, Options
from reader.analysis.pipeline import analyze
from reader.analysis.sentences import split
from reader.text.article import Article, Block
from reader.text.structure import structure


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
        "Ha detto “we go through with it” ridendo.",
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


OTHERS = [
    (
        "fr",
        "Le nice de la semaine sera froid. Le chief du parti a rencontré le chief du gouvernement, et le chief "
        "de la police a parlé through la suite.",
        "chief",
    ),
    (
        "es",
        "El chief del partido habló con el chief del gobierno y el chief de la policía aceptó un advert en la prensa.",
        "chief",
    ),
    (
        "pt",
        "O chief do partido falou com o chief do governo e o chief da polícia aceitou a proposta da oposição.",
        "chief",
    ),
    (
        "nl",
        "Hij was een foremost van de partij en een foremost van de stad, en zij werkte numerous jaren als foremost.",
        "foremost",
    ),
    (
        "de",
        "Das war ein numerous Erfolg für die Partei, denn numerous Leute kamen, und numerous Gäste blieben lange.",
        "numerous",
    ),
]


@pytest.mark.parametrize(("language", "text", "word"), OTHERS)
def test_other_languages_have_english_intruders_too(language: str, text: str, word: str) -> None:
    found = suggested(text, language)
    assert word in [one for one, _ in found]
    assert all(instead for one, instead in found if one == word)


def test_an_english_small_word_at_the_end_of_a_phrase_is_marked_even_in_a_quotation() -> None:
    text = "Hanno fornito “aiuti umanitari, sanzioni e così through”, ha detto il ministro."
    assert suggested(text) == [("through", "via")]
    assert words("Ha detto “arrivo through nave” ridendo.", "it") == ["through"]


def test_an_article_that_does_not_go_with_a_word_gives_it_away() -> None:
    for text, start in (("dei storage", 4), ("dell'laptop", 5), ("il advert", 3), ("DEGLI laptop", 6)):
        assert clashes(text, start, text[start:], "it"), text
    for text, start in (("degli storage", 6), ("dell'advert", 5), ("un advert", 3), ("del laptop", 4), ("storage", 0)):
        assert not clashes(text, start, text[start:], "it"), text
    assert clashes("le advert", 3, "advert", "fr")
    assert not clashes("le chief", 3, "chief", "fr")
    assert not clashes("der advert", 4, "advert", "de")
    heard = "I vigili lavorano sul luogo {} della ditta colpita dal fuoco, dice il chief dei vigili."
    assert "storage" in [word for word, _ in suggested(heard.format("dei storage"))]
    assert "storage" not in [word for word, _ in suggested(heard.format("degli storage"))]


@pytest.mark.parametrize(
    "text",
    [
        "Il premier ha presentato il report sul management dell'azienda e ha lasciato il laptop in ufficio.",
        "Il nuovo chief executive dell'azienda arriva da Torino.",
        "Il governo cambia le regole: lo smart working resta, ma per lo smart working serve un accordo.",
        "La serie si intitola «nice» e va in onda domani.",
        "Il sito advert.example è in vendita da ieri.",
    ],
)
def test_loans_phrases_titles_and_addresses_are_left_alone(text: str) -> None:
    assert suggested(text) == []


def test_a_table_is_written_and_read() -> None:
    one = Intruder(3.5, 1.8, (("ad", 13.2), ("promo", 11.9)))
    bare, twin = Intruder(4.0, 3.9, ()), Intruder(3.7, 6.0, (("pace", 13.3),))
    places = Places({"": {"<": 3}, "ad": {"<": 1}}, {"": 3, "ad": 1}, frozenset({"il", "la"}))
    table = read(write({"advert": one, "loan": bare}, {"tempo": twin}, places, "note"))
    assert (table.get("advert"), table.get("loan"), table.get("tavolo")) == (one, bare, None)
    assert (table.twin("tempo"), table.twin("advert"), table.get("tempo")) == (twin, None, None)
    assert table.places == places
    assert read(write({}, {}, places, "note")).get("") is None


def test_a_homograph_fits_best_where_it_was_seen() -> None:
    places = Places({"": {"<la": 50, "<il": 50}, "fine": {"<la": 20}}, {"": 100, "fine": 20})
    assert places.fit("fine", ("<la", "", "")) > places.fit("fine", ("<il", "", ""))


def test_what_was_hardly_to_be_expected_says_nothing_by_being_missing() -> None:
    places = Places({"": {"<così": 1, "<la": 400}, "via": {"<la": 0}}, {"": 2000, "via": 100})
    assert abs(places.fit("via", ("<così", "", "+"))) < 0.2
    assert places.fit("via", ("<la", "", "+")) < -1


def test_participles_stand_where_participles_stood() -> None:
    assert ending("concentrate") == ending("dichiarate") == "=ate"
    places = Places({"": {"<erano": 60}, "=ate": {"<erano": 40}}, {"": 6000, "=ate": 300})
    assert places.fit("concentrate", ("<erano", "", "+")) > places.fit("core", ("<erano", "", "+")) + 1


def test_a_place_that_suits_no_loan_is_told() -> None:
    places = Places({"": {"<il": 500, "<erano": 100}, "=x": {"<il": 60, "<erano": 0}}, {"": 6000, "=x": 400})
    assert places.loans(("<il", "", "+")) > 0 > places.loans(("<erano", "", "+"))


def test_a_word_of_the_other_gender_than_the_article_before_it_is_marked_where_others_are() -> None:
    heard = "Il ministro vuole una tempo giusta e duratura. "
    assert ("tempo", "pace") in suggested(heard + "Lo ha detto advert Arezzo alla nice della settimana.")
    assert suggested(heard) == []
    assert "tempo" not in [word for word, _ in suggested("Il ministro vuole un tempo giusto, advert esempio domani.")]


def test_genders_of_small_words_are_told_by_the_endings_behind_them() -> None:
    counts = {"": {}, "=a": {"<la": 90, "<di": 50}, "=o": {"<il": 90, "<di": 50, "<la": 1}}
    places = Places(counts, {"": 400, "=a": 200, "=o": 200}, frozenset({"la", "il", "di", "rare"}))
    assert genders(places) == {"la": 1, "il": -1}
    assert genders(Places(counts, {"": 400}, frozenset({"la", "di"}))) == {}
    assert genders(Places({"": {}}, {"": 9}, frozenset({"der"}))) == {}


def test_an_intruder_that_would_be_marked_nowhere_is_told() -> None:
    assert may_be_marked(Intruder(3.5, 1.8, (("ad", 13.2),)))
    assert not may_be_marked(Intruder(4.9, 4.2, (("idea", 6.0),)))


def test_a_passage_in_english_is_not_marked_word_by_word() -> None:
    english = "The chief said that he would publish numerous reports on the nice harbour, and went through the papers."
    before = (
        "Il sindaco ha riaperto ieri la biblioteca del porto, advert esempio, che era chiusa da due anni per lavori."
    )
    after = "I lettori sono tornati subito, e qualcuno ha portato i libri presi in prestito prima della chiusura."
    text = f"{before}\n\n{english}\n\n{after}"
    found = analyze(structure(text), Options(layers=frozenset({Layer.FOREIGN})))
    assert [text[one.start : one.end] for one in found.foreign] == ["advert"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La opinion del ministro no cambia la opinion de los vecinos, ni la opinion de la prensa."),
        ("fr", "La ligne defensive de la ville tient, et la ligne defensive du port tient aussi."),
    ],
)
def test_a_word_written_without_its_accents_is_none(language: str, text: str) -> None:
    assert words(text, language) == []


def test_a_small_word_for_which_nothing_may_stand_has_no_suggestion(monkeypatch: pytest.MonkeyPatch) -> None:
    bare = read(write({"through": Intruder(5.9, 3.4, ())}, {}, Places({"": {"<": 1}}, {"": 1}), "note"))
    monkeypatch.setattr(foreign, "load", lambda _: bare)
    assert suggested("La merce arriva through nave ogni lunedì mattina.") == [("through", None)]
