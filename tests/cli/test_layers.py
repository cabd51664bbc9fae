"""``reader summary``, ``quotes`` and ``entities``."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.analysis.options import Options
from reader.cli.parser import KINDS, LABELS, LAYERS, METHODS

Run = Callable[..., Any]


@pytest.fixture
def text(article: Path) -> str:
    return article.read_text(encoding="utf-8")


# Summary ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 3])
def test_a_summary_has_as_many_sentences_as_asked_for_in_text_order(
    run: Run, article: Path, text: str, count: int
) -> None:
    done = run("summary", article, "-n", count)
    lines = done.out.splitlines()
    assert (done.status, done.err, len(lines)) == (0, "", count)
    flat = " ".join(text.split())
    places = [flat.index(line) for line in lines]
    assert places == sorted(places)


def test_a_summary_has_five_sentences_if_not_told_otherwise(run: Run, article: Path) -> None:
    assert len(run("summary", article).out.splitlines()) == 5
    assert run("summary", article, "--sentences", "5").out == run("summary", article).out


@pytest.mark.parametrize("method", METHODS)
def test_every_method_gives_a_summary(run: Run, article: Path, text: str, method: str) -> None:
    done = run("summary", article, "--method", method, "-n", 2)
    assert (done.status, done.err) == (0, "")
    assert len(done.out.splitlines()) == 2
    assert all(line in " ".join(text.split()) for line in done.out.splitlines())


def test_the_method_is_heeded(run: Run, article: Path) -> None:
    assert len({run("summary", article, "--method", method, "-n", 2).out for method in METHODS}) > 1


def test_the_parser_and_the_methods_agree() -> None:
    from reader.analysis import summary
    from reader.analysis.facts import Label, QuoteKind
    from reader.analysis.options import Layer

    assert set(METHODS) == set(summary.METHODS)
    assert METHODS[0] == Options().method
    assert set(LABELS) == {str(label) for label in Label}
    assert set(KINDS) == {str(kind) for kind in QuoteKind}
    assert set(LAYERS) == {str(layer) for layer in Layer} | {"blocks"}


BOOK = """# The harbour

For those who were there when the water came.

## The storm

It rained on Monday. The storm broke the harbour wall on Tuesday. The wall of the harbour had stood against every storm.

## The trial

A judge came from the capital. The judge asked the mayor about the stones of the wall. The mayor gave no answer.
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.md"
    path.write_text(BOOK, encoding="utf-8")
    return path


def test_each_chapter_has_a_summary_if_asked(run: Run, book: Path) -> None:
    done = run("summary", book, "--chapters", "-n", "1")
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[:1] + lines[3:4] + lines[6:7] == ["(beginning)", "The storm", "The trial"]
    assert "wall" in lines[4]
    assert "judge" in lines[7]
    marked = run("summary", book, "--chapters", "-n", "1", "--format", "markdown").out
    assert f"### The storm\n\n1. {lines[4]}\n" in marked
    found = json.loads(run("summary", book, "--chapters", "-n", "1", "--format", "json").out)
    assert [one["title"] for one in found["chapters"]] == ["", "The storm", "The trial"]
    assert [pick["text"] for one in found["chapters"] for pick in one["summary"]] == [lines[1], lines[4], lines[7]]


def test_a_text_without_chapters_is_summed_up_as_a_whole(run: Run, article: Path) -> None:
    done = run("summary", article, "--chapters")
    assert (done.status, done.out) == (0, run("summary", article).out)
    assert "no chapters" in done.err


def test_a_summary_as_markdown_is_numbered_and_cites_the_article(run: Run, article: Path) -> None:
    out = run("summary", article, "--format", "markdown", "-n", 2).out
    head, _, *lines = out.splitlines()
    assert head == "## Summary: The ferry that would not retire"
    assert lines[0].startswith("1. ")
    assert lines[1].startswith("2. ")
    assert lines[-1] == "— “The ferry that would not retire”, Ann Porter, ferry.txt, 2025-03-14"


def test_a_summary_as_json_holds_the_words_of_each_span(run: Run, article: Path, text: str) -> None:
    found = json.loads(run("summary", article, "--format", "json", "-n", 3).out)
    assert list(found) == ["id", "schema", "title", "keyphrases", "summary"]
    assert all(row["phrase"] and row["start"] < row["end"] for row in found["keyphrases"])
    assert (found["id"], found["schema"], found["title"]) == (str(article), 1, "The ferry that would not retire")
    assert len(found["summary"]) == 3
    for row in found["summary"]:
        assert set(row) == {"start", "end", "score", "text"}
        assert len(row["text"]) == row["end"] - row["start"]
        assert " ".join(text[row["start"] : row["end"]].split()) == " ".join(row["text"].split())


def test_json_is_utf8_whatever_the_terminal_speaks(process: Run, article: Path) -> None:
    done = process("quotes", article, "--format", "json", PYTHONIOENCODING="ascii")
    assert "“The ship is sound" in done.out
    assert process("quotes", article, PYTHONIOENCODING="ascii").out.isascii()


# Quotes -----------------------------------------------------------------------------------------------------------


