"""What is remembered of a run: every scalar, and the newest frame of each probe. Numpy only."""

from __future__ import annotations

import numpy as np

from desktoplab.engine.messages import (
    Ended,
    FloatArray,
    Frame,
    Message,
    Point,
    Progress,
    Started,
    Weights,
)  # fmt: skip


class History:
    """Grows as messages are added; `losses[i]` is the batch loss of update `i`."""

    def __init__(self) -> None:
        self.started: Started | None = None
        self.ended: Ended | None = None
        self.step = 0
        self.epoch = 0.0
        self.points: list[Point] = []
        self.frames: dict[str, Frame] = {}
        self.weights: Weights | None = None
        self._losses = np.empty(1024)
        self._count = 0

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
            self.ended = message
            self.weights = message.weights
            return
        self._append(message)
        self.points.extend(message.points)
        self.frames.update((frame.probe, frame) for frame in message.frames)
        if message.weights is not None:
            self.weights = message.weights

    def _append(self, progress: Progress) -> None:
        wanted = self._count + len(progress.losses)
        if wanted > len(self._losses):
            self._losses = np.resize(self._losses, max(wanted, 2 * len(self._losses)))
        self._losses[self._count : wanted] = progress.losses
        self._count = wanted

    def series(self, name: str) -> tuple[FloatArray, FloatArray]:
        """Steps and values of one scalar of the points."""
        found = [(point.step, point.values[name]) for point in self.points if name in point.values]
        pairs = np.array(found, dtype=float).reshape(-1, 2)
        return pairs[:, 0], pairs[:, 1]
