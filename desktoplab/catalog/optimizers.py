"""Optimizers: how a gradient becomes a step. `make(parameters, **values)` gives one of torch."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from desktoplab.catalog.penalties import is_weight
from desktoplab.spec.fields import Flag, Number
from desktoplab.spec.tables import OPTIMIZERS, Plain

if TYPE_CHECKING:
    from torch import nn
    from torch.optim import Optimizer

    Parameters = Iterable[nn.Parameter]


def learning_rate(default: float) -> Number:
    """The setting that every optimizer has; it can be changed while a run goes on."""
    return Number(
        default, 0.0, 1000.0, "Size of a step. Takes effect at once, also during a run.", log=True
    )


def epsilon(default: float) -> Number:
    """The setting that keeps a division finite."""
    return Number(default, 1e-12, 0.1, "Added against division by zero.", log=True)


MOMENTUM = Number(0.9, 0.0, 0.999, "Share of the last step that is kept: v ← momentum · v + g.")
BETA1 = Number(0.9, 0.0, 0.9999, "Memory of the mean gradient.", label="Beta 1")
BETA2 = Number(0.999, 0.0, 0.99999, "Memory of the squared gradient.", label="Beta 2")


@OPTIMIZERS.register(
    "sgd",
    "SGD",
    traits=Plain(),
    learning_rate=learning_rate(0.1),
    momentum=Number(0.0, 0.0, 0.999, "Share of the last step that is kept: v ← momentum · v + g."),
    nesterov=Flag(False, "Looks ahead along the momentum before it measures the gradient."),
)
def sgd(parameters: Parameters, learning_rate: float, momentum: float, nesterov: bool) -> Optimizer:
    """Stochastic gradient descent: W ← W − learning rate · gradient of a mini-batch.

    With momentum, steps in a lasting direction add up (Polyak 1964; Nesterov 1983). Nesterov
    without momentum is plain SGD.
    """
    from torch.optim import SGD

    from desktoplab.catalog.plain_sgd import PlainSGD

    kept = list(parameters)
    if momentum == 0:
        return PlainSGD(kept, lr=learning_rate)
    return SGD(kept, lr=learning_rate, momentum=momentum, nesterov=nesterov, fused=_fused(kept))


@OPTIMIZERS.register(
    "momentum",
    "Momentum",
    traits=Plain(),
    learning_rate=learning_rate(0.01),
    momentum=MOMENTUM,
)
def momentum(parameters: Parameters, learning_rate: float, momentum: float) -> Optimizer:
    """SGD that gathers speed: v ← momentum · v + g, W ← W − learning rate · v (Polyak 1964).

    Steps in a lasting direction add up to 1 / (1 − momentum) times the gradient, so that the
    learning rate should be smaller than without; steps to and fro cancel.
    """
    return sgd(parameters, learning_rate, momentum, nesterov=False)


@OPTIMIZERS.register(
    "nesterov",
    "Nesterov (NAG)",
    traits=Plain(),
    learning_rate=learning_rate(0.01),
    momentum=MOMENTUM,
)
def nesterov(parameters: Parameters, learning_rate: float, momentum: float) -> Optimizer:
    """Momentum with a look ahead: W ← W − learning rate · (g + momentum · v) (Nesterov 1983).

    The form of Sutskever et al. 2013: the gradient is taken where the momentum will have led, which
    brakes earlier than momentum alone.
    """
    return sgd(parameters, learning_rate, momentum, nesterov=True)


@OPTIMIZERS.register(
    "adagrad",
    "Adagrad",
    traits=Plain(),
    learning_rate=learning_rate(0.05),
    epsilon=epsilon(1e-10),
)
def adagrad(parameters: Parameters, learning_rate: float, epsilon: float) -> Optimizer:
    """A step size of its own for each weight, which only shrinks (Duchi et al. 2011).

    The gradient is divided by the root of the sum of all its squares so far.
    """
    from torch.optim import Adagrad

    return Adagrad(parameters, lr=learning_rate, eps=epsilon)


@OPTIMIZERS.register(
    "rmsprop",
    "RMSProp",
    traits=Plain(),
    learning_rate=learning_rate(0.001),
    memory=Number(0.9, 0.0, 0.9999, "Share of the old mean square that is kept."),
    epsilon=epsilon(1e-8),
)
def rmsprop(
    parameters: Parameters, learning_rate: float, memory: float, epsilon: float
) -> Optimizer:
    """Adagrad that forgets: divides by the root of a moving mean of squares.

    Tieleman & Hinton 2012, lecture 6e, with memory 0.9.
    """
    from torch.optim import RMSprop

    return RMSprop(parameters, lr=learning_rate, alpha=memory, eps=epsilon)


@OPTIMIZERS.register(
    "adadelta",
    "AdaDelta",
    traits=Plain(),
    learning_rate=learning_rate(1.0),
    memory=Number(0.95, 0.0, 0.9999, "Share of the old mean squares that is kept."),
    epsilon=epsilon(1e-6),
)
def adadelta(
    parameters: Parameters, learning_rate: float, memory: float, epsilon: float
) -> Optimizer:
    """RMSProp whose steps are scaled by the size of the steps before them (Zeiler 2012).

    The paper has no learning rate: leave it at 1. It starts slowly, with steps of about the root of
    epsilon.
    """
    from torch.optim import Adadelta

    return Adadelta(parameters, lr=learning_rate, rho=memory, eps=epsilon)


@OPTIMIZERS.register(
    "adam",
    "Adam",
    traits=Plain(),
    learning_rate=learning_rate(0.001),
    beta1=BETA1,
    beta2=BETA2,
    epsilon=Number(1e-8, 1e-12, 0.1, "Added to the root, against division by zero.", log=True),
)
def adam(
    parameters: Parameters, learning_rate: float, beta1: float, beta2: float, epsilon: float
) -> Optimizer:
    """Momentum and a step size of its own for each weight (Kingma & Ba 2015)."""
    from torch.optim import Adam

    kept = list(parameters)
    return Adam(kept, lr=learning_rate, betas=(beta1, beta2), eps=epsilon, fused=_fused(kept))


@OPTIMIZERS.register(
    "nadam",
    "Nadam",
    traits=Plain(),
    learning_rate=learning_rate(0.002),
    beta1=BETA1,
    beta2=BETA2,
    epsilon=epsilon(1e-8),
)
def nadam(
    parameters: Parameters, learning_rate: float, beta1: float, beta2: float, epsilon: float
) -> Optimizer:
    """Adam with Nesterov's look ahead (Dozat 2016); its momentum grows at the start."""
    from torch.optim import NAdam

    return NAdam(parameters, lr=learning_rate, betas=(beta1, beta2), eps=epsilon)


