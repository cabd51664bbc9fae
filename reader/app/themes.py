"""Themes as files: one TOML file a theme, the program's own and the user's.

A file has ``name``, ``dark``, a table ``[colors]`` for the screen and, if it likes, ``[reading]`` for the layers of an
article and ``[marks]`` with text styles that tell layers apart without colour. Reading this module needs no Textual.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.library.paths import user_themes
from reader.text.patterns import lazy
from reader.text.sanitize import one_line

if TYPE_CHECKING:
    from textual.theme import Theme

DEFAULT = "ink"
_LARGEST = 100_000  # bytes

REQUIRED = ("background", "foreground", "primary")
COLORS = (*REQUIRED, "secondary", "accent", "warning", "error", "success", "surface", "panel")
LAYERS = (
    "person",
    "organization",
    "place",
    "other",
    "date",
    "amount",
    "quote",
    "summary",
    "lit",
    "search",
    "foreign",
    "dim",
)
BACKGROUNDS = ("quote", "lit", "search")
"""The layers whose colour lies behind the words; the others colour the words themselves."""

_FALLBACK = {"quote": "surface", "summary": "accent", "lit": "panel", "search": "warning", "foreign": "error"}
_STYLE = "(?:not )?(?:bold|italic|underline|reverse|strike|dim)"
_MARK = lazy(rf"none|{_STYLE}(?: {_STYLE})*")
_HEX = lazy(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_ANSI = lazy(r"ansi_(?:default|(?:bright_)?(?:black|red|green|yellow|blue|magenta|cyan|white))")


class ThemeError(Exception):
    """A theme file that cannot be used; the message names the file and says what is wrong."""


@dataclass(frozen=True, slots=True)
class ThemeFile:
    """What a theme file says."""

    name: str
    dark: bool
    colors: dict[str, str]
    reading: dict[str, str]
    marks: dict[str, str]
    ansi: bool = False
    author: str = ""
    path: Path = field(default_factory=Path, compare=False)

    def layer(self, name: str) -> str:
        """The colour of a layer, or what stands in for it."""
        return self.reading.get(name) or self.colors.get(_FALLBACK.get(name, ""), "") or self.colors["foreground"]

    def to_textual(self) -> Theme:
        """The theme as Textual takes it; a layer becomes variables such as ``reading-person``."""
        from textual.theme import BUILTIN_THEMES, Theme

        variables = {f"reading-{name}": self.layer(name) for name in LAYERS}
        variables |= {
            f"reading-{name}-ink": f"{self.layer(name)} {self.marks.get(name, '')}".strip() for name in LAYERS
        }
        variables["reading-on-search"] = on_search(self)
        variables |= {f"reading-{name}-style": self.marks.get(name, "none") for name in LAYERS}
        if self.ansi:
            like = BUILTIN_THEMES["ansi-dark" if self.dark else "ansi-light"]
            variables = {
                **like.variables,
                **variables,
                "reading-rule": "ansi_bright_black",
                "reading-cursor": "ansi_default",
                "reading-cursor-style": "reverse",
            }
        else:
            variables |= {
                "reading-rule": self.colors.get("panel", self.colors["foreground"]),
                "reading-cursor": self.colors.get("panel", self.colors["background"]),
                "reading-cursor-style": "none",
            }
        colors: dict[str, Any] = dict(self.colors)
        return Theme(
            name=self.name, dark=self.dark, ansi=self.ansi, luminosity_spread=0.1, variables=variables, **colors
        )


def folders() -> tuple[Path, ...]:
    """The folders that hold themes, the program's own first; a later one wins over an earlier one."""
    package = Path(__file__).resolve().parent.parent
    own = package / "themes"  # in a wheel; beside the package in a checkout
    return (own if own.is_dir() else package.parent / "themes", user_themes())


def names() -> tuple[str, ...]:
    """The names of the theme files, by file name and without reading them: the default first, then by alphabet."""
    found = {path.stem for folder in folders() for path in _files(folder)}
    return tuple(sorted(found, key=lambda name: (name != DEFAULT, name)))


def load_all() -> tuple[dict[str, ThemeFile], list[str]]:
    """Every theme by name, and what is wrong with the files that cannot be used."""
    themes: dict[str, ThemeFile] = {}
    faults: list[str] = []
    for folder in folders():
        for path in _files(folder):
            try:
                theme = load(path)
                themes[theme.name] = theme
            except ThemeError as error:
                faults.append(str(error))
    ordered = sorted(themes, key=lambda name: (name != DEFAULT, name))
    return {name: themes[name] for name in ordered}, faults


