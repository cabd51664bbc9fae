"""The history: which articles were read, how far, and with which theme; one small SQLite file.

Losing it is a nuisance and never a failure: where it cannot be read or written the program goes on without, and says
so once through ``History.notice``.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.library.paths import data_folder

if TYPE_CHECKING:
    import sqlite3

VERSION = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS reading (
    source TEXT PRIMARY KEY, title TEXT NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL, seen REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS choice (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Reading:
    """How far one article was read."""

    source: str
    """The absolute path of the file."""
    title: str
    offset: int
    """The first character that was on the screen, in code points."""
    length: int
    """The length of the text then, in code points: another length is another text."""


class History:
    """The history file, opened for each use, so that two readers at once do not wait for each other."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self.notice: str | None = None
        """What the user should know about the file, in one sentence; None if all is well."""

    @property
    def path(self) -> Path:
        """Where the file is, or will be."""
        return self._path or data_folder() / "library.sqlite"

    @property
    def exists(self) -> bool:
        """Whether anything was ever kept."""
        try:
            return self.path.exists()
        except OSError:
            return False

    def last(self) -> Reading | None:
        """The article read last, or None."""
        if not self.exists:
            return None
        none: list[Reading] = []
        rows = self._try(lambda db: _readings(db, "ORDER BY seen DESC LIMIT 1", ()), none)
        return rows[0] if rows else None

    def find(self, source: str) -> Reading | None:
        """How far the article was read, or None if it never was."""
        if not self.exists:
            return None
        none: list[Reading] = []
        rows = self._try(lambda db: _readings(db, "WHERE source = ?", (_key(source),)), none)
        return rows[0] if rows else None

    def remember(self, reading: Reading) -> None:
        """Note how far an article is read now."""
        values = (_key(reading.source), reading.title, reading.offset, reading.length, time.time())
        self._try(lambda db: db.execute("INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?, ?)", values), None)

    def choice(self, name: str) -> str | None:
        """What was last chosen under ``name`` (``theme``), or None."""
        if not self.exists:
            return None
        row = self._try(lambda db: db.execute("SELECT value FROM choice WHERE name = ?", (name,)).fetchone(), None)
        return str(row[0]) if row else None

    def choose(self, name: str, value: str) -> None:
        """Note a choice for the next time."""
        self._try(lambda db: db.execute("INSERT OR REPLACE INTO choice VALUES (?, ?)", (name, value)), None)

    def _try(self, work: Callable[[sqlite3.Connection], _T], default: _T) -> _T:
        """Do ``work`` on the open file; ``default`` if the file is of no use."""
        import sqlite3

        try:
            path = self.path
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                return _with(path, work)
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):
                    raise
                broken = path.with_name(f"{path.name}.broken-{time.time():.0f}")
                path.replace(broken)
                self.notice = f"The history could not be read; it was moved to {broken} and begun anew."
                return _with(path, work)
        except (sqlite3.Error, OSError, _NewerFileError) as error:
            self.notice = f"The history is not kept this time: {error}."
            return default


class _NewerFileError(Exception):
    """The file was written by a later version of the program."""


def _with(path: Path, work: Callable[[sqlite3.Connection], _T]) -> _T:
    """Open the file, make its tables if it is new, do ``work`` and commit it."""
    import sqlite3

    with closing(sqlite3.connect(path, timeout=2)) as db, db:
        found = int(db.execute("PRAGMA user_version").fetchone()[0])
        if found > VERSION:
            raise _NewerFileError("it belongs to a later version of the program")
        if found < VERSION:
            with suppress(sqlite3.OperationalError):
                db.execute("PRAGMA journal_mode = WAL")
            db.executescript(f"{_SCHEMA} PRAGMA user_version = {VERSION};")
        return work(db)


def _readings(db: sqlite3.Connection, where: str, values: tuple[str | bytes, ...]) -> list[Reading]:
    query = f"SELECT source, title, offset, length FROM reading {where}"  # noqa: S608  ``where`` is written above
    return [Reading(os.fsdecode(source), *row) for source, *row in db.execute(query, values)]


def _key(source: str) -> str | bytes:
    """A path as the file keeps it: one that is no UTF-8 as its bytes."""
    try:
        source.encode()
    except UnicodeEncodeError:
        return os.fsencode(source)
    return source
