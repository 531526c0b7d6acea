"""Cures of two networks that compete edit both of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.fit import suited
from desktoplab.spec.json_format import from_json, to_json
from desktoplab.spec.network import Layer, layer
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import DataInfo
from desktoplab.verdicts import network_cures as cures
from desktoplab.verdicts.verdict import Cure
from tests.procedures import registered

DIGITS = DataInfo("Digits", (1, 8, 8), 10, 1797)
PLAIN = Experiment((layer("dense", units=8), layer("relu"), layer("dense", units=10)))


@pytest.fixture
def game() -> Iterator[Experiment]:
    with registered():
        yield suited(PLAIN, "game", DIGITS)


def kinds(network) -> list[str]:
    return [item.kind for item in network if isinstance(item, Layer)]


@pytest.mark.parametrize(
    ("cure", "between"),
    [
        (cures.use_leaky_relu(), ["leaky_relu"]),
        (cures.normalize(), ["batch_norm", "relu"]),
        (cures.drop_out(), ["relu", "dropout"]),
    ],
    ids=lambda each: each.name if isinstance(each, Cure) else "",
)
def test_a_cure_edits_both_networks(game: Experiment, cure: Cure, between: list[str]):
    after = cure.change(game)
    for network in after.networks:
        assert kinds(network) == ["dense", *between, "dense"]
    assert from_json(to_json(after)) == after
    assert not infer(after, DIGITS).problems


def test_start_weights_suit_each_network(game: Experiment):
    after = cures.start_suitably().change(game)
    for network in after.networks:
        assert network[0].values["weight_init"].name in ("he_normal", "default")
        assert network[-1].values["weight_init"].name == "xavier_normal"


def test_a_hidden_discriminator_is_left_alone(game: Experiment):
    hidden = suited(game, "supervised", DIGITS)
    after = cures.normalize().change(hidden)
    assert after.discriminator == hidden.discriminator
    assert kinds(after.network) == ["dense", "batch_norm", "relu", "dense"]
