"""Foreign words: English words that do not belong to an article in another language and spoil it.

Article spinners replace words that happen to be English words too by an English synonym of the English reading: *nice
settimana* for *fine settimana*. Where a language has a table, each English word in it is weighed: how common it is in
both languages, how near in meaning to a word that may have stood there, how well that word fits the place, how
often it comes again. Where there are some, a word of the language itself whose gender is not that of the word before
it is one, too: *una tempo* for *una pace*. English small words ("through", "with") amid words of the language are
marked in any case.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from reader.analysis.facts import ForeignWord
from reader.analysis.foreign.agreement import disagreeing
from reader.analysis.foreign.candidates import candidates
from reader.analysis.foreign.context import neighbours
from reader.analysis.foreign.scoring import LEAST, judge
from reader.analysis.foreign.table import load
from reader.languages import SUPPORTED, table
from reader.text.article import Article, BlockKind, Span
from reader.text.marks import quoted

_JOINTS = frozenset("-./@_\\#'’")
_MARKED = frozenset('*`"')


def find(article: Article, sentences: Sequence[Span], language: str) -> tuple[ForeignWord, ...]:
    """The foreign words of an article, in order; none in English or in a language without a table.

    ``sentences`` are the article's, ``language`` its ISO 639-1 code.
    """
    known = load(language) if language in SUPPORTED else None
    if known is None:
        return ()
    judged = judge(list(candidates(article, sentences, language, known)), known)
    found = [ForeignWord(one.start, one.end, "en", word) for one, word, sure in judged if sure >= LEAST]
    taken = {word.start for word in found}
    for word in _small_words(article, sentences, language):
        if word.start not in taken:
            intruder = known.get(article.text[word.start : word.end])
            likeliest = intruder.homographs[:1] if intruder else ()
            found += [replace(word, suggestion=instead) for instead, _ in likeliest] or [word]
    if found:  # a word of the language itself is strange only where others are
        taken = {word.start for word in found}
        found += [word for word in disagreeing(article, sentences, known) if word.start not in taken]
    return tuple(sorted(found, key=lambda word: word.start))


def _small_words(article: Article, sentences: Sequence[Span], language: str) -> Iterator[ForeignWord]:
    """English small words amid words of the language."""
    pattern = _intruders(language)
    code = {block.start for block in article.blocks if block.kind is BlockKind.CODE}
    for sentence in sentences:
        matches = [] if sentence.start in code else list(pattern.finditer(article.text, sentence.start, sentence.end))
        quotations = quoted(article.text, sentence.start, sentence.end) if matches else []
        for match in matches:
            start, end = match.span()
            quotation = bisect_left(quotations, start, key=lambda one: one.end)
            inside = quotation < len(quotations) and quotations[quotation].start < start
            if _is_alone(article.text, start, end, sentence, language, inside=inside):
                yield ForeignWord(start, end, "en")


@cache
def _intruders(language: str) -> re.Pattern[str]:
    """The English words that never stand in a language by right."""
    words = set(table("en", "words").get("intruding", ())) - set(table(language, "words").get("stopwords", ()))
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(words))})(?!\w)")


@cache
def _english() -> frozenset[str]:
    return frozenset(word for word in table("en", "words").get("stopwords", ()) if len(word) > 1)


def _is_alone(text: str, start: int, end: int, sentence: Span, language: str, *, inside: bool) -> bool:
    """Whether the word at ``[start, end)`` stands between two words in lower case that are no English small words.

    If the one before is a small word of the language, the other may be missing. ``inside`` a quotation, which may be
    English, it has to be one.
    """
    left, right = text[start - 1 : start], text[end : end + 1]
    if left in _JOINTS | _MARKED or right in _MARKED or (right in _JOINTS and text[end + 1 : end + 2].isalnum()):
        return False
    before, after = neighbours(text, start, end, sentence.start, sentence.end)
    own = before in table(language, "words").get("stopwords", ())
    if not before or (inside and not own) or not (after or own):
        return False
    return all(not word or (word.islower() and word not in _english()) for word in (before, after))
