from __future__ import annotations

import pytest

from reader import samples
from reader.analysis.language import detect
from reader.text.article import BlockKind
from reader.text.structure import structure


@pytest.mark.parametrize("name", samples.NAMES)
def test_a_sample_is_an_article_with_all_its_parts(name: str) -> None:
    article = structure(samples.path(name).read_text(encoding="utf-8"))
    kinds = [block.kind for block in article.blocks]
    assert detect(article).code == name
    assert article.title
    assert len(article.authors) == 1
    assert article.published is not None
    assert article.published.startswith("2025-")
    assert kinds.count(BlockKind.HEADING) >= 3
    assert {BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.DATELINE, BlockKind.PUBLISHED} <= set(kinds)
    assert 600 <= len(article.text.split()) <= 800


def test_an_unknown_sample_is_named_plainly() -> None:
    with pytest.raises(ValueError, match="no sample 'xx'; choose one of: it, en"):
        samples.path("xx")
