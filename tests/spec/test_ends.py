"""Which weighted layers the chosen cards mean."""

from __future__ import annotations

import desktoplab.catalog
from desktoplab.spec.ends import weighted_uids
from desktoplab.spec.network import Block, layer

assert desktoplab.catalog

FLAT, FIRST, RELU = layer("flatten"), layer("dense", units=4), layer("relu")
NORM, INNER = layer("batch_norm"), layer("dense", units=4)
TANH, DROP = layer("tanh"), layer("dropout")
BLOCK = Block(layers=(NORM, INNER, TANH, DROP), repeat=3)
LAST = layer("dense", units=2)
NETWORK = (FLAT, FIRST, RELU, BLOCK, LAST)


def test_a_weighted_layer_means_itself():
    assert weighted_uids(NETWORK, {FIRST.uid, LAST.uid}) == {FIRST.uid, LAST.uid}


def test_an_activation_means_the_layer_before_it():
    assert weighted_uids(NETWORK, {RELU.uid}) == {FIRST.uid}
    assert weighted_uids(NETWORK, {DROP.uid}) == {INNER.uid}


def test_what_stands_first_in_a_repeated_block_follows_two_layers():
    normalizes = weighted_uids(NETWORK, {NORM.uid})
    assert INNER.uid in normalizes


def test_a_block_means_the_layers_in_it():
    assert weighted_uids(NETWORK, {BLOCK.uid}) == {INNER.uid}


def test_what_stands_before_all_weights_means_none():
    assert weighted_uids(NETWORK, {FLAT.uid}) == frozenset()
