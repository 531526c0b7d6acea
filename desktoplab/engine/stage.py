"""One stage of a run under way: all that is its own, from its objective to its batches.

Its steps are those of the run. Plain torch.
"""

from __future__ import annotations

import torch
from torch import Tensor

from desktoplab.engine.compiled.updates import CompiledUpdates
from desktoplab.engine.course import Plan
from desktoplab.engine.evaluation import marks
from desktoplab.engine.order import Order
from desktoplab.engine.stages import StageName
from desktoplab.engine.streams import torch_stream
from desktoplab.engine.updates import Updates


class Stage:
    """What updates need from its first step on: objective, optimizer, order of the samples, marks.

    Entered anew it is fresh: `take_up` of a checkpoint then brings back optimizer and stream.
    """

    def __init__(
        self, plan: Plan, name: StageName, stream: str, seed: int, device: torch.device,
        validation: int, *, watched: bool,
    ) -> None:  # fmt: skip
        self.plan, self.name = plan, name
        self.first = name.first
        self.objective = plan.begin()
        batches = torch_stream(seed, stream)
        self.order = Order(batches, plan.samples, plan.batch_size, device)
        self.updates = Updates(self.objective.module, plan.settings, plan.steps_per_epoch)
        self.compiled = CompiledUpdates(self.objective, self.updates, plan.samples)
        self.marks = marks(
            plan.steps_per_epoch, plan.epochs, plan.samples, validation, watched=watched
        )

    def is_due(self, step: int) -> bool:
        """Whether there is a point after so many updates of the run."""
        return self.marks.is_due(step - self.first)

    def until_point(self, step: int) -> int:
        """Updates to its next point; its last step has one."""
        own = step - self.first
        return self.marks.next(own) - own

    def ends_epoch(self, step: int) -> bool:
        """Whether one of its epochs, or the stage before, has ended there."""
        return (step - self.first) % self.name.steps_per_epoch == 0

    def batches(self, step: int, count: int) -> Tensor:
        """Indices for up to `count` updates, which all have equally many."""
        return self.order.batches(step - self.first, count)

    def rate_at(self, step: int) -> float:
        """The learning rate of the update that follows `step` others of the run."""
        return self.updates.rate_at(step - self.first)

    def together(self, step: int, indices: Tensor) -> list[float] | None:
        """Several updates in one call, with their losses; None if they are to be made singly."""
        size = min(len(indices), self.plan.batch_size)
        steps = range(step, step + len(indices) // size)
        return self.compiled.make(indices, size, [self.rate_at(each) for each in steps])
