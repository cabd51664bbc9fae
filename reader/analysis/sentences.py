"""Sentences: where each begins and ends, by marks that may end one and tests that say whether they do.

A regular expression finds the candidates (full stop, question and exclamation mark, ellipsis, and their like in other
scripts); what stands around a candidate decides: an abbreviation, an initial, an ordinal or a number before it, a
lower-case word or a closing mark after it. Nothing breaks inside a quotation, nor inside short brackets. The words that
this needs stand in ``languages/CODE/sentences.toml``. The cost is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.languages import table
from reader.text.article import Article, Block, BlockKind, Span
from reader.text.marks import quoted

_WHOLE = frozenset(
    {BlockKind.CODE, BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.DATELINE, BlockKind.PUBLISHED}
)  # one sentence each: these are no prose

_STOPS = re.compile("[.!?…‼⁇⁈⁉。！？｡．؟۔।॥։።]+|[:;](?=\\s+(?:[^\\W\\d_a-z]|\\w{1,4}\\)))")
_FULL_WIDTH = frozenset("。！？｡．")  # no blank follows these
_CLOSERS = re.compile(r"(?:[)\]}»”’\"'›」』）】〉》*_]|(?<=[.!?…])“(?=\s)|\s?\[\d{1,3}\]|\s(?:\"|'')(?=\s|\Z))*")
_OPENERS = re.compile(r"[,\"“„”«»‹›‘’'(\[{¿¡–—―\-*•·_…「『（\s]{0,12}")
_WORD = re.compile(r"\w+")
_BLANKS = re.compile(r"\s*")
_ROMAN = re.compile(r"[IVXLCM]{1,6}\Z")

_TOKEN_REACH = 24  # no abbreviation is longer
_BRACKETS_REACH = 300
_MARKER = 4
_WHOLE_WORD = 4  # letters: a shorter word before a full stop may be an abbreviation that no list has
_OPENING = '"“„«‘‹'
_LABEL = re.compile(r"(?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s")
_QUOTE_TAIL = 8
_STRAIGHT = "\"'`＂"
_STRAIGHT_REACH = 300

# For a language without a table of its own.
_ORDINALS = frozenset({"da", "no", "nb", "nn", "fi", "cs", "sk", "hu", "hr", "sl", "sr", "bs", "et", "lv", "is", "lb"})
_COMMON_INNER = frozenset(
    ("mr", "mrs", "ms", "dr", "prof", "st", "sr", "sra", "ing", "mgr", "tzw", "np", "tj", "ul", "pl", "gen",
     "por", "zob", "tzv", "resp", "např", "nr", "art", "kl", "fr", "hr", "t.ex", "bl.a", "m.fl", "dvs", "jfr",
     "dna", "f.eks", "pct", "vol", "pag", "fig", "cca", "p", "al")
)  # fmt: skip
_COMMON_NUMBERED = frozenset(("nr", "no", "n", "art", "p", "pp", "s", "str", "fig", "č", "poz", "kap", "vol", "tel"))


@dataclass(frozen=True, slots=True)
class _Rules:
    """The words of one language that decide about a full stop; all lower-case."""

    inner: frozenset[str]
    numbered: frozenset[str]
    ending: frozenset[str]
    small: frozenset[str]
    starters: frozenset[str]
    said: frozenset[str]
    ordinals: bool


def split(article: Article, language: str) -> tuple[Span, ...]:
    """The sentences of an article, sorted and apart from each other, each inside one block.

    Each begins and ends on a visible character, and every visible character of a block is in exactly one. Lines about
    the article (byline, credit, dateline, date) and code are one sentence a block. ``language`` is an ISO 639-1 code;
    an unknown one gets rules that suit most.
    """
    rules = _rules(language)
    sentences: list[Span] = []
    for block in article.blocks:
        sentences.extend(_sentences(article.text, block, rules))
    return tuple(sentences)


@cache
def _rules(language: str) -> _Rules:
    words = table(language, "sentences")
    small = table(language, "words").get("stopwords", ())
    return _Rules(
        inner=frozenset(words.get("inner", _COMMON_INNER)),
        numbered=frozenset(words.get("numbered", _COMMON_NUMBERED)),
        ending=frozenset(words.get("ending", ())),
        small=frozenset(small),
        starters=frozenset(word for word in small if len(word) > 1),
        said=frozenset(words.get("said", ())),
        ordinals=words.get("ordinals", language in _ORDINALS),
    )


def _sentences(text: str, block: Block, rules: _Rules) -> Iterator[Span]:
    """The sentences of one block."""
    start = block.start
    if block.kind not in _WHOLE:
        for end, following in _breaks(text, block.start, block.end, rules):
            yield Span(start, end)
            start = following
    if start < block.end:
        yield Span(start, block.end)


def _breaks(text: str, start: int, end: int, rules: _Rules) -> Iterator[tuple[int, int]]:
    """Where a sentence of ``[start, end)`` ends and the next one begins: pairs of offsets."""
    quotations = iter(quoted(text, start, end))
    quotation = next(quotations, None)
    since, depth = start, 0  # brackets are counted up to here
    for match in _STOPS.finditer(text, start, end):
        first, after = match.span()
        if first < start:
            continue  # the marks after a quotation that ended the sentence before
        while quotation is not None and quotation.end <= first:
            quotation = next(quotations, None)
        ends_quotation = False
        if quotation is not None and quotation.start < first and _holds(text, quotation):
            if quotation.end - after > _QUOTE_TAIL or _closers_end(text, after, quotation.end) < quotation.end:
                continue
            after = quotation.end
            ends_quotation = True
        after = _CLOSERS.match(text, after, end).end()  # type: ignore[union-attr]
        following = _BLANKS.match(text, after, end).end()  # type: ignore[union-attr]
        if following >= end:
            return
        if following == after and (
            match[0][-1] not in _FULL_WIDTH or (after > match.end() and _is_kana(text[following]))
        ):
            continue
        depth = max(0, depth + text.count("(", since, after) - text.count(")", since, after))
        since = after
        if depth and text.find(")", after, min(end, after + _BRACKETS_REACH)) >= 0:
            continue
        if text[first - 1 : first] in ("(", "[") and text[match.end() : match.end() + 1] in (")", "]"):
            continue  # words left out, a doubt: these end nothing
        if _ends(text, start, match, following, end, rules) and not (
            ends_quotation and rules.said and _goes_on_saying(text, match, following, end, rules)
        ):
            yield after, following
            start, depth = following, 0


def _is_kana(char: str) -> bool:
    """Whether a character is a hiragana: after a quotation, a particle that goes on with the sentence."""
    return "\u3041" <= char <= "\u3096"


def _holds(text: str, quotation: Span) -> bool:
    """Whether marks are to be trusted: straight ones that stand far apart may well be wrongly paired."""
    return len(quotation) <= _STRAIGHT_REACH or text[quotation.start] not in _STRAIGHT


def _closers_end(text: str, start: int, end: int) -> int:
    """Where the closing marks and blanks from ``start`` end."""
    while start < end and (text[start].isspace() or not text[start].isalnum()):
        start += 1
    return start


def _ends(text: str, start: int, stops: re.Match[str], following: int, end: int, rules: _Rules) -> bool:
    """Whether ``stops`` end the sentence that began at ``start``, the next visible character being at ``following``."""
    if text[following] in ",;:.!?)]}%»" and not text.startswith(",,", following):
        return False
    head = _OPENERS.match(text, following, end).end()  # type: ignore[union-attr]
    char = text[head] if head < end else text[following]
    marks = stops[0]
    if marks in ":;":
        return _begins_anew(text, following, end, rules)
    if char.islower():
        return _ends_before_lower(text, start, stops, following, end, rules)
    if marks[-1] != "." or len(marks) > 1:
        return not (marks[-1] in ".…" and char.isdigit() and set(marks) <= {".", "…"})
    pieces = text[max(start, stops.start() - _TOKEN_REACH) : stops.start()].split()
    if not pieces or text[stops.start() - 1].isspace():
        return True
    token = pieces[-1].lstrip("([{<«“„\"'’‘…–—-¿¡")
    if len(pieces) == 1 and stops.start() - start <= _MARKER and _is_marker(token):
        return False
    word = _WORD.match(text, head, end)
    return _ends_after(token, char, word[0] if word else "", rules)


def _begins_anew(text: str, following: int, end: int, rules: _Rules) -> bool:
    """Whether a new sentence begins after a colon or semicolon: a capital that no name explains, a list's label."""
    if _LABEL.match(text, following, end):
        return True
    word = _WORD.match(text, following, end)
    return word is not None and word[0].istitle() and word[0].lower() in rules.small


