from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.sources.encoding import decode
from reader.sources.errors import SourceError

ITALIAN = "«È la città più bella», disse. Perché? Però costò già 5 euro.\n"
POLISH = "Zażółć gęślą jaźń, powiedziała burmistrz. Łódź będzie miała nowy most, który połączy oba brzegi rzeki.\n" * 8
RUSSIAN = "Мэр города открыла мост в понедельник. Строительство заняло два года и стоило четыре миллиона.\n" * 8
JAPANESE = "市長は月曜日に橋を開通させた。「安全です」と彼女は述べた。工事は二年かかった。\n" * 8


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=400), st.text(max_size=100).map(lambda text: text.encode("utf-16")), st.just(b"\xff\xfe")
    )
)
def test_any_bytes_give_text_or_a_source_error(data: bytes) -> None:
    try:
        text, notice = decode(data)
    except SourceError:
        return
    assert isinstance(text, str)
    assert notice is None or notice.endswith(".")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_or_without_a_mark(codec: str) -> None:
    assert decode(ITALIAN.encode(codec)) == (ITALIAN, None)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_without_a_mark(codec: str) -> None:
    text, notice = decode(ITALIAN.encode(codec))
    assert text == ITALIAN
    assert notice
    assert codec[:-3].upper() in notice


def test_western_bytes_are_windows_1252() -> None:
    text = f"{ITALIAN}“Sì” – caffè €5…"
    read, notice = decode(text.encode("cp1252"))
    assert read == text
    assert notice
    assert "Windows-1252" in notice


@pytest.mark.parametrize(
    ("text", "codec"), [(POLISH, "cp1250"), (RUSSIAN, "cp1251"), (JAPANESE, "shift_jis"), (JAPANESE, "euc_jp")]
)
def test_other_encodings_are_guessed_and_named(text: str, codec: str) -> None:
    read, notice = decode(text.encode(codec))
    assert read == text
    assert notice
    assert "guessed" in notice


def test_stray_bytes_in_utf8_become_replacement_characters() -> None:
    read, notice = decode("Città e però più.\n".encode() * 5 + b"Citt\xe0 \xc0\xaf.\n")
    assert read.startswith("Città e però più.")
    assert read.endswith("Citt\ufffd \ufffd\ufffd.\n")
    assert notice
    assert "not UTF-8" in notice


def test_overlong_forms_are_never_decoded() -> None:
    read, _ = decode(b"A path with \xc0\xaf in it and nothing else.")
    assert "/" not in read
    assert "\ufffd" in read


def test_c1_bytes_do_not_become_controls() -> None:
    read, _ = decode(b"A \x9b31m \x9d0; caf\xe9")
    assert not any("\x80" <= char <= "\x9f" for char in read)


@pytest.mark.parametrize(
    "data",
    [
        b"\x7fELF\x02\x01\x01" + b"\0" * 60,
        b"\x01\x02\x03\x04\x05\x06\x0e\x0f" * 40,
        random.Random(7).randbytes(4096),
        b"\xff\xfe" + b"\1\0" * 50,
    ],
    ids=["program", "controls", "noise", "wide controls"],
)
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match="binary"):
        decode(data, ref="x")


def test_a_coloured_log_and_a_single_zero_byte_are_text() -> None:
    assert decode(b"\x1b[31mred\x1b[0m line\n" * 9)[0].count("red") == 9
    assert decode(b"A zero byte \0 in a text that goes on.")[0].startswith("A zero")
