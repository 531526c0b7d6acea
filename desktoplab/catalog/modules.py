"""The few torch modules that torch itself does not have in the form that the lab needs."""

from __future__ import annotations

import torch
from torch import Generator, Tensor, nn


class Dense(nn.Linear):
    """A linear layer that flattens each sample first and draws no start weights of its own."""

    def reset_parameters(self) -> None:
        """Leave the memory as it is: the catalogue's initializers fill it."""

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, *shape) to (batch, units)."""
        return nn.functional.linear(x.flatten(1) if x.dim() > 2 else x, self.weight, self.bias)


class Noisy(nn.Module):
    """A module that draws random numbers in training, from a generator that it is given."""

    generator: Generator | None = None


class Dropout(Noisy):
    """Dropout with a generator of its own, so that nothing else can disturb the run."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """Zero a share `rate` of the values and scale the rest by 1 / (1 − rate), in training."""
        if not self.training or self.rate == 0.0:
            return x
        keep = 1.0 - self.rate
        mask = torch.rand(x.shape, generator=self.generator, device=x.device) < keep
        return x * mask / keep
