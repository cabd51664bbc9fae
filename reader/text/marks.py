"""Quotation marks: which opens, which closes, and which is an apostrophe, an inch sign or a slip.

One regular expression finds the marks; all else works on these alone. A paragraph whose marks simply alternate is
paired in one pass. Any other is decided as a whole: among the ways to read its marks (open, close, no mark) the
cheapest path wins, the state being the stack of marks that are open. The cost is linear in the number of marks, for
only the best few stacks are kept.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.text.article import Span

MAX_DEPTH = 3
"""How deep quotations may stand in one another."""

_BEAM = 8
_CROWDED = 8  # fewer characters than this to a mark, over many marks: a drawing or noise, not prose
_MANY = 64

# The first character is always in one set, so that the engine passes over all other text at its own speed.
_MARK = re.compile(
    r"""
    ['`"“”„‟«»‹›＂‘’‚‛,]
    (?: (?<=(?<!\w),),(?=\w) | (?<=')' | (?<=`)` | (?<=["“”„‟«»‹›＂])
    | (?<=['‘’‚‛]) (?<!\w['‘’‚‛]) (?=\S)
    | (?<=\S['’‘]) (?!\w)
    )""",
    re.VERBOSE,
)
_SINGLES = frozenset("'‘’‚‛‹›")
_APOSTROPHES = frozenset("'’‘")

# Each mark: the kinds of pair it may open and those it may close, each with what that reading costs.
_OPENS: dict[str, tuple[tuple[str, float], ...]] = {
    "“": (("“", 0.0),), "‟": (("“", 0.0),), "„": (("„", 0.0),), ",,": (("„", 0.0),), "«": (("«", 0.0),),
    "»": (("»", 0.4),),
    '"': (('"', 0.0),), "＂": (('"', 0.0),), "''": (('"', 0.2),), "``": (("“", 0.0),), "”": (("”", 1.0),),
    "'": (("'", 0.3),), "‘": (("‘", 0.2),), "’": (("’", 1.2),), "‚": (("‚", 0.2),), "‛": (("‘", 0.2),),
    "‹": (("‹", 0.0),), "›": (("›", 0.4),),
}  # fmt: skip
_CLOSES: dict[str, dict[str, float]] = {
    "”": {"“": 0.0, "„": 0.0, "”": 0.0, '"': 1.5}, "“": {"„": 0.0, "“": 2.0}, "‟": {}, "„": {}, ",,": {},
    "»": {"«": 0.0}, "«": {"»": 0.0}, '"': {'"': 0.0, "“": 1.5, "„": 0.6, "”": 1.5}, "＂": {'"': 0.0},
    "''": {'"': 0.2, "“": 0.2, "„": 0.0}, "``": {},
    "'": {"'": 0.0, "‘": 0.8, "‚": 0.8}, "’": {"‘": 0.0, "’": 0.0, "‚": 0.0, "'": 0.8}, "‘": {"‚": 0.0, "'": 1.5},
    "‚": {}, "‛": {}, "›": {"‹": 0.0}, "‹": {"›": 0.0},
}  # fmt: skip

_BEFORE_OPEN = frozenset(" \t\n\u00a0\u202f\u2009([{<—–-―/…¿¡'’" + '“„«‹"‘‚»')
_AFTER_CLOSE = frozenset(" \t\n\u00a0\u202f\u2009.,;:!?…)]}>—–-―/’'" + '”“»›"*')
_BLANK = frozenset(" \t\n\u00a0\u202f\u2009")


class Pair(NamedTuple):
    """A quotation with its marks: ``text[start:end]`` in code points.

    ``depth`` is 0 for an outermost pair. An opening mark that nothing closes makes a pair that is not ``closed`` and
    runs to the end of the stretch that was read.
    """

    start: int
    end: int
    depth: int
    closed: bool
    inner_start: int
    inner_end: int

    @property
    def inner(self) -> Span:
        """What stands between the marks."""
        return Span(self.inner_start, self.inner_end)


class _Mark(NamedTuple):
    start: int
    end: int
    char: str
    open_cost: float
    close_cost: float
    skip_cost: float


def quoted(text: str, start: int, end: int) -> list[Span]:
    """The outermost closed pairs inside ``[start, end)``, one paragraph, sorted and apart from each other."""
    return [Span(pair.start, pair.end) for pair in pairs(text, start, end) if not pair.depth and pair.closed]


def pairs(text: str, start: int, end: int) -> tuple[Pair, ...]:
    """All pairs of marks inside ``[start, end)``, one paragraph, sorted by where they begin."""
    found = [match.span() for match in _MARK.finditer(text, start, end)]
    if not found:
        return ()
    if len(found) > _MANY and len(found) * _CROWDED > end - start:
        return ()
    marks = [_judge(text, first, last, start, end) for first, last in found]
    if not any(mark.char in _SINGLES and mark.open_cost < 1 for mark in marks):
        marks = [mark for mark in marks if mark.char not in _APOSTROPHES]
    simple = _alternating(marks)
    return simple if simple is not None else _best_path(marks, end)


def _judge(text: str, first: int, last: int, start: int, end: int) -> _Mark:
    """How well a mark's neighbours suit it as an opening mark, a closing one, or none."""
    char = text[first:last]
    left = text[first - 1] if first > start else "\n"
    right = text[last] if last < end else "\n"
    single = char in _APOSTROPHES
    open_cost = close_cost = 0.0
    if left not in _BEFORE_OPEN:
        open_cost += 1.5 if not left.isalnum() else 3.0
    elif left in "'’" and single:
        open_cost += 0.5
    spaced = char in "«»‹›"  # French sets a blank inside its marks
    if right in _BLANK and not spaced:
        open_cost += 4.0 if right == "\n" else 2.0
    elif right in ".,;:!?)" and text[last : last + 3] != "...":
        open_cost += 2.5
    if right not in _AFTER_CLOSE:
        close_cost += 3.0 if right.isalpha() else 1.0
    if (left in _BLANK and not spaced) or left in "([{":
        close_cost += 2.0
    skip = 3.0
    if single:
        skip = 0.4
        if left.isalnum() and right in _BLANK:
            skip = 0.2  # a plural's genitive, a word cut short
        elif right.isdigit() or left.isdigit():
            skip = 0.1
        elif char == "‘" and not open_cost:
            skip = 1.2  # seldom an apostrophe
    elif char in ("''", '"') and left.isdigit():
        skip = 1.0  # inches, seconds
    return _Mark(first, last, char, open_cost, close_cost, skip)


def _alternating(marks: list[_Mark]) -> tuple[Pair, ...] | None:
    """The pairs of marks that open and close in turn without any doubt; None if there is one."""
    if len(marks) % 2:
        return None
    result = []
    for index in range(0, len(marks), 2):
        opening, closing = marks[index], marks[index + 1]
        kinds = _OPENS[opening.char]
        if opening.open_cost or closing.close_cost or opening.char in _APOSTROPHES or opening.end == closing.start:
            return None
        if _CLOSES[closing.char].get(kinds[0][0], 1.0) or kinds[0][1] > 0.4:
            return None
        result.append(Pair(opening.start, closing.end, 0, True, opening.end, closing.start))
    return tuple(result)


_Stack = tuple[str, ...]


class _Step(NamedTuple):
    """A pair found on a path, and the steps before it."""

    opening: _Mark
    closing: _Mark
    depth: int
    before: _Step | None


class _Path(NamedTuple):
    cost: float
    opened: tuple[_Mark, ...]  # the marks of the stack
    steps: _Step | None


def _best_path(marks: list[_Mark], end: int) -> tuple[Pair, ...]:
    """The cheapest reading of all marks."""
    paths: dict[_Stack, _Path] = {(): _Path(0.0, (), None)}
    for mark in marks:
        fresh: dict[_Stack, _Path] = {}
        for stack, path in paths.items():
            for new_stack, new_path in _readings(mark, stack, path):
                known = fresh.get(new_stack)
                if known is None or new_path.cost < known.cost:
                    fresh[new_stack] = new_path
        if len(fresh) > _BEAM:
            fresh = dict(sorted(fresh.items(), key=lambda item: item[1].cost)[:_BEAM])
        paths = fresh
    first = marks[0]
    best = min(paths.values(), key=lambda path: path.cost + sum(_left_open(mark, first) for mark in path.opened))
    result = [
        Pair(mark.start, end, depth, False, mark.end, end)
        for depth, mark in enumerate(best.opened)
        if mark.char not in _APOSTROPHES
    ]
    step = best.steps
    while step is not None:
        opening, closing = step.opening, step.closing
        result.append(Pair(opening.start, closing.end, step.depth, True, opening.end, closing.start))
        step = step.before
    result.sort()
    return tuple(result)


def _left_open(mark: _Mark, first: _Mark) -> float:
    """What it costs to leave a mark open; little for one that may go on in the next paragraph."""
    return 2.0 if mark is first and not mark.open_cost else 3.0


def _readings(mark: _Mark, stack: _Stack, path: _Path) -> list[tuple[_Stack, _Path]]:
    """The ways to go on from one path over one mark."""
    cost, opened, steps = path
    ways = [(stack, _Path(cost + mark.skip_cost, opened, steps))]
    if stack:
        price = _CLOSES[mark.char].get(stack[-1])
        if price is not None:
            top = opened[-1]
            price += mark.close_cost + (3.0 if top.end == mark.start else 0.0)
            if top.char in _APOSTROPHES and mark.start - top.end <= 1:
                price += 1.0  # rock 'n' roll
            link = _Step(top, mark, len(stack) - 1, steps)
            ways.append((stack[:-1], _Path(cost + price, opened[:-1], link)))
    if len(stack) < MAX_DEPTH and mark.open_cost < 4:
        for kind, price in _OPENS[mark.char]:
            if kind in stack:
                price += 2.5 if kind in "\"'’”" else 1.5
            ways.append(((*stack, kind), _Path(cost + price + mark.open_cost, (*opened, mark), steps)))
    return ways
