"""Plain text to an article."""

from __future__ import annotations

from reader.text.article import Article
from reader.text.structure import structure


def article(text: str, source: str) -> Article:
    """The article that a plain text is; offsets into it are offsets into ``text``."""
    return structure(text, source=source)
