"""A fork from within a stage: its change concerns the stage that the training settings tell of."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from desktoplab.engine.fork import adapted
from desktoplab.engine.history import History
from desktoplab.engine.messages import Controls
from desktoplab.spec.edits import change, change_training
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import layer
from desktoplab.spec.tables import OPTIMIZERS, PROCEDURES
from tests.engine.resuming import run, stop_at

STEP = 20
"""In the second stage, that of the second layer."""


@pytest.fixture
def parent(plane: Any) -> Experiment:
    network = (
        layer("dense", units=5), layer("sigmoid"), layer("dense", units=4), layer("sigmoid"),
        layer("dense", units=2),
    )  # fmt: skip
    chosen = PROCEDURES.choose("pretrain_autoencoders", epochs=2)
    found: Experiment = plane(*network, procedure=chosen)
    return found


def test_a_fork_while_layers_are_pretrained_reaches_fine_tuning_with_its_change(
    parent: Experiment,
) -> None:
    past = stop_at(parent, STEP)
    start = past.checkpoints.newest
    assert start is not None
    faster = change_training(parent, "optimizer", OPTIMIZERS.choose("sgd", learning_rate=0.5))
    found, usual = past.fork(adapted(start, parent, faster)), past.fork(start)
    for history, experiment in ((found, faster), (usual, parent)):
        assert isinstance(history, History)
        for message in run(experiment, start=history.checkpoints.newest):
            history.add(message)
    np.testing.assert_array_equal(found.losses[:25], usual.losses[:25])
    assert not np.array_equal(found.losses, usual.losses)
    assert found.ended is not None and found.ended.checkpoint is not None
    assert found.ended.checkpoint.facts["learning_rate"] == 0.5


def test_another_optimizer_leaves_the_moments_of_pretraining(parent: Experiment) -> None:
    past = stop_at(parent, STEP)
    start = past.checkpoints.newest
    assert start is not None and start.optimizer
    adam = change_training(parent, "optimizer", OPTIMIZERS.choose("adam", learning_rate=0.1))
    assert past.started is not None
    assert adapted(start, parent, adam, past.started.stages).optimizer == start.optimizer
    later = replace(start, step=past.started.stages[-1].first)
    assert adapted(later, parent, adam, past.started.stages).optimizer == {}


@pytest.mark.parametrize("name", OPTIMIZERS)
@pytest.mark.parametrize("is_frozen", [True, False])
def test_a_fork_may_freeze_a_layer_or_let_it_learn(plane: Any, name: str, is_frozen: bool) -> None:
    first = layer("dense", units=6, frozen=not is_frozen)
    network = first, layer("tanh"), layer("dense", units=2)
    parent = plane(*network, optimizer=OPTIMIZERS.choose(name))
    after = change(parent, first.uid, "frozen", is_frozen)
    past = stop_at(parent, 5)
    start = past.checkpoints.newest
    assert start is not None
    ends = []
    for seconds in (0.0, math.inf):
        history = past.fork(adapted(start, parent, after))
        for message in run(after, start=history.checkpoints.newest,
                           controls=Controls(compile_after=seconds)):  # fmt: skip
            history.add(message)
        assert history.ended is not None and history.step == 18
        ends.append(history)
    np.testing.assert_array_equal(ends[0].losses, ends[1].losses)
    weight = f"{first.uid}.weight"
    assert ends[0].ended is not None
    stayed = np.array_equal(ends[0].ended.weights[weight], start.weights[weight])
    assert stayed is is_frozen
