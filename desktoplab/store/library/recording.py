"""Writing a run while it trains: messages in, one transaction each time. Thins what would grow.

The caller decides when; what one call writes is on the disk when it returns.
"""

from __future__ import annotations

import json
import math
import sqlite3
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from desktoplab.engine.messages import (
    Checkpoint,
    Ended,
    FloatArray,
    Frame,
    Message,
    Point,
    RateChange,
    Started,
)  # fmt: skip
from desktoplab.spec.json_format import to_json
from desktoplab.spec.network import expand
from desktoplab.store.library import frames, states
from desktoplab.store.library.owner import this_process
from desktoplab.store.library.plain import (
    epoch_from_text,
    scalars_from_text,
    scalars_to_text,
    started_to_text,
    to_text,
)  # fmt: skip
from desktoplab.store.library.schema import BYTES

EARLY_STEPS = 64


@dataclass
class News:
    """Several messages of a run as one."""

    step: int | None = None
    epoch: float = 0.0
    first: int = 0
    losses: list[FloatArray] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)
    frames: dict[tuple[str, int], Frame] = field(default_factory=dict)
    checkpoint: Checkpoint | None = None
    rates: list[RateChange] = field(default_factory=list)
    ended: Ended | None = None

    def take(self, message: Message) -> None:
        """Add a message; of checkpoints the newest is kept, of frames as `frame_key` says."""
        if isinstance(message, Started):
            return
        self.step, self.epoch = message.step, message.epoch
        self.checkpoint = message.checkpoint or self.checkpoint
        if isinstance(message, Ended):
            self.ended = message
            return
        if not self.losses:
            self.first = message.first
        self.losses.append(message.losses)
        self.points.extend(message.points)
        self.frames.update((frame_key(frame), frame) for frame in message.frames)
        self.rates.extend(message.rates)


METRICS = {
    "regression": "validation_r2", "reconstruction": "validation_r2", "generation": "quality",
}  # fmt: skip
"""The score of a run, by its task; else it is `validation_accuracy`."""


def frame_key(frame: Frame) -> tuple[str, int]:
    """Frames of the first steps are all kept, where most happens; else each probe's newest."""
    return frame.probe, frame.step if frame.step <= EARLY_STEPS else -1


def insert_run(
    connection: sqlite3.Connection, started: Started, environment: dict[str, str], title: str,
    parent: int | None, fork_step: int | None,
) -> int:  # fmt: skip
    """A new row, owned by this process; returns its number."""
    owner, now = this_process(), time.time()
    kinds = dict.fromkeys(stage.layer.kind for stage in expand(started.experiment.cards))
    metric = METRICS.get(started.info.task, "validation_accuracy")
    cursor = connection.execute(
        "INSERT INTO runs (title, created, touched, state, host, pid, pid_started, experiment, "
        "started, environment, data, kinds, metric, parent, fork_step) "
        "VALUES (?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (title, now, now, owner.host, owner.pid, owner.started, to_json(started.experiment),
         started_to_text(started), to_text(environment), started.info.label, " ".join(kinds),
         metric, parent, fork_step),
    )  # fmt: skip
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def write(connection: sqlite3.Connection, run: int, news: News) -> None:
    """Add what is new, inside the caller's transaction.

    Losses that begin before the end of those that are there replace them: the run was resumed.
    """
    if news.step is None:
        return
    losses = np.concatenate(news.losses) if news.losses else np.empty(0)
    (count,) = connection.execute("SELECT losses FROM runs WHERE id = ?", (run,)).fetchone() or (0,)
    if news.losses and news.first < count:
        cut(connection, run, news.first)
    grown = _write_losses(connection, run, news.first, losses)
    _write_points(connection, run, news.points)
    write_rest(connection, run, news.frames.values(), news.checkpoint)
    _write_rates(connection, run, news.rates)
    if news.ended is not None:
        grown += states.write_end(connection, run, news.ended)
    total = news.first + len(losses) if news.losses else count
    connection.execute(
        "UPDATE runs SET step = ?, epoch = ?, losses = ?, touched = ?, bytes = max(0, bytes + ?), "
        "state = iif(state = 'interrupted', 'running', state) WHERE id = ?",
        (news.step, news.epoch, total, time.time(), grown, run),
    )


