from __future__ import annotations

import json
import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.facts import (
    Analysis,
    Entity,
    ForeignWord,
    Grade,
    KeyPhrase,
    Label,
    Language,
    Passage,
    Pick,
    Quote,
    QuoteKind,
    Readability,
)
from reader.export import records
from reader.text.article import Article, Block, BlockKind, Span

UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
LETTERS = st.text(
    st.characters() | st.sampled_from('\x1b\x7f\x85\x9b\u2028\u202e\u2066\udc80\udfff\\"/u0'), max_size=20
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | LETTERS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LETTERS, inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(JSON)
def test_json_is_safe_to_print_and_loses_nothing(value: Any) -> None:
    text = records.dumps(value)
    assert not UNSAFE.search(text)
    assert json.loads(text) == value
    assert json.loads(records.dumps(value, indent=2)) == value


def test_letters_stay_as_they_are() -> None:
    assert records.dumps("però 日本 😀 ’") == '"però 日本 😀 ’"'


def test_a_record_of_everything() -> None:
    article = Article(
        "T\n\n“Hi,” said Ann.", (Block(0, 1, BlockKind.HEADING, 2), Block(3, 18)), "T", ("Bo",), "2026", "x.org", "f"
    )
    quote = Quote(3, 8, QuoteKind.DIRECT, "Ann Lee", Span(14, 17), Span(9, 13), 0.87654, "named beside it", 1)
    later = Quote(9, 13, QuoteKind.INDIRECT, group=2)
    analysis = Analysis(
        Language("en", 0.987654),
        (Span(3, 18),),
        (Pick(3, 18, 0.12345678),),
        (
            Entity("X", Label.OTHER, (Span(9, 10), Span(0, 1))),
            Entity("D", Label.DATE, (Span(3, 4),), "2026"),
            Entity("P", Label.PERSON, (Span(6, 7),), descriptions=(Span(15, 17), Span(10, 12))),
        ),
        (later, quote),
        (ForeignWord(9, 13, "de", "said"), ForeignWord(14, 17, "fr")),
        (Passage(3, 18, "en"),),
        Readability(3, 0.01234, "Flesch", 71.1, Grade.EASY),
        (KeyPhrase(14, 17, "Ann Lee", 1.0),),
    )
    assert records.file_record(article, analysis) == {
        "id": "f",
        "schema": 1,
        "language": {"code": "en", "confidence": 0.9877},
        "blocks": [{"start": 0, "end": 1, "kind": "heading", "level": 2}, {"start": 3, "end": 18, "kind": "paragraph"}],
        "sentences": [{"start": 3, "end": 18}],
        "summary": [{"start": 3, "end": 18, "score": 0.123457}],
        "entities": [
            {"start": 0, "end": 1, "label": "other", "name": "X"},
            {"start": 3, "end": 4, "label": "date", "name": "D", "value": "2026"},
            {"start": 6, "end": 7, "label": "person", "name": "P"},
            {"start": 9, "end": 10, "label": "other", "name": "X"},
        ],
        "descriptions": [{"start": 10, "end": 12, "name": "P"}, {"start": 15, "end": 17, "name": "P"}],
        "quotes": [
            {
                "start": 3, "end": 8, "type": "direct", "speaker": "Ann Lee", "speaker_start": 14, "speaker_end": 17,
                "cue_start": 9, "cue_end": 13, "confidence": 0.877, "rule": "named beside it", "group": 1,
            },
            {
                "start": 9, "end": 13, "type": "indirect", "speaker": None, "speaker_start": None, "speaker_end": None,
                "cue_start": None, "cue_end": None, "confidence": 0.0, "rule": "", "group": 2,
            },
        ],
        "foreign": [
            {"start": 9, "end": 13, "language": "de", "suggestion": "said"},
            {"start": 14, "end": 17, "language": "fr", "suggestion": None},
        ],
        "passages": [{"start": 3, "end": 18, "language": "en"}],
        "keyphrases": [{"start": 14, "end": 17, "phrase": "Ann Lee", "score": 1.0}],
        "readability": {"words": 3, "minutes": 0.01, "formula": "Flesch", "score": 71.1, "grade": "easy"},
        "text": "T\n\n“Hi,” said Ann.",
        "title": "T",
        "authors": ["Bo"],
        "published": "2026",
        "site": "x.org",
    }  # fmt: skip


def test_an_error_has_its_place() -> None:
    assert records.error_record([1], 3, "no text") == {"id": [1], "error": {"line": 3, "message": "no text"}}
