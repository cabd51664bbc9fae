"""What a Markdown file says about itself before it begins: YAML, TOML or ``Key: value`` lines.

The YAML is read without a library and only in its simple forms (scalars, short lists, one level of names): aliases,
tags and everything else are ignored, so nothing can run and nothing can grow.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from reader.text.sanitize import one_line
from reader.text.structure import iso_date

_LONGEST = 100_000
_LONGEST_VALUE = 300
_MOST_AUTHORS = 50

_YAML_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_TOML_END = re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"([A-Za-z_][\w .-]{0,40}?)[ \t]*:(?:[ \t]+(.*))?$")
_HEADER = re.compile(r"([A-Za-z][A-Za-z_-]{0,30}):[ \t]*(\S.*)$")
_HEADER_KEYS = frozenset(
    [
        "title",
        "date",
        "author",
        "authors",
        "category",
        "tags",
        "slug",
        "summary",
        "status",
        "modified",
        "lang",
        "language",
        "number",
    ]
)
_ESCAPE = re.compile(r'\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(["\\/ntr])|.)')
_ESCAPED = {"n": "\n", "t": "\t", "r": " "}

_TITLE = ("title", "titolo", "headline")
_AUTHOR = ("author", "authors", "byline", "autore", "autori", "auteur", "autor")
_DATE = ("date", "published", "publishdate", "pubdate", "datepublished", "published_at", "data")
_SITE = ("site", "site_name", "publication", "publisher")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What was read, every string one safe line."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    site: str | None = None


def split(text: str) -> tuple[FrontMatter, str]:
    """The front matter of a Markdown text and the text after it; without any, nothing and the whole text.

    A block that is opened and never closed is no front matter.
    """
    opening = text[:20].lstrip("\ufeff").partition("\n")[0].rstrip()
    if opening in ("---", "+++"):
        start = text.index("\n") + 1 if "\n" in text else len(text)
        end = (_YAML_END if opening == "---" else _TOML_END).search(text, start)
        if end is None or end.start() - start > _LONGEST:
            return FrontMatter(), text
        inside = text[start : end.start()]
        fields = _yaml(inside) if opening == "---" else _toml(inside)
        if not fields and opening == "---" and not _looks_like_yaml(inside):
            return FrontMatter(), text  # a rule at the top of the page and another one below
        return _read(fields), text[end.end() :]
    return _header(text)


def _looks_like_yaml(text: str) -> bool:
    lines = text.split("\n", 1)
    return not text.strip() or _KEY.match(lines[0].rstrip()) is not None


def _header(text: str) -> tuple[FrontMatter, str]:
    """``Key: value`` lines at the top, up to a blank line, as Pelican and MultiMarkdown have them."""
    head = text.lstrip("\n")
    fields: dict[str, object] = {}
    offset = len(text) - len(head)
    known = 0
    for line in head[:_LONGEST].split("\n"):
        if not line.strip():
            break
        match = _HEADER.match(line)
        if match is None:
            if not (fields and line[0] in " \t"):
                return FrontMatter(), text
        else:
            key = match[1].lower()
            known += key in _HEADER_KEYS
            fields.setdefault(key, _unquote(match[2].strip()))
        offset += len(line) + 1
    if known < 1 or (known < 2 and "title" not in fields):
        return FrontMatter(), text
    return _read(fields), text[offset:]


def _toml(text: str) -> dict[str, object]:
    try:
        return {key.lower(): value for key, value in tomllib.loads(text).items()}
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return {}


def _yaml(text: str) -> dict[str, object]:
    """The top-level keys of simple YAML: a scalar, a list, or the names of one level below."""
    fields: dict[str, object] = {}
    key = ""
    below: list[str] = []
    for line in [*text.split("\n"), "end:"]:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0] in " \t" or line.startswith("- "):
            below.append(line.strip())
            continue
        if key and below:
            fields[key] = _below(fields.get(key), below)
        below = []
        match = _KEY.match(line.rstrip())
        key = match[1].lower() if match else ""
        if match:
            fields[key] = _value(match[2] or "")
    fields.pop("end", None)
    return fields


def _below(value: object, lines: list[str]) -> object:
    """The value of a key whose indented lines are ``lines``."""
    if value in ("|", ">", "|-", ">-", "|+", ">+"):
        return " ".join(lines)
    if lines[0].startswith("- "):
        return [_item(line[2:].strip()) for line in lines if line.startswith("- ")]
    names = {match[1].lower(): _value(match[2] or "") for match in map(_KEY.match, lines) if match}
    return names if names and value is None else value


def _item(text: str) -> object:
    match = _KEY.match(text)
    if match and match[2] and text[0] not in "\"'":
        return {match[1].lower(): _value(match[2])}
    return _value(text)


def _value(text: str) -> object:
    """A scalar, ``[a, b]`` or ``{name: X}``; None for an alias, an anchor, a tag and what is not understood."""
    text = text.strip()
    if not text or text[0] in "&*!%@`":
        return None
    if text[0] == "[":
        return [_value(part) for part in _parts(text)] if text[-1] == "]" else None
    if text[0] == "{":
        if text[-1] != "}":
            return None
        pairs = (part.partition(":") for part in _parts(text))
        return {key.strip().strip("\"'").lower(): _scalar(value.strip()) for key, _, value in pairs}
    return _scalar(text)


def _scalar(text: str) -> str | None:
    if not text or text[0] in "&*!%@`[{":
        return None
    if text[0] in "\"'":
        return _unquote(text)
    plain = text.partition(" #")[0].strip()
    return None if plain in ("null", "~", "Null", "NULL") else plain


def _unquote(text: str) -> str:
    """A scalar without its quotation marks and escapes."""
    if len(text) < 2 or text[0] not in "\"'":
        return text
    end = text.rfind(text[0], 1)
    if end < 1:
        return text
    inside = text[1:end]
    if text[0] == "'":
        return inside.replace("''", "'")
    return _ESCAPE.sub(_escaped, inside)


def _escaped(match: re.Match[str]) -> str:
    if code := match[1] or match[2]:
        return chr(int(code, 16))
    return _ESCAPED.get(match[3], match[3]) if match[3] else " "


def _parts(text: str) -> list[str]:
    """The pieces between the commas of ``[a, "b, c"]``."""
    parts = [""]
    quote = ""
    for char in text[1:-1]:
        if char == "," and not quote:
            parts.append("")
            continue
        if char == quote:
            quote = ""
        elif char in "\"'" and not quote and not parts[-1].strip():
            quote = char
        parts[-1] += char
    return parts


def _read(fields: Mapping[str, object]) -> FrontMatter:
    """Pick what the article wants to know."""
    author = next((fields[key] for key in _AUTHOR if fields.get(key)), None)
    return FrontMatter(
        title=_text(_first(fields, _TITLE)),
        authors=tuple(name for name in (_text(name) for name in _names(author)) if any(map(str.isalpha, name)))[
            :_MOST_AUTHORS
        ],
        published=_date(_first(fields, _DATE)),
        site=_text(_first(fields, _SITE)) or None,
    )


def _first(fields: Mapping[str, object], keys: Iterable[str]) -> object:
    return next((fields[key] for key in keys if fields.get(key) is not None), None)


def _names(value: object) -> list[object]:
    """The names in an author field: a string, a list, or a table with ``name``."""
    if isinstance(value, list):
        return [name for item in value[:_MOST_AUTHORS] if not isinstance(item, list) for name in _names(item)]
    if isinstance(value, dict):
        return [value.get("name")]
    return [value]


def _text(value: object) -> str:
    return (
        one_line(str(value), _LONGEST_VALUE)
        if isinstance(value, (str, int, float)) and not isinstance(value, bool)
        else ""
    )


def _date(value: object) -> str | None:
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes" if not value.second else "seconds")
    if isinstance(value, date):
        return value.isoformat()
    return iso_date(value) if isinstance(value, str) else None