def write_rest(
    connection: sqlite3.Connection, run: int, rest: Iterable[Frame], checkpoint: Checkpoint | None
) -> None:  # fmt: skip
    """Add frames and a checkpoint that had waited, inside the caller's transaction."""
    grown = frames.write(connection, run, rest)
    grown -= frames.thin(connection, run, marked(connection, run))
    grown += states.write_checkpoint(connection, run, checkpoint)
    connection.execute(
        "UPDATE runs SET touched = ?, bytes = max(0, bytes + ?) WHERE id = ?",
        (time.time(), grown, run),
    )


def marked(connection: sqlite3.Connection, run: int) -> set[int]:
    """The steps that a person marked."""
    found = connection.execute("SELECT marks FROM runs WHERE id = ?", (run,)).fetchone()
    return set(json.loads(found[0])) if found else set()


def cut(connection: sqlite3.Connection, run: int, step: int) -> None:
    """Forget what a run did after a step; the points and frames of that step stay.

    A rate that was set there is told again by the run that goes on.
    """
    for first, data in connection.execute(
        "SELECT first, data FROM losses WHERE run = ? AND first + length(data) / 8 > ?", (run, step)
    ).fetchall():
        connection.execute("DELETE FROM losses WHERE run = ? AND first = ?", (run, first))
        _write_losses(connection, run, first, np.frombuffer(data, "<f8")[: max(0, step - first)])
    for table in ("points", "frames", "checkpoints"):
        connection.execute(f"DELETE FROM {table} WHERE run = ? AND step > ?", (run, step))
    connection.execute("DELETE FROM rates WHERE run = ? AND step >= ?", (run, step))
    connection.execute("DELETE FROM weights WHERE run = ?", (run,))
    found = connection.execute("SELECT started FROM runs WHERE id = ?", (run,)).fetchone()
    epoch = epoch_from_text(found[0], step) if found else 0.0
    connection.execute(
        "UPDATE runs SET ended = NULL, losses = min(losses, ?1), best = NULL, "
        "epoch = min(epoch, ?3), "
        f"step = min(step, ?1), bytes = {BYTES} WHERE id = ?2",
        (step, run, epoch),
    )
    _judge(connection, run, read_points(connection, run))


def read_points(connection: sqlite3.Connection, run: int) -> list[Point]:
    """The points of a run in their order."""
    rows = connection.execute(
        "SELECT step, epoch, scalars FROM points WHERE run = ? ORDER BY place", (run,)
    )
    return [Point(step, epoch, scalars_from_text(scalars)) for step, epoch, scalars in rows]


def _write_losses(
    connection: sqlite3.Connection, run: int, first: int, losses: Sequence[float] | FloatArray
) -> int:
    if not len(losses):
        return 0
    data = np.asarray(losses, dtype="<f8").tobytes()
    connection.execute("INSERT INTO losses (run, first, data) VALUES (?, ?, ?)", (run, first, data))
    return len(data)


def _write_points(connection: sqlite3.Connection, run: int, points: Sequence[Point]) -> None:
    rows = [(run, p.step, float(p.epoch), scalars_to_text(p.values)) for p in points]
    if not rows:
        return
    connection.executemany(
        "INSERT INTO points (run, place, step, epoch, scalars) VALUES "
        "(?1, (SELECT coalesce(max(place) + 1, 0) FROM points WHERE run = ?1), ?2, ?3, ?4)",
        rows,
    )
    _judge(connection, run, points)


def _judge(connection: sqlite3.Connection, run: int, points: Sequence[Point]) -> None:
    """Bring the last scalars and the best score up to date; a score that is not finite is none."""
    metric, before = connection.execute(
        "SELECT metric, best FROM runs WHERE id = ?", (run,)
    ).fetchone() or ("", None)
    scores = [point.values[metric] for point in points if metric in point.values]
    scores = [score for score in scores if math.isfinite(score)]
    scores += [] if before is None else [before]
    connection.execute(
        "UPDATE runs SET final = ?, best = ? WHERE id = ?",
        (scalars_to_text(points[-1].values) if points else "{}", max(scores, default=None), run),
    )


def _write_rates(connection: sqlite3.Connection, run: int, rates: Iterable[RateChange]) -> None:
    connection.executemany(
        "INSERT INTO rates (run, place, step, rate) VALUES "
        "(?1, (SELECT coalesce(max(place) + 1, 0) FROM rates WHERE run = ?1), ?2, ?3)",
        [(run, change.step, change.rate) for change in rates],
    )
