"""The scale of the losses, linear or in decades; it only grows during a run. Pure numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from desktoplab.engine.messages import FloatArray
from desktoplab.ui.plots.numbers import Growing, nice_above

LEAST_LOG = 1e-16
EXPLODED = 5.0
"""Times the loss at the start beyond which the linear scale does not go."""


class LossScale:
    """`is_log` chooses decades; a loss that explodes leaves the linear scale through the top."""

    def __init__(self) -> None:
        self.is_log = False
        self.forget()

    def forget(self) -> None:
        """Return to what a run begins with."""
        self._linear, self._decades = Growing(0.0, 1e-6), Growing(-1.0, 0.0)

    def include(self, losses: Iterable[float], start: FloatArray) -> None:
        """Grow so that these losses have a place; `start` are some of the beginning."""
        ends = [end for end in losses if math.isfinite(end)] or [0.0, 1.0]
        top = min(max(ends), _cap(start))
        low = max(min(0.0, min(ends)), -top)
        self._linear.include(-nice_above(-low) if low < 0 else 0.0, nice_above(top))
        positive = [max(end, LEAST_LOG) for end in ends if end > 0] or [1.0]
        logs = math.log10(min(positive)), math.log10(max(positive))
        self._decades.include(math.floor(logs[0] + 1e-9), math.ceil(logs[1] - 1e-9))

    @property
    def range(self) -> tuple[float, float]:
        """Ends of the axis; logarithms where it has decades."""
        chosen = self._decades if self.is_log else self._linear
        return chosen.low, chosen.high

    def scaled(self, values: FloatArray) -> FloatArray:
        """Values as they are drawn: logarithms, with 0 at the lower edge, never dropped."""
        values = np.where(np.isfinite(values), values, np.nan)
        if not self.is_log:
            return values
        logs: FloatArray = np.log10(np.maximum(values, 10.0**self._decades.low))
        return logs


def _cap(start: FloatArray) -> float:
    """The most that the linear scale shows: some times the loss at the start."""
    start = np.abs(start[np.isfinite(start)])
    return EXPLODED * float(start.max()) if len(start) and start.max() > 0 else math.inf
