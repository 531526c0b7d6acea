"""The pass of the probe batch without the interpreter in between, with the same numbers.

As with updates, a pass is recorded once and held against another before it is trusted. What it
leaves behind in buffers and random streams is put back by whoever asks for it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import partial
from time import perf_counter

import numpy as np
import torch
from torch import Tensor

from desktoplab.engine.compiled.function import Function
from desktoplab.engine.compiled.recording import Call, NotRepeatable, Recorder
from desktoplab.engine.compiled.straight import Straight
from desktoplab.engine.stacks import Floats, Stacks
from desktoplab.engine.tensors import NUMBERS, Numbers, gathered

Pass = Callable[[], list[list[Tensor]]]
"""Gives what is to be known of a pass; each time of the same batch, through the same network."""

Found = Sequence[Sequence[Tensor]]
"""The same; the lists of a program are stacks."""


class CompiledLists:
    """`single` as a program, once it has taken `after` seconds in all.

    What is made within `undisturbed()` leaves no trace, so that a pass can be made again. The
    program takes along what is to be `measured` of each list.
    """

    def __init__(
        self,
        single: Pass,
        undisturbed: Callable[[], AbstractContextManager[None]],
        measured: Sequence[Numbers | None] = (),
    ) -> None:
        self.after = math.inf
        self._single = single
        self._undisturbed = undisturbed
        self._measured = measured
        self._spent = 0.0
        self._is_refused = False
        self._program: _Program | None = None

    @property
    def in_use(self) -> bool:
        """Whether it goes without the interpreter now."""
        return self._program is not None

    def lists(self) -> Found:
        """The tensors of one pass."""
        if self._program is not None:
            return self._program.run()
        begun = perf_counter()
        is_due = self._spent > self.after and not self._is_refused
        found = self._tried() if is_due else self._single()
        self._spent += perf_counter() - begun
        return found

    def _tried(self) -> Found:
        """One more single pass, which becomes a program if that gives the same."""
        try:
            with self._undisturbed(), Recorder() as recorder:
                found = self._single()
            for multiplies in (False, True):
                program = _Program(recorder.calls, found, self._measured, multiplies=multiplies)
                with self._undisturbed():
                    again = program.run()
                if _are_equal(again, found):
                    self._program = program
                    return found
        except (NotRepeatable, RuntimeError):  # the second is torch's word for what it cannot do
            self._is_refused = True
            return self._single()
        # Or it is no longer finite: then nothing equals itself.
        self._is_refused = all(bool(t.isfinite().all()) for several in found for t in several)
        return found


class CompiledPass(CompiledLists):
    """The same for a pass that gives one list, of which nothing is measured."""

    def __init__(
        self,
        single: Callable[[], list[Tensor]],
        undisturbed: Callable[[], AbstractContextManager[None]],
    ) -> None:
        super().__init__(lambda: [single()], undisturbed)

    def make(self) -> list[Tensor]:
        """The tensors of one pass."""
        return list(self.lists()[0])


def _are_equal(again: Sequence[Stacks], found: Found) -> bool:
    """Bit for bit; and what was measured, to the digits that sums in any order have in common."""
    pairs = (pair for both in zip(again, found, strict=True) for pair in zip(*both, strict=True))
    return all(torch.equal(mine, theirs) for mine, theirs in pairs) and all(
        _are_close(stacks, NUMBERS[name]) for stacks in again for name in stacks.known
    )


def _are_close(stacks: Stacks, numbers: Numbers) -> bool:
    """Whether what is known is what would be found; the norm, which comes first, sets the scale."""
    count, found = stacks.known[numbers.name]
    _, wanted = gathered(stacks.unmeasured(), numbers)
    with np.errstate(invalid="ignore"):  # what is not finite is close to nothing
        return bool((np.abs(found - wanted) <= 1e-6 * wanted[0] * np.sqrt(count)).all())


class _Program:
    """Calls in a row, on the very tensors that were recorded, as a function of nothing."""

    def __init__(
        self,
        calls: list[Call],
        found: list[list[Tensor]],
        measured: Sequence[Numbers | None],
        *,
        multiplies: bool,
    ) -> None:
        names = [None if numbers is None else numbers.name for numbers in measured]
        self._measured = measured
        text = Straight(calls, found, names, multiplies=multiplies)
        self._function = Function(text.source)
        # The text itself is not kept: it holds every tensor of the recording.
        self._memory, self._given = text.memory, text.given
        self._sections, self._told = text.sections, text.told

    def run(self) -> list[Stacks]:
        """Make the pass; what it gives is written over by no other one."""
        memory = [torch.empty(shape, dtype=dtype) for shape, dtype in self._memory]
        given: list[Tensor] = self._function(*memory, *self._given)
        found = [
            Stacks((), [(places, partial(source.of, given, memory)) for places, source in section])
            for section in self._sections
        ]
        if self._told:
            self._tell(found, given[-1].numpy())
        return found

    def _tell(self, found: list[Stacks], told: Floats) -> None:
        """Give each list the numbers that were taken of it."""
        for stacks, numbers in zip(found, self._measured, strict=True):
            if numbers is not None:
                stacks.known[numbers.name] = (
                    np.empty(len(stacks)),
                    np.empty((numbers.count, len(stacks))),
                )
        first = 0
        for section, places, count in self._told:
            numbers = self._measured[section]
            assert numbers is not None
            last = first + numbers.count * len(places)
            counts, table = found[section].known[numbers.name]
            counts[places] = count
            table[:, places] = told[first:last].reshape(numbers.count, -1)
            first = last
