"""What kind of text an article is, told by its structure and its quotations: on that hangs where its gist stands."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from reader.analysis.facts import Quote
from reader.analysis.summary.candidates import Candidate
from reader.text.article import Article, BlockKind
from reader.text.structure.marks import is_chapter, time_end

_BOOK_WORDS = 15_000
_BOOK_CHAPTERS = 4  # headings with a number or the word "chapter"; with so many a shorter text is a book, too
_SHORT_BOOK_WORDS = 4_000
_ENTRIES = 3  # clock times at the beginnings of blocks
_TURNS = 4  # questions that stand as paragraphs of their own
_TURN_SHARE = 0.15  # of the paragraphs
_VOICES = 5.0  # quotations in a thousand words


class Kind(Enum):
    """Kinds of texts, by where they say what matters."""

    NEWS = auto()
    """Quotes people; the gist stands in the first ten or so sentences."""
    EXPOSITION = auto()
    """An encyclopedia's entry or an essay: quotes few; the first sentences say what it is about."""
    INTERVIEW = auto()
    LIVE = auto()
    """Entries with clock times, each a small article."""
    BOOK = auto()
    """Chapters, none of them the gist."""
    CHAPTER = auto()
    """A part of a book: what it tells is spread over it."""

    @property
    def opens(self) -> bool:
        """Whether the first sentences say what the whole is about."""
        return self not in (Kind.BOOK, Kind.CHAPTER)


def kind_of(article: Article, pool: Sequence[Candidate], quotes: Sequence[Quote]) -> Kind:
    """The kind of an article whose prose is ``pool``."""
    size = sum(len(one.words) for one in pool)
    if size >= _BOOK_WORDS or (size >= _SHORT_BOOK_WORDS and _chapters(article) >= _BOOK_CHAPTERS):
        return Kind.BOOK
    blocks = [block for block in article.blocks if block.kind.is_body or block.kind is BlockKind.HEADING]
    if sum(time_end(article.text[block.start : block.start + 12]) > 0 for block in blocks) >= _ENTRIES:
        return Kind.LIVE
    questions = sum(article.text[block.start : block.end].rstrip('»”"*_ ').endswith("?") for block in blocks)
    if questions >= max(_TURNS, _TURN_SHARE * len(blocks)):
        return Kind.INTERVIEW
    return Kind.NEWS if len(quotes) * 1000 >= _VOICES * max(size, 1) else Kind.EXPOSITION


def _chapters(article: Article) -> int:
    """How many headings are those of chapters."""
    headings = (block for block in article.blocks if block.kind is BlockKind.HEADING)
    return sum(is_chapter(article.text[block.start : block.end]) for block in headings)
