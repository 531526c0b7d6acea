"""Looks at the network of one run, each with the same probe batch. Plain torch."""

from __future__ import annotations

from functools import partial

from torch import Tensor

from desktoplab.engine.build import Net
from desktoplab.engine.capture import LossFunction, pass_through
from desktoplab.engine.compiled.passes import CompiledLists, CompiledPass
from desktoplab.engine.look import Look, evaluate, in_mode, undisturbed
from desktoplab.engine.prepare import Prepared
from desktoplab.engine.probe_batch import probe_batch
from desktoplab.engine.stacks import Stacks
from desktoplab.engine.tensors import SIZES, SUMS

MEASURED = SUMS, SUMS, SIZES, SIZES, None
"""What is taken along of a pass: of z, a, deltas and gradients what live probes need."""


class Looking:
    """What looks at a run have in common: `samples` of the probe batch, and the way to pass it."""

    def __init__(self, net: Net, loss: LossFunction, data: Prepared) -> None:
        self.net, self.loss, self.data = net, loss, data
        self.samples = probe_batch(net, data.info.shape)
        batch = data.training.head(self.samples)
        single = partial(pass_through, net, loss, batch)
        self.passes = CompiledLists(single, partial(undisturbed, net), MEASURED)
        self.answering: dict[int, CompiledPass] = {}

    def look(self, step: int, before: Stacks | None) -> Look:
        """What probes may read at this step, with the weights `before` if they were kept."""
        is_cpu = self.data.training.inputs.device.type == "cpu"
        passed = self.passes.lists if is_cpu else None
        answered = self.answers if is_cpu else None
        return Look(self.net, self.loss, self.data, step, before, self.samples, passed, answered)

    def answers(self, count: int) -> Tensor:
        """The network's outputs for the first `count` validation samples, in evaluation mode."""
        if count not in self.answering:
            inputs = self.data.validation.head(count).inputs
            self.answering[count] = CompiledPass(
                lambda: [evaluate(self.net, inputs)], partial(undisturbed, self.net)
            )
        passes = self.answering[count]
        passes.after = self.passes.after
        with in_mode(self.net, training=False):
            return passes.make()[0]
