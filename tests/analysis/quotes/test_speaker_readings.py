"""Who said it, construction by construction and language by language; the entities are given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from reader.analysis import quotes
from reader.analysis.facts import Entity, Label, Quote
from reader.analysis.quotes.candidates import Candidate
from reader.analysis.quotes.lexicon import lexicon
from reader.analysis.quotes.mentions import named, parse
from reader.analysis.quotes.names import Cast
from reader.analysis.quotes.situation import Reading
from reader.analysis.quotes.speakers import Speakers
from reader.analysis.quotes.tokens import tokenize
from reader.text.article import Article, Block, Span

P, O, L = Label.PERSON, Label.ORGANIZATION, Label.PLACE  # noqa: E741


def entity(text: str, spec: str, label: Label, descriptions: tuple[str, ...] = (), gender: str | None = None) -> Entity:
    forms = [spec, spec.split()[-1]] if label is P else [spec]
    places = re.finditer("|".join(rf"\b{re.escape(form)}\b" for form in forms), text)
    described = [Span(m.start(), m.end()) for one in descriptions for m in re.finditer(re.escape(one), text)]
    return Entity(spec, label, tuple(Span(*m.span()) for m in places), None, tuple(described), gender)


def found(text: str, language: str, *entities: Entity) -> tuple[Quote, ...]:
    blocks = tuple(Block(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text))
    sentences = tuple(
        Span(block.start + m.start(), block.start + m.end())
        for block in blocks
        for m in re.finditer(r"\S.*?(?:[.!?](?=[»”“\"]?\s+[A-ZÀ-Ý«“\"―—])[»”“\"]?|$)", text[block.start : block.end])
    )
    return quotes.find(Article(text, blocks), sentences, entities, language)


def read(text: str, language: str, *entities: Entity) -> set[str | None]:
    """All names among the readings of all quotations."""
    words = lexicon(language)
    assert words is not None
    names: set[str | None] = set()

    def note(candidate: Candidate, readings: Sequence[Reading]) -> Reading:
        names.update(one.name for one in readings)
        return readings[0]

    article = Article(text, (Block(0, len(text)),))
    walk = Speakers(text, named(entities), Cast(words), observe=note)
    quotes.walked(article, [Span(m.start(), m.end()) for m in re.finditer(r"\S.*?(?:[.!?]|$)", text)], walk, words)
    return names


def speakers(text: str, language: str, *entities: Entity) -> list[str | None]:
    return [quote.speaker for quote in found(text, language, *entities)]


A, B, C = "Anna Verdi", "Bruno Neri", "Carla Gallo"

ONE = [
    ("it", f"{B} ha detto che il ponte resterà chiuso.", B),
    ("it", f"«Il ponte resterà chiuso», ha spiegato {B}.", B),
    ("it", f"Secondo {B}, il ponte resterà chiuso fino a maggio.", B),
    ("it", f"È stato detto da {B} che il ponte resterà chiuso.", B),
    ("it", f"{B}: «Il ponte resterà chiuso fino a maggio»", B),
    ("it", f"{B}, sindaco della città, ha dichiarato che il ponte resterà chiuso.", B),
    ("it", f"{B}, che guida la commissione, ha dichiarato che il ponte resterà chiuso.", B),
    ("it", f"Ha poi parlato {B}, il quale ha ricordato che il ponte resterà chiuso.", B),
    ("it", f"Alla domanda di un cronista {B} ha risposto: «Il ponte resterà chiuso».", B),
    ("it", f"Queste le parole di {B}: «Il ponte resterà chiuso fino a maggio».", B),
    ("en", f"{B} said that the bridge would stay closed.", B),
    ("en", f"“The bridge will stay closed,” said {B}.", B),
    ("en", f"“The bridge will stay closed,” {B} told reporters.", B),
    ("en", f"According to {B}, the bridge will stay closed until May.", B),
    ("en", f"{B}, the mayor of the town, said the bridge would stay closed.", B),
    ("fr", f"« Le pont restera fermé », a expliqué {B}.", B),
    ("fr", f"Selon {B}, le pont restera fermé jusqu'en mai.", B),
    ("fr", f"{B} a déclaré que le pont resterait fermé.", B),
    ("de", f"„Die Brücke bleibt gesperrt“, sagte {B}.", B),
    ("de", f"{B} sagte, die Brücke bleibe gesperrt.", B),
    ("de", f"Laut {B} bleibt die Brücke bis Mai gesperrt.", B),
    ("es", f"«El puente seguirá cerrado», dijo {B}.", B),
    ("es", f"Según {B}, el puente seguirá cerrado hasta mayo.", B),
    ("es", f"{B} afirmó que el puente seguiría cerrado.", B),
    ("pt", f"“A ponte continuará fechada”, disse {B}.", B),
    ("pt", f"{B} afirmou que a ponte continuará fechada.", B),
    ("nl", f"„De brug blijft dicht”, zei {B}.", B),
    ("nl", f"Volgens {B} blijft de brug tot mei dicht.", B),
]


@pytest.mark.parametrize(("language", "text", "speaker"), ONE)
def test_one_person_and_one_quotation(language: str, text: str, speaker: str) -> None:
    assert speakers(text, language, entity(text, B, P)) == [speaker]


TWO = [
    ("it", f"{A} ha incontrato {B}. «Il ponte resterà chiuso», ha detto {B} ad {A}.", [B]),
    ("it", f"{A} ha detto a {B} che il ponte resterà chiuso.", [A]),
    ("it", f"{A} parla di «scelta giusta», {B} di «errore grave».", [A, B]),
    ("it", f"{A} ha detto che il ponte è vecchio. Ha aggiunto che i lavori dureranno un anno. {B} tace.", [A, A]),
    ("it", f"«Il ponte è vecchio», dice {A}. «Bisogna rifarlo da capo». {B} tace.", [A, A]),
    ("en", f"{A} told {B} that the bridge would stay closed.", [A]),
    ("en", f"{A} met {B}. “The bridge will stay closed,” {A} said.", [A]),
    ("en", f"“The bridge is old,” {A} said. “It has to be rebuilt from scratch.” {B} left.", [A, A]),
    ("fr", f"« Le pont est vieux », a dit {A} à {B}.", [A]),
    ("de", f"„Die Brücke ist alt“, sagte {A} zu {B}.", [A]),
    ("de", f"{A} sagte, die Brücke sei alt. Sie müsse neu gebaut werden.", [A, A]),
    ("es", f"«El puente es viejo», dijo {A} a {B}.", [A]),
    ("pt", f"“A ponte é velha”, disse {A} a {B}.", [A]),
]


@pytest.mark.parametrize(("language", "text", "expected"), TWO)
def test_the_right_one_of_two(language: str, text: str, expected: list[str]) -> None:
    assert speakers(text, language, entity(text, A, P, gender="f"), entity(text, B, P, gender="m")) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", f"{B} ha ascoltato {A}. Lei ha detto che il ponte è vecchio."),
        ("en", f"{A} arrived late with {B}. “The bridge is old,” she said."),
        ("fr", f"{A} est arrivée avec {B}. « Le pont est vieux », ajoute-t-elle."),
        ("de", f"{A} kam mit {B}. „Die Brücke ist alt“, sagte sie."),
        ("es", f"{A} llegó con {B}. Ella dijo que el puente es viejo."),
    ],
)
def test_a_pronoun_means_the_one_who_agrees(language: str, text: str) -> None:
    (quote,) = found(text, language, entity(text, A, P, gender="f"), entity(text, B, P, gender="m"))
    assert quote.speaker == A
    assert quote.mention is not None
    assert "pronoun" in quote.rule


@pytest.mark.parametrize(
    ("language", "text", "described"),
    [
        ("it", f"Il sindaco {B} è arrivato. {A} era con lui. Il sindaco dice che il ponte è chiuso.", "Il sindaco"),
        ("en", f"Mayor {B} arrived late. {A} was with him. The mayor said the bridge was closed.", "The mayor"),
        ("fr", f"Le maire {B} est arrivé. {A} l'attendait. Le maire a dit que le pont est fermé.", "Le maire"),
        ("de", f"Bürgermeister {B} kam. Der Bürgermeister sagte, die Brücke sei gesperrt.", "Der Bürgermeister"),
        ("es", f"El alcalde {B} llegó. {A} estaba allí. El alcalde dijo que el puente está cerrado.", "El alcalde"),
    ],
)  # fmt: skip
def test_a_description_that_the_entities_tie_to_a_person_names_them(language: str, text: str, described: str) -> None:
    tied = entity(text, B, P, gender="m")
    at = text.rindex(described)
    tied = Entity(B, P, tied.mentions, None, (Span(at, at + len(described)),), "m")
    (quote,) = found(text, language, tied, entity(text, A, P, gender="f"))
    assert quote.speaker == B
    assert quote.mention is not None
    assert text[quote.mention.start : quote.mention.end] == described


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("it", "Un portavoce della polizia ha detto che il ponte è chiuso.", "Un portavoce della polizia"),
        ("it", "Secondo un testimone, il ponte era già chiuso da tempo.", "un testimone"),
        ("en", "A police spokesman said the bridge was closed.", "A police spokesman"),
        ("fr", "Un porte-parole de la police a déclaré que le pont était fermé.", "Un porte-parole de la police"),
        ("de", "Ein Sprecher der Polizei sagte, die Brücke sei gesperrt.", "Ein Sprecher der Polizei"),
        ("es", "Un portavoz de la policía dijo que el puente estaba cerrado.", "Un portavoz de la policía"),
        ("pt", "Um porta-voz da polícia disse que a ponte estava fechada.", "Um porta-voz da polícia"),
    ],
)
def test_who_has_no_name_is_described_as_it_stands(language: str, text: str, speaker: str) -> None:
    assert speakers(text, language) == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "body", "speaker"),
    [
        ("it", "La senatrice Alfa ha detto che il ponte è chiuso.", "Alfa", "La senatrice Alfa"),
        ("en", "An Alfa spokesman said the bridge was closed.", "Alfa", "An Alfa spokesman"),
        ("en", "Alfa’s lawyer said the bridge was closed.", "Alfa", "Alfa’s lawyer"),
        ("it", "L'ufficio di Alfa ha detto che il ponte è chiuso.", "Alfa", "L'ufficio di Alfa"),
        ("it", "Il portavoce di Alfa ha detto che il ponte è chiuso.", "Alfa", "Il portavoce di Alfa"),
        ("es", "El portavoz de Alfa dijo que el puente estaba cerrado.", "Alfa", "El portavoz de Alfa"),
    ],
)
def test_a_name_that_only_tells_which_one_does_not_speak(language: str, text: str, body: str, speaker: str) -> None:
    assert speakers(text, language, entity(text, body, O)) == [speaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [("it", "La Alfa ha annunciato che il ponte resterà chiuso."), ("en", "Alfa said the bridge would stay closed."),
     ("de", "Alfa teilte mit, die Brücke bleibe gesperrt."), ("fr", "Alfa a annoncé que le pont resterait fermé.")],
)  # fmt: skip
def test_a_body_speaks(language: str, text: str) -> None:
    assert speakers(text, language, entity(text, "Alfa", O)) == ["Alfa"]


def test_a_newspaper_in_marks_speaks() -> None:
    text = "Die Zeitung „Der Bote“ berichtet, die Brücke bleibe gesperrt."
    assert speakers(text, "de", entity(text, "Der Bote", O)) == ["Der Bote"]


def test_a_name_behind_a_dash_in_the_next_sentence_signs() -> None:
    text = f"{A} era in piazza.\n“Il ponte era vecchio e pericoloso per tutti.” ― {B}"
    assert speakers(text, "it", entity(text, A, P), entity(text, B, P)) == [B]


def test_an_apposition_between_the_name_and_the_verb_keeps_the_name() -> None:
    text = f"{B}, ein Experte für Brücken, sagte, die Brücke sei alt."
    assert speakers(text, "de", entity(text, B, P)) == [B]


def test_nobody_named_is_unknown() -> None:
    (quote,) = found("«Il ponte era vecchio e pericoloso per tutti.»", "it")
    assert quote.speaker is None
    assert quote.confidence == 0


def test_confidence_is_a_chance_and_a_plain_subject_is_surer_than_a_guess() -> None:
    text = f"{A} ha detto che il ponte è vecchio.\n{B} e {C} erano in piazza. Poi ha aggiunto che «bisogna rifarlo»."
    sure, guess = found(text, "it", entity(text, A, P), entity(text, B, P), entity(text, C, P))
    assert 1 >= sure.confidence > guess.confidence >= 0


@pytest.mark.parametrize("label", [P, O])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "L'ufficio di Alfa ha detto che il ponte è chiuso."),
        ("it", "Il portavoce di Alfa ha detto che il ponte è chiuso."),
        ("fr", "Le porte-parole de Alfa a déclaré que le pont était fermé."),
        ("es", "El partido de Alfa dijo que el puente estaba cerrado."),
        ("de", "Die Partei Alfas sagte, die Brücke sei gesperrt."),
    ],
)
def test_whose_office_or_spokesman_speaks_is_no_reading(language: str, text: str, label: Label) -> None:
    alfa = entity(text, "Alfas" if language == "de" else "Alfa", label)
    assert "Alfa" not in read(text, language, replace(alfa, name="Alfa"))


def test_a_name_in_a_genitive_does_not_speak_for_what_is_its_own() -> None:
    text = "Die Verteidiger Alfas sagten, die Brücke sei gesperrt."
    assert speakers(text, "de", replace(entity(text, "Alfas", P), name="Alfa")) == ["Die Verteidiger Alfas"]


def test_a_judgment_may_stand_for_its_court() -> None:
    text = "Nella sentenza di Alfa si legge che il ponte è chiuso."
    assert "Alfa" in read(text, "it", entity(text, "Alfa", O))


def test_what_a_name_is_called_anywhere_tells_whom_a_description_means() -> None:
    text = f"Das Fest fiel aus. Der Veranstalter {B} war dort. Die Brücke sei alt, sagte der Festveranstalter."
    assert B in read(text, "de", entity(text, B, P))
    text = f"«Il ponte è vecchio», ha detto il paroliere. Alla festa c'erano il paroliere {B} e {A}."
    assert B in read(text, "it", entity(text, A, P), entity(text, B, P))


def test_a_genitive_before_a_name_is_no_title() -> None:
    text = "«Il ponte è vecchio», ha detto l'ufficio. Alla festa c'era l'ufficio di Alfa."
    assert "Alfa" not in read(text, "it", entity(text, "Alfa", O))


def test_a_pronoun_means_nobody_of_another_gender_if_somebody_agrees() -> None:
    text = f"{A} ha parlato con {B}. Lei ha detto che il ponte è vecchio."
    assert speakers(text, "it", entity(text, A, P, gender="f"), entity(text, B, P, gender="m")) == [A]


def test_a_semicolon_parts_a_name_from_a_verb_with_a_subject_of_its_own() -> None:
    text = f"Al suo posto è subentrato {B}; oggi però il portavoce ha detto che il ponte è vecchio."
    assert speakers(text, "it", entity(text, B, P)) == ["il portavoce"]


def test_what_a_relative_tells_of_is_not_who_denies_it() -> None:
    assert speakers("Der Minister dementierte Berichte, wonach er gehen wolle.", "de") == ["Der Minister"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Il sindaco Carlo Bianchi è contrario. «Non se ne parla nemmeno», ha scritto su Facebook."),
        ("es", "El alcalde Carlo Bianchi está en contra. «Ni hablar de eso», escribió en Facebook."),
        ("pt", "O prefeito Carlo Bianchi é contra. «Nem pensar nisso», escreveu no Facebook."),
    ],
)
def test_where_something_is_written_did_not_write_it(language: str, text: str) -> None:
    assert speakers(text, language, entity(text, "Carlo Bianchi", P), entity(text, "Facebook", O)) == ["Carlo Bianchi"]


@pytest.mark.parametrize("thing", ["Il caso Anna Verdi", "Il processo Anna Verdi"])
def test_a_thing_with_the_name_of_a_person_does_not_speak(thing: str) -> None:
    text = f"{thing}: «Nessuno mi ha mai chiesto scusa»"
    assert speakers(text, "it", entity(text, "Anna Verdi", P)) == [None]


def test_who_takes_the_floor_is_no_thing() -> None:
    text = "Ha preso la parola Anna Verdi: «Nessuno mi ha mai chiesto scusa»."
    assert speakers(text, "it", entity(text, "Anna Verdi", P)) == ["Anna Verdi"]


def test_whom_something_is_told_to_did_not_tell_it() -> None:
    text = "Ann Reed was angry at John Stone. “You should give back the money,” Reed told Stone."
    people = entity(text, "Ann Reed", P), entity(text, "John Stone", P)
    assert speakers(text, "en", *people) == ["Ann Reed"]


def test_a_description_means_the_one_for_whom_it_stood_before() -> None:
    text = "Anna Verdi"
    someone = Entity(text, P, (Span(0, 10),))
    words = lexicon("it")
    assert words is not None
    cast = Cast(words)
    tokens = list(tokenize("il ministro ha detto altro", 0, 26))
    mention = parse(tokens, 0, words, named(()))
    assert mention is not None
    assert cast.held(mention, tokens[:2]) == {}
    cast.holds(mention, tokens, someone)
    assert cast.held(mention, tokens[:2]) == {"Anna Verdi": 0}
