from __future__ import annotations

import itertools
import re
import time
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis import quotes
from reader.analysis.facts import Entity, Label, Quote, QuoteKind
from reader.text.article import Article, Block, BlockKind, Span
from reader.text.marks import quoted

D, M, I = QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.INDIRECT  # noqa: E741


class Said(NamedTuple):
    words: str
    kind: QuoteKind
    speaker: str | None


def article_of(text: str) -> tuple[Article, tuple[Span, ...]]:
    blocks = tuple(Block(m.start(), m.end()) for m in re.finditer(r"\S(?:[^\n]*\S)?", text))
    sentences = []
    for block in blocks:
        start = block.start
        inside = quoted(text, block.start, block.end)
        for match in re.finditer(r"(?<!\b[A-Z])[.!?…][”»“\"]?\s+(?=[“«„\"'A-ZÀ-Ý—])", text[block.start : block.end]):
            cut = block.start + match.end()
            if not any(span.start < cut < span.end for span in inside):
                sentences.append(Span(start, block.start + match.start() + len(match[0].rstrip())))
                start = cut
        sentences.append(Span(start, block.end))
    return Article(text, blocks), tuple(sentences)


def entity(text: str, name: str, label: Label = Label.PERSON) -> Entity:
    forms = [name] if label is not Label.PERSON else [name, name.split()[-1]]
    pattern = "|".join(rf"\b{re.escape(form)}\b" for form in forms)
    return Entity(name, label, tuple(Span(*m.span()) for m in re.finditer(pattern, text)))


def found(text: str, language: str, *people: str, bodies: tuple[str, ...] = ()) -> tuple[Quote, ...]:
    article, sentences = article_of(text)
    entities = [entity(text, name) for name in people]
    entities += [entity(text, name, Label.ORGANIZATION) for name in bodies]
    return quotes.find(article, sentences, entities, language)


def said(text: str, language: str, *people: str, bodies: tuple[str, ...] = ()) -> list[Said]:
    return [Said(text[q.start : q.end], q.kind, q.speaker) for q in found(text, language, *people, bodies=bodies)]


A, B = "Anna Verdi", "Bruno Neri"

CASES = [
    ("it", "Bruno Neri ha detto: «Il ponte reggerà».", [Said("«Il ponte reggerà»", D, B)]),
    ("it", "“Il ponte reggerà ancora”, ha detto Bruno Neri.", [Said("“Il ponte reggerà ancora”", D, B)]),
    ("it", "Bruno Neri ha affermato ieri che il ponte reggerà.", [Said("il ponte reggerà", I, B)]),
    (
        "it",
        "Bruno Neri ha spiegato che il ponte “non è sicuro” e che va chiuso.",
        [Said("il ponte “non è sicuro” e che va chiuso", M, B)],
    ),
    ("it", "Bruno Neri ha detto di non sapere nulla del ponte.", [Said("di non sapere nulla del ponte", I, B)]),
    ("it", "Secondo Bruno Neri, il ponte è ormai vecchio.", [Said("il ponte è ormai vecchio", I, B)]),
    ("it", "Bruno Neri ha definito il ponte «una vergogna».", [Said("«una vergogna»", M, B)]),
    ("it", "Si afferma che il ponte sarà chiuso presto.", [Said("il ponte sarà chiuso presto", I, None)]),
    ("it", "È stato aperto il cosiddetto “ponte dei sospiri”.", []),
    ("it", 'Ieri al cinema il film "Il ponte rotto" ha vinto.', []),
    ("it", "Secondo le stime il ponte costa troppo.", []),
    (
        "it",
        "Bruno Neri, che ha parlato per ultimo, ha detto: «Basta così».",
        [Said("«Basta così»", D, B)],
    ),
    (
        "it",
        "A detta di Anna Verdi, il ponte non è stato mai controllato.",
        [Said("il ponte non è stato mai controllato", I, A)],
    ),
    (
        "en",
        "Anna Verdi said that the bridge would be closed.",
        [Said("the bridge would be closed", I, A)],
    ),
    ("en", "“We will close it,” Anna Verdi said on Monday.", [Said("“We will close it,”", D, A)]),
    ("en", "“We will close it,” said Anna Verdi.", [Said("“We will close it,”", D, A)]),
    ("en", "According to Anna Verdi, the bridge is too old.", [Said("the bridge is too old", I, A)]),
    ("en", "Anna Verdi called the bridge “a disgrace”.", [Said("the bridge “a disgrace”", M, A)]),
    ("en", "The so-called “bridge of sighs” was opened.", []),
    ("fr", "« Nous allons fermer le pont », explique Anna Verdi.", [Said("« Nous allons fermer le pont »", D, A)]),
    ("fr", "Anna Verdi a affirmé que le pont est fermé.", [Said("le pont est fermé", I, A)]),
    ("fr", "Selon Anna Verdi, le pont est trop vieux.", [Said("le pont est trop vieux", I, A)]),
    ("de", "Anna Verdi sagte: „Wir schließen die Brücke.“", [Said("„Wir schließen die Brücke.“", D, A)]),
    ("de", "Anna Verdi sagte, die Brücke sei zu alt.", [Said("die Brücke sei zu alt", I, A)]),
    ("de", "Anna Verdi betonte, dass die Brücke geschlossen wird.", [Said("die Brücke geschlossen wird", I, A)]),
    ("de", "Laut Anna Verdi ist die Brücke zu alt.", [Said("ist die Brücke zu alt", I, A)]),
    ("es", "“Vamos a cerrar el puente”, dijo Anna Verdi.", [Said("“Vamos a cerrar el puente”", D, A)]),
    ("es", "Anna Verdi aseguró que el puente es viejo.", [Said("el puente es viejo", I, A)]),
    ("es", "Según Anna Verdi, el puente es viejo.", [Said("el puente es viejo", I, A)]),
    ("pt", "“Vamos fechar a ponte”, disse Anna Verdi.", [Said("“Vamos fechar a ponte”", D, A)]),
    ("pt", "Anna Verdi, que destacou que a ponte é velha.", [Said("a ponte é velha", I, A)]),
    ("pt", "Segundo Anna Verdi, a ponte é velha.", [Said("a ponte é velha", I, A)]),
    ("nl", "“We sluiten de brug”, zei Anna Verdi.", [Said("“We sluiten de brug”", D, A)]),
    ("nl", "Anna Verdi zei dat de brug te oud is.", [Said("de brug te oud is", I, A)]),
    ("nl", "Volgens Anna Verdi is de brug te oud.", [Said("is de brug te oud", I, A)]),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES, ids=[case[1][:40] for case in CASES])
