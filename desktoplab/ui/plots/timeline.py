"""What one probe told at each kept step of a run, every frame read once. Numpy alone, no Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from desktoplab.engine.history import History
from desktoplab.engine.messages import Frame

T = TypeVar("T")


class Timeline(Generic[T]):
    """Holds what `read` takes from each kept frame, and follows frames that come and go.

    A frame of which `read` makes None is left out.
    """

    def __init__(self, probe: str, read: Callable[[Frame], T | None]) -> None:
        self._probe, self._read = probe, read
        self._known: dict[int, T] = {}
        self._frame_of: dict[int, int | None] = {}
        self._seen: tuple[int, ...] | None = None
        self.steps: tuple[int, ...] = ()

    @property
    def values(self) -> list[T]:
        """What was read, in the order of `steps`."""
        return [self._known[step] for step in self.steps]

    def at(self, step: int) -> T:
        """What was read at one of `steps`."""
        return self._known[step]

    def update(self, history: History) -> bool:
        """Take in what is kept now; says whether that changed anything."""
        steps = tuple(history.kept.steps)
        if steps == self._seen:
            return False
        self._seen = steps
        # A step of another probe shows this probe's frame before it: the frame's own step counts.
        self._frame_of = {step: self._frame_step(history, step) for step in steps}
        before = self.steps
        self.steps = tuple(sorted({own for own in self._frame_of.values() if own is not None}))
        self._known = {step: self._known[step] for step in self.steps}
        return self.steps != before

    def _frame_step(self, history: History, step: int) -> int | None:
        if step in self._frame_of:
            return self._frame_of[step]
        frame = history.kept.at(step).get(self._probe)
        if frame is None:
            return None
        if frame.step not in self._known:
            found = self._read(frame)
            if found is None:
                return None
            self._known[frame.step] = found
        return frame.step

    def before(self, step: float) -> int | None:
        """The newest of `steps` that is not after a step."""
        place = int(np.searchsorted(self.steps, step, side="right")) - 1
        return self.steps[place] if place >= 0 else None


def pixel_columns(steps: tuple[int, ...], end: float, count: int) -> NDArray[np.intp]:
    """For `count` equal columns from the first step to `end`: which step each of them shows.

    A frame is shown until the next one, so thinned steps leave no gap.
    """
    places = steps[0] + (np.arange(count) + 0.5) * (end - steps[0]) / count
    return np.searchsorted(np.asarray(steps), places, side="right") - 1
