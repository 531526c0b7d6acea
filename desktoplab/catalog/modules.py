"""The torch modules that torch itself does not have in the form that the lab needs.

None draws start weights of its own: the catalogue's initializers fill them.
"""

from __future__ import annotations

from math import prod
from typing import Any

import torch
from torch import Generator, Tensor, nn
from torch.nn import functional


class Dense(nn.Linear):
    """A linear layer that flattens each sample first."""

    def reset_parameters(self) -> None:
        """Leave the memory as it is: the catalogue's initializers fill it."""

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, *shape) to (batch, units)."""
        return functional.linear(x.flatten(1) if x.dim() > 2 else x, self.weight, self.bias)


class Threshold(torch.autograd.Function):
    """1 above zero, else 0; its gradient is 0, so that what stands before it gets one at all."""

    @staticmethod
    def forward(ctx: Any, x: Tensor) -> Tensor:  # noqa: ANN401
        """NaN stays NaN, so that a divergence is found."""
        return torch.where(x.isnan(), x, (x > 0).to(x.dtype))

    @staticmethod
    def backward(ctx: Any, *gradients: Any) -> Tensor:  # noqa: ANN401
        """Exactly 0."""
        return torch.zeros_like(gradients[0])


class Step(nn.Module):
    """The threshold of the perceptron."""

    def forward(self, x: Tensor) -> Tensor:
        """Map each value to 0 or 1."""
        return Threshold.apply(x)  # type: ignore[no-any-return, no-untyped-call]


class StepsBatchNorm(nn.BatchNorm1d):
    """Batch normalization of sequences: statistics of a feature over samples and steps."""

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, steps, features) to the same shape."""
        return super().forward(x.transpose(1, 2)).transpose(1, 2)


class KeptStatistics(nn.Module):
    """A normalization that keeps its moving averages, and uses them in training too."""

    def train(self, mode: bool = True) -> KeptStatistics:
        """Stay in evaluation mode."""
        return super().train(False)


class FrozenBatchNorm1d(KeptStatistics, nn.BatchNorm1d):
    """Frozen batch normalization of rows."""


class FrozenStepsBatchNorm(KeptStatistics, StepsBatchNorm):
    """Frozen batch normalization of sequences."""


class FrozenBatchNorm2d(KeptStatistics, nn.BatchNorm2d):
    """Frozen batch normalization of images."""


FROZEN_BATCH_NORMS = (FrozenBatchNorm1d, FrozenStepsBatchNorm, FrozenBatchNorm2d)
"""For rows, sequences and images."""


def freeze(module: nn.Module, frozen: bool) -> nn.Module:
    """The module, of which no parameter learns if `frozen`."""
    return module.requires_grad_(not frozen)


class Noisy(nn.Module):
    """A module that draws random numbers in training, from a generator that it is given."""

    generator: Generator | None = None

    def kept(self, x: Tensor, keep: float) -> Tensor:
        """True for a share `keep` of the values."""
        return torch.rand(x.shape, generator=self.generator, device=x.device) < keep


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
        return x * self.kept(x, keep) / keep


class AlphaDropout(Noisy):
    """Dropout for SELU with a generator of its own (Klambauer et al. 2017)."""

    floor = -1.0507009873554805 * 1.6732632423543772
    """−lambda · alpha, the value that SELU approaches far below zero."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """Set a share `rate` to the floor, then a · x + b brings back mean 0 and variance 1."""
        if not self.training or self.rate == 0.0:
            return x
        q = 1.0 - self.rate
        a = (q + self.floor**2 * q * (1 - q)) ** -0.5
        b = -a * (1 - q) * self.floor
        y: Tensor = a * torch.where(self.kept(x, q), x, self.floor) + b
        return y


class GaussianNoise(Noisy):
    """Adds normal noise in training, from a generator of its own."""

    def __init__(self, std: float) -> None:
        super().__init__()
        self.std = std

    def forward(self, x: Tensor) -> Tensor:
        """x + N(0, std²) in training, x in evaluation."""
        if not self.training or self.std == 0.0:
            return x
        noise = torch.randn(x.shape, generator=self.generator, device=x.device, dtype=x.dtype)
        return x + self.std * noise


class Conv1d(nn.Conv1d):
    """A convolution along the steps of (batch, steps, features); `pads` (before, after)."""

    def __init__(
        self, features: int, filters: int, kernel: int, stride: int, pads: list[int], bias: bool
    ) -> None:
        super().__init__(features, filters, kernel, stride, bias=bias)
        self.pads = pads

    def reset_parameters(self) -> None:
        """Leave the memory as it is."""

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, steps, features) to (batch, fewer steps, filters)."""
        x = x.transpose(1, 2)
        x = functional.pad(x, self.pads) if any(self.pads) else x
        return super().forward(x).transpose(1, 2)


class Conv2d(nn.Conv2d):
    """A convolution of images; `pads` (left, right, top, bottom) may be uneven."""

    def __init__(
        self, channels: int, filters: int, kernel: int, stride: int, pads: list[int], bias: bool
    ) -> None:
        left, right, top, bottom = pads
        is_even = (left, top) == (right, bottom)
        padding = (top, left) if is_even else (0, 0)
        super().__init__(channels, filters, kernel, stride, padding, bias=bias)
        self.pads = [] if is_even else pads

    def reset_parameters(self) -> None:
        """Leave the memory as it is."""

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, channels, height, width) to (batch, filters, …)."""
        return super().forward(functional.pad(x, self.pads) if self.pads else x)


class OverSteps(nn.Module):
    """Lets a module that works on (batch, features, steps) work on (batch, steps, features)."""

    def __init__(self, inner: nn.Module) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, steps, features) to (batch, fewer steps, features)."""
        return self.inner(x.transpose(1, 2)).transpose(1, 2)  # type: ignore[no-any-return]


class GlobalAverage(nn.Module):
    """The mean of each channel over all pixels, or of each feature over all steps."""

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, channels, height, width) or (batch, steps, features) to two dimensions."""
        return x.mean((2, 3)) if x.dim() == 4 else x.mean(1)


class Recurrent(nn.Module):
    """A recurrent network of one layer that starts with state 0; torch's own does the work.

    `kind` is `nn.RNN`, `nn.LSTM` or `nn.GRU`.
    """

    def __init__(
        self, kind: type[nn.RNNBase], features: int, units: int, whole: bool, **settings: str
    ) -> None:
        super().__init__()
        # By way of the device without memory, so that torch draws no start weights.
        inner = kind(features, units, batch_first=True, device="meta", **settings)  # type: ignore[arg-type]
        self.inner = inner.to_empty(device="cpu")
        self.whole = whole

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, steps, features) to (batch, units), or with `whole` to every step's."""
        outputs = self.inner(x)[0]
        return outputs if self.whole else outputs[:, -1]  # type: ignore[no-any-return]


class Projection(Dense):
    """A dense layer without bias to any shape, for a skip connection whose shapes differ."""

    def __init__(self, inputs: int, outputs: tuple[int, ...]) -> None:
        super().__init__(inputs, prod(outputs), bias=False)
        self.outputs = outputs

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, *inputs) to (batch, *outputs)."""
        return super().forward(x).reshape(len(x), *self.outputs)
