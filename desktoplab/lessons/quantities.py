"""What a lesson may say of a run: one table of names, each with its function of the history.

A quantity is of the end of the run, or, where it says so, of its start. A run that diverged has no
numbers of its end: they are NaN, as no weights are left to measure.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray, Frame, Weights

Kind = Literal["number", "flag", "layers", "skips", "times"]
Value = float | FloatArray


class Missing(Exception):
    """The history does not hold what is asked for: not run yet, or its probe was off."""


@dataclass(frozen=True)
class Moment:
    """The end of a run, or its start: before the first update."""

    history: History
    is_start: bool = False

    @property
    def has_diverged(self) -> bool:
        """Whether nothing is left to measure at the end."""
        ended = self.history.ended
        return not self.is_start and ended is not None and ended.divergence is not None

    def scalar(self, name: str) -> float:
        """A scalar of the first or the last point."""
        points = self.history.points
        if not points or (self.is_start and points[0].step != 0):
            raise Missing
        if self.has_diverged:
            return math.nan
        return points[0 if self.is_start else -1].values.get(name, math.nan)

    def array(self, probe: str, name: str) -> FloatArray:
        """An array of a probe's frame at the start, or at the end."""
        found = self._frames().get(probe)
        if found is None or (self.history.ended is not None and found.step != self._step):
            if self.has_diverged and self.history.started is not None:
                return np.full(len(self.history.started.layers), math.nan)
            raise Missing
        array = found.arrays[name].astype(np.float64)
        return np.full_like(array, math.nan) if self.has_diverged else array

    @property
    def _step(self) -> int:
        return 0 if self.is_start else self.history.step

    def _frames(self) -> Mapping[str, Frame]:
        # Not `history.frames`, which follow the time slider.
        return self.history.kept.at(0) if self.is_start else self.history.newest


@dataclass(frozen=True)
class Quantity:
    """One name that may follow a run: what it is, of which kind, and how it is found.

    `probe` is what must have been measured, empty for none. `starts` says whether there is one at
    the start too; `trains` whether the run must be trained for it, not only measured.
    """

    name: str
    kind: Kind
    help: str
    take: Callable[[Moment], Value]
    probe: str = ""
    starts: bool = False
    trains: bool = True


def _point(name: str, help_text: str) -> Quantity:
    return Quantity(name, "number", help_text, lambda moment: moment.scalar(name), starts=True)


def _layers(name: str, probe: str, array: str, help_text: str) -> Quantity:
    take = lambda moment: moment.array(probe, array)  # noqa: E731
    return Quantity(name, "layers", help_text, take, probe, starts=True, trains=False)


def _best(name: str, *, larger: bool) -> Callable[[Moment], float]:
    def take(moment: Moment) -> float:
        values = moment.history.series(name)[1]
        finite = values[np.isfinite(values)]
        if not len(values):
            raise Missing
        return float(finite.max() if larger else finite.min()) if len(finite) else math.nan

    return take


def _best_epoch(moment: Moment) -> float:
    points = [p for p in moment.history.points if math.isfinite(p.values["validation_loss"])]
    if not points:
        raise Missing
    return min(points, key=lambda point: point.values["validation_loss"]).epoch


def _batch_loss(moment: Moment) -> float:
    losses = moment.history.losses
    if not len(losses):
        raise Missing
    return math.nan if moment.has_diverged else float(np.mean(losses[-10:]))


def _diverged(moment: Moment) -> float:
    if moment.history.ended is None and moment.history.step:
        raise Missing
    return float(moment.has_diverged)


def _started(name: str) -> Callable[[Moment], float]:
    def take(moment: Moment) -> float:
        started = moment.history.started
        if started is None:
            raise Missing
        return float(started.parameters if name == "parameters" else len(started.layers))

    return take


def _factor(moment: Moment) -> float:
    """(delta[1] / delta[-2]) to the power 1 / (number of hidden layers − 1)."""
    hidden = moment.array("gradient_flow", "delta_rms")[:-1]
    if len(hidden) < 2:
        return math.nan
    with np.errstate(divide="ignore", invalid="ignore"):
        return float((hidden[0] / hidden[-1]) ** (1 / (len(hidden) - 1)))


def _weight_max(moment: Moment) -> FloatArray:
    low, high = moment.array("weights", "min"), moment.array("weights", "max")
    return np.maximum(np.abs(low), np.abs(high))


def _moved(moment: Moment) -> FloatArray:
    history = moment.history
    first = history.checkpoints.before(0)
    if history.started is None or first is None or history.weights is None:
        raise Missing
    keys = [layer.key for layer in history.started.layers]
    if moment.has_diverged:
        return np.full(len(keys), math.nan)
    start = [_matrices(first.weights, key) for key in keys]
    end = [_matrices(history.weights, key) for key in keys]
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.array(
            [
                np.linalg.norm(now - before) / np.linalg.norm(before)
                for now, before in zip(end, start, strict=True)
            ]
        )


