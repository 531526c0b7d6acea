"""The stages of a run as values: which one a step belongs to, and its epoch. Numpy only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from desktoplab.spec.naming import named
from desktoplab.spec.text import Text, text

FloatArray = NDArray[np.float64]

NAMES = {
    "training": text("Training"),
    "pretraining": text("Pre-training"),
    "fine_tuning": text("Fine-tuning"),
}
"""What a stage is called; a pre-training names its layer too."""


@dataclass(frozen=True)
class StageName:
    """One stage of a run: it begins after `first` updates and has `epochs`, 0 for without end.

    `name` is one of `NAMES`, `layer` the label of the layer that is pre-trained, else empty.
    """

    name: str
    layer: str
    first: int
    steps_per_epoch: int
    epochs: int

    def text(self) -> Text:
        """In words: `Pre-training of 2 · Dense 100`."""
        if self.layer:
            return text("Pre-training of {layer}", layer=named(self.layer))
        return NAMES[self.name]

    def short(self) -> Text:
        """In few words: `layer 2`."""
        if self.layer:
            return text("layer {number}", number=self.number)
        return NAMES[self.name]

    @property
    def number(self) -> str:
        """Which of the layers is pre-trained, as plots count them; empty for another stage."""
        return self.layer.partition(" · ")[0]

    @property
    def last(self) -> int | None:
        """The number of updates after which it is over; None where no end is set."""
        return self.first + self.epochs * self.steps_per_epoch if self.epochs else None

    def epoch_at(self, step: int) -> float:
        """Its own passes over its samples after so many updates of the run."""
        return (step - self.first) / self.steps_per_epoch


def stage_at(stages: Sequence[StageName], step: int) -> StageName:
    """The stage of the update that follows `step` others: at a border the one that begins."""
    return next((each for each in reversed(stages) if each.first <= step), stages[0])


def epoch_at(stages: Sequence[StageName], step: int) -> float:
    """Passes of all stages together after so many updates, with their fraction."""
    stage = stage_at(stages, step)
    return sum(each.epochs for each in stages[: stages.index(stage)]) + stage.epoch_at(step)


def epochs_at(stages: Sequence[StageName], steps: NDArray[np.int64] | FloatArray) -> FloatArray:
    """`epoch_at` of every step, in the shape of `steps`."""
    found = steps.astype(np.float64) / stages[0].steps_per_epoch
    before = 0
    for earlier, stage in pairwise(stages):
        before += earlier.epochs
        own = (steps.astype(np.float64) - stage.first) / stage.steps_per_epoch
        found = np.where(steps >= stage.first, before + own, found)
    return found
