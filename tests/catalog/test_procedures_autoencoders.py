"""What pre-training by autoencoders asks of a network: any activations, but a chain of layers."""

from __future__ import annotations

import pytest

from desktoplab.catalog.datasets import peek
from desktoplab.spec.experiment import Experiment, training
from desktoplab.spec.network import Block, Item, layer
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import ACTIVATIONS, DATASETS, LAYERS, PROCEDURES
from desktoplab.spec.text import Text

INFO = peek(DATASETS.choose("digits"))


def refusal(*network: Item) -> str:
    """What stands in the way of pre-training this network, or nothing."""
    chosen = training(procedure=PROCEDURES.choose("pretrain_autoencoders"))
    assert not isinstance(INFO, Text)
    found = infer(Experiment((*network, layer("dense", units=10)), training=chosen), INFO).problems
    return str(found[0].text) if found else ""


def dense() -> Item:
    return layer("dense", units=20)


@pytest.mark.parametrize("kind", [e.name for e in LAYERS.entries() if e.group == ACTIVATIONS])
def test_every_activation_suits(kind: str) -> None:
    assert refusal(dense(), layer(kind), layer("dropout")) == ""


def test_a_network_without_activations_suits() -> None:
    assert refusal(layer("flatten"), dense()) == ""


def test_what_is_no_chain_of_dense_layers_is_refused() -> None:
    assert "3×3 cannot be pre-trained" in refusal(layer("conv2d"), layer("flatten"), dense())
    skip = Block((layer("dense", units=20), layer("tanh")), skip=True)
    assert "a skip connection leads around layers" in refusal(dense(), skip)
    assert "needs a hidden Dense layer" in refusal()