def _matrices(weights: Weights, key: str) -> FloatArray:
    """All weights of a layer in one row, without biases."""
    found = [
        array.astype(np.float64).ravel()
        for name, array in weights.items()
        if name.startswith(f"{key}.") and name.rpartition(".")[2].startswith("weight")
    ]
    return np.concatenate(found) if found else np.zeros(0)


def _times(moment: Moment) -> FloatArray:
    row = moment.array("time_gradient", "delta_rms")
    if row.ndim != 2:
        return row
    return row[0][: len(row[0]) - int(np.isnan(row[0]).sum())]


TABLE: tuple[Quantity, ...] = (
    _point("train_loss", "loss on the training part"),
    _point("validation_loss", "loss on the validation part"),
    _point("train_accuracy", "share of the training part that is answered rightly, 0 to 1"),
    _point("validation_accuracy", "the same of the validation part"),
    _point("train_r2", "R² of a regression on the training part"),
    _point("validation_r2", "the same on the validation part"),
    Quantity("best_validation_accuracy", "number", "the highest of the run",
             _best("validation_accuracy", larger=True)),
    Quantity("best_validation_loss", "number", "the lowest of the run",
             _best("validation_loss", larger=False)),
    Quantity("best_epoch", "number", "the epoch with the lowest validation loss", _best_epoch),
    Quantity("batch_loss", "number", "mean of the last ten batch losses", _batch_loss),
    Quantity("epochs", "number", "how many epochs it trained", lambda m: float(m.history.epoch)),
    Quantity("steps", "number", "how many updates it made", lambda m: float(m.history.step)),
    Quantity("diverged", "flag", "1 where it diverged, else 0", _diverged),
    Quantity("layers", "number", "how many layers have weights", _started("layers"), trains=False),
    Quantity("parameters", "number", "how many numbers it learns", _started("parameters"),
             trains=False),
    _layers("delta", "gradient_flow", "delta_rms", "RMS of the error dL/dz"),
    _layers("delta_l2", "gradient_flow", "delta_l2", "L2 norm of the error dL/dz"),
    _layers("gradient", "gradient_flow", "weight_rms", "RMS of the gradient dL/dW"),
    _layers("gradient_l2", "gradient_flow", "weight_l2", "L2 norm of the gradient dL/dW"),
    Quantity("factor", "number", "factor by which the error changes from one hidden layer back to "
             "the one before it: the geometric mean of delta[i] / delta[i+1]", _factor,
             "gradient_flow", starts=True, trains=False),
    _layers("spread", "activations", "std", "standard deviation of the activations a"),
    _layers("mean", "activations", "mean", "mean of the activations a"),
    _layers("z_spread", "activations", "z_std", "standard deviation of z, before the activation"),
    _layers("z_mean", "activations", "z_mean", "mean of z"),
    _layers("saturated", "activations", "saturated",
            "share of the activations where the function is flat; NaN where it never is"),
    _layers("dead", "activations", "dead",
            "share of the units that give 0 for the whole probe batch; NaN where none can"),
    _layers("zeros_out", "activations", "zeros", "share of the activations that are exactly 0"),
    _layers("weight_mean", "weights", "mean", "mean of the weights"),
    _layers("weight_std", "weights", "std", "standard deviation of the weights"),
    _layers("weight_zeros", "weights", "zeros", "share of the weights that are exactly 0"),
    Quantity("weight_max", "layers", "largest magnitude of a weight", _weight_max, "weights",
             starts=True, trains=False),
    _layers("weight_l2", "weights", "l2", "L2 norm of the weights"),
    Quantity("moved", "layers", "how far training moved the weights: |W_end − W_start| / |W_start|",
             _moved),
    Quantity("update_ratio", "layers", "norm of the last update over the norm of the weights",
             lambda moment: moment.array("update_ratio", "ratio"), "update_ratio"),
    _layers("units", "symmetry", "units", "units of the layer"),
    _layers("distinct", "symmetry", "distinct", "units that differ from each other"),
    _layers("rank", "symmetry", "effective_rank", "directions that the activations use"),
    Quantity("skip_share", "skips", "share of the error that comes back through the identity of a "
             "skip connection; counted by skips, 1 is the first",
             lambda moment: moment.array("skip_share", "identity"), "skip_share", starts=True,
             trains=False),
    Quantity("time", "times", "RMS of the error dL/dh at a step of the first recurrent layer; "
             "counted by steps of the sequence, -1 is the last", _times, "time_gradient",
             starts=True, trains=False),
)  # fmt: skip

QUANTITIES: Mapping[str, Quantity] = {quantity.name: quantity for quantity in TABLE}


def epochs_to(moment: Moment, level: float) -> float:
    """The first epoch at which validation accuracy, or R², is at least a level; ∞ if never."""
    if not moment.history.points:
        raise Missing
    reached = (
        point.epoch
        for point in moment.history.points
        if point.values.get("validation_accuracy", point.values.get("validation_r2", 0.0)) >= level
    )
    return next(reached, math.inf)
