"""Tokens, candidates' evidence, canonical names and the gender of first names."""

from __future__ import annotations

import pytest

from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.linking.names import entities, key_of
from reader.analysis.entities.linking.people import gender
from reader.analysis.entities.tagging.mention import Mention
from reader.analysis.entities.tokens import tokenize
from reader.analysis.facts import Label
from reader.languages import SUPPORTED


def words(text: str) -> list[str]:
    """The forms of a text's tokens."""
    return [token.text for token in tokenize(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dell’Ucraina l'ONU", ["dell'", "Ucraina", "l'", "ONU"]),
        ("Qu’il vienne, aujourd'hui", ["Qu'", "il", "vienne", ",", "aujourd'hui"]),
        ("O'Brien’s don't", ["O'Brien", "'s", "don't"]),
        ("Al-Assad e Trentino-Alto", ["Al-Assad", "e", "Trentino-Alto"]),
        ("U.S. 4,2 11:21 2026-01-06", ["U.S.", "4,2", "11:21", "2026-01-06"]),
        ("George W. Bush (UCO)", ["George", "W.", "Bush", "(", "UCO", ")"]),
        ("https://example.org/A(b) Tom", ["https://example.org/A(b)", "Tom"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_token_offsets_leave_out_invisible_characters_at_the_end() -> None:
    token = tokenize("xx To\u200bm\u200b\u200c yy", 3, 9)[0]
    assert (token.text, token.start, token.end) == ("Tom", 3, 7)


@pytest.mark.parametrize("language", SUPPORTED)
def test_the_lists_of_each_language_are_full_enough(language: str) -> None:
    known = gazetteer(language)
    assert len(known.known) > 300
    assert len(known.first_names) > 300
    assert len(known.titles) > 80
    assert not known.titles & known.calendar


def test_key_of_brings_shapes_together() -> None:
    assert key_of("L’Aquila") == key_of("L'AQUILA")
    assert key_of("U.S.") == key_of("US")
    assert key_of("To\u200bm") == "tom"


def _people(*names: str) -> list[Mention]:
    return [Mention(i * 40, i * 40 + len(n), n, Label.PERSON, 1.0, tuple(n.split())) for i, n in enumerate(names)]


def test_first_and_last_words_join_full_names() -> None:
    got = entities(_people("Marco Verdi", "Marco Antonio Verdi", "M. Verdi", "Verdi", "Marco"), {})
    assert [(e.name, len(e.mentions)) for e in got] == [("Marco Antonio Verdi", 5)]


def test_a_name_of_two_words_may_be_the_end_of_a_longer_one() -> None:
    got = entities(_people("Luigi Di Mauro", "Di Mauro"), {})
    assert [e.name for e in got] == ["Luigi Di Mauro"]


def test_other_first_names_are_other_people() -> None:
    assert len(entities(_people("Anna Verdi", "Paolo Verdi"), {})) == 2


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Giulia Bianchi", "it", "f"),
        ("Andrea Bianchi", "it", "m"),
        ("Andrea Schulz", "de", "f"),
        ("Jean-Luc Moreau", "fr", "m"),
        ("Volodymyr Melnyk", "it", "m"),
        ("Qwrtz Melnyk", "it", None),
        ("", "und", None),
    ],
)
def test_gender(name: str, language: str, expected: str | None) -> None:
    assert gender(name, language) == expected


def test_forms_that_differ_in_case_alone_get_one_label_the_cased_one() -> None:
    from reader.analysis.entities.tagging.document import agree
    from reader.analysis.entities.tagging.mention import Mention
    from reader.analysis.facts import Label

    shouted = Mention(0, 5, "MONZA", Label.ORGANIZATION, 1.0, ("MONZA",))
    cased = Mention(9, 14, "Monza", Label.PLACE, 1.0, ("Monza",))
    assert {found.label for found in agree([shouted, cased])} == {Label.PLACE}
