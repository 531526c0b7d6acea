"""A run made again: at any step it is where the run was, and the first other number is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from desktoplab.engine.history import History
from desktoplab.engine.messages import Checkpoint, Controls, RateChange
from desktoplab.engine.record import Differs, Record, Same, record_of
from desktoplab.engine.replay import replay, verify
from desktoplab.engine.train import train
from desktoplab.spec.edits import change_training
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import OPTIMIZERS, STOPPINGS
from desktoplab.spec.text import Refused

RATES = (RateChange(4, 0.3), RateChange(11, 0.05))


def ran(experiment: Experiment, past: History | None = None, **more: Any) -> History:
    history = past or History()
    for message in train(experiment, device="cpu", probes=(), **more):
        history.add(message)
    return history


def stopped(experiment: Experiment, step: int) -> History:
    """As `desktoplab train --steps` ends it: with a point and a checkpoint of the last step."""
    history, controls = History(), Controls(steps_per_pull=step)
    messages = train(experiment, device="cpu", probes=(), controls=controls)
    while history.step < step:
        controls.points_due = controls.checkpoint_due = history.started is not None
        history.add(next(messages))
    return history


def answer(items: Iterator[Any]) -> Any:
    *shares, last = items
    assert all(isinstance(share, float) and 0.0 <= share <= 1.0 for share in shares)
    assert shares == sorted(shares)
    return last


def same_checkpoint(found: Checkpoint, expected: Checkpoint) -> bool:
    return (found.step, found.facts) == (expected.step, expected.facts) and all(
        sorted(getattr(found, group)) == sorted(getattr(expected, group))
        and all(
            np.array_equal(array, getattr(expected, group)[name])
            for name, array in getattr(found, group).items()
        )
        for group in ("weights", "optimizer", "random", "best")
    )


@pytest.fixture
def adam(plane: Any, noisy: Any) -> Experiment:
    return plane(*noisy, optimizer=OPTIMIZERS.choose("adam", learning_rate=0.02))  # type: ignore[no-any-return]


def test_a_replay_comes_to_every_step_of_the_run(adam: Experiment) -> None:
    controls, every = Controls(steps_per_pull=1), History()
    for message in train(adam, device="cpu", probes=(), controls=controls, rates=RATES):
        controls.checkpoint_due = True
        every.add(message)
    near = every.checkpoints.before(7)
    for expected in every.checkpoints:
        found = answer(replay(adam, expected.step, rates=RATES, device="cpu"))
        assert same_checkpoint(found, expected)
        if expected.step >= 7:
            found = answer(replay(adam, expected.step, start=near, rates=RATES, device="cpu"))
            assert same_checkpoint(found, expected)


def test_a_step_that_the_run_never_comes_to_is_refused(adam: Experiment) -> None:
    with pytest.raises(Refused, match="up to 18"):
        answer(replay(adam, 19, device="cpu"))
    start = answer(replay(adam, 5, device="cpu"))
    with pytest.raises(Refused, match="from 5"):
        answer(replay(adam, 4, start=start, device="cpu"))


def test_a_replay_can_be_cancelled(plane: Any) -> None:
    messages = replay(plane(epochs=0), 10**9, device="cpu")
    assert next(messages) == 0.0
    assert 0.0 < next(messages) < 1e-6  # type: ignore[operator]
    messages.close()  # type: ignore[attr-defined]


def test_a_fork_without_a_change_is_its_parent(adam: Experiment) -> None:
    parent = ran(adam)
    start = answer(replay(adam, 8, device="cpu"))
    child = ran(adam, parent.fork(start), start=start)
    np.testing.assert_array_equal(child.losses, parent.losses)
    assert child.points == parent.points
    assert child.began == 8
    assert child.checkpoints.pinned == (0, 8)
    assert answer(verify(record_of(child), device="cpu")) == Same(8, 18, 2, weights_of(child))


def test_a_fork_with_a_change_repeats(adam: Experiment) -> None:
    parent = ran(adam)
    changed = change_training(adam, "optimizer", OPTIMIZERS.choose("adam", learning_rate=0.1))
    start = answer(replay(adam, 8, device="cpu"))
    facts = {**start.facts, "learning_rate": 0.1}
    start = replace(start, facts=facts)
    child = ran(changed, parent.fork(start), start=start)
    np.testing.assert_array_equal(child.losses[:9], parent.losses[:9])
    assert child.losses[9] != parent.losses[9]
    assert isinstance(answer(verify(record_of(child), device="cpu")), Same)


def weights_of(history: History) -> int:
    assert history.weights is not None
    return sum(weight.size for weight in history.weights.values())


def test_a_run_verifies(adam: Experiment) -> None:
    history = ran(adam, rates=RATES)
    assert history.rates == list(RATES)
    assert answer(verify(record_of(history), device="cpu")) == Same(0, 18, 4, weights_of(history))


@pytest.mark.parametrize("step", [1, 6, 7, 12, 17])
def test_a_stopped_run_verifies_with_the_point_at_its_end(adam: Experiment, step: int) -> None:
    history = stopped(adam, step)
    found = answer(verify(record_of(history), device="cpu"))
    assert found == Same(0, step, len(history.points), weights_of(history))
    assert history.points[-1].step == step


def test_a_run_that_stopped_early_verifies(plane: Any) -> None:
    rule = STOPPINGS.choose("validation_loss", patience=1, min_improvement=1.0)
    history = ran(plane(early_stopping=rule, epochs=60))
    assert history.points[-1].step == history.points[-2].step, "the best weights are back"
    found = answer(verify(record_of(history), device="cpu"))
    assert found == Same(0, history.step, len(history.points), weights_of(history))


def test_a_diverged_run_verifies(plane: Any) -> None:
    history = ran(plane(rate=1000.0, loss="mse", epochs=40))
    assert history.ended is not None
    assert history.ended.divergence is not None
    assert not np.isfinite(history.losses[-1])
    found = answer(verify(record_of(history), device="cpu"))
    assert isinstance(found, Same)
    assert found.step == len(history.losses)


def verified(record: Record, **changes: Any) -> Any:
    return answer(verify(replace(record, **changes), device="cpu"))


def test_the_first_other_number_is_named(adam: Experiment) -> None:
    history = ran(adam)
    record = record_of(history)
    losses = record.losses.copy()
    losses[13] = np.nextafter(losses[13], 9.0)
    losses[15] = 0.0
    expected = Differs(13, "loss", repr(float(losses[13])), repr(float(record.losses[13])))
    assert verified(record, losses=losses) == expected
    point = record.points[2]
    other = replace(point, values={**point.values, "train_loss": 0.5})
    points = (*record.points[:2], other, *record.points[3:])
    found = verified(record, points=points)
    assert (found.step, found.quantity, found.expected) == (12, "train_loss", "0.5")
    both = verified(record, points=points, losses=losses)
    assert both.step == 12, "the earlier one"
    missing = (*record.points[:2], *record.points[3:])
    found = verified(record, points=missing)
    assert (found.step, found.quantity) == (12, "point")
    assert "Differs first at step 12" in str(found.text())


def test_other_weights_at_the_end_are_named(adam: Experiment) -> None:
    record = record_of(ran(adam))
    assert record.end is not None
    name = sorted(record.end.weights)[3]
    weight = record.end.weights[name].copy()
    weight.ravel()[-1] += 1.0
    end = replace(record.end, weights={**record.end.weights, name: weight})
    found = verified(record, end=end)
    assert (found.step, found.quantity) == (18, f"{name}[{weight.size - 1}]")


def test_another_experiment_rate_seed_or_data_differs(adam: Experiment) -> None:
    record = record_of(ran(adam, rates=RATES))
    assert verified(record, rates=RATES[:1]).step == 12
    assert verified(record, rates=()).step == 5
    seed = change_training(adam, "seed", 3)
    assert verified(record, experiment=seed, fingerprint="").step == 0
    assert verified(record, experiment=seed).quantity == "data"
    shorter = change_training(adam, "epochs", 2)
    found = verified(record, experiment=shorter)
    assert (found.quantity, found.found) == ("length", "12 updates, 3 points")


def test_verifying_can_be_cancelled(adam: Experiment) -> None:
    messages = verify(record_of(ran(adam)), device="cpu")
    assert next(messages) == 0.0
    messages.close()  # type: ignore[attr-defined]


def test_nothing_cannot_be_verified(adam: Experiment) -> None:
    with pytest.raises(ValueError, match="no run"):
        record_of(History())
    lost = ran(adam)
    lost.began = 19
    with pytest.raises(ValueError, match="not known"):
        record_of(lost)
