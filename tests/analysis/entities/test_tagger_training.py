"""The training data, what is learnt from them, the cards, and the command that makes the models."""

from __future__ import annotations

import json
import re
import zlib
from itertools import islice
from pathlib import Path
from typing import Any, cast

import pycrfsuite
import pytest

from reader.analysis.entities import train
from reader.analysis.entities.reading import pieces
from reader.analysis.entities.tagging.crf import LANGUAGES, Model
from reader.analysis.entities.tagging.mention import Mention, mention
from reader.analysis.entities.tokens import Token, tokenize
from reader.analysis.entities.training import cards
from reader.analysis.entities.training.corpus import CORPORA, Document, named, read, shouted, tagged, titled
from reader.analysis.facts import Label
from reader.text.article import Article, Block, BlockKind, Span

_MARKED = re.compile(r"\[(\w+) ([^]]+)\]")
_LABELS = {"P": "person", "O": "organization", "L": "place", "X": "other"}


def _record(source: str) -> dict[str, Any]:
    """A record from a text in which ``[P Anna Berg]`` marks a name."""
    text, names, at = "", [], 0
    for match in _MARKED.finditer(source):
        text += source[at : match.start()]
        names.append({"start": len(text), "end": len(text) + len(match[2]), "label": _LABELS[match[1]]})
        text += match[2]
        at = match.end()
    return {"text": text + source[at:], "entities": names}


def _write(path: Path, *sources: str) -> None:
    path.write_text("".join(json.dumps(_record(source)) + "\n" for source in sources), encoding="utf-8")


def _tags(record: dict[str, Any], language: str = "en") -> list[tuple[str, str]]:
    return [
        (token.text, tag)
        for tokens, tags in tagged(record, language)
        for token, tag in zip(tokens, tags, strict=True)
        if tag != "O"
    ]


# What is read of an article.


def _pieces(text: str, blocks: list[Block], sentences: list[tuple[int, int]]) -> list[str]:
    article = Article(text, tuple(blocks))
    return [text[start:end] for start, end in pieces(article, [Span(*sentence) for sentence in sentences])]


def test_sentences_are_clipped_to_blocks_and_code_is_not_read() -> None:
    text = "Titel A. B c d.\ncode x\nE f."
    blocks = [Block(0, 5, BlockKind.TITLE), Block(6, 15), Block(16, 22, BlockKind.CODE), Block(23, 27)]
    assert _pieces(text, blocks, [(0, 8), (9, 15), (16, 27)]) == ["Titel", "A. ", "B c d.", "E f."]


def test_a_block_without_sentences_is_read_whole() -> None:
    blocks = [Block(0, 3, BlockKind.CAPTION), Block(4, 7), Block(8, 11)]
    assert _pieces("aaa bbb ccc", blocks, [(4, 7)]) == ["aaa", "bbb", "ccc"]
    assert _pieces("aaa bbb ccc", blocks, []) == ["aaa", "bbb", "ccc"]


def test_what_a_block_holds_before_between_and_after_sentences_is_read() -> None:
    assert _pieces("aa bb cc dd", [Block(0, 11)], [(3, 5), (6, 8)]) == ["aa ", "bb ", "cc dd"]


# The corpora.


def test_tags_say_where_names_begin_and_go_on() -> None:
    record = _record("[P Anna Berg] of the [O Red Star] went to [L Oslo][L Nord] for the [X Cup].")
    assert _tags(record) == [
        ("Anna", "B-P"),
        ("Berg", "I-P"),
        ("Red", "B-O"),
        ("Star", "I-O"),
        ("Cup", "B-X"),
    ]


def test_two_names_side_by_side_both_begin() -> None:
    assert _tags(_record("Then [P Anna] [P Berg] came.")) == [("Anna", "B-P"), ("Berg", "B-P")]


def test_a_token_that_a_name_covers_in_part_is_no_part_of_it() -> None:
    assert _tags(_record("The pro-[L Oslo Nord] side and [P Ann]a [P Berg].")) == [("Nord", "B-L"), ("Berg", "B-P")]


