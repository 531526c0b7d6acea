"""One network learns to give the labels: a single stage."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import torch
from torch import Generator, Tensor
from torch.optim import Optimizer

from desktoplab.catalog.modules import Noisy
from desktoplab.engine.build import Net, build
from desktoplab.engine.capture import LossFunction
from desktoplab.engine.compiled.passes import CompiledPass
from desktoplab.engine.course import Plan
from desktoplab.engine.diverged import locate
from desktoplab.engine.look import evaluate
from desktoplab.engine.looking import Looking
from desktoplab.engine.messages import Divergence
from desktoplab.engine.prepare import Prepared
from desktoplab.engine.scoring import Scoring
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import LOSSES


class SupervisedLoss:
    """The mean loss of a mini-batch: what the network answers against the labels."""

    def __init__(
        self, net: Net, loss: LossFunction, data: Prepared, scoring: Scoring, batch_size: int
    ) -> None:
        self.module = net
        self.passes: tuple[CompiledPass, ...] = (scoring.passes,)
        self._loss = loss
        self._training = data.training
        self._scoring = scoring
        self._batch_size = batch_size

    def loss(self, batch: Tensor, rate: float) -> Tensor:
        """As `Objective.loss`; the rate does not matter."""
        del rate
        inputs, labels = self._training.inputs[batch], self._training.labels[batch]
        found: Tensor = self._loss(self.module(inputs), labels)
        return found

    def values(self) -> dict[str, float]:
        """Loss and metric on a fixed training sample and all validation."""
        return self._scoring.values()

    def is_sound(self) -> bool:
        """Whether the loss of the first samples is a finite number."""
        head = self._training.head(self._batch_size)
        outputs = evaluate(self.module, head.inputs)
        if not torch.isfinite(outputs).all():
            return False
        return math.isfinite(self._loss(outputs, head.labels).item())

    def locate(self, batch: Tensor, step: int) -> Divergence:
        """The first tensor that is not finite, in the order of the forward pass."""
        return locate(self.module, self._training.inputs[batch], step)

    def optimizers(self) -> tuple[Optimizer, ...]:
        """None."""
        return ()


class Supervised:
    """The course of one network that learns from labels."""

    def __init__(self, experiment: Experiment, data: Prepared, device: torch.device) -> None:
        settings = experiment.training
        start = settings.weight_init
        self.net = build(experiment.network, data.info.shape, settings.seed, device, start)
        self.data = data
        self.loss: LossFunction = LOSSES.make(settings.loss)
        self.scoring = Scoring(self.net, self.loss, data)
        self.plans: tuple[Plan, ...] = (self.last_plan(experiment, "training"),)

    def last_plan(self, experiment: Experiment, name: str) -> Plan:
        """The stage that the training settings tell of."""
        settings = experiment.training
        count = len(self.data.training)
        size = min(settings.batch_size or count, count)

        def begin() -> SupervisedLoss:
            return SupervisedLoss(self.net, self.loss, self.data, self.scoring, size)

        return Plan(name, settings.epochs, count, size, settings, begin)

    def tensors(self) -> Iterator[tuple[str, Tensor]]:
        """Parameters and buffers of the network."""
        return self.net.named_tensors()

    def streams(self) -> Mapping[str, Generator]:
        """The stream that all layers with noise share, where there are any."""
        return noise_of(self.net)

    def looking(self) -> Looking:
        """At the network, with its loss."""
        return Looking(self.net, self.loss, self.data)


def noise_of(net: Net) -> dict[str, Generator]:
    """The stream of the layers with noise, by its name in checkpoints."""
    found = (module.generator for module in net.modules() if isinstance(module, Noisy))
    first = next(found, None)
    return {} if first is None else {"noise": first}


def supervised(experiment: Experiment, data: Prepared, device: torch.device) -> Supervised:
    """The network of an experiment, with its start weights, and its one stage."""
    return Supervised(experiment, data, device)
