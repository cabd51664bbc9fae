"""Where the sentences of one block break: the candidates, and what quotations and brackets hold together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.sentences.ends import ends, ends_plainly, goes_on_saying
from reader.analysis.sentences.rules import Rules
from reader.analysis.sentences.unmarked import items, parts, restarts
from reader.text.article import Span
from reader.text.marks import quoted

# The first character is always in one set, so that the engine passes over all other text at its own speed. What a stop
# touches rules most candidates out at once: "3.50", "www.a.it", "ecc.,", a colon before a small letter.
_STOPS = re.compile(
    r"""
    [.!?…‼⁇⁈⁉。！？｡．؟۔।॥։።:;][.!?…‼⁇⁈⁉。！？｡．؟۔।॥։።]*+
    (?: (?<=[:;]) -?[()] (?=\s)
    | (?<=[:;]) (?=\s+ (?: [^\W\d_a-zà-öø-ÿ] | \w{1,4}\) | [-–•·]\s ))
    | (?<=[。！？｡．])
    | (?<![:;]) (?! [\w;:/%] | ,(?!,) )
    | (?<=[a-zß-öø-ÿ]{3}\.) (?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+[\s,])
    )""",
    re.VERBOSE,
)
_FULL_WIDTH = frozenset("。！？｡．")  # no blank follows these
_CLOSERS = re.compile(
    r"(?:[)\]}»”’\"'›」』）】〉》*_]|(?<=[.!?…])“(?=\s)|\s?\[(?:\d{1,3}|\.\.\.|…)\]|\s(?:\"|'')(?=\s|\Z))*"
)
_CORNERS = re.compile(r"「[^「」]{0,300}」|『[^『』]{0,300}』")
_BLANKS = re.compile(r"\s*")

_BRACKETS_REACH = 300
_QUOTE_TAIL = 8
_STRAIGHT = "\"'`＂"
_STRAIGHT_REACH = 300
_SEVERAL = 120  # characters: a shorter quotation is one piece, however many full stops it holds


def breaks(text: str, start: int, end: int, rules: Rules) -> Iterator[tuple[int, int]]:
    """Where a sentence of ``[start, end)`` ends and the next one begins: pairs of offsets."""
    unmarked = sorted(
        {*restarts(text, start, end, rules), *items(text, start, end, rules), *parts(text, start, end, rules)}
    )
    if not unmarked:
        yield from _breaks_at_marks(text, start, end, rules)
        return
    for after, following in [*unmarked, (end, end)]:
        if start < after:
            yield from _breaks_at_marks(text, start, after, rules)
        if following < end:
            yield after, following
        start = following


def _breaks_at_marks(text: str, start: int, end: int, rules: Rules) -> Iterator[tuple[int, int]]:
    """Where a mark ends a sentence."""
    quotations = iter(_quotations(text, start, end))
    quotation = next(quotations, None)
    since, depth = start, 0  # brackets are counted up to here
    brackets = text.find("(", start, end) >= 0
    for match in _STOPS.finditer(text, start, end):
        first, after = match.span()
        if first < start:
            continue  # the marks after a quotation that ended the sentence before
        while quotation is not None and quotation.end <= first:
            quotation = next(quotations, None)
        ends_quotation = False
        if quotation is not None and quotation.start < first and holds(text, quotation):
            if quotation.end - after > _QUOTE_TAIL or _closers_end(text, after, quotation.end) < quotation.end:
                if len(quotation) < _SEVERAL or match[0] != ".":
                    continue
            else:
                after = quotation.end
                ends_quotation = True
        if text[after : after + 1] == " " and text[after + 1 : after + 2].isalnum():
            following = after + 1
        else:
            after = _after_closers(text, after, end, quotation)
            following = _BLANKS.match(text, after, end).end()  # type: ignore[union-attr]
        if following >= end:
            return
        if following == after:
            if match[0][-1] in _FULL_WIDTH:
                if after > match.end() and _is_kana(text[following]):
                    continue
            elif not (after == match.end() and text[after].isupper() and ends_plainly(text, start, first, rules)):
                continue
        if brackets:
            depth = max(0, depth + text.count("(", since, after) - text.count(")", since, after))
            since = after
            if depth and text.find(")", after, min(end, after + _BRACKETS_REACH)) >= 0:
                continue
        if text[first - 1 : first] in ("(", "[") and text[match.end() : match.end() + 1] in (")", "]"):
            continue  # words left out, a doubt: these end nothing
        if ends(text, start, match, following, end, rules) and not (
            ends_quotation and rules.said and goes_on_saying(text, match, following, end, rules)
        ):
            yield after, following
            start, depth = following, 0


def _quotations(text: str, start: int, end: int) -> list[Span]:
    """The outermost quotations, those between corner brackets too, sorted."""
    found = quoted(text, start, end)
    if text.find("「", start, end) < 0 and text.find("『", start, end) < 0:
        return found
    found += [Span(*match.span()) for match in _CORNERS.finditer(text, start, end)]
    found.sort(key=lambda one: one.start)
    apart: list[Span] = []
    for one in found:
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


def _after_closers(text: str, start: int, end: int, quotation: Span | None) -> int:
    """Where the closing marks from ``start`` end; a mark with blanks around that opens a quotation closes nothing."""
    after = _CLOSERS.match(text, start, end).end()  # type: ignore[union-attr]
    if (
        quotation is not None
        and start < quotation.start < after
        and text[quotation.start - 1 : quotation.start + 1] == ' "'
    ):
        return max(start, quotation.start - 1)
    return after


def _is_kana(char: str) -> bool:
    """Whether a character is a hiragana: after a quotation, a particle that goes on with the sentence."""
    return "\u3041" <= char <= "\u3096"


def holds(text: str, quotation: Span) -> bool:
    """Whether marks are to be trusted: straight ones that stand far apart may well be wrongly paired."""
    return len(quotation) <= _STRAIGHT_REACH or text[quotation.start] not in _STRAIGHT


def _closers_end(text: str, start: int, end: int) -> int:
    """Where the closing marks and blanks from ``start`` end."""
    while start < end and (text[start].isspace() or not text[start].isalnum()):
        start += 1
    return start
