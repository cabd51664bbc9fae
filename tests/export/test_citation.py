from __future__ import annotations

import pytest

from reader.export.citation import cite, date, origin
from reader.text.article import Article


@pytest.mark.parametrize(
    ("known", "wanted"),
    [
        ({}, ""),
        ({"title": "T"}, "“T”"),
        ({"source": "/a/b/c.txt"}, "c.txt"),
        ({"source": "-"}, "standard input"),
        ({"title": "T", "authors": ("Ann", "Bob")}, "“T”, Ann, Bob"),
        ({"title": "T", "source": "x.md", "published": "2026-01-06T10:00"}, "“T”, x.md, 2026-01-06"),
        ({"source": "a/x.md", "site": "example.org", "published": "2026"}, "example.org, 2026"),
        (
            {"title": "T", "authors": ("Ann",), "site": "example.org", "published": "2026-01-06"},
            "“T”, Ann, example.org, 2026-01-06",
        ),
    ],
)
def test_a_citation_has_what_is_known_and_nothing_else(known: dict[str, object], wanted: str) -> None:
    assert cite(Article("x", **known)) == wanted  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("published", "wanted"),
    [
        *((None, ""), ("", ""), ("2026", "2026"), ("2026-01", "2026-01"), ("2026-01-06", "2026-01-06")),
        *(("2026-01-06T10:00+01:00", "2026-01-06"), ("soon", ""), ("6/1/2026", "")),
    ],
)
def test_the_day(published: str | None, wanted: str) -> None:
    assert date(Article("x", published=published)) == wanted


def test_an_origin_is_one_safe_short_line() -> None:
    assert origin(Article("x", source="/tmp/a\x1b[31m\nb.txt")) == "a\ufffd[31m b.txt"
    assert origin(Article("x", site="a\nb")) == "a b"
    assert len(origin(Article("x", source="/" + "n" * 300))) == 80
    assert origin(Article("x", source="/")) == "/"
