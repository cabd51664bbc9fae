"""The command line: arguments in, text or JSON out, the screen where there is one."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

USAGE_ERROR = 2
"""Exit status for bad usage and for what cannot be read."""
FAILURE = 1
"""Exit status for a failure of ours."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give the exit status. Errors are one line on standard error, never a traceback."""
    _stand_in_for_closed_streams()
    try:
        status = _run(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_stdout()
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # the last resort: whatever happened, the user gets one line
        status = _tell(error)
        try:
            sys.stdout.flush()
        except OSError:  # a full disk, say: what is left cannot be written at exit either
            _let_go_of_stdout()
    return status


def _run(argv: Sequence[str]) -> int:
    """Carry out one command; bad usage and ``--help`` end with a status too."""
    from reader.cli.parser import parse

    if "_ARGCOMPLETE" in os.environ:
        from reader.cli.completion import complete

        complete()
    try:
        options = parse(argv)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    if getattr(options, "entities", None) == "spacy":
        from reader.analysis.entities.tagging.spacy_tagger import require

        require()  # before a screen is opened or a record read
    status: int = options.run(options)
    return status


def _tell(error: Exception) -> int:
    """One line for an error; its exit status."""
    from reader.analysis.errors import TaggerError
    from reader.sources import SourceError
    from reader.text.sanitize import one_line

    if isinstance(error, SourceError):
        print(f"reader: {error}", file=sys.stderr)
        return USAGE_ERROR
    if isinstance(error, TaggerError):
        print(f"reader: --entities spacy: {one_line(str(error), 200)}", file=sys.stderr)
        return USAGE_ERROR
    if os.environ.get("READER_TRACEBACK"):
        raise error
    print(f"reader: something went wrong: {type(error).__name__}: {one_line(str(error), 200)}", file=sys.stderr)
    return FAILURE


def _stand_in_for_closed_streams() -> None:
    """Put the null device where a stream was closed (``>&-``): else the next file opened would get its number."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  for as long as we run


def _let_go_of_stdout() -> None:
    """Whoever read our output is gone: keep Python from complaining when it flushes at exit."""
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, sys.stdout.fileno())
    os.close(sink)
