from __future__ import annotations

import dataclasses

import pytest

from reader.text.article import Article, Block, BlockKind, Span


def test_a_span_is_half_open() -> None:
    span = Span(2, 5)
    assert len(span) == 3
    assert 2 in span
    assert 5 not in span
    assert span.overlaps(Span(4, 9))
    assert not span.overlaps(Span(5, 9))


def test_facts_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Span(1, 2).start = 0  # type: ignore[misc]


def test_the_label_is_the_title_or_the_beginning_of_the_body() -> None:
    text = "A caption\n" + "word " * 30
    article = Article(text, (Block(0, 9, BlockKind.CAPTION), Block(10, len(text) - 1)))
    assert article.label.startswith("word word")
    assert article.label.endswith("…")
    assert len(article.label) < 70
    assert dataclasses.replace(article, title="Title").label == "Title"
    assert Article("").label == ""


def test_the_body_is_prose() -> None:
    blocks = (Block(0, 1, BlockKind.TITLE), Block(2, 3), Block(4, 5, BlockKind.ITEM), Block(6, 7, BlockKind.CREDIT))
    assert [block.start for block in Article("a b c d", blocks).body()] == [2, 4]
