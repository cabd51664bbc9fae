"""Completion of command lines in bash, zsh and fish, by argcomplete."""

from __future__ import annotations

import argparse
import sys


def complete() -> None:
    """Answer a shell that wants to complete a command line, and end."""
    import argcomplete
    from argcomplete.completers import FilesCompleter

    from reader.cli.parser import build

    argcomplete.autocomplete(build(), default_completer=FilesCompleter())


def completion(options: argparse.Namespace) -> int:
    """Print the code that a shell reads once, from its start-up file: ``eval "$(reader completion bash)"``."""
    from argcomplete.shell_integration import shellcode

    sys.stdout.write(shellcode(["reader"], shell=options.shell))
    return 0
