"""Passages out of an article as they are shown by themselves: what was cut is told by an ellipsis."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.export.escape import flat
from reader.text.article import Article, Block, Span
from reader.text.marks import quoted

_BEFORE = 8  # characters that are looked at before a passage, blanks included


def excerpts(article: Article, spans: Sequence[Span]) -> Iterator[str]:
    """The words of each span on one line; the spans are in text order.

    One that begins in the middle of a sentence or a quotation begins with "…", one that ends in the middle of a
    quotation ends with it; the quotation's marks stand around. Nothing is told of a cut whose other side is shown, too.
    """
    quotations = _Quotations(article)
    for index, span in enumerate(spans):
        follows = index > 0 and not article.text[spans[index - 1].end : span.start].strip()
        goes_on = index + 1 < len(spans) and not article.text[span.end : spans[index + 1].start].strip()
        opened, closed = quotations.around(span.start), quotations.around(span.end)
        before = article.text[max(span.start - _BEFORE, 0) : span.start].rstrip(" \u00a0")
        cut = opened is not None or before[-1:].isalnum() or before.endswith(",")
        head = f"{article.text[opened.start] if opened else ''}… " if cut and not follows else ""
        tail = f" …{article.text[closed.end - 1]}" if closed and not goes_on else ""
        yield f"{head}{flat(article.text[span.start : span.end])}{tail}"


class _Quotations:
    """The quotations of an article; those of a block are looked for once."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._block: Block | None = None
        self._found: list[Span] = []

    def around(self, offset: int) -> Span | None:
        """The quotation, marks included, whose words stand on both sides of a place."""
        at = bisect_left(self._article.blocks, offset, key=lambda block: block.start) - 1
        if at < 0:
            return None
        block = self._article.blocks[at]
        if block is not self._block:
            self._block = block
            self._found = quoted(self._article.text, block.start, block.end)
        at = bisect_left(self._found, offset, key=lambda one: one.start) - 1
        found = self._found[at] if at >= 0 else None
        return found if found and found.start + 1 < offset < found.end - 1 else None
