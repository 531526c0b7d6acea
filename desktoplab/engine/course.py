"""How a run goes, stage by stage, all of it known before the first update.

The course of an experiment is found in `desktoplab.engine.courses`. Plain torch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from torch import Generator, Tensor

from desktoplab.engine.batches import count_batches
from desktoplab.engine.build import Net
from desktoplab.engine.looking import Looking
from desktoplab.engine.objective import Objective
from desktoplab.engine.stages import StageName
from desktoplab.spec.experiment import Training


@dataclass(frozen=True)
class Plan:
    """A stage to come: `epochs` passes over `samples`, `batch_size` of them in each update.

    `name` is one of `desktoplab.engine.stages.NAMES`, `layer` the label of the layer that is
    pre-trained. `settings` say optimizer, schedule, clipping and penalty. Only the last plan of a
    course may have 0 epochs, which set no end. `begin` is called when the stage is entered, and
    again where a run is taken up in the middle: it may compute from weights that this stage leaves
    as they are, draws from no stream and changes no weight.
    """

    name: str
    epochs: int
    samples: int
    batch_size: int
    settings: Training
    begin: Callable[[], Objective]
    layer: str = ""

    @property
    def steps_per_epoch(self) -> int:
        """Updates in a pass over its samples."""
        return count_batches(self.samples, self.batch_size)


class Course(Protocol):
    """The networks of a run and its plans.

    The last stage is the one that `training` tells of: its rate may be set by hand, its schedule
    runs, and early stopping watches its points (`validation_loss`).
    """

    @property
    def net(self) -> Net:
        """All networks as one, in forward order: what is looked at during every stage."""

    @property
    def plans(self) -> tuple[Plan, ...]:
        """At least one."""

    def tensors(self) -> Iterator[tuple[str, Tensor]]:
        """What a checkpoint holds: `net.named_tensors()`, and what stages learn besides.

        The names are the same during the whole run, and no tensor is replaced by another.
        """

    def streams(self) -> Mapping[str, Generator]:
        """Every random stream that updates draw from, but for the order of the batches."""

    def looking(self) -> Looking:
        """How `net` is looked at."""


def stage_names(plans: tuple[Plan, ...]) -> tuple[StageName, ...]:
    """The plans as messages tell of them, each with the step at which it begins."""
    found: list[StageName] = []
    first = 0
    for plan in plans:
        steps = plan.steps_per_epoch
        found.append(StageName(plan.name, plan.layer, first, steps, plan.epochs))
        first += plan.epochs * steps
    return tuple(found)
