"""The trained taggers that the program ships, and how tags become mentions."""

from __future__ import annotations

import gc
import re
import subprocess
import sys
import zlib
from collections.abc import Sequence
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis import sentences as segmentation
from reader.analysis.entities import find
from reader.analysis.entities.reading import pieces
from reader.analysis.entities.tagging import crf
from reader.analysis.entities.tagging.mention import Mention, mention
from reader.analysis.entities.tokens import Token, tokenize
from reader.analysis.entities.training.corpus import CORPORA
from reader.analysis.facts import Entity, Label
from reader.languages import SUPPORTED
from reader.text.structure import structure

_MODELS = files("reader") / "models"
_MOST_BYTES = 2_000_000
_P, _O, _L, _X = Label.PERSON, Label.ORGANIZATION, Label.PLACE, Label.OTHER


def _decoded(text: str, tags: str) -> list[tuple[str, Label]]:
    tokens = tokenize(text, 0, len(text))
    return [(found.form, found.label) for found in crf.mentions(tokens, tags.split())]


def _tagged(text: str, language: str) -> list[Mention]:
    """What the model alone finds in a text."""
    article = structure(text)
    stretches = pieces(article, segmentation.split(article, language))
    return crf.model(language).tag([tokenize(article.text, start, end) for start, end in stretches])


def _found(text: str, language: str) -> dict[str, Entity]:
    """What the whole stage finds, by name."""
    article = structure(text)
    return {entity.name: entity for entity in find(article, segmentation.split(article, language), language)}


@pytest.mark.parametrize(
    ("text", "tags", "expected"),
    [
        ("Anna Berg left", "B-P I-P O", [("Anna Berg", _P)]),
        ("Anna Berg", "B-P I-P", [("Anna Berg", _P)]),
        ("Anna Berg", "B-P B-P", [("Anna", _P), ("Berg", _P)]),
        ("Anna Oslo", "B-P I-L", [("Anna", _P), ("Oslo", _L)]),
        ("in Oslo Nord", "O I-L I-L", [("Oslo Nord", _L)]),
        ("Oslo Nord", "I-L I-L", [("Oslo Nord", _L)]),
        ("Anna and Berg", "B-P O I-P", [("Anna", _P), ("Berg", _P)]),
        ("Brexit hits NATO", "B-X O B-O", [("Brexit", _X), ("NATO", _O)]),
        ("dell'Unione d'Italia", "O B-O I-O I-O", [("Unione d'Italia", _O)]),
        ("nothing here", "O O", []),
        ("", "", []),
    ],
)
def test_tags_become_mentions(text: str, tags: str, expected: list[tuple[str, Label]]) -> None:
    assert _decoded(text, tags) == expected


@pytest.mark.parametrize("address", ["anna@example.org", "news.example.org", "https://example.org/a"])
def test_addresses_are_no_names(address: str) -> None:
    assert _decoded(f"{address} Anna", "B-O B-P") == [("Anna", _P)]


@pytest.mark.parametrize(("form", "tags"), [("Amazon.com", "B-O I-O I-O"), ("U.S.", "B-O"), ("adidas", "B-O")])
def test_names_that_look_a_little_like_addresses_are_names(form: str, tags: str) -> None:
    assert _decoded(form, tags) == [(form, _O)]


def test_mentions_have_the_offsets_of_their_tokens() -> None:
    text = "xx  Anna  Berg"
    (found,) = crf.mentions(tokenize(text, 2, len(text)), ["B-P", "I-P"])
    assert (found.start, found.end, found.words) == (4, 14, ("Anna", "Berg"))


@given(st.lists(st.sampled_from([f"{step}-{letter}" for step in "BI" for letter in "POLX"] + ["O"]), max_size=12))
@settings(max_examples=100, deadline=None)
def test_every_token_with_a_tag_is_in_just_one_mention(tags: list[str]) -> None:
    tokens = [Token(f"W{index}", f"w{index}", 3 * index, 3 * index + 2) for index in range(len(tags))]
    words = [word for found in crf.mentions(tokens, tags) for word in found.words]
    assert words == [token.text for token, tag in zip(tokens, tags, strict=True) if tag != "O"]


