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
    from reader.cli.parser import parse

    try:
        if "_ARGCOMPLETE" in os.environ:
            from reader.cli.completion import complete

            complete()
        options = parse(sys.argv[1:] if argv is None else argv)
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="replace")
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_stdout()
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # the last resort: whatever happened, the user gets one line
        return _tell(error)
    return status


def _tell(error: Exception) -> int:
    """One line for an error; its exit status."""
    from reader.sources import SourceError
    from reader.text.sanitize import one_line

    if isinstance(error, SourceError):
        print(f"reader: {error}", file=sys.stderr)
        return USAGE_ERROR
    if os.environ.get("READER_TRACEBACK"):
        raise error
    print(f"reader: something went wrong: {type(error).__name__}: {one_line(str(error), 200)}", file=sys.stderr)
    return FAILURE


def _let_go_of_stdout() -> None:
    """Whoever read our output is gone: keep Python from complaining when it flushes at exit."""
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, sys.stdout.fileno())
    os.close(sink)
