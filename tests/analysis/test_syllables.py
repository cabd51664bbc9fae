from __future__ import annotations

import pytest

from reader.analysis import syllables


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "table 2 moved 1 wanted 2 horses 2 churches 2 the 1 government 3 make 1 being 2 medium 3 station 2 fly 1",
        ),
        ("fr", "réalité 4 table 1 question 2 le 1 gouvernement 4 école 2 voiture 2 européen 4 politique 3 maison 2"),
        ("de", "Haus 1 Freiheit 2 Bundesregierung 5 Europa 3 Familie 3 neue 2 Theater 3 See 1 heute 2 Feuer 2 sie 1"),
        ("es", "ciudad 2 país 2 aeropuerto 5 guía 2 guerra 2 agua 2 pingüino 3 muy 1 rey 1 leer 2 Paraguay 3 acción 2"),
        ("pt", "não 1 nações 2 que 1 guerra 2 água 2 quando 2 dois 1 mãe 1 país 2 saúde 3 coração 3 lei 1"),
        ("nl", "huis 1 regering 3 nieuws 1 leeuw 1 Europese 4 België 3 mooi 1 zijn 1 bedrijf 2 koeien 2"),
    ],
)
def test_syllables_are_counted(language: str, words: str) -> None:
    pairs = words.split()
    told = {word: syllables.count([word], language) for word in pairs[::2]}
    assert told == dict(zip(pairs[::2], map(int, pairs[1::2]), strict=True))


def test_every_word_has_one() -> None:
    assert all(syllables.count(["pst", "I", "42"], language) == 3 for language in syllables.LANGUAGES)
    assert syllables.count([], "en") == 0
