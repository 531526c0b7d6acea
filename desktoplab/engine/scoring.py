"""Loss and metric of a network on a sample of the training part, and on all of validation."""

from __future__ import annotations

import math
from functools import partial

import torch
from torch import Tensor

from desktoplab.engine.build import Net
from desktoplab.engine.capture import LossFunction
from desktoplab.engine.compiled.passes import CompiledPass
from desktoplab.engine.evaluation import TRAINING_SAMPLE
from desktoplab.engine.look import evaluate, in_mode, undisturbed
from desktoplab.engine.prepare import Part, Prepared
from desktoplab.engine.scores import metric_of, score


class Scoring:
    """Scores one network again and again, in evaluation mode; `passes` are made the fast way."""

    def __init__(self, net: Net, loss: LossFunction, data: Prepared) -> None:
        self._net, self._loss, self._info = net, loss, data.info
        self._parts = {
            "train": data.training.head(TRAINING_SAMPLE),
            "validation": data.validation,
        }
        self._is_cpu = data.training.inputs.device.type == "cpu"
        self.passes = CompiledPass(self._pass_all, partial(undisturbed, net))

    def values(self) -> dict[str, float]:
        """The scalars of a point; NaN for a part of which an output is not finite."""
        with in_mode(self._net, training=False):
            found = iter(self.passes.make() if self._is_cpu else self._pass_all())
        values: dict[str, float] = {}
        metric = metric_of(self._info)
        for name, part in self._parts.items():
            outputs, loss, is_finite = next(found), next(found), next(found)
            pair = math.nan, math.nan
            if is_finite:
                pair = loss.item(), score(outputs, part.labels, self._info)
            values[f"{name}_loss"], values[f"{name}_{metric}"] = pair
        return values

    def _pass_all(self) -> list[Tensor]:
        """Outputs, mean loss, and whether all outputs are finite, of each part."""
        return [tensor for part in self._parts.values() for tensor in self._pass(part)]

    def _pass(self, part: Part) -> tuple[Tensor, Tensor, Tensor]:
        outputs = evaluate(self._net, part.inputs)
        with torch.no_grad():
            return outputs, self._loss(outputs, part.labels), torch.isfinite(outputs).all()
