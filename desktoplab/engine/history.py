"""What is remembered of a run: every scalar, the newest frames, and what fits of the others.

Numpy only.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from desktoplab.engine.checkpoints import MOST_OF_FEW, Checkpoints
from desktoplab.engine.kept import Kept
from desktoplab.engine.messages import (
    Checkpoint,
    Ended,
    FloatArray,
    Frame,
    Message,
    Point,
    Progress,
    RateChange,
    Started,
    Weights,
)  # fmt: skip
from desktoplab.spec.text import Text


class History:
    """Grows as messages are added; `losses[i]` is the batch loss of update `i`, NaN if not known.

    `newest` has the newest frame of each probe, `kept` those of earlier steps. `frames` are what is
    to be shown: those at the step `cursor`, or the newest where it is None. `rates` are learning
    rates set by hand; `weights` those of the newest checkpoint, at the end the run's last. From the
    step `began` on, that of a fork or 0, the run is one of `started.experiment`. `compiled` and
    `refused` are those of the newest message.
    """

    def __init__(self, kept: Kept | None = None) -> None:
        self.started: Started | None = None
        self.ended: Ended | None = None
        self.step = 0
        self.epoch = 0.0
        self.began = 0
        self.points: list[Point] = []
        self.newest: dict[str, Frame] = {}
        self.kept = kept or Kept()
        self.checkpoints = Checkpoints(most_of_few=MOST_OF_FEW)
        self.rates: list[RateChange] = []
        self.weights: Weights | None = None
        self.compiled = False
        self.refused: Text | None = None
        self._losses = np.empty(1024)
        self._count = 0
        self._cursor: int | None = None
        self._past: dict[str, Frame] = {}

    @property
    def cursor(self) -> int | None:
        """The step that is shown; None follows the run. Its frames stay while it stands there."""
        return self._cursor

    @cursor.setter
    def cursor(self, step: int | None) -> None:
        self._cursor = self.kept.looked_at = step
        self._past = {} if step is None else self.kept.at(step)

    @property
    def frames(self) -> dict[str, Frame]:
        """What is to be shown: the newest, or each probe's newest at the cursor."""
        return self.newest if self._cursor is None else self._past

    @property
    def shown_step(self) -> int:
        """The step that is shown: the cursor's, or the run's."""
        return self.step if self._cursor is None else self._cursor

    @property
    def losses(self) -> FloatArray:
        """Batch losses so far, a view of shape (updates,)."""
        return self._losses[: self._count]

    def add(self, message: Message) -> None:
        """Take in the next message of the run."""
        if isinstance(message, Started):
            self.started = message
            return
        self.step, self.epoch = message.step, message.epoch
        if isinstance(message, Ended):
            self._end(message)
            return
        self._append(message)
        self.compiled, self.refused = message.compiled, message.refused
        self.points.extend(message.points)
        self.newest.update((frame.probe, frame) for frame in message.frames)
        self.kept.add(message.frames)
        if self._cursor is not None and any(f.step <= self._cursor for f in message.frames):
            self._past = self.kept.at(self._cursor)
        self.rates.extend(message.rates)
        if message.checkpoint is not None:
            self.checkpoints.add(message.checkpoint)
            self.weights = message.checkpoint.weights

    def _end(self, message: Ended) -> None:
        self.ended = message
        self.weights = message.weights
        if message.checkpoint is not None:
            self.checkpoints.add(message.checkpoint)
        if message.divergence is not None:
            self.checkpoints.drop_damaged()

    def _append(self, progress: Progress) -> None:
        wanted = progress.first + len(progress.losses)
        if wanted > len(self._losses):
            self._losses = np.resize(self._losses, max(wanted, 2 * len(self._losses)))
        self._losses[self._count : progress.first] = np.nan
        self._losses[progress.first : wanted] = progress.losses
        self._count = wanted

    def until(self, step: int) -> History:
        """A copy of what was known after `step` updates, where a run goes on or is forked."""
        past = History(self.kept.until(step))
        past.started, past.step = self.started, min(step, self.step)
        past.began = min(self.began, past.step)
        past.checkpoints.pin(past.began)
        past.epoch = self.started.epoch_at(past.step) if self.started else 0.0
        # A second point of a step was measured with the best weights back, which is no past.
        earlier: dict[int, Point] = {}
        for point in self.points:
            if point.step <= step:
                earlier.setdefault(point.step, point)
        past.points = list(earlier.values())
        past.rates = [change for change in self.rates if change.step < step]
        past.newest = past.kept.at(step)
        for checkpoint in self.checkpoints:
            if checkpoint.step <= step:
                past.checkpoints.add(checkpoint)
                past.weights = checkpoint.weights
        past._losses = np.resize(self.losses[:step], max(1024, step))
        past._count = min(step, self._count)
        return past

    def fork(self, start: Checkpoint) -> History:
        """The past of a new run of another experiment that begins at a checkpoint of this one."""
        past = self.until(start.step)
        past.began = start.step
        past.checkpoints.pin(start.step)
        past.checkpoints.add(start)
        past.weights = start.weights
        return past

    def series(self, name: str) -> tuple[FloatArray, FloatArray]:
        """Steps and values of one scalar of the points."""
        found = [(point.step, point.values[name]) for point in self.points if name in point.values]
        pairs = np.array(found, dtype=float).reshape(-1, 2)
        return pairs[:, 0], pairs[:, 1]


def history_of(messages: Iterable[Message]) -> History:
    """All that a run told."""
    history = History()
    for message in messages:
        history.add(message)
    return history
