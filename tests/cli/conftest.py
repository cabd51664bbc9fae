"""What every test of the command line needs: an empty home, an article, and a way to run the program."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.cli import main

ARTICLE = """\
The ferry that would not retire

by Ann Porter

HARBOUR TOWN, 14 March 2025 – The council of Harbour Town voted on Thursday to keep the old ferry for two years.
The ferry has carried the children of the island to school since 1979, and the island has no other school.

“The ship is sound and the engine can be mended,” said Maria Holt, the harbour master. The mayor, Tom Reed, is unsure.

“We have no money for another winter like this one,” Reed said on Friday. He said that the engine needed three months
of work and that the ferry lost 840 euros on every crossing.

The vote

The council will vote again in May. Nobody on the island expects the ferry to be sold before the summer is over.
The ferry company, North Bay Lines, did not want to answer questions about the ferry and its future.

Published on 14 March 2025
"""


@dataclass(frozen=True)
class Outcome:
    """What a run of the program left."""

    status: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and data in a folder of the test's own; nothing that Python was told by the caller's surroundings."""
    for name, folder in (("HOME", ""), ("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config")):
        monkeypatch.setenv(name, str(tmp_path / "home" / folder))
    for name in ("PYTHONUNBUFFERED", "READER_TRACEBACK", "_ARGCOMPLETE", "PYTHONIOENCODING"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "home"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article in a file."""
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """Run the program inside this process: ``run("summary", path, stdin=b"…")``."""

    def go(*words: object, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        status = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return go


@pytest.fixture
def process() -> Callable[..., Outcome]:
    """Run the program as a process of its own: ``process("summary", path, stdin=b"…", TERM="dumb")``."""

    def go(*words: object, stdin: bytes = b"", **env: str) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "reader", *map(str, words)],
            input=stdin,
            capture_output=True,
            timeout=60,
            env=os.environ | env,
            check=False,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return go
