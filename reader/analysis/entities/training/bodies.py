"""Companies for the table, from the constituents of stock indices; other bodies are in the hand-kept lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.entities.lexicon import Kind
from reader.analysis.entities.training.collected import Collected

_LEFT_OUT = frozenset({"S&P 600", "SDAX", "CAC Mid 60", "TecDAX"})
"""Indices of companies that the news of the world hardly names."""
_LEGAL = re.compile(
    r"(?:,? (?:Inc|Corp|Corporation|Co|Company|Ltd|plc|PLC|Plc|AG|SE|SA|S\.A|N\.V|NV|AB|ASA|Oyj|Abp|SpA|S\.p\.A|KGaA"
    r"|LLC|Limited|Incorporated|& Co|Holding|Holdings|Group|REIT)\b\.?)+$"
)
_BRACKETS = re.compile(r"\s*\([^)]*\)")


def collect(collected: Collected) -> None:
    """Add the companies of the large indices, with and without their legal form."""
    collected.add(Kind.COMPANY, _companies(), "mul")


def _companies() -> Iterator[str]:
    from pytickersymbols import PyTickerSymbols

    stocks = PyTickerSymbols()
    names = {
        stock["name"]
        for index in stocks.get_all_indices()
        if index not in _LEFT_OUT
        for stock in stocks.get_stocks_by_index(index)
    }
    for listed in sorted(names):
        name = _BRACKETS.sub("", listed).strip()
        short = _LEGAL.sub("", name).removeprefix("The ").strip(" ,&")
        for form in {name, short}:
            if len(form) > 2 and form.lower() not in _WORDS:
                yield form


_WORDS = frozenset({"next", "target", "visa", "gap", "ball", "progress", "block", "match", "on"})
