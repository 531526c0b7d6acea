"""In which order the samples come: every epoch anew, from a stream of its own."""

from __future__ import annotations

import torch
from torch import Generator, Tensor

from desktoplab.engine.batches import count_batches


class Order:
    """The mini-batches of every step. `stream` is drawn from once an epoch, and by nobody else.

    A run that is taken up in the middle of an epoch sets `stream` as it was when the epoch began.
    """

    def __init__(
        self, stream: Generator, samples: int, batch_size: int, device: torch.device
    ) -> None:
        self.stream = stream
        self.batch_size = batch_size
        self.steps_per_epoch = count_batches(samples, batch_size)
        self._samples = samples
        self._device = device
        self._drawn: dict[int, tuple[Tensor, Tensor]] = {}

    def batches(self, step: int, count: int = 1) -> Tensor:
        """Indices of the samples of up to `count` updates that follow `step` others.

        All have the same number of samples: a last batch that is smaller comes alone.
        """
        for epoch in [epoch for epoch in self._drawn if epoch < step // self.steps_per_epoch]:
            del self._drawn[epoch]
        pieces = [self._within(step, count)]
        made = len(pieces[0]) // self.batch_size
        while self._fills_epochs and made < count:
            pieces.append(self._within(step + made, count - made))
            made += len(pieces[-1]) // self.batch_size
        return pieces[0] if len(pieces) == 1 else torch.cat(pieces)

    def state(self, step: int) -> Tensor:
        """The stream as it was when the epoch began in which the update after `step` others is."""
        drawn = self._drawn.get(step // self.steps_per_epoch)
        return self.stream.get_state() if drawn is None else drawn[0]

    @property
    def _fills_epochs(self) -> bool:
        """Whether no batch is smaller than the others."""
        return self._samples // self.batch_size == self.steps_per_epoch

    def _within(self, step: int, count: int) -> Tensor:
        """The indices of up to `count` updates of one epoch."""
        epoch, index = divmod(step, self.steps_per_epoch)
        if epoch not in self._drawn:
            began = self.stream.get_state()
            order = torch.randperm(self._samples, generator=self.stream).to(self._device)
            self._drawn[epoch] = began, order
        whole = self._samples // self.batch_size
        end = min(index + count, whole) if index < whole else index + 1
        return self._drawn[epoch][1][index * self.batch_size : end * self.batch_size]
