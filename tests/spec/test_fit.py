"""A network is fitted to other data: loss and outputs follow, all else stays."""

from __future__ import annotations

import pytest

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.spec.experiment import Experiment, training
from desktoplab.spec.fit import fitted
from desktoplab.spec.network import layer
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import DataInfo

NETWORK = (layer("dense", units=8), layer("relu"), layer("dense", units=10))
PRICES = DataInfo("Prices", (3,), 0, 100, task="regression")
DOGS = DataInfo("Dogs", (3,), 4, 100)
GATE = DataInfo("Gate", (3,), 2, 100)


@pytest.mark.parametrize(
    ("loss", "info", "after", "units"),
    [
        ("cross_entropy", DOGS, "cross_entropy", 4),
        ("cross_entropy", PRICES, "mse", 1),
        ("binary_cross_entropy", DOGS, "cross_entropy", 4),
        ("binary_cross_entropy", GATE, "binary_cross_entropy", 1),
        ("huber", PRICES, "huber", 1),
        ("huber", GATE, "cross_entropy", 2),
    ],
)
def test_loss_and_outputs_follow_the_data(loss, info, after, units):
    found = fitted(Experiment(NETWORK, training=training(loss=loss)), info)
    assert found.training.loss.name == after
    assert found.network[-1].values["units"] == units
    assert found.network[:-1] == NETWORK[:-1]
    assert not infer(found, info).problems


def test_a_network_that_fits_stays_the_same():
    experiment = fitted(Experiment(NETWORK), DOGS)
    assert fitted(experiment, DOGS) == experiment


@pytest.mark.parametrize("network", [(), (layer("relu"),)])
def test_where_no_layer_has_units_only_the_loss_follows(network):
    found = fitted(Experiment(network), PRICES)
    assert found.network == network
    assert found.training.loss.name == "mse"
