"""The JSON contract of ``reader analyze --jsonl``, to the letter."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.analysis import pipeline
from reader.text.article import BlockKind

Run = Callable[..., Any]

TEXT = (
    "Il ponte\n\nDi Anna Neri\n\nIl sindaco Paolo Verdi ha detto che il ponte riaprirà a maggio. «Non c’è più tempo», "
    "ha aggiunto Verdi.\n\nI lavori costano 3 milioni di euro. Sabato si vota a Torino. La gente aspetta da anni.\n"
)
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
KEYS = ["id", "schema", "language", "blocks", "sentences", "summary", "entities", "descriptions", "quotes", "foreign",
        "passages", "keyphrases", "readability"]  # fmt: skip
LISTS = KEYS[3:-1]


def lines(*records: Any) -> bytes:
    return b"".join(r if isinstance(r, bytes) else json.dumps(r).encode() + b"\n" for r in records)


def answers(run: Run, *records: Any, words: tuple[str, ...] = (), status: int = 0) -> list[dict[str, Any]]:
    done = run("analyze", "--jsonl", *words, stdin=lines(*records))
    assert (done.status, done.err) == (status, "")
    assert not UNSAFE.search(done.out)
    return [json.loads(line, parse_constant=pytest.fail) for line in done.out.split("\n")[:-1]]


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def test_the_keys_and_their_types(run: Run) -> None:
    [found] = answers(run, {"id": "a", "text": TEXT})
    assert list(found) == KEYS
    assert (found["id"], found["schema"]) == ("a", 1)
    assert set(found["language"]) == {"code", "confidence"}
    assert found["language"]["code"] == "it"
    assert 0 <= found["language"]["confidence"] <= 1
    for layer in LISTS:
        assert found[layer] or layer in ("foreign", "passages")
        for row in found[layer]:
            assert type(row["start"]) is type(row["end"]) is int
            assert 0 <= row["start"] < row["end"] <= len(TEXT)
        starts = [row["start"] for row in found[layer]]
        assert starts == sorted(starts) or layer == "keyphrases"
    assert {row["kind"] for row in found["blocks"]} <= {str(kind) for kind in BlockKind}
    assert all(set(row) == {"start", "end"} for row in found["sentences"])
    assert all(set(row) == {"start", "end", "score"} and is_number(row["score"]) for row in found["summary"])
    for row in found["entities"]:
        assert set(row) - {"value"} == {"start", "end", "label", "name"}
        assert row["label"] in ("person", "organization", "place", "other", "date", "amount")
        assert isinstance(row["name"], str)
    for row in found["keyphrases"]:
        assert set(row) == {"start", "end", "phrase", "score"}
        assert 0 < row["score"] <= 1
    assert set(found["readability"]) == {"words", "minutes", "formula", "score", "grade"}
    assert found["readability"]["words"] == 41
    at = TEXT.index("Il sindaco")
    assert found["descriptions"] == [{"start": at, "end": at + len("Il sindaco"), "name": "Paolo Verdi"}]


def test_the_keys_of_a_quote(run: Run) -> None:
    [found] = answers(run, {"id": "a", "text": TEXT})
    assert found["quotes"]
    for row in found["quotes"]:
        spans = {f"{name}{edge}" for name in ("", "speaker_", "cue_") for edge in ("start", "end")}
        assert spans | {"type", "speaker", "confidence", "group"} <= set(row)
        assert row["type"] in ("direct", "mixed", "indirect")
        assert row["speaker"] is None or isinstance(row["speaker"], str)
        assert 0 <= row["confidence"] <= 1
        assert type(row["group"]) is int
        for part in ("speaker", "cue"):
            start, end = row[f"{part}_start"], row[f"{part}_end"]
            assert (start is None) == (end is None)
            assert start is None or 0 <= start < end <= len(TEXT)
    [direct] = [row for row in found["quotes"] if row["type"] == "direct"]
    assert TEXT[direct["start"] : direct["end"]] == "«Non c’è più tempo»"
    assert direct["speaker"] == "Paolo Verdi"
    assert TEXT[direct["speaker_start"] : direct["speaker_end"]] == "Verdi"


def test_offsets_are_code_points(run: Run) -> None:
    [found] = answers(run, {"id": 1, "text": "😀😀 Ciao.\r\n\r\nIl Ponte è bello. \U00020000 Fine."})
    assert {"start": 12, "end": 29} in found["sentences"]


@pytest.mark.parametrize(
    "identity", [None, True, 0, -3, 1.5, "", "é\u202e\x9b\x1b", [1, [None]], {"b": 1, "a": {"c": "\u2028"}}, 2**80]
)
def test_an_id_of_any_type_comes_back(run: Run, identity: object) -> None:
    good, bad = answers(run, {"id": identity, "text": "Ciao."}, {"id": identity, "text": 1}, status=1)
    assert good["id"] == bad["id"] == identity
    assert type(good["id"]) is type(identity)


def test_no_id_is_null(run: Run) -> None:
    assert answers(run, {"text": "Ciao."})[0]["id"] is None


DEEP = b'{"id": 9, "text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n"
HUGE = b'{"id": ' + b"9" * 6000 + b', "text": "x"}\n'
BAD = {
    "not JSON": (b"nope\n", "not JSON: Expecting value at column 1"),
    "cut short": (b'{"id": 1, "text": "a\n', "not JSON"),
    "no object": (b'["id", "text"]\n', "not a JSON object"),
    "a string": (b'"text"\n', "not a JSON object"),
    "null": (b"null\n", "not a JSON object"),
    "no text": (b'{"id": "k"}\n', "no text"),
    "null text": (b'{"id": "k", "text": null}\n', "no text"),
    "a number": (b'{"id": "k", "text": 3}\n', "text is not a string"),
    "a list": (b'{"id": "k", "text": ["a"]}\n', "text is not a string"),
    "NaN": (b'{"id": NaN, "text": "a"}\n', "not JSON: NaN"),
    "Infinity": (b'{"id": -Infinity, "text": "a"}\n', "not JSON: -Infinity"),
    "overflow": (b'{"id": 1e999, "text": "a"}\n', "a number is too large"),
    "huge": (HUGE, "a number is too large"),
    "deep": (DEEP, "nested too deep"),
    "not UTF-8": (b'{"id": 1, "text": "caff\xe8"}\n', "not UTF-8"),
    "UTF-16": ('{"id": 1, "text": "a"}'.encode("utf-16") + b"\n", "not UTF-8"),
    "control": (b'{"id": 1, "text": "a\x1b"}\n', "not JSON: Invalid control character"),
    "title": (b'{"id": "k", "text": "a", "title": 3}\n', "title is not a string"),
    "published": (b'{"id": "k", "text": "a", "published": {"a": 1}}\n', "published is not a string"),
    "lang": (b'{"id": "k", "text": "a", "lang": 7}\n', "lang is not a string"),
    "no code": (b'{"id": "k", "text": "a", "lang": "\\u001b[31m"}\n', "lang is no language code"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_line_gives_an_error_in_its_place_and_the_rest_goes_on(run: Run, name: str) -> None:
    line, message = BAD[name]
    before, error, after = answers(
        run, {"id": 1, "text": "Uno."}, b"\n  \t\r\n", line, {"id": 3, "text": "x"}, status=1
    )
    assert (before["id"], after["id"]) == (1, 3)
    assert list(error) == ["id", "error"]
    assert error["id"] == ("k" if b'"k"' in line else None)
    assert error["error"]["line"] == 4
    assert type(error["error"]["line"]) is int
    assert error["error"]["message"].startswith(message)
    assert "\n" not in error["error"]["message"]


def test_blank_lines_and_a_missing_last_line_end(run: Run) -> None:
    assert answers(run) == []
    assert answers(run, b"\n \r\n\n") == []
    found = answers(run, b"\r\n", b'{"id": 1, "text": "Ciao."}\r\n', b'{"id": 2, "text": "Ciao."}')
    assert [row["id"] for row in found] == [1, 2]


def test_a_byte_order_mark_is_not_the_fault_of_the_record(run: Run) -> None:
    assert answers(run, b"\xef\xbb\xbf", {"id": 1, "text": "Ciao."})[0]["id"] == 1


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t", "\u200b", ".", "“", "\x00", "\ud800", "a\udfffb"])
def test_a_text_with_hardly_anything_in_it_is_a_record(run: Run, text: str) -> None:
    [found] = answers(run, {"id": 1, "text": text})
    assert list(found) == KEYS
    assert all(0 <= row["start"] < row["end"] <= len(text) for layer in LISTS for row in found[layer])


def test_what_a_terminal_might_obey_is_escaped_and_comes_back(run: Run) -> None:
    name = "K\x9b\x7fw\u2066\ud800x\u2029"
    [found] = answers(run, {"id": name, "text": f"{name} dice: «Ciao {name}»."})
    assert found["id"] == name


def test_letters_are_not_escaped(run: Run) -> None:
    assert "però 日本" in run("analyze", "--jsonl", stdin=lines({"id": "però 日本", "text": "x"})).out


# What a record may ask for ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("lang", "code"), [("de", "de"), ("IT", "it"), ("pt-BR", "pt"), ("", "it"), (None, "it")])
def test_lang_is_believed(run: Run, lang: str | None, code: str) -> None:
    [found] = answers(run, {"id": 1, "text": TEXT, "lang": lang})
    assert found["language"]["code"] == code


def test_lang_goes_before_the_option(run: Run) -> None:
    found = answers(run, {"text": TEXT, "lang": "nl"}, {"text": TEXT}, words=("--language", "fr"))
    assert [row["language"]["code"] for row in found] == ["nl", "fr"]


def test_published_dates_the_days_without_a_year(run: Run) -> None:
    text = "Il consiglio comunale si riunirà il 12 maggio per decidere sul ponte vecchio."
    found = answers(run, {"text": text, "published": "2021-05-01"}, {"text": text})
    values = [[row.get("value") for row in record["entities"] if row["label"] == "date"] for record in found]
    assert values[0] == ["2021-05-12"]
    assert values[1] != values[0]


def test_the_title_reaches_the_stages(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    stages = pipeline.stages

    def spy(article: Any, options: Any) -> Any:
        seen.append((article.title, article.published))
        return stages(article, options)

    monkeypatch.setattr(pipeline, "stages", spy)
    answers(run, {"text": TEXT, "title": "A \x1b\n title", "published": "2020"}, {"text": TEXT})
    assert seen == [("A \ufffd title", "2020"), ("Il ponte", None)]


def test_a_fault_of_ours_costs_one_record(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    stages = pipeline.stages

    def faulty(article: Any, options: Any) -> Any:
        if "boom" in article.text:
            raise KeyError("inside\n\x1b")
        return stages(article, options)

    monkeypatch.setattr(pipeline, "stages", faulty)
    first, second = answers(run, {"id": 1, "text": "boom"}, {"id": 2, "text": "Ciao."}, status=1)
    assert first["id"] == 1
    assert first["error"]["message"].startswith("something went wrong: KeyError")
    assert second["sentences"]


# Options ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "only", ["summary", "entities", "quotes", "sentences", "foreign", "summary,quotes", "language", "keyphrases",
             "readability"]
)  # fmt: skip
def test_only_limits_the_layers(run: Run, only: str) -> None:
    [every] = answers(run, {"id": 1, "text": TEXT})
    [found] = answers(run, {"id": 1, "text": TEXT}, words=("--only", only))
    wanted = only.split(",")
    assert list(found) == KEYS
    for layer in LISTS[1:]:
        asked = "entities" if layer == "descriptions" else layer
        assert found[layer] == (every[layer] if asked in wanted else [])
    assert found["readability"]["words"] == (every["readability"]["words"] if "readability" in wanted else 0)
    assert found["language"]["code"] == ("it" if "language" in wanted else "und")


def test_only_limits_the_work(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.analysis.options import Layer

    for layer in (Layer.SUMMARY, Layer.QUOTES, Layer.ENTITIES, Layer.FOREIGN):
        monkeypatch.setitem(pipeline._STAGES, layer, lambda *_: pytest.fail("a stage that was not asked for"))
    assert answers(run, {"text": TEXT}, words=("--only", "sentences, blocks"))[0]["sentences"]


def test_sentences_and_method(run: Run) -> None:
    for count in (1, 2, 100):
        [found] = answers(run, {"text": TEXT}, words=("--sentences", str(count), "--only", "summary"))
        assert len(found["summary"]) == min(count, 5)
    scores = [
        answers(run, {"text": TEXT}, words=("--method", method, "--only", "summary"))[0]["summary"]
        for method in ("blend", "luhn")
    ]
    assert scores[0] != scores[1]


def test_any_number_of_jobs_can_be_asked_for(process: Run) -> None:
    done = process("analyze", "--jsonl", "--jobs", "99999999", "--only", "language", stdin=lines({"text": "Ciao."}))
    assert (done.status, done.out.count("\n"), done.err) == (0, 1, "")


def test_jobs_make_no_difference(process: Run) -> None:
    stdin = lines(
        *({"id": n, "text": f"{TEXT}\n\nParagrafo {n}." * (1 + n % 3)} for n in range(9)), b"bad\n", {"text": 1}
    )
    one, two = (process("analyze", "--jsonl", "--jobs", jobs, stdin=stdin) for jobs in (1, 2))
    assert one.status == two.status == 1
    assert one.err == two.err == ""
    assert one.out == two.out
    assert one.out.count("\n") == 11


@pytest.mark.parametrize("jobs", [1])
def test_each_answer_comes_before_the_next_line_is_written(jobs: int) -> None:
    command = [sys.executable, "-m", "reader", "analyze", "--jsonl", "--jobs", str(jobs), "--only", "sentences"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        impatient = threading.Timer(20, child.kill)  # an answer that does not come fails the test, and does not hang it
        impatient.start()
        for number in range(3):
            child.stdin.write(lines({"id": number, "text": "Ciao. Come va?"}))
            child.stdin.flush()
            assert json.loads(child.stdout.readline())["id"] == number
        child.stdin.close()
        assert child.stdout.read() == b""
        assert child.wait(10) == 0
        impatient.cancel()


# Files ------------------------------------------------------------------------------------------------------------


def test_a_file_has_its_text_and_what_is_known_of_it(run: Run, article: Path) -> None:
    done = run("analyze", article)
    found = json.loads(done.out)
    assert done.out.count("\n") == 1
    assert list(found) == [*KEYS, "text", "title", "authors", "published", "site"]
    assert found["id"] == str(article)
    assert (found["title"], found["authors"]) == ("The ferry that would not retire", ["Ann Porter"])
    assert (found["published"], found["site"]) == ("2025-03-14", None)
    assert len(found["text"]) == len(article.read_text(encoding="utf-8"))
    [name] = {found["text"][row["start"] : row["end"]] for row in found["entities"] if row["name"] == "Maria Holt"}
    assert name == "Maria Holt"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_text_has_the_length_of_the_decoded_file(run: Run, tmp_path: Path, encoding: str) -> None:
    text = "Città\r\n\r\nPerché la città è così bella?\x85Boh\x0c\x1b[31m.\r\n" if encoding[0] == "u" else TEXT
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    found = json.loads(run("analyze", path).out)
    assert len(found["text"]) == len(text)
    assert all(a == b for a, b in zip(text, found["text"], strict=True) if a.isalnum())
    assert not UNSAFE.search(found["text"].replace("\t", "").replace("\n", ""))


def test_a_title_that_is_not_there_is_null(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Ciao a tutti, come va oggi? Bene.")
    found = json.loads(run("analyze", path).out)
    assert (found["title"], found["authors"], found["published"]) == (None, [], None)


def test_several_files_one_of_them_bad(run: Run, article: Path, tmp_path: Path) -> None:
    done = run("analyze", article, tmp_path / "no.txt", article)
    assert done.status == 2
    assert [json.loads(line)["id"] for line in done.out.splitlines()] == [str(article)] * 2
    assert done.err == f"reader: {tmp_path}/no.txt: there is no such file\n"


def test_standard_input_as_an_article(run: Run, article: Path) -> None:
    found = json.loads(run("analyze", "-", stdin=article.read_bytes()).out)
    assert (found["id"], found["title"]) == ("-", "The ferry that would not retire")


@pytest.mark.parametrize("words", [(), ("--jsonl", "a.txt")])
def test_neither_or_both_inputs_are_refused(run: Run, words: tuple[str, ...]) -> None:
    done = run("analyze", *words)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert "try reader --help" in done.err


def test_a_name_that_is_no_utf8_comes_back(run: Run, article: Path) -> None:
    path = article.with_name("caf\udce9.txt")
    article.rename(path)
    done = run("analyze", path, "--only", "language")
    assert json.loads(done.out)["id"] == str(path)
    assert not UNSAFE.search(done.out)
