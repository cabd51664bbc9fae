"""Two sample articles, to try the program with: ``it`` in Italian, ``en`` in English.

Written for this project; the people, firms and events in them are invented. They are in the public domain (CC0 1.0):
do with them what you like.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

NAMES = ("it", "en")
"""The names of the samples: the code of the language each is in."""


def path(name: str) -> Path:
    """Where a sample's plain text is. Raises ValueError if there is no sample of that name."""
    if name not in NAMES:
        raise ValueError(f"there is no sample {name!r}; choose one of: {', '.join(NAMES)}")
    return Path(str(files(__name__) / f"{name}.txt"))
