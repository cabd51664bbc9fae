from __future__ import annotations

import pytest

from reader.analysis.options import Layer, Options
from reader.analysis.pipeline import analyze
from reader.analysis.summary.candidates import candidates
from reader.analysis.summary.kinds import Kind, kind_of
from reader.text.structure import structure

SAID = "“The ferry is safe and the harbour stays open all winter,” said Mayor Anna Lowe on Monday evening.\n\n"
TOLD = "The ferry is a flat ship that carries cars and passengers over the sound between two islands every day.\n\n"
ASKED = (
    "Why did you buy the ferry?\n\nBecause the island needs a ship in winter, and nobody else wanted to pay for it.\n\n"
)
LIVE = "{}:15 The ferry has left\n\nIt is on its way to the island with sixty passengers and a dog on board today.\n\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (TOLD + SAID * 2 + TOLD, Kind.NEWS),
        (TOLD * 5, Kind.EXPOSITION),
        (TOLD + ASKED * 5, Kind.INTERVIEW),
        ("".join(LIVE.format(hour) for hour in range(18, 10, -1)), Kind.LIVE),
        ("".join(TOLD.replace("ship", f"ship{i}") for i in range(900)), Kind.BOOK),
    ],
    ids=lambda value: value.name if isinstance(value, Kind) else "",
)
def test_the_kind_is_told_by_structure_and_quotations(text: str, kind: Kind) -> None:
    article = structure(text)
    known = analyze(article, Options(layers=frozenset({Layer.QUOTES}), language="en"))
    assert kind_of(article, candidates(article, known.sentences), known.quotes) is kind
