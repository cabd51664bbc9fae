"""A screen to test: facts that are known beforehand, an app without a terminal, and what it shows."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.analysis import pipeline
from reader.analysis.facts import Analysis, Entity, Grade, Label, Language, Pick, Quote, QuoteKind, Readability
from reader.analysis.options import Layer, Options
from reader.app import clipboard
from reader.app.app import ReaderApp
from reader.app.screens.reading import ReadingScreen
from reader.app.widgets.article import ArticleView
from reader.text.article import Article, Span
from reader.text.structure import structure

PATIENCE = 20
"""Seconds that anything awaited may take."""

NAMES: dict[str, tuple[Label, tuple[str, ...]]] = {
    "Elena Marchetti": (Label.PERSON, ("Elena Marchetti", "Marchetti")),
    "Bruno Salis": (Label.PERSON, ("Bruno Salis", "Salis")),
    "Tommaso Vero": (Label.PERSON, ("Tommaso Vero",)),
    "Cooperativa San Nicola": (Label.ORGANIZATION, ("Cooperativa San Nicola",)),
    "Sardegna": (Label.PLACE, ("Sardegna",)),
    "martedì 4 marzo 2025": (Label.DATE, ("martedì 4 marzo 2025",)),
    "38 milioni di euro": (Label.AMOUNT, ("38 milioni di euro",)),
}
INDIRECT = (
    ("il traffico tornerà ai livelli di prima entro l’autunno", "Elena Marchetti", QuoteKind.INDIRECT, 0.5),
    ("le barche più piccole “aspettano ancora un ormeggio sicuro”", "Bruno Salis", QuoteKind.MIXED, 0.9),
)


def _language(article: Article, known: Analysis, options: Options) -> Language:
    return Language("it", 1.0)


def _sentences(article: Article, known: Analysis, options: Options) -> tuple[Span, ...]:
    return tuple(
        Span(block.start + found.start(), block.start + found.end())
        for block in article.body()
        for found in re.finditer(r"\S.*?(?:[.?!](?= |\Z)|\Z)", article.text[block.start : block.end], re.DOTALL)
    )


def _entities(article: Article, known: Analysis, options: Options) -> tuple[Entity, ...]:
    found = []
    for name, (label, forms) in NAMES.items():
        places = re.finditer("|".join(map(re.escape, forms)), article.text)
        if mentions := tuple(Span(*place.span()) for place in places):
            found.append(Entity(name, label, mentions, "2025-03-04" if label is Label.DATE else None))
    return tuple(found)


def _quotes(article: Article, known: Analysis, options: Options) -> tuple[Quote, ...]:
    text = article.text
    found = [
        Quote(start, start + len(words), kind, speaker, None, None, confidence, "the words say whose they are")
        for words, speaker, kind, confidence in INDIRECT
        if (start := text.find(words)) >= 0
    ]
    for words in re.finditer(r"“[^”]*”", text):
        if any(quote.start <= words.start() < quote.end for quote in found):
            continue
        cue = re.compile(r"ha (detto|spiegato|promesso|chiesto)").search(text, words.end(), words.end() + 30)
        people = [
            (mention.start, entity.name, mention)
            for entity in known.entities
            if entity.label is Label.PERSON
            for mention in entity.mentions
            if words.start() - 60 < mention.start < words.end() + 60
        ]
        after = sorted(p for p in people if p[0] > words.start()) or sorted(people, reverse=True)
        speaker, mention = (after[0][1], after[0][2]) if after else (None, None)
        found.append(
            Quote(*words.span(), QuoteKind.DIRECT, speaker, mention, Span(*cue.span()) if cue else None,
                  0.9 if speaker else 0.0, "the verb and the name stand beside the words" if cue else "")
        )  # fmt: skip
    return tuple(sorted(found))


def _summary(article: Article, known: Analysis, options: Options) -> tuple[Pick, ...]:
    step = max(len(known.sentences) // options.sentences, 1)
    return tuple(Pick(s.start, s.end, 0.5) for s in known.sentences[::step][: options.sentences])


def _nothing(article: Article, known: Analysis, options: Options) -> tuple[()]:
    return ()


def _readability(article: Article, known: Analysis, options: Options) -> Readability:
    return Readability(300, 2.0, "Gulpease", 55.0, Grade.DEMANDING)


STAGES = {
    Layer.LANGUAGE: _language,
    Layer.PASSAGES: _nothing,
    Layer.SENTENCES: _sentences,
    Layer.ENTITIES: _entities,
    Layer.QUOTES: _quotes,
    Layer.SUMMARY: _summary,
    Layer.FOREIGN: _nothing,
    Layer.READABILITY: _readability,
    Layer.KEYPHRASES: _nothing,
}


@pytest.fixture
def known_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Analyse by simple rules that never change: these tests are about the screen."""
    monkeypatch.setattr(pipeline, "_STAGES", dict(STAGES))


