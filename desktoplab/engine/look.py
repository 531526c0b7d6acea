"""A look at a network in the middle of a run, which changes nothing that the run depends on.

Random states and the statistics of normalization layers are put back; parameter gradients are
computed aside, never written into `.grad`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from desktoplab.catalog.modules import Noisy
from desktoplab.engine.build import Net, Part
from desktoplab.engine.messages import Frame
from desktoplab.engine.prepare import Prepared
from desktoplab.spec.tables import PROBES

PROBE_BATCH = 128

LossFunction = Callable[[Tensor, Tensor], Tensor]
Arrays = Mapping[str, NDArray[np.generic]]


@dataclass(frozen=True)
class Capture:
    """One forward and backward pass of the probe batch; lists run over the weighted layers.

    `z` is what the layer gives, `deltas` the error there. Where a layer has several matrices, as
    recurrent ones do, `weights` and `weight_gradients` hold them side by side.
    """

    parts: list[Part]
    weights: list[Tensor]
    z: list[Tensor]
    deltas: list[Tensor]
    weight_gradients: list[Tensor]


@dataclass
class Look:
    """What a probe may read; the pass through the network is made once, if a probe asks for it."""

    net: Net
    loss: LossFunction
    data: Prepared
    step: int

    @cached_property
    def capture(self) -> Capture:
        """The probe batch's pass in training mode: the first samples of the training part."""
        batch = self.data.training.head(PROBE_BATCH)
        with undisturbed(self.net), torch.enable_grad():
            self.net.train()
            tape: list[Tensor] = []
            loss = self.loss(self.net(batch.inputs, tape), batch.labels)
            pairs = [(p, z) for p, z in zip(self.net.parts, tape, strict=True) if p.is_weighted]
            matrices = [weights_of(part.module) for part, _ in pairs]
            outputs = [z for _, z in pairs]
            wanted = [matrix for several in matrices for matrix in several]
            found = iter(torch.autograd.grad(loss, [*outputs, *wanted]))
        return Capture(
            [part for part, _ in pairs],
            [_side_by_side([matrix.detach() for matrix in several]) for several in matrices],
            [z.detach() for z in outputs],
            [next(found) for _ in outputs],
            [_side_by_side([next(found) for _ in several]) for several in matrices],
        )

    def outputs(self, inputs: Tensor) -> Tensor:
        """The network's answers in evaluation mode, shape (batch, outputs)."""
        return evaluate(self.net, inputs)


def weights_of(module: nn.Module) -> list[nn.Parameter]:
    """The matrices of a weighted layer: `weight`, or those of the inputs and of the state."""
    return [
        parameter
        for name, parameter in module.named_parameters()
        if name.rpartition(".")[2].startswith("weight")
    ]


def _side_by_side(matrices: list[Tensor]) -> Tensor:
    return matrices[0] if len(matrices) == 1 else torch.cat(matrices, dim=1)


def take_frames(look: Look, probes: tuple[str, ...]) -> tuple[Frame, ...]:
    """Let each named probe look."""
    return tuple(Frame(name, look.step, PROBES[name].make(look)) for name in probes)


def fitting_probes(data: Prepared) -> tuple[str, ...]:
    """The names of all registered probes that make sense for this data."""
    return tuple(entry.name for entry in PROBES.entries() if entry.traits.fits(data.info))


def evaluate(net: Net, inputs: Tensor, chunk: int = 4096) -> Tensor:
    """Outputs in evaluation mode, without gradient; the mode is put back."""
    was_training = net.training
    net.eval()
    with torch.no_grad():
        starts = range(0, len(inputs), chunk)
        pieces = [net(inputs[start : start + chunk]) for start in starts]
    net.train(was_training)
    return torch.cat(pieces)


@contextmanager
def undisturbed(net: Net) -> Iterator[None]:
    """Put back buffers, random states and mode when the block ends."""
    was_training = net.training
    buffers = [(buffer, buffer.clone()) for buffer in net.buffers()]
    generators = {
        module.generator: module.generator.get_state()
        for module in net.modules()
        if isinstance(module, Noisy) and module.generator is not None
    }
    try:
        yield
    finally:
        with torch.no_grad():
            for buffer, before in buffers:
                buffer.copy_(before)
        for generator, state in generators.items():
            generator.set_state(state)
        net.train(was_training)
