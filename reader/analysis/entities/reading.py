"""What of an article is read for names: its sentences, clipped to the blocks that hold prose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.text.article import Article, BlockKind, Span


def pieces(article: Article, sentences: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The sentences clipped to the blocks that are read; a stretch of a block without sentences stands for one.

    All blocks but code are read. Offsets are code points.
    """
    at = 0
    for block in article.blocks:
        while at < len(sentences) and sentences[at].end <= block.start:
            at += 1
        if block.kind is BlockKind.CODE:
            continue
        start = block.start
        index = at
        while index < len(sentences) and sentences[index].start < block.end:
            cut = sentences[index].start
            if cut > start:
                yield start, cut
                start = cut
            index += 1
        if start < block.end:
            yield start, block.end
