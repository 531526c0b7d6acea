"""Activations: what bends the boundary. `saturates` is the range outside of which one is flat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktoplab.catalog.freezing import FROZEN
from desktoplab.spec.fields import Number
from desktoplab.spec.tables import ACTIVATIONS, LAYERS, LayerTraits, Shape

if TYPE_CHECKING:
    from torch import Generator, nn

GROUP = ACTIVATIONS


@LAYERS.register("relu", "ReLU", group=GROUP, traits=LayerTraits(dies=True))
def relu(inputs: Shape, generator: Generator) -> nn.Module:
    """max(0, x). Slope 1 above zero, so it does not saturate there; slope 0 below.

    A unit that is below zero for every sample gets no gradient any more: a dead unit. Goes with
    He initialization.
    """
    from torch import nn

    return nn.ReLU()


@LAYERS.register(
    "leaky_relu",
    "Leaky ReLU",
    group=GROUP,
    traits=LayerTraits(),
    slope=Number(0.01, 0.0, 1.0, "Slope below zero."),
)
def leaky_relu(inputs: Shape, generator: Generator, slope: float) -> nn.Module:
    """x above zero, slope · x below: keeps a small slope, so that a unit cannot die."""
    from torch import nn

    return nn.LeakyReLU(slope)


@LAYERS.register(
    "elu",
    "ELU",
    group=GROUP,
    traits=LayerTraits(),
    alpha=Number(1.0, 0.01, 10.0, "The value it approaches far below zero is −alpha."),
)
def elu(inputs: Shape, generator: Generator, alpha: float) -> nn.Module:
    """x above zero, alpha · (e^x − 1) below: smooth, with outputs nearer to mean 0.

    Clevert et al. 2016. Slower to compute than ReLU.
    """
    from torch import nn

    return nn.ELU(alpha)


@LAYERS.register("selu", "SELU", group=GROUP, traits=LayerTraits())
def selu(inputs: Shape, generator: Generator) -> nn.Module:
    """A scaled ELU (lambda 1.0507, alpha 1.6733) that keeps mean 0 and variance 1 by itself.

    Klambauer et al. 2017. Needs LeCun normal weights in a plain stack of dense layers.
    """
    from torch import nn

    return nn.SELU()


@LAYERS.register("tanh", "Tanh", group=GROUP, traits=LayerTraits(saturates=(-0.99, 0.99)))
def tanh(inputs: Shape, generator: Generator) -> nn.Module:
    """Squeezes into −1…1. Slope 1 − tanh², at most 1 (at 0), nearly 0 where it saturates.

    Goes with Xavier initialization.
    """
    from torch import nn

    return nn.Tanh()


@LAYERS.register("sigmoid", "Sigmoid", group=GROUP, traits=LayerTraits(saturates=(0.01, 0.99)))
def sigmoid(inputs: Shape, generator: Generator) -> nn.Module:
    """1 / (1 + e^−x), squeezes into 0…1. Its slope is at most 0.25 (at 0).

    Each layer multiplies the error by that slope and by the weights on its way back: in a deep
    network it vanishes.
    """
    from torch import nn

    return nn.Sigmoid()


@LAYERS.register("identity", "Identity", group=GROUP, traits=LayerTraits())
def identity(inputs: Shape, generator: Generator) -> nn.Module:
    """Passes values as they are. Any stack of layers with it equals one linear layer."""
    from torch import nn

    return nn.Identity()


@LAYERS.register("step", "Step function", group=GROUP, traits=LayerTraits(dies=True))
def step(inputs: Shape, generator: Generator) -> nn.Module:
    """1 above zero, else 0: the threshold of the first perceptrons.

    Its slope is exactly 0 wherever it has one, so that no error passes back through it: layers
    before it cannot be trained by gradient descent.
    """
    from desktoplab.catalog.modules import Step

    return Step()


@LAYERS.register("softmax", "Softmax", group=GROUP, traits=LayerTraits())
def softmax(inputs: Shape, generator: Generator) -> nn.Module:
    """e^x of each value, divided by the sum over all: positive numbers that add up to 1.

    Over the channels of an image, and at each step of a sequence. Cross-entropy has a softmax in
    itself already: a second one before it makes learning slow. Goes with squared error.
    """
    from torch import nn

    return nn.Softmax(dim=1 if len(inputs) == 3 else -1)


@LAYERS.register(
    "prelu",
    "PReLU",
    group=GROUP,
    traits=LayerTraits(parameters=lambda inputs, values: 1),
    slope=Number(0.25, -1.0, 1.0, "Slope below zero at the start.", label="Start slope"),
    frozen=FROZEN,
)
def prelu(inputs: Shape, generator: Generator, slope: float, frozen: bool) -> nn.Module:
    """x above zero, a · x below, where the one slope a of the layer is learned.

    He et al. 2015, who start at 0.25.
    """
    from torch import nn

    from desktoplab.catalog.modules import freeze

    return freeze(nn.PReLU(init=slope), frozen)


@LAYERS.register("gelu", "GELU", group=GROUP, traits=LayerTraits())
def gelu(inputs: Shape, generator: Generator) -> nn.Module:
    """x · Φ(x), Φ the normal distribution: a smooth ReLU that dips to −0.17 below zero.

    Hendrycks & Gimpel 2016.
    """
    from torch import nn

    return nn.GELU()


@LAYERS.register("silu", "SiLU", group=GROUP, traits=LayerTraits())
def silu(inputs: Shape, generator: Generator) -> nn.Module:
    """x · sigmoid(x), also called swish: a smooth ReLU that dips to −0.28 below zero.

    Elfwing et al. 2018; Ramachandran et al. 2017.
    """
    from torch import nn

    return nn.SiLU()


@LAYERS.register("softplus", "Softplus", group=GROUP, traits=LayerTraits())
def softplus(inputs: Shape, generator: Generator) -> nn.Module:
    """log(1 + e^x), a ReLU without the corner: its slope is the sigmoid and never quite 0.

    Its outputs are all positive; at 0 it gives 0.69. Dugas et al. 2001.
    """
    from torch import nn

    return nn.Softplus()
