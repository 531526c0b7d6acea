"""Promises of the comparison: the numbers are those of the runs, and nothing is made up."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

import desktoplab.catalog
import desktoplab.probes
from desktoplab.compare.curves import MEANS, QUANTITIES, batch_loss, quantities
from desktoplab.compare.layers import LAYER_QUANTITIES, layer_quantities
from desktoplab.engine.history import History, history_of
from desktoplab.engine.messages import Controls, Frame, Progress
from desktoplab.engine.train import train
from desktoplab.spec import edits
from desktoplab.spec.tables import PRESETS

assert desktoplab.catalog
assert desktoplab.probes

CURVES = {quantity.name: quantity for quantity in QUANTITIES}
LAYERS = {quantity.name: quantity for quantity in LAYER_QUANTITIES}


def ran(name: str, epochs: int = 2) -> History:
    experiment = edits.change_training(PRESETS.make(PRESETS.choose(name)), "epochs", epochs)
    return history_of(train(experiment, device="cpu", controls=Controls(frame_seconds=0.05)))


@pytest.fixture(scope="module")
def spiral() -> History:
    return ran("spiral")


def told(**arrays: object) -> History:
    """A history with one frame of `gradient_flow` and `update_ratio`, nothing else."""
    found = {name: np.asarray(values, dtype=float) for name, values in arrays.items()}
    history = History()
    frames = (Frame("gradient_flow", 0, found), Frame("update_ratio", 0, found))
    history.add(Progress(0, 0.0, 0, np.empty(0), (), frames))
    return history


def test_scalars_are_the_points_of_the_run(spiral: History):
    steps, values = CURVES["validation_accuracy"].read(spiral)
    assert steps.tolist() == [point.step for point in spiral.points]
    assert values.tolist() == [point.values["validation_accuracy"] for point in spiral.points]


@pytest.mark.parametrize("count", [0, 1, MEANS, MEANS + 1, 1000])
def test_the_batch_loss_is_averaged_over_equal_stretches(count: int):
    history = History()
    losses = np.random.default_rng(0).normal(size=count)
    history.add(Progress(count, 1.0, 0, losses))
    steps, values = batch_loss(history)
    assert len(steps) == len(values) <= MEANS
    width = max(1, -(-count // MEANS))
    expected = [losses[at : at + width].mean() for at in range(0, len(values) * width, width)]
    assert values.tolist() == pytest.approx(expected)
    assert (np.diff(steps) == width).all()


def test_what_layers_tell_is_followed_over_the_kept_steps(spiral: History):
    steps, values = CURVES["delta_ratio"].read(spiral)
    frames = spiral.kept.of("gradient_flow")
    assert steps.tolist() == [frame.step for frame in frames]
    delta = np.asarray(frames[-1].arrays["delta_rms"])
    assert values[-1] == delta[0] / delta[-2]
    told = [frame.step for frame in spiral.kept.of("update_ratio") if frame.step > 0]
    assert CURVES["update_ratio"].read(spiral)[0].tolist() == told, "none before an update"


def test_only_what_one_of_the_runs_has_is_offered(spiral: History):
    names = {quantity.name for quantity in quantities([History(), spiral])}
    assert {"validation_accuracy", "batch_loss", "delta_ratio"} <= names
    assert "validation_r2" not in names
    assert "layer_delta" in names
    assert "layer_delta" not in {one.name for one in quantities([spiral], layer=7)}
    assert quantities([History()]) == ()
    assert {one.name for one in layer_quantities([spiral])} >= {"delta", "forward", "update"}


@pytest.mark.parametrize(
    ("delta", "expected"),
    [
        ([1.0, 2.0], []),
        ([1e-8, 1.0, 3.0], [1e-8]),
        ([0.0, 0.0, 1.0], []),
        ([np.inf, 1, 1], [np.inf]),
    ],
)
def test_a_ratio_that_is_no_number_is_left_out(delta: list[float], expected: list[float]):
    assert CURVES["delta_ratio"].read(told(delta_rms=delta))[1].tolist() == expected


def test_layers_are_read_at_the_step_that_is_shown(spiral: History):
    newest = LAYERS["delta"].read(spiral)
    spiral.cursor = 0
    first = LAYERS["delta"].read(spiral)
    spiral.cursor = None
    assert first.tolist() == spiral.kept.at(0)["gradient_flow"].arrays["delta_rms"].tolist()
    assert first.tolist() != newest.tolist()


def test_the_arrays_that_are_named_exist(spiral: History):
    names: Mapping[str, Frame] = spiral.newest
    for quantity in LAYER_QUANTITIES:
        assert quantity.array in names[quantity.probe].arrays
        assert len(quantity.read(spiral)) == len(spiral.started.layers)  # type: ignore[union-attr]
