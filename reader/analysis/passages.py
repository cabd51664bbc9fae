"""Passages: what of an article is in another language than the rest, and the article cut along them.

Told sentence by sentence, but only where few of the article's own small words stand: prose has 30 to 55 % of them, so
an article in one language costs a count of its words and no more. What stands in quotation marks goes with the words
around it, for those tell who says it, unless the block is nothing else.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from reader.analysis.facts import UNKNOWN_LANGUAGE, Passage
from reader.analysis.language import judge, likeliest, small_words
from reader.languages import SUPPORTED
from reader.text.article import Article, Block, BlockKind, Span
from reader.text.marks import quoted
from reader.text.patterns import lazy

_LINES = frozenset({BlockKind.CODE, BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.DATELINE, BlockKind.PUBLISHED})
_WORD = lazy(r"[^\W\d_]+")
_END = lazy(r"(?<=[.!?…])[\"”»’)\]]*\s+(?=[\"“«„‘(\[¿¡—–-]*[^\W\d_a-z])|(?<=[。！？])")

_ENOUGH = 8
"""Words; fewer say nothing for certain and go with what stands beside them."""
_PROSE = 12
"""Words from which a part of a paragraph is taken out of it."""
_LETTERS, _RUN_ON = 40, 12
"""Letters that are enough in scripts without blanks, where what seems a word has so many and more."""
_FEW, _USUAL, _PLENTY = 0.2, 0.3, 0.45
"""Shares of the article's small words in a text: fewer than the first are strange; from the third on none are looked
for elsewhere (a sister language has up to 0.4 of them: "de", "que", "a")."""
_SURE = 0.95
_SAID = 2
"""Words outside quotation marks from which the sentence around them is the writer's."""
_SAMPLE, _GLANCE = 600, 300  # characters


def find(article: Article, language: str, *, given: bool = False) -> tuple[Passage, ...]:
    """The passages in another language than the article's own, ``language``, in order, each within one block.

    ``given`` says that the caller named the language: then passages that are most of the text are none, for either all
    of it is meant or the name is wrong. None in a text whose language is unknown. The cost is linear.
    """
    if language == UNKNOWN_LANGUAGE:
        return ()
    found: list[Passage] = []
    read = 0
    for block in article.blocks:
        if block.kind not in _LINES:
            read += len(block)
            found += _in_block(article.text, block, language)
    return () if given and 2 * sum(map(len, found)) > read else tuple(found)


def _in_block(text: str, block: Block, language: str) -> list[Passage]:
    """The passages of one block: runs of sentences in one other language."""
    sentences = list(_sentences(text, block.start, block.end))
    whole = text[block.start : block.end]
    if not any(_is_strange(text[start:end], language, _FEW) for start, end in sentences) and (
        not _is_strange(whole, language, _PLENTY) or likeliest(whole[:_GLANCE])[0] == language
    ):
        return []
    outside = _without_quotations(text, block)
    if len(_WORD.findall(outside)) < _SAID:
        outside = whole
    codes = [
        _code(text[start:end], outside[start - block.start : end - block.start], language) for start, end in sentences
    ]
    if not any(codes):
        sentences = [(block.start, block.end)]
        codes = [_code(whole, outside, language)]
    runs = groupby(zip(_settled(codes, language), sentences, strict=True), key=lambda pair: pair[0])
    found = []
    for code, run in runs:
        spans = [span for _, span in run]
        start, end = spans[0][0], spans[-1][1]
        if code != language and (len(spans) == len(sentences) or _stands_alone(text[start:end])):
            found.append(Passage(start, end, code))
    return found


