"""What an autoencoder gives again of samples that it does not learn from. Plain torch."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

import numpy as np
import torch
from torch import Tensor

from desktoplab.catalog.modules import Noisy
from desktoplab.engine.build import Net
from desktoplab.engine.look import Arrays, Look, undisturbed

SAMPLES = 500
"""Samples of the validation part that are passed, at most."""

NOISE_SEED = 0
"""The damage is the same in every look, so that looks compare."""


@dataclass(frozen=True)
class Again:
    """`inputs` (samples, *shape) and what came out, `outputs` of the same shape.

    `given` is what the network was given: the inputs as the noise cards at its top damage them,
    the inputs themselves where there are none.
    """

    inputs: Tensor
    given: Tensor
    outputs: Tensor
    is_damaged: bool

    @property
    def errors(self) -> Arrays:
        """`error` of the outputs and `damage` of what was given: mean squares, (1,) each.

        In the standardized units in which the network sees the inputs.
        """
        wanted = self.inputs.double()
        error, damage = (
            (found.double() - wanted).square().mean().item() for found in (self.outputs, self.given)
        )
        return {"error": np.array([error]), "damage": np.array([damage])}


def given_again(look: Look) -> Again:
    """The first validation samples passed through the network, all but its noise in evaluation.

    Noise cards before every other card damage the inputs as in training, always alike.
    """
    net, inputs = look.net, look.data.validation.head(SAMPLES).inputs
    first = damaging(net)
    with undisturbed(net), torch.no_grad():
        net.eval()
        for part in net.parts[:first]:
            assert isinstance(part.module, Noisy)
            part.module.train()
            if part.module.generator is not None:
                part.module.generator.manual_seed(NOISE_SEED)
        tape: list[Tensor] = []
        outputs = net(inputs, tape)
        net.train()  # so that what follows puts every module into one mode
    given = tape[first - 1] if first else inputs
    return Again(inputs, given, outputs.reshape(inputs.shape), bool(first))


def damaging(net: Net) -> int:
    """How many cards at the top of the network only add noise; those within blocks do not count."""
    lone = (part.stage.block is None and isinstance(part.module, Noisy) for part in net.parts)
    return sum(1 for _ in takewhile(bool, lone))
