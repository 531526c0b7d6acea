"""Layers that learn, normalize or regularize. Each entry builds a torch module for a given shape.

`make(inputs, generator, **values)`: `inputs` is the shape of one sample, `generator` draws the
start weights.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from desktoplab.spec.fields import Flag, Integer, Number, Pick
from desktoplab.spec.tables import INITIALIZERS, LAYERS, LayerTraits, Shape
from desktoplab.spec.values import Chosen, Values

if TYPE_CHECKING:
    from torch import Generator, nn

BIAS_STARTS = ("zeros", "constant", "normal")


def _dense_shape(inputs: Shape, values: Values) -> Shape:
    return (int(values["units"]),)


def _dense_parameters(inputs: Shape, values: Values) -> int:
    return int(values["units"]) * (prod(inputs) + bool(values["bias"]))


@LAYERS.register(
    "dense",
    "Dense",
    group="Layers",
    traits=LayerTraits(
        shape=_dense_shape,
        parameters=_dense_parameters,
        weighted=True,
        brief=lambda values: str(values["units"]),
    ),
    units=Integer(64, 1, 10_000, "How many units (neurons) the layer has.", unit="units"),
    weight_init=Pick(INITIALIZERS, "he_normal", "How the weights start.", label="Weights start as"),
    bias=Flag(True, "Adds a learned number to each unit's sum.", label="Use a bias"),
    bias_init=Pick(
        INITIALIZERS, "zeros", "How the biases start.", label="Biases start as", only=BIAS_STARTS
    ),
)
def dense(
    inputs: Shape,
    generator: Generator,
    units: int,
    weight_init: Chosen,
    bias: bool,
    bias_init: Chosen,
) -> nn.Module:
    """Every unit sums all inputs, each times a weight, and adds a bias: z = W x + b.

    Images are read pixel by pixel, as one long row of numbers. Without an activation behind it,
    any stack of dense layers equals a single one.
    """
    from desktoplab.catalog.modules import Dense

    module = Dense(prod(inputs), units, bias=bias)
    INITIALIZERS.make(weight_init, module.weight, generator)
    if bias:
        INITIALIZERS.make(bias_init, module.bias, generator)
    return module


@LAYERS.register(
    "batch_norm",
    "Batch normalization",
    group="Normalization",
    traits=LayerTraits(parameters=lambda inputs, values: 2 * inputs[0], least_batch=2),
    momentum=Number(
        0.1, 0.001, 1.0,
        "Weight of the newest batch in the moving average (Keras counts the other way: 0.9).",
    ),
    epsilon=Number(1e-5, 1e-8, 0.1, "Added to the variance, against division by zero.", log=True),
)  # fmt: skip
def batch_norm(inputs: Shape, generator: Generator, momentum: float, epsilon: float) -> nn.Module:
    """Brings each unit to mean 0 and deviation 1 over the batch, then to a learned scale and shift.

    y = gamma · (x − mean) / sqrt(variance + epsilon) + beta. Training uses the batch's own mean and
    variance, evaluation the moving averages (Ioffe & Szegedy 2015). It may stand before or after an
    activation.
    """
    from torch import nn

    kind = nn.BatchNorm2d if len(inputs) == 3 else nn.BatchNorm1d
    return kind(inputs[0], eps=epsilon, momentum=momentum)


@LAYERS.register(
    "dropout",
    "Dropout",
    group="Regularization",
    traits=LayerTraits(brief=lambda values: f"{values['rate']:g}"),
    rate=Number(0.5, 0.0, 0.95, "Share of the units that are left out at each step."),
)
def dropout(inputs: Shape, generator: Generator, rate: float) -> nn.Module:
    """Sets a random share of the units to 0 at each training step and enlarges the others.

    Units cannot rely on each other's mistakes (co-adaptation). Evaluation uses all units
    (Srivastava et al. 2014).
    """
    from desktoplab.catalog.modules import Dropout

    return Dropout(rate)
