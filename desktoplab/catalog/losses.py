"""Losses. `make(**values)` gives a function of outputs (batch, outputs) and labels (batch,).

Labels are classes, int64, or the targets of a regression, float32. The function gives the mean over
the batch, or with `reduction="none"` the loss of each sample, (batch,).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktoplab.spec.fields import Number
from desktoplab.spec.tables import LOSSES, DataInfo, LossTraits

if TYPE_CHECKING:
    from torch import Tensor

    LossFunction = Callable[..., Tensor]


def _one(info: DataInfo) -> int:
    return 1


def _one_per_class(info: DataInfo) -> int:
    return 1 if info.task == "regression" else info.classes


REGRESSION = LossTraits(tasks=("regression",), outputs=_one)


@LOSSES.register("cross_entropy", "Cross-entropy", traits=LossTraits(contains=("softmax",)))
def cross_entropy() -> LossFunction:
    """−log of the probability given to the right class; the softmax is part of the loss.

    Mean over the batch, in nats: guessing among 10 classes gives log 10 = 2.30.
    """
    from torch.nn.functional import cross_entropy as loss

    return loss


@LOSSES.register(
    "binary_cross_entropy",
    "Binary cross-entropy",
    traits=LossTraits(outputs=_one, classes=2, contains=("sigmoid",)),
)
def binary_cross_entropy() -> LossFunction:
    """−log of the probability given to the right one of two classes, with a single output.

    The sigmoid is part of the loss: the output is the log odds of class 1, and its sign is the
    answer. Guessing gives log 2 = 0.69.
    """
    from torch.nn.functional import binary_cross_entropy_with_logits

    def loss(outputs: Tensor, labels: Tensor, reduction: str = "mean") -> Tensor:
        targets = labels.to(outputs.dtype)
        return binary_cross_entropy_with_logits(outputs.squeeze(1), targets, reduction=reduction)

    return loss


@LOSSES.register(
    "mse",
    "Mean squared error",
    traits=LossTraits(tasks=("classification", "regression"), outputs=_one_per_class),
)
def mse() -> LossFunction:
    """Mean of (output − target)².

    In a classification the target is 1 for the right class and 0 for the others: for teaching,
    cross-entropy suits it better. In a regression it is the usual choice, and far-off targets
    weigh most.
    """
    from torch import zeros_like
    from torch.nn.functional import mse_loss

    def loss(outputs: Tensor, labels: Tensor, reduction: str = "mean") -> Tensor:
        if labels.is_floating_point():
            return mse_loss(outputs.squeeze(1), labels, reduction=reduction)
        targets = zeros_like(outputs).scatter_(1, labels[:, None], 1.0)
        found = mse_loss(outputs, targets, reduction=reduction)
        return found if reduction == "mean" else found.mean(1)

    return loss


@LOSSES.register("l1", "Mean absolute error", traits=REGRESSION)
def l1() -> LossFunction:
    """Mean of |output − target|: the median is learned, and far-off targets pull no harder."""
    from torch.nn.functional import l1_loss

    def loss(outputs: Tensor, labels: Tensor, reduction: str = "mean") -> Tensor:
        return l1_loss(outputs.squeeze(1), labels, reduction=reduction)

    return loss


@LOSSES.register(
    "huber",
    "Huber",
    traits=REGRESSION,
    delta=Number(
        1.0, 0.01, 100.0, "Where the square turns into a straight line; in standard deviations of "
        "the target where it is standardized.", log=True,
    ),
)  # fmt: skip
def huber(delta: float) -> LossFunction:
    """Squared error near the target, absolute error far from it (Huber 1964).

    ½ e² for |e| ≤ delta, else delta · (|e| − ½ delta).
    """
    from torch.nn.functional import huber_loss

    def loss(outputs: Tensor, labels: Tensor, reduction: str = "mean") -> Tensor:
        return huber_loss(outputs.squeeze(1), labels, delta=delta, reduction=reduction)

    return loss
