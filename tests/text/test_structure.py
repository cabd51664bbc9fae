from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.article import Article
from reader.text.structure import iso_date, structure

LONG = (
    "The council of the harbour town voted late on Thursday to rebuild the old pier, "
    "after a debate of five hours that the whole town had followed."
)
LUNGO = (
    "Il consiglio comunale ha votato nella notte la ricostruzione del vecchio molo, "
    "dopo cinque ore di dibattito seguite da tutta la città."
)


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(str(block.kind), article.text[block.start : block.end]) for block in article.blocks]


def found(text: str, kind: str) -> list[str]:
    return [words for name, words in kinds(structure(text)) if name == kind]


def check(text: str, article: Article) -> None:
    """The promises of every article made of plain text."""
    assert len(article.text) == len(text)
    last = 0
    for block in article.blocks:
        assert last <= block.start < block.end
        assert not article.text[last : block.start].strip()
        assert not article.text[block.start].isspace()
        assert not article.text[block.end - 1].isspace()
        last = block.end
    assert not article.text[last:].strip()


PIECES = st.sampled_from(
    [
        *(
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "\t",
            "- ",
            "1. ",
            "2) ",
            "> ",
            "-- ",
            "--",
            "```",
            "===",
            "* * *",
            "—",
            "|",
            "   ",
            "\x0c",
        ),
        *(
            "By Ana Ruiz",
            "di Rosa Po",
            "Foto: Ansa",
            "(Foto: Rossi)",
            "Pubblicato – 6 gennaio 2026 11:21",
            "ROMA – ",
            "18:05",
        ),
        *(
            "© 2026",
            "WEBVTT",
            "00:00:01.000 --> 00:00:02.000",
            "<v Ana>",
            "CHAPTER I.",
            "una parola",
            "Fine.",
            "«Sì», disse.",
            "\u200b",
        ),
        *(LONG, "*** START OF THE PROJECT GUTENBERG EBOOK X ***", "On Monday X wrote:", "\x1b[31m", "\u2028"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join)))
def test_promises_hold_for_any_text(text: str) -> None:
    article = structure(text, source="x")
    check(text, article)
    assert article.source == "x"


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_the_structure_of_a_text_that_was_not_joined_is_found_again(text: str) -> None:
    article = structure(text)
    again = structure(article.text)
    if article.text.count("\n") == text.replace("\x0c", "\n").replace("\u2028", "\n").count("\n"):
        assert again.blocks == article.blocks


def test_one_line_is_one_paragraph_and_nothing_is_joined() -> None:
    text = f"{LONG}\n{LONG}\n\n{LUNGO}\n"
    article = structure(text)
    assert [kind for kind, _ in kinds(article)] == ["paragraph"] * 3
    assert article.text == text
    assert article.title == ""


# Titles ----------------------------------------------------------------------------------------------------------


def test_title_before_a_blank_line() -> None:
    article = structure(f"Is the old pier to be rebuilt?\n\n{LONG}\n")
    assert article.title == "Is the old pier to be rebuilt?"
    assert kinds(article)[0] == ("title", "Is the old pier to be rebuilt?")


@pytest.mark.parametrize("rule", ["=====", "---------"])
def test_underlined_title_keeps_its_underline_as_apparatus(rule: str) -> None:
    article = structure(f"The old pier\n{rule}\n{LONG}\n")
    assert article.title == "The old pier"
    assert kinds(article)[:2] == [("title", "The old pier"), ("credit", rule)]


def test_title_deck_byline_date_and_dateline() -> None:
    text = "Il molo rinasce\nDopo anni di attesa il voto del consiglio\n\ndi Anna Po e Luca Neri\n7 marzo 2025\n\n"
    text += f"GENOVA – {LUNGO}\n"
    article = structure(text)
    assert [kind for kind, _ in kinds(article)] == ["title", "heading", "byline", "published", "dateline", "paragraph"]
    assert article.authors == ("Anna Po", "Luca Neri")
    assert article.published == "2025-03-07"
    assert kinds(article)[4:] == [("dateline", "GENOVA –"), ("paragraph", LUNGO)]


