"""Descriptions of persons, and the gender of persons."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.entities.linking.descriptions import describe, descriptions
from reader.analysis.entities.linking.names import entities
from reader.analysis.entities.linking.votes import vote
from reader.analysis.entities.tagging.mention import Mention
from reader.analysis.entities.tokens import clean, tokenize
from reader.analysis.facts import Label
from reader.languages import SUPPORTED

Read = Callable[[str, str], Any]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "Il presidente francese {Carlo Brandi} arriva. Il presidente sorride.",
         ["Il presidente francese", "Il presidente"]),
        ("it", "{Elsa Brandi}, la ministra degli Esteri, parla. Poi la ministra esce.",
         ["la ministra degli Esteri", "la ministra"]),
        ("it", "{Luca Neri}, inviato di {Brandi}, parte. Secondo l'inviato è tardi.", ["inviato", "l'inviato"]),
        ("it", "Parla {Luca Neri}, capo dello Stato. Un saluto dal capo dello Stato.",
         ["capo dello Stato", "capo dello Stato"]),
        ("en", "French President {Carl Brand} spoke. The president left.", ["French President", "The president"]),
        ("en", "{Ann Holt}, the president of [France], spoke. The president smiled.",
         ["the president", "The president"]),
        ("en", "The king's envoy, {Ann Holt}, spoke. The envoy left.", ["The king's envoy", "The envoy"]),
        ("fr", "Le président français {Luc Morin} parle. Le président sort.",
         ["Le président français", "Le président"]),
        ("fr", "{Luc Morin}, président de la République, parle. Le président sort.",
         ["président de la République", "Le président"]),
        ("de", "Der französische Präsident {Karl Brandt} kam. Der Präsident ging.",
         ["Der französische Präsident", "Der Präsident"]),
        ("de", "Die Bundeskanzlerin {Petra Lehmann} kam. Später ging die Kanzlerin.",
         ["Die Bundeskanzlerin", "die Kanzlerin"]),
        ("es", "La presidenta chilena {Elena Robles} habló. La presidenta salió.",
         ["La presidenta chilena", "La presidenta"]),
        ("pt", "O ministro {Hugo Prado} falou. O ministro saiu.", ["O ministro", "O ministro"]),
        ("nl", "De Franse president {Karel Brand} sprak. De president vertrok.",
         ["De Franse president", "De president"]),
    ],
)  # fmt: skip
def test_what_the_text_ties_to_a_name(marked: Read, language: str, text: str, expected: list[str]) -> None:
    article = marked(language, text)
    assert expected in article.described().values()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Il presidente incontra {Carlo Brandi}. Il presidente sorride."),
        ("it", "Il presidente del consiglio ha visto {Carlo Brandi}. Il presidente sorride."),
        ("it", "Ieri {Carlo Brandi} taceva, il presidente ha parlato. Il presidente sorride."),
        ("it", "Un presidente parla. {Carlo Brandi} tace. Il presidente sorride."),
        ("en", "The president met {Carl Brand}. The president smiled."),
        ("en", "Mr {Carl Brand} spoke. The mister smiled."),
    ],
)
def test_what_it_does_not(marked: Read, language: str, text: str) -> None:
    assert marked(language, text).described() == {}


def test_two_holders_of_one_role(marked: Read) -> None:
    text = (
        "Il presidente francese {Carlo Brandi} vede il presidente ucraino {Ivan Melnyk}. Il presidente tace. "
        "Il presidente ucraino parla. Dopo piove. {Brandi} esce. Il presidente saluta. Il presidente cinese no."
    )
    article = marked("it", text)
    assert article.described() == {
        "Carlo Brandi": ["Il presidente francese", "Il presidente"],
        "Ivan Melnyk": ["il presidente ucraino", "Il presidente ucraino"],
    }
    carlo = article.entities[0]
    assert carlo.descriptions[1].start == article.text.index("Il presidente saluta")


def test_after_somebody_without_a_name_a_bare_role_is_left_alone(marked: Read) -> None:
    text = "Il presidente francese {Carlo Brandi} tace. Il presidente cinese parla. Il presidente esce."
    assert marked("it", text).described() == {"Carlo Brandi": ["Il presidente francese"]}


def test_the_article_must_agree(marked: Read) -> None:
    text = "Il presidente {Carlo Brandi} tace. La presidente parla."
    assert marked("it", text).described() == {"Carlo Brandi": ["Il presidente"]}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "La ministra {Qirel Vanto} parla.", "f"),
        ("it", "Il presidente {Qirel Vanto} parla.", "m"),
        ("it", "La {Vanto} tace.", "f"),
        ("it", "{Qirel Vanto} è stata eletta.", "f"),
        ("it", "{Giulia Vanto} tace.", "f"),
        ("it", "Il ministro {Giulia Vanto} tace.", "f"),
        ("it", "{Qirel Vanto} tace.", None),
        ("en", "Mrs {Vanto} spoke.", "f"),
        ("en", "{Qirel Vanto} spoke. She left and she smiled. Then her car stopped.", "f"),
        ("en", "Spokesman {Qirel Vanto} spoke. He left.", "m"),
        ("fr", "Mme {Vanto} parle.", "f"),
        ("de", "Herr {Vanto} kam.", "m"),
        ("de", "Die Sprecherin {Qirel Vanto} kam.", "f"),
        ("es", "{Qirel Vanto} fue elegida.", "f"),
        ("pt", "A {Qirel Vanto} falou.", "f"),
        ("nl", "Mevrouw {Vanto} sprak.", "f"),
    ],
)
def test_gender(marked: Read, language: str, text: str, expected: str | None) -> None:
    assert list(marked(language, text).genders().values()) == [expected]


_WORDS = st.sampled_from(
    """Mario Rossi ROSSI Rossis von der il la presidente francese di , . ( ) UCO l' the president 's of J. D.
    Dr. e y “Mad” Präsident des Anna Deutschlands S.p.A. \u3164 ex-""".split()  # noqa: SIM905 a list of words
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(_WORDS, st.integers(0, 5)), max_size=40),
    st.sampled_from([*SUPPORTED, "pl", ""]),
    st.randoms(use_true_random=False),
)
def test_each_mention_is_kept_once_and_descriptions_lie_beside(words, language, random) -> None:  # type: ignore[no-untyped-def]
    text, mentions = "", []
    for word, kind in words:
        if kind < 3:
            label = (Label.PERSON, Label.ORGANIZATION, Label.PLACE)[kind]
            mentions.append(Mention(len(text), len(text) + len(word), word, label, 1.0, (word,)))
        text += word + " "
    random.shuffle(mentions)
    sentences = [tokenize(text, 0, len(text))]
    named = entities(mentions, {"UCO": "Rossi"}, language, text)
    told = descriptions(sentences, named, language)
    named = vote(sentences, describe(named, told), language, told)
    kept = sorted((m.start, m.end) for e in named for m in e.mentions)
    assert kept == sorted((m.start, m.end) for m in mentions if clean(m.form))
    assert all(e.name.strip() and list(e.mentions) == sorted(e.mentions) for e in named)
    assert [e.mentions[0] for e in named] == sorted(e.mentions[0] for e in named)
    described = sorted((d.start, d.end) for e in named for d in e.descriptions)
    spans = sorted([*kept, *described])
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
