"""What may be changed while a run is pulled: pace, learning rate, requests, and the end."""

from __future__ import annotations

from itertools import islice
from math import inf
from typing import Any

import numpy as np
import pytest

from desktoplab.engine.messages import Controls, Progress
from desktoplab.engine.train import train
from desktoplab.spec.tables import OPTIMIZERS


def test_one_step_at_a_time(plane: Any, drain: Any) -> None:
    ran = drain(train(plane(), controls=Controls(steps_per_pull=1)))
    steps = [message for message in ran.progress if len(message.losses)]
    assert [message.step for message in steps] == list(range(1, 19))
    assert [message.first for message in steps] == list(range(18))
    fitting = {
        "activations", "boundary", "confusion", "gradient_flow", "signal", "symmetry", "unit_maps",
        "update_ratio", "weights",
    }  # fmt: skip
    for message in steps:
        assert {frame.probe for frame in message.frames} == fitting
        assert {frame.step for frame in message.frames} == {message.step}


def test_a_live_learning_rate_takes_effect_at_the_next_step(plane: Any, drain: Any) -> None:
    usual = drain(train(plane())).history.losses
    controls = Controls(steps_per_pull=1)
    run = train(plane(), probes=(), controls=controls)
    messages = list(islice(run, 2 + 5))
    assert messages[-1].step == 5  # type: ignore[union-attr]
    controls.learning_rate = 0.3
    changed = np.concatenate([m.losses for m in [*messages, *run] if isinstance(m, Progress)])
    assert np.array_equal(changed[:6], usual[:6])
    assert changed[6] != usual[6]


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_learning_rate_of_zero_stands_still(plane: Any, name: str) -> None:
    controls = Controls(steps_per_pull=1, learning_rate=0.0, checkpoint_due=True)
    run = train(plane(optimizer=OPTIMIZERS.choose(name)), probes=(), controls=controls)
    found = [m.checkpoint for m in islice(run, 1, 2) if isinstance(m, Progress)]
    controls.checkpoint_due = True
    found += [m.checkpoint for m in islice(run, 1) if isinstance(m, Progress)]
    before, after = (checkpoint.weights for checkpoint in found if checkpoint)
    assert before
    assert after
    assert all(np.array_equal(before[key], after[key]) for key in before)


def test_what_was_asked_for_comes_once_with_the_next_message(plane: Any) -> None:
    controls = Controls(steps_per_pull=2, frame_seconds=inf, checkpoint_seconds=inf)
    run = train(plane(epochs=0), controls=controls)
    list(islice(run, 4))
    controls.frames_due = controls.checkpoint_due = controls.points_due = True
    asked, after = islice(run, 2)
    assert isinstance(asked, Progress)
    assert isinstance(after, Progress)
    assert asked.frames
    assert asked.checkpoint
    assert [point.step for point in asked.points][-1:] == [asked.step]
    assert not after.frames
    assert after.checkpoint is None
    assert not (controls.frames_due or controls.checkpoint_due or controls.points_due)


def test_zero_epochs_go_on_until_stopped(plane: Any) -> None:
    run = train(plane(epochs=0), probes=(), controls=Controls(steps_per_pull=6))
    messages = list(islice(run, 40))
    assert isinstance(messages[-1], Progress)
    assert messages[-1].epoch == 38.0
    run.close()  # type: ignore[attr-defined]


def test_to_stop_is_to_stop_pulling(plane: Any, noisy: Any, drain: Any) -> None:
    experiment = plane(*noisy)
    whole = drain(train(experiment))
    for pulls in range(6):
        run = train(experiment, controls=Controls(steps_per_pull=1))
        list(islice(run, pulls))
        run.close()  # type: ignore[attr-defined]
        assert list(run) == []
    assert drain(train(experiment)).same_numbers_as(whole)