@pytest.mark.parametrize(
    "text",
    [
        f"The pier was rebuilt.\n\n{LONG}",  # a sentence
        f"{LONG}\n\n{LONG}",  # too long
        f"dear all this is a test\n\n{LONG}",  # begins in small letters
        f"1/ A thread on the pier\n\n{LONG}",
        f"- an item\n\n{LONG}",
        f"Photo: Agency\n\n{LONG}",
        f"The old pier\n{LONG}",  # nothing sets it off
        "Only a line\n\nAnd another\n",  # no text follows
    ],
)
def test_no_title(text: str) -> None:
    assert structure(text).title == ""


# Captions and credits ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        (
            "Il molo visto dal mare. | Credito fotografico: Ansa",
            "Il molo visto dal mare.",
            "| Credito fotografico: Ansa",
        ),
        ("The pier from above (Photo: Mara Lind)", "The pier from above", "(Photo: Mara Lind)"),
        ("La jetée vue de la mer. Crédit photo : Agence X", "La jetée vue de la mer.", "Crédit photo : Agence X"),
        ("Der Steg im Herbst. Foto: dpa", "Der Steg im Herbst.", "Foto: dpa"),
        ("El muelle en otoño | Foto: EFE", "El muelle en otoño", "| Foto: EFE"),
        ("O cais no outono. Foto: Lusa", "O cais no outono.", "Foto: Lusa"),
        ("De pier in de herfst | Beeld: ANP", "De pier in de herfst", "| Beeld: ANP"),
        ("The pier at dusk. Mara Lind/Getty Images", "The pier at dusk.", "Mara Lind/Getty Images"),
        ("The pier at dusk (AP Photo/Mara Lind)", "The pier at dusk", "(AP Photo/Mara Lind)"),
    ],
)
def test_caption_and_credit_on_one_line(line: str, caption: str, credit: str) -> None:
    assert kinds(structure(f"{line}\n{LONG}\n"))[:2] == [("caption", caption), ("credit", credit)]


@pytest.mark.parametrize(
    "line",
    ["(Foto: Agenzia Nord)", "Photo by Mara Lind", "Bild: Mara Lind", "Getty Images/Mara Lind", "Foto di Rosa Po"],
)
def test_credit_alone(line: str) -> None:
    assert kinds(structure(f"{LONG}\n\n{line}\n"))[-1] == ("credit", line)


def test_words_after_foto_that_describe_are_a_caption() -> None:
    line = "Foto: il vecchio molo visto dal mare in una mattina di nebbia"
    assert kinds(structure(f"{LUNGO}\n{line}\n{LUNGO}\n"))[1] == ("caption", line)


def test_a_paragraph_that_names_an_agency_stays_a_paragraph() -> None:
    line = "The mayor told Reuters that photos of the pier had been sold to Getty Images."
    assert kinds(structure(f"{LONG}\n{line}\n{LONG}"))[1] == ("paragraph", line)


def test_an_agency_that_signs_a_paragraph_is_set_apart() -> None:
    assert kinds(structure(f"{LUNGO}\n{LUNGO} (ANSA)."))[1:] == [("paragraph", LUNGO), ("credit", "(ANSA).")]


# Datelines, bylines, dates ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "place",
    [
        "GENOVA –",
        "WASHINGTON (CNN) —",
        "LISBON, March 4 (Wire) -",
        "Lisbon, March 4 -",
        "(ANSA) - ROMA, 04 MAR -",
        "NEW YORK, Jan. 5, 2026 --",
        "Berlin (dpa) -",
    ],
)
def test_dateline(place: str) -> None:
    article = structure(f"{place} {LONG}\n{LONG}\n")
    assert kinds(article)[:2] == [("dateline", place), ("paragraph", LONG)]


