"""Where a sentence begins though no mark ended the one before.

A word's capital tells it, the next number of a list, an address of the web, or the form of a letter.
"""

from __future__ import annotations

import re

from reader.analysis.sentences.rules import Rules
from reader.text.marks import quoted

_DASHES = frozenset(("—", "–", "-", "--"))
_TOKEN_REACH = 24

_CUT = re.compile(r"(?:-|n['’]t|['’](?:re|ve|ll|m|d))\Z")  # "what are you g- —", "because she doesn't —"
_ADDRESS = re.compile(r"(?<!\S)https?://[^\s<>»”\"]*[^\s<>»”\".,;:!?)\]](?= (?:https?://|[^\W\d_a-zà-öø-ÿ]))")
_FIRST = re.compile(r"(?P<bullet>[-–•·*⁃]?)\s?(?P<label>\d{1,2}|a)(?P<mark>\.\)|\)|\.)\s")


def restarts(text: str, start: int, end: int, rules: Rules) -> list[tuple[int, int]]:
    """Where a word's capital says that a sentence begins: the end of the one before, its own first character.

    So it is where a heading's end was lost, and where one who speaks is cut short: ``But I — You will see``. Nothing
    within quotation marks is looked at, for who quotes may begin anywhere.
    """
    found: set[int] = set()
    if rules.restart is not None:
        for match in rules.restart.finditer(text, start + 2, end):
            before = _before(text, start, match.start())
            if before and before[-1] in _DASHES:
                begins = rules.cut is not None and len(before) > 1
            else:
                begins = bool(before) and _may_end(before[-1], rules)
            if begins:
                found.add(match.start())
    if rules.cut is not None:
        for match in rules.cut.finditer(text, start + 2, end):
            before = _before(text, start, match.end())
            if len(before) > 1 and (match["word"] or _CUT.search(before[-2])):
                found.add(match.end())
    return _unquoted(text, start, end, sorted(found))


def _before(text: str, start: int, first: int) -> list[str]:
    """The last pieces before a word at ``first``; none if no blank stands before it."""
    return text[max(start, first - _TOKEN_REACH) : first - 1].split() if text[first - 1] == " " else []


def _unquoted(text: str, start: int, end: int, firsts: list[int]) -> list[tuple[int, int]]:
    """The beginnings outside quotation marks, each with the end of the sentence before it."""
    found: list[tuple[int, int]] = []
    if not firsts:
        return found
    held = quoted(text, start, end)
    held.reverse()
    for first in firsts:
        while held and held[-1].end <= first:
            held.pop()
        if held and held[-1].start < first:
            continue
        after = first
        while text[after - 1].isspace():
            after -= 1
        found.append((after, first))
    return found


def parts(text: str, start: int, end: int, rules: Rules) -> list[tuple[int, int]]:
    """Where the text goes on after an address, a date line, or a letter's greeting or closing: ``Regards, | Ann``."""
    found: set[int] = set()
    if rules.letter is not None:
        found.update(match.end() + 1 for match in rules.letter.finditer(text, start, end))
    if rules.plain_nouns and text.find("://", start, end) >= 0:
        found.update(match.end() + 1 for match in _ADDRESS.finditer(text, start, end))
    if rules.dated is not None:
        for match in rules.dated.finditer(text, start, end):
            before = _before(text, start, match.start()) if match.start() > start else []
            if before and _may_end(before[-1], rules):
                found.add(match.start())
            elif match.start() > start:
                continue
            found.add(match.end() + 1)
    return _unquoted(text, start, end, sorted(found))


def _may_end(token: str, rules: Rules) -> bool:
    """Whether a token may be the last of a sentence that lost its mark: a word, and none of grammar."""
    return token[-1].isalnum() and token.lower() not in rules.small


def items(text: str, start: int, end: int, rules: Rules) -> list[tuple[int, int]]:
    """Where the items of a list on one line begin, after the first: ``1. Open it 2. Look inside``.

    The block begins with the first number or letter; each next one stands in its turn and before a capital.
    """
    first = _FIRST.match(text, start, end)
    if first is None or (first["mark"] == "." and rules.ordinals and not first["bullet"]):
        return []
    found: list[int] = []
    lead = " " + text[first.start("bullet") : first.start("label")]
    label = first["label"]
    after = first.end()
    while label != "z":
        label = str(int(label) + 1) if label.isdigit() else chr(ord(label) + 1)
        sought = lead + label + first["mark"] + " "
        at = text.find(sought, after - 1, end)
        if at < 0:
            break
        after = at + len(sought)
        before = text[text.rfind(" ", start, at) + 1 : at].lower()
        if text[after : after + 1].isupper() and before not in rules.small:
            found.append(at + 1)
    return _unquoted(text, start, end, found)
