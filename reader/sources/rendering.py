"""From the tokens of Markdown to a text and its blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from reader.sources.markup import is_hidden, tag_name, visible_text
from reader.text.article import Block, BlockKind
from reader.text.sanitize import clean, one_line
from reader.text.structure import byline_authors, dateline_end, published_date, split_line
from reader.text.width import text_width

_HEAD_BLOCKS = 6
_LONGEST_SPECIAL = 500
_LONGEST_TITLE = 300
_WIDEST_CELL = 40
_CELL_GAP = "  "
_RULE = "* * *"
_BULLET = "• "
_NOTE = re.compile(r"\[\^([^\]\s]{1,40})\]")
_BLANKS = re.compile(r"[ \t]*\n[ \t\n]*")
_SAME_TITLE = re.compile(r"[\W_]+")


class Renderer:
    """Writes the text of one page and notes its blocks; a new one for each page."""

    def __init__(self, title: str = "") -> None:
        self.blocks: list[Block] = []
        self.title = ""
        """The page's own title: its only first-level heading, if that stands at the top."""
        self.authors: tuple[str, ...] = ()
        self.published: str | None = None
        self._known_title = title
        self._parts: list[str] = []
        self._size = 0
        self._lists: list[int] = []  # the next number of each list we are in; 0 for bullets
        self._quotes = 0
        self._marker = ""  # of the list item whose text comes next

    @property
    def text(self) -> str:
        """What was written so far."""
        return "".join(self._parts)

    def render(self, tokens: Sequence[Token]) -> None:
        """Write a whole page."""
        heads = [at for at, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h1"]
        self._title_at = heads[0] if heads else -1
        only = len(heads) == 1 and heads[0] == 0
        if self._known_title:
            own = one_line(_inline(tokens[self._title_at + 1].children or [])[0]) if heads else ""
            if not _same(own, self._known_title):
                self._title_at = -1
            self._write(self._known_title, BlockKind.TITLE, 1)
        elif not only:
            self._title_at = -1
        index = 0
        while index < len(tokens):
            index = self._token(tokens, index)

    def _token(self, tokens: Sequence[Token], index: int) -> int:
        """Write what begins at a token; the index of the token after it."""
        token = tokens[index]
        kind = token.type
        if kind == "heading_open":
            self._heading(token, tokens[index + 1], is_title=index == self._title_at)
            return index + 2
        if kind == "inline":
            self._paragraph(token)
        elif kind in ("bullet_list_open", "ordered_list_open"):
            self._lists.append(int(token.attrGet("start") or 1) if kind[0] == "o" else 0)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
        elif kind == "list_item_open":
            number = self._lists[-1]
            self._marker = f"{number}. " if number else _BULLET
            if number:
                self._lists[-1] += 1
        elif kind == "list_item_close":
            self._marker = ""
        elif kind in ("blockquote_open", "blockquote_close"):
            self._quotes += 1 if kind.endswith("open") else -1
        elif kind in ("fence", "code_block"):
            self._write(token.content, BlockKind.CODE)
        elif kind == "hr":
            self._write(_RULE, BlockKind.CREDIT)
        elif kind == "html_block":
            for line in _BLANKS.split(visible_text(token.content)):
                self._prose(line.strip())
        elif kind == "table_open":
            return self._table(tokens, index)
        return index + 1

    def _heading(self, token: Token, inline: Token, *, is_title: bool) -> None:
        words, images = _inline(inline.children or [])
        words = one_line(words)
        if not is_title:
            self._write(words, BlockKind.HEADING, int(token.tag[1:]))
        elif not self._known_title:
            self.title = one_line(words, _LONGEST_TITLE)
            self._write(words, BlockKind.TITLE, 1)
        self._captions(images)

    def _paragraph(self, token: Token) -> None:
        words, images = _inline(token.children or [])
        self._prose(words.strip())
        self._captions(images)

    def _prose(self, words: str) -> None:
        """Write a paragraph: of a list, of a quotation, or of the page itself, where it may be about the article."""
        if not words or words.isspace():
            return
        if self._marker:
            marker, self._marker = self._marker, ""
            self._write(marker + words, BlockKind.ITEM, len(self._lists))
        elif self._quotes:
            self._write(words, BlockKind.QUOTE, self._quotes)
        elif self._lists:
            self._write(words, BlockKind.PARAGRAPH)
        else:
            self._own(clean(words))

    def _own(self, words: str) -> None:
        near = len(self.blocks) < _HEAD_BLOCKS
        start = self._gap()
        found = split_line(words, start, near=near) if len(words) <= _LONGEST_SPECIAL and "\n" not in words else None
        if found is None and (cut := dateline_end(words, first=near)):
            rest = len(words) - len(words[cut:].lstrip())
            found = [
                Block(start, start + cut, BlockKind.DATELINE),
                Block(start + rest, start + len(words), BlockKind.PARAGRAPH),
            ]
        self._put(words)
        self.blocks += found or [Block(start, start + len(words), BlockKind.PARAGRAPH)]
        for block in found or ():
            piece = words[block.start - start : block.end - start]
            if block.kind is BlockKind.BYLINE and not self.authors:
                self.authors = byline_authors(piece)
            elif block.kind is BlockKind.PUBLISHED and not self.published:
                self.published = published_date(piece)

    def _captions(self, images: Sequence[tuple[str, str]]) -> None:
        """Write what is said of some images: the words in their place, and their titles."""
        for words, title in images:
            self._write(one_line(words), BlockKind.CAPTION)
            title = one_line(title)
            if title and title != one_line(words):
                found = split_line(title, 0, near=False)
                kind = BlockKind.CREDIT if found and found[-1].kind is BlockKind.CREDIT else BlockKind.CAPTION
                self._write(title, kind)

    def _table(self, tokens: Sequence[Token], index: int) -> int:
        """Write a table as lines with its columns below each other; the index after its last token."""
        rows: list[list[str]] = []
        while tokens[index].type != "table_close":
            token = tokens[index]
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                words, images = _inline(token.children or [])
                rows[-1].append(one_line(words or " ".join(alt for alt, _ in images)))
            index += 1
        widths: list[int] = []
        for row in rows:
            for column, cell in enumerate(row):
                width = min(text_width(cell), _WIDEST_CELL)
                if column == len(widths):
                    widths.append(width)
                elif width > widths[column]:
                    widths[column] = width
        lines = [
            _CELL_GAP.join(cell + " " * (widths[at] - text_width(cell)) for at, cell in enumerate(row)).rstrip()
            for row in rows
        ]
        self._write("\n".join(lines), BlockKind.CODE)
        return index + 1

    def _write(self, words: str, kind: BlockKind, level: int = 0) -> None:
        """Write one block; blank words leave nothing."""
        words = clean(words).rstrip()
        lead = len(words) - len(words.lstrip())
        if lead and kind is not BlockKind.CODE:
            words, lead = words[lead:], 0
        elif lead:  # the indentation of the first line of code stays, blank lines above it do not
            cut = words.rfind("\n", 0, lead) + 1
            words, lead = words[cut:], lead - cut
        if not words:
            return
        start = self._gap(kind)
        self._put(words)
        self.blocks.append(Block(start + lead, start + len(words), kind, level))

    def _gap(self, kind: BlockKind = BlockKind.PARAGRAPH) -> int:
        """Write what parts two blocks, a blank line but in lists; the offset at which the next one begins."""
        if self.blocks:
            self._put("\n" if kind is BlockKind.ITEM is self.blocks[-1].kind else "\n\n")
        return self._size

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._size += len(words)


def _same(own: str, known: str) -> bool:
    """Whether a heading repeats the title, which may be longer by a subtitle."""
    if not own:
        return False
    first, second = (_SAME_TITLE.sub(" ", words).strip().casefold() for words in (own, known))
    return bool(first) and (first == second or second.startswith(f"{first} ") or first.startswith(f"{second} "))


def _inline(tokens: Sequence[Token]) -> tuple[str, list[tuple[str, str]]]:
    """The words of a line of tokens, and the images in it as (words in its place, title)."""
    parts: list[str] = []
    images: list[tuple[str, str]] = []
    hidden = ""
    for token in tokens:
        kind = token.type
        if kind == "html_inline":
            name, closing = tag_name(token.content)
            if hidden:
                hidden = "" if closing and name == hidden else hidden
            elif name == "br":
                parts.append("\n")
            elif is_hidden(name) and not closing and not token.content.endswith("/>"):
                hidden = name
        elif hidden:
            continue
        elif kind == "text":
            parts.append(_NOTE.sub(r"[\1]", token.content))
        elif kind == "code_inline":
            parts.append(token.content)
        elif kind == "softbreak":
            parts.append(" ")
        elif kind == "hardbreak":
            parts.append("\n")
        elif kind == "image":
            words = _inline(token.children or [])[0]
            images.append((words, str(token.attrGet("title") or "")))
    return "".join(parts), images
