"""SGD without momentum, with the roundings of its formula. Plain torch.

Torch's own multiplies and adds with one rounding on some machines and with two on others. Written
as the formula, an update is the same number however it is made: by this optimizer, by a product
that is added to the weights at once, or by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import torch
from torch import nn
from torch.optim import Optimizer


class PlainSGD(Optimizer):
    """W ← W − (learning rate · gradient): the product is rounded, then the difference."""

    def __init__(self, parameters: Iterable[nn.Parameter], lr: float) -> None:
        super().__init__(parameters, {"lr": lr})

    @torch.no_grad()
    def step(self, closure: Callable[[], float] | None = None) -> None:  # type: ignore[override]
        """Move each parameter that has a gradient."""
        del closure
        for group in self.param_groups:
            learned = [weight for weight in group["params"] if weight.grad is not None]
            if learned:
                gradients = [weight.grad for weight in learned]
                torch._foreach_add_(learned, torch._foreach_mul(gradients, -group["lr"]))  # noqa: SLF001
