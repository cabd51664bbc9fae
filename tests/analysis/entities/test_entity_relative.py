"""Dates told from the day of writing."""

from __future__ import annotations

import pytest

from reader.analysis.entities.tokens import tokenize
from reader.analysis.entities.values.dates import find_dates


def value(text: str, language: str, published: str | None = "2026-01-06") -> str | None:
    """The value of the only date of a sentence."""
    tokens = tokenize(text, 0, len(text))
    (found,) = find_dates(tokens, language, published)
    return found.value


@pytest.mark.parametrize(
    ("language", "text"),
    [("it", "ieri"), ("en", "last week"), ("fr", "il y a deux jours"), ("de", "am Dienstag"), ("nl", "vorig jaar")],
)
def test_without_a_publication_there_is_a_date_but_no_value(language: str, text: str) -> None:
    assert value(text, language, None) is None
    assert value(text, language) is not None


def test_weekdays_follow_the_tense_of_their_verb() -> None:
    assert value("He resigned on Friday.", "en") == "2026-01-02"
    assert value("He will resign on Friday.", "en") == "2026-01-09"
    assert value("The Friday deadline", "en") is None
    assert value("He resigned on Tuesday.", "en") == "2026-01-06"


def test_next_and_last_have_a_value_only_where_both_readings_agree() -> None:
    assert value("He returns next Monday.", "en") == "2026-01-12"
    assert value("He returns next Friday.", "en") is None
    assert value("Torna venerdì prossimo.", "it") == "2026-01-09"
    assert value("He left last Monday.", "en") is None
    assert value("Er ging letzten Freitag.", "de") == "2026-01-02"


def test_habits_have_no_value() -> None:
    for language, text in [("it", "ogni lunedì è partito"), ("en", "he left every Monday"), ("es", "los lunes salió")]:
        assert value(text, language) is None


def test_weeks_and_months_cross_the_year() -> None:
    assert value("la settimana scorsa", "it") == "2026-W01"
    assert value("le mois dernier", "fr") == "2025-12"
    assert value("due settimane fa", "it") == "2025-W52"
    assert value("nächsten Monat", "de", "2025-12-20") == "2026-01"


def test_inexact_and_round_distances_have_no_value() -> None:
    assert value("qualche giorno fa", "it") is None
    assert value("about three weeks ago", "en") is None
    assert value("vor 20 Jahren", "de") is None


def test_a_day_in_brackets_must_agree_with_its_weekday() -> None:
    assert value("nesta terça-feira (6)", "pt") == "2026-01-06"
    assert value("na sexta-feira (2)", "pt") == "2026-01-02"
    assert value("nesta terça-feira (7)", "pt") is None


def test_plurals_are_no_single_month() -> None:
    tokens = tokenize("in den letzten Monaten", 0, 22)
    assert find_dates(tokens, "de", "2026-01-06") == []


def test_a_date_beside_today_is_one_mention_with_its_value() -> None:
    assert value("ieri (5 gennaio) è piovuto", "it") == "2026-01-05"
    assert value("hoy, martes 6 de enero de 2026, llueve", "es") == "2026-01-06"


def test_a_weekday_with_its_number_must_agree() -> None:
    assert value("l'incontro di giovedì 15, a Roma", "it") == "2026-01-15"
    assert value("l'incontro di giovedì 16, a Roma", "it") is None
    assert value("On Tuesday 12 people came", "en") == "2026-01-06"


def test_a_weekday_and_its_week_or_a_month_and_its_year_are_one_date() -> None:
    assert value("nächste Woche Dienstag", "de") == "2026-01-13"
    assert value("lunedì della prossima settimana", "it") == "2026-01-12"
    assert value("em janeiro deste ano", "pt") == "2026-01"
    assert value("im März letzten Jahres", "de") == "2025-03"
    assert value("dit week zondag", "nl", "9999-12-31") is None


def test_the_first_of_a_month_in_words() -> None:
    assert value("il primo maggio 2025", "it") == "2025-05-01"
    assert value("el primero de enero", "es") == "2026-01-01"


def test_a_day_word_with_a_capital_after_a_genitive_is_a_name() -> None:
    from reader.analysis.entities import find
    from reader.text.structure import structure

    article = structure("She said so on the channel's Today programme, and not today.")
    spans = [article.text[m.start : m.end] for e in find(article, (), "en") for m in e.mentions if e.label == "date"]
    assert spans == ["today"]
