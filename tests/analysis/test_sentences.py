from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.sentences import joined, split
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
    ("it", "La stazione idrogr. del porto tace.|Ne parla lo psicol. Serra.|Vale per mar. 6 Mag..|Bene."),
    ("es", "Es la Cra. 9 No. 4 del párr. 5.|Vino el lun. 6 a las 8 de la tarde.|La Admón. no responde.|Nada."),
    ("es", "Viven 32,5 hab. / km² en el pueblo.|Es un pueblo de los EE. UU..|Allí nieva."),
    ("fr", "Il naît au Ve siècle av. J.-C. et meurt jeune.|On l’oublie."),
    ("de", "• 3. Lesen Sie das Buch!|• 4. Gehen Sie nach 2 Std. Arbeit heim!"),
    ("pt", "O Sr. Dias chegou às 9h.|— Bom dia! — disse ele.|— Olá."),
    ("nl", "Dhr. De Wit kwam om 9.30 uur, d.w.z. te laat.|Waarom?|Niemand weet het."),
    ("ja", "今日は晴れです。|明日は雨でしょう！|「行こう。」と彼は言った。|はい。"),
    ("hi", "यह एक वाक्य है।|यह दूसरा है।"),
    ("ar", "هل هذا صحيح؟|نعم هذا صحيح.|شكرا."),
    ("ar", "كم الثمن؟|السعر ٣٫٥٠ دينار، أي قليل.|انتهى!"),
    ("ur", "یہ پہلا جملہ ہے۔|یہ دوسرا ہے؟"),
    ("hy", "Սա առաջին նախադասությունն է։|Սա երկրորդն է։"),
    ("zh", "船来了。|他说：「走吧！快！」|谁知道？"),
    ("ro", "Conform art. 5 alin. 2 este valabil.|2.1.3. Se aplică de azi.|(b) urmează textul."),
    (
        "en",
        "Wait... what is 3.14 or 1,000.5?|J. K. Finch knows…|He does.|Go to www.boats.org/a.b.|It is 5.30 p.m. now.",
    ),
    ("de", "Am 3. 5. und am 1. Mai lag es im Hafen.|Otto I. kam am 2. Tag."),
    ("und", "Dr. Ogun tabi Mr. Ade wa.|O dara."),
]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_where_sentences_end(language: str, marked: str) -> None:
    expected = marked.split("|")
    joint = "" if language in ("ja", "zh") else " "
    assert parts(joint.join(expected), language) == expected


def test_hasty_text_without_capitals() -> None:
    assert parts("la nave parte domani. poi torna.", "it") == ["la nave parte domani.", "poi torna."]
    assert parts("ne parla il prof. neri", "it") == ["ne parla il prof. neri"]


def test_a_careless_writer_needs_no_capital_after_any_stop() -> None:
    assert parts("are you coming? i am at 303-8160. call me", "en") == [
        "are you coming?",
        "i am at 303-8160.",
        "call me",
    ]
    assert parts("Are you coming? asked the man.", "en") == ["Are you coming? asked the man."]


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("it", "Il conto è chiaro:|La nave perde denaro."),
        ("it", "Le prove di oggi sono due:|Nuotare fino alla boa e tornare."),
        ("it", "Il porto paga i lavori della diga;|Restano fuori le strade."),
        ("it", "Vincono in due: Anna e Luca."),
        ("it", "Il sindaco: Roma resta com’è."),
        ("it", "Ci sono due casi:|- pagare subito;|- pagare dopo."),
        ("en", "They will see a thing tonight on the old pier: Boats without sails."),
        ("en", "They sold the boats of Hale &amp; Ito that year."),
        ("de", "Er kaufte den Hafen; Segel und Boote blieben."),
    ],
)
def test_a_colon_or_semicolon_before_a_new_sentence_or_a_label(language: str, marked: str) -> None:
    assert parts(marked.replace("|", " "), language) == marked.split("|")


def test_full_stops_part_a_long_quotation_and_a_short_one_stays_whole() -> None:
    marked = (
        "“The boats came home at noon with nothing in their nets.|The men sat on the pier and saw the sea all day.|"
    )
    marked += "Nobody spoke,” said Mary.|“We wait. We hope.”|That was all."
    found = parts(marked.replace("|", " "), "en")
    assert found == marked.split("|")
    text = marked.replace("|", " ") + "\n" + "It rains. It snows."
    whole = Article(text, (Block(0, len(text) - 20), Block(len(text) - 19, len(text))))
    pieces = [text[one.start : one.end] for one in joined(whole, split(whole, "en"))]
    assert pieces == [" ".join(found[:3]), *found[3:], "It rains.", "It snows."]