def test_names_in_any_order_and_without_elided_articles() -> None:
    record = _record("La sede dell'[O Unione] a [L Roma].")
    record["entities"].reverse()
    assert _tags(record, "it") == [("Unione", "B-O"), ("Roma", "B-L")]


def test_records_are_cut_into_sentences_and_code_is_left_out() -> None:
    record = _record("[P Anna Berg] came to town. She left [L Oslo] at night.\n\nThe weather was very bad in June.")
    sentences = list(tagged(record, "en"))
    assert [tokens[0].text for tokens, _ in sentences] == ["Anna", "She", "The"]
    assert all(len(tokens) == len(tags) for tokens, tags in sentences)
    assert named(sentences) == 2


def test_read_takes_the_corpora_of_a_language_in_their_order(tmp_path: Path) -> None:
    _write(tmp_path / "en.pud.jsonl", "[P Anna] came.")
    _write(tmp_path / "en.wikigold.jsonl", "[P Berta] came.", "[P Clara] came.")
    _write(tmp_path / "de.wikinews.jsonl", "[P Doris] kam.")
    documents = read(tmp_path, "en")
    assert [(one.corpus, one.sentences[0][0][0].text) for one in documents] == [
        ("en.wikigold", "Berta"),
        ("en.wikigold", "Clara"),
        ("en.pud", "Anna"),
    ]


