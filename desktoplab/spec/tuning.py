"""What fine-tuning makes of an experiment: another start, a last layer of its own, frozen layers.

Plain values. Whether weights fit is not decided here.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from desktoplab.spec.experiment import Experiment, Training
from desktoplab.spec.fit import fitted
from desktoplab.spec.network import Block, Layer, Network, every_item, new_uid
from desktoplab.spec.tables import LAYERS, STARTS, DataInfo
from desktoplab.spec.values import Chosen


@dataclass(frozen=True)
class Tuning:
    """What is wanted: the `start`, and whose `network` (None: the present one)."""

    start: Chosen
    network: Network | None = None


def fine_tuned(experiment: Experiment, info: DataInfo, wish: Tuning) -> Experiment:
    """The experiment with these weights; its loss and last layer suit the data.

    A last layer that had to change its units is a new card. Nothing is frozen.
    """
    network = wish.network or experiment.network
    changed = fitted(replace(experiment, network=thawed(network)), info)
    last = changed.network[-1] if changed.network else None
    if isinstance(last, Layer) and last != thawed(network)[-1]:
        last = replace(last, uid=new_uid())
        changed = replace(changed, network=(*changed.network[:-1], last))
    values = changed.training.values.replace(start=wish.start)
    return replace(changed, training=Training(values))


def from_scratch(experiment: Experiment) -> Experiment:
    """The same with fresh weights and nothing frozen: what fine-tuning is compared with."""
    values = experiment.training.values.replace(start=STARTS.choose("fresh"))
    return replace(experiment, network=thawed(experiment.network), training=Training(values))


def frozen(experiment: Experiment, taken: Collection[str]) -> Experiment:
    """The same with the layers of these keys frozen, but for the last one that has weights.

    A layer of a repeated block is frozen only where all its repetitions are meant.
    """
    last = last_weighted(experiment.network)
    chosen = {
        item.uid
        for item in every_item(experiment.network)
        if isinstance(item, Layer) and item is not last and _is_whole(item, experiment, taken)
    }
    return replace(experiment, network=_with_frozen(experiment.network, chosen))


def last_weighted(network: Network) -> Layer | None:
    """The last layer that has weights, which answers."""
    found = None
    for item in every_item(network):
        if isinstance(item, Layer) and LAYERS[item.kind].traits.weighted:
            found = item
    return found


def thawed(network: Network) -> Network:
    """The network with every layer learning."""
    return _with_frozen(network, set())


def _is_whole(layer: Layer, experiment: Experiment, taken: Collection[str]) -> bool:
    for item in experiment.network:
        if isinstance(item, Block) and layer in item.layers:
            return all(f"{layer.uid}/{place}" in taken for place in range(item.repeat))
    return layer.uid in taken


def _with_frozen(network: Network, chosen: Collection[str]) -> Network:
    def visit(one: Layer) -> Layer:
        if "frozen" not in one.values or one.values["frozen"] is (one.uid in chosen):
            return one
        return replace(one, values=one.values.replace(frozen=one.uid in chosen))

    return tuple(
        visit(item)
        if isinstance(item, Layer)
        else replace(item, layers=tuple(visit(inner) for inner in item.layers))
        for item in network
    )