@pytest.mark.parametrize(
    "start", ["Italia – Germania", "The mayor – a fisherman –", "A hint –", "Il voto – atteso da anni –", "«Ecco» –"]
)
def test_no_dateline_in_the_middle_of_an_article(start: str) -> None:
    assert not found(f"{LONG}\n{start} {LONG}", "dateline")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("di Laura Neri", ("Laura Neri",)),
        ("By Tom Okoro, Staff Writer", ("Tom Okoro",)),
        ("Von Anna Müller und Jens Groß", ("Anna Müller", "Jens Groß")),
        ("Par Jeanne de la Tour", ("Jeanne de la Tour",)),
        ("Por Juan Pérez y Ana Gil", ("Juan Pérez", "Ana Gil")),
        ("Door Jan van den Berg", ("Jan van den Berg",)),
        ("By ROSA CAREY, TOM LEE and ANN POE", ("ROSA CAREY", "TOM LEE", "ANN POE")),
    ],
)
def test_byline(line: str, authors: tuple[str, ...]) -> None:
    article = structure(f"The old pier\n\n{line}\n\n{LONG}\n")
    assert kinds(article)[1] == ("byline", line)
    assert article.authors == authors


@pytest.mark.parametrize("line", ["By the end of the week it was over", "Di tutto un po", "Von Anfang an", "Por fin"])
def test_no_byline(line: str) -> None:
    assert not found(f"The old pier\n\n{line}\n\n{LONG}\n", "byline")


def test_byline_and_date_on_one_line() -> None:
    article = structure(f"The old pier\n\nBy Tom Okoro | March 4, 2026\n\n{LONG}")
    assert kinds(article)[1:3] == [("byline", "By Tom Okoro"), ("published", "| March 4, 2026")]
    assert (article.authors, article.published) == (("Tom Okoro",), "2026-03-04")


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("Pubblicato – 6 gennaio 2026 11:21 IST", "2026-01-06T11:21"),
        ("Published: 2026-03-04", "2026-03-04"),
        ("Published March 4, 2026 at 6:05 pm ET", "2026-03-04T18:05"),
        ("Veröffentlicht am 4. März 2026 um 18:05 Uhr", "2026-03-04T18:05"),
        ("Publié le 1er mars 2026 à 18h05", "2026-03-01T18:05"),
        ("Publicado el 4 de marzo de 2026", "2026-03-04"),
        ("Publicado em 4 de março de 2026 às 18h05", "2026-03-04T18:05"),
        ("Gepubliceerd op woensdag 4 maart 2026", "2026-03-04"),
        ("Published: 2026-03-04T18:05:00+01:00", "2026-03-04T18:05:00+01:00"),
        ("Pubblicato il 25/12/2025", "2025-12-25"),
        ("Published: 03/04/2026", None),  # March or April?
        ("Aggiornato il 6 gennaio 2026", None),  # not when it was published
    ],
)
def test_publication_line(line: str, when: str | None) -> None:
    article = structure(f"{LONG}\n\n{line}\n\n")
    assert kinds(article)[-1] == ("published", line)
    assert article.published == when


@pytest.mark.parametrize(
    "line", ["Pubblicato 6 mesi dopo.", "31 febbraio 2026", "The date was 4 March 2026, he said.", "2026"]
)
def test_no_publication_line(line: str) -> None:
    assert not found(f"{LONG}\n\n{line}\n", "published")


def test_iso_date() -> None:
    assert iso_date("4 marzo 2026") == "2026-03-04"
    assert iso_date("2026-02-30") is None
    assert iso_date("today") is None


# Headings and leftovers -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head", ["I costi", "What it will cost", "Comment réagissent les pêcheurs ?", "Il caso Po: «Basta»"]
)
def test_short_line_between_paragraphs_is_a_heading(head: str) -> None:
    assert found(f"{LONG}\n{head}\n{LONG}\n", "heading") == [head]
    assert found(f"{LONG}\n\n{head}\n\n{LONG}\n", "heading") == [head]


