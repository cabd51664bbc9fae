"""An article and its facts, made by hand, so that the exports are tested and not the analysis."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.analysis.facts import Quote, QuoteKind
from reader.text.article import Article, Block, BlockKind, Span

Say = Callable[..., Quote]


@pytest.fixture
def make() -> Callable[..., Article]:
    """An article of one paragraph: ``make("text", title=…)``."""

    def article(text: str, **known: object) -> Article:
        return Article(text, (Block(0, len(text), BlockKind.PARAGRAPH),), **known)  # type: ignore[arg-type]

    return article


@pytest.fixture
def say() -> Say:
    """A quotation: ``say(article, "words", "Speaker", confidence=…, kind=…)``."""

    def quote(article: Article, words: str, speaker: str | None = None, **known: object) -> Quote:
        start = article.text.index(words)
        known = {"kind": QuoteKind.DIRECT, "confidence": 0.9 if speaker else 0.0} | known
        mention = (
            Span(article.text.index(speaker), article.text.index(speaker) + len(speaker))
            if speaker and speaker in article.text
            else None
        )
        return Quote(start, start + len(words), speaker=speaker, mention=mention, **known)  # type: ignore[arg-type]

    return quote
