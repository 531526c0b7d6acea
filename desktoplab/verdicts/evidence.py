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
from desktoplab.verdicts.trends import fall, late
from desktoplab.verdicts.verdict import Severity

LEARNED = 0.1
"""Share of the loss of guessing that must be gone before one speaks of learning."""

LEARNED_WELL = 0.5
"""Share from which trouble inside the network is no more than worth knowing."""

SKILLED = 0.2
"""Skill from which more is known than the commonest class, whatever the loss says."""

MOVES = 0.1
"""Share by which the loss falls in a fifth of the run where something is certainly learned."""


ENOUGH_EPOCHS, ENOUGH_STEPS = 5.0, 100
"""How long a network must have tried before one may say that it will not learn."""


@dataclass(frozen=True)
class Evidence:
    """A run as the rules see it. `frames` are the newest, `first` those of its start.

    Where layers are pre-trained, the start is that of the last stage, once it is reached.
    """

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

        Where numbers are told it is R².
        """
        if self.info.has_targets:
            return _best(self.history.series("train_r2")[1], larger=True)
        best = _best(self.history.series("train_loss")[1], larger=False)
        return None if best is None else 1.0 - best / self.guessing

    @property
    def skill(self) -> float:
        """Training accuracy of late: 0 for naming the commonest class, 1 for no mistake; or R².

        NaN where that was not measured.
        """
        if self.info.has_targets:
            return late(self.history.series("train_r2")[1][1:])
        commonest = self.started.commonest
        accuracy = late(self.history.series("train_accuracy")[1][1:])
        return (accuracy - commonest) / (1 - commonest) if commonest < 1 else math.nan

    @property
    def level(self) -> float:
        """Share of the loss of guessing that is gone of late, or R²; NaN if untried."""
        if self.info.has_targets:
            return self.skill
        return 1.0 - late(self.history.series("train_loss")[1][1:]) / self.guessing

    @property
    def guessing(self) -> float:
        """The loss of who knows nothing and says so: every class equally probable, or the mean.

        Where numbers are told that is the loss at the start, which is near it.
        """
        loss, classes = self.started.experiment.training.loss.name, self.info.classes
        if self.info.has_targets:
            values = self.history.series("train_loss")[1]
            return float(values[0]) if len(values) else math.nan
        return (1 - 1 / classes) / classes if loss == "mse" else math.log(classes)

    @property
    def largest_update(self) -> float | None:
        """norm(ΔW) / norm(W) of one update, of the layer that moves most; None if not measured."""
        ratio = self.array("update_ratio", "ratio")
        finite = None if ratio is None else ratio[np.isfinite(ratio)]
        return None if finite is None or not len(finite) else float(finite.max())

    @property
    def is_moving(self) -> bool:
        """Whether the training loss fell steadily until now, from wherever it began."""
        return fall(self.history.series("train_loss")[1]) > MOVES

    @property
    def is_pretraining(self) -> bool:
        """Whether the last stage, which learns what is asked for, has not been reached."""
        return self.history.step < self.started.row[-1].first

    @property
    def epochs(self) -> float:
        """Passes over the samples in the last stage."""
        return max(0.0, self.history.epoch - sum(each.epochs for each in self.started.row[:-1]))

    @property
    def has_tried(self) -> bool:
        """Whether it trained long enough to be judged by what it learned."""
        history = self.history
        steps = history.step - self.started.row[-1].first
        tried = self.epochs >= ENOUGH_EPOCHS and steps >= ENOUGH_STEPS
        return tried or (history.ended is not None and history.ended.divergence is not None)

    @property
    def will_not_learn(self) -> bool:
        """It tried, is no better than guessing, and its loss does not fall either."""
        gain = self.gain
        if not self.has_tried or (gain is not None and gain >= LEARNED):
            return False
        return not self.skill > SKILLED and not self.is_moving

    @property
    def severity(self) -> Severity:
        """How bad something inside the network is, by what came of it at the best."""
        gain = self.gain
        well = gain is not None and gain > LEARNED_WELL
        return "note" if well and not self.will_not_learn else self.severity_now()

    def severity_now(self, enough: float = LEARNED_WELL) -> Severity:
        """The same by what it does of late: whether the mean of loss and score is enough.

        On two classes a straight line may name most samples rightly at a loss near that of
        guessing, so that neither number alone will do.
        """
        if self.will_not_learn:
            return "trouble"
        level, skill = max(self.level, 0.0), self.skill
        reached = level if math.isnan(skill) else (level + skill) / 2
        return "note" if reached > enough else "warning"


def gather(history: History) -> Evidence | None:
    """The evidence of a run; None where none has begun."""
    if history.started is None:
        return None
    # Not `history.frames`, which follow the time slider.
    kept = history.kept.steps
    of_last = [step for step in kept if step >= history.started.row[-1].first]
    first = history.kept.at((of_last or kept)[0]) if kept else {}
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
    return [
        next((one.kind for one in after if LAYERS[one.kind].group == ACTIVATIONS), "")
        for network in evidence.started.experiment.networks
        for after in followers(tuple(stage.layer for stage in expand(network)))
    ]


def _best(values: FloatArray, *, larger: bool) -> float | None:
    tried = values[1:]  # the first is that of the start
    finite = tried[np.isfinite(tried)]
    if not len(finite):
        return None
    return float(finite.max() if larger else finite.min())
