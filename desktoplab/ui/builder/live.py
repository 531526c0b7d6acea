"""Numbers of a run, card by card: weight histogram and size of the error signal. No widgets.

The scale of |delta| is fixed, 1e-12 to 1e2, so that two runs can be compared by eye.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from desktoplab.engine.history import History
from desktoplab.engine.messages import Frame, Started

LOW, HIGH = -12.0, 2.0


@dataclass(frozen=True, eq=False)
class Live:
    """What one card shows: its repetitions in order; the histogram is that of the first.

    `counts` has 64 bins from −`limit` to `limit`; `deltas` is the L2 norm of dL/dz.
    """

    counts: NDArray[np.int64] | None = None
    limit: float = 0.0
    nonfinite: int = 0
    deltas: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))


def share(value: float) -> float:
    """How far along the scale a magnitude reaches, 0 to 1; 0 for nothing, 1 beyond the end."""
    if not value > 0:
        return 0.0
    if math.isinf(value):
        return 1.0
    return min(1.0, max(0.0, (math.log10(value) - LOW) / (HIGH - LOW)))


def show_magnitude(value: float) -> str:
    """`3.2e-08`, or exact 0, infinity and not-a-number as themselves."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞"
    if value == 0:
        return "0"
    return f"{value:.1e}" if value < 0.01 or value >= 1000 else f"{value:.2g}"


class Lives:
    """Finds each card's rows in the frames; remembers them for as long as the run is the same.

    While the frames are the same, so are the answers, and no card has to be painted again.
    """

    def __init__(self) -> None:
        self._started: Started | None = None
        self._rows: dict[str, list[int]] = {}
        self._frames: tuple[Frame | None, Frame | None] | None = None
        self._lives: dict[str, Live] = {}

    def read(self, history: History) -> dict[str, Live]:
        """What each card of the run shows now, by uid."""
        if history.started is not self._started:
            self._started = history.started
            self._rows, self._frames = {}, None
            for row, layer in enumerate(history.started.layers if history.started else ()):
                self._rows.setdefault(layer.uid, []).append(row)
        weights, flow = history.frames.get("weights"), history.frames.get("gradient_flow")
        if self._frames is None or self._frames[0] is not weights or self._frames[1] is not flow:
            self._frames = weights, flow
            self._lives = self._find(weights, flow)
        return self._lives

    def _find(self, weights: Frame | None, flow: Frame | None) -> dict[str, Live]:
        lives: dict[str, Live] = {}
        for uid, rows in self._rows.items():
            deltas = np.empty(0)
            if flow is not None:
                deltas = np.asarray(flow.arrays["delta_l2"], dtype=float)[rows]
            if weights is None:
                lives[uid] = Live(deltas=deltas)
                continue
            first, arrays = rows[0], weights.arrays
            counts = np.asarray(arrays["counts"][first], dtype=np.int64)
            limit = float(np.asarray(arrays["limits"], dtype=float)[first])
            nonfinite = int(np.asarray(arrays["nonfinite"], dtype=int)[first])
            lives[uid] = Live(counts, limit, nonfinite, deltas)
        return lives