def test_every_language_has_a_model() -> None:
    assert set(crf.LANGUAGES) == set(SUPPORTED)
    shipped = {file.name.split(".")[1] for file in _MODELS.iterdir() if file.name.endswith(".crf.z")}
    assert shipped == set(crf.LANGUAGES)


@pytest.mark.parametrize("language", crf.LANGUAGES)
def test_a_model_is_small_and_its_card_describes_it(language: str) -> None:
    packed = (_MODELS / f"entities.{language}.crf.z").read_bytes()
    assert len(packed) <= _MOST_BYTES
    card = (_MODELS / f"entities.{language}.md").read_text(encoding="utf-8")
    assert card.startswith(f"# entities.{language}.crf.z\n")
    assert f"{len(packed):,} bytes" in card
    assert "CC BY-SA 4.0" in card
    assert "python -m reader.analysis.entities.train DATA" in card
    rows = re.findall(rf"^\| ({language}\.[\w-]+) \| (.+?) \| (.+?) \|", card.partition("Figures")[0], re.MULTILINE)
    assert rows
    assert all(CORPORA[corpus] == (title, licence) for corpus, title, licence in rows)
    assert "| gold |" in card


_ARTICLES = {
    "it": (
        "Il presidente Sergio Mattarella ha visitato ieri Bologna insieme al ministro Corrado Valdini. Nella sede "
        "dell’Unione europea a Bruxelles, la deputata Elvira Montresi ha parlato del nuovo accordo. La Banca d’Italia "
        "e la Fiat non hanno commentato. «È una buona notizia per la Sicilia», ha detto Valdini ai giornalisti. "
        "Secondo Montresi, il governo della Francia deciderà entro marzo.",
        {"Sergio Mattarella", "Corrado Valdini", "Elvira Montresi", "Valdini", "Montresi"},
        {"Unione europea", "Banca d'Italia", "Fiat"},
        {"Bologna", "Bruxelles", "Sicilia", "Francia"},
    ),
    "en": (
        "Chancellor Angela Merkel flew to Warsaw on Monday with her adviser Tobias Grenholm. The European Commission "
        "and Microsoft declined to comment on the plan. Priya Ravindale, a lawyer from Manchester, said the court in "
        "Nairobi would decide soon. Grenholm told reporters that Poland had asked for more time. A spokesman for "
        "Amnesty International said the visit was welcome.",
        {"Angela Merkel", "Tobias Grenholm", "Priya Ravindale", "Grenholm"},
        {"European Commission", "Microsoft", "Amnesty International"},
        {"Warsaw", "Manchester", "Nairobi", "Poland"},
    ),
    "fr": (
        "Le président Emmanuel Macron s’est rendu lundi à Marseille avec la députée Solène Vautrin. La Commission "
        "européenne et Renault n’ont pas souhaité commenter. « C’est une bonne nouvelle pour la Bretagne », a déclaré "
        "Vautrin devant la presse. Selon l’avocat Baptiste Morvanec, la justice de la Belgique doit encore décider. "
        "Amnesty International a salué cette visite à Genève.",
        {"Emmanuel Macron", "Solène Vautrin", "Vautrin", "Baptiste Morvanec"},
        {"Commission européenne", "Renault", "Amnesty International"},
        {"Marseille", "Bretagne", "Belgique", "Genève"},
    ),
    "de": (
        "Bundeskanzlerin Angela Merkel reiste am Montag mit dem Minister Tobias Grenholm nach Warschau. Die "
        "Europäische Kommission und Siemens wollten den Plan nicht kommentieren. In Bayern sei die Freude groß, sagte "
        "Grenholm vor Journalisten in Hamburg. Die Anwältin Friederike Lohsenbach wartet auf eine Antwort aus Polen. "
        "Nach Angaben von Amnesty International ist die Lage in Sudan weiter schwierig.",
        {"Angela Merkel", "Tobias Grenholm", "Grenholm", "Friederike Lohsenbach"},
        {"Europäische Kommission", "Siemens", "Amnesty International"},
        {"Warschau", "Bayern", "Hamburg", "Polen", "Sudan"},
    ),
    "es": (
        "El presidente Pedro Sánchez viajó el lunes a Sevilla con la ministra Amparo Villarejo. La Comisión Europea y "
        "Telefónica no quisieron comentar el plan. «Es una buena noticia para Andalucía», dijo Villarejo a los "
        "periodistas. El abogado Rogelio Tamarind vive desde hace años en Lima. Según Amnistía Internacional, la "
        "situación en Venezuela sigue siendo difícil.",
        {"Pedro Sánchez", "Amparo Villarejo", "Villarejo", "Rogelio Tamarind"},
        {"Comisión Europea", "Telefónica", "Amnistía Internacional"},
        {"Sevilla", "Andalucía", "Lima", "Venezuela"},
    ),
    "pt": (
        "O presidente Lula da Silva viajou na segunda-feira para Lisboa com a ministra Benedita Quaresmal. A Comissão "
        "Europeia e a Petrobras não quiseram comentar o plano. «É uma boa notícia para o Brasil», disse Quaresmal aos "
        "jornalistas. O advogado Teodoro Vilarim vive há anos em Luanda. Segundo a Amnistia Internacional, a situação "
        "em Moçambique continua difícil.",
        {"Lula da Silva", "Benedita Quaresmal", "Quaresmal", "Teodoro Vilarim"},
        {"Comissão Europeia", "Petrobras", "Amnistia Internacional"},
        {"Lisboa", "Brasil", "Luanda", "Moçambique"},
    ),
    "nl": (
        "Premier Mark Rutte reisde maandag naar Antwerpen met minister Annelies Vermeerdonk. De Europese Commissie en "
        'Philips wilden niet reageren op het plan. "Dit is goed nieuws voor Friesland", zei Vermeerdonk tegen '
        "journalisten. De advocaat Joris Haverkamp woont al jaren in Jakarta. Volgens Amnesty International blijft de "
        "situatie in Soedan moeilijk.",
        {"Mark Rutte", "Annelies Vermeerdonk", "Vermeerdonk", "Joris Haverkamp"},
        {"Europese Commissie", "Philips", "Amnesty International"},
        {"Antwerpen", "Friesland", "Jakarta", "Soedan"},
    ),
}


