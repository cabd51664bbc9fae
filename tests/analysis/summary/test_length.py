from __future__ import annotations

import pytest

from reader.analysis.sentences import split
from reader.analysis.summary import METHODS, summarize
from reader.analysis.summary.length import Length, Unit
from reader.text.article import Article, Block

TEXT = " ".join(
    f"The {name} carries sixty pupils over the sound each day." for name in ("ferry", "boat", "ship", "raft")
)
ARTICLE = Article(TEXT, (Block(0, len(TEXT)),))  # four sentences of ten words


def count(length: Length, method: str = "blend") -> int:
    return len(summarize(ARTICLE, split(ARTICLE, "en"), "en", method=method, length=length))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("length", "sentences"),
    [
        (Length(3), 3),
        (Length(20, Unit.WORDS), 2),
        (Length(29, Unit.WORDS), 2),
        (Length(1, Unit.WORDS), 1),
        (Length(50, Unit.PERCENT), 2),
        (Length(74, Unit.PERCENT), 2),
        (Length(100, Unit.PERCENT), 4),
    ],
)
def test_a_summary_is_as_long_as_asked(length: Length, sentences: int, method: str) -> None:
    assert count(length, method) == sentences


def test_the_words_of_more_are_added_to_those_of_less() -> None:
    shorter: set[int] = set()
    for words in range(1, 50, 5):
        picks = summarize(ARTICLE, split(ARTICLE, "en"), "en", length=Length(words, Unit.WORDS))
        longer = {one.start for one in picks}
        assert shorter <= longer
        shorter = longer
