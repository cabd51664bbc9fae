"""Dates and times of day, with their values."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.entities.tokens import tokenize
from reader.analysis.entities.values.amounts import find_amounts
from reader.analysis.entities.values.dates import find_dates
from reader.languages import SUPPORTED


def dates(text: str, language: str, published: str | None = None) -> list[tuple[str, str | None]]:
    """The dates of a sentence, as written, with their values."""
    tokens = tokenize(text, 0, len(text))
    return [(text[d.start : d.end], d.value) for d in find_dates(tokens, language, published)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "Arriva martedì (3 marzo 2026) a Bari.", [("martedì (3 marzo 2026)", "2026-03-03")]),
        ("it", "Il 1° maggio del 2020 era venerdì.", [("1° maggio del 2020", "2020-05-01"), ("venerdì", None)]),
        ("it", "Dal 5 al 10 giugno 2024 si vota.", [("5 al 10 giugno 2024", "2024-06-05/2024-06-10")]),
        ("it", "Nato nel 1984, morto nel giugno 2001.", [("1984", "1984"), ("giugno 2001", "2001-06")]),
        ("it", "Apre alle 18.30, chiude alle ore 23.", [("18.30", "T18:30"), ("23", "T23:00")]),
        ("it", "Costa 2010 lire e 35 persone aspettano.", []),
        ("it", "Vive a 12.40 metri di quota.", []),
        ("it", "Il 5 e il 20 giugno 2024 si vota.", [("5 e il 20 giugno 2024", None)]),
        ("en", "On Friday, March 6, 2026 at 5 pm.", [("Friday, March 6, 2026 at 5 pm", "2026-03-06T17:00")]),
        (
            "en",
            "Sept. 11, 2001 and 4th July 1976.",
            [("Sept. 11, 2001", "2001-09-11"), ("4th July 1976", "1976-07-04")],
        ),
        ("en", "They may march in May.", [("May", None)]),
        ("en", "It ran June 5-10, 2024.", [("June 5-10, 2024", "2024-06-05/2024-06-10")]),
        ("en", "Filed 03/04/2024 and 2024-04-03.", [("03/04/2024", None), ("2024-04-03", "2024-04-03")]),
        ("en", "It began at 5:30 and at 17:30.", [("5:30", None), ("17:30", "T17:30")]),
        ("en", "At 9 a.m. UTC+2 on 5 May 2020.", [("9 a.m. UTC+2 on 5 May 2020", "2020-05-05T09:00+02:00")]),
        ("fr", "Le mardi 1er mars 2022 à 18h30.", [("mardi 1er mars 2022 à 18h30", "2022-03-01T18:30")]),
        (
            "de",
            "Am Dienstag, den 6. Januar 2026, um 20.15 Uhr.",
            [("Dienstag, den 6. Januar 2026, um 20.15 Uhr", "2026-01-06T20:15")],
        ),
        ("de", "Seit 1998 und im März 2003.", [("1998", "1998"), ("März 2003", "2003-03")]),
        ("es", "El lunes 4 de agosto de 2025.", [("lunes 4 de agosto de 2025", "2025-08-04")]),
        ("pt", "Na terça-feira, 7 de abril de 2020.", [("terça-feira, 7 de abril de 2020", "2020-04-07")]),
        ("nl", "Op maandag 5 mei 2025 om 14 uur.", [("maandag 5 mei 2025 om 14 uur", "2025-05-05T14:00")]),
        ("und", "Seen 2024-04-03.", [("2024-04-03", "2024-04-03")]),
    ],
)
def test_dates_and_values(language: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert dates(text, language) == expected


def test_a_day_without_a_year_takes_the_nearest_year_of_the_publication() -> None:
    assert dates("Il 31 dicembre tace.", "it") == [("31 dicembre", None)]
    assert dates("Il 31 dicembre tace.", "it", "2026-01-06") == [("31 dicembre", "2025-12-31")]
    assert dates("Il 5 luglio tace.", "it", "2026-01-06") == [("5 luglio", None)]


def test_a_weekday_that_does_not_fit_leaves_a_day_without_a_year_uncertain() -> None:
    assert dates("Mercoledì 31 dicembre tace.", "it", "2026-01-06") == [("Mercoledì 31 dicembre", "2025-12-31")]
    assert dates("Lunedì 31 dicembre tace.", "it", "2026-01-06") == [("Lunedì 31 dicembre", None)]


def test_two_whole_dates_make_a_range() -> None:
    text = "Dal 28 maggio al 3 giugno 2024."
    assert dates(text, "it") == [("28 maggio al 3 giugno 2024", "2024-05-28/2024-06-03")]


def test_impossible_days_have_no_value() -> None:
    assert dates("Il 31 febbraio 2024.", "it") == [("31 febbraio 2024", None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Lo scrive Domani, il giornale che Sabato Rossi dirige; lo conferma il Giorno."),
        ("it", "Al giorno d'oggi è così, e Gennaro tace."),
        ("en", "The Sunday Times and USA Today may march; April Smith met August Wilson on Black Friday."),
        ("fr", "La planète Mars attire plus de 2000 chercheurs."),
        ("de", "Am Morgen lief August Müller los."),
        ("es", "Por la mañana, más de 2000 personas."),
        ("pt", "Pela segunda vez, mais de 2000 pessoas."),
        ("nl", "In de morgen kwamen meer dan 2000 mensen."),
    ],
)
def test_names_and_other_words_are_no_dates(language: str, text: str) -> None:
    assert dates(text, language, "2026-01-06") == []


WORDS = (
    "ieri last mardi 6 12 1990 2026 s er gennaio January janvier ( ) , . - – ' 11:21 18h 30 alle at à um UTC + a.m. "
    "due deux vor fa ago il y a secolo XX siècle fine late tra e und 1.500 5-10 % € $ US milioni Mio. di euro un"
)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(SUPPORTED),
    st.lists(st.sampled_from(WORDS.split()), max_size=14),
    st.sampled_from([None, "2026-01-06", "0001-01-01", "9999-12-31", "soon"]),
)
def test_values_are_spans_in_order_whatever_the_words(language: str, words: list[str], published: str | None) -> None:
    text = " ".join(words)
    tokens = tokenize(text, 0, len(text))
    found = find_dates(tokens, language, published)
    found = sorted([*found, *find_amounts(tokens, language, found)])
    assert all(0 <= value.start < value.end <= len(text) for value in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
