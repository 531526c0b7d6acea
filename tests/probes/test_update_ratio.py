"""The update ratio against the norm of a change computed by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.engine.trainer import Trainer
from desktoplab.spec.network import layer
from desktoplab.spec.tables import INITIALIZERS, OPTIMIZERS, PROBES

NETWORK = layer("dense", units=6), layer("tanh"), layer("dense", units=2)


def weights(trainer: Trainer) -> list[np.ndarray]:
    return [
        part.module.weight.detach().double().numpy().copy()  # type: ignore[operator, union-attr]
        for part in trainer.net.parts
        if part.is_weighted
    ]


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_the_ratio_is_the_norm_of_the_change_over_that_of_the_weights_before(
    plane_trainer: Any, seen: Any, name: str
) -> None:
    trainer = plane_trainer(*NETWORK, optimizer=OPTIMIZERS.choose(name))
    for _ in range(3):
        before = weights(trainer)
        trainer.update(torch.arange(20), keep=True)
    found = seen(trainer, "update_ratio")["ratio"]
    for ratio, old, new in zip(found, before, weights(trainer), strict=True):
        assert ratio == pytest.approx(np.linalg.norm(new - old) / np.linalg.norm(old), rel=1e-6)
        assert ratio > 0


def test_for_plain_descent_it_is_rate_times_gradient_over_weights(
    plane_trainer: Any, seen: Any
) -> None:
    sgd = OPTIMIZERS.choose("sgd", learning_rate=0.01, momentum=0.0)
    trainer = plane_trainer(*NETWORK, optimizer=sgd)
    batch = torch.arange(len(trainer.data.training))[:128]
    flow, before = seen(trainer, "gradient_flow"), weights(trainer)
    trainer.update(batch, keep=True)
    norms = np.array([np.linalg.norm(weight) for weight in before])
    expected = 0.01 * flow["weight_l2"] / norms
    assert seen(trainer, "update_ratio")["ratio"] == pytest.approx(expected, rel=1e-3)


def test_before_the_first_update_there_is_none(plane_trainer: Any, seen: Any) -> None:
    trainer = plane_trainer(*NETWORK)
    assert np.isnan(seen(trainer, "update_ratio")["ratio"]).tolist() == [True, True]
    trainer.update(torch.arange(8))
    assert np.isnan(seen(trainer, "update_ratio")["ratio"]).all(), "they were not kept"


def test_weights_of_zero_that_move_have_an_infinite_ratio(plane_trainer: Any, seen: Any) -> None:
    zeros = INITIALIZERS.choose("zeros")
    trainer = plane_trainer(*NETWORK[:2], layer("dense", units=2, weight_init=zeros))
    trainer.update(torch.arange(8), keep=True)
    found = seen(trainer, "update_ratio")["ratio"]
    assert found[0] == 0.0, "no error reaches it through weights of zero"
    assert found[1] == np.inf
    trainer = plane_trainer(layer("dense", units=2, weight_init=zeros), learning_rate=0.0)
    trainer.set_learning_rate(0.0)
    trainer.update(torch.arange(8), keep=True)
    assert np.isnan(seen(trainer, "update_ratio")["ratio"]).all(), "0 / 0"


def test_changes_too_small_for_squares_in_float32_are_not_lost(
    plane_trainer: Any, seen: Any
) -> None:
    trainer = plane_trainer(*NETWORK)
    trainer.update(torch.arange(8), keep=True)
    tiny = np.float32(1e-30)
    trainer.before.known.clear()  # they are changed behind its back
    for before, part in zip(trainer.before, (0, 2), strict=True):
        before.zero_().add_(1e-25)
        with torch.no_grad():
            trainer.net.parts[part].module.weight.copy_(before + tiny)
    assert seen(trainer, "update_ratio")["ratio"] == pytest.approx(1e-5, rel=1e-2)


def test_all_matrices_of_a_recurrent_layer_count(plane_trainer: Any, seen: Any) -> None:
    network = layer("gru", units=4), layer("dense", units=4)
    trainer = plane_trainer(*network, dataset="recall")
    names = ("weight_ih_l0", "weight_hh_l0")

    def matrices() -> np.ndarray:
        part = dict(trainer.net.parts[0].module.inner.named_parameters())
        return np.concatenate([part[name].detach().double().numpy().ravel() for name in names])

    before = matrices()
    trainer.update(torch.arange(8), keep=True)
    expected = np.linalg.norm(matrices() - before) / np.linalg.norm(before)
    assert seen(trainer, "update_ratio")["ratio"][0] == pytest.approx(expected, rel=1e-6)


def test_the_guide_stands_at_a_thousandth() -> None:
    assert PROBES["update_ratio"].traits.guide == 1e-3
