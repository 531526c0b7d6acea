"""A recorded run back as the `History` that the window had of it."""

from __future__ import annotations

import json
import sqlite3

import numpy as np
from safetensors import SafetensorError

from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray, Progress, RateChange
from desktoplab.spec.json_format import from_json
from desktoplab.spec.text import Refused, text
from desktoplab.store.archive import BROKEN
from desktoplab.store.library import frames, states
from desktoplab.store.library.plain import ended_from_text, started_from_text
from desktoplab.store.library.recording import read_points
from desktoplab.store.library.schema import LibraryError


def read_history(connection: sqlite3.Connection, run: int) -> History:
    """Everything that is kept of a run.

    Call it inside a transaction, as the run may be recorded meanwhile. Raises `LibraryError` where
    the run is gone or damaged, or its experiment not known to this Desktoplab.
    """
    row = connection.execute(
        "SELECT experiment, started, ended, step, epoch, marks, fork_step FROM runs WHERE id = ?",
        (run,),
    ).fetchone()
    if row is None:
        raise LibraryError(text("The run is no longer in the library."))
    try:
        return _read(connection, run, row)
    except Refused as error:
        reason = text("This Desktoplab does not know its experiment: {why}", why=error.text)
        raise LibraryError(reason) from error
    except (*BROKEN, SafetensorError, AttributeError) as error:
        why = getattr(error, "text", None) or error
        raise LibraryError(text("The run is damaged: {reason}", reason=why)) from error


def _read(
    connection: sqlite3.Connection, run: int,
    row: tuple[str, str, str | None, int, float, str, int | None],
) -> History:  # fmt: skip
    experiment, started, ended, step, epoch, marks, fork_step = row
    history = History()
    history.began = fork_step or 0
    history.checkpoints.pin(history.began)
    history.add(started_from_text(started, from_json(experiment)))
    scalars = _losses(connection, run), tuple(read_points(connection, run))
    found, rates = tuple(frames.read(connection, run)), _rates(connection, run)
    history.add(Progress(step, epoch, 0, *scalars, found, rates=rates))
    checkpoints = states.read_checkpoints(connection, run)
    for checkpoint in checkpoints:
        history.checkpoints.add(checkpoint)
        history.weights = checkpoint.weights
    if ended is not None:
        last = checkpoints[-1].weights if checkpoints else {}
        history.add(ended_from_text(ended, states.read_weights(connection, run) or last))
    for marked in json.loads(marks):
        history.kept.mark(int(marked))
    return history


def _losses(connection: sqlite3.Connection, run: int) -> FloatArray:
    """Losses by their update; one that is missing would be NaN."""
    chunks = [
        (first, np.frombuffer(data, "<f8"))
        for first, data in connection.execute(
            "SELECT first, data FROM losses WHERE run = ? ORDER BY first", (run,)
        )
    ]
    losses = np.full(max((first + len(data) for first, data in chunks), default=0), np.nan)
    for first, data in chunks:
        losses[first : first + len(data)] = data
    return losses


def _rates(connection: sqlite3.Connection, run: int) -> tuple[RateChange, ...]:
    rows = connection.execute("SELECT step, rate FROM rates WHERE run = ? ORDER BY place", (run,))
    return tuple(RateChange(*row) for row in rows)