def _files(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(folder.glob("*.toml"))
    except OSError:
        return


def load(path: Path) -> ThemeFile:
    """Read one theme file. Raises ThemeError, with the file's name and what to mend."""
    label = one_line(str(path), 200)
    try:
        if path.exists() and not path.is_file():
            raise ThemeError(f"{label}: is no file")
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
        if len(content) > _LARGEST:
            raise ThemeError(f"{label}: is too large for a theme")
        table = tomllib.loads(content.decode("utf-8"))
    except OSError as error:
        raise ThemeError(f"{label}: {error.strerror or error}") from None
    except RecursionError:
        raise ThemeError(f"{label}: not a theme: nested too deep") from None
    except ValueError as error:
        raise ThemeError(f"{label}: not a TOML file: {one_line(str(error), 120)}") from None
    try:
        return _parse(table, path)
    except ValueError as error:
        raise ThemeError(f"{label}: {one_line(str(error), 200)}") from None


def _parse(table: dict[str, Any], path: Path) -> ThemeFile:
    name = table.get("name")
    if not (isinstance(name, str) and re.fullmatch(r"[\w-]{1,40}", name)):
        raise ValueError("name must be letters, digits, - and _")
    if not isinstance(table.get("dark"), bool):
        raise ValueError("dark must be true or false")
    colors = _strings(table, "colors", COLORS)
    for key in REQUIRED:
        if key not in colors:
            raise ValueError(f"[colors] needs {key}")
    reading = _strings(table, "reading", LAYERS)
    marks = _strings(table, "marks", LAYERS)
    for key, value in (*colors.items(), *reading.items()):
        if not (_HEX.fullmatch(value) or _ANSI.fullmatch(value)):
            raise ValueError(f"{key} = {value!r} is no colour; write #rrggbb or ansi_red")
    for key, value in marks.items():
        if not _MARK.fullmatch(value):
            raise ValueError(
                f"{key} = {value!r} is no text style; write bold, italic, underline, reverse, strike or dim"
            )
    author = table.get("author", "")
    return ThemeFile(
        name=name,
        dark=table["dark"],
        colors=colors,
        reading=reading,
        marks=marks,
        ansi=table.get("ansi") is True,
        author=one_line(author, 80) if isinstance(author, str) else "",
        path=path,
    )


def _strings(table: dict[str, Any], part: str, known: tuple[str, ...]) -> dict[str, str]:
    values = table.get(part, {})
    if not isinstance(values, dict):
        raise ValueError(f"[{part}] must be a table")
    for key, value in values.items():
        if key not in known:
            raise ValueError(f"[{part}] has an unknown key {key!r}; known are {', '.join(known)}")
        if not isinstance(value, str):
            raise ValueError(f"[{part}] {key} must be a string")
    return dict(values)


def contrast(first: str, second: str) -> float:
    """The contrast of two colours ``#rrggbb``, from 1 to 21 (Web Content Accessibility Guidelines 2.1, 1.4.3)."""
    bright, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def illegible(theme: ThemeFile, least: float) -> list[tuple[str, float]]:
    """The colours of words that stand out from their background by less than ``least``, with their contrast.

    A theme of the terminal's own colours cannot be judged and has none.
    """
    if theme.ansi:
        return []
    ground, ink = theme.colors["background"], theme.colors["foreground"]
    pairs = {name: (theme.layer(name), ground) for name in LAYERS if name not in BACKGROUNDS}
    pairs |= {name: (ink, theme.layer(name)) for name in BACKGROUNDS if name != "search"}
    pairs |= {
        name: (theme.colors[name], ground) for name in ("foreground", "primary", "accent") if name in theme.colors
    }
    pairs["search"] = (on_search(theme), theme.layer("search"))
    pairs |= {
        f"{name} in a quotation": (theme.layer(name), theme.layer("quote"))
        for name in ("person", "organization", "place", "other", "foreign")
    }
    ratios = {name: contrast(*pair) for name, pair in pairs.items() if all(map(_HEX.fullmatch, pair))}
    return [(name, ratio) for name, ratio in ratios.items() if ratio < least]


def on_search(theme: ThemeFile) -> str:
    """The colour of words on a search hit: black or white, whichever is clearer."""
    ground = theme.layer("search")
    if not _HEX.fullmatch(ground):
        return "ansi_black"
    return max(("#000000", "#ffffff"), key=lambda ink: contrast(ink, ground))


def _luminance(color: str) -> float:
    digits = color.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
