"""Is it somebody's words? Titles of works, names, nicknames, terms and ironic marks are not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.quotes.lexicon import Lexicon
from reader.analysis.quotes.tokens import WORD, Token

_WORD = re.compile(r"\w+(?:-\w+)*['’]?")
_HEAD = 60  # words of a quotation that are looked at; the evidence lies early


def evidence(tokens: Sequence[Token], index: int, inner: str, lexicon: Lexicon, *, told: bool) -> float:
    """The weight of what the marked words and their neighbours tell; above 0 speaks for a quotation.

    The link to a cue is weighed by the caller; ``told`` says that the word before the marks belongs to one.
    """
    found = _WORD.findall(inner[:600])[:_HEAD]
    if not found:
        return -9.0
    words = [word.lower().replace("’", "'") for word in found]
    size = len(words)
    score = -1.2
    finite = any(lexicon.has("finite", word) for word in words)
    score += 1.1 * finite
    score += 1.2 * any(lexicon.has("first_person", word) for word in words)
    score += 0.9 * (inner.rstrip()[-1:] in ".!?…,")
    score += 0.8 * (size >= 5) + 0.8 * (size >= 10)
    capitals = sum(word[0].isupper() for word in found)
    if not finite and size <= 8 and capitals >= 2 and capitals * 2 >= size:
        score -= 2.0
    elif capitals and found[0][0].isupper() and size <= 4 and not finite and index and tokens[index - 1].kind == WORD:
        score -= 1.0
    return score + _neighbours(tokens, index, size, lexicon, told=told)


def is_title(inner: str, lexicon: Lexicon) -> bool:
    """Whether the words are the title of something that carries its kind in it: "Giornata della memoria"."""
    found = _WORD.findall(inner[:600])[:_HEAD]
    if len(found) < 2 or not found[0][0].isupper() or not lexicon.has("works", found[0].lower()):
        return False
    return not any(lexicon.has("finite", word.lower()) for word in found)


def _neighbours(tokens: Sequence[Token], index: int, size: int, lexicon: Lexicon, *, told: bool) -> float:
    """What the words around a quotation tell."""
    score = 0.0
    before = [token.word for token in tokens[max(index - 4, 0) : index] if token.kind == WORD]
    if told:
        pass  # "ha detto “…”": no name is given here
    elif before and lexicon.has("scare", before[-1]):
        score -= 4.5
    elif any(lexicon.has("scare", word) for word in before[-2:]):
        score -= 2.5
    if before and lexicon.has("works", before[-1]) and not lexicon.has("speech_nouns", before[-1]):
        score -= 3.0
    elif any(lexicon.has("works", word) for word in before[-3:]):
        score -= 1.2
    left = tokens[index - 1] if index else None
    right = tokens[index + 1] if index + 1 < len(tokens) else None
    if left and right and left.capital and right.capital and right.kind == WORD and size <= 3 and index > 1:
        score -= 3.0  # Name "Nickname" Name
    elif left and left.capital and index > 1 and left.kind == WORD and size <= 4:
        score -= 1.5
    return score
