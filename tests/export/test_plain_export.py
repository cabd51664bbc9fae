from __future__ import annotations

from typing import Any

import pytest

from reader.analysis.facts import Analysis, Entity, Grade, KeyPhrase, Label, Pick, QuoteKind, Readability
from reader.export import plain
from reader.export.voices import Voice, by_speaker
from reader.text.article import Span


def test_a_summary_is_one_sentence_a_line(make: Any) -> None:
    assert plain.summary(make("One\nhere.  Two."), [Pick(0, 9), Pick(11, 15)]) == "One here.\nTwo.\n"


@pytest.mark.parametrize(
    ("confidence", "mark"), [(Voice.SURE, ""), (Voice.SURE - 0.01, ", probable"), (0.0, ", probable")]
)
def test_an_attribution_that_is_not_sure_is_probable(make: Any, say: Any, confidence: float, mark: str) -> None:
    article = make("“a\nb”")
    quote = say(article, "“a\nb”", "Ann", confidence=confidence)
    assert plain.quotes(article, [quote]) == f"Ann (1)\n  [direct{mark}] “a b”\n"


def test_an_unknown_speaker_is_unknown_and_not_probable(make: Any, say: Any) -> None:
    article = make("“a”")
    assert plain.quotes(article, [say(article, "“a”", kind=QuoteKind.MIXED)]) == "unknown speaker (1)\n  [mixed] “a”\n"
    assert plain.quotes(article, []) == ""


def test_one_quotation_with_its_source(make: Any, say: Any) -> None:
    article = make("“a\n b”", title="T", source="x.txt", published="2026-01-06")
    assert plain.quotation(article, say(article, "“a\n b”", "Ann")) == "“a b”\n— Ann (“T”, x.txt, 2026-01-06)\n"
    assert plain.quotation(make("“a”"), say(make("“a”"), "“a”")) == "“a”\n— unknown speaker\n"


def test_voices_most_words_first_and_the_unknown_last(make: Any, say: Any) -> None:
    article = make("one two three | four five | six | seven eight nine ten eleven | twelve")
    found = tuple(
        say(article, words, speaker)
        for words, speaker in (
            ("twelve", "Bob"), ("seven eight nine ten eleven", None), ("four five", "Cy"), ("six", "Bob"),
            ("one two three", "Ann"),
        )
    )  # fmt: skip
    voices = by_speaker(article, found)
    assert [(voice.name, voice.words) for voice in voices] == [
        ("Ann", 3), ("Cy", 2), ("Bob", 2), ("unknown speaker", 5)
    ]  # fmt: skip
    bob = next(voice for voice in voices if voice.speaker == "Bob")
    assert [article.text[q.start : q.end] for q in bob.quotes] == ["six", "twelve"]


def test_voices_that_say_as_much_stand_in_text_order(make: Any, say: Any) -> None:
    article = make("one | two | three")
    found = tuple(say(article, words, speaker) for words, speaker in (("three", "A"), ("two", "B"), ("one", "C")))
    assert [voice.name for voice in by_speaker(article, found)] == ["C", "B", "A"]


def test_entities_one_a_line() -> None:
    found = [
        Entity("Rome", Label.PLACE, (Span(0, 1),)),
        Entity("6 January", Label.DATE, (Span(0, 1),), "2026-01-06"),
        Entity("Paris", Label.PLACE, (Span(0, 1), Span(2, 3))),
    ]
    assert plain.entities(found) == (
        "date             1  6 January  (2026-01-06)\nplace            2  Paris\nplace            1  Rome\n"
    )


def test_a_page_is_citation_summary_and_text(make: Any) -> None:
    article = make("\nOne.\nTwo.\n\n", title="T")
    assert plain.page(article, Analysis(summary=(Pick(1, 5), Pick(6, 10)))) == (
        "“T”\n\nSummary\n1. One.\n2. Two.\n\nOne.\nTwo.\n"
    )
    assert plain.page(make("One."), Analysis()) == "One.\n"


def test_a_page_says_what_it_is_about_and_how_hard_it_is(make: Any) -> None:
    found = Analysis(
        summary=(Pick(0, 4),),
        readability=Readability(700, 3.6, "Gulpease", 55.0, Grade.DEMANDING),
        keyphrases=(KeyPhrase(0, 3, "One", 1.0), KeyPhrase(5, 8, "Two\nmore", 0.5)),
    )
    assert plain.page(make("One.\nTwo."), found) == (
        "700 words, 4 minutes to read; demanding, for readers of a quality newspaper (Gulpease 55.0)\n\n"
        "Summary\n1. One.\nKey phrases: One, Two more\n\nOne.\nTwo.\n"
    )


def test_how_long_a_text_takes() -> None:
    assert plain.reading(Readability()) == ""
    assert plain.reading(Readability(12, 0.1)) == "12 words, 1 minute to read"
    assert plain.reading(Readability(300, 1.4)).endswith("1 minute to read")
    assert plain.reading(Readability(400, 1.6)).endswith("2 minutes to read")
