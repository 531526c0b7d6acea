"""What pre-training by machines asks of a network: each refusal names the card and the cure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from desktoplab.catalog.datasets import peek
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, Item, layer
from desktoplab.spec.pretrained import pretrained
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import DATASETS, PROCEDURES
from desktoplab.spec.text import Text
from desktoplab.spec.walk import Problem

INFO = peek(DATASETS.choose("digits"))
LAST = layer("dense", units=10)


def experiment(*network: Item, **settings: Any) -> Experiment:
    procedure = PROCEDURES.choose("pretrain_rbms", **settings)
    return Experiment((*network, LAST), training=training(procedure=procedure))


def problem(found: Experiment) -> Problem | None:
    assert not isinstance(INFO, Text)
    return next(iter(infer(found, INFO).problems), None)


def dense(**values: Any) -> Any:
    return layer("dense", units=20, **values)


def test_dense_layers_with_sigmoids_suit_with_noise_and_blocks_between() -> None:
    block = Block((dense(), layer("dropout"), layer("sigmoid")), repeat=3)
    suits = experiment(layer("flatten"), layer("gaussian_noise"), block, dense(), layer("sigmoid"))
    assert problem(suits) is None
    assert [(each.start, each.end) for each in pretrained(suits.network)] == [
        (2, 5), (5, 8), (8, 11), (11, 13),
    ]  # fmt: skip


CASES: dict[str, tuple[tuple[Item, ...], int | None, str]] = {
    "convolution": (
        (layer("conv2d"), layer("flatten"), dense(), layer("sigmoid")), 0,
        "goes layer by layer through Dense layers: Conv2d .* Delete it, or choose Supervised",
    ),
    "batch norm": ((dense(), layer("batch_norm"), layer("sigmoid")), 1, "cannot be pre-trained"),
    "skip": (
        (dense(), layer("sigmoid"), Block((dense(), layer("sigmoid")), skip=True)), 2,
        "a skip connection leads around layers: switch it off",
    ),
    "nothing hidden": ((), None, "needs a hidden Dense layer that is not frozen"),
    "all frozen": ((dense(frozen=True), layer("sigmoid")), None, "that is not frozen"),
    "relu": ((dense(), layer("relu")), 0, "put a Sigmoid, and no other .*, behind Dense 20"),
    "no activation": ((dense(),), 0, "put a Sigmoid, and no other activation, behind Dense 20"),
    "two": ((dense(), layer("sigmoid"), layer("tanh")), 0, "behind Dense 20"),
    "relu under": (
        (dense(frozen=True), layer("relu"), dense(), layer("sigmoid")), 0, "behind Dense 20",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_cannot_be_pretrained_is_refused_on_its_card(name: str) -> None:
    network, place, sentence = CASES[name]
    found = problem(experiment(*network))
    assert found is not None
    assert found.uid == (None if place is None else network[place].uid)
    assert re.search(sentence, str(found.text)), str(found.text)


def test_units_that_are_on_or_off_want_inputs_that_are_not_standardized() -> None:
    found = experiment(dense(), layer("sigmoid"), visible="bernoulli")
    refused = problem(found)
    assert refused is not None and "do not standardize, or choose Gaussian" in str(refused.text)
    assert problem(replace(found, data=data(standardize="none"))) is None
