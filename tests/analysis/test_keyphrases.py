from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.facts import Analysis, KeyPhrase, Label
from reader.analysis.options import Layer, Options
from reader.analysis.pipeline import analyze
from reader.text.structure import structure

TEXTS = {
    "it": (
        "La sindaca Anna Neri ha presentato ieri il nuovo ponte levatoio. Secondo Neri il ponte levatoio costa tre "
        "milioni. «Il cantiere è finito», ha detto Neri. Il cantiere era aperto da due anni nel porto di Vercelli, e "
        "la gente del porto aspettava. Per il comune il ponte levatoio è una spesa, ma il comune non teme la spesa."
    ),
    "en": (
        "Mayor Anne Black opened the swing bridge on Monday. The swing bridge cost three million, and Black said that "
        "the harbour needed it. Fishermen in the harbour had waited for two years. “The ferry is slow,” said Black. "
        "The council will sell the ferry, and the council wants a museum in the harbour."
    ),
    "de": (
        "Die Stadt hat gestern die neue Klappbrücke eröffnet. Für die Klappbrücke zahlte die Stadt drei Millionen. "
        "Der Hafen war zwei Jahre gesperrt, und die Fischer im Hafen mussten warten. Die Fischer freuen sich über die "
        "Klappbrücke, sagte Anna Schwarz. Der Hafen lebt von den Fischern, sagte Schwarz."
    ),
}
EXPECTED = {
    "it": {"ponte levatoio", "cantiere", "Anna Neri"},
    "en": {"swing bridge", "harbour", "Anne Black"},
    "de": {"Klappbrücke", "Hafen", "Anna Schwarz"},
}


def phrases(text: str, language: str | None = None) -> tuple[Analysis, tuple[KeyPhrase, ...]]:
    found = analyze(structure(text), Options(layers=frozenset({Layer.KEYPHRASES}), language=language))
    return found, found.keyphrases


@pytest.mark.parametrize("language", TEXTS)
def test_what_a_text_is_about(language: str) -> None:
    _, found = phrases(TEXTS[language])
    assert {phrase.phrase for phrase in found} >= EXPECTED[language]
    assert 4 <= len(found) <= 10
    assert found[0].score == 1.0
    assert [phrase.score for phrase in found] == sorted((phrase.score for phrase in found), reverse=True)


@pytest.mark.parametrize("language", TEXTS)
def test_each_is_a_place_in_one_sentence_without_function_words(language: str) -> None:
    text = TEXTS[language]
    analysis, found = phrases(text)
    for phrase in found:
        words = text[phrase.start : phrase.end]
        assert words == phrase.phrase or words in phrase.phrase
        assert any(sentence.start <= phrase.start and phrase.end <= sentence.end for sentence in analysis.sentences)
    said = {word for phrase in found for word in phrase.phrase.lower().split()}
    assert not said & {"il", "la", "di", "ha", "detto", "the", "said", "of", "und", "die", "sagte", "ieri", "gestern"}


def test_a_name_and_its_aliases_are_one_phrase() -> None:
    analysis, found = phrases(TEXTS["en"])
    [black] = [phrase for phrase in found if "Black" in phrase.phrase]
    [person] = [entity for entity in analysis.entities if entity.label is Label.PERSON]
    assert len(person.mentions) == 3
    assert (black.start, black.end) == (person.mentions[0].start, person.mentions[0].end)


def test_a_vague_noun_alone_is_none() -> None:
    text = (
        "The day of the ferry came. On the day the ferry left the harbour. The ferry and the harbour waited a day. "
        "The day ended in the harbour. Nobody saw the ferry on that day, and the harbour was empty for a day."
    )
    found = {one.phrase for one in phrases(text, "en")[1]}
    assert {"ferry", "harbour"} <= found
    assert "day" not in found


def test_what_the_opening_names_outweighs_what_comes_later() -> None:
    opening = "The museum wants the lighthouse."
    middle = "The ferry is old. The winter was long. The council waits for the ferry. The ferry will be sold."
    end = "The lamp of the lighthouse is broken. The stairs of the lighthouse too."
    found = [one.phrase for one in phrases(f"{opening} {middle} {end}", "en")[1]]
    assert found.index("lighthouse") < found.index("ferry")


def test_names_are_at_most_half() -> None:
    text = " ".join(f"{name} met the council of the harbour in {place}." for name, place in (
        ("Anne Black", "London"), ("John White", "Paris"), ("Mary Green", "Rome"), ("Paul Brown", "Berlin"),
    ) for _ in range(2))  # fmt: skip
    analysis, found = phrases(text, "en")
    names = {entity.name for entity in analysis.entities}
    assert sum(phrase.phrase in names for phrase in found) <= 3
    assert {"council", "harbour"} <= {phrase.phrase for phrase in found}


def test_two_forms_of_a_word_are_one() -> None:
    _, found = phrases(
        "The guarantee was signed on Monday. The guarantees are weak, and the guarantees will not last, said he.",
        "en",
    )
    assert [phrase.phrase for phrase in found].count("guarantees") == 1
    assert "guarantee" not in [phrase.phrase for phrase in found]


def test_nothing_where_nothing_is_known() -> None:
    assert phrases("")[1] == ()
    assert phrases("Most zwodzony w porcie otwarto wczoraj, a most kosztował trzy miliony.", "pl")[1] == ()


@settings(max_examples=40, deadline=None)
@given(st.text(st.sampled_from("the bridge of Ann. -’'“”\n12è"), max_size=120))
def test_every_phrase_is_a_place(text: str) -> None:
    article = structure(text)
    found = analyze(article, Options(layers=frozenset({Layer.KEYPHRASES}), language="en")).keyphrases
    assert all(0 <= phrase.start < phrase.end <= len(article.text) and 0 < phrase.score <= 1 for phrase in found)
