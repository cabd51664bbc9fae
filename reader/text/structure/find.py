"""Go through the lines of a text, group by group, and make blocks of them."""

from __future__ import annotations

import itertools

from reader.text.article import Block, BlockKind
from reader.text.structure import lists, marks, wrap
from reader.text.structure.dates import published_line
from reader.text.structure.lines import (
    CLOSERS,
    Line,
    ends_sentence,
    ends_with_stop,
    group_starts,
    read_lines,
    starts_lower,
    weight,
)
from reader.text.structure.special import SECTION, SHORT, published_date, split_line

_LONGEST_TITLE = 150
_LONG = 100  # a line this long is a paragraph
_VERSE = 64  # no line of verse is longer
_SPECIAL = 500  # no caption is longer
_HEAD_LINES = 12  # a byline stands in the first lines …
_TAIL_LINES = 4  # … or in the last
_WRAPPED_NOTE = 40  # a note this long goes on in the next line
_DASHES = "-–—―"


class Finder:
    """Finds the blocks of one cleaned text; a new one for each text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks: list[Block] = []
        self.soft: list[int] = []
        """Offsets of the line ends that only kept the lines short."""
        self.title = ""
        self.authors: tuple[str, ...] = ()
        self.published: str | None = None
        self._lines = read_lines(text)
        self._width = wrap.wrap_width(self._lines)
        self._numbered = lists.numbered(self._lines)
        self._body = False  # whether a paragraph of the article was seen
        self._live = sum(1 for line in self._lines if len(line.text) <= SHORT and marks.time_end(line.text)) > 1

    def run(self) -> None:
        """Find everything."""
        lines = self._lines
        if not lines:
            return
        if "-->" in self.text:
            from reader.text.structure import transcript

            if transcript.is_transcript(lines):
                self.blocks = transcript.blocks(lines)
                return
        first, last = 0, len(lines)
        if frame := self._book_frame():
            first, last, self.title, self.authors = frame
            self._apparatus(0, first)
        elif self._has_title():
            first = self._take_title()
        starts = group_starts(lines)
        for start, end in itertools.pairwise(starts):
            start, end = max(start, first), min(end, last)
            if start < end and self._group(start, end):
                return
        self._apparatus(last, len(lines))

    def _is_centred(self, run: list[Line]) -> bool:
        if not self._width:
            return False
        from reader.text.structure import book

        return book.is_centred(run, self._width)

    def _book_frame(self) -> tuple[int, int, str, tuple[str, ...]] | None:
        """The frame that Project Gutenberg puts around a book, if there is one."""
        if "***" not in self.text:
            return None
        from reader.text.structure import book

        return book.frame(self._lines)

    # Blocks

    def _add(self, start: int, end: int, kind: BlockKind, level: int = 0) -> None:
        self.blocks.append(Block(start, end, kind, level))

    def _add_line(self, index: int, kind: BlockKind, level: int = 0) -> None:
        line = self._lines[index]
        self._add(line.start, line.end, kind, level)

    def _apparatus(self, first: int, last: int) -> None:
        """Make a block of each group of lines that frames the article."""
        lines = self._lines
        while first < last:
            stop = first + 1
            while stop < last and not lines[stop].gap:
                stop += 1
            self._add(lines[first].start, lines[stop - 1].end, BlockKind.CREDIT)
            first = stop

    def _paragraph(self, lines: list[Line], *, join: bool = False) -> None:
        """Make a paragraph of some lines, with its dateline before it."""
        first = lines[0]
        start = first.start
        if cut := marks.dateline(first.text, first=not self._body):
            self._add(start, start + cut, BlockKind.DATELINE)
            start += cut + len(first.text) - cut - len(first.text[cut:].lstrip())
        if join:
            find = self.text.find
            self.soft += [find("\n", line.end) for line in lines[:-1]]
        kind = BlockKind.PARAGRAPH
        if join and not cut and marks.is_leftover(first.text) and lines[-1].end - start <= 4 * SHORT:
            kind = BlockKind.CREDIT
        self._add(start, lines[-1].end, kind)
        self._body = self._body or kind is BlockKind.PARAGRAPH

    # The title

    def _has_title(self) -> bool:
        """Whether the first line is a title: short, no sentence, and set off by what follows it."""
        lines = self._lines
        text = lines[0].text
        if len(lines) < 2 or not self._can_be_title(0):
            return False
        after = lines[1]
        if not after.gap and marks.is_underline(after.text):
            return True
        if after.gap or marks.byline(after.text):
            return self._text_follows(1)
        if len(lines) > 2 and (lines[2].gap or marks.byline(lines[2].text)):  # a deck
            follower = lines[2].text
            return (
                len(after.text) <= 2 * _LONGEST_TITLE
                and not starts_lower(after.text)
                and (
                    marks.byline(follower) is not None
                    or published_line(follower) is not None
                    or marks.dateline(follower, first=True) > 0
                    or (weight(follower) > _LONG > weight(text) and not ends_sentence(after.text))
                )
            )
        return published_line(after.text) is not None

    def _can_be_title(self, index: int) -> bool:
        text = self._lines[index].text
        return (
            weight(text) <= _LONGEST_TITLE
            and not ends_with_stop(text)
            and text[-1] not in ",;:"
            and not starts_lower(text)
            and text[0] not in "-–—>@#|[("
            and not (text[-1] in CLOSERS and ends_sentence(text))
            and not marks.is_rule(text)
            and not marks.time_end(text)
            and not marks.is_thread(text)
            and not lists.bullet_end(text)
            and index not in self._numbered
            and self._special(index) is None
        )

    def _text_follows(self, index: int) -> bool:
        """Whether anything that looks like a sentence comes after the title."""
        near = range(index, min(len(self._lines), index + 40))
        return any(
            (ends_sentence(self._lines[at].text) or weight(self._lines[at].text) > _LONG) and self._special(at) is None
            for at in near
        )

    def _take_title(self) -> int:
        """Make blocks of the title, its underline and its deck; the index of the line after them."""
        lines = self._lines
        self.title = lines[0].text
        self._add_line(0, BlockKind.TITLE, 1)
        index = 1
        if marks.is_underline(lines[1].text) and not lines[1].gap:
            self._add_line(1, BlockKind.CREDIT)
            index = 2
        if index < len(lines) - 1 and not lines[index].gap and self._special(index) is None:
            deck = lines[index].text
            if weight(deck) <= _LONGEST_TITLE and not ends_sentence(deck):
                self._add_line(index, BlockKind.HEADING, SECTION)
                index += 1
        return index

    # Groups of lines

    def _group(self, start: int, end: int) -> bool:
        """Make blocks of the lines of one group; True if that was the end of the text (a mail's signature)."""
        lines = self._lines
        index = start
        while index < end:
            text = lines[index].text
            stop = index + 1
            if text[0] == ">" and not text.startswith(">>>"):
                while stop < end and lines[stop].text[0] == ">":
                    stop += 1
                depth = len(text) - len(text.lstrip("> "))
                self._add(lines[index].start, lines[stop - 1].end, BlockKind.QUOTE, text[:depth].count(">"))
            elif text in ("--", "—") and stop < len(lines) and len(lines) - index <= 20 and self.blocks:
                self._apparatus(index, len(lines))
                return True
            elif text.startswith("```") and (fence := self._fence(stop, end)):
                stop = fence
                self._add(lines[index].start, lines[stop - 1].end, BlockKind.CODE)
            elif self._is_item(index):
                stop = self._item(index, end)
            else:
                while stop < end and not self._begins_other(stop):
                    stop += 1
                self._ordinary(index, stop)
            index = stop
        return False

    def _begins_other(self, index: int) -> bool:
        """Whether a line cannot go on with the paragraph before it."""
        text = self._lines[index].text
        return (
            text[0] in ">`-—" and (text[0] == ">" or text in ("--", "—") or text.startswith("```"))
        ) or self._is_item(index)

    def _fence(self, index: int, end: int) -> int:
        """The index after the line that closes a fence of code; 0 if none does."""
        for at in range(index, end):
            if self._lines[at].text.startswith("```"):
                return at + 1
        return 0

    def _is_item(self, index: int) -> bool:
        text = self._lines[index].text
        return index in self._numbered or (lists.bullet_end(text) > 0 and not marks.is_rule(text))

    def _item(self, index: int, end: int) -> int:
        """Make a block of a list item and the lines that go on with it; the index of the line after it."""
        lines = self._lines
        first = lines[index]
        stop = index + 1
        while stop < end and not self._begins_other(stop) and (lines[stop].indent > first.indent or self._width):
            stop += 1
        if self._width:
            self.soft += [self.text.find("\n", line.end) for line in lines[index : stop - 1]]
        self._add(
            first.start, lines[stop - 1].end, BlockKind.ITEM, 1 + min(first.indent // 2, 8) if first.indent > 3 else 1
        )
        self._body = True
        return stop

    def _ordinary(self, start: int, end: int) -> None:
        """Make blocks of lines that are neither a list nor quoted: first what is about the article, then the prose."""
        lines = self._lines
        if (
            self._width
            and end - start > 1
            and len(lines[start].text) >= _WRAPPED_NOTE
            and not ends_sentence(lines[start].text)
            and marks.is_leftover(lines[start].text)
        ):
            self._apparatus(start, end)
            return
        while start < end and self._emit_special(start):
            start += 1
        if end - start > 1 and marks.is_attribution(f"{lines[start].text} {lines[start + 1].text}"):
            self._add(lines[start].start, lines[start + 1].end, BlockKind.CREDIT)
            start += 2
        stop = end
        while stop - start > 1 and not (self._width and stop - start > 2) and self._special(stop - 1):
            stop -= 1
        run = lines[start:stop]
        if not run:
            pass
        elif len(run) > 1 and _is_table(run):
            self._add(run[0].start, run[-1].end, BlockKind.CODE)
        elif self._is_centred(run):
            self._add(run[0].start, run[-1].end, BlockKind.HEADING, SECTION)
        elif self._width and wrap.is_wrapped(run, self._width):
            for part in wrap.paragraphs(run, self._width):
                self._paragraph(part, join=True)
        elif len(run) > 1 and (self._width or _is_verse(run)):
            self._stanza(run)
        else:
            for part in wrap.continued(run, self.text):
                if len(part) > 1:
                    self._paragraph(part, join=True)
                elif not self._emit_special(start):
                    self._prose(start)
                start += len(part)
        for index in range(stop, end):
            self._emit_special(index)

    def _stanza(self, run: list[Line]) -> None:
        """Verse, an address, a speech of a play: one paragraph that keeps its line ends."""
        self._add(run[0].start, run[-1].end, BlockKind.PARAGRAPH)
        self._body = True

    def _prose(self, index: int) -> None:
        """A line by itself: a heading or a paragraph."""
        if self._is_heading(index):
            self._add_line(index, BlockKind.HEADING, SECTION)
        else:
            self._paragraph([self._lines[index]])

    # Headings

    def _is_heading(self, index: int) -> bool:
        """Whether a line stands bare and short, without a final stop, above a paragraph."""
        lines = self._lines
        line = lines[index]
        text = line.text
        if len(text) > SHORT or index == len(lines) - 1:
            return False
        after = lines[index + 1]
        if (
            self._width
            and after.gap
            and (marks.is_chapter(text) or marks.is_capitals(text) or (line.gap > 2 and len(text) < 60))
        ):
            return text[-1] not in ",;:"
        if not self._heading_shape(index):
            return False
        if after.gap and not line.gap and index:
            return False
        if text.rstrip(CLOSERS)[-1:] in ("?", "!") and (weight(after.text) < _LONG or text[0] in "\"“«„'‘"):
            return False  # more likely said by somebody
        return self._is_below_heading(index + 1, weight(text))

    def _heading_shape(self, index: int) -> bool:
        text = self._lines[index].text
        bare = text.rstrip(CLOSERS) or text
        return (
            weight(text) <= SHORT
            and bare[-1] not in ".,;:…–—-。，；：।"
            and not starts_lower(text)
            and text[0] not in _DASHES
            and text[0] not in "@#|<&"
            and text.count(" ") < 18
            and "://" not in text
        )

    def _is_below_heading(self, index: int, least: int, *, further: bool = True) -> bool:
        """Whether the line can be the paragraph, or the lower heading, under a heading ``least`` long."""
        text = self._lines[index].text
        if weight(text) >= _LONG or (ends_sentence(text) and len(text) >= min(least, 40) and text[0] not in _DASHES):
            return self._special(index) is None
        return (
            further
            and index + 1 < len(self._lines)
            and self._heading_shape(index)
            and self._special(index) is None
            and weight(self._lines[index + 1].text) >= _LONG
        )

    # Lines about the article

    def _special(self, index: int) -> list[Block] | None:
        """The blocks of a line that is about the article or belongs to its page; None if it is its text."""
        line = self._lines[index]
        if len(line.text) > _SPECIAL:
            return [Block(line.start, line.end, BlockKind.CREDIT)] if marks.is_rule(line.text) else None
        near_end = index >= len(self._lines) - _TAIL_LINES
        near = near_end or (not self._body and index < _HEAD_LINES)
        return split_line(line.text, line.start, near=near, live=self._live)

    def _emit_special(self, index: int) -> bool:
        """Make the blocks of a line about the article; False if it is none."""
        found = self._special(index)
        if found is None:
            return False
        if any(block.kind is BlockKind.PARAGRAPH for block in found):
            self._body = True
        self.blocks += found
        text = self._lines[index].text
        for block in found:
            if block.kind is BlockKind.BYLINE and not self.authors:
                self.authors = marks.byline_authors(text)
            elif block.kind is BlockKind.PUBLISHED and not self.published:
                self.published = published_date(self.text[block.start : block.end])
        return True


def _is_table(run: list[Line]) -> bool:
    """Whether most lines are rows: parted by tabs, by wide blanks or by bars, or drawn."""
    rows = sum(
        "   " in line.text or "\t" in line.text or line.text.count("|") > 1 or line.text[0] == "+" for line in run
    )
    return 2 * rows > len(run)


def _is_verse(run: list[Line]) -> bool:
    """Whether lines are short, and most of them end within a sentence."""
    if any(weight(line.text) > _VERSE for line in run):
        return False
    if run[0].text[0] in _DASHES:
        return False
    stops = sum(ends_sentence(line.text) for line in run)
    if len(run) == 2:
        return run[0].text[-1] in ",;:" or (not stops and starts_lower(run[1].text))
    return 2 * stops <= len(run)