def _ends_before_lower(text: str, start: int, stops: re.Match[str], following: int, end: int, rules: _Rules) -> bool:
    """Whether ``stops`` end a sentence although the next word has no capital, as in hasty or badly cut text.

    Only a full stop after a whole word does, or one before an opening quotation mark.
    """
    opens = text[following] in _OPENING and text[following + 1 : following + 2].isalpha()
    if stops[0] in ("!", "?"):
        return opens
    pieces = text[max(start, stops.start() - _TOKEN_REACH) : stops.start()].split()
    if stops[0] != "." or not pieces or text[stops.start() - 1].isspace():
        return False
    token = pieces[-1].rpartition("'")[2].rstrip(')]»”"')
    if len(token) < _WHOLE_WORD or not token.isalpha() or token in rules.inner | rules.ending | rules.numbered:
        return False
    if token.islower():
        return True
    word = _WORD.match(text, following, end)
    return opens or (word is not None and token.istitle() and word[0] in rules.small)


def _is_marker(token: str) -> bool:
    """Whether a token that stands alone before a full stop numbers what follows: ``1.``, ``a.``, ``IV.`` do."""
    return token.isdigit() or len(token) == 1 or _ROMAN.match(token) is not None


def _ends_after(token: str, char: str, word: str, rules: _Rules) -> bool:
    """Whether a full stop after ``token`` ends the sentence if ``word``, whose first character is ``char``, follows."""
    begins = word.lower() in rules.starters
    token = token.replace("’", "'").rpartition("'")[2].rpartition("/")[2].rstrip(')]»”"')
    if not token:
        return True
    if token.isdigit() or _ROMAN.match(token):
        if rules.ordinals and (len(token) <= 2 or not token.isdigit()):
            return begins
        return token.isdigit() or len(token) > 1 or begins
    lower = token.lower()
    if lower in rules.ending:
        return begins
    if (char.isdigit() or _ROMAN.match(word)) and lower in rules.numbered:
        return False
    if len(token) == 2 and token.isupper() and token[0] == token[1] and word.isupper() and len(word) == 2:
        return False  # doubled initials of a plural: "EE. UU."
    if len(token) > 1 and token.isupper() and token.isalpha():
        return True  # "BD.", "CAP.": letters that stand for words
    if len(token) == 1 and token.isupper():
        return begins  # an initial
    if lower in rules.inner:
        return False
    if "." in token and max(map(len, token.split("."))) <= 3 and not token[0].isdigit():
        return begins or not char.isupper()
    return True


def _goes_on_saying(text: str, stops: re.Match[str], following: int, end: int, rules: _Rules) -> bool:
    """Whether quoted words that end with a mark are followed by who said them: ``“Go!” Mary said``."""
    if stops[0][-1] not in "!?…":
        return False
    words = text[following : min(end, following + 60)].split()[:4]
    return any(word.strip(".,:;") in rules.said for word in words[1:])
