"""Hidden layers learn one after the other without labels, then the whole network with them.

What a layer makes small in its own stage is said by a `Way`; all else is the same for every way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Generator, Tensor, nn

from desktoplab.catalog.modules import Dense
from desktoplab.engine.build import Net
from desktoplab.engine.course import Plan
from desktoplab.engine.courses.supervised import Supervised
from desktoplab.engine.look import in_mode
from desktoplab.engine.naming import layer_names
from desktoplab.engine.objective import Objective
from desktoplab.engine.prepare import Prepared
from desktoplab.engine.streams import torch_stream
from desktoplab.spec.experiment import Experiment, Training
from desktoplab.spec.pretrained import Pretrained, pretrained
from desktoplab.spec.shapes import describe

CHUNK = 4096
"""Samples that are passed at once; part of the numbers, as sums may depend on it."""


@dataclass(frozen=True)
class Codes:
    """Inputs of a layer in its own stage: what the layers below make of all inputs, as rows.

    `training` (samples, numbers) are those of the training part, with or without labels.
    """

    training: Tensor
    validation: Tensor


@dataclass(frozen=True)
class Hidden:
    """A layer that is pre-trained: `dense`, the modules up to the next Dense layer, its extras.

    `number` counts the weighted layers from 1, as plots do. `is_first` says that it sees the inputs
    themselves. `extras` hold what is learned besides the layer and no longer used afterwards.
    """

    number: int
    label: str
    where: Pretrained
    is_first: bool
    dense: Dense
    behind: tuple[nn.Module, ...]
    extras: nn.Module

    @property
    def place(self) -> str:
        """As a divergence names a layer."""
        return f"{describe(self.where.stage.layer)} (layer {self.where.start + 1})"


class Way(Protocol):
    """How single layers learn without labels."""

    @property
    def epochs(self) -> int:
        """Passes over the inputs for each layer, at least 1."""

    def extras(self, dense: Dense, start: Generator) -> nn.Module:
        """What is learned besides a layer, on the device of its weights; `start` draws on the CPU.

        Made once for each layer before the first update, so that checkpoints always have the same
        names.
        """

    def settings(self, training: Training, *, is_first: bool) -> Training:
        """The training settings of a layer's stage; `is_first` if it sees the inputs themselves."""

    def objective(self, layer: Hidden, codes: Codes) -> Objective:
        """What the layer makes small. Draws nothing and changes nothing."""

    def streams(self) -> Mapping[str, Generator]:
        """The random streams that losses draw from."""


class Pretraining(Supervised):
    """The course of a network in which `misfit_of_chain` finds nothing: a stage for each layer."""

    def __init__(
        self, experiment: Experiment, data: Prepared, device: torch.device, way: Way
    ) -> None:
        super().__init__(experiment, data, device)
        self.way = way
        start = torch_stream(experiment.training.seed, "pretraining")
        names = {name.key: name for name in layer_names(self.net)}
        self.layers = tuple(
            self._hidden(each, names[each.stage.key].index + 1, names[each.stage.key].label, start)
            for each in pretrained(experiment.network)
        )
        plans = (self._plan(layer, experiment.training) for layer in self.layers)
        self.plans = (*plans, self.last_plan(experiment, "fine_tuning"))

    def _hidden(self, where: Pretrained, number: int, label: str, start: Generator) -> Hidden:
        dense, *behind = (part.module for part in self.net.parts[where.start : where.end])
        assert isinstance(dense, Dense)
        before = (part.stage.layer.kind for part in self.net.parts[: where.start])
        extras = self.way.extras(dense, start)
        return Hidden(number, label, where, "dense" not in before, dense, tuple(behind), extras)

    def _plan(self, layer: Hidden, training: Training) -> Plan:
        count = len(self.data.unlabeled)
        size = min(training.batch_size or count, count)
        settings = self.way.settings(training, is_first=layer.is_first)

        def begin() -> Objective:
            return self.way.objective(layer, self.codes(layer))

        return Plan("pretraining", self.way.epochs, count, size, settings, begin, layer.label)

    def codes(self, layer: Hidden) -> Codes:
        """What the layers below make of all inputs now, in evaluation mode."""
        inputs = self.data.unlabeled, self.data.validation.inputs
        return Codes(*(passed(self.net, each, layer.where.start) for each in inputs))

    def tensors(self) -> Iterator[tuple[str, Tensor]]:
        """Those of the network, and the extras of each pre-trained layer."""
        yield from super().tensors()
        for layer in self.layers:
            for name, tensor in layer.extras.state_dict(keep_vars=True).items():
                yield f"{layer.where.stage.key}.pretraining.{name}", tensor

    def streams(self) -> Mapping[str, Generator]:
        """That of layers with noise, and those of the way."""
        return {**super().streams(), **self.way.streams()}


def passed(net: Net, inputs: Tensor, end: int) -> Tensor:
    """Rows of what the parts before `end` make of inputs, in evaluation mode; for nets of no skips.

    The same weights give the same bits, so that a run may compute it again where it goes on.
    """
    modules = [part.module for part in net.parts[:end]]
    with in_mode(net, training=False), torch.no_grad():
        pieces = []
        for piece in torch.split(inputs, CHUNK):
            for module in modules:
                piece = module(piece)
            pieces.append(piece.flatten(1))
        return torch.cat(pieces)
