"""Extractive summaries: the sentences of an article that stand for it, by a blend of our own or a method of sumy's.

Only running prose is picked from: never a title, byline, caption, credit, heading or date. Importing this module loads
neither sumy nor numpy; they are loaded when a summary is made.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.facts import Pick
from reader.analysis.summary import methods
from reader.analysis.summary.candidates import candidates
from reader.text.article import Article, Span

METHODS = ("blend", *methods.NAMES)
"""The names of the methods, the default first."""


def summarize(
    article: Article, sentences: Sequence[Span], language: str, *, method: str = "blend", count: int = 5
) -> tuple[Pick, ...]:
    """The ``count`` sentences that stand for the article, in text order, each with the score its method gave it.

    ``sentences`` are the article's, ``language`` its ISO 639-1 code. A text with fewer sentences gives them all; a
    ``count`` below 1 none. Scores are finite and comparable within one summary only. What ``count`` picks is contained
    in what ``count + 1`` picks. Of a very long text 10 thousand sentences take part: the first, and of the others as
    many as that leaves, evenly. Raises ValueError if there is no such method.
    """
    if method not in METHODS:
        raise ValueError(f"there is no summary method {method!r}; choose one of: {', '.join(METHODS)}")
    if count <= 0:
        return ()
    pool = candidates(article, sentences)
    if not pool:
        return ()
    if method == "blend":
        from reader.analysis.summary import blend

        ranked = blend.rank(pool, language, count)
    else:
        order = methods.rank(pool, article, language, method)
        ranked = [(pool[index], rating) for index, rating in order.first(count)]
    return tuple(sorted(Pick(one.span.start, one.span.end, score) for one, score in ranked))
