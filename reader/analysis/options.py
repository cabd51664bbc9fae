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
    SENTENCES = "sentences"
    ENTITIES = "entities"
    QUOTES = "quotes"
    SUMMARY = "summary"
    FOREIGN = "foreign"


NEEDS: dict[Layer, frozenset[Layer]] = {
    Layer.LANGUAGE: frozenset(),
    Layer.SENTENCES: frozenset({Layer.LANGUAGE}),
    Layer.ENTITIES: frozenset({Layer.LANGUAGE, Layer.SENTENCES}),
    Layer.QUOTES: frozenset({Layer.LANGUAGE, Layer.SENTENCES, Layer.ENTITIES}),
    Layer.SUMMARY: frozenset({Layer.LANGUAGE, Layer.SENTENCES}),
    Layer.FOREIGN: frozenset({Layer.LANGUAGE, Layer.SENTENCES}),
}
"""Which layers each layer is computed from."""


@dataclass(frozen=True, slots=True)
class Options:
    """What an analysis is asked for."""

    layers: frozenset[Layer] = frozenset(Layer)
    method: str = DEFAULT_METHOD
    """The summary method: ``blend`` or one of sumy's names."""
    sentences: int = DEFAULT_SENTENCES
    """How many sentences the summary has, if the text has as many."""
    language: str | None = None
    """The language's code where the caller knows it; None to find out."""
    tagger: str = TAGGERS[0]
    """What finds the names: one of TAGGERS."""
