from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.article import Span
from reader.text.search import EXACT, Folding, find

TEXT = "L’Ucraina disse: «Così sia». La Lega\nl'Ucraina PERÒ non “così”; post-guerra, post–guerra."


def words(query: str, folding: Folding | None = None) -> list[str]:
    return [TEXT[hit.start : hit.end] for hit in find(TEXT, query, folding)]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("l'ucraina", ["L’Ucraina", "l'Ucraina"]),
        ("cosi", ["Così", "così"]),
        ("però", ["PERÒ"]),
        ('"cosi', ["«Così", "“così"]),
        ("post-guerra", ["post-guerra", "post–guerra"]),
        ("nowhere", []),
        ("  ", []),
    ],
)
def test_folds_case_accents_and_shapes(query: str, hits: list[str]) -> None:
    assert words(query) == hits


def test_a_capital_in_the_query_asks_for_capitals() -> None:
    assert words("Lega") == ["Lega"]
    assert words("LEGA") == []


def test_exact_is_exact() -> None:
    assert words("così", EXACT) == ["così"]
    assert words("l'Ucraina", EXACT) == ["l'Ucraina"]


def test_soft_line_ends_and_hidden_characters_do_not_hide_words() -> None:
    text = "una  pace\u00a0giusta e dura\u00adtura"
    assert find(text, "pace giusta") == (Span(5, 16),)
    assert [text[h.start : h.end] for h in find(text, "duratura")] == ["dura\u00adtura"]


def test_decomposed_and_composed_letters_are_the_same() -> None:
    assert len(find("perché perche\u0301 perche", "perché")) == 3


@given(st.text("aàáe’'\" -\nb", max_size=60), st.text("aàe'\"- b", min_size=1, max_size=6))
def test_hits_are_in_order_and_apart(text: str, query: str) -> None:
    hits = find(text, query)
    for left, right in pairwise(hits):
        assert left.end <= right.start
    for hit in hits:
        assert 0 <= hit.start < hit.end <= len(text)


@given(st.text("ab(.*[\\", min_size=1, max_size=20))
def test_a_text_holds_itself(text: str) -> None:
    assert find(text, text, EXACT) == (Span(0, len(text)),)


def test_long_texts_are_searched_to_the_end() -> None:
    text = ("x" * 99 + "\n") * 5000 + "needle"
    assert find(text, "needle") == (Span(500_000, 500_006),)
