"""The JSON contract, version 1: what ``reader analyze`` writes and other programs read.

Offsets are code points into the record's text. Layers that were not asked for are empty.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from reader.analysis.facts import Analysis, Entity, ForeignWord, KeyPhrase, Pick, Quote, Readability
from reader.analysis.summary.chapters import ChapterSummary
from reader.text.article import Article, Block, Span

SCHEMA = 1

_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def dumps(value: object, indent: int | None = None) -> str:
    """JSON with every letter as it is, but for what a terminal might obey: that is escaped, so nothing is lost."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def record(identity: object, article: Article, analysis: Analysis) -> dict[str, Any]:
    """The facts about one text."""
    return {
        "id": identity,
        "schema": SCHEMA,
        "language": {"code": analysis.language.code, "confidence": round(analysis.language.confidence, 4)},
        "blocks": [_block(block) for block in article.blocks],
        "sentences": [_span(sentence) for sentence in analysis.sentences],
        "summary": summary(analysis.summary),
        "entities": entities(analysis.entities),
        "descriptions": descriptions(analysis.entities),
        "quotes": quotes(analysis.quotes),
        "foreign": [_foreign(word) for word in analysis.foreign],
        "passages": [_span(passage) | {"language": passage.language} for passage in analysis.passages],
        "keyphrases": keyphrases(analysis.keyphrases),
        "readability": _readability(analysis.readability),
    }


def file_record(article: Article, analysis: Analysis) -> dict[str, Any]:
    """The facts about a file: the record with the text that the offsets point into, and what is known about it."""
    return record(article.source, article, analysis) | {
        "text": article.text,
        "title": article.title or None,
        "authors": list(article.authors),
        "published": article.published,
        "site": article.site,
    }


def error_record(identity: object, line: int, message: str) -> dict[str, Any]:
    """What stands in the place of a record that could not be read; lines count from 1."""
    return {"id": identity, "error": {"line": line, "message": message}}


def summary(picks: Iterable[Pick]) -> list[dict[str, Any]]:
    """The summary layer, in text order."""
    return [_span(pick) | {"score": round(pick.score, 6)} for pick in picks]


def chapters(found: Iterable[ChapterSummary]) -> list[dict[str, Any]]:
    """The chapters in order, each with its summary."""
    return [_span(one.chapter) | {"title": one.chapter.title, "summary": summary(one.picks)} for one in found]


def keyphrases(found: Iterable[KeyPhrase]) -> list[dict[str, Any]]:
    """The key phrases, the weightiest first."""
    return [_span(phrase) | {"phrase": phrase.phrase, "score": phrase.score} for phrase in found]


def entities(found: Iterable[Entity]) -> list[dict[str, Any]]:
    """The entity layer: one object a mention, in text order."""
    rows = [
        _span(mention)
        | {"label": str(entity.label), "name": entity.name}
        | ({"value": entity.value} if entity.value else {})
        for entity in found
        for mention in entity.mentions
    ]
    return sorted(rows, key=lambda row: (row["start"], row["end"]))


def descriptions(found: Iterable[Entity]) -> list[dict[str, Any]]:
    """The noun phrases that stand for persons, each with the person's name, in text order."""
    rows = [_span(span) | {"name": entity.name} for entity in found for span in entity.descriptions]
    return sorted(rows, key=lambda row: (row["start"], row["end"]))


def quotes(found: Iterable[Quote]) -> list[dict[str, Any]]:
    """The quotation layer, in text order."""
    return [
        {
            **_span(quote),
            "type": str(quote.kind),
            "speaker": quote.speaker,
            "speaker_start": quote.mention.start if quote.mention else None,
            "speaker_end": quote.mention.end if quote.mention else None,
            "cue_start": quote.cue.start if quote.cue else None,
            "cue_end": quote.cue.end if quote.cue else None,
            "confidence": round(quote.confidence, 3),
            "rule": quote.rule,
            "group": quote.group,
        }
        for quote in sorted(found)
    ]


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end}


def _block(block: Block) -> dict[str, Any]:
    return {**_span(block), "kind": str(block.kind)} | ({"level": block.level} if block.level else {})


def _readability(found: Readability) -> dict[str, Any]:
    return {
        "words": found.words,
        "minutes": round(found.minutes, 2),
        "formula": found.formula,
        "score": found.score,
        "grade": found.grade and str(found.grade),
    }


def _foreign(word: ForeignWord) -> dict[str, Any]:
    return {**_span(word), "language": word.language, "suggestion": word.suggestion}
