from __future__ import annotations

from typing import Any

from reader.analysis.facts import Entity, Label, Pick, QuoteKind
from reader.export import markdown
from reader.text.article import Span

HOSTILE = "[click](http://evil) `rm` # <script> *b* \n\n# Second"
ESCAPED = r"\[click\](http://evil) \`rm\` \# \<script\> \*b\* \# Second"


def test_a_summary(make: Any) -> None:
    article = make("One here. Two\nthere.", title=HOSTILE, source="a_b.txt")
    assert markdown.summary(article, [Pick(0, 9), Pick(10, 20)]) == (
        f"## Summary: {ESCAPED}\n\n1. One here.\n2. Two there.\n\n— “{ESCAPED}”, a\\_b.txt\n"
    )


def test_without_a_title_or_source_there_is_no_line_for_them(make: Any) -> None:
    assert markdown.summary(make("One."), [Pick(0, 4)]) == "## Summary\n\n1. One.\n"
    assert markdown.summary(make(""), []) == "## Summary\n\n"


def test_one_quotation(make: Any, say: Any) -> None:
    article = make(f"“{HOSTILE}” said Al_x.", title="T", authors=("Ann",), published="2026-01-06", source="-")
    assert markdown.quotation(article, say(article, f"“{HOSTILE}”", "Al_x")) == (
        f"> “{ESCAPED}”\n>\n> — Al\\_x, “T”, Ann, standard input, 2026-01-06\n"
    )
    assert markdown.quotation(make("“So.”"), say(make("“So.”"), "“So.”")) == "> “So.”\n>\n> — unknown speaker\n"


def test_quotes_by_speaker_with_kind_and_doubt(make: Any, say: Any) -> None:
    article = make("“a b c” “d” “e” f")
    found = [
        say(article, "“e”"),
        say(article, "“d”", "# Bob", confidence=0.5),
        say(article, "“a b c”", "Ann", confidence=0.6),
        say(article, "f", "Ann", kind=QuoteKind.INDIRECT),
    ]
    assert markdown.quotes(article, found) == (
        "## Quotes\n\n### Ann\n\n- “a b c” *(direct)*\n- f *(indirect)*\n\n"
        "### \\# Bob\n\n- “d” *(direct, probable)*\n\n"
        "### unknown speaker\n\n- “e” *(direct)*\n"
    )


def test_entities_by_label_the_commonest_first(make: Any) -> None:
    once, twice = (Span(0, 1),), (Span(0, 1), Span(2, 3))
    found = [
        Entity("Rome", Label.PLACE, once),
        Entity("A|B", Label.PERSON, once),
        Entity("Cy", Label.PERSON, twice),
    ]
    assert markdown.entities(make("a b c", title="T"), found) == (
        "## Entities: T\n\n| person | mentions |\n|---|---|\n| Cy | 2 |\n| A\\|B | 1 |\n\n"
        "| place | mentions |\n|---|---|\n| Rome | 1 |\n\n— “T”\n"
    )
