"""Quotations gathered by who said them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from reader.analysis.facts import Quote
from reader.text.article import Article

UNKNOWN = "unknown speaker"


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker with what the article gives as his words."""

    SURE: ClassVar[float] = 0.6
    """The confidence from which an attribution is shown without "probable"."""

    speaker: str | None
    quotes: tuple[Quote, ...]
    words: int
    """How many words are quoted, all together."""

    @property
    def name(self) -> str:
        """The name to show."""
        return self.speaker or UNKNOWN


def by_speaker(article: Article, quotes: tuple[Quote, ...]) -> tuple[Voice, ...]:
    """The voices of an article: most words first, the unknown speaker last, each with its quotes in text order."""
    found: dict[str | None, list[Quote]] = {}
    for quote in sorted(quotes):
        found.setdefault(quote.speaker, []).append(quote)
    voices = [
        Voice(speaker, tuple(own), sum(len(article.text[q.start : q.end].split()) for q in own))
        for speaker, own in found.items()
    ]
    return tuple(sorted(voices, key=lambda voice: (voice.speaker is None, -voice.words)))