@pytest.mark.parametrize("language", crf.LANGUAGES)
def test_a_model_finds_known_and_made_up_names(language: str) -> None:
    text, persons, bodies, places = _ARTICLES[language]
    found = _tagged(text, language)
    assert {one.form for one in found if one.label is Label.PERSON} == persons
    assert {one.form for one in found if one.label is Label.ORGANIZATION} == bodies
    assert {one.form for one in found if one.label is Label.PLACE} == places


_HEADLINES = {
    "it": ("VALDINI E MATTARELLA A BOLOGNA", {"Corrado Valdini", "Sergio Mattarella", "Bologna"}),
    "en": ("MERKEL MEETS GRENHOLM IN WARSAW", {"Angela Merkel", "Tobias Grenholm", "Warsaw"}),
    "fr": ("MACRON ET VAUTRIN EN VISITE À MARSEILLE", {"Emmanuel Macron", "Solène Vautrin", "Marseille"}),
    "de": ("MERKEL UND GRENHOLM REISEN NACH WARSCHAU", {"Angela Merkel", "Tobias Grenholm", "Warschau"}),
    "es": ("SÁNCHEZ Y VILLAREJO EN VENEZUELA", {"Pedro Sánchez", "Amparo Villarejo", "Venezuela"}),
    "pt": ("LULA VIAJA COM QUARESMAL PARA LISBOA", {"Lula da Silva", "Benedita Quaresmal", "Lisboa"}),
    "nl": ("RUTTE REIST MET VERMEERDONK NAAR ANTWERPEN", {"Mark Rutte", "Annelies Vermeerdonk", "Antwerpen"}),
}


