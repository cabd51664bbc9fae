"""What to copy, and what to say about a quotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.facts import Pick, Quote
from reader.export import markdown as as_markdown
from reader.export import plain as as_plain
from reader.export.escape import flat
from reader.export.escape import markdown as escaped
from reader.export.voices import Voice
from reader.text.article import Article
from reader.text.sanitize import clean


@dataclass(frozen=True, slots=True)
class Clip:
    """Words for the clipboard, and their name."""

    text: str
    what: str


def clip(
    article: Article,
    selected: str | None,
    chosen: tuple[Voice, Quote | None] | None,
    picks: Sequence[Pick],
    *,
    markdown: bool,
) -> Clip | None:
    """The selection; else the chosen quotation, or all of the chosen speaker's; else the summary; else None."""
    if selected:
        return Clip(f"> {escaped(selected)}\n" if markdown else clean(selected), "Selection")
    form = as_markdown if markdown else as_plain
    if chosen is not None:
        voice, quote = chosen
        if quote is not None:
            return Clip(form.quotation(article, quote), "Quotation")
        return Clip("\n".join(form.quotation(article, each) for each in voice.quotes), f"Quotations of {voice.name}")
    if picks:
        return Clip(form.summary(article, picks), "Summary")
    return None


def why(article: Article, quote: Quote) -> str:
    """In words: who is thought to have said it, by what, and how sure that is."""
    text = article.text
    if quote.speaker is None:
        lines = ["Nobody can be named for these words."]
    else:
        sure = "" if quote.confidence >= Voice.SURE else "Probably "
        lines = [f"{sure}{quote.speaker} ({quote.confidence:.0%} sure)"]
    if quote.rule:
        lines.append(quote.rule)
    if quote.cue:
        lines.append(f"cue: “{flat(text[quote.cue.start : quote.cue.end])}”")
    if quote.mention:
        lines.append(f"named as: “{flat(text[quote.mention.start : quote.mention.end])}”")
    return "\n".join(lines)
