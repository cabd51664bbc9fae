"""What is to be read in a piece of HTML inside Markdown: its text, without tags, comments, scripts and styles."""

from __future__ import annotations

import re
from html import unescape

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,40})")
_HIDDEN = frozenset({"script", "style", "template", "iframe", "noscript", "object", "svg", "head"})
_BREAKS = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "details", "table"})


def tag_name(tag: str) -> tuple[str, bool]:
    """The name of a tag in small letters (empty for a comment and its like) and whether it closes something."""
    match = _TAG.match(tag)
    return (match[2].lower(), bool(match[1])) if match else ("", False)


def is_hidden(name: str) -> bool:
    """Whether what stands inside a tag of this name is not for reading."""
    return name in _HIDDEN


def visible_text(html: str) -> str:
    """The text of a piece of HTML, linear in its length; entities are decoded, so it must be cleaned afterwards."""
    lower = html.lower()
    parts: list[str] = []
    at = 0
    while at < len(html):
        start = html.find("<", at)
        if start < 0:
            parts.append(html[at:])
            break
        parts.append(html[at:start])
        if html.startswith("<!--", start):
            end = html.find("-->", start + 4)
            at = end + 3 if end >= 0 else len(html)
            continue
        name, closing = tag_name(html[start : start + 50])
        if not name and html[start + 1 : start + 2] not in ("!", "?", "/"):
            parts.append("<")
            at = start + 1
            continue
        end = html.find(">", start)
        if end < 0:
            break
        at = end + 1
        if name in _BREAKS:
            parts.append("\n")
        if name in _HIDDEN and not closing and html[end - 1] != "/":
            close = lower.find(f"</{name}", at)
            after = html.find(">", close) if close >= 0 else -1
            at = after + 1 if after >= 0 else len(html)
    return unescape("".join(parts))
