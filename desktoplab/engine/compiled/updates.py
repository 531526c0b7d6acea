"""Decides whether updates are made one by one, or many at a time by a program of their own.

Both ways give the same numbers, bit for bit, so that the clock may decide between them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor
from torch.optim import Optimizer

from desktoplab.engine.compiled.arranged import arranged
from desktoplab.engine.compiled.program import Program
from desktoplab.engine.compiled.rate import Rate
from desktoplab.engine.compiled.recording import NotRepeatable, record
from desktoplab.engine.compiled.schedule import scheduled
from desktoplab.engine.compiled.state import State
from desktoplab.engine.compiled.tidy import tidied
from desktoplab.engine.objective import Objective
from desktoplab.engine.updates import Updates
from desktoplab.spec.text import Text, text

CPU = torch.device("cpu")

TRIALS = 3
"""Updates that a program must repeat before it is trusted, each with another learning rate."""


class CompiledUpdates:
    """The programs of an objective, one for each size of a mini-batch, made when they are wanted.

    A mini-batch has some of the `samples`. They come into use once single updates have taken
    `after` seconds, at the earliest after the first. `refused` says why they never will, where
    they cannot.
    """

    def __init__(self, objective: Objective, updates: Updates, samples: int) -> None:
        self.after = math.inf
        self.refused: Text | None = None
        self._objective = objective
        self._updates = updates
        self._samples = samples
        self._spent = 0.0
        self._programs: dict[int, Program] = {}
        device = next((weight.device for weight in objective.module.parameters()), CPU)
        if device.type != "cpu":
            self.refused = text("it is done for the CPU alone so far")

    @property
    def in_use(self) -> bool:
        """Whether updates are made by a program now."""
        return bool(self._programs) and self.refused is None

    def spend(self, seconds: float) -> None:
        """Note the time that single updates took."""
        self._spent += seconds

    def make(self, indices: Tensor, size: int, rates: Sequence[float]) -> list[float] | None:
        """Make one update for each rate, with batches of `size` indices; gives their losses.

        None where they are to be made one by one. A loss that is not finite is the last, and its
        update is not made.
        """
        if self.refused is not None or self._spent <= self.after:
            return None
        try:
            program = self._programs.get(size) or self._tried(size)
        except NotRepeatable as error:
            self.refused = error.text
            return None
        except (RuntimeError, AttributeError) as error:  # torch has no such loop, or cannot run it
            self.refused = text("torch cannot: {reason}", reason=str(error).strip()[-200:])
            return None
        return program.run(indices, rates) if program is not None and program.takes(rates) else None

    def _tried(self, size: int) -> Program | None:
        """A program for batches of this size that has repeated single updates; undoes them all.

        None where the losses were not finite, which shows nothing; another trial comes later.
        """
        batches = torch.arange(TRIALS * size) % self._samples
        rates = [self._updates.rate * 0.5**trial for trial in range(TRIALS)]
        before = self._state()
        try:
            strange = Rate.strange()
            recording = record(
                lambda batch: self._single(batch, strange), batches[:size], strange.formulas
            )
            before.put_back()
            pairs = zip(torch.split(batches, size), rates, strict=True)
            expected = [self._single(batch, rate).item() for batch, rate in pairs]
            after = self._state()
            programs = (Program(scheduled(each)) for each in arranged(tidied(recording)))
            for program in programs:
                before.put_back()
                if not program.takes(rates) or not all(map(math.isfinite, expected)):
                    self.after = 2 * self._spent
                    return None
                if program.run(batches, rates) == expected and after.is_as_now():
                    break
            else:
                raise NotRepeatable(text("its numbers would not be the same"))
        finally:
            before.put_back()
            for optimizer in self._optimizers():
                optimizer.zero_grad(set_to_none=True)
        self._programs[size] = program
        return program

    def _single(self, batch: Tensor, rate: float) -> Tensor:
        loss = self._objective.loss(batch, rate)
        self._updates.make(loss, rate)
        return loss

    def _optimizers(self) -> tuple[Optimizer, ...]:
        return self._updates.optimizer, *self._objective.optimizers()

    def _state(self) -> State:
        return State(self._objective.module, self._optimizers())
