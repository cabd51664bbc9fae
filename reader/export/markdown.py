"""An analysis as Markdown, with the article cited."""

from __future__ import annotations

from collections.abc import Iterable

from reader.analysis.facts import Entity, Label, Pick, Quote
from reader.analysis.summary.chapters import ChapterSummary
from reader.export.citation import cite
from reader.export.escape import markdown
from reader.export.excerpts import excerpts
from reader.export.plain import LONGEST_TITLE, UNTITLED
from reader.export.voices import UNKNOWN, Voice, by_speaker
from reader.text.article import Article
from reader.text.sanitize import one_line


def _headed(article: Article, title: str, body: str) -> str:
    source = cite(article)
    tail = f"\n— {markdown(source)}\n" if source else ""
    return f"## {title}{': ' + markdown(article.title) if article.title else ''}\n\n{body}{tail}"


def summary(article: Article, picks: Iterable[Pick]) -> str:
    """The summary as a numbered list with title and source."""
    return _headed(article, "Summary", _numbered(article, picks))


def chapters(article: Article, found: Iterable[ChapterSummary]) -> str:
    """The summary of each chapter as a numbered list under its title."""
    parts = (
        f"### {markdown(one_line(one.chapter.title, LONGEST_TITLE) or UNTITLED)}\n\n{_numbered(article, one.picks)}"
        for one in found
    )
    return _headed(article, "Summary", "\n".join(parts))


def _numbered(article: Article, picks: Iterable[Pick]) -> str:
    return "".join(f"{n}. {markdown(line)}\n" for n, line in enumerate(excerpts(article, tuple(picks)), 1))


def quotation(article: Article, quote: Quote) -> str:
    """One quotation as a block quote with speaker and source."""
    source = cite(article)
    place = f", {markdown(source)}" if source else ""
    return f"> {markdown(article.text[quote.start : quote.end])}\n>\n> — {markdown(quote.speaker or UNKNOWN)}{place}\n"


def quotes(article: Article, found: Iterable[Quote]) -> str:
    """Every speaker's quotations as lists under the speaker's name."""
    parts = []
    for voice in by_speaker(article, tuple(found)):
        lines = "".join(
            f"- {markdown(article.text[quote.start : quote.end])} *({_kind(quote)})*\n" for quote in voice.quotes
        )
        parts.append(f"### {markdown(voice.name)}\n\n{lines}")
    return _headed(article, "Quotes", "\n".join(parts))


def _kind(quote: Quote) -> str:
    return f"{quote.kind}, probable" if quote.speaker and quote.confidence < Voice.SURE else str(quote.kind)


def entities(article: Article, found: Iterable[Entity]) -> str:
    """The entities as one table a label."""
    rows = tuple(found)
    parts = []
    for label in Label:
        own = sorted((e for e in rows if e.label is label), key=lambda e: -len(e.mentions))
        if own:
            lines = "".join(f"| {markdown(e.name)} | {len(e.mentions)} |\n" for e in own)
            parts.append(f"| {label} | mentions |\n|---|---|\n{lines}")
    return _headed(article, "Entities", "\n".join(parts))
