"""What the widgets tell the screen. Messages go up; the screen calls down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from reader.analysis.facts import Analysis, Pick
    from reader.analysis.options import Layer
    from reader.text.article import Span
    from reader.text.chapters import Chapter


@dataclass
class JumpTo(Message):
    """Go to a place in the text and light it."""

    span: Span


@dataclass
class Chosen(Message):
    """A row of a panel is chosen: show on the strip where it occurs in the text."""

    spans: tuple[Span, ...]
    style: str
    """How it is drawn in the text: ``focus`` underlines it, ``heard`` leaves it as it is."""


@dataclass
class Moved(Message):
    """The article shows another stretch of its text."""


@dataclass
class SearchChanged(Message):
    """The words to find are being typed."""

    query: str


@dataclass
class SearchDone(Message):
    """The search is settled, or given up."""

    kept: bool


@dataclass
class LayerReady(Message):
    """One layer of facts is there, with all that is known so far."""

    layer: Layer
    analysis: Analysis


@dataclass
class Timed(Message):
    """How long the article takes to read, in minutes; 0 if there is nothing to read."""

    minutes: float


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which summary: by which method, how many sentences, and of which chapter; None for the whole article."""

    method: str
    count: int
    chapter: Chapter | None = None


@dataclass
class SummaryReady(Message):
    """The summary that was wanted is there."""

    wanted: Wanted
    picks: tuple[Pick, ...]


@dataclass
class AnalysisFailed(Message):
    """A stage failed; the text stays readable."""

    reason: str
