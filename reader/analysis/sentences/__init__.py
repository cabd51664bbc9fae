"""Sentences: where each begins and ends, by marks that may end one and tests that say whether they do.

``breaks`` walks over the marks of a block, ``ends`` decides about one of them, ``unmarked`` finds the sentences that
begin after no mark, ``rules`` holds the words that this takes; they stand in ``languages/CODE/sentences.toml``. The
cost is linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.analysis.sentences.breaks import breaks, holds
from reader.analysis.sentences.rules import Rules, rules
from reader.text.article import Article, Block, BlockKind, Span
from reader.text.marks import quoted

__all__ = ["joined", "split"]

_WHOLE = frozenset(
    {BlockKind.CODE, BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.DATELINE, BlockKind.PUBLISHED}
)  # one sentence each: these are no prose


def split(article: Article, language: str) -> tuple[Span, ...]:
    """The sentences of an article, sorted and apart from each other, each inside one block.

    Each begins and ends on a visible character, and every visible character of a block is in exactly one. Lines about
    the article (byline, credit, dateline, date) and code are one sentence a block. ``language`` is an ISO 639-1 code;
    an unknown one gets rules that suit most.
    """
    known = rules(language)
    sentences: list[Span] = []
    for block in article.blocks:
        sentences.extend(_sentences(article.text, block, known))
    return tuple(sentences)


def _sentences(text: str, block: Block, known: Rules) -> Iterator[Span]:
    """The sentences of one block."""
    start = block.start
    if block.kind not in _WHOLE:
        for end, following in breaks(text, block.start, block.end, known):
            yield Span(start, end)
            start = following
    if start < block.end:
        yield Span(start, block.end)


def joined(article: Article, sentences: Sequence[Span]) -> list[Span]:
    """The sentences of an article, those of one quotation together with all else up to its marks as one.

    A reader of sentences wants the several ones of a long quotation apart; who asks whose words they are wants the
    quotation whole, with the words around it.
    """
    blocks = iter(article.blocks)
    block = next(blocks, None)
    quotations: list[Span] = []
    found: list[Span] = []
    for sentence in sentences:
        while block is not None and block.end <= sentence.start:
            block = next(blocks, None)
            quotations.clear()
        if block is None:
            break
        if sentence.start == block.start and sentence.end < block.end:
            text = article.text
            quotations = [one for one in quoted(text, block.start, block.end) if holds(text, one)]
            quotations.reverse()
        while quotations and quotations[-1].end <= sentence.start:
            quotations.pop()
        if quotations and found and quotations[-1].start < found[-1].end:
            found[-1] = Span(found[-1].start, sentence.end)
        else:
            found.append(sentence)
    return found
