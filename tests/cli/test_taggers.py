"""``--entities spacy``: never imported unless asked for, and one line where it cannot be used."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.analysis.options import TAGGERS, Options
from reader.cli import parser

Run = Callable[..., Any]
COMMANDS = ("open", "quotes", "entities", "analyze")

STAND_IN = """
import re
from types import SimpleNamespace as Thing

class Pipeline:
    pipe_names = ["ner"]
    def get_pipe_meta(self, name): return Thing(assigns=["doc.ents"])
    def get_pipe(self, name): return None
    def select_pipes(self, enable): pass
    def pipe(self, texts, as_tuples, batch_size):
        for text, context in texts:
            ents = [Thing(start_char=m.start(), end_char=m.end(), label_="ORG") for m in re.finditer("Tom Reed", text)]
            yield Thing(ents=ents), context

def load(name, exclude): return Pipeline()
"""


@pytest.fixture
def forbidden(tmp_path: Path) -> dict[str, str]:
    """An environment in which importing spaCy fails loudly."""
    (tmp_path / "lib" / "spacy").mkdir(parents=True)
    (tmp_path / "lib" / "spacy" / "__init__.py").write_text("raise RuntimeError('spaCy was imported')")
    return {"PYTHONPATH": os.pathsep.join([str(tmp_path / "lib"), str(Path(parser.__file__).parents[2])])}


@pytest.fixture
def stand_in(tmp_path: Path) -> dict[str, str]:
    """An environment with a spaCy that knows English and calls Tom Reed an organisation."""
    (tmp_path / "lib" / "spacy").mkdir(parents=True)
    (tmp_path / "lib" / "spacy" / "__init__.py").write_text(STAND_IN)
    (tmp_path / "lib" / "spacy" / "util.py").write_text("def get_installed_models(): return ['en_core_web_sm']")
    return {"PYTHONPATH": os.pathsep.join([str(tmp_path / "lib"), str(Path(parser.__file__).parents[2])])}


def without_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)


@pytest.mark.parametrize("command", [*COMMANDS, "summary"])
def test_it_is_never_imported_unless_asked_for(
    process: Run, article: Path, command: str, forbidden: dict[str, str]
) -> None:
    done = process(command, article, **forbidden)
    assert (done.status, done.err) == (0, "")
    assert done.out


def test_this_test_sees_what_it_looks_for(process: Run, article: Path, forbidden: dict[str, str]) -> None:
    done = process("entities", article, "--entities", "spacy", **forbidden)
    assert (done.status, done.out) == (2, "")
    assert done.err == "reader: --entities spacy: spaCy cannot be loaded: RuntimeError: spaCy was imported\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_without_spacy(run: Run, article: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    without_spacy(monkeypatch)
    done = run(command, article, "--entities", "spacy")
    assert (done.status, done.out) == (2, "")
    assert done.err == "reader: --entities spacy: spaCy is not installed; pip install spacy\n"


def test_without_spacy_no_record_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    without_spacy(monkeypatch)
    done = run("analyze", "--jsonl", "--entities", "spacy", stdin=b'{"id": 1, "text": "Ciao"}\n')
    assert (done.status, done.out) == (2, "")


def test_spacys_answer_comes_out(process: Run, article: Path, stand_in: dict[str, str]) -> None:
    def label(*words: str) -> set[str]:
        done = process("entities", article, "--format", "json", *words, **stand_in)
        assert (done.status, done.err) == (0, "")
        return {row["label"] for row in json.loads(done.out)["entities"] if row["name"].endswith("Reed")}

    assert label("--entities", "spacy") == {"organization"}
    assert label() == label("--entities", "builtin") == {"person"}
    whole = json.loads(process("analyze", article, "--entities", "spacy", **stand_in).out)
    assert {row["label"] for row in whole["entities"] if row["name"] == "Tom Reed"} == {"organization"}


def test_a_record_in_a_language_without_a_pipeline_costs_itself_alone(process: Run, stand_in: dict[str, str]) -> None:
    lines = [{"id": 1, "text": "Il ponte.", "lang": "it"}, {"id": 2, "text": "Here is Tom Reed.", "lang": "en"}]
    data = "".join(json.dumps(line) + "\n" for line in lines).encode()
    for jobs in ("1", "2"):
        done = process("analyze", "--jsonl", "--entities", "spacy", "--jobs", jobs, stdin=data, **stand_in)
        first, second = map(json.loads, done.out.splitlines())
        assert done.status == 1
        assert first["error"]["message"].startswith("no spaCy model for Italian is installed")
        assert [row["name"] for row in second["entities"]] == ["Tom Reed"]


def test_a_file_in_a_language_without_a_pipeline(
    process: Run, tmp_path: Path, article: Path, stand_in: dict[str, str]
) -> None:
    done = process("analyze", "--language", "it", article, "--entities", "spacy", **stand_in)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"reader: {article}: no spaCy model for Italian is installed; ")
    assert done.err.count("\n") == 1
    done = process("quotes", "--language", "it", article, "--entities", "spacy", **stand_in)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("reader: --entities spacy: no spaCy model for Italian is installed; ")


def test_the_names_are_those_of_the_analysis() -> None:
    assert parser.TAGGERS == TAGGERS
    assert Options().tagger == TAGGERS[0] == parser.parse(["x"]).entities