def _stands_alone(text: str) -> bool:
    """Whether a part of a paragraph is prose, not the title of a book or a film."""
    words = _WORD.findall(text)
    return _has_enough(words, _PROSE) and 2 * sum(word[0].isupper() for word in words) < len(words)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentences, roughly: the language, which a better cut needs, is not known yet."""
    for match in _END.finditer(text, start, end):
        if match.end() < end:
            yield start, match.end() - len(match[0]) + len(match[0].rstrip())
            start = match.end()
    yield start, end


def _without_quotations(text: str, block: Block) -> str:
    """A block with blanks for what stands between quotation marks."""
    parts = []
    at = block.start
    for span in quoted(text, block.start, block.end):
        if span.start >= at:
            parts += [text[at : span.start], " " * len(span)]
            at = span.end
    return "".join([*parts, text[at : block.end]])


def _is_strange(sentence: str, language: str, least: float) -> bool:
    """Whether a text may be in another language: it has enough words, and few of them are the language's small ones."""
    return _has_enough(words := _WORD.findall(sentence)) and _share(words, language) < least


def _has_enough(words: Sequence[str], least: int = _ENOUGH) -> bool:
    letters = sum(map(len, words))
    return len(words) >= least or letters >= max(_LETTERS, _RUN_ON * len(words))


def _share(words: Sequence[str], language: str) -> float:
    small = small_words(language)
    return sum(word.lower() in small for word in words) / len(words)


def _code(sentence: str, outside: str, language: str) -> str | None:
    """The language of a sentence, of which ``outside`` is left without quotations; None if it cannot be told."""
    words = _WORD.findall(outside)
    if len(words) < _SAID:
        return None
    if not _has_enough(words):
        if _share(words, language) >= _USUAL and likeliest(outside)[0] == language:
            return language  # the writer's words around somebody's in another language
        outside = sentence
        words = _WORD.findall(sentence)
    return _other(outside[:_SAMPLE], words, language) if _has_enough(words) else None


def _other(text: str, words: Sequence[str], language: str) -> str | None:
    """The language of a text that may be in another than the article; None if it cannot be told."""
    own = _share(words, language)
    code, probability = likeliest(text)
    if code == language:
        return language if probability >= _SURE else None
    if probability >= _SURE and code in SUPPORTED and _share(words, code) > own:
        return code
    if own >= _FEW / 2:
        return None
    found = judge(text)  # knows more languages, and costs more
    return found.code if found.confidence >= _SURE and not _share(words, found.code) < own else None


def _settled(codes: list[str | None], language: str) -> list[str]:
    """What cannot be told goes with the sentence before it, at the head of a block with the one behind it."""
    known = [code for code in codes if code is not None]
    last = known[0] if known else language
    settled = []
    for code in codes:
        last = code or last
        settled.append(last)
    return settled


def parts(article: Article, language: str, passages: Sequence[Passage]) -> Iterator[tuple[str, Article]]:
    """The article once for each of its languages, its own first, with only the blocks in that language.

    Each has the whole text, so that offsets stay. A block that holds a passage is cut at it.
    """
    if not passages:
        yield language, article
        return
    blocks: dict[str, list[Block]] = {language: []}
    at = 0
    for block in article.blocks:
        start = block.start
        while at < len(passages) and passages[at].start < block.end:
            passage = passages[at]
            _add(blocks[language], article.text, block, start, passage.start)
            _add(blocks.setdefault(passage.language, []), article.text, block, passage.start, passage.end)
            start = passage.end
            at += 1
        _add(blocks[language], article.text, block, start, block.end)
    for code, own in blocks.items():
        yield code, replace(article, blocks=tuple(own))


def _add(blocks: list[Block], text: str, block: Block, start: int, end: int) -> None:
    """Add a piece of a block, trimmed to its visible characters."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    if start < end:
        blocks.append(replace(block, start=start, end=end))


def within(spans: Sequence[Span], article: Article) -> tuple[Span, ...]:
    """Those of some spans that begin in a block of the article."""
    starts = [block.start for block in article.blocks]
    found = []
    for span in spans:
        index = bisect_right(starts, span.start) - 1
        if index >= 0 and span.start < article.blocks[index].end:
            found.append(span)
    return tuple(found)
