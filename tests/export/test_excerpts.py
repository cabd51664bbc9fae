from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.excerpts import excerpts
from reader.text.article import Article, Block, Span

TEXT = (
    "It rained. But the harbour\nreopens. “The wall held. It will hold. We are glad,” the mayor said. Ships came back, "
    "too."
)
ARTICLE = Article(TEXT, (Block(0, len(TEXT)),))


def shown(*parts: str) -> list[str]:
    return list(excerpts(ARTICLE, [Span(TEXT.index(part), TEXT.index(part) + len(part)) for part in parts]))


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("It rained.", "It rained."),
        ("But the harbour\nreopens.", "But the harbour reopens."),
        ("the harbour\nreopens.", "… the harbour reopens."),
        ("“The wall held.", "“The wall held. …”"),
        ("It will hold.", "“… It will hold. …”"),
        ("We are glad,” the mayor said.", "“… We are glad,” the mayor said."),
        ("“The wall held. It will hold. We are glad,” the mayor said.",) * 2,
    ],
)
def test_an_ellipsis_tells_what_was_cut(part: str, line: str) -> None:
    assert shown(part) == [line]


def test_nothing_is_told_of_a_cut_whose_other_side_is_shown() -> None:
    assert shown("“The wall held.", "It will hold.", "We are glad,” the mayor said.") == [
        "“The wall held.",
        "It will hold.",
        "We are glad,” the mayor said.",
    ]


@given(st.lists(st.integers(0, len(TEXT)), min_size=2, max_size=8, unique=True))
def test_the_words_are_those_of_the_article(offsets: list[int]) -> None:
    ends = sorted(offsets)
    spans = [Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False)]
    for span, line in zip(spans, excerpts(ARTICLE, spans), strict=True):
        assert " ".join(TEXT[span.start : span.end].split()) in line
