from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.sentences import split
from reader.text.article import Article, Block, BlockKind


def article(*blocks: tuple[str, BlockKind]) -> Article:
    text, found = "", []
    for body, kind in blocks:
        if body.strip():
            lead = len(text) + len(body) - len(body.lstrip())
            found.append(Block(lead, lead + len(body.strip()), kind))
        text += body + "\n"
    return Article(text, tuple(found))


def parts(text: str, language: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    whole = article((text, kind))
    return [whole.text[one.start : one.end] for one in split(whole, language)]


CASES = [
    # Each bar stands where a sentence ends.
    ("it", "Il prof. Neri e l’on. Galli citano l’art. 5 della legge n. 12, cfr. pag. 7.|Poi tacciono."),
    ("it", "Ha letto J. R. R. Tolkien e V. Woolf.|Costa 3.50 euro, ecc.|Basta così."),
    ("it", "«Non lo so. Forse domani!»|Poi è uscita... ma è tornata subito.|Via!"),
    ("it", "Ecco la risposta: «Vieni! Corri!» ha detto il nonno.|“Davvero?”, chiese lei.|Sì."),
    ("it", "– Vieni? – chiese lui.|– Non so.|– Allora resto."),
    (
        "it",
        "Il sito www.esempio.it e note.txt sono pronti (vedi sotto. O sopra).|Scrivi a anna.b@esempio.it.|Grazie.",
    ),
    ("it", "La S.p.A. Marina è fallita [...] nel 2019.|Perché?!|Nessuno lo sa…|Ma forse sì."),
    (
        "en",
        "Mr. Hale met Dr. Ito at 5 p.m. on Jan. 6.|The U.S. Senate waited.|“Go!” Mary said.|“Stop. Now.”|The end.",
    ),
    ("en", "1. Open the box (e.g. with a knife).|2. Look inside.[4]|Nothing else, i.e. no cat.|Vitamin C.|The rest"),
    ("de", "Am 6. Januar kam z. B. Frau Dr. Kern.|Ludwig XIV. war König.|„Komm. Bitte!“, rief er.|„Nein.“|Sie blieb."),
    ("fr", "M. Petit a dit : « C’est fini. On part ! »|Puis il est parti.|Voir p. 12, etc.|Voilà."),
    ("es", "¿Qué pasa?|¡Nada!|El Sr. Vidal viajó a EE. UU. en 1999.|«Hola. Adiós».|Fin."),
    ("pt", "O Sr. Dias chegou às 9h.|— Bom dia! — disse ele.|— Olá."),
    ("nl", "Dhr. De Wit kwam om 9.30 uur, d.w.z. te laat.|Waarom?|Niemand weet het."),
    ("ja", "今日は晴れです。|明日は雨でしょう！|「行こう。」と彼は言った。|はい。"),
    ("hi", "यह एक वाक्य है।|यह दूसरा है।"),
    ("ar", "هل هذا صحيح؟|نعم هذا صحيح.|شكرا."),
    ("und", "Dr. Ogun tabi Mr. Ade wa.|O dara."),
]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_where_sentences_end(language: str, marked: str) -> None:
    expected = marked.split("|")
    joint = "" if language == "ja" else " "
    assert parts(joint.join(expected), language) == expected


def test_hasty_text_without_capitals() -> None:
    assert parts("la nave parte domani. poi torna.", "it") == ["la nave parte domani.", "poi torna."]
    assert parts("ne parla il prof. neri", "it") == ["ne parla il prof. neri"]


def test_a_colon_before_a_new_sentence_or_a_label() -> None:
    assert parts("Il conto è chiaro: La nave perde denaro.", "it") == ["Il conto è chiaro:", "La nave perde denaro."]
    assert parts("Vincono in due: Anna e Luca.", "it") == ["Vincono in due: Anna e Luca."]


def test_a_straight_mark_that_was_never_closed_holds_nothing_together() -> None:
    text = 'Disse "va bene e partì. La nave era pronta. Il mare era calmo.'
    assert len(parts(text, "it")) == 3


def test_code_and_the_lines_about_an_article_are_not_split() -> None:
    for kind in (BlockKind.CODE, BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.DATELINE, BlockKind.PUBLISHED):
        assert parts("One. Two! Three?", "en", kind) == ["One. Two! Three?"]


def test_verse_keeps_its_sentences_over_line_ends() -> None:
    assert parts("Dolce è la sera\nsul molo. Tace\nil mare.", "it") == ["Dolce è la sera\nsul molo.", "Tace\nil mare."]


def test_blocks_on_one_line_share_no_sentence() -> None:
    text = "ROMA – Piove. Governo muto."
    whole = Article(text, (Block(0, 6, BlockKind.DATELINE), Block(7, len(text))))
    assert [text[one.start : one.end] for one in split(whole, "it")] == ["ROMA –", "Piove.", "Governo muto."]


PIECES = st.sampled_from(
    [*".!?…«»“”\"'’()[]:;,-–—\n\t", "...", " ", " ", " ", "\u00a0", "a", "La", "sig", "5",
     "Januar", "U.S", "e.g", "。", "「", "」", "人", "と", "।", "parola", "Nome", "A", "[3]", "www.a.it", "``", "''"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(list(BlockKind))), max_size=4),
    st.sampled_from(["it", "en", "de", "fr", "es", "ja", "und", "", "xx"]),
)
def test_every_visible_character_is_in_one_sentence(blocks: list[tuple[str, BlockKind]], language: str) -> None:
    whole = article(*blocks)
    found = split(whole, language)
    covered = [0] * len(whole.text)
    previous = 0
    for one in found:
        assert previous <= one.start < one.end
        previous = one.end
        assert not whole.text[one.start].isspace()
        assert not whole.text[one.end - 1].isspace()
        assert any(block.start <= one.start and one.end <= block.end for block in whole.blocks)
        for offset in range(one.start, one.end):
            covered[offset] += 1
    for block in whole.blocks:
        for offset in range(block.start, block.end):
            assert whole.text[offset].isspace() or covered[offset] == 1


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_never_raises(text: str) -> None:
    split(article((text, BlockKind.PARAGRAPH)), "it")


@pytest.mark.parametrize(
    "piece", [".", "'", '"', "(", "«a. ", "a. ", "A. ", ".[1] ", ": A", "( a. A", "!", ". -", "“A. "]
)
def test_hostile_repetition_ends_soon(piece: str) -> None:
    text = (piece * (100_000 // len(piece))).strip()
    whole = Article(text, (Block(0, len(text)),))
    began = time.perf_counter()
    split(whole, "it")
    assert time.perf_counter() - began < 3
