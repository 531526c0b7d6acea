"""A damaged library: what is whole can still be had, the rest is told in a sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from desktoplab.store.library import Library, LibraryError

Record = Callable[..., int]


def spoil(path: Path, change: str, *values: object) -> None:
    """Change cells as a defect of the disk would, past all checks."""
    connection = sqlite3.connect(path)
    connection.execute(change, values)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("final", '{"train_loss": 0.'),
        ("final", "[]"),
        ("final", "null"),
        ("title", b"Digits \xff\xfe 1".decode("latin-1")),
        ("started", "{"),
        ("experiment", "\x00"),
        ("marks", "5"),
        ("epoch", "many"),
    ],
)
def test_a_damaged_run_hides_no_other(
    library: Library, path: Path, record: Record, column: str, value: str
):
    whole, damaged = record(3, title="whole"), record(3, title="damaged")
    spoil(path, f"UPDATE runs SET {column} = ? WHERE id = ?", value, damaged)
    assert [row.id for row in library.runs()] == [damaged, whole]
    assert library.open(whole).points
    if column in ("started", "experiment", "marks"):
        with pytest.raises(LibraryError, match=r"damaged|does not know"):
            library.open(damaged)


def test_letters_that_are_none_hide_no_run(library: Library, path: Path, record: Record):
    run = record(3)
    spoil(path, "UPDATE runs SET title = CAST(x'41ff42' AS TEXT) WHERE id = ?", run)
    assert library.rows([run])[0].title == "A\ufffdB"


@pytest.mark.parametrize(
    ("step", "data"),
    [("x", b""), (3, b"no frame"), (3, b"\x78\x9c\x03\x00\x00\x00\x00\x01"), (None, b"")],
)
def test_a_damaged_frame_is_left_out(
    library: Library, path: Path, record: Record, step: object, data: bytes
):
    run = record(4)
    assert library.open(run).frames
    spoil(path, "UPDATE frames SET data = ?, step = coalesce(?, step) WHERE run = ?",
          data, step, run)  # fmt: skip
    assert library.open(run).frames == {}


@pytest.mark.parametrize("seed", range(12))
def test_flipped_bits_anywhere_are_told_or_harmless(
    library: Library, path: Path, record: Record, tmp_path: Path, seed: int
):
    record(4)
    record(3)
    spoil(path, "PRAGMA wal_checkpoint(TRUNCATE)")
    random, data = Random(seed), bytearray(path.read_bytes())
    for _ in range(random.choice((1, 5, 300))):
        data[random.randrange(100, len(data))] ^= 1 << random.randrange(8)
    copy = tmp_path / "copy.db"
    copy.write_bytes(bytes(data))
    for ask in (Library.runs, Library.mark_interrupted, Library.size):
        try_it(copy, ask)
    for run in (1, 2):
        try_it(copy, lambda library, run=run: library.open(run))


def try_it(path: Path, ask: Callable[[Library], object]) -> None:
    """Whatever it raises but `LibraryError` fails the test."""
    try:
        with Library(path) as library:
            ask(library)
    except LibraryError as error:
        assert str(error)