def test_a_spaced_mark_that_opens_a_quotation_closes_no_sentence() -> None:
    assert parts('Il est parti hier soir. " Je reviens ", disait-il.', "fr") == [
        "Il est parti hier soir.",
        '" Je reviens ", disait-il.',
    ]


def test_a_lost_blank_after_a_stop() -> None:
    assert parts("A nave chegou ontem.Ninguém viu. Veja Node.Js e note.Txt.", "pt") == [
        "A nave chegou ontem.",
        "Ninguém viu.",
        "Veja Node.Js e note.Txt.",
    ]


def test_a_heading_glued_to_its_text_and_a_speaker_cut_short() -> None:
    assert parts("Early life We know little of it.", "en") == ["Early life", "We know little of it."]
    assert parts("But I — You will see it soon.", "en") == ["But I —", "You will see it soon."]
    for text in ("He sang “Here we go” and What We Do.", "LONDON — The boat sank.", "He read a part of This is it."):
        assert parts(text, "en") == [text]


def test_words_left_out_close_the_sentence_before() -> None:
    assert parts("The boat sank. [...] Nobody knew. […] It rained. :) We left.", "en") == [
        "The boat sank. [...]",
        "Nobody knew. […]",
        "It rained. :)",
        "We left.",
    ]


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
     "Januar", "U.S", "We go", "Vieni via", ":)", "[...]", "x" * 130,
     "1. ", "2. ", "https://a.it/b", "Dear Ann,", ",,", " - Oh", "c- — ",
     "e.g", "。", "「", "」", "人", "と", "।", "parola", "Nome", "A", "[3]", "www.a.it", "``", "''"]
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


WORDS = st.lists(
    st.sampled_from(["barca", "Rete", "mare!", "Porto?", "vela…", "molo.", "5.", "ecc.", "A:", "uno;", "(due)"]),
    min_size=1,
    max_size=12,
)


@settings(max_examples=200, deadline=None)
@given(WORDS, WORDS, st.sampled_from(["«»", "“”", "„“", "「」"]), st.sampled_from(["it", "en", "de", "fr", "und"]))
def test_a_short_quotation_is_never_broken(before: list[str], within: list[str], marks: str, language: str) -> None:
    quotation = marks[0] + " ".join(within) + marks[1]
    text = f"{' '.join(before)} {quotation} disse."
    first = text.index(quotation)
    whole = article((text, BlockKind.PARAGRAPH))
    inner = range(first + 1, first + len(quotation) - 1)
    assert not [one for one in split(whole, language) if one.end in inner or one.start in inner]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["la barca nuova", "il mare!", "Chi va?", "Anna torna.", "il molo è vuoto"]), min_size=12)
)
def test_only_full_stops_break_a_long_quotation(pieces: list[str]) -> None:
    whole = article(("Disse: «" + " ".join(pieces) + "», e partì.", BlockKind.PARAGRAPH))
    found = split(whole, "it")
    assert all(whole.text[one.end - 1] == "." for one in found)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_never_raises(text: str) -> None:
    split(article((text, BlockKind.PARAGRAPH)), "it")


@pytest.mark.parametrize(
    "piece",
    [
        ".",
        "'",
        '"',
        "(",
        "«a. ",
        "a. ",
        "A. ",
        ".[1] ",
        ": A",
        "( a. A",
        "!",
        ". -",
        "“A. ",
        "「a。」",
        "「",
        "2. A ",
        "— Oh ",
        "https://a A",
        "Dear A, A",
    ],
)
def test_hostile_repetition_ends_soon(piece: str) -> None:
    text = (piece * (100_000 // len(piece))).strip()
    whole = Article(text, (Block(0, len(text)),))
    began = time.perf_counter()
    split(whole, "it")
    assert time.perf_counter() - began < 3


@pytest.mark.parametrize("crowd", ["http://", "A: ", "a; ", "But I — ", "1. Open it 2. Look ", ",,a ", "(a) ", "「あ"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_crowd_of_marks_takes_time_in_proportion(crowd: str, language: str) -> None:
    def seconds(size: int) -> float:
        text = crowd * (size // len(crowd))
        article = Article(text, (Block(0, len(text)),))
        begin = time.perf_counter()
        split(article, language)
        return time.perf_counter() - begin

    small, large = min(seconds(10_000) for _ in range(3)), min(seconds(100_000) for _ in range(2))
    assert large < 0.5 or large < small * 40
