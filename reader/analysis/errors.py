"""What is said when an analysis cannot be done as it was asked for."""

from __future__ import annotations


class TaggerError(Exception):
    """The tagger asked for cannot be used; as a string one line: what is wrong and what to do."""
