"""Marks deleted, doubled and swapped: nothing raises, and what is found stays in order, apart and within the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis import quotes
from reader.text.article import Article, Block, Span
from reader.text.structure import structure

TEXTS = {
    "it": "Anna Neri ha detto: «Il “ponte” regge - ha detto - ancora». Secondo Bruni, l'“opera” è 'vecchia', dice.",
    "en": "“We 'will' close it,” Anna Black said. 'It's the boys' plan,' he told her; ''no'' ``yes'' — she said, no.",
    "de": "„Wir »schließen« sie“, sagte Anna Schwarz, „weil ‚alle‘ müssen.“ Sie sei zu alt, so Bruni, dass sie falle.",
    "fr": "« L’« ancien » pont, explique-t-il, tient ! » Comme l’a dit Anne Noir : « Aujourd’hui “ou” demain. »",
    "es": "«El “puente” es viejo», dijo Ana. —No lo sé —contestó Bruno—, pero “así lo” dijo: ‘vale’.",
    "pt": "“A ‘ponte’ é velha”, disse Ana. — Não sei — respondeu Bruno. Segundo ele, “foi o que” disse: 'está'.",
    "nl": "“We ‘sluiten’ de brug”, zei Anna, aldus 'de krant'. Zoals zij zei: „het is te oud”, zo Paul.",
}
MARKS = "«»“”„‟\"'‘’‚‹›`—–-:,.;()"


def check(text: str, language: str) -> None:
    article = Article(text, (Block(0, len(text)),) if text.strip() else ())
    found = quotes.find(article, (Span(0, len(text)),), (), language)
    edge = 0
    for quote in found:
        assert edge <= quote.start < quote.end <= len(text)
        edge = quote.end


def test_the_cue_of_an_aside_counts_in_its_own_words_only() -> None:
    check("« L’« ancien » pont, explique-t-il, tient ! »» Comme l’a dit Anne Noir : « Aujourd’hui “ou” demai", "fr")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_changed_marks_raise_nothing(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(sorted(TEXTS)))
    text = TEXTS[language]
    places = [index for index, char in enumerate(text) if char in MARKS]
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.sampled_from(places))
        if place >= len(text):
            continue
        change = data.draw(st.sampled_from(("delete", "double", "swap", "cut")))
        if change == "delete":
            text = text[:place] + text[place + 1 :]
        elif change == "double":
            text = text[:place] + text[place] + text[place:]
        elif change == "swap":
            text = text[:place] + data.draw(st.sampled_from(MARKS)) + text[place + 1 :]
        else:
            text = text[:place]
    check(text, language)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from([*" ".join(TEXTS.values()).split(), *MARKS]), max_size=40), st.sampled_from(sorted(TEXTS))
)
def test_words_in_any_order_raise_nothing(parts: list[str], language: str) -> None:
    check(" ".join(parts), language)


CROWDS = {
    "it": "secondo Bruni , ha detto che come ha detto di dire ",
    "en": "said that he said , Paul Green said , according to ",
    "de": "zu sagen , zu sagen sagte , dass sei , wie Paul sagte , zu sagen laut ",
    "fr": "a dit que selon lui , comme dit Paul , de dire ",
    "nl": "zei dat volgens hem , aldus beloofde te zeggen ",
}


@pytest.mark.parametrize("language", sorted(CROWDS))
def test_a_crowd_of_cues_takes_time_in_proportion(language: str) -> None:
    def seconds(times: int) -> float:
        article = structure(CROWDS[language] * times)
        begin = time.perf_counter()
        quotes.find(article, (Span(0, len(article.text)),), (), language)
        return time.perf_counter() - begin

    small, large = min(seconds(150) for _ in range(2)), seconds(1200)
    assert large < 1.0 or large < small * 20


def test_a_crowd_of_quotations_takes_time_in_proportion() -> None:
    def seconds(times: int) -> float:
        text = "Mario Rossi ha detto: " + " e ".join(["«parola numero»"] * times) + "."
        article = structure(text)
        begin = time.perf_counter()
        quotes.find(article, (Span(0, len(text)),), (), "it")
        return time.perf_counter() - begin

    small, large = min(seconds(500) for _ in range(2)), min(seconds(4000) for _ in range(2))
    assert large < small * 24
