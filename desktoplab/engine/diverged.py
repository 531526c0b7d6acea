"""Finds where a network stopped being finite, so that a divergence can be shown as a lesson."""

from __future__ import annotations

import torch
from torch import Tensor

from desktoplab.engine.build import Net
from desktoplab.engine.look import undisturbed
from desktoplab.engine.messages import Divergence
from desktoplab.spec.shapes import describe


def locate(net: Net, inputs: Tensor, step: int, player: str = "") -> Divergence:
    """The first tensor that is not finite, in the order of the forward pass.

    `player` names the network where it is one of two: `generator` or `discriminator`.
    """
    whose = f" of the {player}" if player else ""
    if not _is_finite(inputs):
        return Divergence(step, None, "the data", "input")
    tape: list[Tensor] = []
    with undisturbed(net), torch.no_grad():
        net.train()
        net(inputs, tape)
    for number, (part, output) in enumerate(zip(net.parts, tape, strict=True), start=1):
        label = f"{describe(part.stage.layer)} (layer {number}{whose})"
        if not all(_is_finite(parameter) for parameter in part.module.parameters()):
            return Divergence(step, part.stage.layer.uid, label, "weights")
        if not _is_finite(output):
            return Divergence(step, part.stage.layer.uid, label, "output")
    return Divergence(step, None, f"the {player or 'network'}", "loss")


def _is_finite(tensor: Tensor) -> bool:
    return bool(torch.isfinite(tensor).all())
