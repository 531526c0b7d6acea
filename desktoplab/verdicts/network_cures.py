"""Cures that edit the network. Pure: the same experiment in, the same experiment out.

Layers that a cure inserts get uids made from the card before or after, so that measuring a cure and
applying it are about the same network.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import cache

from desktoplab.spec.edits import change
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import AS_NETWORK, Block, Item, Layer, every_item, expand, layer
from desktoplab.spec.procedures import faced
from desktoplab.spec.tables import ACTIVATIONS, INITIALIZERS, LAYERS, NORMALIZATION
from desktoplab.spec.text import Text, text
from desktoplab.spec.values import Value
from desktoplab.verdicts.evidence import followers
from desktoplab.verdicts.verdict import Cure

SUITS = {"tanh": "xavier_normal", "sigmoid": "xavier_normal", "selu": "lecun_normal"}
"""Initializers by the activation that follows (Glorot & Bengio 2010, Klambauer et al. 2017)."""

RECTIFIER, OTHERWISE = "he_normal", "xavier_normal"
UNRECTIFIED = ("softmax", "step", "identity")
SQUASHING = ("sigmoid", "tanh", "step")
NORMALIZED = ("dense", "conv1d", "conv2d")
Visit = Callable[[Layer], tuple[Layer, ...]]
Change = Callable[[Experiment], Experiment]


def _in_each(change_one: Change) -> Change:
    """The change made of every network that takes part, one after the other."""

    def changed(experiment: Experiment) -> Experiment:
        for player in range(len(experiment.networks)):
            experiment = faced(change_one(faced(experiment, player)), player)
        return experiment

    return changed


@cache
def start_suitably() -> Cure:
    """The initializer that goes with each layer's activation."""
    return Cure(
        "initialize",
        text("Choose start weights that suit each activation (He for ReLU, Xavier for tanh)"),
        _in_each(_start_suitably),
    )


def _start_suitably(experiment: Experiment) -> Experiment:
    stages = tuple(stage.layer for stage in expand(experiment.network))
    weighted = [one for one in stages if LAYERS[one.kind].traits.weighted]
    after = experiment
    seen: set[str] = set()
    for one, between in zip(weighted, followers(stages), strict=True):
        if one.uid in seen or "weight_init" not in one.values:
            continue
        seen.add(one.uid)
        wanted = _suitable(between)
        found = one.values["weight_init"]
        if found.name == AS_NETWORK:
            found = experiment.training.weight_init
        if found != wanted:
            after = change(after, one.uid, "weight_init", wanted)
    return after


def _suitable(between: tuple[Layer, ...]) -> Value:
    kind = next((one.kind for one in between if LAYERS[one.kind].group == ACTIVATIONS), "")
    name = SUITS.get(kind, RECTIFIER if kind and kind not in UNRECTIFIED else OTHERWISE)
    return INITIALIZERS.choose(name)


@cache
def use_relu() -> Cure:
    """ReLU with He in place of what saturates."""
    return Cure(
        "relu",
        text("Replace the activations by ReLU with He initialization"),
        _in_each(lambda one: _start_suitably(_replaced(one, SQUASHING, "relu"))),
    )


@cache
def use_leaky_relu() -> Cure:
    """Leaky ReLU in place of ReLU."""
    return Cure(
        "leaky_relu",
        text("Replace ReLU by Leaky ReLU with He initialization"),
        _in_each(lambda one: _start_suitably(_replaced(one, ("relu",), "leaky_relu"))),
    )


def _replaced(experiment: Experiment, kinds: Collection[str], by: str) -> Experiment:
    """Other hidden activations on the same cards."""
    last = _behind_the_output(experiment)

    def visit(one: Layer) -> tuple[Layer, ...]:
        if one.kind not in kinds or one.uid in last:
            return (one,)
        return (replace(layer(by), uid=one.uid),)

    return _each(experiment, visit)


