"""What one stage of a run makes small: the one thing that a way of learning has to say of itself.

Everything else (updates, clipping, penalties, compiled loops, checkpoints) knows no more than this.
"""

from __future__ import annotations

from typing import Protocol

from torch import Tensor, nn
from torch.optim import Optimizer

from desktoplab.engine.compiled.passes import CompiledPass
from desktoplab.engine.messages import Divergence


class Objective(Protocol):
    """The loss of a mini-batch, and what is to be known of it. Made when its stage is entered."""

    @property
    def module(self) -> nn.Module:
        """What is learned: `Updates` moves its parameters that require a gradient.

        Its buffers and `Noisy` streams are all that a loss may change besides, so that an update
        can be tried and undone.
        """

    @property
    def passes(self) -> tuple[CompiledPass, ...]:
        """What `values` passes again and again, to be made the fast way; may be empty."""

    def loss(self, batch: Tensor, rate: float) -> Tensor:
        """The loss of a mini-batch, a scalar with its gradient; `batch` holds indices of samples.

        `rate` is the learning rate of the update; to be computed with (`rate * 2`), never looked
        at, as a recording tells by it what depends on the rate.
        """

    def values(self) -> dict[str, float]:
        """The scalars of a point, in evaluation mode. Draws nothing and changes nothing."""

    def is_sound(self) -> bool:
        """Whether numbers are still finite after the last update, which no loss follows."""

    def locate(self, batch: Tensor, step: int) -> Divergence:
        """Where a number is not finite, with these samples; changes nothing."""

    def optimizers(self) -> tuple[Optimizer, ...]:
        """Those of its own, beside that of `Updates`; of the same kind, for other tensors."""
