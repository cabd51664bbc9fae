"""Plain text to an article: where its title, byline, captions, headings, paragraphs and the rest are.

Nothing is deleted and nothing moves: the article's text is as long as what was given, and a soft line end inside a
hard-wrapped paragraph, which becomes a blank, is the only thing that changes after cleaning.
"""

from __future__ import annotations

from reader.text.article import Article
from reader.text.sanitize import clean, one_line
from reader.text.structure.dates import iso_date
from reader.text.structure.find import Finder
from reader.text.structure.marks import byline_authors
from reader.text.structure.marks import dateline as dateline_end
from reader.text.structure.special import published_date, split_line

__all__ = ["byline_authors", "dateline_end", "iso_date", "published_date", "split_line", "structure"]

_LONGEST_TITLE = 300


def structure(text: str, *, source: str = "") -> Article:
    """Find the structure of a plain text; never raises.

    The article's text has exactly the length of ``text``, so offsets into one are offsets into the other. Lines that
    belong to the page and not to the article (rights, related links, advertisements' marks, rules and underlines,
    cue times of a transcript) become ``credit`` blocks, which no summary is picked from.
    """
    text = clean(text)
    finder = Finder(text)
    finder.run()
    return Article(
        text=_join(text, finder.soft),
        blocks=tuple(finder.blocks),
        title=one_line(finder.title, _LONGEST_TITLE),
        authors=tuple(one_line(name, _LONGEST_TITLE) for name in finder.authors),
        published=finder.published,
        source=source,
    )


def _join(text: str, soft: list[int]) -> str:
    """Put a blank in place of each line end in ``soft``."""
    if not soft:
        return text
    parts = []
    start = 0
    for offset in soft:
        parts.append(text[start:offset])
        start = offset + 1
    parts.append(text[start:])
    return " ".join(parts)
