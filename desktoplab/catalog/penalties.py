"""Weight penalties. `make(**values)` gives a `Penalty`: what is done before and after an update.

Applied to weights alone (parameters of two or more dimensions), never to biases or normalization.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktoplab.spec.fields import Number
from desktoplab.spec.tables import PENALTIES, Plain

if TYPE_CHECKING:
    from torch import Tensor

Change = Callable[["Tensor", float], None]
"""Changes one weight or its `grad` in place, knowing the learning rate of the update."""


@dataclass(frozen=True)
class Penalty:
    """`before` comes between the clipped gradient and the optimizer, `after` follows the latter."""

    before: Change | None = None
    after: Change | None = None


def strength(default: float, symbol: str) -> Number:
    """How much the penalty counts against the loss."""
    return Number(default, 0.0, 100.0, f"How much it counts against the loss: {symbol}.", log=True)


def is_weight(parameter: Tensor) -> bool:
    """Matrices and kernels are weights; biases, slopes and normalization have one dimension."""
    return parameter.dim() >= 2


@PENALTIES.register("none", "None", traits=Plain())
def none() -> Penalty:
    """Weights may become as large as the loss wants."""
    return Penalty()


@PENALTIES.register("l1", "L1", traits=Plain(), strength=strength(0.001, "λ"))
def l1(strength: float) -> Penalty:
    """λ · Σ|w|: needless weights become exactly 0.

    After each update every weight moves towards 0 by learning rate · λ and stays there if it
    arrives (proximal step: Daubechies et al. 2004; Parikh & Boyd 2014). A plain gradient step with
    the sign of the weight would jump over 0 and never meet it. Adaptive optimizers use the same
    step here as plain SGD.
    """
    import torch

    def shrink(weight: Tensor, rate: float) -> None:
        size = (weight.abs() - rate * strength).clamp_(min=0.0)
        weight.copy_(torch.sign(weight) * size)

    return Penalty(after=shrink)


@PENALTIES.register("l2", "L2", traits=Plain(), strength=strength(0.001, "λ"))
def l2(strength: float) -> Penalty:
    """½ λ · Σw²: all weights are pulled towards 0, none becomes 0.

    λ · w is added to the gradient, after clipping. It makes the function smoother; it does not
    reduce the computation.
    """

    def pull(weight: Tensor, rate: float) -> None:
        assert weight.grad is not None
        weight.grad.add_(weight, alpha=strength)

    return Penalty(before=pull)


@PENALTIES.register(
    "elastic_net",
    "L1 and L2",
    traits=Plain(),
    l1=strength(0.001, "λ₁ of L1"),
    l2=strength(0.001, "λ₂ of L2"),
)
def elastic_net(l1: float, l2: float) -> Penalty:
    """Both penalties at once (elastic net: Zou & Hastie 2005)."""
    first = PENALTIES["l1"].make(strength=l1)
    second = PENALTIES["l2"].make(strength=l2)
    return Penalty(before=second.before, after=first.after)


@PENALTIES.register(
    "weight_decay", "Decoupled weight decay", traits=Plain(), strength=strength(0.01, "λ")
)
def weight_decay(strength: float) -> Penalty:
    """W ← W − learning rate · λ · W before each update, past the optimizer.

    For SGD the same as L2; an adaptive optimizer would divide the pull of L2 by the size of the
    gradients, which this avoids (Loshchilov & Hutter 2019). AdamW has it built in.
    """

    def decay(weight: Tensor, rate: float) -> None:
        weight.mul_(1.0 - rate * strength)

    return Penalty(before=decay)
