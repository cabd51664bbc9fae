"""Pipes, closed streams and terminals that can do nothing, each in a process of its own."""

from __future__ import annotations

import fcntl
import os
import pty
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

READER = [sys.executable, "-m", "reader"]


def shell(command: str, *words: object) -> subprocess.CompletedProcess[str]:
    """Run a shell command in which ``reader`` is the program and ``$1`` … are the words."""
    command = f'reader() {{ {sys.executable} -m reader "$@"; }}; {command}'
    return subprocess.run(
        ["bash", "-c", command, "bash", *map(str, words)], capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize(
    "words",
    [
        *(("summary", "ARTICLE"), ("quotes", "ARTICLE"), ("analyze", "ARTICLE"), ("ARTICLE",), ("keys",), ("themes",)),
        *(("--help",), ("--version",), ("summary", "--help"), ("completion", "bash")),
    ],
)
def test_a_broken_pipe_ends_quietly(article: Path, words: tuple[str, ...]) -> None:
    command = READER + [str(article) if word == "ARTICLE" else word for word in words]
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_reader_that_leaves_in_the_middle(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("A line of an article that is long enough to fill any pipe there is.\n\n" * 5000)
    done = shell('reader --plain "$1" | head -c 10; echo " ${PIPESTATUS[0]}"', path)
    assert (done.stdout, done.stderr) == ("long.txt\n7 0\n", "")


def test_records_that_nobody_reads_any_more() -> None:
    for jobs in ("1", "2"):
        done = shell('yes \'{"text": "Ciao."}\' | head -300 | reader analyze --jsonl --jobs $1 | head -1', jobs)
        assert (done.stdout.count("\n"), done.stderr) == (1, "")


def test_a_full_disk_is_one_line(article: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full")
    for command in ('reader summary "$1" >/dev/full', 'reader analyze "$1" >/dev/full', "reader --help >/dev/full"):
        done = shell(command, article)
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1
        assert "No space left" in done.stderr


def test_closed_standard_output_and_error(article: Path) -> None:
    done = shell('reader summary "$1" >&-', article)
    assert (done.returncode, done.stderr) == (0, "")
    done = shell("reader summary /nope 2>&-")
    assert (done.returncode, done.stdout) == (2, "")
    assert shell('reader summary "$1" >&- 2>&- <&-', article).returncode == 0


def test_closed_standard_input(article: Path) -> None:
    done = shell("reader summary - <&-")
    assert (done.returncode, done.stderr) == (2, "reader: -: standard input is closed; name a file\n")
    assert shell("reader <&-").returncode == 2
    assert shell('reader summary "$1" <&-', article).returncode == 0
    done = shell("reader analyze --jsonl <&-")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_nothing_on_standard_input(process: Run) -> None:
    done = process("summary", "-")
    assert (done.status, done.err) == (2, "reader: -: nothing came in on standard input\n")


def test_the_settings_of_python_matter_not(article: Path, process: Run) -> None:
    done = process("summary", article, PYTHONIOENCODING="latin-1")
    assert (done.status, done.err) == (0, "")
    assert process("quotes", article, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0").status == 0


# No screen --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [("ARTICLE",), ("open", "ARTICLE"), ("ARTICLE", "--plain"), ("-",), ()])
def test_into_a_pipe_goes_the_article_with_its_summary(run: Run, article: Path, words: tuple[str, ...]) -> None:
    text = article.read_text(encoding="utf-8")
    done = run(*(article if word == "ARTICLE" else word for word in words), stdin=text.encode())
    assert (done.status, done.err) == (0, "")
    head, summary, body = done.out.split("\n\n", 2)
    origin = "ferry.txt" if "ARTICLE" in words else "standard input"
    source, reading = head.splitlines()
    assert source == f"“The ferry that would not retire”, Ann Porter, {origin}, 2025-03-14"
    assert reading.startswith("153 words, 1 minute to read; easy")
    *lines, about = summary.splitlines()
    assert [line[:3] for line in lines] == ["Sum", "1. ", "2. ", "3. ", "4. ", "5. "]
    assert about.startswith("Key phrases: ")
    assert len(about.split(", ")) >= 5
    assert " ".join(body.split()) == " ".join(text.split())


def test_the_summary_on_top_is_the_one_asked_for(run: Run, article: Path) -> None:
    out = run(article, "-n", 2, "--method", "luhn").out
    wanted = run("summary", article, "-n", 2, "--method", "luhn").out.splitlines()
    assert f"Summary\n1. {wanted[0]}\n2. {wanted[1]}\nKey phrases: " in out


def test_what_is_printed_acts_on_no_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x\x1b[2J.txt"
    path.write_text("Title\x1b]0;x\x07\n\nWords \x1b[31mred\x9b1m and \u202eback\u2066. More words follow here.\n")
    for words in (
        (path,),
        ("summary", path),
        ("quotes", path),
        ("entities", path),
        ("summary", path, "--format", "json"),
    ):
        done = run(*words)
        assert done.status == 0
        assert not {*"\x1b\x07\x9b\u202e\u2066"} & {*done.out, *done.err}


@pytest.mark.parametrize("language", ["it", "en"])
def test_a_sample(run: Run, language: str) -> None:
    from reader import samples

    done = run("sample", language)
    assert done.status == 0
    assert samples.path(language).read_text(encoding="utf-8").strip() in done.out
    assert run("sample").out == run("sample", "it").out


def test_nothing_was_read_yet(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.setattr("reader.cli.open.is_terminal", lambda stream: True)
    monkeypatch.setattr("reader.app.app.read", lambda *_, **__: pytest.fail("a screen was opened"))
    monkeypatch.setenv("TERM", "dumb")
    done = run()
    assert (done.status, done.out) == (2, "")
    assert done.err == "reader: nothing was read yet; name a file, or try: reader sample\n"


def test_the_article_read_last_is_opened_again(monkeypatch: pytest.MonkeyPatch, run: Run, article: Path) -> None:
    from reader.library.history import History, Reading

    monkeypatch.setattr("reader.cli.open.is_terminal", lambda stream: True)
    monkeypatch.setattr("reader.app.app.read", lambda *_, **__: pytest.fail("a screen was opened"))
    monkeypatch.setenv("TERM", "dumb")
    History().remember(Reading(str(article), "The ferry", 3, 10))
    assert "“The ferry that would not retire”" in run().out
    article.unlink()
    done = run()
    assert (done.status, done.err) == (2, f"reader: {article}: there is no such file\n")


@pytest.mark.parametrize("term", ["dumb", None])
def test_a_terminal_that_can_do_nothing_gets_plain_text(article: Path, term: str | None) -> None:
    env = {name: value for name, value in os.environ.items() if name != "TERM"} | ({"TERM": term} if term else {})
    main, other = pty.openpty()
    with subprocess.Popen([*READER, str(article)], stdin=other, stdout=other, stderr=other, env=env) as child:
        os.close(other)
        impatient = threading.Timer(20, child.kill)  # a screen that opens after all would wait for keys
        impatient.start()
        shown = b""
        try:
            while part := os.read(main, 4096):
                shown += part
        except OSError:  # how Linux tells that the other end is closed
            pass
        assert child.wait(30) == 0
        impatient.cancel()
    os.close(main)
    assert b"\x1b" not in shown
    assert shown.decode().startswith("“The ferry that would not retire”")


def test_the_pipe_is_flushed_for_a_slow_reader(article: Path) -> None:
    """Output larger than the pipe waits for its reader, and all of it comes."""
    with subprocess.Popen([*READER, "analyze", *[str(article)] * 30], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        fcntl.fcntl(child.stdout.fileno(), fcntl.F_SETPIPE_SZ, 4096)
        assert child.stdout.read().count(b"\n") == 30
        assert child.wait(30) == 0