def test_read_leaves_other_files_unread(tmp_path: Path) -> None:
    _write(tmp_path / "de.wikinews.jsonl", "[P Anna] kam.")
    for name in ("de.secret.jsonl", "de.jsonl", "de.wikinews.dev.jsonl", "de.wikinews.json", "dev.jsonl"):
        (tmp_path / name).write_text("no JSON at all", encoding="utf-8")
    assert {document.corpus for document in read(tmp_path, "de")} == {"de.wikinews"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_read_ends_with_one_line_where_nothing_is(tmp_path: Path, language: str) -> None:
    _write(tmp_path / f"{language}.secret.jsonl", "[P Anna] kam.")
    with pytest.raises(SystemExit, match=f"no corpus for '{language}'") as end:
        read(tmp_path, language)
    assert "\n" not in str(end.value)
    assert str(tmp_path) in str(end.value)


def test_every_language_has_a_corpus_with_title_and_free_licence() -> None:
    assert {corpus.split(".")[0] for corpus in CORPORA} == set(LANGUAGES)
    assert all(title and re.match(r"CC BY|no restriction", licence) for title, licence in CORPORA.values())
    assert not any(mark in licence for _, licence in CORPORA.values() for mark in ("NC", "ND"))


def test_shouted_and_titled_change_forms_and_nothing_else() -> None:
    tokens = tokenize("Anna was in old Straße again", 0, 28)
    assert [token.text for token in shouted(tokens)] == ["ANNA", "WAS", "IN", "OLD", "STRASSE", "AGAIN"]
    assert [token.text for token in titled(tokens)] == ["Anna", "was", "in", "old", "Straße", "Again"]
    for made in (shouted(tokens), titled(tokens)):
        assert [token[1:] for token in made] == [token[1:] for token in tokens]


# What is learnt.


def _documents(language: str, *sources: str) -> list[Document]:
    return [Document(f"{language}.test", tuple(tagged(_record(source), language))) for source in sources]


def test_every_other_document_is_seen_without_its_evidence() -> None:
    source = "Yesterday Mr [P Grenholm] came to town. Then [P Grenholm] left again."
    made = list(train.examples(_documents("en", source, source), "en"))
    assert [any("dT" in names for names in attributes) for attributes, _ in made] == [True, True, False, False]
    assert made[0][1] == ["O", "O", "B-P", "O", "O", "O", "O"]


_NINE = " ".join(["Yesterday [P Berta Lind] came to town again."] * 9)


@pytest.mark.parametrize(("language", "extra"), [("en", 2), ("de", 1)])
def test_some_sentences_are_learnt_again_in_capitals_or_as_headlines(language: str, extra: int) -> None:
    documents = _documents(language, _NINE)
    assert len(documents[0].sentences) == 9
    made = list(train.examples(documents, language))
    assert len(made) == 9 + extra
    assert sum("CAPS" in attributes[0] for attributes, _ in made) == 1
    assert sum("s=Xxxx" in attributes[3] for attributes, _ in made) == extra - 1


def test_the_words_of_another_language_are_not_learnt() -> None:
    documents = _documents("en", "Yesterday Mr [P Tobias Grenholm] said to London that Grenholm fell. " * 3)
    own = [names for attributes, _ in islice(train.examples(documents, "en"), 3) for names in attributes]
    lent = [names for attributes, _ in train.borrowed(documents, "en") for names in attributes]
    assert len(lent) == len(own)
    lexical = re.compile(r"[-+|]*(w|w\+|[ep]\d?|[LR])=|[-+]*b[\d?]")
    assert any(lexical.match(name) for names in own for name in names)
    assert not any(lexical.match(name) for names in lent for name in names)
    words = {token.lower for tokens, _ in documents[0].sentences for token in tokens if len(token.text) > 2}
    assert not any(word in name for names in lent for name in names for word in words)
    kept = {"s=Xxxx", "c=Xx", "kF", "dT", "init", "BOS", "EOS", "ti", "-|=Xx|Xx", "run=3,0", "de?"}
    assert kept <= {name for names in lent for name in names}


def test_one_in_three_documents_is_lent() -> None:
    documents = _documents("en", *("[P Anna] came to town.",) * 7)
    assert len(list(train.borrowed(documents, "en"))) == 3


# Cards and the command.

_NAMES = ("Anna Berg", "Tobias Lohse", "Petra Weiland", "Jens Kolbe", "Uta Marschner", "Rolf Dietze")
_TOWNS = ("Hamburg", "Dresden", "Kassel", "Bremen", "Rostock")
_GERMAN = [
    f"Der Minister [P {_NAMES[number % 6]}] reiste am Montag nach [L {_TOWNS[number % 5]}]. "
    f"Die Firma [O Nordwerk] wollte den Plan nicht kommentieren."
    for number in range(15)
]


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    """A folder with 30 German sentences."""
    folder = tmp_path / "data"
    folder.mkdir()
    _write(folder / "de.wikinews.jsonl", *_GERMAN)
    return folder


def _main(out: Path, *arguments: object) -> tuple[bytes, str]:
    out.mkdir(exist_ok=True)
    train.main([*map(str, arguments), "--out", str(out)])
    return (out / "entities.de.crf.z").read_bytes(), (out / "entities.de.md").read_text(encoding="utf-8")


def test_the_same_data_give_the_same_bytes(corpora: Path, tmp_path: Path) -> None:
    first = _main(tmp_path / "one", corpora, "--language", "de")
    assert first == _main(tmp_path / "two", corpora, "--language", "de")
    assert sorted(path.name for path in (tmp_path / "one").iterdir()) == ["entities.de.crf.z", "entities.de.md"]


def test_a_trained_model_tags_what_it_learnt(corpora: Path, tmp_path: Path) -> None:
    packed, _ = _main(tmp_path / "out", corpora, "--language", "de")
    text = "Der Minister Uwe Brandis reiste am Montag nach Kassel."
    found = Model("de", zlib.decompress(packed)).tag([tokenize(text, 0, len(text))])
    assert [(one.form, one.label.value) for one in found] == [("Uwe Brandis", "person"), ("Kassel", "place")]


def test_the_card_tells_data_licence_size_and_figures(
    corpora: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    _write(gold / "de.news.jsonl", *_GERMAN[:3])
    _write(gold / "en.news.jsonl", "[P Anna] came.")
    packed, card = _main(tmp_path / "out", corpora, "--language", "de", "--gold", gold)
    assert card.startswith("# entities.de.crf.z\n")
    assert f"{len(packed):,} bytes" in card
    assert "| de.wikinews | German Wikinews | CC BY 2.5 | 15 | 285 | 45 |" in card
    assert "| de.news | 100.0 | 100.0 | 100.0 |" in card
    assert "en.news" not in card
    assert "never trained on" in card
    assert "none of their words" not in card
    assert f"de: {len(packed):,} bytes" in capsys.readouterr().out


def test_a_card_without_gold_has_no_figures(corpora: Path, tmp_path: Path) -> None:
    assert "| gold |" not in _main(tmp_path / "out", corpora, "--language", "de")[1]


def test_a_card_has_a_row_for_each_corpus_in_order() -> None:
    sentences = tuple(tagged(_record("[P Anna Berg] came to [L Oslo]."), "en"))
    documents = [Document(corpus, sentences) for corpus in ("en.wikigold", "en.pud", "en.pud")]
    card = cards.card("en", documents, 5, [], train.BORROWING)
    wikigold = "| en.wikigold | WikiGold | CC BY 4.0 | 1 | 6 | 2 |\n"
    assert wikigold + "| en.pud | Universal Dependencies, English PUD | CC BY-SA 3.0 | 2 | 12 | 4 |\n" in card


def test_a_card_says_that_a_language_borrows() -> None:
    documents = [Document("nl.alpino", tuple(tagged(_record("[P Anna] kwam."), "nl")))]
    assert "none of their words" in cards.card("nl", documents, 5, [], train.BORROWING)


def test_figures_count_spans_with_their_labels_but_no_other_names(tmp_path: Path) -> None:
    class Stub:
        def tag(self, sentences: list[list[Token]]) -> list[Mention]:
            (tokens,) = sentences
            person, place, cup = tokens[0:2], tokens[4:5], tokens[6:7]
            return [
                mention(person, Label.PERSON, 1.0),
                mention(place, Label.ORGANIZATION, 1.0),
                mention(cup, Label.OTHER, 1.0),
            ]

    _write(tmp_path / "de.a.jsonl", "[P Anna Berg] kam nach [L Oslo] zum [X Pokal].")
    _write(tmp_path / "de.b.jsonl", "[P Anna Berg] kam nach [O Oslo] zum [L Pokal].")
    _write(tmp_path / "de.c.jsonl", "[P Anna] [P Berg] kam nach Oslo zum Pokal.")
    figures = cards.measure(cast(Model, Stub()), "de", tmp_path)
    assert list(map(str, figures)) == [
        "| de.a | 50.0 | 50.0 | 50.0 |",
        "| de.b | 100.0 | 66.7 | 80.0 |",
        "| de.c | 0.0 | 0.0 | 0.0 |",
    ]


def test_training_without_data_ends_with_one_line(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no corpus for 'de'"):
        train.main([str(tmp_path), "--language", "de", "--out", str(tmp_path)])
    assert not list(tmp_path.iterdir())


def test_languages_with_few_data_borrow_from_all_others(tmp_path: Path) -> None:
    assert set(train.BORROWING) == {"es", "fr", "nl"}
    _write(tmp_path / "nl.alpino.jsonl", *("De minister [P Joris Haverkamp] woont in [L Utrecht].",) * 4)
    with pytest.raises(SystemExit, match="no corpus for 'it'"):
        train.train(tmp_path, "nl")
    firsts = {corpus.split(".")[0]: corpus for corpus in reversed(CORPORA)}
    for language in set(LANGUAGES) - {"nl"}:
        _write(tmp_path / f"{firsts[language]}.jsonl", *("Quagg (MR [P TOBIAS GRENHOLM]) #99 quagg.",) * 9)
    model = tmp_path / "model"
    model.write_bytes(train.train(tmp_path, "nl"))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    attributes = set(tagger.info().attributes)
    assert {"w=haverkamp", "w=utrecht"} <= attributes
    assert "c=X" in attributes
    assert not any("quagg" in name or "grenholm" in name for name in attributes)


@pytest.mark.parametrize("line", ["{", '{"entities": []}', '{"text": "Ada", "entities": [{"start": 0, "end": 3}]}'])
def test_a_line_that_cannot_be_read_is_told_in_one_line(tmp_path: Path, line: str) -> None:
    (tmp_path / "it.wikinews.jsonl").write_text("\n" + line + "\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"^train: it\.wikinews\.jsonl, line 2: [^\n]+$"):
        read(tmp_path, "it")
