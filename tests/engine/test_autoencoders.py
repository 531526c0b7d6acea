"""Pre-training by autoencoders in a run: what moves, what is told, and that it repeats."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.engine.history import History
from desktoplab.engine.messages import Controls, Progress
from desktoplab.engine.record import Same, record_of
from desktoplab.engine.replay import verify
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.edits import change_data
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, Item, layer
from desktoplab.spec.tables import PROCEDURES
from tests.engine.pretrainings import course, ended
from tests.engine.resuming import assert_resumes, assert_same, run, stop_at

FIRST, SECOND = 12, 24
"""Steps at which the stages of two layers are over: two epochs of six updates each."""


@pytest.fixture
def deep(plane: Any) -> Any:
    """`deep(*network, labeled=1, epochs=2, **procedure)`: a sigmoid and a tanh layer on XOR."""

    def make(*network: Item, labeled: float = 1.0, epochs: int = 2, **settings: Any) -> Experiment:
        two = (
            layer("dense", units=5), layer("sigmoid"), layer("dropout", rate=0.2),
            layer("dense", units=4), layer("tanh"), layer("dense", units=2),
        )  # fmt: skip
        chosen = PROCEDURES.choose("pretrain_autoencoders", epochs=epochs, **settings)
        found: Experiment = plane(*(network or two), procedure=chosen)
        return change_data(found, "labeled", labeled)

    return make


@pytest.mark.parametrize("step", [1, 8, FIRST - 1, FIRST, FIRST + 1, 17, SECOND, 30])
@pytest.mark.parametrize("settings", [{}, {"tied": False, "noise": 0.0}])
def test_it_goes_on_from_any_step_as_if_it_had_never_stopped(
    deep: Any, step: int, settings: Any
) -> None:
    assert_resumes(deep(**settings), step)


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


@pytest.mark.parametrize("tied", [True, False])
def test_a_stage_moves_its_layer_and_its_decoder_alone(deep: Any, tied: bool) -> None:
    history, controls = History(), Controls(steps_per_pull=1)
    for message in run(deep(tied=tied), controls=controls):
        controls.checkpoint_due = True
        history.add(message)
    states = {each.step: each.weights for each in history.checkpoints}
    names = list(states[0])
    network, extras = names[:6], names[6:]
    each = 1 if tied else 2
    assert len(extras) == 2 * each
    assert all(".pretraining." in name for name in extras)

    def moved(a: int, b: int) -> set[str]:
        pairs = ((name, states[a][name], states[b][name]) for name in names)
        return {name for name, one, other in pairs if not np.array_equal(one, other)}

    assert moved(0, FIRST) == {*network[:2], *extras[:each]}
    assert moved(FIRST, SECOND) == {*network[2:4], *extras[each:]}
    assert moved(SECOND, history.step) == set(network)


def test_values_are_mean_squares_of_what_comes_back_undamaged(deep: Any) -> None:
    found = course(deep())
    first, second, _ = found.plans
    values = first.begin().values() | second.begin().values()
    one, _, _, two = (part.module for part in found.net.parts[:4])
    with torch.no_grad():
        inputs = found.data.unlabeled
        codes = torch.sigmoid(one(inputs))
        back = codes @ one.weight  # type: ignore[operator]
        assert values["reconstruction_1"] == pytest.approx((back - inputs).square().mean().item())
        again = torch.sigmoid(torch.tanh(two(codes)) @ two.weight)  # type: ignore[operator]
        assert values["reconstruction_2"] == pytest.approx((again - codes).square().mean().item())


def test_inputs_are_damaged_in_updates_and_never_in_values(deep: Any) -> None:
    found = course(deep(noise=0.5))
    objective, stream = found.plans[0].begin(), found.streams()["corruption"]
    before = stream.get_state()
    assert objective.values() == objective.values()
    assert torch.equal(stream.get_state(), before)
    batch = torch.arange(8)
    assert objective.loss(batch, 0.1).item() != objective.loss(batch, 0.1).item()
    whole = course(deep(noise=0.0))
    first = whole.plans[0].begin()
    assert first.loss(batch, 0.1).item() == first.loss(batch, 0.1).item()


def test_inputs_without_a_label_take_part(deep: Any) -> None:
    few, all_of_them = ended(deep(labeled=0.2)), ended(deep())
    np.testing.assert_array_equal(few.losses[:SECOND], all_of_them.losses[:SECOND])
    assert few.started is not None
    assert few.started.stages[-1].steps_per_epoch < few.started.stages[0].steps_per_epoch


@pytest.mark.parametrize("settings", [{}, {"tied": False}, {"noise": 0.0}])
def test_updates_made_together_give_the_same_bits(deep: Any, settings: Any) -> None:
    experiment = deep(epochs=4, **settings)
    fast, ways = History(), {}
    for message in run(experiment, controls=Controls(compile_after=0.0, steps_per_pull=2)):
        fast.add(message)
        if isinstance(message, Progress) and message.step % 6:
            assert fast.started is not None
            ways[fast.started.stage_at(message.step).first] = message.compiled
            assert message.refused is None, str(message.refused)
    assert set(ways.values()) == {True}
    assert_same(fast, ended(experiment, controls=Controls(compile_after=1e9)))


def test_a_run_can_be_verified(deep: Any) -> None:
    *_, found = verify(record_of(ended(deep())), device="cpu")
    assert isinstance(found, Same), str(found.text())


def test_any_activations_blocks_and_layers_without_bias_are_trained(deep: Any) -> None:
    network = (
        layer("flatten"), layer("dense", units=5, frozen=True), layer("sigmoid"),
        Block((layer("dense", units=4, bias=False), layer("dropout"), layer("prelu")), 2),
        layer("dense", units=3), layer("dense", units=2),
    )  # fmt: skip
    experiment = deep(*network)
    history = ended(experiment)
    assert history.started is not None
    labels = [each.layer for each in history.started.stages]
    assert labels == ["2 · Dense 4", "3 · Dense 4", "4 · Dense 3", ""]
    assert_resumes(experiment, 8, FIRST + 3, SECOND + 1)


def test_layers_learn_to_give_their_inputs_again(deep: Any) -> None:
    history = ended(deep(epochs=60, learning_rate=0.02))
    for number in (1, 2):
        for name in ("reconstruction", "validation_reconstruction"):
            _, values = history.series(f"{name}_{number}")
            assert values[-1] < 0.7 * values[0]


def test_a_failure_is_told_of_the_layer_that_learns(deep: Any) -> None:
    found = course(deep())
    objective = found.plans[1].begin()
    batch = torch.arange(8)
    assert objective.is_sound()
    with torch.no_grad():
        found.layers[1].dense.weight[0, 0] = torch.nan
    assert not objective.is_sound()
    told = objective.locate(batch, 17)
    assert (told.step, told.layer, told.tensor) == (17, "Dense 4 (layer 4)", "weights")
    with torch.no_grad():
        found.layers[0].dense.weight[0, 0] = torch.nan
    told = found.plans[1].begin().locate(batch, 17)
    assert (told.layer, told.tensor) == ("Dense 4 (layer 4)", "input")


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
