"""An article: one immutable string, its blocks, and what is known about it from outside."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open stretch ``[start, end)`` of an article's text, in code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    """What a block of text is to a reader."""

    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    CREDIT = "credit"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CODE = "code"
    PUBLISHED = "published"

    @property
    def is_body(self) -> bool:
        """Whether the block is the article's own running prose, from which a summary may pick."""
        return self in _BODY


_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})


@dataclass(frozen=True, slots=True, order=True)
class Block(Span):
    """A stretch of text of one kind.

    Blocks are sorted, never overlap, begin and end on a visible character, and together hold every visible
    character of the text. Two blocks may stand on one line (a dateline and its paragraph, a caption and its credit).
    A block may hold line ends: verse and code keep theirs.
    """

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    """Depth of a heading (1 is the highest), of a list item or of a quotation; 0 where depth means nothing."""


@dataclass(frozen=True, slots=True)
class Article:
    """One immutable text with its structure; every fact about it is a span over ``text``."""

    text: str
    blocks: tuple[Block, ...] = ()
    title: str = ""
    """The title; empty if the article has none."""
    authors: tuple[str, ...] = ()
    published: str | None = None
    """When it was published, as ISO 8601 with as much of it as is certain (``2026-01-06``)."""
    site: str | None = None
    source: str = ""
    """Where it came from, as the user gave it: a path, ``-`` for standard input, or empty."""
    notices: tuple[str, ...] = field(default=(), compare=False)
    """What a reader should know about the loading, in plain sentences (an encoding was guessed, a part was cut)."""

    @property
    def label(self) -> str:
        """A short name to show: the title, else the beginning of the first body block."""
        if self.title:
            return self.title
        first = next(self.body(), None)
        words = self.text[first.start : first.start + 200].split() if first else []
        short = ""
        for word in words:
            if len(short) + len(word) > 60:
                return f"{short} …"
            short = f"{short} {word}".strip()
        return short

    def beginning(self, length: int) -> Article:
        """The article up to the end of the block that holds the character at ``length``; all of it if it is shorter.

        Offsets into the beginning are offsets into the whole.
        """
        if len(self.text) <= length:
            return self
        blocks = self.blocks[: max(bisect_right(self.blocks, length, key=lambda block: block.start), 1)]
        end = blocks[-1].end if blocks else length
        return replace(self, text=self.text[: max(end, length)], blocks=blocks)

    def body(self) -> Iterator[Block]:
        """The blocks of running prose, in order."""
        return (block for block in self.blocks if block.kind.is_body)