@pytest.mark.parametrize("line", ["It was over.", "“Why now?”", "and so on", "— Chi è?", "Three things:", "Last words"])
def test_no_heading(line: str) -> None:
    after = "" if line == "Last words" else LONG
    assert not found(f"{LONG}\n{line}\n{after}\n", "heading")


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Leggi anche: Il molo chiude",
            "Read more: The pier closes",
            "À lire aussi : la jetée",
            "Lesen Sie auch: Der Steg",
            "Lees ook: De pier",
        ),
        *(
            "ADVERTISEMENT",
            "Pubblicità",
            "Anzeige",
            "Iscriviti alla newsletter",
            "Sign up for our newsletter",
            "Condividi su Facebook WhatsApp",
        ),
        *(
            "Tags: pier, harbour",
            "Tag: molo",
            "© 2026 The Harbour Times",
            "© Riproduzione riservata",
            "All rights reserved",
            "Alle Rechte vorbehalten",
        ),
        *("Correction: an earlier version misspelt a name.", "Sent from my iPhone", "Inviato da iPhone", "* * *", "⁂"),
    ],
)
def test_leftovers_of_the_page_are_no_text(line: str) -> None:
    assert kinds(structure(f"{LONG}\n{line}\n{LONG}\n"))[1] == ("credit", line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by a third after the vote.",
        "Copyright law was not touched by the vote.",
        "Condividiamo tutto, disse lei.",
    ],
)
def test_sentences_that_look_like_leftovers_stay(line: str) -> None:
    assert kinds(structure(f"{LONG}\n{line}\n{LONG}\n"))[1] == ("paragraph", line)


# Lists, quotes, code ----------------------------------------------------------------------------------------------


def test_lists() -> None:
    text = f"{LONG}\n- one\n- two\n    - deep\n\n1. first\n2. second\n\n• dot\n"
    items = [(text[b.start : b.end], b.level) for b in structure(text).blocks if b.kind == "item"]
    assert items == [("- one", 1), ("- two", 1), ("- deep", 3), ("1. first", 1), ("2. second", 1), ("• dot", 1)]


@pytest.mark.parametrize(
    "line",
    [
        "2. Liga beginnt mit einem Sieg der Gäste, wie alle es erwartet hatten.",
        "4. März war der Tag der Wahl.",
        "— Chi è? — chiese.",
    ],
)
def test_no_list(line: str) -> None:
    assert not found(f"{LONG}\n{line}\n", "item")


def test_mail() -> None:
    text = "Thank you, that settles it.\n\nOn Monday, 4 March 2026 Ana Ruiz <ana@x.test>\nwrote:\n"
    text += "\n> First line\n> second line\n>> older\n\n-- \nTom Okoro\nHarbour office\n"
    assert kinds(structure(text)) == [
        ("paragraph", "Thank you, that settles it."),
        ("credit", "On Monday, 4 March 2026 Ana Ruiz <ana@x.test>\nwrote:"),
        ("quote", "> First line\n> second line\n>> older"),
        ("credit", "-- \nTom Okoro\nHarbour office"),
    ]


def test_tables_and_fences_are_code() -> None:
    table = "Port      Ships     Year\nGenoa     120       2025\nLisbon    98        2025"
    assert found(f"{LONG}\n\n{table}\n\n{LONG}", "code") == [table]
    assert found(f"{LONG}\n\n```\nx = 1\n```\n", "code") == ["```\nx = 1\n```"]


# Verse and hard wrap ----------------------------------------------------------------------------------------------

WRAPPED = """\
The council of the harbour town voted late on Thursday to rebuild
the old pier, after a debate of five hours that the whole town had
followed from the square in front of the town hall.

"It is done," the mayor said when she came out at last, and then
she went home on foot, with the keys of the pier in her pocket and
half of the town behind her.
"""
STANZA = (
    "The tide comes in, the tide goes out,\nthe pier stands in between\n"
    + "and keeps the little boats about\nin colours blue and green."
)


