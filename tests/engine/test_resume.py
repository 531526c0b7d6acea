"""A run that is taken up again goes on as if it had never stopped: n + m steps equal n, then m.

Each test sends the checkpoint through bytes, as a snapshot or the library does.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from desktoplab.engine.history import History
from desktoplab.engine.messages import Checkpoint, Controls, Ended, Progress, RateChange
from desktoplab.engine.resume import OtherRun
from desktoplab.engine.train import train
from desktoplab.spec.edits import change_training
from desktoplab.spec.experiment import Experiment, data
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import (
    CLIPPINGS,
    DATASETS,
    LAYERS,
    OPTIMIZERS,
    PENALTIES,
    SCHEDULES,
    STOPPINGS,
)
from tests.engine.resuming import (
    assert_resumes,
    assert_same,
    assert_same_arrays,
    go_on,
    run,
    stop_at,
)

MIDDLE, BORDER = 8, 12
"""In the middle of the second epoch of six updates, and at the end of it."""


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_every_optimizer_goes_on(plane: Any, noisy: Any, name: str) -> None:
    chosen = OPTIMIZERS.choose(name)
    assert_resumes(plane(*noisy, optimizer=chosen), 1, MIDDLE, BORDER)


@pytest.mark.parametrize("settings", [{"momentum": 0.9}, {"momentum": 0.5, "nesterov": True}])
def test_sgd_goes_on_with_its_momentum(plane: Any, settings: Any) -> None:
    assert_resumes(plane(optimizer=OPTIMIZERS.choose("sgd", **settings)), MIDDLE)


@pytest.mark.parametrize("name", SCHEDULES)
def test_every_schedule_goes_on(plane: Any, name: str) -> None:
    assert_resumes(plane(schedule=SCHEDULES.choose(name)), MIDDLE)


@pytest.mark.parametrize("name", CLIPPINGS)
def test_every_clipping_goes_on(plane: Any, name: str) -> None:
    values = {} if name == "none" else {"limit": 0.01}
    assert_resumes(plane(clipping=CLIPPINGS.choose(name, **values)), MIDDLE)


@pytest.mark.parametrize("name", PENALTIES)
def test_every_penalty_goes_on(plane: Any, name: str) -> None:
    chosen = OPTIMIZERS.choose("adam", learning_rate=0.05)
    assert_resumes(plane(penalty=PENALTIES.choose(name), optimizer=chosen), MIDDLE)


@pytest.mark.parametrize("kind", LAYERS)
def test_every_layer_goes_on(with_layer: Any, kind: str) -> None:
    assert_resumes(with_layer(kind), 4)


@pytest.mark.parametrize("kind", ["dropout", "alpha_dropout", "gaussian_noise", "batch_norm"])
@pytest.mark.parametrize("optimizer", ["momentum", "adam"])
def test_noise_and_statistics_go_on(plane: Any, kind: str, optimizer: str) -> None:
    block = Block((layer("dense", units=6), layer(kind), layer("tanh")), repeat=3, skip=True)
    network = layer("dense", units=6), block, layer("dense", units=2)
    assert_resumes(plane(*network, optimizer=OPTIMIZERS.choose(optimizer)), 1, MIDDLE, BORDER)


@pytest.mark.parametrize("batch_size", [0, 1])
def test_full_batch_and_batches_of_one_go_on(plane: Any, batch_size: int) -> None:
    assert_resumes(plane(batch_size=batch_size, epochs=5 if batch_size == 0 else 2), 3)


def overfitting(plane: Any, restore: bool) -> Experiment:
    """40 points with wrong labels, learned by heart: stops early."""
    network = layer("dense", units=30), layer("tanh"), layer("dense", units=2)
    experiment = plane(
        *network,
        epochs=60,
        optimizer=OPTIMIZERS.choose("adam", learning_rate=0.02),
        early_stopping=STOPPINGS.choose("validation_loss", patience=5, restore_best=restore),
    )
    noisy = data(
        dataset=DATASETS.choose("moons", samples=80, noise=0.3), label_noise=0.3, validation=0.5
    )
    return replace(experiment, data=noisy)


@pytest.mark.parametrize("restore", [True, False])
def test_early_stopping_goes_on(plane: Any, restore: bool) -> None:
    experiment = overfitting(plane, restore)
    whole = History()
    for message in run(experiment):
        whole.add(message)
    assert whole.started is not None
    assert whole.epoch < 60, "it must stop early"
    for step in (BORDER, whole.step - 7, whole.step - 1):
        past = stop_at(experiment, step)
        assert_same(go_on(experiment, past), whole)


def test_a_run_that_stopped_early_goes_on_with_more_patience(plane: Any) -> None:
    short = overfitting(plane, restore=True)
    patient = STOPPINGS.choose("validation_loss", patience=1000)
    long = change_training(short, "early_stopping", patient)
    whole, first = History(), History()
    for message in run(long):
        whole.add(message)
    for message in run(short):
        first.add(message)
    assert first.step < whole.step
    assert first.weights is not None and first.checkpoints.newest is not None
    name = next(iter(first.weights))
    assert not np.array_equal(first.weights[name], first.checkpoints.newest.weights[name])
    assert_same(go_on(long, first), whole)


def test_a_run_that_has_ended_ends_again_at_once(plane: Any) -> None:
    for experiment in (plane(), overfitting(plane, restore=True)):
        whole = History()
        for message in run(experiment):
            whole.add(message)
        again = go_on(experiment, whole)
        assert again.step == whole.step
        assert_same_arrays(again.weights, whole.weights)


def test_a_finished_run_goes_on_with_more_epochs(plane: Any, noisy: Any) -> None:
    short, long = plane(*noisy, epochs=2), plane(*noisy, epochs=3)
    assert short.network == long.network
    whole, first = History(), History()
    for message in run(long):
        whole.add(message)
    for message in run(short):
        first.add(message)
    assert_same(go_on(long, first), whole)


def test_resuming_tells_its_start_first(plane: Any) -> None:
    experiment = plane()
    start = stop_at(experiment, MIDDLE).checkpoints.newest
    _, first, *_, ended = run(experiment, start=start)
    assert isinstance(first, Progress)
    assert (first.step, first.first, len(first.losses), first.points) == (MIDDLE, MIDDLE, 0, ())
    assert isinstance(ended, Ended)
    assert ended.step == 18
    assert start is not None and first.checkpoint is not None
    for group in ("weights", "optimizer", "random", "best"):
        assert_same_arrays(getattr(first.checkpoint, group), getattr(start, group))


def test_measuring_a_resumed_run_changes_no_number(plane: Any, noisy: Any) -> None:
    experiment = plane(*noisy)
    past = stop_at(experiment, MIDDLE)
    plain = go_on(experiment, past)
    watched = past.until(MIDDLE)
    controls = Controls(steps_per_pull=1, checkpoint_seconds=0.0)
    start = past.checkpoints.newest
    for message in train(experiment, device="cpu", start=start, controls=controls):
        watched.add(message)
    assert_same(watched, plain)


def test_checkpoints_taken_at_every_step_change_no_number(plane: Any, noisy: Any) -> None:
    experiment = plane(*noisy, optimizer=OPTIMIZERS.choose("adam"))
    plain, saved = History(), History()
    for message in run(experiment):
        plain.add(message)
    controls = Controls(steps_per_pull=1)
    for message in run(experiment, controls=controls):
        controls.checkpoint_due = True
        saved.add(message)
    assert saved.checkpoints.steps == tuple(range(19))
    assert_same(saved, plain)


def test_rates_set_by_hand_are_told_and_replayed(plane: Any) -> None:
    controls, changed, experiment = Controls(steps_per_pull=1), History(), plane()
    for message in run(experiment, controls=controls):
        changed.add(message)
        controls.learning_rate = {5: 0.3, 9: 0.3, 11: 0.02}.get(
            changed.step, controls.learning_rate
        )
    assert changed.rates == [RateChange(5, 0.3), RateChange(11, 0.02)]
    replayed, usual = History(), History()
    for message in run(experiment, rates=tuple(changed.rates)):
        replayed.add(message)
    for message in run(experiment):
        usual.add(message)
    assert_same(replayed, changed)
    assert replayed.rates == changed.rates
    assert not np.array_equal(usual.losses, changed.losses)


def test_a_rate_set_by_hand_before_and_after_the_checkpoint_goes_on(plane: Any) -> None:
    assert_resumes(plane(), MIDDLE, rates=(RateChange(3, 0.4), RateChange(MIDDLE, 0.05)))
    assert_resumes(plane(), MIDDLE, rates=(RateChange(3, 0.4), RateChange(10, 0.05)))


def test_the_first_and_the_last_step_have_a_checkpoint(plane: Any) -> None:
    history, experiment = History(), plane()
    for message in run(experiment):
        history.add(message)
    assert history.checkpoints.steps[0] == 0
    assert history.checkpoints.steps[-1] == 18
    assert_same(go_on(experiment, history.until(0)), history)


def test_a_diverged_run_keeps_its_last_good_checkpoint(plane: Any) -> None:
    network = [item for _ in range(3) for item in (layer("dense", units=20), layer("relu"))]
    experiment = plane(*network, layer("dense", units=2), rate=1000.0, epochs=40, loss="mse")
    controls, history = Controls(steps_per_pull=1), History()
    for message in run(experiment, controls=controls):
        controls.checkpoint_due = True
        history.add(message)
    assert history.ended is not None and history.ended.divergence is not None
    assert history.ended.checkpoint is None
    newest = history.checkpoints.newest
    assert newest is not None
    assert all(np.isfinite(weight).all() for weight in newest.weights.values())
    again = go_on(experiment, history)
    assert again.ended is not None
    assert again.ended.divergence == history.ended.divergence
    np.testing.assert_array_equal(again.losses, history.losses)


@pytest.fixture
def start(plane: Any) -> Checkpoint:
    found = stop_at(plane(), 3).checkpoints.newest
    assert found is not None
    return found


def refusal(experiment: Experiment, start: Checkpoint) -> str:
    with pytest.raises(OtherRun) as error:
        next(run(experiment, start=start))
    assert str(error.value) == str(error.value.text)
    return str(error.value)


def test_a_checkpoint_of_another_network_is_refused(plane: Any, start: Checkpoint) -> None:
    other = plane(layer("dense", units=7), layer("tanh"), layer("dense", units=2))
    assert "is in one of them only" in refusal(other, start)
    experiment = plane()
    mine = stop_at(experiment, 3).checkpoints.newest
    assert mine is not None
    name = next(iter(mine.weights))
    wrong = {**mine.weights, name: np.zeros((2, 2), np.float32)}
    assert f"{name} is (2, 2) and not (6, 2)" in refusal(experiment, replace(mine, weights=wrong))


def test_a_checkpoint_of_another_optimizer_is_refused(plane: Any) -> None:
    experiment = plane(optimizer=OPTIMIZERS.choose("momentum"))
    found = stop_at(experiment, 3).checkpoints.newest
    assert found is not None
    other = change_training(experiment, "optimizer", OPTIMIZERS.choose("adam"))
    assert "another optimizer" in refusal(other, found)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"random": {}}, "lacks the random state batches"),
        ({"random": {"batches": np.zeros(16, np.uint8)}}, "another kind of device"),
        ({"facts": {}}, "facts are not whole"),
        ({"optimizer": {"nobody.weight/step": np.zeros(())}}, "nobody.weight"),
    ],
)
def test_a_checkpoint_that_is_not_whole_is_refused(plane: Any, change: Any, reason: str) -> None:
    experiment = plane()
    found = stop_at(experiment, 3).checkpoints.newest
    assert found is not None
    assert reason in refusal(experiment, replace(found, **change))
