"""The palette: the variables of a theme as styles, by the names that the layers of an article have."""

from __future__ import annotations

from collections.abc import Mapping

from rich.style import Style
from textual.color import Color

BEHIND = frozenset({"quoted", "lit", "search"})
"""Layers that colour the ground behind the words; the others colour the words."""

_VARIABLE = {"quoted": "quote", "day": "date", "bar": "summary", "trace": "summary", "mark": "summary"}
_APPARATUS = ("byline", "dateline", "credit", "published")


def layer_of(label: str) -> str:
    """The layer that draws entities of a label."""
    return "day" if label == "date" else str(label)


_WITHOUT_COLOR = {
    "person": "bold",
    "organization": "bold underline",
    "place": "underline",
    "other": "italic underline",
    "quoted": "italic",
    "foreign": "underline",
    "lit": "reverse",
    "search": "reverse bold",
}
"""What tells the layers apart where there is no colour (``NO_COLOR``)."""


def palette(variables: Mapping[str, str], *, colorless: bool = False) -> dict[str, Style]:
    """A style for every layer and every kind of block, from the variables of the theme."""
    styles = {
        "title": _ink(variables["primary"], "bold"),
        "heading": _ink(variables["primary"], "bold"),
        "quote": Style(italic=True),
        "code": _ink(variables["accent"], ""),
        "caption": _ink(variables["reading-dim"], "italic"),
        "focus": Style(underline=True),
        "heard": Style(),
    }
    styles |= {kind: _layer("dim", variables) for kind in _APPARATUS}
    for name in (
        "person",
        "organization",
        "place",
        "other",
        "day",
        "amount",
        "foreign",
        "bar",
        "trace",
        "mark",
        *BEHIND,
    ):
        styles[name] = _layer(name, variables)
    if colorless:
        return styles | {name: Style.parse(mark) for name, mark in _WITHOUT_COLOR.items()}
    styles["search"] += _ink(variables["reading-on-search"], "")
    return styles


def _layer(name: str, variables: Mapping[str, str]) -> Style:
    key = f"reading-{_VARIABLE.get(name, name)}"
    mark = variables[f"{key}-style"]
    if name in BEHIND:
        color = Color.parse(variables[key])
        ground = Style() if color.ansi == -1 else Style(bgcolor=color.rich_color)
        return ground + Style.parse(mark)
    return _ink(variables[key], mark)


def _ink(color: str, mark: str) -> Style:
    return Style(color=Color.parse(color).rich_color) + Style.parse(mark or "none")
