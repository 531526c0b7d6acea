"""Losses. `make(**values)` gives a function of outputs (batch, classes) and labels (batch,)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktoplab.spec.tables import LOSSES, Plain

if TYPE_CHECKING:
    from torch import Tensor

    LossFunction = Callable[[Tensor, Tensor], Tensor]


@LOSSES.register("cross_entropy", "Cross-entropy", traits=Plain())
def cross_entropy() -> LossFunction:
    """−log of the probability given to the right class; the softmax is part of the loss.

    Mean over the batch, in nats: guessing among 10 classes gives log 10 = 2.30.
    """
    from torch.nn.functional import cross_entropy as loss

    return loss


@LOSSES.register("mse", "Mean squared error", traits=Plain())
def mse() -> LossFunction:
    """Mean of (output − target)², where the target is 1 for the right class and 0 for the others.

    For teaching: cross-entropy suits classification better.
    """
    from torch.nn.functional import mse_loss, one_hot

    def loss(outputs: Tensor, labels: Tensor) -> Tensor:
        return mse_loss(outputs, one_hot(labels, outputs.shape[1]).to(outputs.dtype))

    return loss
