"""The network as a value: a tuple of layers and blocks, each with a stable uid. No wiring."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from desktoplab.spec.fields import Field, Flag, Integer, Number
from desktoplab.spec.tables import LAYERS
from desktoplab.spec.values import Chosen, Value, Values

AS_NETWORK = "default"
"""The initializer that leaves it to the network: `training.weight_init`."""


def new_uid() -> str:
    """A name that no other item has."""
    return secrets.token_hex(4)


@dataclass(frozen=True)
class Layer:
    """One layer: `kind` names an entry of `LAYERS`, `values` are its settings."""

    kind: str
    values: Values
    uid: str = field(default_factory=new_uid)


@dataclass(frozen=True)
class Block:
    """Layers that are repeated; `skip` adds a shortcut around each repetition.

    With it, each repetition gives skip(x) + `scale` · F(x), where F are the layers.
    """

    layers: tuple[Layer, ...]
    repeat: int = 1
    skip: bool = False
    uid: str = field(default_factory=new_uid)
    scale: float = 1.0

    @property
    def values(self) -> Values:
        """The settings, named as in `BLOCK_FIELDS`."""
        return Values({name: getattr(self, name) for name in BLOCK_FIELDS})


BLOCK_FIELDS: dict[str, Field] = {
    "repeat": Integer(1, 1, 1000, "How many times the layers inside follow each other.", unit="×"),
    "skip": Flag(
        False,
        "Adds the block's input to its output, around each repetition. Where the shapes differ, "
        "the input is first projected by a linear layer without bias, in images and sequences by "
        "a convolution of one pixel or step if that fits (He et al. 2015).",
        label="Skip connection",
    ),
    "scale": Number(
        1.0, 0.0, 10.0,
        "With a skip connection the layers' output is multiplied by it: x + scale · F(x). Below 1, "
        "sums of many blocks grow less.",
        label="Scale of the branch",
    ),
}  # fmt: skip

Item = Layer | Block
Network = tuple[Item, ...]


def layer(kind: str, **values: Value) -> Layer:
    """A new layer with the defaults of its kind, some of them changed; may raise `Refused`."""
    chosen = LAYERS.choose(kind, **values)
    return Layer(chosen.name, chosen.values)


@dataclass(frozen=True)
class Place:
    """Where an item may be inserted: before position `index` of the network or of a block."""

    index: int
    block: str | None = None


@dataclass(frozen=True)
class Stage:
    """One layer of the expanded network: which card it came from and which repetition it is."""

    layer: Layer
    repetition: int = 0
    block: Block | None = None

    @property
    def key(self) -> str:
        """Unique in the expanded network: the layer's uid, with the repetition in a block."""
        return f"{self.layer.uid}/{self.repetition}" if self.block else self.layer.uid


def initialized(network: Network, weight_init: Chosen) -> Network:
    """The network in which `weight_init` stands wherever a layer leaves it to the network."""

    def visit(one: Layer) -> Layer:
        open_ = [
            name
            for name, value in one.values.items()
            if isinstance(value, Chosen) and value.name == AS_NETWORK
        ]
        if not open_:
            return one
        return replace(one, values=one.values.replace(**dict.fromkeys(open_, weight_init)))

    return tuple(
        visit(item)
        if isinstance(item, Layer)
        else replace(item, layers=tuple(visit(inner) for inner in item.layers))
        for item in network
    )


def expand(network: Network) -> Iterator[Stage]:
    """Every layer in the order of the forward pass, repetitions spelled out."""
    for item in network:
        if isinstance(item, Layer):
            yield Stage(item)
        else:
            for repetition in range(item.repeat):
                for inner in item.layers:
                    yield Stage(inner, repetition, item)


def every_item(network: Network) -> Iterator[Item]:
    """Every item and every layer inside a block, in the order of the cards."""
    for item in network:
        yield item
        if isinstance(item, Block):
            yield from item.layers


def find(network: Network, uid: str) -> Item | None:
    """The item or inner layer of that uid."""
    return next((item for item in every_item(network) if item.uid == uid), None)


def place_of(network: Network, uid: str) -> Place | None:
    """Where the item of that uid stands."""
    for index, item in enumerate(network):
        if item.uid == uid:
            return Place(index)
        if isinstance(item, Block):
            for inner_index, inner in enumerate(item.layers):
                if inner.uid == uid:
                    return Place(inner_index, item.uid)
    return None