def quotes(run: Run, article: Path, *words: str) -> list[dict[str, Any]]:
    done = run("quotes", article, "--format", "json", *words)
    assert (done.status, done.err) == (0, "")
    rows: list[dict[str, Any]] = json.loads(done.out)["quotes"]
    return rows


def test_quotes_stand_under_their_speaker(run: Run, article: Path) -> None:
    parts = run("quotes", article).out.split("\n\n")
    [holt] = [part for part in parts if part.startswith("Maria Holt")]
    [reed] = [part for part in parts if part.startswith("Tom Reed")]
    assert "[direct] “The ship is sound and the engine can be mended,”" in holt
    assert "[direct] “We have no money for another winter like this one,”" in reed
    assert "ship is sound" not in reed


@pytest.mark.parametrize("name", ["Maria Holt", "holt", "HOLT"])
def test_only_one_speaker(run: Run, article: Path, name: str) -> None:
    wanted = name if name != "HOLT" else "Holt"
    rows = quotes(run, article, "--speaker", wanted)
    assert rows
    assert {row["speaker"] for row in rows} == {"Maria Holt"}


def test_a_speaker_who_says_nothing(run: Run, article: Path) -> None:
    assert quotes(run, article, "--speaker", "Nobody Atall") == []
    assert run("quotes", article, "--speaker", "Nobody Atall").out == ""


@pytest.mark.parametrize("kind", KINDS)
def test_only_one_kind(run: Run, article: Path, kind: str) -> None:
    every = quotes(run, article)
    assert quotes(run, article, "--kind", kind) == [row for row in every if row["type"] == kind]
    assert {"direct", "indirect"} <= {row["type"] for row in every}


def test_quotes_as_csv_and_markdown(run: Run, article: Path) -> None:
    every = quotes(run, article)
    rows = list(csv.DictReader(io.StringIO(run("quotes", article, "--format", "csv").out)))
    assert [(row["speaker"] or None, row["kind"], int(row["start"])) for row in rows] == [
        (row["speaker"], row["type"], row["start"]) for row in every
    ]
    out = run("quotes", article, "--format", "markdown").out
    assert out.startswith("## Quotes: The ferry")
    assert "### Maria Holt\n\n- “The ship is sound and the engine can be mended,” *(direct)*\n" in out


# Entities ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("label", LABELS)
def test_only_one_label(run: Run, article: Path, label: str) -> None:
    every = json.loads(run("entities", article, "--format", "json").out)["entities"]
    only = json.loads(run("entities", article, "--label", label, "--format", "json").out)["entities"]
    assert only == [row for row in every if row["label"] == label]
    lines = run("entities", article, "--label", label).out.splitlines()
    assert [line.split()[0] for line in lines] == [label] * len({row["name"] for row in only})


def test_entities_in_every_format(run: Run, article: Path, text: str) -> None:
    rows = json.loads(run("entities", article, "--format", "json").out)["entities"]
    assert {"Maria Holt", "Tom Reed"} <= {row["name"] for row in rows if row["label"] == "person"}
    assert all(row["text"] == text[row["start"] : row["end"]] for row in rows if "\n" not in row["text"])
    assert "| Maria Holt | 1 |" in run("entities", article, "--format", "markdown").out
    assert "  (2025-03-14)" in run("entities", article, "--label", "date").out


# All three --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["summary", "quotes", "entities"])
def test_standard_input_and_a_given_language(run: Run, article: Path, command: str) -> None:
    piped = run(command, "-", stdin=article.read_bytes())
    assert (piped.status, piped.out) == (0, run(command, article).out)
    assert run(command, article, "--language", "en").out == piped.out


def test_the_language_asked_for_is_the_one_used(run: Run, article: Path) -> None:
    found = json.loads(run("analyze", article, "--only", "language", "--language", "NL").out)
    assert found["language"]["code"] == "nl"


@pytest.mark.parametrize("command", ["summary", "quotes", "entities"])
def test_what_is_known_of_the_loading_is_told_beside_the_answer(run: Run, tmp_path: Path, command: str) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("Città\n\nIl sindaco è partito ieri sera per l’isola.\n".encode("cp1252"))
    done = run(command, path)
    assert done.status == 0
    assert done.err.startswith("reader: ")
    assert done.err.count("\n") == 1
    assert "reader:" not in done.out


CZECH = (
    "Prezident Petr Pavel se v pátek sešel s kancléřem a řekl, že jednání byla velmi dobrá. "
    "Podle agentury Reuters budou ministři pokračovat příští týden, protože dohoda ještě není hotová."
)


def test_names_in_a_language_without_a_tagger_are_called_approximate(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "czech.txt"
    path.write_text(CZECH, encoding="utf-8")
    answer = run("entities", str(path))
    assert "Reuters" in answer.out
    assert "approximate" in answer.err
    assert json.loads(run("entities", str(path), "--format", "json").out)["approximate"] is True


def test_names_in_a_language_with_a_tagger_are_not(run: Run, article: Path) -> None:
    assert "approximate" not in run("entities", str(article)).err
    assert "approximate" not in json.loads(run("entities", str(article), "--format", "json").out)
