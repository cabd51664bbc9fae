"""``reader keys``, ``completion`` and ``themes``."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from reader.app import themes
from reader.app.commands import as_markdown, as_text
from reader.cli.parser import SHELLS

Run = Callable[..., Any]


def test_keys(run: Run) -> None:
    assert run("keys").out == as_text()
    assert run("keys", "--format", "markdown").out == as_markdown()


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_is_code_that_the_shell_takes(run: Run, shell: str) -> None:
    done = run("completion", shell)
    assert (done.status, done.err) == (0, "")
    assert "reader" in done.out
    if which(shell):
        subprocess.run([shell, "-n"], input=done.out, text=True, check=True, timeout=20)


def test_completing_a_word(tmp_path: Path, process: Run) -> None:
    for line, wanted in (
        ("reader summ", "summary"),
        ("reader summary --meth", "--method"),
        ("reader quotes --kind mi", "mixed"),
    ):
        found = tmp_path / "found"
        process(
            _ARGCOMPLETE="1",
            _ARGCOMPLETE_STDOUT_FILENAME=str(found),
            COMP_LINE=line,
            COMP_POINT=str(len(line)),
            COMP_TYPE="",
            _ARGCOMPLETE_IFS="\n",
            _ARGCOMPLETE_SUPPRESS_SPACE="1",
        )
        assert wanted in found.read_text()


def test_the_list_of_themes(run: Run) -> None:
    done = run("themes")
    assert (done.status, done.err) == (0, "")
    assert [line.split()[0] for line in done.out.splitlines()] == list(themes.names())
    assert run("themes", "--list").out == done.out
    assert "dark" in done.out
    assert "light" in done.out


def test_the_folder_of_ones_own(run: Run, home: Path) -> None:
    assert run("themes", "--path").out == f"{home}/config/reader/themes\n"


def test_write_and_check_a_theme(run: Run, home: Path) -> None:
    target = home / "config" / "reader" / "themes" / "paper.toml"
    assert run("themes", "--write", "paper").out == f"{target}\n"
    built_in = themes.folders()[0] / "paper.toml"
    assert target.read_text(encoding="utf-8") == built_in.read_text(encoding="utf-8")
    done = run("themes", "--check", target)
    assert (done.status, done.out) == (0, "paper: can be used, and every colour is legible\n")
    target.write_text(target.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    done = run("themes", "--write", "paper")
    assert (done.status, done.out) == (2, "")
    assert done.err == f"reader: {target}: is there already; change that one\n"
    assert target.read_text(encoding="utf-8").endswith("# mine\n")


def test_a_theme_that_is_not_there(run: Run) -> None:
    done = run("themes", "--write", "no\x1b[1mpe")
    assert (done.status, done.out) == (2, "")
    assert done.err == "reader: there is no theme no\ufffd[1mpe; there are ink, paper, terminal\n"


def test_a_folder_that_cannot_be_made(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file" / "below"))
    done = run("themes", "--write", "ink")
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert "Not a directory" in done.err


def test_a_weak_colour_is_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "dim.toml"
    path.write_text('name = "dim"\ndark = true\n[colors]\nbackground = "#000"\nforeground = "#333"\nprimary = "#fff"\n')
    done = run("themes", "--check", path)
    assert done.status == 0
    assert "dim: foreground has a contrast of 1.7; 4.5 is the least for reading\n" in done.out
    assert done.out.endswith("dim: can be used\n")


def test_a_theme_with_a_fault_is_named_and_the_others_are_listed(run: Run, home: Path) -> None:
    folder = home / "config" / "reader" / "themes"
    folder.mkdir(parents=True)
    path = folder / "b\x1bad.toml"
    path.write_text('name = "bad"\ndark = 1\n')
    done = run("themes")
    assert (done.status, len(done.out.splitlines())) == (0, 3)
    assert done.err == f"reader: {folder}/b\ufffdad.toml: dark must be true or false\n"
    done = run("themes", "--check", path)
    assert (done.status, done.out) == (2, "")
    assert done.err == f"reader: {folder}/b\ufffdad.toml: dark must be true or false\n"
    assert run("themes", "--check", home / "no.toml").status == 2
    assert run("themes", "--check", folder).status == 2
