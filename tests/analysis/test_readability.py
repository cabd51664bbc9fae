from __future__ import annotations

import pytest

from reader.analysis.readability import reading_minutes, word_count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("  … — !", 0),
        ("Il mare è calmo.", 4),
        ("L’onda d'urto, 3.5 metri: porta-finestra", 5),
        ("今日は晴れ", 5),
        ("한국 사람", 2),
        ("iPhone 和 Mac", 3),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    assert word_count(text) == words


def test_minutes_follow_the_language() -> None:
    assert reading_minutes(238, "en") == pytest.approx(1.0)
    assert reading_minutes(376, "it") == pytest.approx(2.0)
    assert reading_minutes(255, "zh") == pytest.approx(1.0)
    assert reading_minutes(1000, "de") > reading_minutes(1000, "en")
    assert reading_minutes(1000, "xx") > 0
    assert reading_minutes(0, "en") == reading_minutes(-5, "en") == 0
