"""What holds of pre-training in every way: stages, the same bits however a run is made."""

from __future__ import annotations

import math
from functools import partial
from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.engine.history import History
from desktoplab.engine.messages import Controls, Progress
from desktoplab.engine.record import Same, record_of
from desktoplab.engine.replay import verify
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.edits import change_training
from desktoplab.spec.tables import PROCEDURES
from tests.engine.pretrainings import FIRST, SECOND, course, ended, pretrained
from tests.engine.resuming import assert_resumes, assert_same, run, stop_at

WAYS = [name for name in PROCEDURES if name.startswith("pretrain_")]
OTHERWISE = [
    ("pretrain_rbms", {"k": 3, "sampled": True}),
    ("pretrain_autoencoders", {"tied": False, "noise": 0.0}),
]
"""Settings with which a way draws more, or learns more."""


@pytest.fixture(params=WAYS)
def deep(plane: Any, request: Any) -> Any:
    """`deep(*network, labeled=1, epochs=2, **procedure)`: two sigmoid layers on XOR."""
    return partial(pretrained, plane, request.param)


def test_a_run_has_a_stage_for_each_hidden_layer_and_then_the_usual_one(deep: Any) -> None:
    started = ended(deep()).started
    assert started is not None
    told = [(str(each.text()), each.first, each.epochs) for each in started.stages]
    assert told == [
        ("Pre-training of 1 · Dense 5", 0, 2),
        ("Pre-training of 2 · Dense 4", FIRST, 2),
        ("Fine-tuning", SECOND, 3),
    ]


@pytest.mark.parametrize("step", [1, 8, FIRST - 1, FIRST, FIRST + 1, 17, SECOND, 30])
def test_it_goes_on_from_any_step_as_if_it_had_never_stopped(deep: Any, step: int) -> None:
    assert_resumes(deep(), step)


@pytest.mark.parametrize(("way", "settings"), OTHERWISE)
def test_it_goes_on_with_all_that_it_draws_and_learns(plane: Any, way: str, settings: Any) -> None:
    assert_resumes(pretrained(plane, way, **settings), 1, FIRST, 17, SECOND)


def test_inputs_without_a_label_take_part(deep: Any) -> None:
    few, all_of_them = ended(deep(labeled=0.2)), ended(deep())
    np.testing.assert_array_equal(few.losses[:SECOND], all_of_them.losses[:SECOND])
    assert few.started is not None
    assert few.started.stages[-1].steps_per_epoch < few.started.stages[0].steps_per_epoch


@pytest.mark.parametrize(("way", "settings"), [*((way, {}) for way in WAYS), *OTHERWISE])
def test_updates_made_together_give_the_same_bits(plane: Any, way: str, settings: Any) -> None:
    experiment = pretrained(plane, way, epochs=4, **settings)
    fast, ways = History(), {}
    for message in run(experiment, controls=Controls(compile_after=0.0, steps_per_pull=2)):
        fast.add(message)
        if isinstance(message, Progress) and message.step % 6:
            assert fast.started is not None
            ways[fast.started.stage_at(message.step).first] = message.compiled
            assert message.refused is None, str(message.refused)
    assert set(ways.values()) == {True}
    assert_same(fast, ended(experiment, controls=Controls(compile_after=math.inf)))


def test_a_run_can_be_verified(deep: Any) -> None:
    *_, found = verify(record_of(ended(deep())), device="cpu")
    assert isinstance(found, Same), str(found.text())


def test_codes_have_the_same_bits_where_a_run_goes_on(deep: Any) -> None:
    experiment = deep()
    fresh = course(experiment)
    start = stop_at(experiment, FIRST + 3).checkpoints.newest
    assert start is not None
    with torch.no_grad():
        for name, tensor in fresh.tensors():
            tensor.copy_(torch.from_numpy(start.weights[name]))
    border = stop_at(experiment, FIRST).checkpoints.newest
    assert border is not None
    other = course(experiment)
    with torch.no_grad():
        for name, tensor in other.tensors():
            tensor.copy_(torch.from_numpy(border.weights[name]))
    mine, theirs = fresh.codes(fresh.layers[1]), other.codes(other.layers[1])
    assert torch.equal(mine.training, theirs.training)
    assert torch.equal(mine.validation, theirs.validation)


@pytest.mark.parametrize("after", [0.0, math.inf])
def test_a_failure_in_the_last_update_of_a_stage_is_told_of_that_stage(
    deep: Any, after: float
) -> None:
    trainer = Trainer(deep(), "cpu")
    for _ in range(FIRST - 2):
        assert trainer.advance(1) is None
    trainer.row.let_compile(after)
    assert trainer.advance(1) is None
    trainer.stage.updates.rate = 1e39
    told = trainer.advance(1)
    assert told is not None
    assert (told.step, told.layer, told.tensor) == (FIRST, "Dense 5 (layer 1)", "weights")


def test_all_epochs_of_the_last_stage_may_be_left_open(deep: Any) -> None:
    started = course(change_training(deep(), "epochs", 0)).plans
    assert [plan.epochs for plan in started] == [2, 2, 0]
