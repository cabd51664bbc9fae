"""The entities stage: people, organisations, places, other names, dates and amounts, each thing once."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.linking.acronyms import expand_acronyms
from reader.analysis.entities.linking.descriptions import describe, descriptions
from reader.analysis.entities.linking.names import entities
from reader.analysis.entities.linking.votes import vote
from reader.analysis.entities.reading import pieces
from reader.analysis.entities.tagging import crf
from reader.analysis.entities.tagging.candidates import collect
from reader.analysis.entities.tagging.document import agree, project
from reader.analysis.entities.tagging.marked import in_marks
from reader.analysis.entities.tagging.mention import Mention
from reader.analysis.entities.tagging.particles import with_particles
from reader.analysis.entities.tagging.rules import tag
from reader.analysis.entities.tokens import tokenize
from reader.analysis.entities.values.amounts import find_amounts
from reader.analysis.entities.values.dates import find_dates
from reader.analysis.entities.values.value import Value, gather
from reader.analysis.facts import Entity
from reader.analysis.options import TAGGERS
from reader.text.article import Article, Span

__all__ = ["find"]


def find(article: Article, sentences: Sequence[Span], language: str, *, tagger: str = "builtin") -> tuple[Entity, ...]:
    """The entities of an article, ordered by first mention; their mentions are sorted and disjoint.

    All blocks but code are read. ``language`` is an ISO 639-1 code; of languages without data only what capitals show
    is found. Mentions leave out titles and elided articles.

    ``tagger`` is one of ``options.TAGGERS``. Raises TaggerError if spaCy is asked for and cannot be used.
    """
    if tagger not in TAGGERS:
        raise ValueError(f"no tagger {tagger!r}")
    known = gazetteer(language)
    stretches = list(pieces(article, sentences))
    tokens = [tokenize(article.text, start, end) for start, end in stretches]
    values: list[Value] = []
    for piece in tokens:
        dates = find_dates(piece, language, article.published)
        values += dates
        values += find_amounts(piece, language, dates)
    values.sort()
    candidates, evidence = collect(tokens, known, [(value.start, value.end) for value in values])
    spelt, acronyms = expand_acronyms(tokens, known)
    if tagger == "spacy":
        from reader.analysis.entities.tagging import spacy_tagger

        tagged = spacy_tagger.tag(article.text, stretches, language, known)
    elif language in crf.LANGUAGES:
        tagged = crf.model(language).tag(tokens)
    else:
        tagged = tag(candidates, evidence, known)
    tagged = with_particles(tokens, tagged)
    mentions = agree(_disjoint([*spelt, *in_marks(tokens, known), *tagged], values))
    mentions = agree(_disjoint(project(candidates, mentions, known), values))
    named = entities(mentions, acronyms, language, article.text)
    described = descriptions(tokens, named, language)
    found = [*vote(tokens, describe(named, described), language, described), *gather(values)]
    return tuple(sorted(found, key=lambda entity: entity.mentions[0]))


def _disjoint(mentions: Sequence[Mention], values: Sequence[Value]) -> list[Mention]:
    """``mentions`` sorted, without those that overlap a value or an earlier, longer mention."""
    kept: list[Mention] = []
    at = 0
    for mention in sorted(mentions, key=lambda found: (found.start, -found.end)):
        while at < len(values) and values[at].end <= mention.start:
            at += 1
        if at < len(values) and values[at].start < mention.end:
            continue
        if kept and mention.start < kept[-1].end:
            continue
        kept.append(mention)
    return kept
