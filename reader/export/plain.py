"""An analysis as plain text, for a pipe, a braille line or a clipboard."""

from __future__ import annotations

from collections.abc import Iterable

from reader.analysis.facts import Analysis, Entity, KeyPhrase, Pick, Quote, Readability
from reader.analysis.summary.chapters import ChapterSummary
from reader.export.citation import cite
from reader.export.escape import flat
from reader.export.excerpts import excerpts
from reader.export.voices import UNKNOWN, by_speaker
from reader.text.article import Article
from reader.text.sanitize import one_line

LONGEST_TITLE = 100
"""Characters; a title page may be the title of a chapter."""

UNTITLED = "(beginning)"
"""The name of what stands before the first chapter."""


def summary(article: Article, picks: Iterable[Pick]) -> str:
    """The sentences of the summary, one a line."""
    return "".join(f"{line}\n" for line in excerpts(article, tuple(picks)))


def chapters(article: Article, found: Iterable[ChapterSummary]) -> str:
    """Each chapter's title and the sentences of its summary, one a line."""
    return "\n".join(
        f"{one_line(one.chapter.title, LONGEST_TITLE) or UNTITLED}\n{summary(article, one.picks)}" for one in found
    )


def quotes(article: Article, found: Iterable[Quote]) -> str:
    """Each speaker with the quotations that are his, in the order of the article, and how each is given."""
    parts = []
    for voice in by_speaker(article, tuple(found)):
        lines = [f"{voice.name} ({len(voice.quotes)})"]
        for quote in voice.quotes:
            doubt = "" if quote.speaker is None or quote.confidence >= voice.SURE else ", probable"
            lines.append(f"  [{quote.kind}{doubt}] {flat(article.text[quote.start : quote.end])}")
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def entities(found: Iterable[Entity]) -> str:
    """One entity a line: label, how often, name; the commonest of a label first."""
    rows = sorted(found, key=lambda entity: (entity.label, -len(entity.mentions)))
    return "".join(
        f"{entity.label:<13} {len(entity.mentions):>4}  {entity.name}{f'  ({entity.value})' if entity.value else ''}\n"
        for entity in rows
    )


def quotation(article: Article, quote: Quote) -> str:
    """One quotation to paste: the words, who said them, and where they stand."""
    words = flat(article.text[quote.start : quote.end])
    return f"{words}\n— {quote.speaker or UNKNOWN}{_source(article)}\n"


def _source(article: Article) -> str:
    line = cite(article)
    return f" ({line})" if line else ""


def reading(found: Readability) -> str:
    """How long an article takes to read, and how hard it is, in a line; empty where it has no words."""
    if not found.words:
        return ""
    time = f"{round(found.minutes)} minutes" if found.minutes >= 1.5 else "1 minute"
    if found.grade is None:
        return f"{found.words} words, {time} to read"
    return f"{found.words} words, {time} to read; {found.grade}, {found.grade.readers} ({found.formula} {found.score})"


def keyphrases(found: Iterable[KeyPhrase]) -> str:
    """The key phrases in a line."""
    return ", ".join(flat(phrase.phrase) for phrase in found)


def page(article: Article, analysis: Analysis) -> str:
    """The whole article with its summary first, as ``reader ARTICLE`` prints it into a pipe."""
    parts = []
    if head := "".join(f"{line}\n" for line in (cite(article), reading(analysis.readability)) if line):
        parts.append(head)
    if analysis.summary:
        lines = "".join(f"{number}. {line}\n" for number, line in enumerate(excerpts(article, analysis.summary), 1))
        about = f"Key phrases: {keyphrases(analysis.keyphrases)}\n" if analysis.keyphrases else ""
        parts.append(f"Summary\n{lines}{about}")
    parts.append(f"{article.text.strip(chr(10))}\n")
    return "\n".join(parts)