def _behind_the_output(experiment: Experiment) -> set[str]:
    """uids of what follows the last weighted layer: the answer's own activation."""
    between = followers(tuple(stage.layer for stage in expand(experiment.network)))
    hidden = {one.uid for layers in between[:-1] for one in layers}
    return {one.uid for one in between[-1]} - hidden if between else set()


@cache
def normalize() -> Cure:
    """Batch normalization behind every hidden layer."""
    return Cure(
        "batch_norm",
        text("Insert batch normalization before the activations"),
        _in_each(_normalize),
    )


def _normalize(experiment: Experiment) -> Experiment:
    stages = tuple(stage.layer for stage in expand(experiment.network))
    weighted = [one for one in stages if LAYERS[one.kind].traits.weighted]
    normal = {
        one.uid
        for one, between in zip(weighted, followers(stages), strict=True)
        if any(LAYERS[other.kind].group == NORMALIZATION for other in between)
    }
    if weighted:
        normal.add(weighted[-1].uid)  # what the network answers is left alone
    taken = _taken(experiment)

    def visit(one: Layer) -> tuple[Layer, ...]:
        if one.kind not in NORMALIZED or one.uid in normal:
            return (one,)
        return one, _new("batch_norm", f"{one.uid}n", taken)

    return _each(experiment, visit)


@cache
def add_skips() -> Cure:
    """A skip around every repetition, with normalization inside."""
    return Cure(
        "skips",
        text("Add skip connections to the blocks, with normalization inside"),
        _in_each(_skips),
    )


def _skips(experiment: Experiment) -> Experiment:
    taken = _taken(experiment)

    def visit(item: Item) -> Item:
        if isinstance(item, Layer) or item.skip or item.repeat < 2:
            return item
        if not any(LAYERS[one.kind].traits.weighted for one in item.layers):
            return item
        inner = item.layers
        if not any(LAYERS[one.kind].group == NORMALIZATION for one in inner):
            inner = (_new("batch_norm", f"{item.uid}s", taken), *inner)
        return replace(item, layers=inner, skip=True)

    return replace(experiment, network=tuple(visit(item) for item in experiment.network))


@cache
def drop_out() -> Cure:
    """Dropout behind every hidden activation."""

    def changed(experiment: Experiment) -> Experiment:
        taken, last = _taken(experiment), _behind_the_output(experiment)
        if any(item.kind.endswith("dropout") for item in every_item(experiment.network)
               if isinstance(item, Layer)):  # fmt: skip
            return experiment

        def visit(one: Layer) -> tuple[Layer, ...]:
            if LAYERS[one.kind].group != ACTIVATIONS or one.uid in last:
                return (one,)
            kind = "alpha_dropout" if one.kind == "selu" else "dropout"
            return one, _new(kind, f"{one.uid}d", taken)

        return _each(experiment, visit)

    return Cure("dropout", text("Insert dropout after the activations"), _in_each(changed))


def _each(experiment: Experiment, visit: Visit) -> Experiment:
    """The experiment in which every layer is replaced by what `visit` gives for it."""

    def through(layers: tuple[Layer, ...]) -> tuple[Layer, ...]:
        return tuple(new for one in layers for new in visit(one))

    network: list[Item] = []
    for item in experiment.network:
        if isinstance(item, Block):
            network.append(replace(item, layers=through(item.layers)))
        else:
            network.extend(visit(item))
    return replace(experiment, network=tuple(network))


def _taken(experiment: Experiment) -> set[str]:
    both = (*experiment.network, *experiment.discriminator)
    return {item.uid for item in every_item(both)}


def _new(kind: str, uid: str, taken: set[str]) -> Layer:
    while uid in taken:
        uid += "n"
    taken.add(uid)
    return replace(layer(kind), uid=uid)


@cache
def without(kind: str, label: Text) -> Cure:
    """The network without layers of a kind."""

    def visit(one: Layer) -> tuple[Layer, ...]:
        return () if one.kind == kind else (one,)

    return Cure("without", text("Delete {layer}", layer=label),
                _in_each(lambda one: _each(one, visit)))  # fmt: skip
