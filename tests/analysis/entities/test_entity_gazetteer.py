"""The table of names: what it holds, how it is looked up, and that it is what its builder makes."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.entities.gazetteer import gazetteer, spaced
from reader.analysis.entities.lexicon import LANGUAGES, Kind, Lexicon, lexicon
from reader.analysis.entities.linking.people import gender
from reader.analysis.entities.tokens import tokenize
from reader.analysis.entities.training import gazetteer as builder
from reader.languages import SUPPORTED

NAMES = Kind.PLACE | Kind.FIRST_NAME | Kind.SURNAME | Kind.ORGANIZATION | Kind.OTHER
TABLE = files("reader") / "models" / "gazetteer.txt"


@pytest.mark.parametrize(
    ("language", "form", "kind"),
    [
        ("it", "Norvegia", Kind.COUNTRY),
        ("it", "Lisbona", Kind.CITY),
        ("it", "Stati Uniti", Kind.COUNTRY),
        ("it", "Lombardia", Kind.REGION),
        ("it", "Ferrari", Kind.SURNAME),
        ("en", "Munich", Kind.CITY),
        ("en", "US", Kind.COUNTRY),
        ("en", "WHO", Kind.BODY),
        ("en", "Nice", Kind.CITY),
        ("fr", "Londres", Kind.CITY),
        ("fr", "Océanie", Kind.REGION),
        ("de", "Mailand", Kind.CITY),
        ("de", "BUNDESTAG", Kind.BODY),
        ("es", "Alemania", Kind.COUNTRY),
        ("pt", "Moçambique", Kind.COUNTRY),
        ("nl", "Parijs", Kind.CITY),
        ("nl", "Reuters", Kind.MEDIA),
        ("pl", "Juventus", Kind.CLUB),
        ("de", "französischen", Kind.DEMONYM),
        ("it", "presidente", Kind.TITLE),
    ],
)
def test_known_names_have_their_kind(language: str, form: str, kind: Kind) -> None:
    assert gazetteer(language).classes(form) & kind


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "who us it the via nice reading target turkey"),
        ("it", "via prima una per mai rossi"),
        ("fr", "est pour son nice manche"),
        ("de", "die und zeit oder main essen"),
        ("es", "para via una salta santa"),
        ("pt", "para via uma natal livre"),
        ("nl", "die van zeit kamer bos"),
    ],
)
def test_ordinary_words_in_lower_case_are_no_names(language: str, words: str) -> None:
    known = gazetteer(language)
    assert [word for word in words.split() if known.classes(word) & NAMES] == []


def test_case_decides_between_a_name_and_a_word() -> None:
    english = gazetteer("en")
    assert not english.classes("Who") & NAMES
    assert not english.classes("us") & NAMES
    assert english.classes("Nice") & Kind.COMMON
    assert not gazetteer("fr").classes("Nice") & Kind.COMMON
    assert english.classes("LONDON") & Kind.CITY


def test_a_name_of_another_language_alone_is_marked_foreign() -> None:
    assert gazetteer("de").classes("Lisbona") & Kind.FOREIGN
    assert not gazetteer("it").classes("Lisbona") & Kind.FOREIGN


@pytest.mark.parametrize(
    ("language", "name", "kind"),
    [
        ("it", "Costa d’Avorio", Kind.COUNTRY),
        ("en", "New York Times", Kind.MEDIA),
        ("fr", "Conseil de sécurité", Kind.BODY),
        ("de", "Rheinland-Pfalz", Kind.REGION),
        ("es", "Corea del Sur", Kind.COUNTRY),
    ],
)
def test_names_of_several_words_are_found_by_their_tokens(language: str, name: str, kind: Kind) -> None:
    known = gazetteer(language)
    tokens = [token.lower for token in tokenize(name, 0, len(name))]
    assert known.classes(" ".join(tokens)) & kind
    assert len(tokens) == 1 or known.heads[tokens[0]] >= len(tokens)


def test_names_are_spaced_as_the_tokenizer_cuts_them() -> None:
    for name in ("L'Aquila", "Valle d'Aosta", "Lloyd's", "Dell'Orto"):
        assert spaced(name) == " ".join(token.lower for token in tokenize(name, 0, len(name)))


@pytest.mark.parametrize("language", SUPPORTED)
def test_every_language_has_names_of_every_kind(language: str) -> None:
    known = gazetteer(language)
    assert known.lexicon.words(language, "demonyms")
    assert known.known
    assert len(known.heads) > 500


def test_the_table_is_small() -> None:
    assert 400_000 < len(TABLE.read_bytes()) < 1_500_000


def test_forms_stand_in_order_and_once() -> None:
    names = TABLE.read_text(encoding="utf-8").partition("\n= names\n")[2].splitlines()
    forms = [line.partition("\t")[0] for line in names]
    assert forms == sorted(set(forms))


def test_every_form_is_found() -> None:
    table = lexicon()
    names = TABLE.read_text(encoding="utf-8").partition("\n= names\n")[2].splitlines()
    forms = [names[0], *names[::997], names[-1]]
    assert all(table.row(line.partition("\t")[0]) for line in forms)


def test_a_table_with_other_line_ends_reads_alike() -> None:
    data = TABLE.read_bytes()
    assert Lexicon(data.replace(b"\n", b"\r\n")).bits("norvegia", "it") == lexicon().bits("norvegia", "it")


def test_an_empty_table_knows_nothing() -> None:
    empty = Lexicon(b"")
    assert empty.row("roma") is None
    assert empty.words("it", "titles") == []


def test_the_table_holds_the_lists_as_they_are_now() -> None:
    head = TABLE.read_text(encoding="utf-8").partition("\n\n")[0]
    assert builder.fingerprint() in head, "run python -m reader.analysis.entities.training.gazetteer"


@pytest.mark.skipif(bool(builder.missing()), reason=builder.missing() or "packages are there")
def test_the_builder_makes_this_table() -> None:
    assert builder.build() == TABLE.read_text(encoding="utf-8")


def test_a_builder_without_its_packages_says_so_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builder, "PACKAGES", {"no-such-package-of-names": "1.0"})
    with pytest.raises(SystemExit, match=r"^gazetteer: no-such-package-of-names 1\.0 is not installed; run pip .*\Z"):
        builder.build()


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Ursula Meyer", "it", "f"),
        ("Dmitri Sokolow", "de", "m"),
        ("Zeynep Kaya", "en", "f"),
        ("Jean Petit", "fr", "m"),
        ("MARIA ROSSI", "it", "f"),
    ],
)
def test_gender_by_names_of_many_languages(name: str, language: str, expected: str) -> None:
    assert gender(name, language) == expected


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=30), st.sampled_from([*LANGUAGES, "", "xx"]))
def test_no_form_breaks_a_look_up(form: str, language: str) -> None:
    bits = gazetteer(language).classes(form)
    assert bits >= 0
    assert gender(form, language) in {"f", "m", None}
