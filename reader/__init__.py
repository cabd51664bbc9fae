"""Reader: an article pane by pane, with its summary, its names and each speaker's quotes.

The public face of the library::

    from reader import analyze, open_article
    article = open_article("article.txt")
    for quote in analyze(article).quotes:
        print(quote.speaker, article.text[quote.start : quote.end])

Names are loaded when they are first used: importing this package imports nothing heavy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.errors import TaggerError
    from reader.analysis.facts import Analysis
    from reader.analysis.options import Options
    from reader.analysis.pipeline import analyze
    from reader.sources import SourceError
    from reader.sources import open_source as open_article
    from reader.text.article import Article, Block, Span

__all__ = ["Analysis", "Article", "Block", "Options", "SourceError", "Span", "TaggerError", "analyze", "open_article"]
__version__ = "0.1.0"

_HOMES = {
    "Analysis": ("reader.analysis.facts", "Analysis"),
    "Article": ("reader.text.article", "Article"),
    "Block": ("reader.text.article", "Block"),
    "Options": ("reader.analysis.options", "Options"),
    "SourceError": ("reader.sources", "SourceError"),
    "Span": ("reader.text.article", "Span"),
    "TaggerError": ("reader.analysis.errors", "TaggerError"),
    "analyze": ("reader.analysis.pipeline", "analyze"),
    "open_article": ("reader.sources", "open_source"),
}


def __getattr__(name: str) -> object:
    """Load a public name from its module at first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module, attribute = _HOMES[name]
    value = getattr(import_module(module), attribute)
    globals()[name] = value
    return value
