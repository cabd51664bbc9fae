"""The blocks of a line that is about the article, or that belongs to the page around it."""

from __future__ import annotations

from reader.text.article import Block, BlockKind
from reader.text.structure import marks, page
from reader.text.structure.dates import published_line
from reader.text.structure.lines import ends_with_stop

SHORT = 100
"""No heading is longer."""

SECTION = 2
"""The level of a heading below the title."""


def split_line(text: str, start: int, *, near: bool, live: bool = False) -> list[Block] | None:
    """The blocks of a line that is about the article or belongs to its page; None if it is the article's own text.

    ``start`` is the offset of the line, ``near`` says that it stands at the beginning or the end of the article, where
    a byline and a bare date may be, ``live`` that the text is a live blog.
    """
    end = start + len(text)
    if marks.is_rule(text):
        return [Block(start, end, BlockKind.CREDIT)]
    if (date := published_line(text)) and (date.labelled or near):
        return [Block(start, end, BlockKind.PUBLISHED)]
    if near and (by := marks.byline(text)):
        blocks = [Block(start, start + by.end, BlockKind.BYLINE)]
        if by.end < len(text):
            rest = len(text) - len(text[by.end :].lstrip())
            blocks.append(Block(start + rest, end, BlockKind.PUBLISHED))
        return blocks
    if marks.is_leftover(text) or marks.is_attribution(text) or page.is_furniture(text):
        return [Block(start, end, BlockKind.CREDIT)]
    if marks.is_illustration(text):
        return [Block(start, end, BlockKind.CAPTION)]
    if found := marks.credit(text):
        if not found.start:
            return [Block(start, end, BlockKind.CAPTION if marks.is_caption(text) else BlockKind.CREDIT)]
        before = start + len(text[: found.start].rstrip())
        kind = BlockKind.CAPTION if found.caption else BlockKind.PARAGRAPH
        return [Block(start, before, kind), Block(start + found.start, end, BlockKind.CREDIT)]
    if live and len(text) <= SHORT and marks.time_end(text) and not ends_with_stop(text):
        return [Block(start, end, BlockKind.HEADING, SECTION)]
    return None


def published_date(text: str) -> str | None:
    """The date of a publication line as ISO 8601; None if it is not certain, or that of a change."""
    date = published_line(text.strip("()[]|·•–—- "))
    return date.when if date and not date.updated else None
