"""What is said when something cannot be opened."""

from __future__ import annotations

from reader.text.sanitize import one_line

_LONGEST_REF = 200
_LONGEST_MESSAGE = 300


class SourceError(Exception):
    """Something could not be opened; as a string one safe line, ``REF: what is wrong and what to do``."""

    def __init__(self, ref: str, message: str) -> None:
        super().__init__(ref, message)
        self.ref = one_line(ref, _LONGEST_REF)
        """What the user asked for, safe to show."""
        self.message = one_line(message, _LONGEST_MESSAGE)
        """What is wrong, and what to do about it."""

    def __str__(self) -> str:
        return f"{self.ref}: {self.message}" if self.ref else self.message
