from __future__ import annotations

from reader.text.article import Article, Block, BlockKind
from reader.text.chapters import chapter_at, chapters

H, P, C = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CAPTION


def article(*parts: tuple[BlockKind, int, str]) -> Article:
    text, blocks = "", []
    for kind, level, body in parts:
        blocks.append(Block(len(text), len(text) + len(body), kind, level))
        text += body + "\n"
    return Article(text, tuple(blocks))


BOOK = article(
    (H, 1, "THE HARBOUR"),
    (H, 2, "BY NOBODY"),
    (P, 0, "For my mother."),
    (H, 2, "CHAPTER I."),
    (H, 2, "The storm\nin the night"),
    (C, 0, "[Illustration]"),
    (P, 0, "It rained."),
    (H, 3, "A letter"),
    (P, 0, "It was wet."),
    (H, 2, "CHAPTER II."),
    (P, 0, "It cleared up."),
    (H, 2, "INDEX"),
)


def test_chapters_open_with_the_highest_headings_that_recur() -> None:
    assert [one.title for one in chapters(BOOK)] == [
        "THE HARBOUR BY NOBODY",
        "CHAPTER I. The storm in the night",
        "CHAPTER II.",
    ]


def test_a_chapter_has_its_sections_and_pictures() -> None:
    second = chapters(BOOK)[1]
    assert BOOK.text[second.start : second.end].endswith("It was wet.")
    assert [block.kind for block in second.blocks] == [H, H, C, P, H, P]
    part = second.article(BOOK)
    assert part.text == BOOK.text
    assert part.title == second.title
    assert [block.start for block in part.body()] == [block.start for block in second.blocks if block.kind is P]


def test_prose_before_the_first_heading_is_a_chapter_without_a_title() -> None:
    found = chapters(article((P, 0, "Once."), (H, 1, "One"), (P, 0, "Twice."), (H, 1, "Two"), (P, 0, "Thrice.")))
    assert [one.title for one in found] == ["", "One", "Two"]


def test_an_article_with_fewer_than_two_headings_over_prose_has_none() -> None:
    assert chapters(article((P, 0, "Once."))) == ()
    assert chapters(article((H, 1, "One"), (P, 0, "Once."), (H, 1, "Two"))) == ()
    assert chapters(Article("")) == ()


def test_the_chapter_at_a_place() -> None:
    first, second, third = chapters(BOOK)
    assert chapter_at(BOOK, 0) == first
    assert chapter_at(BOOK, second.start) == second
    assert chapter_at(BOOK, third.start - 1) == second
    assert chapter_at(BOOK, len(BOOK.text)) == third
    assert chapter_at(Article("Once."), 0) is None
