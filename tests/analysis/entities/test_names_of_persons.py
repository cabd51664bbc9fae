"""Persons: which forms of a name mean one person, and under which form it is listed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reader.analysis.entities.linking import persons
from reader.analysis.entities.linking.names import entities
from reader.analysis.entities.tagging.mention import Mention
from reader.analysis.facts import Label

Read = Callable[[str, str], Any]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "{Elsa Brandi} parla. {Brandi} tace. {E. Brandi} firma.", {"Elsa Brandi": 3}),
        ("en", "{J. D. Marlow} met {JD Marlow} and {J.D. Marlow}. {Marlow} left.", {"J. D. Marlow": 4}),
        ("en", "{James David Marlow} is {J. D. Marlow}.", {"James David Marlow": 2}),
        ("de", "{Petra von der Heide} kam. {Von der Heide} ging, {von der Heide} blieb. {Heide} sprach.",
         {"Petra von der Heide": 4}),
        ("it", "{Luigi Di Nardo} parla, {Di Nardo} tace.", {"Luigi Di Nardo": 2}),
        ("nl", "{Alexander van der Velden} sprak; {Van der Velden} zweeg.", {"Alexander van der Velden": 2}),
        ("fr", "{Charles de Montreuil} parle, {de Montreuil} se tait.", {"Charles de Montreuil": 2}),
        ("en", "Prince {Omar bin Rashid} spoke. {bin Rashid} left.", {"Omar bin Rashid": 2}),
        ("es", "{Pablo Sánchez Robles-Castillo} habló. {Pablo Sánchez} calló. {Sánchez} y {Sanchez}.",
         {"Pablo Sánchez Robles-Castillo": 4}),
        ("pt", "{Lauro Inácio Luma da Costa} falou. {Luma} saiu.", {"Lauro Inácio Luma da Costa": 2}),
        ("it", "{Oleh Selenskyj} e {Oleh Zelenskyj}.", {"Oleh Selenskyj": 1, "Oleh Zelenskyj": 1}),
        ("it", "{Oleh Melenskyy} arriva. {Oleh Melenskij} e {Melensky} parlano.", {"Oleh Melenskyy": 3}),
        ("fr", "{Ivan Pulin} arrive. {Pouline} parle.", {"Ivan Pulin": 2}),
        ("en", "{Maria Holt} and {Mario Holt} met.", {"Maria Holt": 1, "Mario Holt": 1}),
        ("fr", "{Daniel Roux} et {Daniela Roux}.", {"Daniel Roux": 1, "Daniela Roux": 1}),
        ("it", "{Presidente Brandi} parla. {Elsa Brandi} e {il ministro Brandi}.", {"Elsa Brandi": 3}),
        ("it", "{ROSSI Mario} firma, {Mario Rossi} conferma.", {"Mario Rossi": 2}),
        ("en", "{Xi Lanping} spoke. {Xi} left.", {"Xi Lanping": 2}),
        ("en", "{Paul Wood} met {Paul Stone}. {Paul} left.", {"Paul Wood": 1, "Paul Stone": 1, "Paul": 1}),
        ("it", "{Mario} e {Luigi Rossi} cantano. {Luigi} suona.", {"Mario Rossi": 1, "Luigi Rossi": 2}),
    ],
)  # fmt: skip
def test_forms_of_one_person(marked: Read, language: str, text: str, expected: dict[str, int]) -> None:
    assert {name: len(forms) for name, forms in marked(language, text).named().items()} == expected


def test_a_shared_surname_means_who_was_last_named_in_full(marked: Read) -> None:
    text = "{Anna Neri} canta. {Neri} sorride. {Paolo Neri} suona. {Neri} applaude. {Anna Neri} esce. {Neri} torna."
    article = marked("it", text)
    anna, paolo = article.entities
    assert [len(anna.mentions), len(paolo.mentions)] == [4, 2]
    assert paolo.mentions[1].start == article.text.index("Neri applaude")


def test_a_far_more_salient_bearer_keeps_the_surname(marked: Read) -> None:
    text = "{Ralf Holt} spoke. {Holt} won. {Holt} left. {Holt} lost. {Greta Holt} smiled. {Holt} slept."
    got = marked("en", text).named()
    assert {name: len(forms) for name, forms in got.items()} == {"Ralf Holt": 5, "Greta Holt": 1}


def test_a_surname_used_as_known_is_not_a_relative_named_by_the_way(marked: Read) -> None:
    text = "{Holt} spoke. {Holt} won. {Holt} left. {Holt} lost. {Holt} slept. {Greta Holt} smiled. {Holt} woke."
    got = marked("en", text).named()
    assert {name: len(forms) for name, forms in got.items()} == {"Holt": 6, "Greta Holt": 1}


@pytest.mark.parametrize(
    ("language", "text", "family"),
    [
        ("it", "{Mario Rossi} parte. I coniugi {Rossi} salutano. {Rossi} torna.", "Rossi"),
        ("it", "{Aldo Berti} parte. Gli {Berti} salutano. {Berti} torna.", "Berti"),
        ("de", "{Angela Lehmann} kam. Die {Lehmanns} gingen. {Lehmann} blieb.", "Lehmanns"),
        ("en", "{Ralf Holt} spoke. The {Holts} left. {Holt} stayed.", "Holts"),
        ("fr", "{Luc Morin} parle. Les {Morin} partent. {Morin} reste.", "Morin"),
    ],
)
def test_families_are_several_people(marked: Read, language: str, text: str, family: str) -> None:
    person, several = marked(language, text).entities
    assert (several.name, several.plural, len(several.mentions)) == (family, True, 1)
    assert (person.plural, len(person.mentions)) == (False, 2)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "{ELSA BRANDI} VINCE. {Elsa Brandi} sorride.", "Elsa Brandi"),
        ("it", "{ELSA BRANDI} VINCE.", "Elsa Brandi"),
        ("de", "{Angela Lehmanns} Rede. {Angela Lehmann} sprach, {Lehmanns} Partei auch.", "Angela Lehmann"),
        ("de", "{Geert Wilders} kam. {Wilders} ging.", "Geert Wilders"),
        ("nl", "{Wopkes} partij en {Wopke} zelf.", "Wopke"),
        ("en", "{Dwayne “The Stone” Jensen} won. {Jensen} left.", "Dwayne Jensen"),
        ("en", "{Hillary Jensen} spoke. {Hillary Jensen Speaks} again. {Jensen} left.", "Hillary Jensen"),
        ("en", "{Crooked Mary Jensen} lost. {Mary Jensen} won.", "Mary Jensen"),
        ("it", "{Carlo Brandi ministro degli Interni} parla. {Carlo Brandi} tace.", "Carlo Brandi"),
        ("fr", "{M. Luc Morin} parle.", "Luc Morin"),
        ("it", "{PLR Marco Neri} parla. {Neri} tace.", "Marco Neri"),
        ("it", "{Norvegia Marco Neri} parla. {Neri} tace.", "Marco Neri"),
    ],
)
def test_the_canonical_name(marked: Read, language: str, text: str, expected: str) -> None:
    assert list(marked(language, text).named()) == [expected]


def test_a_headline_over_two_names_joins_neither_to_the_other(marked: Read) -> None:
    got = marked("en", "{Chris Hall Calls Mary Jensen}. {Chris Hall} spoke. {Mary Jensen} left. {Hall} {Jensen}")
    assert {"Chris Hall", "Mary Jensen"} == set(got.named())


def test_a_surname_in_capitals_is_no_acronym(marked: Read) -> None:
    got = marked("en", "{Ralf Vanter} spoke. <VANTER>: Well. <HOLT>: No.").named()
    assert got == {"Ralf Vanter": ["Ralf Vanter", "VANTER"], "HOLT": ["HOLT"]}


def test_labels_keep_things_apart_and_order_does_not_matter() -> None:
    person = Mention(20, 25, "Holt", Label.PERSON, 1.0, ("Holt",))
    place = Mention(0, 5, "Holt", Label.PLACE, 1.0, ("Holt",))
    assert [(e.name, e.label) for e in entities([person, place], {}, "en")] == [
        ("Holt", Label.PLACE),
        ("Holt", Label.PERSON),
    ]


def test_each_name_is_compared_with_few_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many names, all alike in some part, cost a time that grows with their number."""
    compared = []
    monkeypatch.setattr(persons, "_same", lambda *words: compared.append(words))
    for pattern in ("N{} Rossi", "Mario R{}", "M. Rossi{}"):
        forms = [pattern.format(i) for i in range(1000)]
        entities([Mention(i * 20, i * 20 + 9, f, Label.PERSON, 1.0, ()) for i, f in enumerate(forms)], {}, "it")
        assert len(compared) <= 60 * len(forms)
        compared.clear()


def test_a_name_in_capitals_alone_is_written_as_names_are() -> None:
    from reader.analysis.entities.gazetteer import gazetteer
    from reader.analysis.entities.linking.canonical import best_form
    from reader.analysis.facts import Label

    forms = {"LUCIA DELLA VALLE": 1, "della Valle": 3}
    assert best_form(forms, Label.PERSON, gazetteer("it"), genitives=frozenset()) == "Lucia della Valle"


def test_a_german_genitive_of_a_surname_alone_is_listed_in_its_base() -> None:
    from reader.analysis.entities import find
    from reader.text.structure import structure

    article = structure("Merkels Nachfolger streiten, sagte Jürgen Wilders. Wilders will Söders Vorschlag ablehnen.")
    names = {entity.name for entity in find(article, (), "de") if entity.label == "person"}
    assert {"Merkel", "Söder", "Jürgen Wilders"} <= names
    assert not names & {"Merkels", "Söders", "Wilder", "Jürgen Wilder"}
