"""Normalization: layers that bring values to mean 0 and deviation 1, then to a learned scale."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from desktoplab.catalog.freezing import FROZEN, FROZEN_STATISTICS
from desktoplab.spec.fields import Number
from desktoplab.spec.skips import channels
from desktoplab.spec.tables import LAYERS, NORMALIZATION, LayerTraits, Shape

if TYPE_CHECKING:
    from torch import Generator, nn

GROUP = NORMALIZATION


@LAYERS.register(
    "batch_norm",
    "Batch normalization",
    group=GROUP,
    traits=LayerTraits(parameters=lambda inputs, values: 2 * channels(inputs), least_batch=2),
    momentum=Number(
        0.1, 0.001, 1.0,
        "Weight of the newest batch in the moving average (Keras counts the other way: 0.9).",
    ),
    epsilon=Number(1e-5, 1e-8, 0.1, "Added to the variance, against division by zero.", log=True),
    frozen=FROZEN_STATISTICS,
)  # fmt: skip
def batch_norm(
    inputs: Shape, generator: Generator, momentum: float, epsilon: float, frozen: bool
) -> nn.Module:
    """Brings each unit to mean 0 and deviation 1 over the batch, then to a learned scale and shift.

    y = gamma · (x − mean) / sqrt(variance + epsilon) + beta. Training uses the batch's own mean and
    variance, evaluation the moving averages (Ioffe & Szegedy 2015). It may stand before or after an
    activation. In images each channel is one unit, over all pixels; in sequences each feature, over
    all steps.
    """
    from torch import nn

    from desktoplab.catalog import modules

    learning = (nn.BatchNorm1d, modules.StepsBatchNorm, nn.BatchNorm2d)
    kinds = modules.FROZEN_BATCH_NORMS if frozen else learning
    return modules.freeze(
        kinds[len(inputs) - 1](channels(inputs), eps=epsilon, momentum=momentum), frozen
    )


def _together(inputs: Shape) -> Shape:
    """What is normalized together: a row, a whole image, or each step of a sequence."""
    return inputs[-1:] if len(inputs) == 2 else inputs


@LAYERS.register(
    "layer_norm",
    "Layer normalization",
    group=GROUP,
    traits=LayerTraits(parameters=lambda inputs, values: 2 * prod(_together(inputs))),
    epsilon=Number(1e-5, 1e-8, 0.1, "Added to the variance, against division by zero.", log=True),
    frozen=FROZEN,
)
def layer_norm(inputs: Shape, generator: Generator, epsilon: float, frozen: bool) -> nn.Module:
    """Brings the units of one sample to mean 0 and deviation 1, then to a learned scale and shift.

    It looks at one sample alone (in a sequence at one step alone), so that it needs no batch and
    does the same in training and evaluation (Ba et al. 2016).
    """
    from torch import nn

    from desktoplab.catalog.modules import freeze

    return freeze(nn.LayerNorm(_together(inputs), eps=epsilon), frozen)
