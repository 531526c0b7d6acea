"""How many samples are passed through a network to look at it. Decided by its sizes alone.

Small networks are looked at with 128 samples. Of those in which a pass costs much more than a look
may take, fewer are passed, so that there can be looks often enough to see it learn.
"""

from __future__ import annotations

from math import prod

from desktoplab.engine.build import Net, weights_of
from desktoplab.spec.tables import LAYERS, Shape

PROBE_BATCH, LEAST = 128, 32
"""Samples of the probe batch at most and at least."""

MULTIPLICATIONS = 60_000_000
"""What the forward pass of the probe batch may take; the whole look takes three times as many."""


def probe_batch(net: Net, inputs: Shape) -> int:
    """Samples of the probe batch of a network that takes `inputs`: 128, 64 or 32."""
    size = PROBE_BATCH
    while size > LEAST and size * multiplications(net, inputs) > MULTIPLICATIONS:
        size //= 2
    return size


def multiplications(net: Net, inputs: Shape) -> int:
    """By how many weights a sample is multiplied in the weighted layers, each as often as it is."""
    found, shape = 0, inputs
    for part in net.parts:
        entry, before = LAYERS[part.stage.layer.kind], shape
        shape = entry.traits.shape(shape, part.stage.layer.values)
        if part.is_weighted:
            weights = sum(matrix.numel() for matrix in weights_of(part.module))
            found += weights * (before[0] if entry.group == "Recurrent" else prod(_places(shape)))
    return found


def _places(shape: Shape) -> Shape:
    """Where a layer gives its units: the pixels of an image, the steps of a sequence."""
    return shape[1:] if len(shape) == 3 else shape[:-1]
