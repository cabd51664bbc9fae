from __future__ import annotations

import pytest

from reader.text.article import BlockKind
from reader.text.structure import structure
from reader.text.structure.page import is_furniture


@pytest.mark.parametrize(
    "line",
    [
        "Ascolta la versione audio dell'articolo",
        "2' di lettura",
        "Tempo di lettura: 3 min",
        "4 min read",
        "Temps de lecture : 5 min",
        "3 Minuten Lesezeit",
        "Loading...",
        "Caricamento in corso…",
        "DAL NOSTRO INVIATO",
        "Dalla nostra corrispondente a New York",
        "De notre envoyée spéciale à Kiev",
        "Continue reading the main story",
        "Listen here on Spotify",
        "Lesen Sie hier: Giftwolke über der Stadt",
        "Mehr Artikel aus dieser Rubrik gibt's hier: Leben",
        "Read the full transcript of the interview",
        "Sigue leyendo",
        "Lees hier meer",
        "12 comments",
        "Powered by Example Media",
        "► Guarda il video",
    ],
)
def test_it_belongs_to_the_page(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Listen on any night and you will hear the owls.",
        "Read it here or not at all, he said.",
        "Two minutes of silence",
        "Loading the ferry takes an hour",
        "Il nostro inviato a Kiev racconta la notte",
        "Continua la protesta dei pescatori",
        "Mehr Geld für die Bahn",
        "De nos jours",
        "Commentary",
        "5 minuti di silenzio",
        "…",
    ],
)
def test_it_belongs_to_the_article(line: str) -> None:
    assert not is_furniture(line)


def test_furniture_is_a_credit_wherever_it_stands() -> None:
    prose = "Il porto di Lerma riapre lunedì ai traghetti dopo la tempesta che aveva distrutto il molo vecchio."
    text = f"Ascolta la versione audio dell'articolo\n2' di lettura\n{prose}\nLoading...\n{prose}\n"
    kinds = [block.kind for block in structure(text).blocks]
    assert kinds == [
        BlockKind.CREDIT, BlockKind.CREDIT, BlockKind.PARAGRAPH, BlockKind.CREDIT, BlockKind.PARAGRAPH,
    ]  # fmt: skip
