from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.analysis import pipeline
from reader.analysis.options import Layer, Options
from reader.app import apart
from reader.text.structure import structure

TEXT = "Il ponte riapre\n\nIl sindaco Marco Bellandi ha detto: «È sicuro, potete passare tutti». Piove su Vercelli.\n"


def test_another_process_finds_the_same() -> None:
    article = structure(TEXT)
    here = list(pipeline.stages(article, Options()))
    there = list(apart.stages_apart(article, Options()))
    assert [layer for layer, _ in there] == list(Layer)
    assert there == here


def test_a_fault_there_is_told_here() -> None:
    with pytest.raises(apart.ProcessEndedError, match="ValueError"):
        list(apart.stages_apart(structure(TEXT), Options(method="no such method")))


def test_the_tagger_asked_for_is_asked_for_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "spacy").mkdir()
    (tmp_path / "spacy" / "__init__.py").write_text("raise RuntimeError('spaCy was imported')")
    monkeypatch.setenv(
        "PYTHONPATH", os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    )
    with pytest.raises(apart.ProcessEndedError, match="spaCy was imported"):
        list(apart.stages_apart(structure(TEXT), Options(tagger="spacy")))
    assert len(list(apart.stages_apart(structure(TEXT), Options()))) == len(Layer)


def test_leaving_early_ends_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []

    class Watched(subprocess.Popen):  # type: ignore[type-arg]
        def __init__(self, *args: object, **options: object) -> None:
            super().__init__(*args, **options)  # type: ignore[call-overload]
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Watched)
    steps = apart.stages_apart(structure(TEXT), Options())
    next(steps)
    assert started[0].poll() is None
    steps.close()
    assert started[0].poll() is not None


def test_a_process_that_dies_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(apart.ProcessEndedError):
        list(apart.stages_apart(structure(TEXT), Options()))
