"""How weights start. Each entry fills one matrix or convolution in place from a generator.

`n_in` (fan-in) and `n_out` (fan-out) are the numbers of inputs and outputs of the layer; in a
convolution both are multiplied by the size of the kernel. Recurrent layers fill gate by gate.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from desktoplab.spec.fields import Choice, Number
from desktoplab.spec.network import AS_NETWORK
from desktoplab.spec.tables import INITIALIZERS, Plain

if TYPE_CHECKING:
    from torch import Generator, Tensor


FANS = (("fan_in", "Inputs (n_in)"), ("fan_out", "Outputs (n_out)"))
HE_FAN = Choice(
    "fan_in", FANS, "What n counts. With inputs signals keep their size, with outputs errors do.",
    label="n counts",
)  # fmt: skip
TRUNCATED = 0.87962566103423978
"""Standard deviation of a standard normal that is cut off at ±2."""


@INITIALIZERS.register(AS_NETWORK, "As the network", traits=Plain())
def as_network(weight: Tensor, generator: Generator) -> None:
    """Leaves it to the network: “Weights start as” in the training settings decides.

    One change there changes every layer that has this setting.
    """
    he_normal(weight, generator, "fan_in")  # the default of that setting; `build` replaces this


@INITIALIZERS.register("he_normal", "He normal", traits=Plain(), fan=HE_FAN)
def he_normal(weight: Tensor, generator: Generator, fan: str) -> None:
    """Normal with std = sqrt(2 / n_in), made for ReLU, which cuts the negative half away.

    He et al. 2015; the paper also allows n_out. Texts that divide by sqrt(2 / n_in) misprint it:
    that gives weights n_in / 2 times too large. Others print the average of n_in and n_out: that
    is variance scaling with scale 2, not He.
    """
    from torch.nn import init

    init.kaiming_normal_(weight, mode=fan, nonlinearity="relu", generator=generator)  # type: ignore[arg-type]


@INITIALIZERS.register("he_uniform", "He uniform", traits=Plain(), fan=HE_FAN)
def he_uniform(weight: Tensor, generator: Generator, fan: str) -> None:
    """Uniform between ±sqrt(6 / n_in), the variance of He normal (He et al. 2015)."""
    from torch.nn import init

    init.kaiming_uniform_(weight, mode=fan, nonlinearity="relu", generator=generator)  # type: ignore[arg-type]


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


@INITIALIZERS.register(
    "uniform",
    "Uniform",
    traits=Plain(),
    bound=Number(0.05, 0.0, 100.0, "Weights lie between −bound and +bound.", log=True),
)
def uniform(weight: Tensor, generator: Generator, bound: float) -> None:
    """Uniform between ±bound, with a bound of your choice; its deviation is bound / sqrt(3)."""
    from torch.nn import init

    init.uniform_(weight, -bound, bound, generator=generator)


@INITIALIZERS.register(
    "variance_scaling",
    "Variance scaling",
    traits=Plain(),
    scale=Number(1.0, 1e-4, 100.0, "Variance times n.", log=True),
    mode=Choice("fan_in", (*FANS, ("fan_avg", "Average of both")), "What n counts.",
                label="n counts"),
    distribution=Choice(
        "truncated_normal",
        (("truncated_normal", "Normal, cut off at 2 deviations"), ("normal", "Normal"),
         ("uniform", "Uniform")),
        "How the weights are distributed.",
    ),
)  # fmt: skip
def variance_scaling(
    weight: Tensor, generator: Generator, scale: float, mode: str, distribution: str
) -> None:
    """Variance = scale / n: the family of all the others, as Keras has it.

    Scale 1 with the average is Xavier, 2 with inputs He, 1 with inputs LeCun. Keras cuts its
    normal ones off at 2 deviations and widens them by 1 / 0.8796, so that the variance stays.
    """
    from torch.nn import init

    n_in, n_out = fan_in(weight), fan_out(weight)
    n = {"fan_in": n_in, "fan_out": n_out, "fan_avg": (n_in + n_out) / 2}[mode]
    std = sqrt(scale / n)
    if distribution == "uniform":
        init.uniform_(weight, -sqrt(3) * std, sqrt(3) * std, generator=generator)
    elif distribution == "normal":
        init.normal_(weight, std=std, generator=generator)
    else:
        wide = std / TRUNCATED
        init.trunc_normal_(weight, std=wide, a=-2 * wide, b=2 * wide, generator=generator)


@INITIALIZERS.register(
    "orthogonal",
    "Orthogonal",
    traits=Plain(),
    gain=Number(1.0, 0.0, 100.0, "Every singular value of the matrix.", log=True),
)
def orthogonal(weight: Tensor, generator: Generator, gain: float) -> None:
    """A random matrix that turns and mirrors but does not stretch: all singular values are equal.

    Saxe et al. 2014. Made for linear networks of any depth and for recurrent matrices, which
    multiply the state at each step. Slow to draw for thousands of units.
    """
    import torch

    rows, columns = weight.shape[0], weight[0].numel()
    drawn = torch.empty(rows, columns).normal_(generator=generator)
    # In float64, so that the number of threads changes no bit of the rounded result.
    q, r = torch.linalg.qr((drawn.T if rows < columns else drawn).double())
    q *= r.diagonal().sign()  # makes the distribution uniform (Mezzadri 2007)
    with torch.no_grad():
        weight.copy_(gain * (q.T if rows < columns else q).reshape(weight.shape))


@INITIALIZERS.register("torch_default", "Torch's default", traits=Plain())
def torch_default(weight: Tensor, generator: Generator) -> None:
    """Uniform between ±1 / sqrt(n_in): what PyTorch does when nothing is said.

    Its variance is 1 / (3 n_in), a third of LeCun's: signals vanish with depth. It is the old
    standard that Glorot & Bengio 2010 criticize.
    """
    from torch.nn import init

    bound = sqrt(1 / fan_in(weight))
    init.uniform_(weight, -bound, bound, generator=generator)


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


def fan_out(weight: Tensor) -> int:
    """Outputs that one input reaches: the product of all dimensions but the second."""
    return weight.shape[0] * weight[0][0].numel()
