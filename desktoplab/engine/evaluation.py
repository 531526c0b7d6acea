"""After which updates loss and metric are measured. Decided by the sizes alone, never by the clock.

The same experiment has its points at the same steps on every machine. Plain arithmetic, no torch.
"""

from __future__ import annotations

from dataclasses import dataclass

INSIDE = 200
"""Steps between marks where an epoch is longer than that; else there is one at each epoch's end."""

TRAINING_SAMPLE = 2000
"""Samples of the training part whose loss and accuracy are reported."""

SHARE = 40
"""Points of a long run take about one part in so many of its arithmetic."""

PASSES = 3
"""What the update of a sample costs, in forward passes: backward costs two of them."""

FIRST, POINTS = 20, 100
"""A run without an end has points at so many of its first marks; one with an end has so many."""


@dataclass(frozen=True)
class Marks:
    """Where the points of a run lie: at every `every`-th mark, evenly, and at the last step.

    Marks are the ends of epochs, and every 200 steps within longer ones. A run of up to 199 marks
    has a point at each, as has one that early stopping watches. A longer one has 100 points or
    more: as many as a fortieth of the arithmetic of the run allows. Where no end is set, the first
    20 marks have points, and then every `every`-th.
    """

    steps_per_epoch: int
    last: int | None
    every: int

    def is_due(self, step: int) -> bool:
        """Whether there is a point after so many updates."""
        done, inside = divmod(step, self.steps_per_epoch)
        if inside % INSIDE:
            return False
        mark = done * self.in_an_epoch + inside // INSIDE
        return mark % self.every == 0 or step == self.last or (not self.last and mark <= FIRST)

    def next(self, step: int) -> int:
        """The next step after this one with a point."""
        while True:
            done, inside = divmod(step, self.steps_per_epoch)
            within = min((inside // INSIDE + 1) * INSIDE, self.steps_per_epoch)
            step = done * self.steps_per_epoch + within
            if self.is_due(step):
                return step

    @property
    def in_an_epoch(self) -> int:
        """Marks of an epoch, its end included."""
        return 1 + (self.steps_per_epoch - 1) // INSIDE


def marks(
    steps_per_epoch: int, epochs: int, training: int, validation: int, *, watched: bool
) -> Marks:
    """The marks of a run with so many samples in each part; 0 epochs set no end.

    `watched` says that early stopping looks at every epoch.
    """
    last = epochs * steps_per_epoch or None
    if watched:
        return Marks(steps_per_epoch, last, 1)
    in_an_epoch = Marks(steps_per_epoch, last, 1).in_an_epoch
    measured = min(training, TRAINING_SAMPLE) + validation
    affordable = -(-SHARE * measured * in_an_epoch // (PASSES * training))
    every = affordable if last is None else min(affordable, epochs * in_an_epoch // POINTS)
    return Marks(steps_per_epoch, last, max(1, every))
