"""Between spaCy's conventions and ours: the text that it is given, its labels, and where a name begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.analysis.entities.gazetteer import Gazetteer
from reader.analysis.entities.tagging.mention import Mention
from reader.analysis.entities.tokens import Token, tokenize, written
from reader.analysis.facts import Label

LABELS: dict[str, Label] = {
    **dict.fromkeys(("PER", "PERSON", "PRS", "PS", "persName"), Label.PERSON),
    **dict.fromkeys(("ORG", "ORGANIZATION", "GPE_ORG", "OG", "orgName"), Label.ORGANIZATION),
    **dict.fromkeys(
        ("LOC", "GPE", "FAC", "FACILITY", "GPE_LOC", "LC", "placeName", "geogName"),
        Label.PLACE,
    ),
    **dict.fromkeys(
        ("MISC", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "EVN", "EVT", "WRK", "OBJ", "PROD"),
        Label.OTHER,
    ),
}
"""spaCy's labels by ours. Left out: numbers, dates and amounts, which another part finds, and nationalities (NORP)."""

_LONGEST = 5_000
"""Characters that spaCy gets as one text: some paragraphs. It refuses a million, and its memory grows with a text."""
_LONGEST_WORD = 100
"""Characters after which a word is cut: the time that spaCy's tokenizer takes grows with the square of its length."""
_LONG_WORD = re.compile(rf"\S{{20,{_LONGEST_WORD}}}")
_GLUE = "#@/\\_"
_APOSTROPHES = ("'", "’")
_WEIGHT = 1.0
"""How sure a label is; spaCy does not say, so every mention counts alike."""


def readable(text: str, pieces: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """``pieces`` as stretches for spaCy: pieces that touch are joined to some length, runs of mere marks left out."""
    for start, end in _joined(pieces):
        at = start
        for word in _LONG_WORD.finditer(text, start, end):
            if not any(map(str.isalnum, word.group())):
                if at < word.start():
                    yield at, word.start()
                at = word.end()
            elif len(word.group()) == _LONGEST_WORD:
                yield at, word.end()
                at = word.end()
        if at < end:
            yield at, end


def _joined(pieces: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches of up to ``_LONGEST`` characters made of pieces that touch; a longer piece is cut."""
    first, last = 0, 0
    for start, end in pieces:
        if start != last or end - first > _LONGEST:
            if first < last:
                yield first, last
            first = start
        last = end
        while last - first > _LONGEST:
            yield first, first + _LONGEST
            first += _LONGEST
    if first < last:
        yield first, last


def named(
    text: str, start: int, end: int, label: Label, gazetteer: Gazetteer, *, initial: bool = False
) -> Mention | None:
    """The mention in ``text[start:end]``: without titles, articles and marks around the name; None if no name is left.

    ``initial``: whether the stretch begins a sentence, so that a capital of its first word says nothing.
    """
    if start and text[start - 1] in _GLUE:  # a hashtag, a user name, a part of an address
        return None
    if end - start == 1 and text[end : end + 1] in _APOSTROPHES:  # "C'est"
        return None
    tokens = _unbracketed(tokenize(text, start, end))
    before = -1
    while tokens and len(tokens) != before:
        before = len(tokens)
        tokens = _without_head(tokens, label, gazetteer, initial=initial)
        tokens = _without_tail(tokens)
    if not tokens or not _is_name(tokens, label, gazetteer):
        return None
    words = tuple(token.text for token in tokens)
    return Mention(tokens[0].start, tokens[-1].end, written(tokens), label, _WEIGHT, words)


def _unbracketed(tokens: list[Token]) -> list[Token]:
    """``tokens`` up to an opening bracket ("Parti socialiste (PS)")."""
    cut = next((index for index, token in enumerate(tokens) if index and token.text == "("), len(tokens))
    return tokens[:cut]


def _without_head(tokens: list[Token], label: Label, gazetteer: Gazetteer, *, initial: bool) -> list[Token]:
    """``tokens`` without one title, article or mark at the beginning."""
    first = tokens[0]
    if not first.text[0].isalnum():
        return tokens[1:]
    if _is_listed(tokens, gazetteer):
        return tokens
    rest = tokens[1:]
    small = not first.text[0].isupper()
    article = first.lower in gazetteer.articles
    if small and (article or first.text.endswith("'") or first.lower in gazetteer.function_words):
        return rest
    if rest and article and label is not Label.PERSON and (initial or _is_listed(rest, gazetteer)):
        return rest
    if label is Label.PERSON:
        for size in range(min(len(tokens), 5), 0, -1):
            if gazetteer.is_title(written(tokens[:size]).lower()):
                return tokens[size:]
    return tokens


def _without_tail(tokens: list[Token]) -> list[Token]:
    """``tokens`` without marks and a genitive at the end."""
    end = len(tokens)
    while end and (not tokens[end - 1].text[0].isalnum() or tokens[end - 1].text.endswith("'")):
        end -= 1
    return tokens[:end]


def _is_name(tokens: Sequence[Token], label: Label, gazetteer: Gazetteer) -> bool:
    """Whether tokens name anything by our conventions: not so demonyms, languages, days, or words in lower case."""
    if written(tokens).islower() or not any(token.text[0].isalpha() for token in tokens):
        return False
    lowers = [token.lower for token in tokens]
    if all(word in gazetteer.demonyms or word in gazetteer.calendar or word.isdigit() for word in lowers):
        return False
    if len(tokens) == 1 and not tokens[0].text.isupper() and tokens[0].text not in gazetteer.first_names:
        return _is_listed(tokens, gazetteer) or lowers[0] not in gazetteer.function_words
    return len(tokens) > 1 or label is not Label.PERSON or len(tokens[0].text) > 1


def _is_listed(tokens: Sequence[Token], gazetteer: Gazetteer) -> bool:
    """Whether the tokens are together a listed name."""
    return " ".join(token.lower for token in tokens) in gazetteer.known
