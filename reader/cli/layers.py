"""``reader summary``, ``quotes`` and ``entities``: one layer of one article."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from reader.analysis.facts import Analysis, Label, QuoteKind
from reader.analysis.options import Layer, needs
from reader.analysis.pipeline import analyze
from reader.analysis.summary.chapters import ChapterSummary, by_chapter
from reader.analysis.summary.length import asked
from reader.cli.asking import options_of
from reader.export import markdown, plain, records, table
from reader.sources import open_source
from reader.text.article import Article
from reader.text.search import find

APPROXIMATE = "the names are approximate: there is no tagger for this language, only capitals and lists"


def summary(options: argparse.Namespace) -> int:
    """Print the summary."""
    if options.chapters:
        article, analysis = _analyzed(options, *needs(Layer.SUMMARY, options.method))
        if found := _by_chapter(article, analysis, options):
            return _chapters(article, found, options.format)
        print("reader: the article has no chapters: fewer than two headings with text behind them", file=sys.stderr)
    layers = {Layer.SUMMARY, Layer.KEYPHRASES} if options.format == "json" else {Layer.SUMMARY}
    article, analysis = _analyzed(options, *layers)
    if options.format == "json":
        about = records.keyphrases(analysis.keyphrases)
        rows = _worded(article, records.summary(analysis.summary))
        return _json(article, "summary", rows, keyphrases=about)
    form = markdown if options.format == "markdown" else plain
    return _write(form.summary(article, analysis.summary))


def _by_chapter(article: Article, analysis: Analysis, options: argparse.Namespace) -> tuple[ChapterSummary, ...]:
    return tuple(
        by_chapter(
            article,
            analysis.sentences,
            analysis.language.code,
            asked(options.sentences, options.words, options.percent),
            method=options.method,
            entities=analysis.entities,
            quotes=analysis.quotes,
        )
    )


def _chapters(article: Article, found: Sequence[ChapterSummary], form: str) -> int:
    """Print the summary of each chapter."""
    if form == "json":
        rows = records.chapters(found)
        return _json(article, "chapters", [row | {"summary": _worded(article, row["summary"])} for row in rows])
    return _write((markdown if form == "markdown" else plain).chapters(article, found))


def quotes(options: argparse.Namespace) -> int:
    """Print the quotations, by speaker."""
    article, analysis = _analyzed(options, Layer.QUOTES)
    found = [
        quote
        for quote in analysis.quotes
        if (options.kind is None or quote.kind is QuoteKind(options.kind))
        and (options.speaker is None or find(quote.speaker or "", options.speaker))
    ]
    if options.format == "json":
        return _json(article, "quotes", _worded(article, records.quotes(found)))
    if options.format == "csv":
        return _write(table.quotes(article, found))
    return _write(markdown.quotes(article, found) if options.format == "markdown" else plain.quotes(article, found))


def entities(options: argparse.Namespace) -> int:
    """Print the entities."""
    article, analysis = _analyzed(options, Layer.ENTITIES)
    if analysis.approximate:
        print(f"reader: {APPROXIMATE}", file=sys.stderr)
    found = [e for e in analysis.entities if options.label is None or e.label is Label(options.label)]
    if options.format == "json":
        rows = _worded(article, records.entities(found))
        return _json(article, "entities", rows, approximate=analysis.approximate)
    return _write(markdown.entities(article, found) if options.format == "markdown" else plain.entities(found))


def _analyzed(options: argparse.Namespace, *layers: Layer) -> tuple[Article, Analysis]:
    article = open_source(options.article)
    for notice in article.notices:
        print(f"reader: {notice}", file=sys.stderr)
    return article, analyze(article, options_of(options, layers))


def _worded(article: Article, rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows of a layer with the words of each span."""
    return [row | {"text": article.text[row["start"] : row["end"]]} for row in rows]


def _json(article: Article, name: str, rows: Sequence[dict[str, Any]], **more: object) -> int:
    """One object: what the article is, ``more`` of it that holds, and the rows of the layer."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")  # JSON is UTF-8 whatever the terminal speaks
    head = {"id": article.source, "schema": records.SCHEMA, "title": article.title or None}
    head |= {key: value for key, value in more.items() if value}
    return _write(records.dumps(head | {name: rows}, indent=2) + "\n")


def _write(text: str) -> int:
    sys.stdout.write(text)
    return 0
