"""Layers of rows of numbers. Each entry builds a torch module for a given shape.

`make(inputs, generator, **values)`: `inputs` is the shape of one sample, `generator` draws the
start weights.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from desktoplab.catalog.freezing import FROZEN
from desktoplab.spec.fields import Flag, Integer, Pick
from desktoplab.spec.network import AS_NETWORK
from desktoplab.spec.tables import INITIALIZERS, LAYERS, LayerTraits, Shape
from desktoplab.spec.values import Chosen, Values

if TYPE_CHECKING:
    from torch import Generator, nn

BIAS_STARTS = ("zeros", "constant", "normal", "uniform")
WEIGHT_INIT = Pick(INITIALIZERS, AS_NETWORK, "How the weights start.", label="Weights start as")
BIAS = Flag(True, "Adds a learned number to each unit's sum.", label="Use a bias")
BIAS_INIT = Pick(
    INITIALIZERS, "zeros", "How the biases start.", label="Biases start as", only=BIAS_STARTS
)


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
    weight_init=WEIGHT_INIT,
    bias=BIAS,
    bias_init=BIAS_INIT,
    frozen=FROZEN,
)
def dense(
    inputs: Shape,
    generator: Generator,
    units: int,
    weight_init: Chosen,
    bias: bool,
    bias_init: Chosen,
    frozen: bool,
) -> nn.Module:
    """Every unit sums all inputs, each times a weight, and adds a bias: z = W x + b.

    Images are read pixel by pixel and sequences step by step, as one long row of numbers. Without
    an activation behind it, any stack of dense layers equals a single one.
    """
    from desktoplab.catalog.modules import Dense, freeze

    module = Dense(prod(inputs), units, bias=bias)
    INITIALIZERS.make(weight_init, module.weight, generator)
    if bias:
        INITIALIZERS.make(bias_init, module.bias, generator)
    return freeze(module, frozen)


@LAYERS.register(
    "flatten",
    "Flatten",
    group="Layers",
    traits=LayerTraits(shape=lambda inputs, values: (prod(inputs),)),
)
def flatten(inputs: Shape, generator: Generator) -> nn.Module:
    """Lays an image or a sequence out as one long row of numbers. It learns nothing.

    Dense layers do the same by themselves; Flatten makes it visible, and the place clear.
    """
    from torch import nn

    return nn.Flatten()
