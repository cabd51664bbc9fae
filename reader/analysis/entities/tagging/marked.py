"""Bodies that are named in quotation marks and without capitals: the so-called "coalition of the willing"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.entities.gazetteer import Gazetteer
from reader.analysis.entities.tagging.mention import Mention, mention
from reader.analysis.entities.tokens import Token
from reader.analysis.facts import Label

_OPENING = frozenset("\"“„«»‹›‘'‚")
_CLOSING = frozenset("\"”“»«›‹’'‘")
_MOST_WORDS = 6


def in_marks(sentences: Sequence[Sequence[Token]], gazetteer: Gazetteer) -> list[Mention]:
    """Mentions of bodies that the writer calls so-called, in marks, by a noun that bodies are called by.

    A later occurrence of the same words, with or without marks, is a mention of it too. Only names of two to six words
    are found; a single word in marks is rather a word that the writer does not like.
    """
    names = {
        tuple(token.lower for token in tokens[start:end])
        for tokens in sentences
        for start, end in _named(tokens, gazetteer)
    }
    if not names:
        return []
    firsts = {name[0] for name in names}
    sizes = sorted({len(name) for name in names}, reverse=True)
    found: list[Mention] = []
    for tokens in sentences:
        index = 0
        while index < len(tokens):
            size = 1
            if tokens[index].lower in firsts:
                for size in sizes:
                    if tuple(token.lower for token in tokens[index : index + size]) in names:
                        found.append(mention(tokens[index : index + size], Label.ORGANIZATION, 1.0))
                        break
                else:
                    size = 1
            index += size
    return found


def _named(tokens: Sequence[Token], gazetteer: Gazetteer) -> list[tuple[int, int]]:
    """Where a sentence names a body in marks, as index ranges without the marks."""
    found: list[tuple[int, int]] = []
    for index in range(1, len(tokens) - 2):
        if tokens[index].text not in _OPENING or tokens[index - 1].lower not in gazetteer.so_called:
            continue
        if tokens[index + 1].lower not in gazetteer.org_cues:
            continue
        end = index + 1
        while end < len(tokens) and end - index <= _MOST_WORDS and tokens[end].text[0].isalpha():
            end += 1
        if end - index > 2 and end < len(tokens) and tokens[end].text in _CLOSING:
            found.append((index + 1, end))
    return found
