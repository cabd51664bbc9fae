"""Markdown to an article: a plain text of our own, with a block for each part of the page."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.sources import plain
from reader.sources.frontmatter import FrontMatter, split
from reader.text.article import Article, BlockKind
from reader.text.sanitize import clean

LARGEST = 5 * 1024 * 1024
"""The most characters that are read as Markdown; a longer text is shown as it is."""

_DEEPEST = 40
_TOO_LARGE = "The file is too large to be read as Markdown and is shown as plain text."
_TOO_DEEP = "The file is nested too deeply to be read as Markdown and is shown as plain text."

_TOO_MARKED = "The file has too many marks to be read as Markdown and is shown as plain text."

# The parser's time grows faster than a paragraph of nothing but brackets or stars does.
_MARKS = "[*_`<~"
_MOST_MARKS = 20_000
_LONGEST_PARAGRAPH = 200_000

_NOTE = re.compile(r"^ {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)


def article(text: str, source: str) -> Article:
    """The article that a Markdown text is; its offsets are into a text of our own, without the marks."""
    about, body = split(clean(text))
    if len(body) > LARGEST:
        return _as_plain(body, about, source, _TOO_LARGE)
    if _is_bomb(body):
        return _as_plain(body, about, source, _TOO_MARKED)
    from markdown_it import MarkdownIt

    from reader.sources.rendering import Renderer

    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    try:
        tokens = parser.parse(_set_notes_apart(body))
        if any(token.level >= _DEEPEST - 3 for token in tokens):  # the parser leaves out what is deeper
            return _as_plain(body, about, source, _TOO_DEEP)
        renderer = Renderer(about.title)
        renderer.render(tokens)
    except RecursionError:
        return _as_plain(body, about, source, _TOO_DEEP)
    if not any(block.kind is not BlockKind.TITLE for block in renderer.blocks) and body.strip():
        # Nothing but comments or definitions, which a reader may still want to see.
        return _as_plain(body, about, source)
    return Article(
        text=renderer.text,
        blocks=tuple(renderer.blocks),
        title=about.title or renderer.title,
        authors=about.authors or renderer.authors,
        published=about.published or renderer.published,
        site=about.site,
        source=source,
    )


def _is_bomb(body: str) -> bool:
    """Whether a text is marks for a quarter, or a paragraph is longer than anybody writes."""
    marks = sum(map(body.count, _MARKS))
    if marks > _MOST_MARKS and 4 * marks > len(body):
        return True
    start = 0
    while len(body) - start > _LONGEST_PARAGRAPH:
        end = body.rfind("\n\n", start, start + _LONGEST_PARAGRAPH)
        if end <= start:
            return True
        start = end
    return False


def _as_plain(body: str, about: FrontMatter, source: str, *notices: str) -> Article:
    """The article as plain text, with what its front matter said."""
    found = plain.article(body, source)
    return replace(
        found,
        title=about.title or found.title,
        authors=about.authors or found.authors,
        published=about.published or found.published,
        site=about.site,
        notices=notices,
    )


def _set_notes_apart(text: str) -> str:
    """Make a paragraph of each footnote: CommonMark would take a note of one word for the address of a link."""
    if "[^" not in text:
        return text
    parts = []
    start = 0
    inside = False
    for fence in _FENCE.finditer(text):
        piece = text[start : fence.start()]
        parts.append(piece if inside else _NOTE.sub(r"\n\\[\1\\] ", piece))
        inside = not inside
        start = fence.start()
    piece = text[start:]
    parts.append(piece if inside else _NOTE.sub(r"\n\\[\1\\] ", piece))
    return "".join(parts)
