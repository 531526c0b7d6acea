"""Where a worker leaves its messages until the window is ready to look. No Qt, no waiting."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock

import numpy as np

from desktoplab.engine.messages import (
    Checkpoint,
    FloatArray,
    Frame,
    Message,
    Point,
    Progress,
    RateChange,
)

MOST_FRAMES = 300
"""Frames that wait at most; beyond them only the newest of each probe is added."""


@dataclass
class _Pile:
    """Several `Progress` messages on their way to become one."""

    first: int
    step: int = 0
    epoch: float = 0.0
    losses: list[FloatArray] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    checkpoint: Checkpoint | None = None
    rates: list[RateChange] = field(default_factory=list)

    def add(self, message: Progress) -> None:
        self.step, self.epoch = message.step, message.epoch
        self.losses.append(message.losses)
        self.points.extend(message.points)
        if len(self.frames) > MOST_FRAMES:
            new = {frame.probe for frame in message.frames}
            late = self.frames[MOST_FRAMES:]
            self.frames[MOST_FRAMES:] = [frame for frame in late if frame.probe not in new]
        self.frames.extend(message.frames)
        self.checkpoint = message.checkpoint or self.checkpoint
        self.rates.extend(message.rates)

    def merged(self) -> Progress:
        losses = np.concatenate(self.losses)
        points, frames, rates = tuple(self.points), tuple(self.frames), tuple(self.rates)
        return Progress(
            self.step, self.epoch, self.first, losses, points, frames, self.checkpoint, rates
        )


class Mailbox:
    """Keeps every scalar, the newest checkpoint and, within a bound, every frame."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: list[Message | _Pile] = []

    @property
    def is_empty(self) -> bool:
        """Whether everything was taken."""
        with self._lock:
            return not self._waiting

    def put(self, message: Message) -> None:
        """Add a message; progress joins the progress before it."""
        with self._lock:
            if not isinstance(message, Progress):
                self._waiting.append(message)
                return
            last = self._waiting[-1] if self._waiting else None
            if not isinstance(last, _Pile):
                last = _Pile(message.first)
                self._waiting.append(last)
            last.add(message)

    def take(self) -> list[Message]:
        """Everything since the last call, in order, and leave the box empty."""
        with self._lock:
            waiting, self._waiting = self._waiting, []
        return [item.merged() if isinstance(item, _Pile) else item for item in waiting]
