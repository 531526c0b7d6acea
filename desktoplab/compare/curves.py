"""What can be followed over the steps of a run: scalars, batch loss, and what layers tell.

Pure functions over a history. Nothing is interpolated; what was not measured is not there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from desktoplab.compare.layers import LAYER_QUANTITIES, LayerQuantity
from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray, Frame
from desktoplab.spec.text import Text, text

MEANS = 200
"""Points at most of the batch loss, each the mean of as many steps."""

Series = tuple[FloatArray, FloatArray]


@dataclass(frozen=True)
class Quantity:
    """One curve of a run: `read` gives steps and values, ascending; both empty where unknown.

    `is_known` says cheaply whether there is any; `is_log` draws it on decades, `is_share` in
    percent.
    """

    name: str
    label: Text
    read: Callable[[History], Series]
    is_known: Callable[[History], bool]
    is_log: bool = False
    is_share: bool = False


def quantities(histories: Sequence[History], layer: int = 0) -> tuple[Quantity, ...]:
    """The quantities that at least one of the runs has, those of one layer last."""
    every = (*QUANTITIES, *(_of_layer(each, layer) for each in LAYER_QUANTITIES))
    return tuple(one for one in every if any(map(one.is_known, histories)))


def _of_layer(quantity: LayerQuantity, layer: int) -> Quantity:
    """A number of one layer, counted from 0; NaN where a run has fewer layers."""

    def measure(frame: Frame) -> float:
        values = np.asarray(frame.arrays[quantity.array], dtype=float)
        return float(values[layer]) if layer < len(values) else np.nan

    label = text("{what} of layer {number}", what=quantity.label, number=layer + 1)
    return _over_frames(f"layer_{quantity.name}", label, quantity.probe, measure)


def batch_loss(history: History) -> Series:
    """Means of the batch loss over equal stretches, each at its middle step."""
    losses = history.losses
    width = max(1, -(-len(losses) // MEANS))
    whole = len(losses) // width * width
    steps = np.arange(whole, dtype=float).reshape(-1, width).mean(1)
    return steps, losses[:whole].reshape(-1, width).mean(1)


def _scalar(name: str, label: Text, *, is_share: bool = False) -> Quantity:
    """A scalar of the points."""
    return Quantity(
        name, label, lambda history: history.series(name),
        lambda history: bool(history.points) and name in history.points[-1].values,
        is_share=is_share,
    )  # fmt: skip


def _over_frames(
    name: str, label: Text, probe: str, measure: Callable[[Frame], float], *, first: bool = False
) -> Quantity:
    """A number of each kept frame of a probe, on decades; `first`: of the first network alone."""

    def number(history: History, frame: Frame) -> float:
        return measure(_of_first_network(history, frame) if first else frame)

    def read(history: History) -> Series:
        frames = history.kept.of(probe)
        steps = np.array([frame.step for frame in frames], dtype=float)
        values = np.array([number(history, frame) for frame in frames], dtype=float)
        known = ~np.isnan(values)
        return steps[known], values[known]

    def is_known(history: History) -> bool:
        return probe in history.newest and not np.isnan(number(history, history.newest[probe]))

    return Quantity(name, label, read, is_known, is_log=True)


def _of_first_network(history: History, frame: Frame) -> Frame:
    """A frame with a number for each layer, where two networks compete without the second's."""
    started = history.started
    own = started.stretches[0] if started is not None else slice(None)
    return replace(frame, arrays={name: array[own] for name, array in frame.arrays.items()})


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
    _scalar("validation_loss", text("Validation loss")),
    _scalar("train_loss", text("Training loss")),
    Quantity("batch_loss", text("Batch loss"), batch_loss, lambda history: len(history.losses) > 0),
    _scalar("validation_accuracy", text("Validation accuracy"), is_share=True),
    _scalar("train_accuracy", text("Training accuracy"), is_share=True),
    _scalar("validation_r2", text("Validation R²")),
    _scalar("train_r2", text("Training R²")),
    _scalar("quality", text("Good samples"), is_share=True),
    _scalar("covered", text("Modes covered")),
    _scalar("fake", text("Generated samples taken for real"), is_share=True),
    _scalar("generator_loss", text("Generator's loss")),
    _scalar("discriminator_loss", text("Discriminator's loss")),
    _over_frames("delta_ratio", text("δ of the first layer / of the last hidden layer"),
                 "gradient_flow", _first_to_last, first=True),
    _over_frames("first_gradient", text("dL/dW of the first layer, RMS"),
                 "gradient_flow", _first("weight_rms")),
    _over_frames("update_ratio", text("‖ΔW‖ / ‖W‖, median of the layers"),
                 "update_ratio", _median("ratio")),
)  # fmt: skip
