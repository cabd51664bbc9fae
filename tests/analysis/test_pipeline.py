from __future__ import annotations

import pytest

from reader.analysis.options import Layer, Options
from reader.analysis.pipeline import stages
from reader.text.structure import structure

TEXT = "The ferry leaves every morning. “We need it”, said Ann Reed. The company wants to sell the ferry in June."


@pytest.mark.parametrize(("method", "found"), [("blend", True), ("lsa", False)])
def test_only_the_blend_has_names_and_quotations_looked_for(method: str, found: bool) -> None:
    layers = [layer for layer, _ in stages(structure(TEXT), Options(layers=frozenset({Layer.SUMMARY}), method=method))]
    assert (Layer.ENTITIES in layers, Layer.QUOTES in layers) == (found, found)
    assert layers[-1] is Layer.SUMMARY
