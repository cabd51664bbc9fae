"""Organisations and places: acronyms, short forms, articles, legal forms, genitives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.linking.acronyms import expand_acronyms
from reader.analysis.entities.tokens import tokenize

Read = Callable[[str, str], Any]


@pytest.mark.parametrize(
    ("language", "text", "acronym", "full"),
    [
        ("it", "La Centrale unica soccorsi (CUS) risponde.", "CUS", "Centrale unica soccorsi"),
        ("it", "La CUS (Centrale unica soccorsi) risponde.", "CUS", "Centrale unica soccorsi"),
        ("it", "Parla la CUS, la Centrale unica soccorsi, da ieri.", "CUS", "Centrale unica soccorsi"),
        ("it", "L'Autorità di vigilanza (“AV”) tace.", "AV", "Autorità di vigilanza"),
        ("de", "Die Nördliche Handelsbank (NHB) warnt.", "NHB", "Nördliche Handelsbank"),
        ("de", "Das Landesprüfamt (LPA) warnt.", "LPA", "Landesprüfamt"),
        ("en", "The Harbour Safety Board (H.S.B.) spoke.", "H.S.B.", "Harbour Safety Board"),
        ("fr", "Le Bureau des ports et canaux (BPC) répond.", "BPC", "Bureau des ports et canaux"),
        ("es", "El Partido Rural Unido (PRU, por sus siglas) votó.", "PRU", "Partido Rural Unido"),
        ("nl", "De Vereniging voor Zeevaart (VvZ) wacht.", "VvZ", "Vereniging voor Zeevaart"),
    ],
)
def test_acronyms_and_what_they_are_short_for(language: str, text: str, acronym: str, full: str) -> None:
    mentions, found = expand_acronyms([tokenize(text, 0, len(text))], gazetteer(language))
    assert found == {acronym: full}
    assert {text[m.start : m.end] for m in mentions} == {acronym, full}


@pytest.mark.parametrize(
    "text", ["Il caso (ABC) resta.", "Anna Paola (AP) canta.", "Una nota (NB) di Carlo.", "(UCO) (UCO)", "UCO (", ""]
)
def test_what_is_no_acronym(text: str) -> None:
    assert expand_acronyms([tokenize(text, 0, len(text))], gazetteer("it")) == ([], {})


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "L'<Ufficio tecnico marittimo> e l'<UTM>.", {"Ufficio tecnico marittimo": 2}),
        ("en", "The <Harbour Board>, <The Harbour Board>, said.", {"Harbour Board": 2}),
        ("en", "<Brantex Inc.> and <Brantex> grew; <Brantex, Inc.> fell.", {"Brantex": 3}),
        ("it", "<Brantex S.p.A.> e <Brantex>.", {"Brantex": 2}),
        ("en", "The [United Kingdom] and the [U.K.] and the [UK].", {"United Kingdom": 3}),
        ("it", "Il <Parlamento marittimo> vota. Il <Parlamento> tace.", {"Parlamento marittimo": 2}),
        ("it", "La <Corte di Revisione> decide, la <Revisione> annulla.", {"Corte di Revisione": 2}),
        ("it", "<Università di Trapani>, <Università di Asti>, <Università>.",
         {"Università di Trapani": 1, "Università di Asti": 1, "Università": 1}),
        ("it", "La <Banca d'Italia> e l'[Italia].", {"Banca d'Italia": 1, "Italia": 1}),
        ("it", "<Comitato marittimo> e <COMITATO MARITTIMO>.", {"Comitato marittimo": 2}),
        ("de", "Die Wirtschaft [Deutschlands] wächst.", {"Deutschland": 1}),
        ("de", "Bei der <Nördlichen Handelsbank> und die <Nördliche Handelsbank>.", {"Nördliche Handelsbank": 2}),
        ("nl", "De economie van [Nederland] en [Nederlands] toekomst.", {"Nederland": 2}),
        ("it", "[Perù] e [Peru].", {"Perù": 2}),
    ],
)  # fmt: skip
def test_forms_of_one_body(marked: Read, language: str, text: str, expected: dict[str, int]) -> None:
    assert {name: len(forms) for name, forms in marked(language, text).named().items()} == expected


def test_a_plural_article_tells_the_number(marked: Read) -> None:
    states, board = marked("it", "Gli [Stati Baltici] firmano. Il <Comitato> tace.").entities
    assert (states.plural, board.plural) == (True, False)
