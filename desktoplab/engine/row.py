"""The stages of a run one after the other, and the one that is under way. Plain torch.

Counts no updates: the trainer says at which step it is.
"""

from __future__ import annotations

import math

import torch

from desktoplab.engine.course import Course, stage_names
from desktoplab.engine.stage import Stage
from desktoplab.engine.stages import epoch_at, stage_at


class Row:
    """Holds `stage`, the one of the next update, and what is handed from stage to stage.

    `rate` is the learning rate of the last stage, be it that of the settings or set by hand;
    `after` the seconds of single updates before they are made together.
    """

    def __init__(self, course: Course, seed: int, device: torch.device) -> None:
        self.names = stage_names(course.plans)
        self.after = math.inf
        self.rate = float(course.plans[-1].settings.optimizer.values["learning_rate"])
        self._course, self._seed, self._device = course, seed, device

    def enter(self, step: int, validation: int, *, watched: bool) -> None:
        """Begin the stage of the update that follows `step` others, with fresh state.

        `validation` samples are measured at each point; `watched` says that early stopping is on.
        """
        name = stage_at(self.names, step)
        index = self.names.index(name)
        is_last = name is self.names[-1]
        stream = "batches" if is_last else f"batches/{index}"
        self.stage = Stage(
            self._course.plans[index], name, stream, self._seed, self._device, validation,
            watched=watched and is_last,
        )  # fmt: skip
        self.let_compile(self.after)
        self.set_rate(self.rate)

    @property
    def is_in_last(self) -> bool:
        """Whether this is the stage that the training settings tell of."""
        return self.stage.name is self.names[-1]

    def has_ended(self, step: int) -> bool:
        """Whether the next update belongs to another stage than the one under way."""
        return step == self.stage.name.last and not self.is_in_last

    def epoch_at(self, step: int) -> float:
        """Passes over the samples, of all stages together, with their fraction."""
        return epoch_at(self.names, step)

    def set_rate(self, rate: float) -> None:
        """Another learning rate for the last stage, its schedule kept; others have their own."""
        self.rate = rate
        if self.is_in_last:
            self.stage.updates.rate = rate

    def let_compile(self, after: float) -> None:
        """Make updates and points the fast way once single ones have taken so many seconds."""
        self.after = after
        self.stage.compiled.after = after
        for each in self.stage.objective.passes:
            each.after = after
