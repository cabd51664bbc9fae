"""What the options of a command line ask of an analysis."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from reader.analysis.options import DEFAULT_METHOD, DEFAULT_SENTENCES, TAGGERS, Layer, Options


def options_of(arguments: argparse.Namespace, layers: Iterable[Layer] = Layer) -> Options:
    """The options of an analysis; what a command has no option for is as usual."""
    return Options(
        layers=frozenset(layers),
        method=getattr(arguments, "method", DEFAULT_METHOD),
        sentences=getattr(arguments, "sentences", DEFAULT_SENTENCES),
        words=getattr(arguments, "words", None),
        percent=getattr(arguments, "percent", None),
        language=arguments.language,
        tagger=getattr(arguments, "entities", TAGGERS[0]),
    )
