"""Units that are one, and the directions that activations use."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.engine.distinct import count_distinct, effective_ranks
from desktoplab.spec.network import layer
from desktoplab.spec.tables import INITIALIZERS
from desktoplab.spec.values import Chosen

CONSTANT, ZEROS = INITIALIZERS.choose("constant", value=0.5), INITIALIZERS.choose("zeros")
RANDOM = INITIALIZERS.choose("he_normal")


def dense(units: int, start: Chosen = RANDOM, **settings: Any) -> Any:
    return layer("dense", units=units, weight_init=start, **settings)


@pytest.mark.parametrize("start", [CONSTANT, ZEROS])
@pytest.mark.parametrize("kind", ["sigmoid", "tanh", "relu"])
def test_a_constant_start_makes_one_unit_of_a_layer(
    trainer_of: Any, seen: Any, start: Chosen, kind: str
) -> None:
    trainer = trainer_of(dense(9, start), layer(kind), dense(7, start), layer(kind), dense(2))
    found = seen(trainer, "symmetry")
    assert found["units"].tolist() == [9, 7, 2]
    assert found["distinct"].tolist() == [1, 1, 2]
    assert (found["effective_rank"][:2] <= 1.0 + 1e-6).all()


def test_units_that_are_one_stay_one_while_they_train(plane_trainer: Any, seen: Any) -> None:
    """Also the last layer must be constant: else it parts them with the first update."""
    for last, distinct in ((CONSTANT, 1), (RANDOM, 9)):
        trainer = plane_trainer(dense(9, CONSTANT), layer("sigmoid"), dense(2, last))
        for _ in range(5):
            trainer.set_learning_rate(0.5)
            trainer.update(torch.arange(40))
        assert seen(trainer, "symmetry")["distinct"][0] == distinct


@pytest.mark.parametrize("kind", ["simple_rnn", "lstm", "gru"])
def test_recurrent_units_with_an_identity_are_one_unit_too(
    plane_trainer: Any, seen: Any, kind: str
) -> None:
    """The rows of an identity differ, yet each unit sees itself alike."""
    for start, distinct in ((CONSTANT, 1), (RANDOM, 6)):
        recurrent = layer(kind, units=6, weight_init=start)
        trainer = plane_trainer(recurrent, layer("dense", units=4), dataset="recall")
        matrix = trainer.net.parts[0].module.inner.weight_hh_l0
        with torch.no_grad():
            matrix.copy_(torch.eye(6).repeat(len(matrix) // 6, 1))
        assert seen(trainer, "symmetry")["distinct"][0] == distinct


def test_random_units_all_differ(trainer_of: Any, seen: Any) -> None:
    found = seen(trainer_of(dense(200), layer("relu"), dense(100), dense(2)), "symmetry")
    assert found["distinct"].tolist() == [200, 100, 2]


def test_equal_filters_are_one_unit(trainer_of: Any, seen: Any, set_weights: Any) -> None:
    conv = layer("conv2d", filters=6)
    trainer = trainer_of(conv, layer("relu"), dense(10), dataset="digits")
    assert seen(trainer, "symmetry")["distinct"].tolist() == [6, 10]
    weight = trainer.net.parts[0].module.weight.detach().clone()
    weight[3:] = weight[:3]
    set_weights(trainer, 0, weight)
    assert seen(trainer, "symmetry")["distinct"].tolist() == [3, 10]


def test_another_bias_makes_another_unit(trainer_of: Any, seen: Any, set_weights: Any) -> None:
    trainer = trainer_of(dense(4, CONSTANT), layer("tanh"), dense(2))
    set_weights(trainer, 0, np.ones((4, 2)), np.array([0.0, 1.0, 1.0, 2.0]))
    assert seen(trainer, "symmetry")["distinct"][0] == 3


def test_units_that_nothing_reaches_are_not_taken_for_symmetric(trainer_of: Any, seen: Any) -> None:
    """Behind a dead layer all z are 0, but the weights differ and can part the units."""
    dead = dense(5, bias_init=INITIALIZERS.choose("constant", value=-100.0))
    found = seen(trainer_of(dead, layer("relu"), dense(6), layer("relu"), dense(2)), "symmetry")
    assert found["distinct"].tolist() == [5, 6, 2]
    assert found["effective_rank"].tolist() == [0.0, 0.0, 0.0]


def test_the_last_bits_do_not_part_units() -> None:
    generator = torch.Generator().manual_seed(0)
    weight = torch.randn(3, 8, generator=generator).repeat(4, 1)
    weight *= 1 + 1e-7 * torch.randn(12, 8, generator=generator)
    z = torch.randn(64, 8, generator=generator) @ weight.T
    assert count_distinct([z], [weight]).tolist() == [3]
    assert count_distinct([1e-30 * z], [1e-30 * weight]).tolist() == [3], "on any scale"


def test_effective_rank_is_that_of_roy_and_vetterli() -> None:
    generator = torch.Generator().manual_seed(0)
    a = torch.randn(128, 20, generator=generator) @ torch.diag(2.0 ** -torch.arange(20))
    values = np.linalg.svd(a.double().numpy(), compute_uv=False)
    p = values / values.sum()
    expected = np.exp(-(p * np.log(p)).sum())
    found = effective_ranks([a, 1e-30 * a, a.T.contiguous(), 1e30 * a])
    assert found == pytest.approx([expected] * 4, rel=1e-4)


def test_effective_rank_of_known_matrices() -> None:
    outer = torch.outer(torch.arange(1.0, 129), torch.arange(1.0, 11))
    alike = torch.eye(8).repeat(16, 1)
    assert effective_ranks([outer, alike, torch.zeros(4, 3)]) == pytest.approx(
        [1.0, 8.0, 0.0], abs=1e-5
    )


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_of_layers_that_are_not_finite_nothing_is_told(
    trainer_of: Any, seen: Any, set_weights: Any, value: float
) -> None:
    trainer = trainer_of(dense(5), layer("tanh"), dense(5), layer("relu"), dense(2))
    set_weights(trainer, 2, np.full((5, 5), value))
    found = seen(trainer, "symmetry")
    assert found["distinct"].tolist() == [5, 0, 0]
    assert np.isnan(found["effective_rank"]).tolist() == [False, True, True]
