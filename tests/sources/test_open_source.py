from __future__ import annotations

import gzip
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from reader.sources import SourceError, files, open_source

TEXT = "The old pier\n\nThe council voted late on Thursday to rebuild the old pier of the harbour.\n"


def error(ref: str | Path) -> SourceError:
    with pytest.raises(SourceError) as caught:
        open_source(str(ref))
    assert "\n" not in str(caught.value)
    return caught.value


def put(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_a_text_file(tmp_path: Path) -> None:
    path = put(tmp_path / "a.txt", b"\xef\xbb\xbf" + TEXT.encode())
    article = open_source(str(path))
    assert (article.text, article.title, article.source, article.notices) == (TEXT, "The old pier", str(path), ())


@pytest.mark.parametrize("name", ["a", "a.log", "a.csv", "a.toml", "a.rst", "a.py", "a.unknown"])
def test_other_names_are_plain_text(tmp_path: Path, name: str) -> None:
    assert open_source(str(put(tmp_path / name, "# One\n\n*two*\n"))).text == "# One\n\n*two*\n"


def test_markdown_by_name(tmp_path: Path) -> None:
    assert open_source(str(put(tmp_path / "a.MD", "# One\n\n*two*\n"))).text == "One\n\ntwo"


def test_what_is_not_there(tmp_path: Path) -> None:
    assert error(tmp_path / "no.txt").message == "there is no such file"
    assert error(put(tmp_path / "a", "x") / "b").message.startswith("there is no such file")
    assert "there is no such file" in error("x" * 5000).message or "too long" in error("x" * 5000).message
    assert error("a\0b").message


def test_directory_device_socket_and_permission(tmp_path: Path) -> None:
    assert error(tmp_path).message == "is a directory; name a file in it"
    assert error("/dev/zero").message == "is a device, not a file"
    with socket.socket(socket.AF_UNIX) as listener:
        os.chdir(tmp_path)
        listener.bind("s")
        assert error("s").message == "is a socket, not a file"
    if os.geteuid():
        path = put(tmp_path / "secret", TEXT)
        path.chmod(0)
        assert "permission denied" in error(path).message


@pytest.mark.parametrize("data", [b"", b"\n\n  \n", b"\xef\xbb\xbf"])
def test_empty(tmp_path: Path, data: bytes) -> None:
    assert error(put(tmp_path / "a.txt", data)).message == "is empty"


def test_binary(tmp_path: Path) -> None:
    assert error(put(tmp_path / "a.txt", bytes(range(256)) * 20)).message == "looks like a binary file, not text"


@pytest.mark.parametrize(
    ("name", "word"),
    [
        *(
            ("a.html", "web pages"),
            ("a.htm", "web pages"),
            ("a.epub", "EPUB"),
            ("a.pdf", "PDF"),
            ("a.docx", "word processor"),
        ),
        *(
            ("a.xml", "feeds"),
            ("a.rss", "feeds"),
            ("a.eml", "mail"),
            ("a.json", "JSON"),
            ("a.opml", "OPML"),
            ("a.sqlite", "database"),
        ),
        *(("a.html.gz", "web pages"), ("a.tar.gz", "archive"), ("a.png", "picture")),
    ],
)
def test_kinds_that_are_refused_by_name(tmp_path: Path, name: str, word: str) -> None:
    assert word in error(put(tmp_path / name, TEXT)).message


@pytest.mark.parametrize(
    ("data", "word"),
    [
        *(
            (b"<!DOCTYPE html><p>x", "web pages"),
            (b"\n <html>", "web pages"),
            (b"<?xml version='1.0'?>", "XML"),
            (b"<rss>", "feeds"),
        ),
        *(
            (b"%PDF-1.7\n", "PDF"),
            (b"PK\x03\x04rest", "packed"),
            (b"SQLite format 3\0", "database"),
            (b"\x89PNG\r\n", "picture"),
        ),
        ("<html>".encode("utf-16"), "web pages"),
    ],
)
def test_kinds_that_are_refused_by_their_beginning(tmp_path: Path, data: bytes, word: str) -> None:
    assert word in error(put(tmp_path / "a", data)).message


@pytest.mark.parametrize(
    ("ref", "word"), [("https://x.test/a", "web pages"), ("file:///etc/passwd", "path"), ("gopher://x", "kind")]
)
def test_addresses_are_refused(ref: str, word: str) -> None:
    assert word in error(ref).message


def test_errors_are_one_safe_line(tmp_path: Path) -> None:
    wrong = error(f"{tmp_path}/a\x1b]0;x\x07\nb" + "c" * 400)
    assert not {"\x1b", "\x07", "\n"} & set(str(wrong))
    assert len(wrong.ref) <= 200
    assert str(wrong) == f"{wrong.ref}: {wrong.message}"


# Compression ------------------------------------------------------------------------------------------------------


def test_gzip_by_its_first_bytes_and_inner_name(tmp_path: Path) -> None:
    assert open_source(str(put(tmp_path / "a.txt.gz", gzip.compress(TEXT.encode())))).text == TEXT
    assert open_source(str(put(tmp_path / "a", gzip.compress(TEXT.encode())))).text == TEXT
    assert open_source(str(put(tmp_path / "a.md.gz", gzip.compress(b"# One\n\ntwo")))).text == "One\n\ntwo"


def test_gzip_members_follow_each_other(tmp_path: Path) -> None:
    data = gzip.compress(b"One line.\n") + gzip.compress(b"Two lines.\n") + b"\0\0"
    article = open_source(str(put(tmp_path / "a.gz", data)))
    assert (article.text, article.notices) == ("One line.\nTwo lines.\n", ())


def test_gzip_bomb_is_cut_with_a_notice(tmp_path: Path) -> None:
    article = open_source(str(put(tmp_path / "a.gz", gzip.compress(b"word " * 2_000_000))))
    assert len(article.text) < 5_000_000
    assert "too much" in article.notices[0]


def test_broken_gzip(tmp_path: Path) -> None:
    packed = gzip.compress(os.urandom(3000).hex().encode())
    article = open_source(str(put(tmp_path / "a.gz", packed[: len(packed) // 2])))
    assert article.text
    assert "broken" in article.notices[0]
    assert "broken" in error(put(tmp_path / "b.gz", b"\x1f\x8b\x08\x00rubbish")).message


def test_the_limit_of_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 3 << 20)
    assert error(put(tmp_path / "a.txt", b"x" * (4 << 20))).message.startswith("is larger than 3 MB")


# Pipes ------------------------------------------------------------------------------------------------------------


def test_a_named_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)

    def write() -> None:
        time.sleep(0.2)
        with path.open("wb") as pipe:
            pipe.write(b"First sentence here.\n")
            pipe.flush()
            time.sleep(0.3)
            pipe.write(b"Second sentence here.\n")

    writer = threading.Thread(target=write)
    writer.start()
    assert open_source(str(path)).text == "First sentence here.\nSecond sentence here.\n"
    writer.join()


def test_a_named_pipe_that_nobody_writes_to_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_PATIENCE", 0.2)
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert error(path).message == "is a pipe that nobody writes to"


def test_process_substitution() -> None:
    program = "import sys; from reader.sources import open_source; print(len(open_source(sys.argv[1]).text))"
    command = 'exec "$0" -c "$1" <(sleep 0.3; seq 1 20000; sleep 0.3; echo end)'
    done = subprocess.run(
        ["bash", "-c", command, sys.executable, program], capture_output=True, text=True, timeout=20, check=True
    )
    assert int(done.stdout) == len("".join(f"{n}\n" for n in range(1, 20001))) + 4
    command = 'exec "$0" -c "$1" <(true)'
    done = subprocess.run(
        ["bash", "-c", command, sys.executable, program], capture_output=True, text=True, timeout=20, check=False
    )
    assert "is empty" in done.stderr


# Standard input ---------------------------------------------------------------------------------------------------


def test_standard_input() -> None:
    article = open_source("-", stdin=TEXT.encode)
    assert (article.text, article.source) == (TEXT, "-")
    with pytest.raises(SourceError, match="-: nothing came in on standard input"):
        open_source("-", stdin=lambda: b" \n")


def test_markdown_on_standard_input() -> None:
    assert open_source("-", stdin=lambda: b"---\ntitle: One\n---\nTwo *three*.\n").title == "One"
    assert open_source("-", stdin=lambda: b"# One\n\n- *a*\n- b\n").text == "One\n\n\u2022 a\n\u2022 b"
    assert open_source("-", stdin=lambda: b"#ponte oggi\n\n- uno\n").text == "#ponte oggi\n\n- uno\n"


def test_real_and_closed_standard_input() -> None:
    program = "from reader.sources import open_source; print(open_source('-').text)"
    done = subprocess.run(
        [sys.executable, "-c", program], input="A line.", capture_output=True, text=True, timeout=20, check=True
    )
    assert done.stdout == "A line.\n"
    done = subprocess.run(
        ["bash", "-c", 'exec "$0" -c "$1" <&-', sys.executable, program],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert "standard input is closed" in done.stderr


def test_importing_sources_loads_no_parser() -> None:
    program = "import sys, reader.sources; print({'markdown_it', 'charset_normalizer', 'textual'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=20, check=True)
    assert done.stdout == "set()\n"