def test_constructions(language: str, text: str, expected: list[Said]) -> None:
    assert said(text, language, A, B) == expected


def test_an_aside_cuts_a_quotation_into_pieces_of_one_group() -> None:
    text = "«Non firmo - ha detto Bruno Neri - finché non vedo i conti»."
    first, second = found(text, "it", B)
    assert text[first.start : first.end] == "«Non firmo"
    assert text[second.start : second.end] == "finché non vedo i conti»"
    assert first.group == second.group
    assert first.speaker == second.speaker == B


def test_a_quotation_that_goes_on_keeps_its_speaker_and_group() -> None:
    text = "“Il ponte è nostro”, ha detto Anna Verdi. “Lo apriremo domani mattina.”"
    first, second = found(text, "it", A)
    assert (first.speaker, second.speaker) == (A, A)
    assert first.group == second.group
    assert second.rule == "same speaker goes on"


def test_two_fragments_under_one_verb_share_a_group() -> None:
    text = "Bruno Neri ha definito il ponte «una vergogna» e il sindaco «un incapace»."
    first, second = found(text, "it", B)
    assert first.group == second.group


def test_a_pronoun_is_resolved_and_kept_as_the_mention() -> None:
    text = "Il ministro Bruno Neri è arrivato tardi. Egli ha osservato che il ponte è vecchio."
    (quote,) = found(text, "it", B)
    assert quote.speaker == B
    assert quote.mention is not None
    assert text[quote.mention.start : quote.mention.end] == "Egli"
    assert 0 < quote.confidence < 1


def test_gender_chooses_among_persons() -> None:
    text = "La senatrice Anna Verdi ha incontrato il ministro Bruno Neri. “Il ponte è chiuso”, ha detto lei."
    assert [item.speaker for item in said(text, "it", A, B)] == [A]


def test_a_dropped_subject_goes_to_the_last_speaker() -> None:
    text = "Anna Verdi ha detto che il ponte è vecchio. Ma ha riconosciuto che regge ancora bene."
    first, second = found(text, "it", A)
    assert second.speaker == A
    assert second.mention is None
    assert second.confidence < first.confidence


def test_an_office_speaks_for_itself() -> None:
    text = "L’ufficio di Anna Verdi ha affermato che il ponte sarà chiuso."
    assert said(text, "it", A) == [Said("il ponte sarà chiuso", I, "L’ufficio di Anna Verdi")]


def test_a_role_is_resolved_to_its_holder() -> None:
    text = "Il sindaco Bruno Neri ha incontrato Anna Verdi. «Il ponte è chiuso», ha detto il sindaco."
    assert [item.speaker for item in said(text, "it", A, B)] == [B]


def test_an_unnamed_role_is_given_as_it_stands() -> None:
    assert said("Un portavoce della polizia ha detto che il ponte è chiuso.", "it") == [
        Said("il ponte è chiuso", I, "Un portavoce della polizia")
    ]


def test_an_addressee_is_not_the_speaker() -> None:
    text = "In un incontro con Bruno Neri a Torino, Anna Verdi ha detto che il ponte è chiuso."
    assert [item.speaker for item in said(text, "it", A, B)] == [A]