@OPTIMIZERS.register(
    "adamw",
    "AdamW",
    traits=Plain(),
    learning_rate=learning_rate(0.001),
    beta1=BETA1,
    beta2=BETA2,
    epsilon=epsilon(1e-8),
    weight_decay=Number(
        0.01, 0.0, 100.0, "Share of each weight that is taken away, times the learning rate; "
        "biases and normalization are left alone.", log=True,
    ),
)  # fmt: skip
def adamw(
    parameters: Parameters,
    learning_rate: float,
    beta1: float,
    beta2: float,
    epsilon: float,
    weight_decay: float,
) -> Optimizer:
    """Adam with decoupled weight decay, which L2 in Adam is not (Loshchilov & Hutter 2019)."""
    from torch.optim import AdamW

    kept = list(parameters)
    groups: list[dict[str, Any]] = [
        {"params": [p for p in kept if is_weight(p)]},
        {"params": [p for p in kept if not is_weight(p)], "weight_decay": 0.0},
    ]
    return AdamW(
        groups,
        lr=learning_rate,
        betas=(beta1, beta2),
        eps=epsilon,
        weight_decay=weight_decay,
        fused=_fused(kept),
    )


def _fused(parameters: list[nn.Parameter]) -> bool:
    return all(parameter.device.type in ("cpu", "cuda") for parameter in parameters)
