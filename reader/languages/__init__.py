"""What is known of each language, as data: one folder a language, one TOML file for each stage that needs words."""

from __future__ import annotations

import os
import tomllib
from functools import cache
from typing import Any

SUPPORTED = ("it", "en", "fr", "de", "es", "pt", "nl")
"""The languages that every stage knows, by ISO 639-1 code; others are read, split, summarised and searched."""

_FOLDER = os.path.dirname(os.path.abspath(__file__))


@cache
def table(code: str, part: str) -> dict[str, Any]:
    """The contents of ``languages/CODE/PART.toml``; an empty table if that language has no such file.

    The tables are shared: they must not be changed.
    """
    path = os.path.join(_FOLDER, code, f"{part}.toml")
    if not (code.isalpha() and part.isalpha() and os.path.isfile(path)):
        return {}
    with open(path, "rb") as file:
        return tomllib.load(file)
