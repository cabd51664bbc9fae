"""The pipeline: an article goes through the stages one by one, each a pure function of the facts before it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from reader.analysis.facts import Analysis
from reader.analysis.options import Layer, Options, needs
from reader.languages import SUPPORTED
from reader.text.article import Article, Span


def analyze(article: Article, options: Options | None = None) -> Analysis:
    """Everything that ``options`` asks to know about an article.

    Raises TaggerError if ``options.tagger`` needs something that is not installed.
    """
    analysis = Analysis()
    for _, analysis in stages(article, options or Options()):  # noqa: B007
        pass
    return analysis


def stages(article: Article, options: Options) -> Iterator[tuple[Layer, Analysis]]:
    """Run the stages one at a time: after each, the layer that is new and all that is known so far.

    Layers that another one needs are found even if they were not asked for.
    """
    wanted = _with_needs(options)
    analysis = Analysis()
    for layer in Layer:
        if layer in wanted:
            analysis = _with(analysis, layer, _STAGES[layer](article, analysis, options))
            if layer is Layer.ENTITIES and options.tagger == "builtin":
                analysis = replace(analysis, approximate=analysis.language.code not in SUPPORTED)
            yield layer, analysis


def _with(analysis: Analysis, layer: Layer, facts: Any) -> Analysis:
    """The analysis with one layer put in."""
    return replace(analysis, **{layer.value: facts})


def _with_needs(options: Options) -> frozenset[Layer]:
    """The layers asked for and all that they are computed from."""
    wanted = set(options.layers)
    for layer in reversed(Layer):
        if layer in wanted:
            wanted |= needs(layer, options.method)
    return frozenset(wanted)


# Each stage imports its module when it runs: a caller that wants quotes alone never loads sumy.


def _language(article: Article, known: Analysis, options: Options) -> object:
    from reader.analysis import language

    return language.detect(article, options.language)


def _passages(article: Article, known: Analysis, options: Options) -> object:
    from reader.analysis import passages

    return passages.find(
        article, known.language.code, given=known.language.confidence == 1.0 and bool(options.language)
    )


def _parts(article: Article, known: Analysis) -> Iterator[tuple[str, Article]]:
    """The article's languages, each with the article that has only its blocks; nearly always one and the whole."""
    if not known.passages:
        return iter(((known.language.code, article),))
    from reader.analysis.passages import parts

    return parts(article, known.language.code, known.passages)


def _own(known: Analysis, part: Article) -> Sequence[Span]:
    """The sentences of a part."""
    if not known.passages:
        return known.sentences
    from reader.analysis.passages import within

    return within(known.sentences, part)


def _sentences(article: Article, known: Analysis, options: Options) -> object:
    from reader.analysis import sentences

    return tuple(sorted(chain.from_iterable(sentences.split(part, code) for code, part in _parts(article, known))))


def _entities(article: Article, known: Analysis, options: Options) -> object:
    from reader.analysis import entities, joining

    found = [
        entities.find(part, _own(known, part), code, tagger=options.tagger) for code, part in _parts(article, known)
    ]
    return found[0] if len(found) == 1 else joining.entities(article.text, found)


def _quotes(article: Article, known: Analysis, options: Options) -> object:
    from reader.analysis import joining, quotes

    found = [quotes.find(part, _own(known, part), known.entities, code) for code, part in _parts(article, known)]
    return found[0] if len(found) == 1 else joining.quotes(found)


def _summary(article: Article, known: Analysis, options: Options) -> object:
    from reader.analysis import summary
    from reader.analysis.summary.length import asked

    return summary.summarize(
        article,
        known.sentences,
        known.language.code,
        method=options.method,
        length=asked(options.sentences, options.words, options.percent),
        entities=known.entities,
        quotes=known.quotes,
    )


def _foreign(article: Article, known: Analysis, options: Options) -> object:
    from reader.analysis import foreign

    parts = _parts(article, known)
    return tuple(sorted(chain.from_iterable(foreign.find(part, _own(known, part), code) for code, part in parts)))


def _readability(article: Article, known: Analysis, options: Options) -> object:
    from reader.analysis import joining, readability

    found = [readability.rate(part, _own(known, part), code) for code, part in _parts(article, known)]
    return found[0] if len(found) == 1 else joining.readability(found)


def _keyphrases(article: Article, known: Analysis, options: Options) -> object:
    from reader.analysis import joining, keyphrases

    found = [
        (part, keyphrases.find(part, _own(known, part), known.entities, code)) for code, part in _parts(article, known)
    ]
    return found[0][1] if len(found) == 1 else joining.keyphrases(found)


_STAGES: dict[Layer, Callable[[Article, Analysis, Options], object]] = {
    Layer.LANGUAGE: _language,
    Layer.PASSAGES: _passages,
    Layer.SENTENCES: _sentences,
    Layer.ENTITIES: _entities,
    Layer.QUOTES: _quotes,
    Layer.SUMMARY: _summary,
    Layer.FOREIGN: _foreign,
    Layer.READABILITY: _readability,
    Layer.KEYPHRASES: _keyphrases,
}
