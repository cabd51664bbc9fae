"""The chapters of an article: its largest parts that have headings and running prose."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.text.article import Article, Block, BlockKind, Span

_FEWEST = 2


@dataclass(frozen=True, slots=True, order=True)
class Chapter(Span):
    """A chapter, from its heading to the end of its last block."""

    title: str = ""
    """Its headings in one line; empty for what stands before the first."""
    blocks: tuple[Block, ...] = ()

    def article(self, whole: Article) -> Article:
        """The chapter as an article over the same text, so that offsets stay those of the whole."""
        return replace(whole, blocks=self.blocks, title=self.title)


def chapters(article: Article) -> tuple[Chapter, ...]:
    """The chapters of an article in order; none if fewer than two of its headings have prose behind them.

    A chapter opens with each heading of the highest level that has two such; headings right behind one another open it
    together ("CHAPTER I." and "THE VALLEY"). Prose before the first is a chapter without a title. Headings without
    prose, such as those of a title page, open none.
    """
    parts = [part for part in _parts(article) if any(block.kind.is_body for block in part.body)]
    levels = sorted(part.level for part in parts if part.head)
    level = next((one for at, one in enumerate(levels[_FEWEST - 1 :]) if levels[at] == one), None)
    if level is None:
        return ()
    joined: list[_Part] = []
    for part in parts:
        if not joined or (part.head and part.level <= level):
            joined.append(part)
        else:
            joined[-1].body += part.head + part.body
    return tuple(_chapter(article, part) for part in joined)


def chapter_at(article: Article, offset: int) -> Chapter | None:
    """The chapter that holds the character at ``offset``, or the last one before it; None if there are no chapters."""
    found = chapters(article)
    return found[max(bisect_right(found, offset, key=lambda one: one.start) - 1, 0)] if found else None


@dataclass(slots=True)
class _Part:
    """Headings right behind one another, and the blocks up to the next heading."""

    head: list[Block]
    body: list[Block]

    @property
    def level(self) -> int:
        return min(block.level for block in self.head)


def _parts(article: Article) -> Iterator[_Part]:
    part = _Part([], [])
    for block in article.blocks:
        if block.kind is not BlockKind.HEADING:
            part.body.append(block)
        elif not any(each.kind.is_body for each in part.body) and part.head and block.level >= part.head[0].level:
            part.head.append(block)  # what stands between is a picture or its like
        else:
            yield part
            part = _Part([block], [])
    yield part


def _chapter(article: Article, part: _Part) -> Chapter:
    blocks = sorted(part.head + part.body)
    title = " ".join(" ".join(article.text[block.start : block.end].split()) for block in part.head)
    return Chapter(blocks[0].start, blocks[-1].end, title, tuple(blocks))
