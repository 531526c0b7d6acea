"""The frames of a run on the disk, within a bound of steps and bytes, evenly over the run."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from desktoplab.engine.messages import Frame
from desktoplab.store.archive import BROKEN

MOST_STEPS = 240
MOST_BYTES = 16_000_000
"""What the frames of one run may take, packed."""

BYTES_PER_SECOND = 2_000_000
"""What frames may add in a second of recording; larger ones come more rarely."""

MOST_UNPACKED = 500_000_000


def pack(frame: Frame) -> bytes:
    """The arrays of a frame, packed, as histograms are mostly zeros.

    A line of JSON with names and sizes, then each array as `.npy` has it, without pickle.
    """
    pieces: list[bytes] = []
    for array in frame.arrays.values():
        file = BytesIO()
        npy.write_array(file, np.asarray(array), allow_pickle=False)
        pieces.append(file.getvalue())
    sizes = dict(zip(frame.arrays, map(len, pieces), strict=True))
    return zlib.compress(b"".join([json.dumps(sizes).encode(), b"\n", *pieces]), 1)


def unpack(data: bytes) -> dict[str, NDArray[np.generic]]:
    """The arrays back; raises `ValueError` where they are damaged."""
    unpacker = zlib.decompressobj()
    whole = unpacker.decompress(data, MOST_UNPACKED)
    if not unpacker.eof:
        raise ValueError("a frame is not whole")
    file = BytesIO(whole)
    sizes: dict[str, int] = json.loads(file.readline())
    return {
        name: npy.read_array(BytesIO(file.read(size)), allow_pickle=False)
        for name, size in sizes.items()
    }


def write(connection: sqlite3.Connection, run: int, frames: Iterable[Frame]) -> int:
    """Add frames inside the caller's transaction; returns by how many bytes the run has grown."""
    grown = 0
    for frame in frames:
        data = pack(frame)
        grown += len(data) - _drop(connection, run, frame.step, frame.probe)
        connection.execute(
            "INSERT INTO frames (run, step, probe, bytes, data) VALUES (?, ?, ?, ?, ?)",
            (run, frame.step, frame.probe, len(data), data),
        )
    return grown


def thin(
    connection: sqlite3.Connection, run: int, keep: Iterable[int],
    most_steps: int = MOST_STEPS, most_bytes: int = MOST_BYTES,
) -> int:  # fmt: skip
    """Let steps go until the rest fits; returns the bytes that are gone.

    First and last step stay, those in `keep`, and the newest of each probe. The step goes whose
    neighbors are closest together, so that the gaps stay alike.
    """
    sizes: dict[int, int] = dict(
        connection.execute(
            "SELECT step, sum(bytes) FROM frames WHERE run = ? GROUP BY step ORDER BY step", (run,)
        )
    )
    gone = 0
    if not _is_too_much(sizes, most_steps, most_bytes):
        return 0
    newest = connection.execute("SELECT max(step) FROM frames WHERE run = ? GROUP BY probe", (run,))
    stays = {min(sizes), max(sizes), *keep, *(step for (step,) in newest)}
    while _is_too_much(sizes, most_steps, most_bytes):
        steps = np.array(list(sizes))
        gaps = (steps[2:] - steps[:-2]).astype(float)
        gaps[[step in stays for step in steps[1:-1].tolist()]] = np.inf
        if not np.isfinite(gaps).any():
            break
        step = int(steps[int(gaps.argmin()) + 1])
        connection.execute("DELETE FROM frames WHERE run = ? AND step = ?", (run, step))
        gone += sizes.pop(step)
    return gone


def read(connection: sqlite3.Connection, run: int) -> Iterator[Frame]:
    """The frames of a run in the order of their steps; a damaged one is left out."""
    rows = connection.execute(
        "SELECT step, probe, data FROM frames WHERE run = ? ORDER BY step, probe", (run,)
    )
    for step, probe, data in rows:
        if not (isinstance(step, int) and isinstance(probe, str)):
            continue
        try:
            yield Frame(probe, step, unpack(data))
        except (*BROKEN, AttributeError):
            continue


def _is_too_much(sizes: dict[int, int], most_steps: int, most_bytes: int) -> bool:
    return len(sizes) > most_steps or sum(sizes.values()) > most_bytes


def _drop(connection: sqlite3.Connection, run: int, step: int, probe: str) -> int:
    key = (run, step, probe)
    found = connection.execute(
        "SELECT bytes FROM frames WHERE run = ? AND step = ? AND probe = ?", key
    ).fetchone()
    if found is None:
        return 0
    connection.execute("DELETE FROM frames WHERE run = ? AND step = ? AND probe = ?", key)
    return int(found[0])
