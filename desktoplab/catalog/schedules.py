"""Learning-rate schedules. `make(**values)` gives a pure function of the step. No torch.

The function tells the factor by which the learning rate is multiplied at a step, so that the rate
can be changed during a run and keeps its schedule.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi

from desktoplab.spec.fields import Choice, Integer, Number
from desktoplab.spec.tables import SCHEDULES, ScheduleTraits


@dataclass(frozen=True)
class Clock:
    """What a schedule must know of a run: updates per epoch, and epochs (0 for no end)."""

    steps_per_epoch: int
    epochs: int


Factor = Callable[[int, Clock], float]
"""`factor(step, clock)`: `step` is the number of updates made so far."""

LENGTH = Integer(
    0, 0, 1_000_000, "How long the rate falls; it stays at its floor afterwards.",
    unit="epochs", special="the whole run",
)  # fmt: skip
FLOOR = Number(0.0, 0.0, 1.0, "Share of the learning rate that is left at the end.")
WHOLE_RUN = ScheduleTraits(needs_end=lambda values: values["length"] == 0)


@SCHEDULES.register("constant", "Constant", traits=ScheduleTraits())
def constant() -> Factor:
    """The learning rate stays as it is."""
    return lambda step, clock: 1.0


@SCHEDULES.register(
    "step",
    "Steps",
    traits=ScheduleTraits(),
    every=Integer(10, 1, 1_000_000, "Epochs between two steps.", unit="epochs"),
    factor=Number(0.5, 0.0, 1.0, "What the rate is multiplied by at each step."),
)
def step(every: int, factor: float) -> Factor:
    """The rate is multiplied by the factor after every so many epochs."""

    def found(step: int, clock: Clock) -> float:
        return float(factor ** (step // (every * clock.steps_per_epoch)))

    return found


@SCHEDULES.register(
    "exponential",
    "Exponential",
    traits=ScheduleTraits(),
    factor=Number(0.95, 0.0, 1.0, "What is left of the rate after each epoch."),
)
def exponential(factor: float) -> Factor:
    """The rate falls by the same share at each update: factor^epoch, epochs with their fraction."""
    return lambda step, clock: float(factor ** (step / clock.steps_per_epoch))


@SCHEDULES.register("cosine", "Cosine", traits=WHOLE_RUN, floor=FLOOR, length=LENGTH)
def cosine(floor: float, length: int) -> Factor:
    """The rate falls along half a cosine, slowly at both ends (Loshchilov & Hutter 2017)."""

    def found(step: int, clock: Clock) -> float:
        return _half_cosine(step, (length or clock.epochs) * clock.steps_per_epoch, floor)

    return found


@SCHEDULES.register(
    "warmup",
    "Warm-up",
    traits=ScheduleTraits(
        needs_end=lambda values: values["then"] == "cosine" and values["length"] == 0
    ),
    warmup=Integer(
        3, 1, 1_000_000, "How long the rate rises in a straight line.",
        unit="epochs", label="Rise",
    ),
    then=Choice(
        "constant", (("constant", "Constant"), ("cosine", "Cosine")), "What follows the rise."
    ),
    floor=FLOOR,
    length=Integer(
        0, 0, 1_000_000, "How long the cosine falls after the rise; no effect without a cosine.",
        unit="epochs", special="the rest of the run",
    ),
)  # fmt: skip
def warmup(warmup: int, then: str, floor: float, length: int) -> Factor:
    """The rate rises in a straight line at first, so that a bad start does no harm (Goyal 2017).

    The first update has 1/n of the rate, the n-th all of it.
    """

    def found(step: int, clock: Clock) -> float:
        rise = warmup * clock.steps_per_epoch
        if step < rise:
            return (step + 1) / rise
        if then == "constant":
            return 1.0
        rest = (length or max(clock.epochs - warmup, 1)) * clock.steps_per_epoch
        return _half_cosine(step - rise, rest, floor)

    return found


def _half_cosine(step: int, length: int, floor: float) -> float:
    """From 1 at step 0 to `floor` at `length` and later."""
    share = min(step / length, 1.0)
    return floor + (1.0 - floor) * 0.5 * (1.0 + cos(pi * share))
