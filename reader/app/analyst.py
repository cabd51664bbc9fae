"""The analyst: runs the pipeline beside the screen and tells of each layer as soon as it is there.

Its threads are daemons, so leaving the program never waits for an analysis.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message

from reader.analysis.options import Layer, Options
from reader.app.messages import AnalysisFailed, LayerReady, SummaryReady, Timed, Wanted
from reader.text.article import Article
from reader.text.sanitize import one_line

if TYPE_CHECKING:
    from reader.analysis.facts import Analysis
    from reader.analysis.summary import Ranking
    from reader.text.chapters import Chapter


LONGEST = 1_000_000
"""Characters that are analysed for the screen, from the beginning: five hundred pages. A text may be longer."""


class Analyst:
    """One article's analysis in the background."""

    def __init__(self, article: Article, tell: Callable[[Message], object]) -> None:
        self._whole = article
        self._article = article.beginning(LONGEST)
        self._tell = tell
        self._stopped = threading.Event()
        self._wish: Wanted | None = None
        self._busy = False
        self._ranking: tuple[tuple[str, Chapter | None], Ranking] | None = None
        """The method and chapter asked for last, and the order of the sentences: another length goes on from it."""
        self._lock = threading.Lock()

    @property
    def share(self) -> float:
        """How much of the text is analysed, from 0 to 1."""
        return len(self._article.text) / max(len(self._whole.text), 1)

    def start(self, options: Options) -> None:
        """Find every layer; a ``LayerReady`` tells of each, an ``AnalysisFailed`` of the end of it all."""
        self._in_background(lambda: self._find(options))

    def stop(self) -> None:
        """Tell nothing more."""
        self._stopped.set()

    def summarize(self, known: Analysis, wanted: Wanted) -> None:
        """Make another summary; of several wishes in a row only the last is carried out."""
        with self._lock:
            self._wish = wanted
            if self._busy:
                return
            self._busy = True
        self._in_background(lambda: self._summarize(known))

    def _find(self, options: Options) -> None:
        for layer, analysis in self._stages(options):
            if self._stopped.is_set():
                return
            self._tell(LayerReady(layer, analysis))
            if layer is Layer.LANGUAGE:
                self._tell(Timed(self._minutes(analysis.language.code)))

    def _stages(self, options: Options) -> Iterator[tuple[Layer, Analysis]]:
        if self.share < 1:
            from reader.app.apart import stages_apart

            return stages_apart(self._article, options)
        from reader.analysis.pipeline import stages

        return stages(self._article, options)

    def _minutes(self, language: str) -> float:
        from reader.analysis.readability import reading_minutes, word_count

        text = self._whole.text
        return reading_minutes(sum(word_count(text[b.start : b.end]) for b in self._whole.blocks), language)

    def _summarize(self, known: Analysis) -> None:
        from reader.analysis.summary.length import Length

        while not self._stopped.is_set():
            with self._lock:
                wish, self._wish = self._wish, None
                if wish is None:
                    self._busy = False
                    return
            of = wish.method, wish.chapter
            if self._ranking is None or self._ranking[0] != of:
                self._ranking = of, self._rank(known, wish)
            self._tell(SummaryReady(wish, self._ranking[1].picks(Length(wish.count))))

    def _rank(self, known: Analysis, wish: Wanted) -> Ranking:
        from reader.analysis.summary import rank
        from reader.analysis.summary.chapters import rank_chapter

        ranked = rank if wish.chapter is None else partial(rank_chapter, wish.chapter)
        return ranked(
            self._article,
            known.sentences,
            known.language.code,
            method=wish.method,
            entities=known.entities,
            quotes=known.quotes,
        )

    def _in_background(self, work: Callable[[], None]) -> None:
        def guarded() -> None:
            try:
                work()
            except Exception as error:
                with self._lock:
                    self._busy = False
                if not self._stopped.is_set():
                    self._tell(AnalysisFailed(one_line(f"{type(error).__name__}: {error}", 120)))

        threading.Thread(target=guarded, name="analyst", daemon=True).start()