@dataclass
class Desk:
    """A running app and what one can do with it."""

    app: ReaderApp
    pilot: Pilot[Any]
    copied: list[str] = field(default_factory=list)
    """What was given to a clipboard tool."""
    sent: list[str] = field(default_factory=list)
    """What was sent to the terminal's clipboard."""

    @property
    def screen(self) -> ReadingScreen:
        """The reading screen, whatever lies over it."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, ReadingScreen))

    @property
    def view(self) -> ArticleView:
        """The article."""
        return self.screen.view

    @property
    def text(self) -> str:
        """The text of the article."""
        return self.screen.article.text

    @property
    def rows(self) -> list[str]:
        """What the screen shows, row by row."""
        return [strip.text for strip in self.app.screen._compositor.render_strips()]

    @property
    def shown(self) -> str:
        """What the screen shows."""
        return "\n".join(self.rows)

    def words(self, selector: str) -> str:
        """What a widget of the uppermost screen shows, its borders and line ends left out."""
        region = self.app.screen.query_one(selector).region
        strips = self.app.screen._compositor.render_strips()[region.y : region.bottom]
        return " ".join(" ".join(strip.crop(region.x, region.right).text for strip in strips).replace("│", " ").split())

    @property
    def messages(self) -> list[str]:
        """The notifications there were and are, with their titles."""
        return [f"{note.title}: {note.message}" for note in self.app._notifications]

    @property
    def focused(self) -> str | None:
        """The id of what has the keys."""
        return self.screen.focused.id if self.screen.focused else None

    def lit(self, layer: str = "lit") -> list[str]:
        """The words that a layer lies over."""
        return [self.text[a:b] for a, b, _ in self.view.highlights(layer).within(0, len(self.text) + 1)]

    def sees(self, words: str) -> bool:
        """Whether words of the article are in sight."""
        return self.text.index(words) in self.view.in_sight

    async def press(self, *keys: str) -> None:
        """Press keys and let the screen follow."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def until(self, condition: Callable[[], object], what: str = "") -> None:
        """Wait for something to come true."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"waited in vain for {what or condition}"
            await asyncio.sleep(0.01)
        await self.pilot.pause()

    async def settle(self) -> None:
        """Wait for the end of the analysis."""
        await self.until(lambda: self.screen._progress in ("", "analysis failed"), "the analysis")

    async def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        await self.pilot.resize_terminal(width, height)
        await self.until(lambda: self.app.size == (width, height), "the size")
        await self.pilot.pause()


OpenDesk = Callable[..., AbstractAsyncContextManager[Desk]]


@pytest.fixture
def open_desk(home: Path, monkeypatch: pytest.MonkeyPatch) -> OpenDesk:
    """Open a text (or an article) on a screen of a size; the analysis has ended."""

    @asynccontextmanager
    async def opened(
        given: str | Article, size: tuple[int, int] = (140, 45), *, options: Options | None = None, **more: Any
    ) -> AsyncIterator[Desk]:
        article = structure(given, source="porto.txt") if isinstance(given, str) else given
        app = ReaderApp(article, options or Options(), theme=more.pop("theme", "ink"), **more)
        copied: list[str] = []
        sent: list[str] = []

        def copy(text: str, send: Callable[[str], None]) -> str:
            copied.append(text)
            send(text)
            return "with a tool of the tests"

        monkeypatch.setattr(clipboard, "copy", copy)
        monkeypatch.setattr(app, "copy_to_clipboard", sent.append)
        async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
            desk = Desk(app, pilot, copied, sent)
            await desk.settle()
            yield desk

    return opened
