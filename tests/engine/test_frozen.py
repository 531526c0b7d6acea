"""Frozen layers stay as they are, whatever would change them; the others learn."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.engine.history import History, history_of
from desktoplab.engine.messages import Controls
from desktoplab.engine.train import train
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.edits import change_training
from desktoplab.spec.experiment import Experiment, data
from desktoplab.spec.network import Block, Layer, layer
from desktoplab.spec.shapes import Unfit
from desktoplab.spec.tables import DATASETS, LAYERS, OPTIMIZERS, PENALTIES

CAN_BE_FROZEN = [entry.name for entry in LAYERS.entries() if "frozen" in entry.fields]


def ran(experiment: Experiment, **more: Any) -> History:
    return history_of(train(experiment, device="cpu", **more))


def weights_of(history: History, uid: str, at: int) -> dict[str, np.ndarray]:
    kept = history.checkpoints.before(at)
    assert kept is not None
    return {name: w for name, w in kept.weights.items() if name.startswith(uid)}


def test_every_layer_that_learns_can_be_frozen() -> None:
    learns = [
        entry.name
        for entry in LAYERS.entries()
        if entry.traits.parameters(entry.traits.examples[-1], entry.defaults()) > 0
    ]
    assert learns == CAN_BE_FROZEN


def experiment_with(plane: Any, kind: str, frozen: bool) -> tuple[Experiment, Layer]:
    least = min(len(shape) for shape in LAYERS[kind].traits.examples)
    one = layer(kind, frozen=frozen)
    if least == 1:
        found = plane(layer("dense", units=6), one, layer("tanh"), layer("dense", units=2))
        return found, one
    found = plane(one, layer("flatten"), layer("dense", units=10), batch_size=40)
    name = "digits" if least == 3 else "digit_rows"
    return replace(found, data=data(dataset=DATASETS.choose(name), validation=0.9)), one


@pytest.mark.parametrize("kind", CAN_BE_FROZEN)
@pytest.mark.parametrize("penalty", ["none", "l1", "weight_decay"])
def test_a_frozen_layer_keeps_every_bit(plane: Any, kind: str, penalty: str) -> None:
    found, one = experiment_with(plane, kind, frozen=True)
    found = change_training(found, "optimizer", OPTIMIZERS.choose("adamw", weight_decay=0.5))
    found = change_training(found, "penalty", PENALTIES.choose(penalty))
    history = ran(found, probes=())
    before, after = (weights_of(history, one.uid, step) for step in (0, 10**9))
    assert before
    for name, weight in before.items():
        np.testing.assert_array_equal(after[name], weight)
    last = found.network[-1].uid
    moved = weights_of(history, last, 10**9)[f"{last}.weight"]
    assert not np.array_equal(moved, weights_of(history, last, 0)[f"{last}.weight"])
    newest = history.checkpoints.newest
    assert newest is not None
    assert not any(name.startswith(one.uid) for name in newest.optimizer)


@pytest.mark.parametrize("kind", CAN_BE_FROZEN)
def test_the_same_layer_learns_when_it_is_not_frozen(plane: Any, kind: str) -> None:
    found, one = experiment_with(plane, kind, frozen=False)
    history = ran(found, probes=())
    before, after = (weights_of(history, one.uid, step) for step in (0, 10**9))
    assert any(not np.array_equal(before[name], after[name]) for name in before)


def test_freezing_changes_no_start_weight(plane: Any) -> None:
    free, one = experiment_with(plane, "dense", frozen=False)
    frozen = tuple(
        replace(item, values=item.values.replace(frozen=True)) if item == one else item
        for item in free.network
    )
    first, other = Trainer(free).weights(), Trainer(replace(free, network=frozen)).weights()
    assert all(np.array_equal(first[name], other[name]) for name in first)


def test_probes_see_a_gradient_of_zero_and_the_error_behind(plane: Any) -> None:
    first, last = layer("dense", units=6), layer("dense", units=2)
    frozen = layer("dense", units=6, frozen=True)
    history = ran(
        plane(first, layer("tanh"), frozen, layer("tanh"), last),
        probes=("gradient_flow", "update_ratio"),
        controls=Controls(steps_per_pull=1),
    )
    flow = history.newest["gradient_flow"].arrays
    assert flow["weight_l2"][1] == 0.0
    assert (flow["weight_l2"][[0, 2]] > 0).all()
    assert (flow["delta_l2"] > 0).all(), "the error passes through"
    assert history.newest["update_ratio"].arrays["ratio"][1] == 0.0


def test_every_repetition_of_a_frozen_layer_is_frozen(plane: Any) -> None:
    inner = layer("dense", units=6, frozen=True)
    block = Block((inner, layer("tanh")), 3, skip=True)
    history = ran(plane(layer("dense", units=6), block, layer("dense", units=2)), probes=None)
    assert set(history.newest) >= {"gradient_flow", "skip_share", "signal"}
    before, after = (weights_of(history, inner.uid, step) for step in (0, 10**9))
    assert len(before) == 6
    assert all(np.array_equal(before[name], after[name]) for name in before)


def test_frozen_batch_normalization_uses_its_averages_in_training(plane: Any) -> None:
    one = layer("batch_norm", frozen=True)
    net = Trainer(plane(layer("dense", units=6), one, layer("dense", units=2))).net
    part = next(part for part in net.parts if part.stage.layer is one)
    net.train()
    assert not part.module.training
    x = torch.randn(8, 6, generator=torch.Generator().manual_seed(0))
    torch.testing.assert_close(part.module(x), x / (1 + 1e-5) ** 0.5)
    assert part.module.num_batches_tracked == 0


def test_a_network_that_is_all_frozen_is_refused(plane: Any) -> None:
    one, two = (layer("dense", units=units, frozen=True) for units in (6, 2))
    with pytest.raises(Unfit, match="Every layer is frozen"):
        next(train(plane(one, two), device="cpu"))
    learning = Block((one,), 1, skip=True)
    assert ran(plane(learning, two), probes=()).step == 18, "the projection of the skip learns"
