"""Our sentences beside those of two well-kept splitters, pysbd and sentencex, on the texts that come with the program.

They are judges, not models: where ours differs from both, the place was looked at and stands in ``REVIEWED`` with the
reason.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable

import pytest

from reader import samples
from reader.analysis.sentences import split
from reader.text.article import Article, Block, BlockKind
from reader.text.structure import structure
from tests.analysis.test_sentences_rules import RULES

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # patterns written for older Pythons
    pysbd = pytest.importorskip("pysbd")
sentencex = pytest.importorskip("sentencex")

# Where ours differs from both, in the sentences that show the rules.
REVIEWED = {
    ("it", "La staz. di pompaggio tace.|I telegr. non partono."): "no Italian word ends so: an abbreviation",
    ("it", "Ha dato l'esame di giur. int.."): "two abbreviations in a row, the last at the end",
    ("de", "Auf dem Kai stand Dr. jur. Ehlers mit Hut."): "a title that both do not know whole",
    ("es", 'La pregunta del día Mar. 3 de Feb. fue: "Niños, ¿cuánto es 2.5 + 1/2?".|Tenían 5 min. para pensar.'): (
        "a month cut short, and a small letter after it"
    ),
}

PLAIN = {
    "it": "La nave è partita all’alba. Il porto era vuoto! Chi la guida? Costa 3.500 euro al giorno e consuma molto.",
    "en": "The boat left at dawn. The pier was empty! Who steers it? It costs 3.50 dollars a day and burns a lot.",
    "de": "Das Boot fuhr um 6 Uhr ab. Der Hafen war leer! Wer steuert es? Es kostet 3,50 Euro am Tag.",
    "fr": "Le bateau est parti hier. Le port était vide ! Qui le conduit ? Il coûte 3,50 euros par jour.",
    "es": "El barco salió al alba. ¡El puerto estaba vacío! ¿Quién lo lleva? Cuesta 3,50 euros al día.",
    "nl": "De boot vertrok om zes uur. De haven was leeg! Wie vaart er mee? Het kost 3,50 euro per dag.",
}


def ends(pieces: Iterable[str]) -> list[int]:
    """Where pieces end, in visible characters, so that blanks at their ends do not count."""
    count = 0
    return [count := count + len("".join(piece.split())) for piece in pieces]


def ours(text: str, language: str) -> list[int]:
    found = split(Article(text, (Block(0, len(text)),)), language)
    return ends(text[one.start : one.end] for one in found)


def by_pysbd(text: str, language: str) -> list[int]:
    return ends(pysbd.Segmenter(language=language, clean=False).segment(text))


def by_sentencex(text: str, language: str) -> list[int]:
    return ends(sentencex.segment(language, text))


@pytest.mark.parametrize("language", PLAIN)
@pytest.mark.parametrize("oracle", [by_pysbd, by_sentencex])
def test_all_agree_on_plain_prose(language: str, oracle: Callable[[str, str], list[int]]) -> None:
    found = ours(PLAIN[language], language)
    assert len(found) == 4
    assert found == oracle(PLAIN[language], language)


@pytest.mark.parametrize("language", samples.NAMES)
def test_a_paragraph_of_the_samples_is_cut_as_one_of_the_two_cuts_it(language: str) -> None:
    article = structure(samples.path(language).read_text(encoding="utf-8"))
    paragraphs = [
        article.text[block.start : block.end] for block in article.blocks if block.kind is BlockKind.PARAGRAPH
    ]
    assert len(paragraphs) > 10
    agreed = 0
    for text in paragraphs:
        found = ours(text, language)
        assert found in (by_pysbd(text, language), by_sentencex(text, language)), text
        agreed += by_pysbd(text, language) == by_sentencex(text, language)
    assert agreed >= len(paragraphs) * 0.7


@pytest.mark.parametrize("language", RULES)
def test_where_we_differ_from_both(language: str) -> None:
    differing = []
    for line in RULES[language].strip().splitlines():
        marked = line.strip()
        text = marked.replace("|", " ")
        assert ours(text, language) == ends(marked.split("|"))
        if ours(text, language) not in (by_pysbd(text, language), by_sentencex(text, language)):
            differing.append((language, marked))
    assert differing == [one for one in REVIEWED if one[0] == language]
