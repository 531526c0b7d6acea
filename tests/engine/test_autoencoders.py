"""Pre-training by autoencoders in a run: what moves, what is told, and that it repeats."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.engine.history import History
from desktoplab.engine.messages import Controls
from desktoplab.spec.network import Block, layer
from tests.engine.pretrainings import FIRST, SECOND, course, ended, pretrained
from tests.engine.resuming import assert_resumes, run


@pytest.fixture
def deep(plane: Any) -> Any:
    """`deep(*network, labeled=1, epochs=2, **procedure)`: a sigmoid and a tanh layer on XOR."""
    return partial(pretrained, plane, "pretrain_autoencoders", second="tanh")


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


def test_what_comes_from_a_sigmoid_is_given_again_by_one_before_the_first_layer_too(
    deep: Any,
) -> None:
    found = course(deep(layer("sigmoid"), *deep().network, noise=0.0))
    objective = found.plans[0].begin()
    one = found.net.parts[1].module
    with torch.no_grad():
        inputs = torch.sigmoid(found.data.unlabeled)
        again = torch.sigmoid(torch.sigmoid(one(inputs)) @ one.weight)  # type: ignore[operator]
        told = -(inputs * again.log() + (1 - inputs) * (1 - again).log()).mean().item()
        assert objective.loss(torch.arange(len(inputs)), 0.1).item() == pytest.approx(told)
        wrong = (again - inputs).square().mean().item()
    assert objective.values()["reconstruction_1"] == pytest.approx(wrong)


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
