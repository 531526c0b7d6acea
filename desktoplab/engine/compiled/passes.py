"""The pass of the probe batch without the interpreter in between, with the same numbers.

As with updates, a pass is recorded once and held against another before it is trusted. What it
leaves behind in buffers and random streams is put back by whoever asks for it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from time import perf_counter

import torch
from torch import Tensor

from desktoplab.engine.compiled.function import Function
from desktoplab.engine.compiled.recording import Call, NotRepeatable, Recorder
from desktoplab.engine.compiled.row import Row
from desktoplab.engine.stacks import Stacks

Pass = Callable[[], list[list[Tensor]]]
"""Gives what is to be known of a pass; each time of the same batch, through the same network."""

Found = Sequence[Sequence[Tensor]]
"""The same; the lists of a program are stacks."""


class CompiledPass:
    """`single` as a program, once it has taken `after` seconds in all.

    What is made within `undisturbed()` leaves no trace, so that a pass can be made again.
    """

    def __init__(
        self, single: Pass, undisturbed: Callable[[], AbstractContextManager[None]]
    ) -> None:
        self.after = math.inf
        self._single = single
        self._undisturbed = undisturbed
        self._spent = 0.0
        self._is_refused = False
        self._program: _Program | None = None

    @property
    def in_use(self) -> bool:
        """Whether it goes without the interpreter now."""
        return self._program is not None

    def make(self) -> Found:
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
                program = _Program(recorder.calls, found, multiplies=multiplies)
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


def _are_equal(again: Found, found: Found) -> bool:
    """Bit for bit."""
    pairs = (pair for both in zip(again, found, strict=True) for pair in zip(*both, strict=True))
    return all(torch.equal(mine, theirs) for mine, theirs in pairs)


class _Program:
    """Calls in a row, on the very tensors that were recorded, as a function of nothing."""

    def __init__(self, calls: list[Call], found: list[list[Tensor]], *, multiplies: bool) -> None:
        self._row = Row(calls, found, multiplies=multiplies)
        self._function = Function(self._row.source)

    def run(self) -> Found:
        """Make the pass; what it gives is written over by no other one."""
        memory = [torch.empty(shape, dtype=dtype) for shape, dtype in self._row.memory]
        given: list[Tensor] = self._function(*memory, *self._row.given)
        return [
            Stacks((), [(places, source.of(given, memory)) for places, source in section])
            for section in self._row.sections
        ]
