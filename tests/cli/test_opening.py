"""``reader ARTICLE`` on a screen: which article, from where, what is remembered; the screen is stood in for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.library.history import History, Reading

Run = Callable[..., Any]


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Calls of the screen; each ends at offset 7."""
    calls: list[dict[str, Any]] = []

    def read(article: Any, options: Any, **named: Any) -> int:
        calls.append({"article": article, "options": options, **named})
        return 7

    monkeypatch.setattr("reader.app.app.read", read)
    monkeypatch.setattr("reader.cli.open._has_screen", lambda article: True)
    return calls


def test_the_place_is_kept_for_the_next_time(run: Run, article: Path, screen: list[dict[str, Any]]) -> None:
    assert run(article).status == run(article).status == 0
    assert [call["offset"] for call in screen] == [0, 7]
    length = len(article.read_text(encoding="utf-8"))
    assert History().last() == Reading(str(article), "The ferry that would not retire", 7, length)


def test_another_text_of_that_name_begins_anew(run: Run, article: Path, screen: list[dict[str, Any]]) -> None:
    run(article)
    article.write_text("Another text altogether.")
    run(article)
    assert screen[1]["offset"] == 0


def test_standard_input_is_not_remembered(run: Run, screen: list[dict[str, Any]]) -> None:
    run("-", stdin=b"A line of words.")
    assert screen[0]["offset"] == 0
    assert History().last() is None


def test_options_reach_the_screen(run: Run, article: Path, screen: list[dict[str, Any]]) -> None:
    run(article, "--theme", "paper", "-n", 3, "--method", "lsa", "--language", "de")
    [call] = screen
    assert (call["theme"], call["options"].sentences, call["options"].method) == ("paper", 3, "lsa")
    assert call["options"].language == "de"


def test_a_name_that_is_no_utf8_is_remembered(run: Run, article: Path, screen: list[dict[str, Any]]) -> None:
    path = article.with_name("caf\udce9.txt")
    article.rename(path)
    assert run(path).status == run(path).status == 0
    assert [call["offset"] for call in screen] == [0, 7]


def test_a_relative_path_and_its_full_form_are_one(
    run: Run, article: Path, screen: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(article)
    monkeypatch.chdir(article.parent)
    run(article.name)
    assert screen[1]["offset"] == 7


def test_a_screen_that_fails_is_told_in_one_line(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*_: object, **__: object) -> int:
        raise ValueError("no\nluck")

    monkeypatch.setattr("reader.app.app.read", read)
    monkeypatch.setattr("reader.cli.open._has_screen", lambda article: True)
    done = run(article)
    assert (done.status, done.err) == (1, "reader: something went wrong: ValueError: no luck\n")
