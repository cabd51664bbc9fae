"""Extractive summaries: the sentences of an article that stand for it, by a blend of our own or a method of sumy's.

Only running prose is picked from: never a title, byline, caption, credit, heading or date. Importing this module loads
neither sumy nor numpy; they are loaded when a summary is made.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.facts import Entity, Pick, Quote
from reader.analysis.summary import methods
from reader.analysis.summary.candidates import candidates
from reader.analysis.summary.length import Length, cut
from reader.analysis.summary.methods.order import Order
from reader.text.article import Article, Span

METHODS = ("blend", *methods.NAMES)
"""The names of the methods, the default first."""


def summarize(
    article: Article,
    sentences: Sequence[Span],
    language: str,
    *,
    method: str = "blend",
    count: int = 5,
    length: Length | None = None,
    entities: Sequence[Entity] = (),
    quotes: Sequence[Quote] = (),
) -> tuple[Pick, ...]:
    """The sentences that stand for the article, in text order, each with the score its method gave it.

    ``sentences``, ``entities`` and ``quotes`` are the article's (the last two only help the blend), ``language`` its
    ISO 639-1 code. The summary is as long as ``length`` says, else ``count`` sentences. A text with fewer sentences
    gives them all; a ``count`` below 1 none. Scores are finite and comparable within one summary only. A longer summary
    holds the shorter one. Of a very long text 10 thousand sentences take part: the first, and of the others as many as
    that leaves, evenly. Raises ValueError if there is no such method.
    """
    if method not in METHODS:
        raise ValueError(f"there is no summary method {method!r}; choose one of: {', '.join(METHODS)}")
    if count <= 0 and length is None:
        return ()
    pool = candidates(article, sentences)
    if not pool:
        return ()
    if method == "blend":
        from reader.analysis.summary import blend
        from reader.analysis.summary.kinds import kind_of

        order = Order(blend.order(pool, language, kind_of(article, pool, quotes), entities, quotes))
    else:
        order = methods.rank(pool, article, language, method)
    picked = cut(order, pool, length or Length(count))
    return tuple(sorted(Pick(pool[index].span.start, pool[index].span.end, score) for index, score in picked))
