"""What a contestant must hold for its figure to count: it trains, and not faster than arithmetic.

The reference is `torch.autograd.grad` in float32 and the formulas of the papers, in float64.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

Batch = tuple[Tensor, Tensor]

FOLLOWED = 8
"""Updates that are followed one by one."""

GRADIENT_TOLERANCE = 1e-5
"""Largest difference of a gradient from autograd's, as a share of its largest entry."""

UPDATE_TOLERANCE = 1e-3
"""Largest difference of an update from the formula's, as a share of the largest update, beside
what float32 rounds away of the weight itself."""

ROUNDING = 2.0**-23


def loss_of(outputs: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy, binary where there is one output."""
    if outputs.shape[1] == 1:
        targets = labels.reshape(-1).to(outputs.dtype)
        return functional.binary_cross_entropy_with_logits(outputs[:, 0], targets)
    return functional.cross_entropy(outputs, labels)


def follow(
    net: nn.Module, updates: Iterator[Batch], optimizer: str, rate: float, count: int = FOLLOWED
) -> str:
    """Pull updates from the start; the first that is not autograd's, in words.

    Each update gives its batch. What lies in `.grad` afterwards must be the gradient at the weights
    before, and the weights must have moved as `optimizer` (`sgd` or `adam`) says.
    """
    shadow = copy.deepcopy(net)
    parameters, formula = list(net.parameters()), _Formula(optimizer, rate)
    for step in range(1, count + 1):
        before = [weight.detach().clone() for weight in parameters]
        inputs, labels = next(updates)
        with torch.no_grad():
            for weight, value in zip(shadow.parameters(), before, strict=True):
                weight.copy_(value)
        loss = loss_of(shadow(inputs), labels)
        wanted = torch.autograd.grad(loss, list(shadow.parameters()))
        moves = formula.moves([gradient.double() for gradient in wanted])
        for index, weight in enumerate(parameters):
            where = f"update {step}, tensor {index}"
            if weight.grad is None:
                return f"{where}: no gradient"
            wrong = _apart(weight.grad, wanted[index], GRADIENT_TOLERANCE, 0.0)
            if wrong:
                return f"{where}: gradient is not autograd's: {wrong}"
            moved = weight.detach().double() - before[index].double()
            room = ROUNDING * float(before[index].abs().max())
            wrong = _apart(moved, moves[index], UPDATE_TOLERANCE, room)
            if wrong:
                return f"{where}: the weights did not move as {optimizer} says: {wrong}"
    return ""


def _apart(found: Tensor, wanted: Tensor, tolerance: float, room: float) -> str:
    """How far they are apart, where that is too far; nothing else passes, NaN least of all."""
    largest = float((found.double() - wanted.double()).abs().max())
    allowed = tolerance * float(wanted.double().abs().max()) + room
    return "" if largest <= allowed else f"differs by {largest:.3g}, allowed {allowed:.3g}"


class _Formula:
    """The moves of SGD, and of Adam (Kingma & Ba 2015) with β = 0.9, 0.999 and ε = 1e-8."""

    def __init__(self, optimizer: str, rate: float) -> None:
        self.optimizer = optimizer
        self.rate = rate
        self.step = 0
        self.means: list[Tensor] = []
        self.squares: list[Tensor] = []

    def moves(self, gradients: list[Tensor]) -> list[Tensor]:
        if self.optimizer == "sgd":
            return [-self.rate * gradient for gradient in gradients]
        self.step += 1
        self.means = self.means or [torch.zeros_like(gradient) for gradient in gradients]
        self.squares = self.squares or [torch.zeros_like(gradient) for gradient in gradients]
        for mean, square, gradient in zip(self.means, self.squares, gradients, strict=True):
            mean.mul_(0.9).add_(gradient, alpha=0.1)
            square.mul_(0.999).addcmul_(gradient, gradient, value=0.001)
        first, second = 1 - 0.9**self.step, 1 - 0.999**self.step
        return [
            -self.rate * (mean / first) / ((square / second).sqrt() + 1e-8)
            for mean, square in zip(self.means, self.squares, strict=True)
        ]


def equal_bits(
    found: Mapping[str, NDArray[np.generic]], wanted: Mapping[str, NDArray[np.generic]]
) -> str:
    """The first tensor that is not the same to the last bit, in words."""
    if set(found) != set(wanted):
        return f"other tensors: {sorted(set(found) ^ set(wanted))[:3]}"
    for name, value in wanted.items():
        if found[name].tobytes() != value.tobytes():
            apart = np.abs(found[name].astype(np.float64) - value.astype(np.float64)).max()
            return f"{name} is not bit-equal to the reference: differs by {apart:.3g}"
    return ""


def above_limit(rate: float, limit: float) -> str:
    """Whether so many updates a second are more than the arithmetic allows, in words."""
    if rate <= limit:
        return ""
    return f"{rate:,.0f} steps/s is above the arithmetic limit of {limit:,.0f}"
