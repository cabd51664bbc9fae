"""Passages out of an article as they are shown by themselves: what was cut is told by an ellipsis."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reader.export.escape import flat
from reader.text.article import Article, Span
from reader.text.marks import Pair, pairs

_BEFORE = 8  # characters that are looked at before a passage, blanks included


def excerpts(article: Article, spans: Sequence[Span]) -> Iterator[str]:
    """The words of each span on one line; the spans are in text order.

    One that begins in the middle of a sentence or a quotation begins with "…", one that ends in the middle of a
    quotation ends with it; the quotation's marks stand around. Nothing is told of a cut whose other side is shown, too.
    """
    for index, span in enumerate(spans):
        follows = index > 0 and not article.text[spans[index - 1].end : span.start].strip()
        goes_on = index + 1 < len(spans) and not article.text[span.end : spans[index + 1].start].strip()
        opened, closed = _cut_marks(article, span)
        before = article.text[max(span.start - _BEFORE, 0) : span.start].rstrip(" \u00a0")
        cut = bool(opened) or before[-1:].isalnum() or before.endswith(",")
        head = f"{opened}… " if cut and not follows else ""
        tail = f" …{closed}" if closed and not goes_on else ""
        yield f"{head}{flat(article.text[span.start : span.end])}{tail}"


def _cut_marks(article: Article, span: Span) -> tuple[str, str]:
    """The opening mark of a quotation that goes on at the span's beginning, the closing mark of one at its end."""
    at = bisect_right(article.blocks, span.start, key=lambda block: block.start) - 1
    if at < 0:
        return "", ""
    block = article.blocks[at]
    opened = closed = ""
    for pair in pairs(article.text, block.start, block.end):
        if pair.closed and not pair.depth:
            opened = opened or (article.text[pair.start] if _inside(pair, span.start) else "")
            closed = closed or (article.text[pair.end - 1] if _inside(pair, span.end) else "")
    return opened, closed


def _inside(pair: Pair, offset: int) -> bool:
    """Whether a place is between the marks, words on either side."""
    return pair.start + 1 < offset < pair.end - 1
