"""Bodies in quotation marks that the writer calls so-called."""

from __future__ import annotations

import pytest

from reader.analysis.entities import find
from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.tagging.marked import in_marks
from reader.analysis.entities.tokens import tokenize
from reader.analysis.facts import Label
from reader.text.article import Article, Block, Span


def _marked(language: str, *sentences: str) -> list[str]:
    """The forms found, each checked against its offsets."""
    text = "\n".join(sentences)
    tokens, start = [], 0
    for sentence in sentences:
        tokens.append(tokenize(text, start, start + len(sentence)))
        start += len(sentence) + 1
    found = in_marks(tokens, gazetteer(language))
    assert all(mention.label is Label.ORGANIZATION for mention in found)
    assert [text[mention.start : mention.end] for mention in found] == [mention.form for mention in found]
    return [mention.form for mention in found]


_EACH = [
    ("it", "La cosiddetta “coalizione dei volenterosi” tratta.", "coalizione dei volenterosi"),
    ("en", 'The so-called "coalition of the willing" met.', "coalition of the willing"),
    ("fr", "La soi-disant « coalition des volontaires » négocie.", "coalition des volontaires"),
    ("de", "Die sogenannte „Koalition der Willigen“ tagt.", "Koalition der Willigen"),
    ("es", "La llamada «coalición de voluntarios» se reúne.", "coalición de voluntarios"),
    ("pt", "A chamada “coalizão dos dispostos” reúne-se.", "coalizão dos dispostos"),
    ("nl", "De zogenoemde ‘coalitie van bereidwilligen’ kwam.", "coalitie van bereidwilligen"),
]


@pytest.mark.parametrize(("language", "sentence", "name"), _EACH)
def test_a_so_called_body_in_marks(language: str, sentence: str, name: str) -> None:
    assert _marked(language, sentence) == [name]


@pytest.mark.parametrize(("language", "sentence", "name"), _EACH)
def test_it_is_found_again_without_marks(language: str, sentence: str, name: str) -> None:
    assert _marked(language, f"Ora {name}.", sentence, f"{name.capitalize()} xx {name}") == [
        name,
        name,
        name.capitalize(),
        name,
    ]


@pytest.mark.parametrize(("language", "sentence", "name"), _EACH)
def test_the_whole_stage_gives_one_organization(language: str, sentence: str, name: str) -> None:
    text = f"{sentence} Xx {name} yy."
    spans = (Span(0, len(sentence)), Span(len(sentence) + 1, len(text)))
    article = Article(text, (Block(0, len(text)),))
    found = [entity for entity in find(article, spans, language) if entity.label is Label.ORGANIZATION]
    assert [[text[mention.start : mention.end] for mention in entity.mentions] for entity in found] == [[name, name]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Il cosiddetto “governo” tratta.",
        "La “coalizione dei volenterosi” tratta.",
        "Il cosiddetto “problema dei costi” resta.",
        "La cosiddetta coalizione dei volenterosi tratta.",
        "La cosiddetta “coalizione dei volenterosi tratta.",
        "La cosiddetta “coalizione dei",
        "La cosiddetta “coalizione",
        "La cosiddetta “",
        "“coalizione dei volenterosi”",
        "La cosiddetta “coalizione di 5 paesi” tratta.",
    ],
)
def test_other_words_in_marks_name_nothing(sentence: str) -> None:
    assert _marked("it", sentence) == []


def test_a_name_has_at_most_six_words() -> None:
    assert _marked("it", "la cosiddetta “coalizione due tre quattro cinque sei”") == [
        "coalizione due tre quattro cinque sei"
    ]
    assert _marked("it", "la cosiddetta “coalizione due tre quattro cinque sei sette”") == []


def test_of_two_names_at_one_place_the_longer_is_found() -> None:
    both = ["La cosiddetta “coalizione dei volenterosi”.", "La cosiddetta “coalizione dei volenterosi europei”."]
    assert _marked("it", *both, "coalizione dei volenterosi europei")[-1] == "coalizione dei volenterosi europei"


def test_part_of_the_words_is_no_mention() -> None:
    assert _marked("it", "La cosiddetta “coalizione dei volenterosi” tratta.", "Una coalizione dei partiti.") == [
        "coalizione dei volenterosi"
    ]
