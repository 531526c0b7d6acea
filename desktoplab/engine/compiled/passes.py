"""The pass of the probe batch without the interpreter in between, with the same numbers.

As with updates, a pass is recorded once and held against another before it is trusted. What it
leaves behind in buffers and random streams is put back by whoever asks for it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import AbstractContextManager
from time import perf_counter

import torch
from torch import Generator, Tensor

from desktoplab.engine.compiled.function import Function
from desktoplab.engine.compiled.loop import Loop
from desktoplab.engine.compiled.recording import Call, NotRepeatable, Recorder, Recording
from desktoplab.spec.text import text

Pass = Callable[[], list[Tensor]]
"""Gives what is to be known of a pass; each time of the same batch, through the same network."""

FUNCTION = """\
graph({inputs}):
  {before}
  {calls}
  %found : Tensor[] = prim::ListConstruct({found})
  return (%found)
"""


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

    def make(self) -> list[Tensor]:
        """The tensors of one pass."""
        if self._program is not None:
            return self._program.run()
        begun = perf_counter()
        is_due = self._spent > self.after and not self._is_refused
        found = self._tried() if is_due else self._single()
        self._spent += perf_counter() - begun
        return found

    def _tried(self) -> list[Tensor]:
        """One more single pass, which becomes a program if that gives the same."""
        try:
            with self._undisturbed(), Recorder() as recorder:
                found = self._single()
            program = _Program(recorder.calls, found)
            with self._undisturbed():
                again = program.run()
        except (NotRepeatable, RuntimeError):  # the second is torch's word for what it cannot do
            self._is_refused = True
            return self._single()
        if all(map(torch.equal, found, again)):
            self._program = program
        else:  # or it is no longer finite: then nothing equals itself
            self._is_refused = all(bool(tensor.isfinite().all()) for tensor in found)
        return found


class _Program:
    """Calls in a row, on the very tensors that were recorded, as a function of nothing."""

    def __init__(self, calls: list[Call], found: list[Tensor]) -> None:
        row = _Row(calls, found)
        self._given: list[Tensor | Generator] = row.given
        self._function = Function(row.source)

    def run(self) -> list[Tensor]:
        """Make the pass."""
        found: list[Tensor] = self._function(*self._given)
        return found


class _Row(Loop):
    """Calls that are made once, one after the other; gives the tensors that are wanted of them."""

    def __init__(self, calls: list[Call], found: list[Tensor]) -> None:
        same: dict[int, Tensor] = {}
        kept: list[Call] = []
        for call in calls:
            known = call.given(same)
            if known.name == "aten::detach" and isinstance(known.results[0], Tensor):
                same[id(known.results[0])] = known.arguments[0]
            else:
                kept.append(known)
        self._found = [same.get(id(tensor), tensor) for tensor in found]
        nothing = torch.zeros(0)
        super().__init__(Recording(kept, nothing, nothing, {}))

    def _written(self) -> str:
        self._slots = {}  # what is found leaves the row, and must not be written over
        for call in self._recording.calls:
            self._write(call)
        if not all(id(tensor) in self._names for tensor in self._found):
            raise NotRepeatable(text("it holds what no operation gave"))
        return FUNCTION.format(
            inputs=", ".join(self._inputs),
            before="\n  ".join(self._before),
            calls="\n  ".join(self._lines),
            found=", ".join(self._names[id(tensor)] for tensor in self._found),
        )
