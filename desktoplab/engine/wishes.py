"""What is asked of a run while it is pulled: learning rates by hand, and checkpoints in time."""

from __future__ import annotations

import sys
from time import perf_counter

from desktoplab.engine.checkpoints import is_finite
from desktoplab.engine.messages import Checkpoint, Controls, RateChange
from desktoplab.engine.resume import checkpoint
from desktoplab.engine.trainer import Trainer

CHECKPOINT_SHARE = 0.02
"""Checkpoints that come by themselves take at most this share of the time."""


class Hand:
    """Sets the learning rate as a person wants it now, or did in the run that is replayed."""

    def __init__(self, controls: Controls, rates: tuple[RateChange, ...], step: int) -> None:
        self.controls = controls
        self.coming = sorted((r for r in rates if r.step >= step), key=lambda change: change.step)
        self.seen: float | None = None
        self.told: list[RateChange] = []

    def set_rate(self, trainer: Trainer) -> None:
        """Called before each update. Of a rate that stays as it was, nothing is recorded.

        It is the rate of the last stage, so it waits for it.
        """
        if not trainer.row.is_in_last:
            return
        while self.coming and self.coming[0].step <= trainer.step:
            self._set(trainer, self.coming.pop(0).rate)
        wanted = self.controls.learning_rate
        if wanted is not None and wanted != self.seen:
            self.seen = wanted
            self._set(trainer, wanted)

    def room(self, step: int) -> int:
        """Updates until the next rate that is known beforehand."""
        return self.coming[0].step - step if self.coming else sys.maxsize

    def _set(self, trainer: Trainer, rate: float) -> None:
        if rate != trainer.row.rate:
            self.told.append(RateChange(trainer.step, rate))
            trainer.set_learning_rate(rate)

    def take(self) -> tuple[RateChange, ...]:
        """The changes since the last call."""
        taken, self.told = tuple(self.told), []
        return taken


class Saving:
    """Makes checkpoints when they are asked for, and else as often as time allows.

    Those that come by themselves have finite weights: a run that is about to diverge keeps the one
    before.
    """

    def __init__(self, controls: Controls) -> None:
        self.controls = controls
        self.next = 0.0

    def due(self, trainer: Trainer) -> Checkpoint | None:
        """The checkpoint that belongs to the message that is being made."""
        begun = perf_counter()
        asked, self.controls.checkpoint_due = self.controls.checkpoint_due, False
        if not asked and begun < self.next:
            return None
        found = checkpoint(trainer)
        spent = perf_counter() - begun
        self.next = begun + max(self.controls.checkpoint_seconds, spent / CHECKPOINT_SHARE)
        return found if asked or is_finite(found) else None
