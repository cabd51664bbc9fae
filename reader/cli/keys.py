"""``reader keys``: every key, from the table of commands."""

from __future__ import annotations

import argparse
import sys

from reader.app.commands import as_markdown, as_text


def keys(options: argparse.Namespace) -> int:
    """Print the table."""
    sys.stdout.write(as_markdown() if options.format == "markdown" else as_text())
    return 0
