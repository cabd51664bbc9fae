from __future__ import annotations

import pytest

from reader.analysis.foreign import find
from reader.analysis.sentences import split
from reader.text.article import Article, Block


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
        "Ha detto “arrivo through nave” ridendo.",
        "Il marchio walk-through piace ai giovani.",
        "Si legge from here to there sul muro.",
    ],
)
def test_names_quotations_and_english_phrases_are_left_alone(text: str) -> None:
    assert words(text, "it") == []


def test_english_and_unknown_languages_have_none() -> None:
    assert words("The goods come through the harbour.", "en") == []
    assert words("The goods come through the harbour.", "und") == []
