"""Losses. `make(**values)` gives a function of outputs (batch, outputs) and labels (batch,).

Labels are classes, int64, or the targets of a regression, float32; what is to be given again, in a
reconstruction, has the shape (batch, numbers). The function gives the mean over the batch, or with
`reduction="none"` the loss of each sample, (batch,).
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


def _one_per_number(info: DataInfo) -> int:
    return info.numbers if info.task == "reconstruction" else 1


def _one_per_class(info: DataInfo) -> int:
    return info.classes if info.task == "classification" else _one_per_number(info)


def _each(found: Tensor, reduction: str) -> Tensor:
    """The mean as it is; of losses of all numbers of a sample, (batch, numbers), their mean."""
    return found.mean(1) if reduction == "none" and found.dim() > 1 else found


REGRESSION = LossTraits(tasks=("regression", "reconstruction"), outputs=_one_per_number)


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
    traits=LossTraits(
        tasks=("classification", "regression", "reconstruction"), outputs=_one_per_class
    ),
)
def mse() -> LossFunction:
    """Mean of (output − target)².

    In a classification the target is 1 for the right class and 0 for the others: for teaching,
    cross-entropy suits it better. In a regression and for an autoencoder it is the usual choice,
    and far-off targets weigh most.
    """
    from torch import zeros_like
    from torch.nn.functional import mse_loss

    def loss(outputs: Tensor, labels: Tensor, reduction: str = "mean") -> Tensor:
        if labels.is_floating_point():
            found = mse_loss(outputs.reshape(labels.shape), labels, reduction=reduction)
            return _each(found, reduction)
        targets = zeros_like(outputs).scatter_(1, labels[:, None], 1.0)
        return _each(mse_loss(outputs, targets, reduction=reduction), reduction)

    return loss


@LOSSES.register("l1", "Mean absolute error", traits=REGRESSION)
def l1() -> LossFunction:
    """Mean of |output − target|: the median is learned, and far-off targets pull no harder."""
    from torch.nn.functional import l1_loss

    def loss(outputs: Tensor, labels: Tensor, reduction: str = "mean") -> Tensor:
        found = l1_loss(outputs.reshape(labels.shape), labels, reduction=reduction)
        return _each(found, reduction)

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
        values = outputs.reshape(labels.shape)
        return _each(huber_loss(values, labels, delta=delta, reduction=reduction), reduction)

    return loss
