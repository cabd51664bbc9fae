"""The words of dates and amounts hold what CLDR has; only where Babel is installed."""

from __future__ import annotations

import pytest

from reader.languages import SUPPORTED


@pytest.mark.parametrize("language", SUPPORTED)
def test_tables_hold_what_cldr_has(language: str) -> None:
    pytest.importorskip("babel", reason="Babel, which brings CLDR, is not installed")
    from reader.analysis.entities.training.calendar import lacking

    assert list(lacking(language)) == []
