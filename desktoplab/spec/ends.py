"""Which layer gives the activations `a` of a weighted layer. One rule for probes and cards."""

from __future__ import annotations

from collections.abc import Iterable

from desktoplab.spec.network import Layer
from desktoplab.spec.tables import ACTIVATIONS, LAYERS, NORMALIZATION


def end_places(layers: Iterable[Layer]) -> list[int]:
    """For each weighted layer of the expanded network the place of the layer that ends it.

    It is the last activation before the next weighted layer, else the last normalization, else
    the layer itself.
    """
    ends: list[tuple[int, str]] = []
    for place, layer in enumerate(layers):
        entry = LAYERS[layer.kind]
        closes = entry.group == ACTIVATIONS or (
            entry.group == NORMALIZATION and bool(ends) and ends[-1][1] != ACTIVATIONS
        )
        if entry.traits.weighted:
            ends.append((place, entry.group))
        elif ends and closes:
            ends[-1] = place, entry.group
    return [place for place, _ in ends]
