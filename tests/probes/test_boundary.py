"""The decision boundary lies where a network set by hand puts it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from desktoplab.catalog.datasets import load
from desktoplab.engine.streams import stream_seed
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.network import layer
from desktoplab.spec.tables import DATASETS

PLANE = ("xor", "moons", "circles", "spirals")


@pytest.fixture
def half_plane(trainer_of: Any, set_weights: Any) -> Any:
    """`half_plane(axis)`: says class 1 where that coordinate is above 0.25, for raw coordinates."""

    def make(axis: int, standardize: str = "none") -> Trainer:
        trainer: Trainer = trainer_of(layer("dense", units=2), standardize=standardize)
        weight = np.zeros((2, 2))
        data = trainer.data
        mean, deviation = np.broadcast_to(data.mean, 2), np.broadcast_to(data.deviation, 2)
        weight[1, axis] = 40.0 * deviation[axis]
        set_weights(trainer, 0, weight, np.array([0.0, 40.0 * (mean[axis] - 0.25)]))
        return trainer

    return make


@pytest.mark.parametrize("standardize", ["none", "scalar", "feature"])
def test_the_first_row_lies_at_the_bottom(half_plane: Any, seen: Any, standardize: str) -> None:
    found = seen(half_plane(1, standardize), "boundary")
    y = np.linspace(*found["extent"][2:], len(found["grid"]))
    assert y[0] < y[-1]
    assert np.array_equal(found["grid"] > 0.5, np.repeat((y > 0.25)[:, None], len(y), axis=1))


@pytest.mark.parametrize("standardize", ["none", "scalar", "feature"])
def test_the_first_column_lies_at_the_left(half_plane: Any, seen: Any, standardize: str) -> None:
    found = seen(half_plane(0, standardize), "boundary")
    x = np.linspace(*found["extent"][:2], len(found["grid"]))
    assert x[0] < x[-1]
    assert np.array_equal(found["grid"] > 0.5, np.repeat((x > 0.25)[None], len(x), axis=0))


def test_the_grid_is_the_probability_of_class_one(half_plane: Any, seen: Any) -> None:
    found = seen(half_plane(1), "boundary")
    y = np.linspace(*found["extent"][2:], len(found["grid"]))
    assert found["grid"][:, 0] == pytest.approx(1 / (1 + np.exp(-40 * (y - 0.25))), abs=1e-5)


@pytest.mark.parametrize("dataset", PLANE)
def test_points_are_shown_where_they_were_drawn(trainer_of: Any, seen: Any, dataset: str) -> None:
    found = seen(trainer_of(layer("dense", units=2), dataset=dataset), "boundary")
    source = load(DATASETS.choose(dataset), stream_seed(0, "data"))
    xmin, xmax, ymin, ymax = found["extent"]
    for points, labels in (("points", "labels"), ("validation_points", "validation_labels")):
        for (x, y), label in zip(found[points][:50], found[labels][:50], strict=True):
            distance = np.abs(source.inputs - (x, y)).max(axis=1)
            assert distance.min() < 1e-5
            assert source.labels[distance.argmin()] == label
    assert (found["points"] > (xmin, ymin)).all()
    assert (found["points"] < (xmax, ymax)).all()
    assert len(found["points"]) == 500
    assert len(found["validation_points"]) == 200


def test_a_network_that_is_not_finite_has_no_boundary(half_plane: Any, seen: Any) -> None:
    trainer = half_plane(1)
    trainer.net.parts[0].module.weight.data.fill_(np.nan)
    assert np.isnan(seen(trainer, "boundary")["grid"]).all()