@pytest.mark.parametrize("language", crf.LANGUAGES)
def test_names_of_a_headline_in_capitals_join_those_of_the_body(language: str) -> None:
    headline, names = _HEADLINES[language]
    found = _found(f"{headline}\n\n{_ARTICLES[language][0]}", language)
    assert {name for name, entity in found.items() if entity.mentions[0].end <= len(headline)} == names
    assert all(len(found[name].mentions) > 1 for name in names)


def test_a_surname_alone_is_a_person_by_what_the_document_tells() -> None:
    known = "Yesterday Priya Ravindale spoke. Mr Ravindale said it was late."
    last = _tagged(f"{known} Ravindale fell.", "en")[-1]
    assert (last.start, last.form, last.label) == (len(known) + 1, "Ravindale", _P)


@pytest.mark.parametrize("language", crf.LANGUAGES)
def test_the_stage_asks_the_model(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    class Stub:
        def tag(self, sentences: Sequence[Sequence[Token]]) -> list[Mention]:
            return [mention(sentences[0][2:3], Label.PLACE, 1.0)]

    asked: list[str] = []
    monkeypatch.setattr(crf, "model", lambda code: asked.append(code) or Stub())
    assert _found("xx yy Zorbelgrad zz.", language)["Zorbelgrad"].label is Label.PLACE
    assert asked == [language]


@pytest.mark.parametrize("language", ["cs", "sv", "und"])
def test_a_language_without_a_model_is_read_by_rules(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setattr(crf, "model", lambda code: pytest.fail(f"a model of {code}"))
    monkeypatch.setitem(sys.modules, "pycrfsuite", None)
    assert "Petr Novotny" in _found("xx yy Petr Novotny zz. Vv Petr Novotny ww.", language)


def test_importing_the_stage_does_not_load_crfsuite() -> None:
    code = "import sys, reader.analysis.entities; sys.exit('pycrfsuite' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_model_is_loaded_once() -> None:
    assert crf.model("de") is crf.model("de")


def test_a_model_keeps_its_weights_alive() -> None:
    # CRFsuite reads the weights where they lie: were they freed, it would read what lies there next.
    weights = zlib.decompress((_MODELS / "entities.de.crf.z").read_bytes())
    before = sys.getrefcount(weights)
    model = crf.Model("de", weights)
    assert sys.getrefcount(weights) > before
    sentences = [tokenize("Die Ministerin Anna Berg reiste nach Oslo.", 0, 42)]
    first = model.tag(sentences)
    del weights
    gc.collect()
    assert model.tag(sentences) == first == crf.model("de").tag(sentences)
    assert [found.form for found in first] == ["Anna Berg", "Oslo"]


_FORMS = (
    "Anna Berg ANNA BERG the der il Mr. Signor Oslo NATO (UN) “Unione europea” dell’Italia O’Neill’s U.S. said "
    "12,5 x@y.org news.example.org . ! — #Berlin @anna & Co. 北京 Москва \u200b\u0301 New York von Bayern"
)
_WORDS = st.sampled_from(_FORMS.split(" "))


@given(st.one_of(st.text(max_size=120), st.lists(_WORDS, max_size=40).map(" ".join)), st.sampled_from(crf.LANGUAGES))
@settings(max_examples=60, deadline=None)
def test_mentions_of_any_text_are_sorted_disjoint_and_made_of_tokens(text: str, language: str) -> None:
    tokens = tokenize(text, 0, len(text))
    found = crf.model(language).tag([tokens[:9], [], tokens[9:]])
    starts, ends = {token.start for token in tokens}, {token.end for token in tokens}
    assert all(one.start in starts and one.end in ends and one.label in crf.TAGS.values() for one in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert found == crf.model(language).tag([tokens[:9], [], tokens[9:]])
