"""The stage as a whole: names, labels, canonical forms, and what must hold of any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.entities import find
from reader.analysis.entities.tokens import INVISIBLE, clean
from reader.analysis.facts import Entity, Label
from reader.text.article import Article, Block, BlockKind, Span


def article(text: str, *kinds: BlockKind, published: str | None = None) -> Article:
    """An article of one block a line."""
    blocks, start = [], 0
    for index, line in enumerate(text.split("\n")):
        if line.strip():
            left = start + len(line) - len(line.lstrip())
            kind = kinds[index] if index < len(kinds) else BlockKind.PARAGRAPH
            blocks.append(Block(left, start + len(line.rstrip()), kind))
        start += len(line) + 1
    return Article(text, tuple(blocks), published=published)


def sentences(text: str) -> list[Span]:
    """Cut after ". " and at line ends: enough for the texts of these tests."""
    spans, start = [], 0
    for end in [i + 1 for i, c in enumerate(text) if c == "\n" or text[i : i + 2] in (". ", "? ")] + [len(text)]:
        if text[start:end].strip():
            spans.append(Span(start + len(text[start:end]) - len(text[start:end].lstrip()), end))
        start = end
    return spans


def found(text: str, language: str = "it", **options: str) -> dict[str, Entity]:
    """The entities of a text by name."""
    return {entity.name: entity for entity in find(article(text, **options), sentences(text), language)}


def forms(text: str, entity: Entity) -> list[str]:
    """The words of an entity's mentions."""
    return [text[mention.start : mention.end] for mention in entity.mentions]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "it",
            "Il presidente Carlo Bianchi è arrivato in Norvegia. Bianchi ha incontrato la Banca centrale europea.",
            {"Carlo Bianchi": "person", "Norvegia": "place", "Banca centrale europea": "organization"},
        ),
        (
            "en",
            "Senator Helen Grant flew to Norway. Grant met the European Commission in Oslo.",
            {"Helen Grant": "person", "Norway": "place", "European Commission": "organization", "Oslo": "place"},
        ),
        (
            "fr",
            "La ministre Claire Dubois est arrivée en Norvège. Dubois a rencontré la Commission européenne à Oslo.",
            {"Claire Dubois": "person", "Norvège": "place", "Commission européenne": "organization", "Oslo": "place"},
        ),
        (
            "de",
            "Die Ministerin Petra Lehmann reiste nach Norwegen. Lehmann traf die Europäische Kommission in Oslo.",
            {
                "Petra Lehmann": "person",
                "Norwegen": "place",
                "Europäische Kommission": "organization",
                "Oslo": "place",
            },
        ),
        (
            "es",
            "La ministra Elena Robles viajó a Noruega. Robles habló con la Comisión Europea en Oslo.",
            {"Elena Robles": "person", "Noruega": "place", "Comisión Europea": "organization", "Oslo": "place"},
        ),
        (
            "pt",
            "A ministra Helena Prado viajou para a Noruega. Prado falou com a Comissão Europeia em Oslo.",
            {"Helena Prado": "person", "Noruega": "place", "Comissão Europeia": "organization", "Oslo": "place"},
        ),
        (
            "nl",
            "Minister Saskia Vermeer reisde naar Noorwegen. Vermeer sprak met de Europese Commissie in Oslo.",
            {"Saskia Vermeer": "person", "Noorwegen": "place", "Europese Commissie": "organization", "Oslo": "place"},
        ),
    ],
)
def test_each_language_finds_people_places_and_bodies(language: str, text: str, expected: dict[str, str]) -> None:
    got = {name: entity.label.value for name, entity in found(text, language).items()}
    assert got == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Ieri il presidente ha parlato. Inoltre ogni martedì a gennaio il ministro tace. Nessuno risponde."),
        ("en", "Yesterday the President spoke. However, French voters waited. Unfortunately nobody answered."),
        ("de", "Gestern sprach der Präsident über die Zukunft der Wirtschaft. Die Regierung wartet in Sorge."),
        ("fr", "Hier le président a parlé. Malheureusement les Français attendent. Personne ne répond."),
        ("es", "Ayer el presidente habló. Además el ministro calla. Nadie responde."),
        ("pt", "Ontem o presidente falou. Além disso o ministro cala. Ninguém responde."),
        ("nl", "Gisteren sprak de president. Bovendien wachten de Franse kiezers. Niemand antwoordt."),
    ],
)
def test_roles_demonyms_and_sentence_openers_name_nothing(language: str, text: str) -> None:
    assert [e.name for e in find(article(text), sentences(text), language) if e.label is not Label.DATE] == []


