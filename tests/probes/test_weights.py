"""Histograms and moments of weights that are known."""

from __future__ import annotations

from math import log2
from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.engine.build import weights_of
from desktoplab.probes.scales import BINS, limit_for
from desktoplab.spec.network import layer
from desktoplab.spec.tables import PRESETS


def test_moments_are_those_of_the_weights(trainer_of: Any, seen: Any, set_weights: Any) -> None:
    trainer = trainer_of(layer("dense", units=3), layer("relu"), layer("dense", units=2))
    values = np.array([[0.0, -0.5], [0.25, 0.0], [3.0, 0.0]], np.float32)
    set_weights(trainer, 0, values)
    found = seen(trainer, "weights")
    assert found["mean"][0] == pytest.approx(values.mean())
    assert found["std"][0] == pytest.approx(values.std())
    assert (found["min"][0], found["max"][0]) == (-0.5, 3.0)
    assert found["l2"][0] == pytest.approx(np.linalg.norm(values))
    assert found["zeros"][0] == 0.5
    assert found["nonfinite"].tolist() == [0, 0]
    assert found["limits"][0] == 4.0
    edges = np.linspace(-4.0, 4.0, BINS + 1)
    assert np.array_equal(found["counts"][0], np.histogram(values, edges)[0])
    for name in ("mean", "std", "min", "max", "l2", "zeros", "limits"):
        assert found[name].shape == (2,)
        assert found[name].dtype == np.float64


@pytest.mark.parametrize("name", PRESETS)
def test_every_weight_is_counted_once_within_a_power_of_two(name: str, seen: Any) -> None:
    from desktoplab.engine.trainer import Trainer

    trainer = Trainer(PRESETS.make(PRESETS.choose(name)))
    found = seen(trainer, "weights")
    modules = [part.module for part in trainer.net.parts if part.is_weighted]
    weights = [torch.cat([w.detach().flatten() for w in weights_of(each)]) for each in modules]
    assert found["counts"].shape == (len(weights), BINS)
    assert np.issubdtype(found["counts"].dtype, np.integer)
    for index, weight in enumerate(weights):
        assert found["counts"][index].sum() == weight.numel()
        limit = found["limits"][index]
        assert log2(limit) == round(log2(limit))
        largest = weight.abs().max().item()
        assert limit / 2 < largest <= limit


def test_large_layers_are_counted_from_an_even_sample(trainer_of: Any, seen: Any) -> None:
    trainer = trainer_of(layer("dense", units=1000), layer("dense", units=10), dataset="digits")
    counts = seen(trainer, "weights")["counts"]
    assert 16_384 / 2 <= counts[0].sum() <= 16_384
    assert counts[1].sum() == 10_000


def test_nothing_but_zeros_is_one_bar(trainer_of: Any, seen: Any, set_weights: Any) -> None:
    trainer = trainer_of(layer("dense", units=2))
    set_weights(trainer, 0, np.zeros((2, 2)))
    found = seen(trainer, "weights")
    assert found["limits"].tolist() == [1.0]
    assert found["zeros"].tolist() == [1.0]
    assert found["counts"][0, BINS // 2] == 4


@pytest.mark.parametrize("bad", [[np.nan, 1.0, 2.0, np.inf], [np.nan] * 4])
def test_what_is_not_finite_is_counted_apart(
    trainer_of: Any, seen: Any, set_weights: Any, bad: list[float]
) -> None:
    trainer = trainer_of(layer("dense", units=2))
    set_weights(trainer, 0, np.array(bad).reshape(2, 2))
    found = seen(trainer, "weights")
    finite = int(np.isfinite(bad).sum())
    assert found["nonfinite"].tolist() == [4 - finite]
    assert found["counts"].sum() == finite
    assert all(np.isfinite(found[name]).all() for name in ("limits", "mean", "std", "l2"))


@pytest.mark.parametrize(
    ("magnitude", "limit"),
    [(0.0, 1.0), (1.0, 1.0), (1.0000001, 2.0), (0.3, 0.5), (3e38, 2.0**128), (1e-45, 2.0**-149)],
)
def test_the_limit_is_the_next_power_of_two(magnitude: float, limit: float) -> None:
    assert limit_for(float(np.float32(magnitude))) == limit
