"""Runs that are stopped and taken up again, their checkpoints sent through bytes in between."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from desktoplab.engine.history import History
from desktoplab.engine.messages import Controls, Message
from desktoplab.engine.train import train
from desktoplab.spec.experiment import Experiment
from desktoplab.store.checkpoints import from_bytes, to_bytes

STEP_BY_STEP = {"steps_per_pull": 1, "checkpoint_seconds": 1e9}


def run(experiment: Experiment, **more: Any) -> Iterator[Message]:
    return train(experiment, device="cpu", probes=(), **more)


def stop_at(experiment: Experiment, step: int, **more: Any) -> History:
    """Pull a run up to a step and let it go; its newest checkpoint is of that step."""
    controls, history = Controls(**STEP_BY_STEP), History()
    messages = run(experiment, controls=controls, **more)
    while history.started is None or history.step < step:
        controls.checkpoint_due = history.step == step - 1
        history.add(next(messages))
    assert history.checkpoints.newest is not None
    assert history.checkpoints.newest.step == step
    return history


def go_on(experiment: Experiment, past: History, **more: Any) -> History:
    """Take a run up at its newest checkpoint, which has been through bytes, and end it."""
    assert past.checkpoints.newest is not None
    start = from_bytes(to_bytes(past.checkpoints.newest))
    history = past.until(start.step)
    for message in run(experiment, start=start, **more):
        history.add(message)
    return history


def assert_same(found: History, expected: History) -> None:
    np.testing.assert_array_equal(found.losses, expected.losses)
    assert found.points == expected.points
    assert found.ended is not None and expected.ended is not None
    assert found.ended.reason == expected.ended.reason
    assert_same_arrays(found.ended.weights, expected.ended.weights)
    mine, others = found.ended.checkpoint, expected.ended.checkpoint
    assert mine is not None and others is not None
    assert mine.facts == others.facts
    for group in ("weights", "optimizer", "random", "best"):
        assert_same_arrays(getattr(mine, group), getattr(others, group))


def assert_same_arrays(found: Any, expected: Any) -> None:
    assert sorted(found) == sorted(expected)
    for name in expected:
        np.testing.assert_array_equal(found[name], expected[name])


def assert_resumes(experiment: Experiment, *steps: int, **more: Any) -> None:
    whole = History()
    for message in run(experiment, **more):
        whole.add(message)
    for step in steps:
        past = stop_at(experiment, step, **more)
        assert_same(go_on(experiment, past, **more), whole)
