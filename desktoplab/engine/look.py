"""A look at a network in the middle of a run, which changes nothing that the run depends on.

Random states and the statistics of normalization layers are put back; parameter gradients are
computed aside, never written into `.grad`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Generic, TypeVar, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from desktoplab.catalog.modules import Noisy
from desktoplab.engine.build import Net, Part
from desktoplab.engine.capture import (
    Capture,
    LossFunction,
    captured,
    errors_through_time,
    pass_through,
    side_by_side,
)  # fmt: skip
from desktoplab.engine.messages import Frame
from desktoplab.engine.meter import Meter
from desktoplab.engine.pieces import Lying, lying
from desktoplab.engine.players import Players
from desktoplab.engine.prepare import Part as Samples
from desktoplab.engine.prepare import Prepared
from desktoplab.engine.probe_batch import PROBE_BATCH
from desktoplab.engine.stacks import Stacks, Table
from desktoplab.engine.tensors import moments, sizes
from desktoplab.spec.network import Network
from desktoplab.spec.tables import PROBES

Arrays = Mapping[str, NDArray[np.generic]]


Found = TypeVar("Found")


class shared(Generic[Found]):  # noqa: N801  (a decorator)
    """What several probes need: made when the first asks for it, and paid for by all that do."""

    def __init__(self, make: Callable[[Look], Found]) -> None:
        self.make, self.__doc__ = make, make.__doc__
        self.name = f"look.{make.__name__}"  # no probe's name

    def __get__(self, look: Look, _: type[Look]) -> Found:
        """The value; made in the first call."""
        look.meter.used(self.name)
        if self.name not in look.made:
            with look.meter.during(self.name):
                look.made[self.name] = self.make(look)
        return cast(Found, look.made[self.name])


@dataclass
class Look:
    """What a probe may read; the pass through the network is made once, if a probe asks for it.

    `before` are the weights of the weighted layers before the last update, where they were kept;
    `samples` is the size of the probe batch, `passed` another way to pass it that gives the same,
    and `answered` to pass so many of the first validation samples.
    Where two networks compete, `players` are both, and `net` is the chain of them.
    """

    net: Net
    loss: LossFunction
    data: Prepared
    step: int
    before: Stacks | None = None
    samples: int = PROBE_BATCH
    passed: Callable[[], Sequence[Sequence[Tensor]]] | None = None
    answered: Callable[[int], Tensor] | None = None
    players: Players | None = None
    meter: Meter = field(default_factory=Meter)
    made: dict[str, object] = field(default_factory=dict)

    @property
    def batch(self) -> Samples:
        """The probe batch, the same during a whole run."""
        return self.data.training.head(self.samples)

    @property
    def parts(self) -> list[Part]:
        """The weighted layers, in forward order."""
        return list(self.net.weighted)

    @shared
    def weights(self) -> Stacks:
        """The weights of every weighted layer, its matrices side by side."""
        return Stacks((), weights_now(self.net), keeps=False)

    @shared
    def capture(self) -> Capture:
        """The probe batch's pass in training mode: the first samples of the training part."""
        single = partial(pass_through, self.net, self.loss, self.batch)
        with undisturbed(self.net), in_mode(self.net, training=True), torch.enable_grad():
            return captured(self.net, (self.passed or single)())

    @shared
    def errors_through_time(self) -> dict[int, Tensor]:
        """dL/dh_t of each recurrent layer, by its place in the network; as `capture` does it."""
        with undisturbed(self.net), torch.enable_grad():
            self.net.train()
            return errors_through_time(self.net, self.loss, self.batch)

    @shared
    def delta_sizes(self) -> Table:
        """`l2`, `rms`, `mean` and `max` of the error at each weighted layer."""
        return sizes(self.capture.deltas)

    @shared
    def a_moments(self) -> Table:
        """`mean`, `std`, `min`, `max`, `zeros` and `nonfinite` of each layer's `a`."""
        return moments(self.capture.a)

    @shared
    def validation_outputs(self) -> Tensor:
        """The answers to the whole validation part, in evaluation mode."""
        return self.first_outputs(len(self.data.validation))

    def first_outputs(self, count: int) -> Tensor:
        """The answers to the first `count` samples of the validation part, in evaluation mode."""
        if self.answered is not None:
            return self.answered(count)
        return self.outputs(self.data.validation.head(count).inputs)

    def outputs(self, inputs: Tensor) -> Tensor:
        """The network's answers in evaluation mode, shape (batch, outputs)."""
        return evaluate(self.net, inputs)

    def activations(self, inputs: Tensor) -> list[Tensor]:
        """`a` of every weighted layer in evaluation mode, for inputs of one's own."""
        with undisturbed(self.net), torch.no_grad():
            self.net.eval()
            tape: list[Tensor] = []
            self.net(inputs, tape)
        return [tape[place] for place in self.net.end_places]


def weights_now(net: Net) -> Lying:
    """The weights of every weighted layer, not copied: the next update will change them."""
    if all(len(several) == 1 for several in net.matrices):
        return net.lying
    return lying([side_by_side(several) for several in net.matrices])


def take_frames(look: Look, probes: tuple[str, ...]) -> tuple[Frame, ...]:
    """Let each named probe look; `look.meter` then tells what each of them took."""
    frames = []
    for name in probes:
        with look.meter.during(name):
            frames.append(Frame(name, look.step, PROBES[name].make(look)))
    return tuple(frames)


def fitting_probes(data: Prepared, network: Network) -> tuple[str, ...]:
    """The names of all registered probes that make sense for this data and this network."""
    return tuple(
        entry.name
        for entry in PROBES.entries()
        if entry.traits.fits(data.info) and entry.traits.suits(network)
    )


def evaluate(net: Net, inputs: Tensor, chunk: int = 4096) -> Tensor:
    """Outputs in evaluation mode, without gradient; the mode is put back."""
    with in_mode(net, training=False), torch.no_grad():
        starts = range(0, max(1, len(inputs)), chunk)
        pieces = [net(inputs[start : start + chunk]) for start in starts]
    return pieces[0] if len(pieces) == 1 else torch.cat(pieces)


@contextmanager
def in_mode(net: Net, *, training: bool) -> Iterator[None]:
    """In training or evaluation mode until the block ends; a walk over all modules only if needed.

    The network is in one mode as a whole.
    """
    was_training = net.training
    if training != was_training:
        net.train(training)
    try:
        yield
    finally:
        if training != was_training:
            net.train(was_training)


@contextmanager
def undisturbed(net: Net) -> Iterator[None]:
    """Put back buffers, random states and mode when the block ends."""
    was_training = net.training
    buffers, generators = [], {}
    for module in net.changed_by_passes:
        buffers += [(buffer, buffer.clone()) for buffer in module.buffers(recurse=False)]
        if isinstance(module, Noisy) and module.generator is not None:
            generators[module.generator] = module.generator.get_state()
    try:
        yield
    finally:
        with torch.no_grad():
            for buffer, before in buffers:
                buffer.copy_(before)
        for generator, state in generators.items():
            generator.set_state(state)
        if net.training != was_training:
            net.train(was_training)
