"""Candidates: runs of capitalised words with what stands around them, and the document's evidence on each word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from reader.analysis.entities.gazetteer import Gazetteer
from reader.analysis.entities.tokens import Token

MAX_RUN = 9
"""The most tokens of one candidate; a longer run of capitals is cut."""

_OPENERS = frozenset("\"“”„«»‹›‘'([:*•·–—-…|#>/")
_ENDERS = frozenset(".!?")


class Style(Enum):
    """How a sentence uses capitals."""

    PROSE = "prose"
    TITLE = "title"
    """Nearly every word has a capital (an English headline): a capital says nothing."""
    CAPS = "caps"
    """Nearly every letter is a capital: nothing says anything."""


@dataclass(slots=True)
class Candidate:
    """A run of capitalised words, inner particles included."""

    tokens: list[Token]
    before: tuple[str, ...]
    """Up to three lower-case tokens before it in its sentence, marks included."""
    after: tuple[str, ...]
    """Up to three lower-case tokens after it."""
    initial: bool
    """Whether its first word has its capital perhaps only because it begins a sentence, a quotation or a line."""
    style: Style
    glued: bool = False
    """Whether a mark stands directly before it: a hashtag, a user name, a part of an address."""


@dataclass(slots=True)
class Evidence:
    """What the document says of each word."""

    inside: Counter[str] = field(default_factory=Counter)
    """Capitalised words, by how often they stand where only a name has a capital."""
    lower: set[str] = field(default_factory=set)
    """Words that occur without a capital."""


def capitalised(token: Token) -> bool:
    """Whether a token is a word with a capital, or with one after an Arabic article ("al-Assad")."""
    text = token.text
    if text[0].isupper():
        return True
    head, dash, tail = text.partition("-")
    return bool(dash) and len(head) <= 3 and tail[:1].isupper() and head in _ARTICLES


_ARTICLES = frozenset({"al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ul"})


def collect(
    sentences: Iterable[Sequence[Token]], gazetteer: Gazetteer, taken: Sequence[tuple[int, int]] = ()
) -> tuple[list[Candidate], Evidence]:
    """The candidates of a document, in order, and its evidence.

    ``taken`` are sorted stretches (dates, amounts) whose words belong to no name.
    """
    candidates: list[Candidate] = []
    evidence = Evidence()
    position = 0
    for tokens in sentences:
        if not tokens:
            continue
        while position < len(taken) and taken[position][1] <= tokens[0].start:
            position += 1
        stop = position
        while stop < len(taken) and taken[stop][0] < tokens[-1].end:
            stop += 1
        _collect_sentence(tokens, gazetteer, taken[position:stop], candidates, evidence)
    return candidates, evidence


def _style(tokens: Sequence[Token], words: Sequence[Token], gazetteer: Gazetteer) -> Style:
    """How a sentence uses capitals, from its tokens and those of them that are words."""
    long = [word.text for word in words if len(word.text) > 3 and word.text[0].isalpha()]
    if len(words) >= 2 and sum(word.text.isupper() for word in words) >= 0.7 * len(words):
        letters = sum(len(word.text) for word in words)
        if len(words) >= 4 or letters >= 14:
            return Style.CAPS
    if not gazetteer.nouns_capitalised and len(long) >= 4 and tokens[-1].text != ".":
        small = sum(word.text[0].islower() for word in words)
        if sum(text[0].isupper() for text in long) >= 0.75 * len(long) and small <= 0.4 * len(words):
            return Style.TITLE
    return Style.PROSE


def _collect_sentence(
    tokens: Sequence[Token],
    gazetteer: Gazetteer,
    taken: Sequence[tuple[int, int]],
    candidates: list[Candidate],
    evidence: Evidence,
) -> None:
    words = [token for token in tokens if token.text[0].isalpha()]
    style = _style(tokens, words, gazetteer)
    if style is Style.PROSE:
        evidence.lower.update(word.text for word in words if not word.text[0].isupper())
    index, count = 0, len(tokens)
    begins = True
    at = 0
    while index < count:
        token = tokens[index]
        while at < len(taken) and taken[at][1] <= token.start:
            at += 1
        blocked = at < len(taken) and taken[at][0] <= token.start
        if blocked or not token.text[0].isalpha() or not capitalised(token):
            char = token.text[0]
            if token.text[0].isalpha() or char.isdigit():
                begins = token.text.endswith(("'", "’")) and begins
            elif char in _OPENERS or char in _ENDERS:
                begins = True
            index += 1
            continue
        limit = taken[at][0] if at < len(taken) else tokens[-1].end
        end = _run_end(tokens, index, limit, gazetteer)
        run = list(tokens[index:end])
        if style is Style.PROSE:
            evidence.inside.update(word.text for word in run[1 if begins else 0 :] if word.text[0].isupper())
        candidates.append(
            Candidate(
                tokens=run,
                before=tuple(word.lower for word in tokens[max(index - 3, 0) : index]),
                after=tuple(word.lower for word in tokens[end : end + 3]),
                initial=begins,
                style=style,
                glued=index > 0 and tokens[index - 1].text in "#@/\\_" and tokens[index - 1].end == token.start,
            )
        )
        begins = False
        index = end


def listed_size(tokens: Sequence[Token], start: int, gazetteer: Gazetteer) -> int:
    """How many tokens at ``start`` are the longest listed name of several words; 0 for none."""
    longest = gazetteer.heads.get(tokens[start].lower, 0)
    for size in range(min(longest, len(tokens) - start), 1, -1):
        if " ".join(token.lower for token in tokens[start : start + size]) in gazetteer.known:
            return size
    return 0


def _run_end(tokens: Sequence[Token], start: int, limit: int, gazetteer: Gazetteer) -> int:
    """Past the last token of the run that begins at ``start``."""
    end = start + max(listed_size(tokens, start, gazetteer), 1)
    count = len(tokens)
    if end > start + 1 and tokens[end - 1].end > limit:
        end = start + 1
    head = tokens[start].lower in gazetteer.org_cues or tokens[start].lower in gazetteer.other_cues
    while end < count and end - start < MAX_RUN and tokens[end].start < limit:
        token = tokens[end]
        if token.start - tokens[end - 1].end > 2:
            break
        if token.text[0].isalpha() and capitalised(token):
            end += max(listed_size(tokens, end, gazetteer), 1)
            continue
        if token.text[0].isdigit() and token.text.isdigit() and len(token.text) <= 3 and len(tokens[end - 1].text) > 1:
            # "Movimento 5 Stelle", "Apollo 11": a number belongs to the run if a capital follows or the run ends.
            follows = end + 1 < count and token.end - token.start <= 2
            if follows and capitalised(tokens[end + 1]) and tokens[end + 1].text[0].isalpha():
                end += 2
                continue
            break
        form = " ".join(word.lower for word in tokens[start:end])
        joiners = gazetteer.particles if not head or form in gazetteer.known else gazetteer.connectors
        ahead = end
        while ahead < count and ahead - end < 3 and (tokens[ahead].lower in joiners or tokens[ahead].text == "&"):
            ahead += 1
        if ahead == end and token.text == "&":
            ahead += 1
        if ahead > end and ahead < count and tokens[ahead].start < limit:
            nxt = tokens[ahead]
            if nxt.text[0].isalpha() and capitalised(nxt):
                end = ahead + 1
                continue
        break
    return min(end, start + MAX_RUN + 3)
