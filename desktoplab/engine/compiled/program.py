"""A recorded update as a loop of many."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from desktoplab.engine.compiled.function import Function
from desktoplab.engine.compiled.loop import Loop
from desktoplab.engine.compiled.recording import Recording

LARGEST = torch.finfo(torch.float32).max


class Program:
    """Updates of one batch size, on the very tensors of the network that was recorded.

    Raises `NotRepeatable` where the recording holds something that the loop cannot say.
    """

    def __init__(self, recording: Recording) -> None:
        loop = Loop(recording)
        self.batch_size = len(recording.batch)
        self._formulas = loop.formulas
        self._given = loop.given
        self._function = Function(loop.source)

    def takes(self, rates: Sequence[float]) -> bool:
        """Whether operations can be called with what is computed of these rates.

        Some refuse a number that no float32 can hold, which single updates take for infinite.
        """
        return all(abs(formula(rate)) <= LARGEST for formula in self._formulas for rate in rates)

    def run(self, indices: Tensor, rates: Sequence[float]) -> list[float]:
        """Make one update for each rate, each with its batch of `indices`; gives their losses.

        A loss that is not finite is the last, and its update is not made.
        """
        numbers = [[formula(rate) for rate in rates] for formula in self._formulas]
        losses: list[float] = self._function(indices, len(rates), *numbers, *self._given)
        return losses
