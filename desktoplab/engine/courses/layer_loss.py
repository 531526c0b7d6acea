"""What the pre-training of one layer makes small, whatever the way."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod

import torch
from torch import Tensor, nn
from torch.optim import Optimizer

from desktoplab.engine.compiled.passes import CompiledPass
from desktoplab.engine.courses.pretraining import Codes, Hidden
from desktoplab.engine.evaluation import TRAINING_SAMPLE
from desktoplab.engine.messages import Divergence


class LayerLoss(ABC):
    """An `Objective` over the codes of the layers below; `module` holds all that it learns."""

    def __init__(self, layer: Hidden, codes: Codes, module: nn.Module) -> None:
        self.module = module
        self.passes: tuple[CompiledPass, ...] = ()
        self._layer, self._codes = layer, codes

    @abstractmethod
    def loss(self, batch: Tensor, rate: float) -> Tensor:
        """As `Objective.loss`; the rate does not matter."""

    @abstractmethod
    def measured(self, inputs: Tensor) -> dict[str, float]:
        """By name what is told of some codes (n, inputs of the layer); draws nothing."""

    def values(self) -> dict[str, float]:
        """What is told of both parts, with the number of the layer."""
        parts = {"": self._codes.training[:TRAINING_SAMPLE], "validation_": self._codes.validation}
        with torch.no_grad():
            return {
                f"{part}{name}_{self._layer.number}": value
                for part, inputs in parts.items()
                for name, value in self.measured(inputs).items()
            }

    def is_sound(self) -> bool:
        """Whether all values are finite numbers."""
        return all(math.isfinite(value) for value in self.values().values())

    def locate(self, batch: Tensor, step: int) -> Divergence:
        """Inputs that are not finite, else the weights that the layer learns, or its loss."""
        uid, place = self._layer.where.stage.layer.uid, self._layer.place
        if not torch.isfinite(self._codes.training[batch]).all():
            if self._layer.is_first:
                return Divergence(step, None, "the data", "input")
            return Divergence(step, uid, place, "input")
        is_finite = all(bool(torch.isfinite(each).all()) for each in self.module.parameters())
        return Divergence(step, uid, place, "loss" if is_finite else "weights")

    def optimizers(self) -> tuple[Optimizer, ...]:
        """None."""
        return ()
