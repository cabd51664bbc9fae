"""The pipeline: an article goes through the stages one by one, each a pure function of the facts before it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from reader.analysis.facts import Analysis
from reader.analysis.options import NEEDS, Layer, Options
from reader.languages import SUPPORTED
from reader.text.article import Article


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
    wanted = _with_needs(options.layers)
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


def _with_needs(layers: frozenset[Layer]) -> frozenset[Layer]:
    """The layers asked for and all that they are computed from."""
    wanted = set(layers)
    for layer in reversed(Layer):
        if layer in wanted:
            wanted |= NEEDS[layer]
    return frozenset(wanted)


# Each stage imports its module when it runs: a caller that wants quotes alone never loads sumy.


def _language(article: Article, known: Analysis, options: Options) -> object:
    from reader.analysis import language

    return language.detect(article, options.language)


def _sentences(article: Article, known: Analysis, options: Options) -> object:
    from reader.analysis import sentences

    return sentences.split(article, known.language.code)


def _entities(article: Article, known: Analysis, options: Options) -> object:
    from reader.analysis import entities

    return entities.find(article, known.sentences, known.language.code, tagger=options.tagger)


def _quotes(article: Article, known: Analysis, options: Options) -> object:
    from reader.analysis import quotes

    return quotes.find(article, known.sentences, known.entities, known.language.code)


def _summary(article: Article, known: Analysis, options: Options) -> object:
    from reader.analysis import summary

    return summary.summarize(
        article, known.sentences, known.language.code, method=options.method, count=options.sentences
    )


def _foreign(article: Article, known: Analysis, options: Options) -> object:
    from reader.analysis import foreign

    return foreign.find(article, known.sentences, known.language.code)


_STAGES: dict[Layer, Callable[[Article, Analysis, Options], object]] = {
    Layer.LANGUAGE: _language,
    Layer.SENTENCES: _sentences,
    Layer.ENTITIES: _entities,
    Layer.QUOTES: _quotes,
    Layer.SUMMARY: _summary,
    Layer.FOREIGN: _foreign,
}
