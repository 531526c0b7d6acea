"""What belongs to a weighted layer: the layer that gives its `a`, and the cards that mean it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from desktoplab.spec.network import Block, Layer, Network, expand
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


def weighted_uids(network: Network, chosen: Collection[str]) -> frozenset[str]:
    """The weighted layers that chosen cards mean: a block those in it, a layer the one it follows.

    So the card of an activation, or of a dropout, means the weighted layer before it.
    """
    if not chosen:
        return frozenset()
    found, newest = set(), None
    # From its second repetition on a block only repeats what it means.
    twice = tuple(
        replace(item, repeat=min(2, item.repeat)) if isinstance(item, Block) else item
        for item in network
    )
    for stage in expand(twice):
        if LAYERS[stage.layer.kind].traits.weighted:
            newest = stage.layer.uid
        is_in_chosen = stage.block is not None and stage.block.uid in chosen
        if newest is not None and (
            stage.layer.uid in chosen or (is_in_chosen and newest == stage.layer.uid)
        ):
            found.add(newest)
    return frozenset(found)