def test_a_surname_joins_the_full_name_and_titles_stay_out() -> None:
    text = "Il segretario di Stato Marco Verdi parte. Verdi torna domani, dice il ministro Verdi."
    person = found(text)["Marco Verdi"]
    assert forms(text, person) == ["Marco Verdi", "Verdi", "Verdi"]


def test_two_people_of_one_surname_stay_apart() -> None:
    text = "Anna Neri canta. Neri sorride. Paolo Neri suona. Neri applaude."
    got = found(text)
    assert len(got["Anna Neri"].mentions) == 2
    assert [m.start for m in got["Paolo Neri"].mentions] == [text.index("Paolo"), text.rindex("Neri")]


def test_elided_articles_are_outside_the_mention() -> None:
    text = "Il confine dell’Ucraina e l'Ungheria, poi d’Italia."
    got = found(text)
    assert [forms(text, got[name]) for name in ("Ucraina", "Ungheria", "Italia")] == [
        ["Ucraina"],
        ["Ungheria"],
        ["Italia"],
    ]


def test_an_acronym_joins_the_name_it_is_spelt_out_from() -> None:
    text = "La Centrale unica soccorsi (CUS) risponde. La CUS conferma."
    body = found(text)["Centrale unica soccorsi"]
    assert body.label is Label.ORGANIZATION
    assert forms(text, body) == ["Centrale unica soccorsi", "CUS", "CUS"]


def test_capitals_join_the_title_case_form() -> None:
    text = "ROSSI VINCE ANCORA A MILANO\nMario Rossi ha vinto a Milano. Rossi è felice."
    got = found(text)
    assert forms(text, got["Mario Rossi"]) == ["ROSSI", "Mario Rossi", "Rossi"]
    assert forms(text, got["Milano"]) == ["MILANO", "Milano"]


def test_possessive_and_german_genitive_join_the_base() -> None:
    english = "Helen Grant left. Grant's car stayed."
    assert forms(english, found(english, "en")["Helen Grant"]) == ["Helen Grant", "Grant"]
    german = "Deutschland wartet. Die Wirtschaft Deutschlands wächst."
    assert forms(german, found(german, "de")["Deutschland"]) == ["Deutschland", "Deutschlands"]


def test_invisible_characters_are_no_part_of_a_name() -> None:
    text = "To\u200bm Oko\u200cro and Tom Okoro met. \u3164\u3164 spoke, \u2800 too."
    got = found(text, "en")
    assert list(got) == ["Tom Okoro"]
    assert len(got["Tom Okoro"].mentions) == 2


def test_a_listed_place_with_inner_words_is_one_mention() -> None:
    text = "Gli Stati Uniti d’America e la Costa d'Avorio firmano."
    got = found(text)
    assert {name: e.label for name, e in got.items()} == {
        "Stati Uniti d'America": Label.PLACE,
        "Costa d'Avorio": Label.PLACE,
    }


def test_code_is_not_read() -> None:
    text = "Mario Rossi scrive.\nprint Anna Verdi"
    names = [e.name for e in find(article(text, BlockKind.PARAGRAPH, BlockKind.CODE), sentences(text), "it")]
    assert names == ["Mario Rossi"]


def test_a_language_without_data_gives_names_by_capitals() -> None:
    text = "Wczoraj premier Donald Kowalczyk był tam. Potem Kowalczyk wyjechał."
    got = found(text, "pl")
    assert len(got["Donald Kowalczyk"].mentions) == 2


_LANGUAGES = st.sampled_from(["it", "en", "fr", "de", "es", "pt", "nl", "und", "pl", "ja", ""])
_SOUP = """Mario Rossi ROSSI d’ l' Italia di (CUS) 6 gennaio 2026 May 31. $ 8.25 % milioni euro , . “ ” - – al von
Ministero degli New York's O'Neil al-Assad 12:30 pm Uhr è II A. °"""
_WORDS = st.sampled_from([*_SOUP.split(), "Tom\u200b", "\u3164", "\n"])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=40).map(" ".join)), _LANGUAGES)
def test_mentions_are_sorted_disjoint_inside_blocks_and_visible(text: str, language: str) -> None:
    source = article(text, published="2026-03-01")
    got = find(source, sentences(text), language)
    assert [e.mentions[0] for e in got] == sorted(e.mentions[0] for e in got)
    spans = sorted(span for entity in got for span in entity.mentions)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(list(e.mentions) == sorted(e.mentions) for e in got)
    assert all(any(b.start <= s.start < s.end <= b.end for b in source.blocks) for s in spans)
    assert all(e.name.strip() and e.name == clean(e.name) and not set(e.name) & set(INVISIBLE[:6]) for e in got)
