"""Edits of an experiment: each returns a new value and leaves the old one for undo. uids stay.

Edits of cards are made of `network`; for the discriminator see `spec.procedures.faced`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from desktoplab.spec.experiment import DATA_FIELDS, TRAINING_FIELDS, Data, Experiment, Training
from desktoplab.spec.fields import Field
from desktoplab.spec.network import (
    BLOCK_FIELDS,
    Block,
    Item,
    Layer,
    Network,
    Place,
    every_item,
    find,
    new_uid,
)  # fmt: skip
from desktoplab.spec.procedures import faced
from desktoplab.spec.registry import join
from desktoplab.spec.tables import LAYERS
from desktoplab.spec.text import Refused, text
from desktoplab.spec.values import Value


def insert(experiment: Experiment, items: Sequence[Item], place: Place) -> Experiment:
    """Insert items before `place`; a block dropped into a block is dissolved (no nesting)."""
    both = (*experiment.network, *experiment.discriminator)
    taken = {item.uid for item in every_item(both)}
    if taken & {item.uid for item in every_item(tuple(items))}:
        items = fresh(items)
    return _with(experiment, _inserted(experiment.network, items, place))


def _inserted(network: Network, items: Sequence[Item], place: Place) -> Network:
    if place.block is None:
        index = max(0, min(place.index, len(network)))
        return (*network[:index], *items, *network[index:])
    inner = _layers_of(items)

    def into(block: Block) -> Block:
        index = max(0, min(place.index, len(block.layers)))
        return replace(block, layers=(*block.layers[:index], *inner, *block.layers[index:]))

    return tuple(
        into(item) if isinstance(item, Block) and item.uid == place.block else item
        for item in network
    )


def remove(experiment: Experiment, uids: Collection[str]) -> Experiment:
    """Remove items and inner layers; a block whose last layer goes, goes too."""
    return _with(experiment, _removed(experiment.network, uids))


def _removed(network: Network, uids: Collection[str]) -> Network:
    kept: list[Item] = []
    for item in network:
        if item.uid in uids:
            continue
        if isinstance(item, Block):
            layers = tuple(inner for inner in item.layers if inner.uid not in uids)
            if not layers and item.layers:
                continue
            item = item if layers == item.layers else replace(item, layers=layers)
        kept.append(item)
    return tuple(kept)


def move(experiment: Experiment, uids: Collection[str], place: Place) -> Experiment:
    """Move items, in their order, before `place`; a place inside a moved block changes nothing."""
    moved = picked(experiment.network, uids)
    siblings: Sequence[Item] = experiment.network
    if place.block is not None:
        block = find(experiment.network, place.block)
        if not isinstance(block, Block) or block.uid in uids:
            return experiment
        siblings = block.layers
    passed = tuple(siblings[: place.index])
    index = len(_removed(passed, uids))  # those before the mark that stay
    # A block that a move would empty must survive until the insertion is done.
    marked = _emptied(experiment.network, uids, keep=place.block)
    return _with(experiment, _inserted(marked, moved, replace(place, index=index)))


def _emptied(network: Network, uids: Collection[str], keep: str | None) -> Network:
    rest: list[Item] = []
    for item in network:
        if isinstance(item, Block) and item.uid == keep:
            inner = tuple(layer for layer in item.layers if layer.uid not in uids)
            rest.append(replace(item, layers=inner))
        else:
            rest.extend(_removed((item,), uids))
    return tuple(rest)


def picked(network: Network, uids: Collection[str]) -> tuple[Item, ...]:
    """The items of these uids in network order; no layer of a picked block is picked twice."""
    found: list[Item] = []
    for item in network:
        if item.uid in uids:
            found.append(item)
        elif isinstance(item, Block):
            found.extend(inner for inner in item.layers if inner.uid in uids)
    return tuple(found)


def fresh(items: Sequence[Item]) -> tuple[Item, ...]:
    """Copies with new uids."""

    def copy(item: Item) -> Item:
        if isinstance(item, Block):
            layers = tuple(replace(inner, uid=new_uid()) for inner in item.layers)
            return replace(item, layers=layers, uid=new_uid())
        return replace(item, uid=new_uid())

    return tuple(copy(item) for item in items)


def group(experiment: Experiment, uids: Collection[str]) -> Experiment:
    """Put the picked items into a new block where the first stands; picked blocks are dissolved."""
    items = picked(experiment.network, uids)
    if not items:
        return experiment
    block = Block(_layers_of(items))
    network: list[Item] = []
    placed = False
    for item in experiment.network:
        inside = isinstance(item, Block) and any(inner.uid in uids for inner in item.layers)
        if not placed and (item.uid in uids or inside):
            network.append(block)
            placed = True
        network.extend(_removed((item,), uids))
    return _with(experiment, tuple(network))


def ungroup(experiment: Experiment, uids: Collection[str]) -> Experiment:
    """Replace the picked blocks by their layers, once each, without repeat and skip."""
    network: list[Item] = []
    for item in experiment.network:
        network.extend(item.layers if isinstance(item, Block) and item.uid in uids else (item,))
    return _with(experiment, tuple(network))


def change(experiment: Experiment, uid: str, name: str, value: object) -> Experiment:
    """Change one setting of a layer or block; may raise `Refused`."""

    def changed(item: Layer) -> Layer:
        checked = _checked(LAYERS[item.kind].fields, name, value, "network")
        return replace(item, values=item.values.replace(**{name: checked}))

    def visit(item: Item) -> Item:
        if isinstance(item, Layer):
            return changed(item) if item.uid == uid else item
        if item.uid == uid:
            return _changed_block(item, name, value)
        if any(inner.uid == uid for inner in item.layers):
            layers = tuple(changed(inner) if inner.uid == uid else inner for inner in item.layers)
            return replace(item, layers=layers)
        return item

    return _with(experiment, tuple(visit(item) for item in experiment.network))


def _changed_block(block: Block, name: str, value: object) -> Block:
    checked = _checked(BLOCK_FIELDS, name, value, "network")
    return replace(block, **{name: checked})  # type: ignore[arg-type]


def initialize_all(experiment: Experiment, weight_init: object) -> Experiment:
    """Let the weights of every layer start so, and those of layers to come; may raise `Refused`.

    Recurrent matrices and biases have settings of their own and keep them.
    """
    after = change_training(experiment, "weight_init", weight_init)
    for player in range(len(experiment.networks)):
        after = faced(after, player)
        for item in every_item(after.network):
            if isinstance(item, Layer) and "weight_init" in item.values:
                after = change(after, item.uid, "weight_init", weight_init)
        after = faced(after, player)
    return after


def change_training(experiment: Experiment, name: str, value: object) -> Experiment:
    """Change one training setting; may raise `Refused`."""
    checked = _checked(TRAINING_FIELDS, name, value, "training")
    values = experiment.training.values.replace(**{name: checked})
    return replace(experiment, training=Training(values))


def change_data(experiment: Experiment, name: str, value: object) -> Experiment:
    """Change one data setting; may raise `Refused`."""
    checked = _checked(DATA_FIELDS, name, value, "data")
    return replace(experiment, data=Data(experiment.data.values.replace(**{name: checked})))


def _checked(fields: Mapping[str, Field], name: str, value: object, path: str) -> Value:
    if name not in fields:
        raise Refused(join(path, name), value, text("one of {names}", names=", ".join(fields)))
    return fields[name].check(value, join(path, name))


def _layers_of(items: Sequence[Item]) -> tuple[Layer, ...]:
    layers: list[Layer] = []
    for item in items:
        layers.extend(item.layers if isinstance(item, Block) else (item,))
    return tuple(layers)


def _with(experiment: Experiment, network: Network) -> Experiment:
    return experiment if network == experiment.network else replace(experiment, network=network)