def test_hard_wrapped_paragraphs_are_joined_one_for_one() -> None:
    article = structure(WRAPPED)
    check(WRAPPED, article)
    assert len(article.blocks) == 2
    assert "\n" not in article.text[article.blocks[0].start : article.blocks[0].end]
    assert "rebuild the old pier" in article.text
    assert article.text.replace(" ", "\n") == WRAPPED.replace(" ", "\n")


def test_verse_in_a_wrapped_text_keeps_its_lines() -> None:
    article = structure(f"{WRAPPED}\n{STANZA}\n\n{WRAPPED}")
    assert ("paragraph", STANZA) in kinds(article)


def test_verse_is_one_paragraph_a_stanza() -> None:
    assert kinds(structure(f"{STANZA}\n\n{STANZA}\n")) == [("paragraph", STANZA)] * 2


def test_crlf_is_joined_too() -> None:
    text = WRAPPED.replace("\n", "\r\n")
    article = structure(text)
    check(text, article)
    assert "rebuild  the old pier" in article.text


def test_a_short_last_line_ends_a_wrapped_paragraph() -> None:
    text = WRAPPED.replace("hall.\n\n", "hall.\n")
    assert len(structure(text).blocks) == 2


def test_heads_of_a_wrapped_book() -> None:
    text = f"{' ' * 25}THE OLD PIER\n\n\n\nCHAPTER I.\n\nIn which a vote is taken.\n\n"
    text += f"{WRAPPED}\n\n\nII. The keys.\n\n\n{WRAPPED}"
    article = structure(text)
    assert article.title == "THE OLD PIER"
    assert found(text, "heading")[0] == "CHAPTER I."
    assert "II. The keys." in found(text, "heading")


def test_the_frame_of_a_digital_book_is_apparatus() -> None:
    text = (
        "The Project Gutenberg EBook of Piers, by A. Poe\n\nTitle: Piers\n\nAuthor: A. Poe\n\n"
        f"*** START OF THIS PROJECT GUTENBERG EBOOK PIERS ***\n\n[Illustration: A pier]\n\n{WRAPPED}\n"
        "*** END OF THIS PROJECT GUTENBERG EBOOK PIERS ***\n\nLicence.\n"
    )
    article = structure(text)
    check(text, article)
    assert (article.title, article.authors) == ("Piers", ("A. Poe",))
    assert [kind for kind, _ in kinds(article)] == ["credit"] * 4 + [
        "caption",
        "paragraph",
        "paragraph",
        "credit",
        "credit",
    ]


# Live blogs and transcripts ---------------------------------------------------------------------------------------


def test_times_head_the_entries_of_a_live_blog() -> None:
    text = "18:05\nFirst ships come in.\n\n17.40 – Mayor: «It is done»\nShe speaks on the square.\n"
    assert found(text, "heading") == ["18:05", "17.40 – Mayor: «It is done»"]


@pytest.mark.parametrize("head", ["WEBVTT\n\n", "1\n"])
def test_cues_of_a_transcript_are_apparatus(head: str) -> None:
    text = f"{head}00:00:01.000 --> 00:00:04.000\n<v Ana Ruiz>It is\nsafe.\n\n00:00:05.000 --> 00:00:06.000\nSure?\n"
    article = structure(text)
    check(text, article)
    assert found(text, "paragraph") == ["It is\nsafe.", "Sure?"]
    assert "<v Ana Ruiz>" in found(text, "credit")


def test_the_shape_of_a_news_page_without_a_title() -> None:
    text = f"Una nave entra in porto, 3 marzo 2025. | Credito fotografico: Ansa\n{LUNGO}\n\n"
    text += f"{LUNGO}\nPubblicato – 4 marzo 2025 08:10 CET\n\n\n"
    article = structure(text)
    assert [kind for kind, _ in kinds(article)] == ["caption", "credit", "paragraph", "paragraph", "published"]
    assert (article.title, article.published, article.text) == ("", "2025-03-04T08:10", text)
