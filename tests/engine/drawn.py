"""Small experiments of every way of learning, drawn at random: data, networks, settings.

All can be built; many are odd, and some diverge.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.catalog.datasets import peek
from desktoplab.spec.experiment import Data, Experiment, data, training
from desktoplab.spec.fields import Choice, Field, Flag, Integer, Number
from desktoplab.spec.network import AS_NETWORK, Block, Item, Network, layer
from desktoplab.spec.registry import Registry
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import (
    ACTIVATIONS,
    CLIPPINGS,
    DATASETS,
    INITIALIZERS,
    LAYERS,
    OPTIMIZERS,
    PENALTIES,
    PROCEDURES,
    SCHEDULES,
    STOPPINGS,
    DataInfo,
)
from desktoplab.spec.values import Chosen

REGULARIZING = ("dropout", "alpha_dropout", "gaussian_noise")
SMALL = {
    "epochs": (1, 3), "k": (1, 3), "noise": (1, 5), "discriminator_steps": (1, 4),
    "length": (1, 4), "patience": (1, 2),
}  # fmt: skip
"""Whole numbers that are drawn from a range of their own, so that runs are short."""


def drawn(procedure: str, seed: int) -> Experiment:
    """The experiment with this way of learning that the seed tells, always the same."""
    random = Random(f"{procedure} {seed}")
    while True:
        found = _experiment(procedure, random)
        if not infer(found, peek(found.data.dataset)).problems:
            return found


def _experiment(procedure: str, random: Random) -> Experiment:
    chosen = _chosen(PROCEDURES, random, procedure)
    samples = _data(random, is_shares=chosen.values.get("visible") == "bernoulli")
    info = peek(samples.dataset)
    assert isinstance(info, DataInfo)
    info = PROCEDURES[procedure].traits.aim(info)
    settings = training(
        procedure=chosen,
        loss="cross_entropy" if info.task == "classification" else "mse",
        epochs=random.randint(1, 3),
        batch_size=random.choice((0, 1, 2, 7, 8, 16, 1000)),
        seed=random.randrange(1000),
        optimizer=_chosen(OPTIMIZERS, random),
        schedule=_chosen(SCHEDULES, random),
        clipping=_chosen(CLIPPINGS, random),
        penalty=_chosen(PENALTIES, random),
        early_stopping=_chosen(STOPPINGS, random, random.choice(("none", *STOPPINGS))),
    )
    found = Experiment((), samples, settings)
    numbers = info.numbers if info.task in ("reconstruction", "generation") else info.classes or 1
    networks = [_network(procedure, end, random) for end in (numbers, 1)[: len(found.networks)]]
    return Experiment(networks[0], samples, settings, networks[1] if networks[1:] else ())


def _data(random: Random, *, is_shares: bool) -> Data:
    name = random.choice(("xor", "moons", "gaussians", "wine", "diabetes"))
    if is_shares:
        return data(standardize="none", validation=0.9, labeled=random.choice((1.0, 0.3)))
    samples = {"samples": random.choice((100, 123))} if "samples" in DATASETS[name].fields else {}
    return data(
        dataset=DATASETS.choose(name, **samples),
        standardize=random.choice(("none", "scalar", "feature", "feature")),
        validation=random.choice((0.2, 0.5)),
        stratified=random.random() < 0.3,
        label_noise=random.choice((0.0, 0.0, 0.3)),
        labeled=random.choice((1.0, 1.0, 0.5, 0.1, 0.02)),
    )


def _network(procedure: str, outputs: int, random: Random) -> Network:
    """Dense layers with what may stand between them, some of them repeated."""
    items: list[Item] = []
    for _ in range(random.randint(1, 3)):
        inner = tuple(_hidden(procedure, random))
        if random.random() < 0.3:
            skip = not procedure.startswith("pretrain") and random.random() < 0.5
            items.append(Block(inner, random.randint(1, 2), skip=skip))
        else:
            items.extend(inner)
    return (*items, _dense(outputs, random, frozen=False))


def _hidden(procedure: str, random: Random) -> Iterator[Item]:
    yield _dense(random.randint(1, 6), random, frozen=random.random() < 0.15)
    if not procedure.startswith("pretrain") and random.random() < 0.3:
        yield layer(random.choice(("batch_norm", "layer_norm")))
    kinds = [entry.name for entry in LAYERS.entries() if entry.group == ACTIVATIONS]
    yield layer("sigmoid" if procedure == "pretrain_rbms" else random.choice(kinds))
    if random.random() < 0.3:
        yield layer(random.choice(REGULARIZING))


def _dense(units: int, random: Random, *, frozen: bool) -> Item:
    start = random.choice([name for name in INITIALIZERS if name != AS_NETWORK])
    bias = random.random() < 0.8
    return layer("dense", units=units, bias=bias, weight_init=start, frozen=frozen)


def _chosen(registry: Registry[Any], random: Random, name: str = "") -> Chosen:
    """An entry, any without a name; each of its settings at its default or at another value."""
    name = name or random.choice(list(registry))
    fields = registry[name].fields
    return registry.choose(name, **{key: _value(key, fields[key], random) for key in fields})


def _value(name: str, field: Field, random: Random) -> Any:
    if isinstance(field, Integer) and name in SMALL:
        return random.randint(*SMALL[name])
    if random.random() < 0.5:
        return field.default
    match field:
        case Flag():
            return random.random() < 0.5
        case Choice():
            return random.choice([option for option, _ in field.options])
        case Number():
            return max(field.low, min(field.high, field.default * random.choice((0, 0.3, 3, 30))))
    return field.default
