"""``reader themes``: list, check and write theme files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reader.app import themes as files
from reader.library.paths import user_themes
from reader.text.sanitize import one_line

LEGIBLE = 4.5
"""The least contrast of words on their background (Web Content Accessibility Guidelines 2.1, level AA)."""


def themes(options: argparse.Namespace) -> int:
    """Do what was asked about themes."""
    if options.path:
        print(user_themes())
        return 0
    if options.check is not None:
        return _check(Path(options.check))
    if options.write is not None:
        return _write(options.write)
    return _list()


def _list() -> int:
    found, faults = files.load_all()
    for theme in found.values():
        kind = "terminal's own colours" if theme.ansi else "dark" if theme.dark else "light"
        author = f"  by {theme.author}" if theme.author else ""
        print(f"{theme.name:<16} {kind:<24}{author}".rstrip())
    for fault in faults:
        print(f"reader: {fault}", file=sys.stderr)
    return 0


def _check(path: Path) -> int:
    try:
        theme = files.load(path)
    except files.ThemeError as error:
        print(f"reader: {error}", file=sys.stderr)
        return 2
    weak = files.illegible(theme, LEGIBLE)
    for name, ratio in weak:
        print(f"{theme.name}: {name} has a contrast of {ratio:.1f}; {LEGIBLE} is the least for reading")
    print(f"{theme.name}: can be used" + ("" if weak else ", and every colour is legible"))
    return 0


def _write(name: str) -> int:
    found, _ = files.load_all()
    if name not in found:
        print(f"reader: there is no theme {one_line(name, 40)}; there are {', '.join(found)}", file=sys.stderr)
        return 2
    target = user_themes() / f"{name}.toml"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8") as file:
            file.write(found[name].path.read_text(encoding="utf-8"))
    except FileExistsError:
        print(f"reader: {one_line(str(target))}: is there already; change that one", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"reader: {one_line(str(target))}: {error.strerror or error}", file=sys.stderr)
        return 2
    print(target)
    return 0