def test_the_owner_of_a_colon_speaks() -> None:
    text = "Anna Verdi getta acqua sul fuoco: «Il ponte non crollerà mai»."
    assert [item.speaker for item in said(text, "it", A)] == [A]


def test_a_noun_of_speech_names_the_speaker() -> None:
    text = "«È una misura davvero ingiusta»: questo il commento dell'avvocato Bruno Neri."
    assert [item.speaker for item in said(text, "it", B)] == [B]


def test_an_organisation_may_speak() -> None:
    text = "Ferrovie Unite ha annunciato che il ponte sarà chiuso."
    assert [item.speaker for item in said(text, "it", bodies=("Ferrovie Unite",))] == ["Ferrovie Unite"]


def test_subjunctive_carries_german_report_on() -> None:
    text = "Anna Verdi sagte, die Brücke sei zu alt. Sie müsse bald geschlossen werden."
    assert [item.speaker for item in said(text, "de", A)] == [A, A]


def test_french_inversion_is_a_pronoun() -> None:
    text = "Bruno Neri est arrivé. « Le pont est à nous », explique-t-il."
    (quote,) = found(text, "fr", B)
    assert quote.speaker == B
    assert quote.mention is not None
    assert text[quote.mention.start : quote.mention.end] == "il"


def test_a_quotation_over_paragraphs_is_given_by_paragraph() -> None:
    text = "Anna Verdi ha scritto: «Il primo punto è questo.\n«Il secondo punto è quest'altro»."
    assert [item.words for item in said(text, "it", A)] == [
        "«Il primo punto è questo.",
        "«Il secondo punto è quest'altro»",
    ]


def test_dialogue_with_dashes() -> None:
    text = "— Vieni domani? — chiese Anna Verdi.\n— No, resto qui."
    assert [item[0] for item in said(text, "it", A)][-1] == "No, resto qui."
    assert all(item.kind is D for item in said(text, "it", A))


def test_dashes_of_a_list_are_no_dialogue() -> None:
    text = "– pane e latte"
    article = Article(text, (Block(0, len(text), BlockKind.ITEM),))
    assert quotes.find(article, (Span(0, len(text)),), (), "it") == ()


def test_captions_and_code_are_left_out() -> None:
    text = "«Il ponte è chiuso», ha detto Anna Verdi."
    article = Article(text, (Block(0, len(text), BlockKind.CODE),))
    assert quotes.find(article, (Span(0, len(text)),), (entity(text, A),), "it") == ()


def test_a_language_without_words_still_gives_marks() -> None:
    text = "“Vi kommer att stänga bron i morgon, det är säkert.”"
    assert [item.words for item in said(text, "sv")] == [text]


SEED = (
    "«Il ponte è nostro», ha detto il sindaco Bruno Neri. “Lo apriamo”, spiega. Anna Verdi ha aggiunto che «no», e che "
    "l'altro 'ponte' è \"chiuso\".\n— Vieni? — disse Bruno Neri.\nSecondo Anna Verdi, «è tardi - ha detto - ormai»."
)
MARKS = "«»“”\"'‘’„—-:"


@given(st.data(), st.sampled_from(["it", "en", "de", "fr", "es", "pt", "nl", "sv"]))
@settings(max_examples=120, deadline=None)
def test_damaged_marks_never_break_the_spans(data: st.DataObject, language: str) -> None:
    chars = list(SEED)
    places = [i for i, char in enumerate(chars) if char in MARKS]
    for place in data.draw(st.lists(st.sampled_from(places), max_size=10)):
        chars[place] = data.draw(st.sampled_from(["", chars[place] * 2, *MARKS]))
    check("".join(chars), language)


@given(st.text(alphabet="aA .,:;'’\"«»“”—-\n()eèdisse", max_size=120), st.sampled_from(["it", "en", "de"]))
@settings(max_examples=120, deadline=None)
def test_any_text_gives_sound_spans(text: str, language: str) -> None:
    check(text, language)


def check(text: str, language: str) -> None:
    article, sentences = article_of(text)
    result = quotes.find(article, sentences, (entity(text, A), entity(text, B)), language)
    for quote in result:
        assert quote.start < quote.end
        assert any(block.start <= quote.start and quote.end <= block.end for block in article.blocks)
        assert 0 <= quote.confidence <= 1
        assert quote.group >= 1
        assert quote.rule
    assert all(left.end <= right.start for left, right in itertools.pairwise(result))


@pytest.mark.parametrize(
    "unit",
    ['"', "'", "«", "— ", "(", "A ", "disse ", "secondo ", "disse che no; ", '"aaaa aaaa aaaa" bb '],
)
def test_hostile_text_ends_soon(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    article = Article(text, (Block(0, len(text.rstrip())),))
    before = time.perf_counter()
    quotes.find(article, (Span(0, len(text)),), (), "it")
    assert time.perf_counter() - before < 3
