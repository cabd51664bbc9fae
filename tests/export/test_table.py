from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from reader.analysis.facts import QuoteKind
from reader.export import table


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_one_row_a_quotation_in_text_order(make: Any, say: Any) -> None:
    article = make('“a, "b"\nc” d')
    found = [say(article, "d", kind=QuoteKind.INDIRECT), say(article, '“a, "b"\nc”', "Ann, Jr.", confidence=0.876)]
    assert rows(table.quotes(article, found)) == [
        ["speaker", "kind", "quotation", "confidence", "start", "end"],
        ["Ann, Jr.", "direct", '“a, "b" c”', "0.88", "0", "10"],
        ["", "indirect", "d", "0.00", "11", "12"],
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " ="])
def test_no_cell_is_a_formula(make: Any, say: Any, start: str) -> None:
    words = f'{start}HYPERLINK("http://x","y")'
    article = make(words)
    [_, row] = rows(table.quotes(article, [say(article, words, words.strip())]))
    assert row[0][:2] in ("'=", "'+", "'-", "'@")
    assert row[2][:2] in ("'=", "'+", "'-", "'@")


def test_no_quotation_is_a_header(make: Any) -> None:
    assert table.quotes(make("x"), []) == "speaker,kind,quotation,confidence,start,end\n"
