"""Subtitles (WebVTT and SubRip): cue numbers and times set apart from what is said."""

from __future__ import annotations

from reader.text.article import Block, BlockKind
from reader.text.patterns import lazy
from reader.text.structure.lines import Line

_ARROW = "-->"
_VOICE = lazy(r"<v(?:\.[\w.]{1,40})?\s[^<>]{1,80}>")


def is_transcript(lines: list[Line]) -> bool:
    """Whether the first lines are those of subtitles."""
    return any(_is_timing(line) for line in lines[:12]) and (
        lines[0].text.startswith("WEBVTT") or _is_timing(lines[0]) or (len(lines) > 1 and _is_timing(lines[1]))
    )


def blocks(lines: list[Line]) -> list[Block]:
    """The blocks of subtitles: the words of each cue a paragraph, a voice's tag and all else ``credit``."""
    found: list[Block] = []
    words = False
    for index, line in enumerate(lines):
        if line.gap or not index:
            words = False
        if words:
            start = line.start
            voice = _VOICE.match(line.text)
            if voice and voice.end() < len(line.text):
                found.append(Block(start, start + voice.end(), BlockKind.CREDIT))
                start += len(line.text) - len(line.text[voice.end() :].lstrip())
            elif not _is_timing(lines[index - 1]) and found[-1].kind is BlockKind.PARAGRAPH:
                start = found.pop().start
            found.append(Block(start, line.end, BlockKind.PARAGRAPH))
        else:
            found.append(Block(line.start, line.end, BlockKind.CREDIT))
            words = _is_timing(line)
    return found


def _is_timing(line: Line) -> bool:
    return _ARROW in line.text and line.text[0].isdecimal()
