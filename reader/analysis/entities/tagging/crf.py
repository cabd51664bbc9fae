"""The trained tagger: a linear-chain conditional random field (Lafferty et al. 2001), one model a language.

Models lie in ``reader/models/entities.LANGUAGE.crf.z``, each with a card that tells what it was trained on; they are
CRFsuite's files, compressed by zlib. ``reader.analysis.entities.train`` makes them.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from reader.analysis.entities.tagging.features import Features
from reader.analysis.entities.tagging.mention import Mention, mention
from reader.analysis.entities.tokens import Token
from reader.analysis.facts import Label
from reader.languages import SUPPORTED

LANGUAGES = SUPPORTED
"""The languages with a model."""

TAGS = {"P": Label.PERSON, "O": Label.ORGANIZATION, "L": Label.PLACE, "X": Label.OTHER}
"""The letters of labels in a model's tags: ``B-P`` begins a person, ``I-P`` goes on with one, ``O`` is no name."""


class Model:
    """A language's model, ready to tag."""

    def __init__(self, language: str, weights: bytes) -> None:
        import pycrfsuite

        self._features = Features(language)
        self._tagger: Any = pycrfsuite.Tagger()
        self._tagger.open_inmemory(weights)
        self._weights = weights  # CRFsuite reads them where they lie and does not own them

    def tag(self, sentences: Sequence[Sequence[Token]]) -> list[Mention]:
        """The mentions in the sentences of a document, sorted and disjoint."""
        evidence = self._features.evidence(sentences)
        found: list[Mention] = []
        for tokens in sentences:
            found += mentions(tokens, self._tagger.tag(self._features.attributes(tokens, evidence)))
        return found


def mentions(tokens: Sequence[Token], tags: Sequence[str]) -> list[Mention]:
    """The mentions that ``tags`` mark; a name that goes on without having begun begins there."""
    found: list[Mention] = []
    start = 0
    for index in range(1, len(tokens) + 1):
        if index < len(tokens) and tags[index][0] == "I" and tags[index][1:] == tags[start][1:]:
            continue
        if tags[start] != "O" and not _is_address(tokens[start:index]):
            found.append(mention(tokens[start:index], TAGS[tags[start][2:]], 1.0))
        start = index
    return found


def _is_address(tokens: Sequence[Token]) -> bool:
    """Whether all that seems a name is a mail address or a site's ("news.example.org")."""
    return len(tokens) == 1 and tokens[0].text == tokens[0].lower and any(mark in tokens[0].text for mark in ".@/")


@cache
def model(language: str) -> Model:
    """The model of one of ``LANGUAGES``."""
    packed = (files("reader") / "models" / f"entities.{language}.crf.z").read_bytes()
    return Model(language, zlib.decompress(packed))
