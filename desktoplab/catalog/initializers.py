"""How weights start. Each entry fills a tensor in place from a generator; torch's own functions.

`n_in` (fan-in) and `n_out` (fan-out) are the numbers of inputs and outputs of the layer.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from desktoplab.spec.fields import Number
from desktoplab.spec.tables import INITIALIZERS, Plain

if TYPE_CHECKING:
    from torch import Generator, Tensor


@INITIALIZERS.register("he_normal", "He normal", traits=Plain())
def he_normal(weight: Tensor, generator: Generator) -> None:
    """Normal with std = sqrt(2 / n_in), made for ReLU, which cuts the negative half away.

    He et al. 2015. Texts that divide by sqrt(2 / n_in) misprint it: that gives weights of
    std sqrt(n_in / 2), a hundred times too large for a wide layer.
    """
    from torch.nn import init

    init.kaiming_normal_(weight, nonlinearity="relu", generator=generator)


@INITIALIZERS.register("he_uniform", "He uniform", traits=Plain())
def he_uniform(weight: Tensor, generator: Generator) -> None:
    """Uniform between ±sqrt(6 / n_in), the variance of He normal (He et al. 2015)."""
    from torch.nn import init

    init.kaiming_uniform_(weight, nonlinearity="relu", generator=generator)


@INITIALIZERS.register("xavier_normal", "Xavier normal", traits=Plain())
def xavier_normal(weight: Tensor, generator: Generator) -> None:
    """Normal with std = sqrt(2 / (n_in + n_out)), made for tanh.

    Glorot & Bengio 2010. Keeps the variance of signals forward and of errors backward as far as
    both can be kept. The short form 1 / sqrt(n_in) is LeCun's.
    """
    from torch.nn import init

    init.xavier_normal_(weight, generator=generator)


@INITIALIZERS.register("xavier_uniform", "Xavier uniform", traits=Plain())
def xavier_uniform(weight: Tensor, generator: Generator) -> None:
    """Uniform between ±sqrt(6 / (n_in + n_out)) (Glorot & Bengio 2010)."""
    from torch.nn import init

    init.xavier_uniform_(weight, generator=generator)


@INITIALIZERS.register("lecun_normal", "LeCun normal", traits=Plain())
def lecun_normal(weight: Tensor, generator: Generator) -> None:
    """Normal with std = sqrt(1 / n_in): what SELU needs to normalize itself.

    LeCun et al. 1998; Klambauer et al. 2017.
    """
    from torch.nn import init

    init.normal_(weight, std=sqrt(1 / fan_in(weight)), generator=generator)


@INITIALIZERS.register("lecun_uniform", "LeCun uniform", traits=Plain())
def lecun_uniform(weight: Tensor, generator: Generator) -> None:
    """Uniform between ±sqrt(3 / n_in), the variance of LeCun normal."""
    from torch.nn import init

    bound = sqrt(3 / fan_in(weight))
    init.uniform_(weight, -bound, bound, generator=generator)


@INITIALIZERS.register(
    "normal",
    "Normal",
    traits=Plain(),
    std=Number(0.01, 0.0, 100.0, "Standard deviation of the weights.", label="Deviation", log=True),
)
def normal(weight: Tensor, generator: Generator, std: float) -> None:
    """Normal with mean 0 and a standard deviation of your choice.

    With 0.01, signals and errors shrink by about 0.01 · sqrt(n) per layer; with 1 they grow or
    saturate the units.
    """
    from torch.nn import init

    init.normal_(weight, std=std, generator=generator)


@INITIALIZERS.register("zeros", "Zeros", traits=Plain())
def zeros(weight: Tensor, generator: Generator) -> None:
    """All 0. Usual for biases. As weights it makes every unit of a layer equal: they stay equal."""
    from torch.nn import init

    init.zeros_(weight)


@INITIALIZERS.register(
    "constant",
    "Constant",
    traits=Plain(),
    value=Number(0.1, -100.0, 100.0, "The value that every weight gets."),
)
def constant(weight: Tensor, generator: Generator, value: float) -> None:
    """All the same value. Every unit of a layer then learns the same: it acts as a single unit."""
    from torch.nn import init

    init.constant_(weight, value)


def fan_in(weight: Tensor) -> int:
    """Inputs of one unit: the product of all dimensions but the first."""
    return weight[0].numel()
