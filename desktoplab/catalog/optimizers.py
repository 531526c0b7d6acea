"""Optimizers: how a gradient becomes a step. `make(parameters, **values)` gives torch's own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktoplab.spec.fields import Flag, Number
from desktoplab.spec.tables import OPTIMIZERS, Plain

if TYPE_CHECKING:
    from torch import nn
    from torch.optim import Optimizer


def learning_rate(default: float) -> Number:
    """The setting that every optimizer has; it can be changed while a run goes on."""
    return Number(
        default, 0.0, 1000.0, "Size of a step. Takes effect at once, also during a run.", log=True
    )


@OPTIMIZERS.register(
    "sgd",
    "SGD",
    traits=Plain(),
    learning_rate=learning_rate(0.1),
    momentum=Number(0.0, 0.0, 0.999, "Share of the last step that is kept: v ← momentum · v + g."),
    nesterov=Flag(False, "Looks ahead along the momentum before it measures the gradient."),
)
def sgd(
    parameters: Iterable[nn.Parameter], learning_rate: float, momentum: float, nesterov: bool
) -> Optimizer:
    """Stochastic gradient descent: W ← W − learning rate · gradient of a mini-batch.

    With momentum, steps in a lasting direction add up (Polyak 1964; Nesterov 1983). Nesterov
    without momentum is plain SGD.
    """
    from torch.optim import SGD

    kept = list(parameters)
    return SGD(
        kept,
        lr=learning_rate,
        momentum=momentum,
        nesterov=nesterov and momentum > 0,
        fused=_fused(kept),
    )


@OPTIMIZERS.register(
    "adam",
    "Adam",
    traits=Plain(),
    learning_rate=learning_rate(0.001),
    beta1=Number(0.9, 0.0, 0.9999, "Memory of the mean gradient.", label="Beta 1"),
    beta2=Number(0.999, 0.0, 0.99999, "Memory of the squared gradient.", label="Beta 2"),
    epsilon=Number(1e-8, 1e-12, 0.1, "Added to the root, against division by zero.", log=True),
)
def adam(
    parameters: Iterable[nn.Parameter],
    learning_rate: float,
    beta1: float,
    beta2: float,
    epsilon: float,
) -> Optimizer:
    """Momentum and a step size of its own for each weight (Kingma & Ba 2015)."""
    from torch.optim import Adam

    kept = list(parameters)
    return Adam(kept, lr=learning_rate, betas=(beta1, beta2), eps=epsilon, fused=_fused(kept))


def _fused(parameters: list[nn.Parameter]) -> bool:
    return all(parameter.device.type in ("cpu", "cuda") for parameter in parameters)
