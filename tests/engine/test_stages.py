"""A run of several stages: resumed anywhere it goes on alike, and each stage is its own."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktoplab.engine.courses import COURSES
from desktoplab.engine.history import History, history_of
from desktoplab.engine.messages import Controls, Progress, RateChange
from desktoplab.engine.record import Same, record_of
from desktoplab.engine.replay import replay, verify
from desktoplab.engine.resume import OtherRun
from desktoplab.engine.train import train
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.experiment import Experiment, data
from desktoplab.spec.network import layer
from desktoplab.spec.tables import DATASETS, OPTIMIZERS, PROCEDURES, SCHEDULES, STOPPINGS
from desktoplab.store.snapshot import read, save
from tests.engine.greedy import Greedy
from tests.engine.resuming import (
    STEP_BY_STEP,
    assert_resumes,
    assert_same,
    assert_same_arrays,
    go_on,
    run,
    stop_at,
)


class LateReader(Trainer):
    """Reads losses back only when a pull or a stage ends, as on a graphics card."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.losses.reads_each_step = False


FIRST, SECOND, LAST = 14, 35, 53
"""Steps at which the first two stages are over (7 updates an epoch) and the run (6 an epoch)."""


@pytest.fixture
def greedy(plane: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """`greedy(**training)`: three stages on XOR, with noise that each of them draws from."""
    monkeypatch.setitem(COURSES, "supervised", Greedy)

    def make(**settings: Any) -> Experiment:
        network = (
            layer("dense", units=6), layer("tanh"), layer("dropout", rate=0.2),
            layer("dense", units=5), layer("tanh"), layer("dense", units=2),
        )  # fmt: skip
        found: Experiment = plane(*network, **settings)
        return found

    return make


def ended(experiment: Experiment, **more: Any) -> History:
    return history_of(run(experiment, **more))


def test_the_first_message_tells_the_stages(greedy: Any) -> None:
    history = ended(greedy())
    started = history.started
    assert started is not None
    facts = [(each.name, each.first, each.steps_per_epoch, each.epochs) for each in started.stages]
    assert facts == [("pretraining", 0, 7, 2), ("pretraining", 14, 7, 3), ("fine_tuning", 35, 6, 3)]
    assert (started.steps_per_epoch, started.last_step, history.step) == (6, LAST, LAST)
    asked = [0, 7, 13, FIRST, SECOND - 7, SECOND, SECOND + 3, LAST]
    assert [started.epoch_at(step) for step in asked] == [0, 1, 13 / 7, 2, 4, 5, 5.5, 8]
    assert started.epochs_at(np.array(asked)).tolist() == [started.epoch_at(s) for s in asked]
    assert [started.stage_at(step).first for step in asked] == [0, 0, 0, 14, 14, 35, 35, 35]
    assert [point.epoch for point in history.points] == list(range(9))
    assert history.epoch == 8


@pytest.mark.parametrize("step", [1, 9, FIRST - 1, FIRST, FIRST + 1, 25, SECOND, SECOND + 1, 44])
def test_it_goes_on_from_any_step_as_if_it_had_never_stopped(greedy: Any, step: int) -> None:
    chosen = OPTIMIZERS.choose("momentum", learning_rate=0.1)
    schedule = SCHEDULES.choose("cosine")
    assert_resumes(greedy(optimizer=chosen, schedule=schedule), step)


def test_a_stage_moves_only_what_it_learns(greedy: Any) -> None:
    history = History()
    controls = Controls(steps_per_pull=1)
    for message in run(greedy(), controls=controls):
        controls.checkpoint_due = True
        history.add(message)
    states = {each.step: each.weights for each in history.checkpoints}
    moved = {
        (a, b): {name for name in states[a] if not np.array_equal(states[a][name], states[b][name])}
        for a, b in ((0, FIRST), (FIRST, SECOND), (SECOND, LAST))
    }
    names = list(states[0])
    network, heads = names[:6], names[6:]
    assert moved[0, FIRST] == {*network[:2], *heads[:2]}
    assert moved[FIRST, SECOND] == {*network[2:4], *heads[2:]}
    assert moved[SECOND, LAST] == set(network)
    assert all("pretraining" in name for name in heads)


def test_the_point_at_a_border_tells_of_both_stages(greedy: Any) -> None:
    history = ended(greedy())
    found = {point.step: sorted(point.values) for point in history.points}
    first, second = (["layer_1", "validation_layer_1"], ["layer_2", "validation_layer_2"])
    last = ["train_accuracy", "train_loss", "validation_accuracy", "validation_loss"]
    assert found[0] == found[7] == first
    assert found[FIRST] == sorted(first + second)
    assert found[FIRST + 7] == second
    assert found[SECOND] == sorted(second + last)
    assert found[LAST] == last
    assert len(found) == len(history.points), "one point at a step"


def test_each_stage_makes_its_loss_small(greedy: Any) -> None:
    history = ended(greedy(epochs=20, rate=0.5))
    for name in ("layer_1", "layer_2", "train_loss"):
        _, values = history.series(name)
        assert values[-1] < values[0], name


def test_frames_of_all_probes_come_at_a_border(greedy: Any) -> None:
    history = History()
    controls = Controls(frame_seconds=1e9)
    for message in train(greedy(), device="cpu", controls=controls):
        history.add(message)
    for step in (FIRST, SECOND):
        frames = {name for name, frame in history.kept.at(step).items() if frame.step == step}
        assert frames == set(history.newest)
        ratio = history.kept.at(step)["update_ratio"].arrays["ratio"]
        assert np.isfinite(ratio).all(), "the weights before the last update of the stage are known"
        assert (ratio > 0).tolist() == [step == FIRST, step == SECOND, False]


def test_looking_changes_no_number(greedy: Any) -> None:
    experiment = greedy()
    watched = History()
    for message in train(experiment, device="cpu", controls=Controls(**STEP_BY_STEP)):
        watched.add(message)
    assert len(watched.newest) > 5
    assert_same(watched, ended(experiment))


@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
def test_updates_made_together_give_the_same_bits(greedy: Any, optimizer: str) -> None:
    experiment = greedy(optimizer=OPTIMIZERS.choose(optimizer), epochs=5)
    fast, ways = History(), {}
    for message in run(experiment, controls=Controls(compile_after=0.0)):
        fast.add(message)
        if isinstance(message, Progress) and fast.started is not None:
            ways[fast.started.stage_at(message.step - 1).first] = message.compiled
            assert message.refused is None, str(message.refused)
    assert ways[SECOND], "the last stage went the fast way"
    single = ended(experiment, controls=Controls(compile_after=1e9))
    assert_same(fast, single)


def test_every_stage_goes_the_fast_way(greedy: Any) -> None:
    ways: dict[int, bool] = {}
    controls = Controls(compile_after=0.0, steps_per_pull=3)
    history = History()
    for message in run(greedy(), controls=controls):
        history.add(message)
        if isinstance(message, Progress) and message.step % 7:  # no border
            assert history.started is not None
            ways[history.started.stage_at(message.step).first] = message.compiled
    assert ways == {0: True, FIRST: True, SECOND: True}


def test_verify_and_replay_cross_the_borders(greedy: Any) -> None:
    experiment = greedy()
    history = ended(experiment)
    *_, found = verify(record_of(history), device="cpu")
    assert isinstance(found, Same), str(found.text())
    assert (found.step, found.points) == (LAST, len(history.points))
    for step in (5, FIRST, 20, SECOND, 40):
        *_, start = replay(experiment, step, device="cpu")
        assert not isinstance(start, float)
        expected = stop_at(experiment, step).checkpoints.newest
        assert expected is not None
        for group in ("weights", "optimizer", "random"):
            assert_same_arrays(getattr(start, group), getattr(expected, group))
        late = replace(record_of(history), start=start)
        *_, again = verify(late, device="cpu")
        assert isinstance(again, Same), f"{step}: {again.text()}"


def test_a_checkpoint_at_a_border_belongs_to_the_stage_that_begins(greedy: Any) -> None:
    experiment = greedy(optimizer=OPTIMIZERS.choose("momentum"))
    before = stop_at(experiment, FIRST - 1).checkpoints.newest
    at = stop_at(experiment, FIRST).checkpoints.newest
    assert before is not None and at is not None
    assert before.optimizer and not at.optimizer
    with pytest.raises(OtherRun, match="optimizer"):
        next(run(experiment, start=replace(before, step=FIRST)))


def test_a_rate_by_hand_waits_for_the_last_stage(greedy: Any) -> None:
    experiment = greedy()
    usual, changed, controls = ended(experiment), History(), Controls(steps_per_pull=1)
    for message in run(experiment, controls=controls):
        changed.add(message)
        controls.learning_rate = {3: 0.3, 40: 0.02}.get(changed.step, controls.learning_rate)
    assert changed.rates == [RateChange(SECOND, 0.3), RateChange(40, 0.02)]
    np.testing.assert_array_equal(changed.losses[: SECOND + 1], usual.losses[: SECOND + 1])
    assert not np.array_equal(changed.losses, usual.losses)
    replayed = ended(experiment, rates=tuple(changed.rates))
    assert_same(replayed, changed)
    assert_resumes(experiment, 9, SECOND, 41, rates=tuple(changed.rates))


def test_every_checkpoint_tells_the_rate_of_the_last_stage(greedy: Any) -> None:
    experiment = greedy(rate=0.07)
    for step in (3, FIRST, 20, SECOND):
        found = stop_at(experiment, step).checkpoints.newest
        assert found is not None
        assert found.facts["learning_rate"] == 0.07


def overfitting(greedy: Any, **settings: Any) -> Experiment:
    """40 points with wrong labels: the validation loss of the last stage soon rises."""
    rule = STOPPINGS.choose("validation_loss", patience=4, restore_best=True)
    adam = OPTIMIZERS.choose("adam", learning_rate=0.03)
    experiment: Experiment = greedy(early_stopping=rule, optimizer=adam, epochs=90, **settings)
    chosen = DATASETS.choose("moons", samples=80, noise=0.3)
    return replace(experiment, data=data(dataset=chosen, label_noise=0.3, validation=0.5))


def test_early_stopping_watches_the_last_stage_alone(greedy: Any) -> None:
    experiment = overfitting(greedy)
    whole = ended(experiment)
    assert whole.ended is not None and whole.started is not None
    stage = whole.started.stages[-1]
    steps, losses = whole.series("validation_loss")
    assert steps[0] == stage.first
    epochs = len(losses) - 2  # the first is at the border, the last with the best weights back
    best = int(np.argmin(losses[1:-1])) + 1
    assert epochs == best + 4 < 90
    assert str(whole.ended.reason) == (
        f"Stopped early after epoch {epochs}: the validation loss has not improved for 4 epochs. "
        f"The weights of epoch {best} are back."
    )
    assert losses[-1] == losses[best]
    for step in (5, stage.first, whole.step - 1):
        assert_same(go_on(experiment, stop_at(experiment, step)), whole)


def test_the_last_stage_may_go_on_until_stopped(greedy: Any) -> None:
    history = stop_at(greedy(epochs=0), LAST + 30)
    assert history.started is not None
    assert history.started.last_step is None
    np.testing.assert_array_equal(history.losses[: LAST - 1], ended(greedy()).losses[: LAST - 1])


def test_a_stage_that_diverges_ends_the_run_there(
    greedy: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(COURSES, "supervised", partial(Greedy, optimizer="sgd", rate=1000.0))
    history = ended(greedy(loss="mse"))
    assert history.ended is not None and history.ended.divergence is not None
    assert history.ended.divergence.step == history.step < FIRST
    assert len(history.losses) == history.step + 1
    assert not np.isfinite(history.losses[-1])
    assert history.ended.checkpoint is None


def test_a_divergence_read_late_is_found_before_its_stage_is_left(
    greedy: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(COURSES, "supervised", partial(Greedy, optimizer="sgd", rate=1000.0))
    expected = ended(greedy(loss="mse"))
    monkeypatch.setattr("desktoplab.engine.train.Trainer", LateReader)
    found = ended(greedy(loss="mse"), controls=Controls(steps_per_pull=500))
    np.testing.assert_array_equal(found.losses, expected.losses)
    assert found.step == expected.step < FIRST


def test_losses_read_late_are_the_same(greedy: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    experiment = greedy()
    expected = ended(experiment)
    monkeypatch.setattr("desktoplab.engine.train.Trainer", LateReader)
    assert_same(ended(experiment, controls=Controls(steps_per_pull=500)), expected)


def test_a_snapshot_and_a_past_keep_the_stages(greedy: Any, tmp_path: Path) -> None:
    history = ended(greedy())
    path = tmp_path / "run.dlab"
    save(path, history)
    found = read(path).history()
    assert found.started == history.started
    assert found.points == history.points
    assert history.until(SECOND + 3).epoch == 5.5


def test_every_procedure_has_its_course() -> None:
    assert set(COURSES) == set(PROCEDURES)
