"""Numbers of a run, card by card: weights, error, saturated and dead shares. No widgets.

The scale of |delta| is fixed, 1e-12 to 1e2, so that two runs can be compared by eye.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from desktoplab.engine.history import History
from desktoplab.engine.messages import Frame, Started
from desktoplab.spec.ends import end_places
from desktoplab.spec.network import Network, expand
from desktoplab.spec.text import Text, text

LOW, HIGH = -12.0, 2.0
NOTHING: NDArray[np.float64] = np.empty(0)
PROBES = ("weights", "gradient_flow", "activations")


SATURATED, DEAD = text("{share} saturated"), text("{share} dead")


@dataclass(frozen=True, eq=False)
class Live:
    """What one card shows: its repetitions in order; the histogram is that of the first.

    `kind` is the layer's in that run. `counts` has 64 bins from −`limit` to `limit`; `deltas` is
    the L2 norm of dL/dz. `saturated` and `dead` are shares at the layer's own activation; NaN where
    it cannot be. `taken` says that it began with the weights of another run.
    """

    kind: str
    counts: NDArray[np.int64] | None = None
    limit: float = 0.0
    nonfinite: int = 0
    deltas: NDArray[np.float64] = field(default_factory=lambda: NOTHING)
    saturated: NDArray[np.float64] = field(default_factory=lambda: NOTHING)
    dead: NDArray[np.float64] = field(default_factory=lambda: NOTHING)
    taken: bool = False

    def shares(self) -> tuple[Text, ...]:
        """`48 % saturated`, `0–12 % dead`: what is known of them, in words."""
        return tuple(
            text(words.template, share=show_shares(values[~np.isnan(values)]))
            for words, values in ((SATURATED, self.saturated), (DEAD, self.dead))
            if not np.isnan(values).all()
        )


def share(value: float) -> float:
    """How far along the scale a magnitude reaches, 0 to 1; 0 for nothing, 1 beyond the end."""
    if not value > 0:
        return 0.0
    if math.isinf(value):
        return 1.0
    return min(1.0, max(0.0, (math.log10(value) - LOW) / (HIGH - LOW)))


def show_magnitude(value: float) -> str:
    """`3.2e-8`, or exact 0, infinity and not-a-number as themselves."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞"
    if value == 0:
        return "0"
    if 0.01 <= value < 1000:
        return f"{value:.2g}"
    mantissa, exponent = f"{value:.1e}".split("e")
    return f"{mantissa}e{int(exponent)}"


LITTLE = "<1 %"


def show_shares(values: NDArray[np.float64]) -> str:
    """Shares of repetitions as one percentage, or from the least to the greatest."""
    low, high = show_percent(float(values.min())), show_percent(float(values.max()))
    return high if low == high or high == LITTLE else f"{low.removesuffix(' %')}–{high}"


def show_percent(value: float) -> str:
    """A share in whole percent; a little is not nothing, and nearly all is not all."""
    if 0 < value < 0.01:
        return LITTLE
    return f"{min(99, round(100 * value)) if value < 1 else 100} %"


def shown_by(network: Network) -> list[str]:
    """For each weighted layer, in forward order, the card that tells of its activation."""
    layers = [stage.layer for stage in expand(network)]
    return [layers[place].uid for place in end_places(layers)]


class Lives:
    """Finds each card's rows in the frames; remembers them for as long as the run is the same.

    While the frames are the same, so are the answers, and no card has to be painted again.
    """

    def __init__(self) -> None:
        self._started: Started | None = None
        self._rows: dict[str, list[int]] = {}
        self._behind: dict[str, list[int]] = {}
        self._kinds: dict[str, str] = {}
        self._taken: set[str] = set()
        self._frames: tuple[Frame | None, ...] | None = None
        self._lives: dict[str, Live] = {}

    def read(self, history: History) -> dict[str, Live]:
        """What each card of the run shows now, by uid."""
        if history.started is not self._started:
            self._begin(history.started)
        frames = tuple(history.frames.get(probe) for probe in PROBES)
        if self._frames is None or any(
            new is not old for new, old in zip(frames, self._frames, strict=True)
        ):
            self._frames = frames
            self._lives = self._find(*frames)
        return self._lives

    def _begin(self, started: Started | None) -> None:
        self._started, self._frames = started, None
        self._rows, self._behind = {}, {}
        self._taken = {key.partition("/")[0] for key in (started.taken if started else ())}
        network = started.experiment.cards if started else ()
        self._kinds = {stage.layer.uid: stage.layer.kind for stage in expand(network)}
        for row, layer in enumerate(started.layers if started else ()):
            self._rows.setdefault(layer.uid, []).append(row)
        for row, uid in enumerate(shown_by(network)):
            self._behind.setdefault(uid, []).append(row)

    def _find(
        self, weights: Frame | None, flow: Frame | None, activations: Frame | None
    ) -> dict[str, Live]:
        lives: dict[str, Live] = {}
        for uid in dict.fromkeys((*self._rows, *self._behind, *sorted(self._taken))):
            rows = self._rows.get(uid, [])
            behind = rows or self._behind.get(uid, [])
            live = Live(
                self._kinds.get(uid, ""),
                deltas=_column(flow, "delta_l2", rows),
                saturated=_column(activations, "saturated", behind),
                dead=_column(activations, "dead", behind),
                taken=uid in self._taken,
            )
            if weights is not None and rows:
                first, arrays = rows[0], weights.arrays
                live = replace(
                    live,
                    counts=np.asarray(arrays["counts"][first], dtype=np.int64),
                    limit=float(np.asarray(arrays["limits"], dtype=float)[first]),
                    nonfinite=int(np.asarray(arrays["nonfinite"], dtype=int)[first]),
                )
            lives[uid] = live
        return lives


def _column(frame: Frame | None, name: str, rows: list[int]) -> NDArray[np.float64]:
    """The values of some layers; nothing where they were not measured."""
    if frame is None or name not in frame.arrays:
        return NOTHING
    values = np.asarray(frame.arrays[name], dtype=float)
    return values[rows] if len(rows) and max(rows) < len(values) else NOTHING
