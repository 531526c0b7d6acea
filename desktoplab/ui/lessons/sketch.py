"""A curve that a student draws before the run, as a value, and how far it lies from the measured.

Numbers only. No Qt.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from desktoplab.engine.messages import FloatArray
from desktoplab.spec.text import Text, text


@dataclass(frozen=True)
class Scale:
    """The axis of a quantity: decades from `low` to `high` where it is `log`, else plain numbers.

    `share` marks values from 0 to 1 that people read as per cent.
    """

    low: float
    high: float
    log: bool
    label: Text
    share: bool = False

    def place(self, value: float) -> float:
        """Where a value stands on the axis; what has no place there stands at its end."""
        if not self.log:
            return value
        if math.isnan(value):
            return math.nan
        if value <= 0:
            return self.low
        return math.log10(value) if math.isfinite(value) else self.high

    def value(self, place: float) -> float:
        """The value at a place."""
        return 10.0**place if self.log else place

    def step(self) -> float:
        """How far an arrow key moves a point."""
        return 0.5 if self.log else (self.high - self.low) / 40


def _decades(low: int, high: int, label: Text) -> Scale:
    return Scale(low, high, True, label)


def _share(label: Text) -> Scale:
    return Scale(0.0, 1.0, False, label, share=True)


SCALES = {
    "delta": _decades(-18, 2, text("size of the error |δ| (RMS)")),
    "delta_l2": _decades(-18, 2, text("size of the error |δ| (L2 norm)")),
    "gradient": _decades(-12, 2, text("size of the gradient dL/dW (RMS)")),
    "gradient_l2": _decades(-12, 2, text("size of the gradient dL/dW (L2 norm)")),
    "time": _decades(-12, 2, text("size of the error through time")),
    "spread": _decades(-6, 2, text("spread of the activations")),
    "z_spread": _decades(-6, 2, text("spread of z")),
    "weight_std": _decades(-4, 1, text("spread of the weights")),
    "weight_l2": _decades(-2, 3, text("size of the weights (L2 norm)")),
    "weight_max": _decades(-3, 2, text("largest weight")),
    "moved": _decades(-8, 1, text("how far the weights moved")),
    "update_ratio": _decades(-8, 1, text("update / weight")),
    "saturated": _share(text("share of saturated units")),
    "dead": _share(text("share of dead units")),
    "zeros_out": _share(text("share of outputs that are 0")),
    "weight_zeros": _share(text("share of weights that are 0")),
    "skip_share": _share(text("share through the skip")),
    "mean": Scale(-1.0, 1.0, False, text("mean of the activations")),
    "train_accuracy": _share(text("accuracy in training")),
    "validation_accuracy": _share(text("accuracy on new data")),
    "train_r2": _share(text("R² in training")),
    "validation_r2": _share(text("R² on new data")),
    "train_loss": Scale(0.0, 2.5, False, text("loss in training")),
    "validation_loss": Scale(0.0, 2.5, False, text("loss on new data")),
}
OTHER = Scale(0.0, 100.0, False, text("value"))


def scale_of(quantity: str) -> Scale:
    """The axis for a quantity of lessons."""
    return SCALES.get(quantity, OTHER)


@dataclass(frozen=True)
class Sketch:
    """Places along the axis, one for each layer or epoch; None where nothing was drawn yet."""

    places: tuple[float | None, ...]

    @classmethod
    def empty(cls, count: int) -> Sketch:
        """Nothing drawn yet."""
        return cls((None,) * count)

    @property
    def is_begun(self) -> bool:
        """Whether anything was drawn."""
        return any(place is not None for place in self.places)

    def put(self, index: int, place: float) -> Sketch:
        """Set one point."""
        found = list(self.places)
        found[index] = place
        return replace(self, places=tuple(found))

    def sweep(self, start: tuple[int, float], end: tuple[int, float]) -> Sketch:
        """Set every point between two, as a stroke of the mouse does."""
        (first, from_), (last, to) = sorted((start, end))
        found = list(self.places)
        for index in range(first, last + 1):
            share = (index - first) / max(1, last - first)
            found[index] = from_ + share * (to - from_)
        found[end[0]] = end[1]
        return replace(self, places=tuple(found))

    def line(self) -> FloatArray:
        """The whole curve: straight between what was drawn, level beyond it; NaN before all."""
        known = [(i, place) for i, place in enumerate(self.places) if place is not None]
        if not known:
            return np.full(len(self.places), np.nan)
        x, y = np.array(known, dtype=float).T
        line: FloatArray = np.interp(np.arange(len(self.places)), x, y)
        return line


def values_of(sketch: Sketch, scale: Scale) -> tuple[float, ...]:
    """What is kept of a drawing: a value for each layer or epoch."""
    return tuple(scale.value(float(place)) for place in sketch.line())


def sketch_of(values: Sequence[float], scale: Scale) -> Sketch:
    """A kept drawing."""
    return Sketch(tuple(scale.place(value) for value in values))


def distance(drawn: Sequence[float], measured: Sequence[float], scale: Scale) -> float:
    """Mean distance of two curves: in decades, in points of a hundred for shares, else as it is.

    What has no logarithm counts as standing at the end of the axis.
    """
    pairs = [
        (scale.place(mine), scale.place(found))
        for mine, found in zip(drawn, measured, strict=False)
        if not math.isnan(found)
    ]
    if not pairs:
        return math.nan
    mine, found = np.array(pairs).T
    return float(np.mean(np.abs(mine - found))) * (100 if scale.share else 1)


def distance_words(far: float, scale: Scale) -> Text:
    """How far a drawn curve lies from the measured one, for people."""
    if scale.log:
        return text("On average your curve lies {n} decades from the measured one.", n=f"{far:.1f}")
    if scale.share:
        return text("On average your curve lies {n} percentage points from the measured one.",
                    n=f"{far:.0f}")  # fmt: skip
    return text("On average your curve lies {n} from the measured one.", n=f"{far:.2f}")


def axis_range(scale: Scale, measured: FloatArray | None) -> tuple[float, float]:
    """The fixed axis, wider only where the measured curve needs it."""
    low, high = scale.low, scale.high
    if measured is not None and np.isfinite(measured).any():
        low = min(low, float(np.nanmin(measured[np.isfinite(measured)])))
        high = max(high, float(np.nanmax(measured[np.isfinite(measured)])))
    return low, high
