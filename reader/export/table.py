"""Quotations as CSV, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from reader.analysis.facts import Quote
from reader.export.escape import flat
from reader.text.article import Article

_FORMULA = ("=", "+", "-", "@", "\t")


def quotes(article: Article, found: Iterable[Quote]) -> str:
    """One quotation a row under a header row; a cell that a spreadsheet would run as a formula begins with ``'``."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["speaker", "kind", "quotation", "confidence", "start", "end"])
    for quote in sorted(found):
        words = flat(article.text[quote.start : quote.end])
        row = [_cell(quote.speaker or ""), str(quote.kind), _cell(words), f"{quote.confidence:.2f}"]
        writer.writerow([*row, quote.start, quote.end])
    return out.getvalue()


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
