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
        self._epoch: int | None = None
        self._began = stream.get_state()
        self._indices = torch.empty(0, dtype=torch.int64)

    def batches(self, step: int, count: int = 1) -> Tensor:
        """Indices of the samples of up to `count` updates that follow `step` others.

        They are of one epoch; a last batch that is smaller comes alone.
        """
        epoch, index = divmod(step, self.steps_per_epoch)
        if epoch != self._epoch:
            self._began, self._epoch = self.stream.get_state(), epoch
            drawn = torch.randperm(self._samples, generator=self.stream)
            self._indices = drawn.to(self._device)
        whole = self._samples // self.batch_size
        end = min(index + count, whole) if index < whole else index + 1
        return self._indices[index * self.batch_size : end * self.batch_size]

    def state(self, step: int) -> Tensor:
        """The stream as it was when the epoch began in which the update after `step` others is."""
        drawn = step // self.steps_per_epoch == self._epoch
        return self._began if drawn else self.stream.get_state()
