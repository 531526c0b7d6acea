"""Where a drop lands: the place in the network for a height on the canvas. Plain geometry.

Blocks do not nest, so that what holds a block is only offered places outside of blocks.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect

from desktoplab.spec.network import Block, Network, Place

EDGE = 10

RectOf = Callable[[str], QRect]


def place_at(y: int, network: Network, rect_of: RectOf, flat: bool = False) -> Place:
    """The place nearest to `y`; `flat` leaves out the places inside blocks."""
    for index, item in enumerate(network):
        rect = rect_of(item.uid)
        if isinstance(item, Block) and not flat:
            if y < rect.top() + EDGE:
                return Place(index)
            if y <= rect.bottom() - EDGE:
                return _inside(y, item, rect_of)
        elif y < rect.center().y():
            return Place(index)
    return Place(len(network))


def _inside(y: int, block: Block, rect_of: RectOf) -> Place:
    for index, layer in enumerate(block.layers):
        if y < rect_of(layer.uid).center().y():
            return Place(index, block.uid)
    return Place(len(block.layers), block.uid)


def mark_height(place: Place, network: Network, rect_of: RectOf, ends: tuple[int, int]) -> int:
    """Where the insertion mark stands: between the cards before and after the place.

    `ends` are the bottom of the data card and the top of the outcome card.
    """
    if place.block is None:
        top = rect_of(network[place.index - 1].uid).bottom() if place.index else ends[0]
        beyond = place.index >= len(network)
        return (top + (ends[1] if beyond else rect_of(network[place.index].uid).top())) // 2
    block = next(item for item in network if item.uid == place.block)
    layers = block.layers if isinstance(block, Block) else ()
    if not layers:
        return rect_of(block.uid).bottom() - 2 * EDGE
    if place.index >= len(layers):
        return rect_of(layers[-1].uid).bottom() + 3
    return rect_of(layers[place.index].uid).top() - 3
