"""Extractive summaries: the sentences of an article that stand for it, by a blend of our own or a method of sumy's.

Only running prose is picked from: never a title, byline, caption, credit, heading or date. Importing this module loads
neither sumy nor numpy; they are loaded when a summary is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.facts import Entity, Pick, Quote
from reader.analysis.summary import methods
from reader.analysis.summary.candidates import Candidate, candidates
from reader.analysis.summary.length import Length, cut
from reader.analysis.summary.methods.order import Order
from reader.text.article import Article, Span

METHODS = ("blend", *methods.NAMES)
"""The names of the methods, the default first."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """The sentences of an article in the order of one method, worked out as far as anyone asked."""

    pool: Sequence[Candidate]
    order: Order

    def picks(self, length: Length) -> tuple[Pick, ...]:
        """A summary of such a length, in text order; what is known of a shorter one is not worked out again."""
        if not self.pool or length.amount <= 0:
            return ()
        taken: set[int] = set()
        picks = []
        for index, score in cut(self.order, self.pool, length):
            one = self.pool[index]
            whole = one.place - 1 in taken  # beside the sentence before its connective says something
            picks.append(Pick(one.span.start + (0 if whole else one.lead_in), one.span.end, score))
            taken.add(one.place)
        return tuple(sorted(picks))


def rank(
    article: Article,
    sentences: Sequence[Span],
    language: str,
    *,
    method: str = "blend",
    entities: Sequence[Entity] = (),
    quotes: Sequence[Quote] = (),
    part: bool = False,
) -> Ranking:
    """The sentences of an article in the order in which a method takes them, each with its score.

    ``sentences``, ``entities`` and ``quotes`` are the article's (the last two only help the blend), ``language`` its
    ISO 639-1 code. ``part`` says that the article is a chapter of a longer one, whose beginning is not its gist.
    Scores are finite and comparable within one ranking only. Of a very long text 10 thousand sentences take part: the
    first, and of the others as many as that leaves, evenly. Raises ValueError if there is no such method.
    """
    if method not in METHODS:
        raise ValueError(f"there is no summary method {method!r}; choose one of: {', '.join(METHODS)}")
    pool = candidates(article, sentences)
    if not pool:
        return Ranking((), Order(()))
    if method == "blend":
        from reader.analysis.summary import blend
        from reader.analysis.summary.kinds import Kind, kind_of
        from reader.analysis.summary.leadins import without_lead_in

        pool = tuple(without_lead_in(one, language) for one in pool)
        kind = Kind.CHAPTER if part else kind_of(article, pool, quotes)
        return Ranking(pool, Order(blend.order(pool, language, kind, entities, quotes, article.title)))
    return Ranking(pool, methods.rank(pool, article, language, method))


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

    As long as ``length`` says, else ``count`` sentences; the rest as for ``rank``. A text with fewer sentences gives
    them all; a ``count`` below 1 none. A longer summary holds the shorter one. In the blend a sentence stands without
    the connective that opens it ("But ", "Inoltre, ") if the sentence before it was not taken.
    """
    ranking = rank(article, sentences, language, method=method, entities=entities, quotes=quotes)
    return ranking.picks(length or Length(count))
