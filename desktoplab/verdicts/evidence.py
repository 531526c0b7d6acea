"""What a history tells the rules: arrays by layer, what follows a layer, whether it has learned.

Reads and computes; blames nobody.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray, Frame, LayerName, Started
from desktoplab.spec.network import Layer, expand
from desktoplab.spec.tables import ACTIVATIONS, LAYERS, DataInfo
from desktoplab.verdicts.verdict import Severity

LEARNED = 0.1
"""Share of the loss of guessing that must be gone before one speaks of learning."""

LEARNED_WELL = 0.5
"""Share from which trouble inside the network is no more than worth knowing."""

ENOUGH_EPOCHS, ENOUGH_STEPS = 5.0, 100
"""How long a network must have tried before one may say that it will not learn."""


@dataclass(frozen=True)
class Evidence:
    """A run as the rules see it. `frames` are the newest, `first` those of its start."""

    history: History
    started: Started
    frames: Mapping[str, Frame]
    first: Mapping[str, Frame]

    @property
    def layers(self) -> tuple[LayerName, ...]:
        """The weighted layers, the output last."""
        return self.started.layers

    @property
    def info(self) -> DataInfo:
        """The data."""
        return self.started.info

    def array(self, probe: str, name: str) -> FloatArray | None:
        """One number per weighted layer, or None where that was not measured."""
        return self._array(self.frames, probe, name)

    def array_at_start(self, probe: str, name: str) -> FloatArray | None:
        """The same before the first update."""
        return self._array(self.first, probe, name)

    def _array(self, frames: Mapping[str, Frame], probe: str, name: str) -> FloatArray | None:
        frame = frames.get(probe)
        found = None if frame is None else frame.arrays.get(name)
        if found is None or found.shape != (len(self.layers),):
            return None
        return found.astype(np.float64)

    @property
    def gain(self) -> float | None:
        """Share of the loss of guessing that is gone at the best, 1 for all; None if untried.

        For a regression it is R².
        """
        if self.info.task == "regression":
            return _best(self.history.series("train_r2")[1], larger=True)
        best = _best(self.history.series("train_loss")[1], larger=False)
        return None if best is None else 1.0 - best / self.guessing

    @property
    def guessing(self) -> float:
        """The loss of who knows nothing and says so: every class equally probable, or the mean."""
        loss, classes = self.started.experiment.training.loss.name, self.info.classes
        if self.info.task == "regression":
            return math.nan
        return (1 - 1 / classes) / classes if loss == "mse" else math.log(classes)

    @property
    def has_tried(self) -> bool:
        """Whether it trained long enough to be judged by what it learned."""
        history = self.history
        tried = history.epoch >= ENOUGH_EPOCHS and history.step >= ENOUGH_STEPS
        return tried or (history.ended is not None and history.ended.divergence is not None)

    @property
    def will_not_learn(self) -> bool:
        """It tried, and is no better than guessing."""
        gain = self.gain
        return self.has_tried and (gain is None or gain < LEARNED)

    @property
    def severity(self) -> Severity:
        """How bad something inside the network is, by what came of it."""
        if self.will_not_learn:
            return "trouble"
        gain = self.gain
        return "note" if gain is not None and gain > LEARNED_WELL else "warning"


def gather(history: History) -> Evidence | None:
    """The evidence of a run; None where none has begun."""
    if history.started is None:
        return None
    # Not `history.frames`, which follow the time slider.
    steps = history.kept.steps
    first = history.kept.at(steps[0]) if steps else {}
    return Evidence(history, history.started, history.newest, first)


def followers(layers: tuple[Layer, ...]) -> list[tuple[Layer, ...]]:
    """For each weighted layer of an expanded network, what stands between it and the next."""
    found: list[list[Layer]] = []
    for one in layers:
        if LAYERS[one.kind].traits.weighted:
            found.append([])
        elif found:
            found[-1].append(one)
    return [tuple(between) for between in found]


def activations_of(evidence: Evidence) -> list[str]:
    """The kind of activation after each weighted layer, empty where there is none."""
    stages = tuple(stage.layer for stage in expand(evidence.started.experiment.network))
    return [
        next((one.kind for one in after if LAYERS[one.kind].group == ACTIVATIONS), "")
        for after in followers(stages)
    ]


def _best(values: FloatArray, *, larger: bool) -> float | None:
    tried = values[1:]  # the first is that of the start
    finite = tried[np.isfinite(tried)]
    if not len(finite):
        return None
    return float(finite.max() if larger else finite.min())
