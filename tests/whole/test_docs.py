"""The README says what the program does."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import tomllib
from pathlib import Path

import pytest

import reader
from reader import samples
from reader.app import themes
from reader.app.commands import as_markdown
from reader.cli.parser import METHODS, SHELLS, parse

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

BLOCKS = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
INLINE = re.findall(r"`((?:\.venv/bin/)?reader(?: [^`\n]+)?)`", README)


def command_lines() -> list[list[str]]:
    """The words of every ``reader …`` in the README's shell blocks and between backticks in its sentences."""
    found = []
    for line in [*"".join(BLOCKS).splitlines(), *INLINE]:
        line = line.replace("$(", " ; ").replace('"', "").replace(")", " ; ")
        lexer = shlex.shlex(line, posix=True, punctuation_chars=";&|<>")
        lexer.whitespace_split = True
        words: list[str] | None = None
        for word in [*lexer, ";"]:
            if set(word) <= set(";&|<>"):
                if words is not None:
                    found.append(words)
                words = None
            elif words is not None:
                words.append(word)
            elif word in ("reader", ".venv/bin/reader"):
                words = []
    return found


def test_the_table_of_keys_is_the_one_of_the_program() -> None:
    table = README.split("<!-- keys -->\n")[1].split("<!-- end keys -->")[0]
    assert table == as_markdown()


@pytest.mark.parametrize("words", command_lines(), ids=" ".join)
def test_every_command_line_is_understood(words: list[str]) -> None:
    assert callable(parse(words).run)  # a wrong one ends in SystemExit


def test_the_command_lines_are_found() -> None:
    lines = command_lines()
    assert len(lines) >= 15
    assert {"summary", "quotes", "entities", "analyze", "themes", "sample", "completion"} <= {w[0] for w in lines if w}
    assert [] in lines


def test_every_command_and_method_and_theme_is_told_of() -> None:
    from reader.cli.parser import _COMMANDS

    for name in (set(_COMMANDS) - {"open"}) | set(METHODS) | set(SHELLS) | set(themes.names()):
        assert re.search(rf"\b{re.escape(name)}\b", README), name


def test_one_version() -> None:
    assert reader.__version__ == PROJECT["project"]["version"]


def test_the_keys_of_the_json_are_those_of_a_record() -> None:
    from reader.analysis.facts import Analysis, ForeignWord, Label, Language, Pick, Quote, QuoteKind
    from reader.export.records import file_record
    from reader.text.article import Article, BlockKind, Span

    rows = dict(
        re.findall(r"^\| (`[^|]+`) \| ([^|]+) \|$", README.split("### JSON")[1].split("## Keys")[0], re.MULTILINE)
    )
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    analysis = Analysis(
        Language("en", 1.0),
        (Span(0, 1),),
        (Pick(0, 1),),
        (),
        (Quote(0, 1, QuoteKind.DIRECT),),
        (ForeignWord(0, 1, "de"),),
    )
    record = file_record(Article("x"), analysis)
    assert named == set(record)
    for layer in ("sentences", "summary", "quotes", "foreign"):
        assert set(re.findall(r"`(\w+)`", rows[f"`{layer}`"])) == set(record[layer][0])
    assert set(re.findall(r"`(\w+)`", rows["`language`"])) >= set(record["language"])
    assert all(str(kind) in rows["`blocks`"] for kind in BlockKind)
    assert all(str(label) in rows["`entities`"] for label in Label)
    assert all(str(kind) in rows["`quotes`"] for kind in QuoteKind)


def test_the_python_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    [program] = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    (tmp_path / "article.txt").write_bytes(samples.path("en").read_bytes())
    monkeypatch.chdir(tmp_path)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(program, "README.md", "exec"), {})  # the README is ours
    assert out.getvalue().count("\n") >= 3


def test_every_folder_named_is_there_and_the_other_way_round() -> None:
    named = set(re.findall(r"^\| `reader/(\w+)` \|", README, re.MULTILINE))
    assert all((ROOT / "reader" / name / "__init__.py").is_file() for name in named)
    folders = {path.parent.name for path in (ROOT / "reader").glob("*/__init__.py")}
    assert folders - named <= {"samples"}


def test_the_test_command_is_one_line_between_its_marks() -> None:
    part = README.split("<!-- test command -->\n")[1].split("<!-- end -->")[0]
    lines = part.strip().splitlines()
    assert (lines[0], lines[-1], len(lines)) == ("```sh", "```", 3)
    assert "-m tests" in lines[1]
