"""Gradient clipping. `make(**values)` gives a function that changes a list of gradients, or None.

Norms are taken in float64, as squares of float32 overflow above 1.8e19.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktoplab.spec.fields import Number
from desktoplab.spec.tables import CLIPPINGS, Plain

if TYPE_CHECKING:
    from torch import Tensor

    Clip = Callable[[list[Tensor]], None]


@CLIPPINGS.register("none", "None", traits=Plain())
def none() -> Clip | None:
    """The gradient is used as it is."""
    return None


@CLIPPINGS.register(
    "norm",
    "By norm",
    traits=Plain(),
    limit=Number(1.0, 1e-6, 1e6, "The longest gradient that is let through.", log=True),
)
def norm(limit: float) -> Clip:
    """A gradient that is too long is shortened as a whole and keeps its direction.

    g ← g · min(1, limit / ‖g‖), where ‖g‖ is taken over all weights and biases (Pascanu et al.
    2013).
    """
    import torch

    def clip(gradients: list[Tensor]) -> None:
        norms = torch.stack([torch.linalg.vector_norm(g, dtype=torch.float64) for g in gradients])
        share = (limit / torch.linalg.vector_norm(norms)).clamp(max=1.0)
        for gradient in gradients:
            gradient.mul_(share)

    return clip


@CLIPPINGS.register(
    "value",
    "By value",
    traits=Plain(),
    limit=Number(0.5, 1e-6, 1e6, "The largest entry that is let through.", log=True),
)
def value(limit: float) -> Clip:
    """Every entry of the gradient is kept between −limit and limit; the direction changes."""

    def clip(gradients: list[Tensor]) -> None:
        for gradient in gradients:
            gradient.clamp_(-limit, limit)

    return clip
