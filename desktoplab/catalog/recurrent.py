"""Recurrent layers: a state that is carried from step to step of a sequence (steps, features)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktoplab.catalog.freezing import FROZEN
from desktoplab.catalog.windows import need_sequence
from desktoplab.spec.fields import Choice, Field, Integer, Number, Pick
from desktoplab.spec.network import AS_NETWORK
from desktoplab.spec.tables import INITIALIZERS, LAYERS, LayerTraits, Shape
from desktoplab.spec.text import text
from desktoplab.spec.values import Chosen, Values

if TYPE_CHECKING:
    from torch import Generator, nn

    from desktoplab.catalog.modules import Recurrent

GROUP = "Recurrent"
INSTEAD = text("choose a data set of sequences, or use Conv2d for images")
FIELDS: dict[str, Field] = {
    "units": Integer(32, 1, 1024, "How many numbers the state has.", unit="units"),
    "output": Choice(
        "last", (("last", "The last state"), ("all", "The whole sequence")),
        "What the next layer gets. Another recurrent layer needs the whole sequence.",
    ),
    "weight_init": Pick(
        INITIALIZERS, "xavier_uniform", "How the weights of the inputs start, gate by gate.",
        label="Input weights start as",
    ),
    "recurrent_init": Pick(
        INITIALIZERS, "orthogonal",
        "How the weights start that carry the state to the next step, gate by gate.",
        label="Recurrent weights start as", but=(AS_NETWORK,),
    ),
    "frozen": FROZEN,
}  # fmt: skip


def _traits(label: str, gates: int) -> LayerTraits:
    def shape(inputs: Shape, values: Values) -> Shape:
        need_sequence(label, inputs, INSTEAD)
        units = int(values["units"])
        return (units,) if values["output"] == "last" else (inputs[0], units)

    def parameters(inputs: Shape, values: Values) -> int:
        units = int(values["units"])
        return gates * units * (inputs[1] + units + 2)  # two biases, as torch and cuDNN have them

    return LayerTraits(
        shape=shape,
        parameters=parameters,
        weighted=True,
        brief=lambda values: str(values["units"]),
        examples=((6, 3),),
    )


def _recurrent(
    kind: str, inputs: Shape, generator: Generator, units: int, output: str,
    weight_init: Chosen, recurrent_init: Chosen, frozen: bool, **settings: str,
) -> Recurrent:  # fmt: skip
    """Build one and fill each gate's matrices apart, so that n_in and n_out are right."""
    import torch
    from torch import nn

    from desktoplab.catalog.modules import Recurrent, freeze

    module = Recurrent(getattr(nn, kind), inputs[1], units, output == "all", **settings)
    part = module.inner.get_parameter
    for gate in torch.split(part("weight_ih_l0").detach(), units):
        INITIALIZERS.make(weight_init, gate, generator)
    for gate in torch.split(part("weight_hh_l0").detach(), units):
        INITIALIZERS.make(recurrent_init, gate, generator)
    nn.init.zeros_(part("bias_ih_l0"))
    nn.init.zeros_(part("bias_hh_l0"))
    freeze(module, frozen)
    return module


@LAYERS.register(
    "simple_rnn",
    "Simple RNN",
    group=GROUP,
    traits=_traits("Simple RNN", 1),
    activation=Choice(
        "tanh", (("tanh", "Tanh"), ("relu", "ReLU")), "What the sum passes through at each step."
    ),
    **FIELDS,
)
def simple_rnn(
    inputs: Shape, generator: Generator, activation: str, units: int, output: str,
    weight_init: Chosen, recurrent_init: Chosen, frozen: bool,
) -> nn.Module:  # fmt: skip
    """h_t = tanh(W x_t + U h_(t−1) + b): the state of each step feeds the next (Elman 1990).

    On its way back through the steps the error is multiplied by U and a slope each time: over long
    sequences it vanishes, or explodes. With ReLU the recurrent weights decide alone.
    """
    return _recurrent(
        "RNN", inputs, generator, units, output, weight_init, recurrent_init, frozen,
        nonlinearity=activation,
    )  # fmt: skip


@LAYERS.register(
    "lstm",
    "LSTM",
    group=GROUP,
    traits=_traits("LSTM", 4),
    **FIELDS,
    forget_bias=Number(
        1.0, -10.0, 10.0, "Bias of the forget gate at the start; from 1 on the cell remembers.",
        label="Forget-gate bias",
    ),
)  # fmt: skip
def lstm(
    inputs: Shape, generator: Generator, units: int, output: str, weight_init: Chosen,
    recurrent_init: Chosen, frozen: bool, forget_bias: float,
) -> nn.Module:  # fmt: skip
    """Carries a cell that is changed by adding: c_t = f · c_(t−1) + i · g, and h_t = o · tanh(c_t).

    The gates i, f and o lie between 0 and 1. Where the forget gate f is near 1, the error passes
    back through many steps (Hochreiter & Schmidhuber 1997; Gers et al. 2000). With bias 0 it starts
    at f = 0.5 and forgets as fast as a simple RNN (Jozefowicz et al. 2015).
    """
    module = _recurrent(
        "LSTM", inputs, generator, units, output, weight_init, recurrent_init, frozen
    )
    bias = module.inner.get_parameter("bias_ih_l0").detach()
    bias[units : 2 * units] = forget_bias  # the gates stand in the order i, f, g, o
    return module


@LAYERS.register("gru", "GRU", group=GROUP, traits=_traits("GRU", 3), **FIELDS)
def gru(
    inputs: Shape, generator: Generator, units: int, output: str, weight_init: Chosen,
    recurrent_init: Chosen, frozen: bool,
) -> nn.Module:  # fmt: skip
    """h_t = (1 − z) · n + z · h_(t−1): a gate z keeps part of the state, n is the new candidate.

    n = tanh(W x_t + r · (U h_(t−1) + b)), where the gate r may forget the state. Two gates instead
    of three and no cell: like an LSTM with fewer weights (Cho et al. 2014).
    """
    return _recurrent("GRU", inputs, generator, units, output, weight_init, recurrent_init, frozen)
