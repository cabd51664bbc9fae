"""What cannot be read or was not meant: one clean line on standard error, exit status 2, never a traceback."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.cli.parser import METHODS
from reader.sources import files

Run = Callable[..., Any]

CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
READING = ("open", "summary", "quotes", "entities", "analyze")


def fails(run: Run, *words: object, status: int = 2) -> str:
    done = run(*words)
    assert (done.status, done.out) == (status, "")
    assert done.err.startswith("reader: ")
    assert done.err.endswith("\n")
    assert done.err.count("\n") == 1
    assert not CONTROL.search(done.err)
    assert "Traceback" not in done.err
    return str(done.err)


def put(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("command", READING)
def test_what_is_no_article(run: Run, tmp_path: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_PATIENCE", 0.05)
    os.mkfifo(tmp_path / "pipe")
    wrong = {
        tmp_path / "no.txt": "there is no such file",
        tmp_path: "is a directory",
        put(tmp_path / "empty.txt", b""): "is empty",
        put(tmp_path / "binary", bytes(range(256)) * 20): "binary file",
        tmp_path / "pipe": "is a pipe that nobody writes to",
        Path("/dev/zero"): "is a device",
    }
    for path, message in wrong.items():
        line = fails(run, command, path)
        assert line.startswith(f"reader: {path}: ")
        assert message in line


@pytest.mark.parametrize(
    "name",
    [
        "a\x1b[31mred",
        "a\x1b]0;title\x07",
        "two\nlines",
        "[/x] [bold]b",
        "evil\u202etxt.exe",
        "c1\x9b31m",
        "b\rc",
        "t\tb",
    ],
)
@pytest.mark.parametrize("there", [True, False])
def test_a_file_name_never_acts_on_the_terminal(run: Run, tmp_path: Path, name: str, there: bool) -> None:
    path = tmp_path / name
    if there:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"")
    line = fails(run, "summary", path)
    assert ("is empty" if there else "there is no such file") in line
    if "[/x]" in name:
        assert "[/x] [bold]b" in line


def test_a_file_name_that_is_no_utf8(process: Run, tmp_path: Path) -> None:
    assert "there is no such file" in fails(process, "summary", tmp_path / "caf\udce9")


def test_without_a_command_an_unknown_word_is_a_file(run: Run) -> None:
    assert fails(run, "sumary") == "reader: sumary: there is no such file\n"


def test_an_address_is_refused(run: Run) -> None:
    assert "web pages" in fails(run, "https://example.org/a")


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("--bogus", "ARTICLE"), "--bogus"),
        (("summary", "ARTICLE", "--bogus"), "--bogus"),
        (("summary",), "ARTICLE"),
        (("summary", "ARTICLE", "ARTICLE"), "unrecognized arguments"),
        (("summary", "ARTICLE", "--method", "x\x1b[1m\u202e"), METHODS[3]),
        (("summary", "ARTICLE", "--format", "csv"), "'text', 'markdown', 'json'"),
        (("quotes", "ARTICLE", "--kind", "shouted"), "indirect"),
        (("entities", "ARTICLE", "--label", "thing"), "organization"),
        (("summary", "ARTICLE", "--language", "x1"), "no language code"),
        (("analyze", "ARTICLE", "--only", "summary,\x1bnope"), "is no layer"),
        (("analyze", "--jsonl", "--jobs", "0"), "no whole number"),
        (("keys", "--format", "json"), "markdown"),
        (("completion", "tcsh"), "fish"),
        (("completion",), "shell"),
        (("sample", "xx"), "'it', 'en'"),
        (("themes", "--list", "--path"), "not allowed with"),
        *((("summary", "ARTICLE", "-n", n), "no whole number") for n in ("0", "-0", "two", "1.5", "", "9" * 5000, "٣")),
    ],
)
def test_bad_usage(run: Run, article: Path, words: tuple[str, ...], part: str) -> None:
    line = fails(run, *(article if word == "ARTICLE" else word for word in words))
    assert part in line
    assert line.endswith("; try reader --help\n")
    assert len(line) < 400


@pytest.mark.parametrize("command", READING)
def test_help_names_every_option_and_is_no_error(run: Run, command: str) -> None:
    done = run(command, "--help")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(f"usage: reader {command}")
    assert "--language" in done.out


def test_help_and_version(run: Run) -> None:
    from reader import __version__
    from reader.cli.parser import _COMMANDS

    out = run("--help").out
    assert all(f"\n    {name}" in out for name in _COMMANDS)
    assert run("--version").out == f"reader {__version__}\n"


def test_a_fault_of_ours_is_one_line_too(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("inner\n\x1b[31m" + "x" * 500)

    monkeypatch.setattr("reader.cli.layers.analyze", broken)
    line = fails(run, "summary", article, status=1)
    assert line.startswith("reader: something went wrong: RuntimeError: inner")
    assert len(line) < 300
    monkeypatch.setenv("READER_TRACEBACK", "1")
    with pytest.raises(RuntimeError):
        run("summary", article)


def test_an_interrupt_is_quiet(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("reader.cli.layers.analyze", interrupted)
    done = run("summary", article)
    assert (done.status, done.out, done.err) == (130, "", "")
