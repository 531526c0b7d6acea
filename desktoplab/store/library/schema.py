"""The tables of the library, and how a connection to them is opened. Version 1.

Refuses a file that a newer Desktoplab made, or that is no library at all. What each column means is
told in docs/library-format.md.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktoplab.spec.text import Text, text

VERSION = 1
APPLICATION = 0x444C4142
"""`DLAB`, in the header of the file."""

BUSY_SECONDS = 10.0
TRIES, PAUSE_SECONDS = 40, 0.05

BYTES = (
    "(SELECT total(bytes) FROM frames WHERE run = id)"
    " + (SELECT total(length(data)) FROM checkpoints WHERE run = id)"
    " + (SELECT total(length(data)) FROM losses WHERE run = id)"
    " + (SELECT total(length(data)) FROM weights WHERE run = id)"
)
"""What the column `bytes` of a run holds, counted anew."""

TABLES = (
    """CREATE TABLE runs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        created REAL NOT NULL,
        touched REAL NOT NULL,
        state TEXT NOT NULL CHECK (state IN
            ('running', 'finished', 'diverged', 'stopped', 'failed', 'interrupted')),
        host TEXT NOT NULL, pid INTEGER NOT NULL, pid_started REAL NOT NULL,
        experiment TEXT NOT NULL, started TEXT NOT NULL, ended TEXT, environment TEXT NOT NULL,
        data TEXT NOT NULL, kinds TEXT NOT NULL,
        step INTEGER NOT NULL DEFAULT 0, epoch REAL NOT NULL DEFAULT 0,
        losses INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0,
        final TEXT NOT NULL DEFAULT '{}', best REAL, metric TEXT NOT NULL,
        marks TEXT NOT NULL DEFAULT '[]', notes TEXT NOT NULL DEFAULT '',
        parent INTEGER REFERENCES runs (id) ON DELETE SET NULL, fork_step INTEGER,
        deleted REAL)""",
    """CREATE TABLE tags (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        tag TEXT NOT NULL, PRIMARY KEY (run, tag)) WITHOUT ROWID""",
    """CREATE TABLE points (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        place INTEGER NOT NULL, step INTEGER NOT NULL, epoch REAL NOT NULL, scalars TEXT NOT NULL,
        PRIMARY KEY (run, place)) WITHOUT ROWID""",
    """CREATE TABLE losses (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        first INTEGER NOT NULL, data BLOB NOT NULL, UNIQUE (run, first))""",
    """CREATE TABLE frames (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        step INTEGER NOT NULL, probe TEXT NOT NULL, bytes INTEGER NOT NULL, data BLOB NOT NULL)""",
    "CREATE INDEX frames_by_step ON frames (run, step, probe, bytes)",
    """CREATE TABLE checkpoints (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        step INTEGER NOT NULL, data BLOB NOT NULL, UNIQUE (run, step))""",
    """CREATE TABLE weights (
        run INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE, data BLOB NOT NULL)""",
    """CREATE TABLE rates (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        place INTEGER NOT NULL, step INTEGER NOT NULL, rate REAL NOT NULL,
        PRIMARY KEY (run, place)) WITHOUT ROWID""",
    """CREATE TABLE verdicts (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        place INTEGER NOT NULL, name TEXT NOT NULL, severity TEXT NOT NULL, title TEXT NOT NULL,
        finding TEXT NOT NULL, layer TEXT, PRIMARY KEY (run, place)) WITHOUT ROWID""",
    "CREATE INDEX runs_by_time ON runs (created)",
)


class LibraryError(Exception):
    """The library cannot do what was asked; `text` says why and what helps."""

    def __init__(self, reason: Text) -> None:
        super().__init__(str(reason))
        self.text = reason


def connect(path: Path) -> sqlite3.Connection:
    """Open the library, making it where there is none; raises `LibraryError`.

    Write-ahead log with `synchronous=FULL`: a transaction that was committed is on the disk, so
    that a power cut loses no more than a killed process does. NORMAL would be faster, but syncs
    only when the log is folded back, minutes later; with two commits a second FULL costs little.
    """
    with telling(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        connection.text_factory = _readable
        try:
            _set_up(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _readable(data: bytes) -> str:
    """One damaged letter must not hide all other runs."""
    return data.decode("utf-8", "replace")


def _set_up(connection: sqlite3.Connection, path: Path) -> None:
    version = _version(connection, path)
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA fullfsync=ON")  # where macOS needs it; nothing elsewhere
    if version == 0:
        connection.execute("PRAGMA auto_vacuum=INCREMENTAL")
        _begin_log(connection)
        with transaction(connection):
            if _version(connection, path) == 0:  # another process may have been faster
                for table in TABLES:
                    connection.execute(table)
                connection.execute(f"PRAGMA application_id={APPLICATION}")
                connection.execute(f"PRAGMA user_version={VERSION}")
    connection.execute("PRAGMA journal_size_limit=32000000")


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """The file's version, 0 where it is new; refuses what is no library of a version known here."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != APPLICATION and (version or application or tables):
        raise LibraryError(
            text("{file} is another program's database. Move it away, and a new library is begun.",
                 file=path)
        )  # fmt: skip
    if version > VERSION:
        raise LibraryError(
            text("The library {file} was made by a newer Desktoplab (version {found}; this one "
                 "knows up to {known}). Use that one, or move the file away.",
                 file=path, found=version, known=VERSION)
        )  # fmt: skip
    return int(version)


def _begin_log(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log; on a network drive SQLite refuses, and its old way stays.

    While another process makes the same switch, SQLite answers at once that it is busy.
    """
    for attempt in range(TRIES):
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if not is_busy(error) or attempt == TRIES - 1:
                raise
            time.sleep(PAUSE_SECONDS)
        else:
            return


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing; waits for other writers up to BUSY_SECONDS."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn what SQLite or the system says into a sentence."""
    try:
        yield
    except sqlite3.Error as error:
        raise LibraryError(_describe(error, path)) from error
    except UnicodeDecodeError as error:  # what SQLite says of damaged tables may be no text
        raise LibraryError(_damaged(path)) from error
    except OSError as error:
        reason = error.strerror or error
        raise LibraryError(text("{file}: {reason}", file=error.filename or path,
                                reason=reason)) from error  # fmt: skip


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another connection holds what was wanted."""
    return _code(error).startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def _code(error: sqlite3.Error) -> str:
    return getattr(error, "sqlite_errorname", "") or ""


def _describe(error: sqlite3.Error, path: Path) -> Text:
    code = _code(error)
    if code.startswith("SQLITE_FULL"):
        return text("The disk is full: {folder}. Free some space.", folder=path.parent)
    if code.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return text("{file} may not be written to.", file=path)
    if is_busy(error):
        return text("Another program holds {file}.", file=path)
    if code.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return _damaged(path)
    if code.startswith("SQLITE_CONSTRAINT_FOREIGNKEY"):
        return text("The run is no longer in the library.")
    return text("{file}: {reason}", file=path, reason=error)


def _damaged(path: Path) -> Text:
    return text("{file} is damaged. Move it away, and a new library is begun.", file=path)
