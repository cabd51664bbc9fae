"""What an analysis can be asked for. Imports none of the stages, so that asking costs nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

DEFAULT_SENTENCES = 5
DEFAULT_METHOD = "blend"
TAGGERS = ("builtin", "spacy")
"""What may find the names: the program's own tagger, or a spaCy pipeline that the user has installed."""


class Layer(StrEnum):
    """The layers of facts, in the order in which they are found and with the names of the JSON contract."""

    LANGUAGE = "language"
    PASSAGES = "passages"
    SENTENCES = "sentences"
    ENTITIES = "entities"
    QUOTES = "quotes"
    SUMMARY = "summary"
    FOREIGN = "foreign"
    READABILITY = "readability"
    KEYPHRASES = "keyphrases"


_LANGUAGES = frozenset({Layer.LANGUAGE, Layer.PASSAGES})
_READ = _LANGUAGES | {Layer.SENTENCES}

_NEEDS: dict[Layer, frozenset[Layer]] = {
    Layer.LANGUAGE: frozenset(),
    Layer.PASSAGES: frozenset({Layer.LANGUAGE}),
    Layer.SENTENCES: _LANGUAGES,
    Layer.ENTITIES: _READ,
    Layer.QUOTES: _READ | {Layer.ENTITIES},
    Layer.SUMMARY: _READ | {Layer.ENTITIES, Layer.QUOTES},
    Layer.FOREIGN: _READ,
    Layer.READABILITY: _READ,
    Layer.KEYPHRASES: _READ | {Layer.ENTITIES},
}


def needs(layer: Layer, method: str) -> frozenset[Layer]:
    """Which layers a layer is computed from; of the summary methods only the blend looks at names and quotations."""
    return _READ if layer is Layer.SUMMARY and method != DEFAULT_METHOD else _NEEDS[layer]


@dataclass(frozen=True, slots=True)
class Options:
    """What an analysis is asked for."""

    layers: frozenset[Layer] = frozenset(Layer)
    method: str = DEFAULT_METHOD
    """The summary method: ``blend`` or one of sumy's names."""
    sentences: int = DEFAULT_SENTENCES
    """How many sentences the summary has, if the text has as many."""
    words: int | None = None
    """How many words the summary has at most, instead."""
    percent: int | None = None
    """How much of the article the summary has at most, instead."""
    language: str | None = None
    """The language's code where the caller knows it; None to find out."""
    tagger: str = TAGGERS[0]
    """What finds the names: one of TAGGERS."""
