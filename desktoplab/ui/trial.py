"""What a cure does, found aside: a number before and after, at initialization or after some steps.

Runs in the thread beside a run; torch is imported there.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.text import Text, text
from desktoplab.verdicts import GAUGES, show

LOSS = "loss"
"""The gauge that needs a short training."""

UPDATES, AVERAGED = 200, 20
"""Updates of such a training, and over how many of the last the loss is averaged."""


@dataclass(frozen=True)
class Effect:
    """A number without the cure and with it."""

    label: Text
    before: float
    after: float

    def text(self) -> Text:
        """`first layer 3e-8 → 0.16`."""
        return text("{what} {before} → {after}", what=self.label, before=show(self.before),
                    after=show(self.after))  # fmt: skip


def can_tell(gauge: str) -> bool:
    """Whether something can be measured at once; else only a whole run will tell."""
    return gauge == LOSS or gauge in GAUGES


def trial(
    before: Experiment, after: Experiment, gauge: str, device: str | None
) -> Iterator[Effect]:
    """The effect of a cure, once both networks were looked at."""
    if gauge == LOSS:
        label = text("loss after {n} updates", n=UPDATES)
        yield Effect(label, _loss(before, device), _loss(after, device))
        return
    yield Effect(GAUGES[gauge].label, _gauged(before, gauge, device), _gauged(after, gauge, device))


def _gauged(experiment: Experiment, gauge: str, device: str | None) -> float:
    from desktoplab.engine.measure import measure

    _, frames = measure(experiment, device=device, probes=GAUGES[gauge].probes)
    return GAUGES[gauge].read({frame.probe: frame for frame in frames})


def _loss(experiment: Experiment, device: str | None) -> float:
    """Mean batch loss of the last of some updates; infinite where the run diverges before."""
    from desktoplab.engine.messages import Controls, Ended, Progress
    from desktoplab.engine.train import train

    losses: list[float] = []
    controls = Controls(steps_per_pull=UPDATES)
    for message in train(experiment, device=device, probes=(), controls=controls):
        if isinstance(message, Progress):
            losses.extend(message.losses)
        if isinstance(message, Ended) and message.divergence is not None:
            return math.inf
        if len(losses) >= UPDATES:
            break
    return float(np.mean(losses[-AVERAGED:])) if losses else math.nan
