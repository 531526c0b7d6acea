"""What the variance arithmetic knows of a signal, of weights, and of a layer on the way.

`rules` says how a signal passes a layer. Measures inputs and weights, runs no network.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import nan

import numpy as np
import torch
from torch import Tensor, nn

from desktoplab.engine.build import Part
from desktoplab.engine.stacks import by_shape
from desktoplab.engine.tensors import moments
from desktoplab.spec.network import Layer
from desktoplab.spec.tables import ACTIVATIONS, LAYERS, Shape

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


def deviations(signals: Sequence[Signal]) -> list[float]:
    """The standard deviation of each over samples and units; there are many, so all at once."""
    means, squares = (
        by_shape(("mean",), tensors, lambda stack, _: (stack.mean(1),))["mean"]
        for tensors in ([s.mean for s in signals], [s.square for s in signals])
    )
    found: list[float] = np.sqrt(np.maximum(squares - means**2, 0.0)).tolist()
    return found


def measured(inputs: Tensor) -> Signal:
    """The signal that a batch of inputs (samples, *shape) is."""
    x = inputs.detach().flatten(1).double().cpu()
    count = len(x)
    squares, means = (x * x).mean(1), x.mean(1)
    groups = torch.tensor_split(squares.argsort(), min(GROUPS, count))
    together = x.sum(0) ** 2 - (x * x).sum(0)
    shared = float(together.mean()) / (count * (count - 1)) if count > 1 else nan
    sizes = torch.tensor([len(group) for group in groups])
    order = torch.cat(groups)
    return Signal(
        torch.segment_reduce(means[order], "mean", lengths=sizes),
        torch.segment_reduce(squares[order], "mean", lengths=sizes),
        shared,
        normal=False,
    )


def numbers_of(
    parts: Sequence[Part], weights: Sequence[Tensor], projections: Sequence[nn.Module]
) -> Iterator[Numbers]:
    """The numbers of each part, then of each projection; NaN where a weight is not finite.

    `weights` are those of the weighted parts; what is known of them is not measured again.
    """
    kinds = [LAYERS[part.stage.layer.kind] for part in parts]
    are_given = [kind.traits.weighted for kind in kinds]
    found: list[list[Tensor | None]] = [
        # A module takes long to say that it has none.
        [None, None] if kind.group == ACTIVATIONS else _own(part.module, is_given=is_given)
        for part, kind, is_given in zip(parts, kinds, are_given, strict=True)
    ]
    found += [_own(module) for module in projections]
    given = iter(_means_and_variances(weights))
    rows = iter(_means_and_variances([t for pair in found for t in pair if t is not None]))
    for place, pair in enumerate(found):
        weight, bias = ((0.0, 0.0) if t is None else next(rows) for t in pair)
        is_given = place < len(parts) and are_given[place]
        yield Numbers(*(next(given) if is_given else weight), *bias)


def _own(module: nn.Module, *, is_given: bool = False) -> list[Tensor | None]:
    """Weight and bias, as far as it has them; of those that are given only the bias."""
    found = [None if is_given else getattr(module, "weight", None), getattr(module, "bias", None)]
    return [t.detach() if isinstance(t, Tensor) else None for t in found]


def _means_and_variances(tensors: Sequence[Tensor]) -> list[list[float]]:
    table = moments(tensors)
    rows = np.where(table["nonfinite"] > 0, nan, [table["mean"], table["std"] ** 2])
    found: list[list[float]] = rows.T.tolist()
    return found
