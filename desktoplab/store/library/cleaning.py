"""How large the library is, and making it smaller: what is in the trash, frames, free pages."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktoplab.store.library.schema import BYTES, transaction

PAGES = 2000
"""Pages that are given back at a time, so that other writers need not wait long."""


@dataclass(frozen=True)
class Size:
    """Bytes on the disk: of all files, of free pages in them; of runs, of the trash, of frames."""

    files: int
    free: int
    runs: int
    trash: int
    frames: int


def measure(connection: sqlite3.Connection, path: Path) -> Size:
    """What the library takes now."""
    beside = (path, path.with_name(path.name + "-wal"))
    files = sum(file.stat().st_size for file in beside if file.exists())
    (page,) = connection.execute("PRAGMA page_size").fetchone()
    (free,) = connection.execute("PRAGMA freelist_count").fetchone()
    runs, trash = connection.execute(
        "SELECT total(bytes) FILTER (WHERE deleted IS NULL), "
        "total(bytes) FILTER (WHERE deleted IS NOT NULL) FROM runs"
    ).fetchone()
    (frames,) = connection.execute("SELECT total(bytes) FROM frames").fetchone()
    return Size(files, page * free, int(runs), int(trash), int(frames))


def drop_frames(connection: sqlite3.Connection, runs: Collection[int]) -> None:
    """Of each run keep the first frames, the marked and the newest of each probe."""
    for run in runs:
        connection.execute(
            "DELETE FROM frames AS f WHERE run = ?1 "
            "AND step > (SELECT min(step) FROM frames WHERE run = ?1) "
            "AND step < (SELECT max(step) FROM frames WHERE run = ?1 AND probe = f.probe) "
            "AND step NOT IN (SELECT value FROM runs, json_each(marks) WHERE runs.id = ?1)",
            (run,),
        )
        connection.execute(f"UPDATE runs SET bytes = {BYTES} WHERE id = ?", (run,))


def shrink(connection: sqlite3.Connection) -> Iterator[float]:
    """Give free pages back to the disk, a few at a time; yields the share that is done."""
    (first,) = connection.execute("PRAGMA freelist_count").fetchone()
    left = first
    while left:
        with transaction(connection):
            connection.execute(f"PRAGMA incremental_vacuum({PAGES})").fetchall()
        (now,) = connection.execute("PRAGMA freelist_count").fetchone()
        if now >= left:
            break
        left = now
        yield 1.0 - left / first
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    yield 1.0
