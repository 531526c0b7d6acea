"""Pre-training by Boltzmann machines in a run: what moves, what is told, and that it repeats."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pytest
import torch
from torch.nn.functional import softplus

from desktoplab.catalog.datasets import peek
from desktoplab.engine.history import History
from desktoplab.engine.messages import Controls, Weights
from desktoplab.engine.rbm import Machine
from desktoplab.spec.edits import change_data, change_training
from desktoplab.spec.experiment import data
from desktoplab.spec.fit import fitted
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import DATASETS, DataError
from tests.engine.pretrainings import FIRST, SECOND, course, ended, pretrained
from tests.engine.resuming import assert_resumes, run, stop_at

DIGITS = peek(DATASETS.choose("digits"))


@pytest.fixture
def deep(plane: Any) -> Any:
    """`deep(*network, labeled=1, epochs=2, **procedure)`: two sigmoid layers on XOR."""
    return partial(pretrained, plane, "pretrain_rbms")


def test_a_stage_moves_its_layer_and_the_biases_of_its_inputs_alone(deep: Any) -> None:
    history, controls = History(), Controls(steps_per_pull=1)
    for message in run(deep(), controls=controls):
        controls.checkpoint_due = True
        history.add(message)
    states = {each.step: each.weights for each in history.checkpoints}
    names = list(states[0])
    network, visible = names[:6], names[6:]
    assert [name[-20:] for name in visible] == [".pretraining.visible"] * 2

    def moved(a: int, b: int) -> set[str]:
        pairs = ((name, states[a][name], states[b][name]) for name in names)
        return {name for name, one, other in pairs if not np.array_equal(one, other)}

    assert moved(0, FIRST) == {*network[:2], visible[0]}
    assert moved(FIRST, SECOND) == {*network[2:4], visible[1]}
    assert moved(SECOND, history.step) == set(network)


def test_points_tell_reconstruction_and_free_energy_of_the_layer(deep: Any) -> None:
    history = ended(deep())
    found = {point.step: list(point.values) for point in history.points}
    names = "reconstruction", "free_energy", "validation_reconstruction", "validation_free_energy"
    first, second = ([f"{name}_{number}" for name in names] for number in (1, 2))
    assert found[0] == first
    assert found[FIRST] == first + second
    assert found[SECOND][:4] == second
    assert "validation_loss" in found[SECOND]
    assert all(np.isfinite(list(point.values.values())).all() for point in history.points)


def test_values_are_those_of_the_machine_on_the_codes_below(deep: Any) -> None:
    found = course(deep())
    values = found.plans[1].begin().values()
    dense, _, _, second = (part.module for part in found.net.parts[:4])
    with torch.no_grad():
        codes = torch.sigmoid(dense(found.data.unlabeled))
        machine = Machine(second.weight, second.bias, torch.zeros(5))  # type: ignore[arg-type]
        wrong = (machine.reconstruction(codes) - codes).square().mean()
        energy = machine.free_energy(codes).mean()
    assert values["reconstruction_2"] == pytest.approx(wrong.item(), rel=1e-6)
    assert values["free_energy_2"] == pytest.approx(energy.item(), rel=1e-6)


def test_only_the_first_layer_has_gaussian_units_and_its_rate_is_a_tenth(deep: Any) -> None:
    gaussian = course(deep(learning_rate=0.2)).plans[:-1]
    digits = data(dataset=DATASETS.choose("digits"), standardize="none")
    experiment = fitted(replace(deep(learning_rate=0.2, visible="bernoulli"), data=digits), DIGITS)
    bernoulli = course(experiment).plans[:-1]
    rates = [
        [plan.settings.optimizer.values["learning_rate"] for plan in plans]
        for plans in (gaussian, bernoulli)
    ]
    assert rates == [[pytest.approx(0.02), 0.2], [0.2, 0.2]]


def test_frozen_layers_are_passed_over_and_biases_may_be_missing(deep: Any) -> None:
    network = (
        layer("dense", units=5, frozen=True), layer("sigmoid"),
        Block((layer("dense", units=4, bias=False), layer("dropout"), layer("sigmoid")), 2),
        layer("dense", units=2),
    )  # fmt: skip
    experiment = deep(*network)
    history = ended(experiment)
    assert history.started is not None
    assert [each.layer for each in history.started.stages] == ["2 · Dense 4", "3 · Dense 4", ""]
    assert_resumes(experiment, 8, FIRST + 3, SECOND + 1)


def test_machines_come_nearer_to_their_inputs(deep: Any) -> None:
    history = ended(deep(epochs=20))
    for name in ("reconstruction_1", "validation_reconstruction_1"):
        _, values = history.series(name)
        assert values[-1] < 0.8 * values[0]


def likelihood(weights: Weights, v: torch.Tensor) -> float:
    """Mean log p(v) of the first machine, exactly: all 64 states of its hidden units are summed."""
    w, c = (torch.from_numpy(weights[name]).double() for name in list(weights)[:2])
    b = next(weights[name] for name in weights if name.endswith("visible"))
    machine = Machine(w, c, torch.from_numpy(b).double())
    h = (torch.arange(2 ** len(c))[:, None] >> torch.arange(len(c)) & 1).double()
    log_z = torch.logsumexp(h @ c + softplus(machine.visible_bias + h @ w).sum(1), 0)
    return float(-machine.free_energy(v.double()).mean() - log_z)


@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize("k", [1, 5])
def test_a_run_makes_held_out_digits_more_likely_by_the_exact_likelihood(
    deep: Any, k: int, seed: int
) -> None:
    digits = data(dataset=DATASETS.choose("digits"), standardize="none")
    network = layer("dense", units=6), layer("sigmoid"), layer("dense", units=10)
    machines = deep(*network, visible="bernoulli", k=k)
    experiment = change_training(fitted(replace(machines, data=digits), DIGITS), "seed", seed)
    held_out = course(experiment).data.validation.inputs.flatten(1)
    history = stop_at(experiment, 300)
    start, end = (likelihood(each.weights, held_out) for each in history.checkpoints)
    pixels = held_out.mean(0).double()
    alone = (pixels.xlogy(pixels) + (1 - pixels).xlogy(1 - pixels)).sum().item()
    assert end > alone > start, "better than any guess that takes the pixels one by one"


def test_gaussian_units_diverge_where_the_rate_is_too_large(deep: Any) -> None:
    digits = data(dataset=DATASETS.choose("digits"))
    network = layer("dense", units=100), layer("sigmoid"), layer("dense", units=10)
    history = ended(replace(deep(*network, learning_rate=5.0), data=digits))
    assert history.ended is not None
    found = history.ended.divergence
    assert found is not None and found.layer == "Dense 100 (layer 1)"


def test_inputs_that_are_no_probabilities_are_refused_when_they_are_loaded(deep: Any) -> None:
    experiment = change_data(deep(visible="bernoulli"), "standardize", "none")
    with pytest.raises(DataError, match="to 1; Dense 5 is given numbers of XOR from -1"):
        course(experiment)


def test_what_an_activation_makes_of_probabilities_must_be_probabilities_too(deep: Any) -> None:
    behind = layer("dense", units=5), layer("sigmoid"), layer("dense", units=10)
    digits = data(standardize="none", validation=0.9)
    course(replace(deep(layer("tanh"), *behind, visible="bernoulli"), data=digits))
    strange = replace(deep(layer("softplus"), *behind, visible="bernoulli"), data=digits)
    with pytest.raises(DataError, match=r"Dense 5 is given numbers of Digits from 0.693 to 1.31"):
        course(strange)
    later = layer("dense", units=4, frozen=True), layer("sigmoid")
    course(replace(deep(layer("softplus"), *later, *behind, visible="bernoulli"), data=digits))
