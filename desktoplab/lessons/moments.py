"""The start or the end of a run, and how a lesson's quantities are found in its history there.

A run that diverged has no numbers of its end: they are NaN, as no weights are left to measure.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray, Frame, Weights


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


def best(name: str, *, larger: bool) -> Callable[[Moment], float]:
    """The highest or the lowest value of a scalar over the run."""

    def take(moment: Moment) -> float:
        values = moment.history.series(name)[1]
        finite = values[np.isfinite(values)]
        if not len(values):
            raise Missing
        return float(finite.max() if larger else finite.min()) if len(finite) else math.nan

    return take


def best_epoch(moment: Moment) -> float:
    """The epoch with the lowest validation loss."""
    known = (p for p in moment.history.points if "validation_loss" in p.values)
    points = [point for point in known if math.isfinite(point.values["validation_loss"])]
    if not points:
        raise Missing
    return min(points, key=lambda point: point.values["validation_loss"]).epoch


def batch_loss(moment: Moment) -> float:
    """The mean of the last ten batch losses."""
    losses = moment.history.losses
    if not len(losses):
        raise Missing
    return math.nan if moment.has_diverged else float(np.mean(losses[-10:]))


def batch_noise(moment: Moment) -> float:
    """The standard deviation of the batch losses over the second half of the updates."""
    losses = moment.history.losses
    if len(losses) < 2:
        raise Missing
    return math.nan if moment.has_diverged else float(np.std(losses[len(losses) // 2 :]))


def diverged(moment: Moment) -> float:
    """1 where a number stopped being finite, 0 where the run ended without."""
    if moment.history.ended is None and moment.history.step:
        raise Missing
    return float(moment.has_diverged)


def started(name: str) -> Callable[[Moment], float]:
    """The number of parameters or of layers, known from the first message."""

    def take(moment: Moment) -> float:
        first = moment.history.started
        if first is None:
            raise Missing
        return float(first.parameters if name == "parameters" else len(first.layers))

    return take


def factor(moment: Moment) -> float:
    """(delta[1] / delta[-2]) to the power 1 / (number of hidden layers − 1)."""
    hidden = moment.array("gradient_flow", "delta_rms")[:-1]
    if len(hidden) < 2:
        return math.nan
    with np.errstate(divide="ignore", invalid="ignore"):
        return float((hidden[0] / hidden[-1]) ** (1 / (len(hidden) - 1)))


def weight_max(moment: Moment) -> FloatArray:
    """The largest magnitude of each layer's weights."""
    low, high = moment.array("weights", "min"), moment.array("weights", "max")
    return np.maximum(np.abs(low), np.abs(high))


def moved(moment: Moment) -> FloatArray:
    """norm(W_end − W_start) / norm(W_start) of each layer, in float64."""
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
    return np.concatenate([np.zeros(0), *found])


def alone(name: str) -> Callable[[Moment], FloatArray]:
    """The last value that each layer told while it learned alone; NaN for those that never did."""

    def take(moment: Moment) -> FloatArray:
        history = moment.history
        if history.started is None or not history.points:
            raise Missing
        told = {key: value for point in history.points for key, value in point.values.items()}
        numbers = range(1, len(history.started.layers) + 1)
        return np.array([told.get(f"{name}_{number}", math.nan) for number in numbers])

    return take


def free_energy_gap(moment: Moment) -> FloatArray:
    """How much greater the free energy of validation is than that of training, of each layer."""
    return alone("validation_free_energy")(moment) - alone("free_energy")(moment)


def times(moment: Moment) -> FloatArray:
    """The error at each step of the first recurrent layer."""
    rows = np.atleast_2d(moment.array("time_gradient", "delta_rms"))
    return rows[0, : rows.shape[1] - int(np.isnan(rows[0]).sum())]


def denoised(moment: Moment) -> float:
    """1 − error / damage of what an autoencoder gives again; NaN where nothing was damaged."""
    error, damage = (float(moment.array("reconstruction", name)[0]) for name in ("error", "damage"))
    return 1.0 - error / damage if damage > 0 else math.nan


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
