"""Where a worker leaves its messages until the window is ready to look. No Qt, no waiting."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
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
    """Several `Progress` messages on their way to become one, which says the rest as the newest."""

    newest: Progress
    losses: list[FloatArray] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    checkpoint: Checkpoint | None = None
    rates: list[RateChange] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.first = self.newest.first
        self.add(self.newest)

    def add(self, message: Progress) -> None:
        self.newest = message
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
        return replace(
            self.newest,
            first=self.first,
            losses=np.concatenate(self.losses),
            points=tuple(self.points),
            frames=tuple(self.frames),
            checkpoint=self.checkpoint,
            rates=tuple(self.rates),
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
            if isinstance(last, _Pile):
                last.add(message)
            else:
                self._waiting.append(_Pile(message))

    def take(self) -> list[Message]:
        """Everything since the last call, in order, and leave the box empty."""
        with self._lock:
            waiting, self._waiting = self._waiting, []
        return [item.merged() if isinstance(item, _Pile) else item for item in waiting]
