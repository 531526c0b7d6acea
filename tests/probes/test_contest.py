"""What is seen of two networks that compete lies where networks set by hand put it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.engine.look import fitting_probes
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.experiment import data
from desktoplab.spec.network import Item, layer
from tests.engine.contests import contest, disturbed

LINEAR = (layer("dense", units=2),), (layer("dense", units=1),)


@pytest.fixture
def linear() -> Any:
    """`linear(standardize)`: x = 0.5 z in the units of the data; a score of 40 (y − 0.25)."""

    def make(set_weights: Any, standardize: str) -> Trainer:
        experiment = contest(*LINEAR, noise=2)
        experiment = replace(experiment, data=replace_standardize(experiment.data, standardize))
        trainer = Trainer(experiment, "cpu")
        mean, deviation = (
            np.broadcast_to(each, 2) for each in (trainer.data.mean, trainer.data.deviation)
        )
        set_weights(trainer, 0, np.diag(0.5 / deviation), -mean / deviation)
        judge = [[0.0, 40.0 * deviation[1]]]
        set_weights(trainer, 1, judge, np.array([40.0 * (mean[1] - 0.25)]))
        return trainer

    return make


def replace_standardize(source: Any, standardize: str) -> Any:
    return data(dataset=source.dataset, standardize=standardize)


@pytest.mark.parametrize("standardize", ["none", "feature"])
def test_the_field_is_what_the_discriminator_says(
    linear: Any, set_weights: Any, seen: Any, standardize: str
) -> None:
    found = seen(linear(set_weights, standardize), "field")
    y = np.linspace(*found["extent"][2:], 64)
    expected = np.repeat(1 / (1 + np.exp(-40 * (y - 0.25)))[:, None], 64, axis=1)
    assert found["grid"] == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("standardize", ["none", "feature"])
def test_generated_points_are_in_the_units_of_the_data(
    linear: Any, set_weights: Any, seen: Any, standardize: str
) -> None:
    trainer = linear(set_weights, standardize)
    found = seen(trainer, "field")
    noise = trainer.course.players.shown.numpy()
    assert found["generated"] == pytest.approx(0.5 * noise, abs=1e-5)
    assert found["points"].shape == (49, 2)
    assert found["labels"].shape == (49,)


def test_the_extent_leaves_room_around_the_data(linear: Any, set_weights: Any, seen: Any) -> None:
    found = seen(linear(set_weights, "feature"), "field")
    low, high = found["points"].min(0), found["points"].max(0)
    x0, x1, y0, y1 = found["extent"]
    assert (x1 - x0, y1 - y0) == pytest.approx(tuple(1.6 * (high - low)))


def pictures(standardize: str, *behind: Item) -> Trainer:
    generator = (layer("dense", units=64), *behind)
    experiment = contest(generator, (layer("dense", units=1),), noise=2)
    source = data(dataset="digits", standardize=standardize, validation=0.9)
    return Trainer(replace(experiment, data=source), "cpu")


@pytest.mark.parametrize("standardize", ["none", "scalar", "feature"])
def test_generated_pictures_are_bright_where_they_should(
    set_weights: Any, seen: Any, standardize: str
) -> None:
    trainer = pictures(standardize)
    wanted = np.linspace(-0.5, 1.5, 64).reshape(1, 8, 8)
    bias = ((wanted - trainer.data.mean) / trainer.data.deviation).reshape(64)
    set_weights(trainer, 0, np.zeros((64, 2)), bias)
    found = seen(trainer, "generated")["pictures"]
    assert found.shape == (5, 8, 8, 8)
    expected = np.broadcast_to(np.clip(wanted[0], 0.0, 1.0), found.shape)
    assert found == pytest.approx(expected, abs=1e-5)


def made_at_rest(trainer: Trainer) -> Any:
    """What the generator makes of the noise that is shown, without dropout."""
    players = trainer.course.players
    players.net.eval()
    with torch.no_grad():
        return trainer.data.raw(players.generator(players.shown))


def test_generators_are_seen_without_their_dropout(seen: Any) -> None:
    trainer = pictures("none", layer("dropout", rate=0.5))
    found = seen(trainer, "generated")["pictures"].reshape(40, 8, 8)
    made = np.clip(made_at_rest(trainer)[:40].reshape(40, 8, 8), 0.0, 1.0)
    assert found == pytest.approx(made, abs=1e-6)
    points = Trainer(disturbed(), "cpu")
    found = seen(points, "field")["generated"]
    assert found == pytest.approx(made_at_rest(points), abs=1e-6)


def test_a_contest_is_offered_what_fits_it() -> None:
    points = fitting_probes(Trainer(contest(), "cpu").data, contest().cards)
    assert "field" in points
    assert not {"boundary", "unit_maps", "signal", "generated"} & set(points)
    images = fitting_probes(pictures("none").data, contest().cards)
    assert "generated" in images
    assert not {"filters", "predictions", "mistakes", "confusion", "field"} & set(images)
