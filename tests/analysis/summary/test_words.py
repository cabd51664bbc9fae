from __future__ import annotations

import pytest

from reader.analysis.summary.words import small_words, words


def test_words_are_lower_case_and_an_elided_article_is_one() -> None:
    assert words("L'isola, e il PORTO!") == ("l", "isola", "e", "il", "porto")
    assert words("港は閉鎖") == ("港", "は", "閉", "鎖")


@pytest.mark.parametrize(
    ("language", "small", "large"),
    [
        ("it", "della", "porto"), ("nl", "het", "haven"), ("ro", "este", "portul"), ("ru", "был", "порт"),
        ("da", "ikke", "havnen"), ("no", "ikke", "havnen"), ("fi", "että", "satama"), ("hu", "hogy", "kikötő"),
        ("tr", "için", "liman"), ("ca", "amb", "port"), ("sv", "och", "hamn"), ("ja", "は", "港"),
    ],
)  # fmt: skip
def test_every_language_has_small_words(language: str, small: str, large: str) -> None:
    assert small in small_words(language)
    assert large not in small_words(language)


def test_a_language_without_lists_has_none() -> None:
    assert small_words("und") == frozenset()
