"""What the variance arithmetic knows of a signal, of weights, and of a layer on the way.

`rules` says how a signal passes a layer. Measures inputs and weights, runs no network.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import nan

import torch
from torch import Tensor, nn

from desktoplab.spec.network import Layer
from desktoplab.spec.tables import Shape

GROUPS = 48
"""The samples are put into so many groups by the size of their inputs, each with its variance."""


@dataclass(frozen=True)
class Signal:
    """What is known of one layer's outputs x; the mean is over its units.

    `mean` and `square` are E[x] and E[x²] of each group of samples, `shared` is E[x y] of two
    samples at the same unit. `normal` says whether x is normally distributed. float64.
    """

    mean: Tensor
    square: Tensor
    shared: float
    normal: bool

    @property
    def std(self) -> float:
        """Standard deviation over samples and units."""
        return float((self.square.mean() - self.mean.mean() ** 2).clamp(min=0).sqrt())

    def plus(self, other: Signal, scale: float) -> Signal:
        """x + scale · y of independent signals."""
        mine, others = float(self.mean.mean()), float(other.mean.mean())
        return Signal(
            self.mean + scale * other.mean,
            self.square + 2 * scale * self.mean * other.mean + scale**2 * other.square,
            self.shared + 2 * scale * mine * others + scale**2 * other.shared,
            self.normal and other.normal,
        )


@dataclass(frozen=True)
class Numbers:
    """Mean and variance of a module's weights and biases as they are now; 0 where it has none."""

    mean: float = 0.0
    variance: float = 0.0
    bias_mean: float = 0.0
    bias_variance: float = 0.0

    @property
    def bias_square(self) -> float:
        """E[b²]."""
        return self.bias_variance + self.bias_mean**2

    @property
    def square(self) -> float:
        """E[w²]."""
        return self.variance + self.mean**2


@dataclass(frozen=True)
class Stop:
    """A layer on the way: its settings, its module, their numbers, and its input's shape."""

    layer: Layer
    module: nn.Module
    numbers: Numbers
    inputs: Shape


Passed = tuple[Signal, Tensor | float]
"""The signal behind a layer, and the factor of the error's mean square on its way back.

The factor may differ between the groups of samples.
"""

SILENT = Signal(torch.full((1,), nan), torch.full((1,), nan), nan, normal=False)


def measured(inputs: Tensor) -> Signal:
    """The signal that a batch of inputs (samples, *shape) is."""
    x = inputs.detach().flatten(1).double().cpu()
    count = len(x)
    squares, means = (x * x).mean(1), x.mean(1)
    groups = torch.tensor_split(squares.argsort(), min(GROUPS, count))
    together = x.sum(0) ** 2 - (x * x).sum(0)
    shared = float(together.mean()) / (count * (count - 1)) if count > 1 else nan
    return Signal(
        torch.stack([means[group].mean() for group in groups]),
        torch.stack([squares[group].mean() for group in groups]),
        shared,
        normal=False,
    )


def numbers_of(modules: list[nn.Module]) -> Iterator[Numbers]:
    """The numbers of each module, fetched from the device in one copy."""
    zero = torch.zeros(2)
    rows = []
    for module in modules:
        tensors = [getattr(module, name, None) for name in ("weight", "bias")]
        pairs = [_mean_and_variance(t) if isinstance(t, Tensor) else zero for t in tensors]
        rows.append(torch.cat([found.to(pairs[0].device) for found in pairs]))
    device = next((row.device for row in rows if row.device.type != "cpu"), zero.device)
    for row in torch.stack([row.to(device) for row in rows]).tolist() if rows else []:
        yield Numbers(*row)


def _mean_and_variance(tensor: Tensor) -> Tensor:
    variance, mean = torch.var_mean(tensor.detach(), correction=0)
    return torch.stack([mean, variance])
