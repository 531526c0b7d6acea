"""What can be followed over the steps of a run: scalars, batch loss, and what layers tell.

Pure functions over a history. Nothing is interpolated; what was not measured is not there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray, Frame
from desktoplab.spec.text import Text, text

MEANS = 200
"""Points at most of the batch loss, each the mean of as many steps."""

Series = tuple[FloatArray, FloatArray]


@dataclass(frozen=True)
class Quantity:
    """One curve of a run: `read` gives steps and values, ascending; both empty where unknown.

    `is_log` draws it on decades, `is_share` in percent.
    """

    name: str
    label: Text
    read: Callable[[History], Series]
    is_log: bool = False
    is_share: bool = False


def quantities(histories: Sequence[History]) -> tuple[Quantity, ...]:
    """The quantities that at least one of the runs has."""
    return tuple(one for one in QUANTITIES if any(len(one.read(each)[0]) for each in histories))


def _scalar(name: str) -> Callable[[History], Series]:
    return lambda history: history.series(name)


def batch_loss(history: History) -> Series:
    """Means of the batch loss over equal stretches, each at its middle step."""
    losses = history.losses
    width = max(1, -(-len(losses) // MEANS))
    whole = len(losses) // width * width
    steps = np.arange(whole, dtype=float).reshape(-1, width).mean(1)
    return steps, losses[:whole].reshape(-1, width).mean(1)


def _over_frames(probe: str, measure: Callable[[Frame], float]) -> Callable[[History], Series]:
    def read(history: History) -> Series:
        frames = history.kept.of(probe)
        steps = np.array([frame.step for frame in frames], dtype=float)
        values = np.array([measure(frame) for frame in frames], dtype=float)
        known = ~np.isnan(values)
        return steps[known], values[known]

    return read


def _first_to_last(frame: Frame) -> float:
    """The first layer's error over that of the last hidden layer; NaN with fewer than two."""
    delta = np.asarray(frame.arrays["delta_rms"], dtype=float)
    if len(delta) < 3:
        return np.nan
    with np.errstate(divide="ignore", invalid="ignore"):
        return float(delta[0] / delta[-2])


def _first(name: str) -> Callable[[Frame], float]:
    return lambda frame: float(np.asarray(frame.arrays[name], dtype=float)[0])


def _median(name: str) -> Callable[[Frame], float]:
    def measure(frame: Frame) -> float:
        values = np.asarray(frame.arrays[name], dtype=float)
        known = values[np.isfinite(values)]
        return float(np.median(known)) if len(known) else np.nan

    return measure


QUANTITIES = (
    Quantity("validation_loss", text("Validation loss"), _scalar("validation_loss")),
    Quantity("train_loss", text("Training loss"), _scalar("train_loss")),
    Quantity("batch_loss", text("Batch loss"), batch_loss),
    Quantity("validation_accuracy", text("Validation accuracy"), _scalar("validation_accuracy"),
             is_share=True),
    Quantity("train_accuracy", text("Training accuracy"), _scalar("train_accuracy"),
             is_share=True),
    Quantity("validation_r2", text("Validation R²"), _scalar("validation_r2")),
    Quantity("train_r2", text("Training R²"), _scalar("train_r2")),
    Quantity("delta_ratio", text("δ of the first layer / of the last hidden layer"),
             _over_frames("gradient_flow", _first_to_last), is_log=True),
    Quantity("first_weight_gradient", text("dL/dW of the first layer, RMS"),
             _over_frames("gradient_flow", _first("weight_rms")), is_log=True),
    Quantity("update_ratio", text("‖ΔW‖ / ‖W‖, median of the layers"),
             _over_frames("update_ratio", _median("ratio")), is_log=True),
)  # fmt: skip
