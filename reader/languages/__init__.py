"""What is known of each language, as data: one folder a language, one TOML file for each stage that needs words."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

SUPPORTED = ("it", "en", "fr", "de", "es", "pt", "nl")
"""The languages that every stage knows, by ISO 639-1 code; others are read, split, summarised and searched."""


@cache
def table(code: str, part: str) -> dict[str, Any]:
    """The contents of ``languages/CODE/PART.toml``; an empty table if that language has no such file.

    The tables are shared: they must not be changed.
    """
    file = files(__name__) / code / f"{part}.toml"
    if not (code.isalpha() and part.isalpha() and file.is_file()):
        return {}
    return tomllib.loads(file.read_text(encoding="utf-8"))
