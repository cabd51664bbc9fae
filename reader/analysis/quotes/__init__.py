"""Quotations: what is said in an article, and who says it; by rules that weigh evidence, without a parser.

Marks are paired (``reader.text.marks``), cues found, spans cut, and speakers chosen in text order.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.facts import Entity, Quote
from reader.analysis.quotes.candidates import ALONE, Sentence
from reader.analysis.quotes.dialogue import is_turn, turn
from reader.analysis.quotes.interviews import labelled
from reader.analysis.quotes.lexicon import Lexicon, lexicon
from reader.analysis.quotes.mentions import named
from reader.analysis.quotes.names import Cast
from reader.analysis.quotes.pointers import pointing_back
from reader.analysis.quotes.spans import candidates
from reader.analysis.quotes.speakers import Speakers
from reader.analysis.quotes.tokens import Token, sentences_of, tokenize
from reader.analysis.sentences import joined
from reader.text.article import Article, Block, BlockKind, Span
from reader.text.marks import Pair, pairs

_LABEL = 50  # characters that a speaker's name before a colon may have
_READ = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})


def find(article: Article, sentences: Sequence[Span], entities: Sequence[Entity], language: str) -> tuple[Quote, ...]:
    """The quotations of an article, in text order, apart from each other, each within one block.

    ``sentences`` and ``entities`` are those of the same article; in a language without a lexicon quotations in marks
    are found by English's rules of place alone, and so nearly all stay without a speaker.
    """
    words = lexicon(language) or lexicon("en")
    if words is None:  # the language files are missing
        return ()
    return walked(article, sentences, Speakers(article.text, named(entities), Cast(words)), words)


def walked(article: Article, sentences: Sequence[Span], walk: Speakers, words: Lexicon) -> tuple[Quote, ...]:
    """Walk an article with a given state of who speaks: the quotations, as ``find`` gives them."""
    text = article.text
    sentences = joined(article, sentences)
    first = 0
    blocks = [block for block in article.blocks if block.kind in _READ]
    for number, block in enumerate(blocks):
        while first < len(sentences) and sentences[first].end <= block.start:
            first += 1
        around = blocks[max(number - 1, 0) : number], blocks[number + 1 : number + 2]
        if not _read_turn(text, block, around, words, walk, number):
            _read_block(text, block, around[1], sentences, first, words, walk, number)
    return _apart(walk.quotes)


def _read_turn(
    text: str, block: Block, around: Sequence[Sequence[Block]], words: Lexicon, walk: Speakers, number: int
) -> bool:
    """Find the words of a turn of dialogue; False if the block is none."""
    if block.kind is not BlockKind.ITEM and is_turn(text, block.start) and not pairs(text, block.start, block.end):
        tokens = list(tokenize(text, block.start, block.end))
        turns = [other for side in around for other in side if other.kind is not BlockKind.ITEM]
        found = turn(tokens, words, among_turns=any(is_turn(text, other.start) for other in turns))
    elif block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and _may_label(text, block):
        tokens = list(tokenize(text, block.start, block.end))
        asked = any(text[other.end - 1] == "?" for other in around[0])
        said = labelled(tokens, words, walk.names, asked=asked)
        found = [] if said is None else [said]
    else:
        return False
    if found:
        walk.sentence(Sentence.read(text, tokens, words, walk.names), found, number)
        walk.read(tokens)
    return bool(found)


def _may_label(text: str, block: Block) -> bool:
    """Whether a colon near the head of a block may set a speaker's name before words without marks."""
    colon = text.find(":", block.start, min(block.start + _LABEL, block.end))
    follow = text[colon + 1 : colon + 3].strip()[:1]
    return colon > 0 and text[block.start].isupper() and follow.isalnum()


def _read_block(
    text: str, block: Block, following: Sequence[Block], sentences: Sequence[Span], first: int,
    words: Lexicon, walk: Speakers, number: int,
) -> None:  # fmt: skip
    """Find the quotations of one block."""
    outer = _outermost(text, block, following)
    alone = reported = False
    before: list[Token] = []
    cut = list(sentences_of(list(tokenize(text, block.start, block.end, outer)), sentences, first))
    for tokens, ahead in zip(cut, [*cut[1:], []], strict=True):
        sentence = Sentence.read(text, tokens, words, walk.names)
        sentence.alone_before = alone
        sentence.ahead = ahead
        sentence.reported_before = reported
        worth = sentence.cues or reported or sentence.marks or words.words["hearsay"]
        found = candidates(sentence) if worth else []
        if not found and not reported and sentence.cues:
            told = pointing_back(sentence, before)
            found = [] if told is None else [told]
        if found:
            walk.sentence(sentence, found, number)
        before = tokens
        alone = any(item.link == ALONE for item in found)
        reported = bool(found)
        walk.read(tokens, () if found else sentence.cues)


def _outermost(text: str, block: Block, following: Sequence[Block]) -> list[Pair]:
    """The outermost quotations of a block; an open one counts if it leads the block or the next goes on with it."""
    found: list[Pair] = []
    for pair in pairs(text, block.start, block.end):
        if found and pair.start < found[-1].end:
            continue
        if not pair.closed:
            mark = text[pair.start]
            goes_on = any(text[other.start] in (mark, "»", "›") for other in following)
            if not (goes_on or pair.start == block.start):
                continue
        found.append(pair)
    return found


def _apart(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotations in order, none lying over another."""
    result: list[Quote] = []
    for quote in sorted(quotes, key=lambda item: (item.start, -item.end)):
        if quote.end > quote.start and (not result or quote.start >= result[-1].end):
            result.append(quote)
    return tuple(result)
