from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import paths
from reader.library.history import VERSION, History, Reading

A = Reading("/a/è.txt", "Un titolo “strano”; DROP TABLE reading", 12, 3400)
B = Reading("/b.txt", "B", 0, 1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "er" / "library.sqlite"


def test_nothing_is_kept_and_no_file_made_until_there_is_something(file: Path) -> None:
    history = History(file)
    assert (history.exists, history.last(), history.find("/a"), history.choice("theme")) == (False, None, None, None)
    assert not file.parent.exists()
    assert history.notice is None


def test_what_was_read_is_found_again_by_another_run(file: Path) -> None:
    History(file).remember(A)
    again = History(file)
    assert again.exists
    assert again.find(A.source) == again.last() == A
    assert again.find("/other") is None
    assert again.notice is None


def test_the_last_one_is_the_one_read_last(file: Path) -> None:
    history = History(file)
    for reading in (A, B):
        history.remember(reading)
        assert history.last() == reading
    moved = Reading(A.source, "Another title", 99, 3401)
    history.remember(moved)
    assert history.last() == history.find(A.source) == moved
    assert history.find(B.source) == B


def test_a_path_that_is_no_utf8(file: Path) -> None:
    odd = Reading("/caf\udce9.txt", "Caffè", 3, 4)
    history = History(file)
    history.remember(odd)
    assert history.find(odd.source) == history.last() == odd
    assert history.find("/caf\ufffd.txt") is None
    assert history.notice is None


def test_choices(file: Path) -> None:
    history = History(file)
    history.choose("theme", "paper")
    history.choose("theme", "ink")
    history.choose("other", "x")
    assert (History(file).choice("theme"), History(file).choice("other"), History(file).choice("no")) == (
        "ink",
        "x",
        None,
    )


def test_the_folder_is_the_users_own(file: Path) -> None:
    History(file).remember(A)
    assert file.parent.stat().st_mode & 0o077 == 0


# Trouble ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [b"this is no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_broken_file_is_moved_aside_and_told(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    history = History(file)
    assert history.last() is None
    [broken] = file.parent.glob("library.sqlite.broken-*")
    assert broken.read_bytes() == data
    assert history.notice
    assert str(broken) in history.notice
    history.remember(A)
    fresh = History(file)
    assert (fresh.last(), fresh.notice) == (A, None)


def test_a_file_of_a_later_version_is_left_alone(file: Path) -> None:
    History(file).remember(A)
    with closing(sqlite3.connect(file)) as db, db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
        db.execute("PRAGMA journal_mode = DELETE")
    before = file.read_bytes()
    history = History(file)
    assert (history.last(), history.find(A.source), history.choice("theme")) == (None, None, None)
    history.remember(B)
    history.choose("theme", "ink")
    assert history.notice
    assert "later version" in history.notice
    assert file.read_bytes() == before


def test_tables_of_another_program(file: Path) -> None:
    file.parent.mkdir(parents=True)
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("CREATE TABLE reading (x)")
    history = History(file)
    history.remember(A)
    assert history.last() is None
    assert history.notice
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("SELECT count(*) FROM reading").fetchone() == (0,)


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    history = History(tmp_path / "file" / "below" / "library.sqlite")
    assert (history.exists, history.last()) == (False, None)
    history.remember(A)
    history.choose("theme", "ink")
    assert history.notice
    assert history.notice.startswith("The history is not kept this time: ")
    assert "\n" not in history.notice


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    history = History(tmp_path)
    assert history.last() is None
    history.remember(A)
    assert history.notice


# Two at once ------------------------------------------------------------------------------------------------------


def test_two_readers_at_once(file: Path) -> None:
    first, second = History(file), History(file)
    first.remember(A)
    second.remember(B)
    assert (first.find(B.source), second.find(A.source)) == (B, A)
    assert first.last() == second.last() == B


def test_many_that_write_at_once_lose_nothing(file: Path) -> None:
    History(file).remember(A)
    histories = [History(file) for _ in range(4)]

    def write(number: int) -> None:
        for turn in range(5):
            histories[number].remember(Reading(f"/{number}/{turn}", "t", turn, 9))

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [history.notice for history in histories] == [None] * 4
    assert all(
        History(file).find(f"/{n}/{turn}") == Reading(f"/{n}/{turn}", "t", turn, 9)
        for n in range(4)
        for turn in range(5)
    )


def test_a_reader_need_not_wait_for_a_writer(file: Path) -> None:
    History(file).remember(A)
    with closing(sqlite3.connect(file, isolation_level=None)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        writer.execute("DELETE FROM reading")
        history = History(file)
        assert (history.find(A.source), history.notice) == (A, None)
        writer.execute("ROLLBACK")


# Where it lies ----------------------------------------------------------------------------------------------------


def test_folders_are_where_the_user_wants_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert History().path == tmp_path / "data" / "reader" / "library.sqlite"
    assert paths.config_folder() == tmp_path / "config" / "reader"
    assert paths.user_themes() == tmp_path / "config" / "reader" / "themes"
