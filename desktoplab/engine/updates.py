"""One update of the weights: clip, penalize, step, at the rate that the schedule tells.

Plain torch. Decides nothing about batches or measuring.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from torch import nn

from desktoplab.catalog.penalties import Penalty, is_weight
from desktoplab.catalog.schedules import Clock
from desktoplab.catalog.starts import rate_of_taken
from desktoplab.engine.slower import rate_in, slow_down
from desktoplab.spec.experiment import Training
from desktoplab.spec.tables import CLIPPINGS, OPTIMIZERS, PENALTIES, SCHEDULES


def load_optimizers() -> None:
    """Let torch load what its first optimizer needs, about a second's worth of modules."""
    torch.optim.SGD([nn.Parameter(torch.zeros(1))])


class Updates:
    """The optimizer with all that stands around it. `rate` is the learning rate before schedule.

    Frozen parameters are none of its business.
    """

    def __init__(self, net: nn.Module, settings: Training, steps_per_epoch: int) -> None:
        self.parameters = [weight for weight in net.parameters() if weight.requires_grad]
        self.weights = [parameter for parameter in self.parameters if is_weight(parameter)]
        self.optimizer = OPTIMIZERS.make(settings.optimizer, self.parameters)
        self.clip = CLIPPINGS.make(settings.clipping)
        self.penalty: Penalty = PENALTIES.make(settings.penalty)
        self.factor = SCHEDULES.make(settings.schedule)
        self.clock = Clock(steps_per_epoch, settings.epochs)
        self.rate = float(settings.optimizer.values["learning_rate"])
        self._factor_of_taken = rate_of_taken(settings)
        self._slow: dict[int, float] = {}

    def slow_down(self, layers: Mapping[str, Sequence[nn.Parameter]]) -> None:
        """From the first update on, these layers took weights, and learn at the rate for such."""
        factor = self._factor_of_taken
        slow = [parameter for parameters in layers.values() for parameter in parameters]
        if factor != 1.0 and slow:
            slow_down(self.optimizer, slow, factor)
            self._slow = {id(parameter): factor for parameter in slow}

    def rate_at(self, step: int) -> float:
        """The learning rate of the update that follows `step` others: the rate times its factor."""
        return self.rate * float(self.factor(step, self.clock))

    def make(self, loss: torch.Tensor, rate: float) -> None:
        """Backward and one step at a learning rate, which penalties know too."""
        for group in self.optimizer.param_groups:
            group["lr"] = rate_in(group, rate)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        with torch.no_grad():
            if self.clip is not None:
                self.clip([p.grad for p in self.parameters if p.grad is not None])
            if self.penalty.before is not None:
                for weight in self._learned():
                    self.penalty.before(weight, self._rate_of(weight, rate))
        self.optimizer.step()
        if self.penalty.after is not None:
            with torch.no_grad():
                for weight in self._learned():
                    self.penalty.after(weight, self._rate_of(weight, rate))

    def _learned(self) -> list[nn.Parameter]:
        """Weights that this update reached."""
        return [weight for weight in self.weights if weight.grad is not None]

    def _rate_of(self, weight: nn.Parameter, rate: float) -> float:
        factor = self._slow.get(id(weight))
        return rate if factor is None else rate * factor
