"""A recorded update as a loop that torch runs by itself.

It is written in the form behind TorchScript; why this one, and what would replace it, stands in
docs/decisions.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import torch
from torch import Tensor

from desktoplab.engine.compiled.loop import Loop
from desktoplab.engine.compiled.recording import NotRepeatable, Recording
from desktoplab.spec.text import text


class Program:
    """Updates of one batch size, on the very tensors of the network that was recorded.

    Raises `NotRepeatable` where the recording holds something that the loop cannot say.
    """

    def __init__(self, recording: Recording) -> None:
        loop = Loop(recording)
        self.batch_size = len(recording.batch)
        self._formulas = loop.formulas
        self._given = loop.given
        try:
            graph = torch._C.parse_ir(loop.source)  # noqa: SLF001
            self._function = torch._C._create_function_from_graph("updates", graph)  # noqa: SLF001
        except RuntimeError as error:
            reason = str(error).strip().splitlines()[0]
            raise NotRepeatable(text("torch cannot read it: {reason}", reason=reason)) from error

    def run(self, indices: Tensor, rates: Sequence[float]) -> list[float]:
        """Make one update for each rate, each with its batch of `indices`; gives their losses.

        A loss that is not finite is the last, and its update is not made.
        """
        numbers = [[formula(rate) for rate in rates] for formula in self._formulas]
        # Torch's passes over a loop drop updates of lists of tensors, as they seem to give nothing;
        # without passes the loop runs as it is written.
        as_written = torch.jit.optimized_execution(False)  # type: ignore[attr-defined]
        with as_written, below_autograd():
            losses: list[float] = self._function(indices, len(rates), *numbers, *self._given)
        return losses


@contextmanager
def below_autograd() -> Iterator[None]:
    """Where the recording was made: beneath all that keeps gradients and counts versions."""
    keys = torch._C.DispatchKeySet(torch._C.DispatchKey.ADInplaceOrView)  # noqa: SLF001
    guard = torch._C._AutoDispatchBelowAutograd()  # noqa: SLF001
    try:
        with torch._C._ExcludeDispatchKeyGuard(keys):  # noqa: SLF001
            yield
    finally:
        del guard
