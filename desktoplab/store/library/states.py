"""Where a run can be taken up again: its newest checkpoints, and the weights that it ended with."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

import numpy as np
from safetensors import numpy as safe_numpy

from desktoplab.engine.checkpoints import is_finite
from desktoplab.engine.messages import Checkpoint, Ended, Weights
from desktoplab.store.checkpoints import from_bytes, to_bytes
from desktoplab.store.library.plain import ended_to_text

CHECKPOINTS, CHECKPOINT_BYTES = 3, 64_000_000
"""How many of the newest checkpoints are kept: more than one only while they are small."""

MOST_BLOB = 900_000_000
"""SQLite takes no more than a billion bytes in one piece; a larger checkpoint is left out."""


def write_checkpoint(connection: sqlite3.Connection, run: int, found: Checkpoint | None) -> int:
    """Add one inside the caller's transaction, and let old ones go; returns by how many bytes."""
    if found is None or not is_finite(found):
        return 0
    data = to_bytes(found)
    if len(data) > MOST_BLOB:
        return 0
    sizes = dict(
        connection.execute(
            "SELECT step, length(data) FROM checkpoints WHERE run = ? ORDER BY step DESC", (run,)
        )
    )
    before = sum(sizes.values())
    sizes.pop(found.step, None)
    kept, total = [found.step], len(data)
    for step, size in sizes.items():
        if len(kept) >= CHECKPOINTS or total + size > CHECKPOINT_BYTES:
            break
        kept.append(step)
        total += size
    (forked,) = connection.execute("SELECT fork_step FROM runs WHERE id = ?", (run,)).fetchone()
    if forked in sizes and forked not in kept:  # without it a fork could not be verified
        kept.append(forked)
        total += sizes[forked]
    marks = ",".join("?" * (len(kept) - 1))
    connection.execute(
        f"DELETE FROM checkpoints WHERE run = ? AND step NOT IN ({marks})", (run, *kept[1:])
    )
    connection.execute(
        "INSERT INTO checkpoints (run, step, data) VALUES (?, ?, ?)", (run, found.step, data)
    )
    return int(total - before)


def write_end(connection: sqlite3.Connection, run: int, ended: Ended) -> int:
    """How it ended, and the last weights, which early stopping may have put back."""
    connection.execute("UPDATE runs SET ended = ? WHERE id = ?", (ended_to_text(ended), run))
    weights = {name: np.ascontiguousarray(array) for name, array in ended.weights.items()}
    if not weights or sum(array.nbytes for array in weights.values()) > MOST_BLOB:
        return 0
    if ended.checkpoint is not None and _equal(weights, ended.checkpoint.weights):
        return 0
    data = safe_numpy.save(weights)
    connection.execute("INSERT OR REPLACE INTO weights (run, data) VALUES (?, ?)", (run, data))
    return len(data)


def _equal(ones: Weights, others: Weights) -> bool:
    return list(ones) == list(others) and all(np.array_equal(ones[n], others[n]) for n in ones)


def read_checkpoints(connection: sqlite3.Connection, run: int) -> list[Checkpoint]:
    """Those that are kept, in the order of their steps; raises `SnapshotError`."""
    rows = connection.execute("SELECT data FROM checkpoints WHERE run = ? ORDER BY step", (run,))
    return [from_bytes(data) for (data,) in rows]


def read_weights(connection: sqlite3.Connection, run: int) -> Weights | None:
    """The last weights, where no checkpoint has them."""
    found = connection.execute("SELECT data FROM weights WHERE run = ?", (run,)).fetchone()
    if found is None:
        return None
    weights: Mapping[str, np.ndarray] = safe_numpy.load(found[0])
    return weights
