"""The way of a shape through a network: sizes of its cards, and what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass

from desktoplab.spec.network import Item, Layer, Network
from desktoplab.spec.skips import projection_parameters
from desktoplab.spec.tables import LAYERS, Misfit, Shape
from desktoplab.spec.text import Text, text


@dataclass(frozen=True)
class Problem:
    """Something that stands in the way of training; `uid` is the card that shows it.

    `player` is the network it is about, 1 for a discriminator.
    """

    uid: str | None
    text: Text
    player: int = 0


@dataclass(frozen=True)
class Size:
    """Shapes into and out of an item and the numbers it learns, repetitions included."""

    inputs: Shape
    outputs: Shape
    parameters: int


class Walk:
    """The shape on its way through the network of a player, and what was met."""

    def __init__(self, network: Network, shape: Shape, player: int = 0) -> None:
        self.network = network
        self.player = player
        self.shape = shape
        self.sizes: dict[str, Size] = {}
        self.problems: list[Problem] = []
        self.learns = False
        self._inner: set[str] = set()
        for item in network:
            self._item(item)

    @property
    def parameters(self) -> dict[str, int]:
        """The numbers that each outer card learns, by uid."""
        return {uid: size.parameters for uid, size in self.sizes.items() if uid not in self._inner}

    def _refuse(self, uid: str, reason: Text) -> None:
        self.problems.append(Problem(uid, reason, self.player))

    def _item(self, item: Item) -> None:
        if isinstance(item, Layer):
            self._layer(item)
            return
        inputs, count = self.shape, 0
        if not item.layers:
            self._refuse(item.uid, text("The block is empty: drop a layer into it, or delete it."))
        for _ in range(item.repeat):
            before = self.shape
            for inner in item.layers:
                count += self._layer(inner)
                self._inner.add(inner.uid)
                if self.problems:
                    return
            if item.skip:
                projected = projection_parameters(before, self.shape)
                count, self.learns = count + projected, self.learns or projected > 0
        self.sizes[item.uid] = Size(inputs, self.shape, count)

    def _layer(self, layer: Layer) -> int:
        """Pass through one layer; returns the numbers it learns in this repetition."""
        if self.problems:
            return 0
        traits = LAYERS[layer.kind].traits
        try:
            outputs = traits.shape(self.shape, layer.values)
        except Misfit as misfit:
            self._refuse(layer.uid, misfit.text)
            return 0
        count = traits.parameters(self.shape, layer.values)
        self.learns = self.learns or (count > 0 and not layer.values.get("frozen", False))
        seen = self.sizes.get(layer.uid)
        if seen is None:
            self.sizes[layer.uid] = Size(self.shape, outputs, count)
        else:
            self.sizes[layer.uid] = Size(seen.inputs, seen.outputs, seen.parameters + count)
        self.shape = outputs
        return count
