"""The analysis of a very long text in a process of its own.

It takes more memory than the text, and gives it back when it ends; and however long a step of it is, the screen never
waits for it. The two processes speak in pickles over pipes. (``multiprocessing`` cannot be used under Textual, whose
standard error has no file descriptor to hand on.)
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from reader.analysis.facts import Analysis
from reader.analysis.options import Layer, Options
from reader.analysis.pipeline import stages
from reader.text.article import Article

_DONE, _FAILED = "done", "failed"


class ProcessEndedError(Exception):
    """The process ended before it had found everything."""


def stages_apart(article: Article, options: Options) -> Iterator[tuple[Layer, Analysis]]:
    """What ``pipeline.stages`` gives, found in another process, which ends with the iteration.

    Raises ProcessEndedError, with what is known of the cause, if that process fails.
    """
    command = [sys.executable, "-P", "-c", f"from {__name__} import work; work()"]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    )
    analysis = Analysis()
    try:
        with process:
            try:
                yield from _told(process, article, options, analysis)
            finally:
                process.kill()
    except (EOFError, OSError, pickle.UnpicklingError) as error:
        raise ProcessEndedError("the process of the analysis ended") from error


def _told(
    process: subprocess.Popen[bytes], article: Article, options: Options, analysis: Analysis
) -> Iterator[tuple[Layer, Analysis]]:
    """Hand the work over and take in layer after layer."""
    if process.stdin is None or process.stdout is None:
        return
    pickle.dump((article, options), process.stdin)
    process.stdin.flush()
    while True:
        name, facts = pickle.load(process.stdout)  # noqa: S301  our own process wrote it
        if name == _FAILED:
            raise ProcessEndedError(facts)
        if name == _DONE:
            return
        found: dict[str, Any] = {name: facts}
        analysis = replace(analysis, **found)
        yield Layer(name), analysis


def work() -> None:
    """The other process: find the layers one by one and send each, by name."""
    article, options = pickle.load(sys.stdin.buffer)  # noqa: S301  the process that started this one wrote it
    try:
        for layer, analysis in stages(article, options):
            _send(layer.value, getattr(analysis, layer.value))
        _send(_DONE, None)
    except BrokenPipeError:
        sys.stdout = None  # nobody listens any more
    except Exception as error:
        _send(_FAILED, f"{type(error).__name__}: {error}")


def _send(name: str, facts: object) -> None:
    pickle.dump((name, facts), sys.stdout.buffer)
    sys.stdout.buffer.flush()
