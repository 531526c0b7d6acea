"""Normalization follows the papers' formulas; noise comes from a generator of its own."""

from __future__ import annotations

import pytest
import torch
from torch import nn

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.catalog.modules import AlphaDropout, GaussianNoise, Noisy
from desktoplab.spec.tables import LAYERS


def seeded(module: Noisy, seed: int = 0) -> Noisy:
    module.generator = torch.Generator().manual_seed(seed)
    return module


@pytest.mark.parametrize("rate", [0.05, 0.1, 0.3, 0.5])
def test_alpha_dropout_keeps_mean_and_variance(rate: float) -> None:
    x = torch.randn(2000, 200, generator=torch.Generator().manual_seed(1))
    y = seeded(AlphaDropout(rate))(x).double()
    assert abs(y.mean().item()) < 0.02
    assert y.var().item() == pytest.approx(1.0, abs=0.02)


def test_alpha_dropout_follows_the_papers_formula() -> None:
    rate, floor = 0.2, -1.7580993408473766  # Klambauer et al. 2017: alpha' = −lambda alpha
    q = 1 - rate
    a = (q + floor**2 * q * (1 - q)) ** -0.5
    b = -a * (1 - q) * floor
    x = torch.randn(100, 50)
    y = seeded(AlphaDropout(rate))(x)
    dropped = torch.isclose(y, torch.tensor(a * floor + b), atol=1e-5)
    assert dropped.double().mean().item() == pytest.approx(rate, abs=0.03)
    assert torch.allclose(y[~dropped], a * x[~dropped] + b, atol=1e-5)


def test_noise_has_its_deviation_and_is_new_each_time() -> None:
    module = seeded(GaussianNoise(0.3))
    x = torch.full((400, 400), 5.0)
    first, again = module(x), module(x)
    assert (first - x).std().item() == pytest.approx(0.3, rel=0.01)
    assert abs((first - x).mean().item()) < 0.005
    assert not torch.equal(first, again)


@pytest.mark.parametrize("kind", ["dropout", "alpha_dropout", "gaussian_noise"])
def test_noise_is_for_training_only_and_leaves_other_random_numbers_alone(kind: str) -> None:
    module = seeded(LAYERS.make(LAYERS.choose(kind), (9,), None))
    x = torch.randn(6, 9)
    before = torch.get_rng_state()
    y = module(x)
    assert torch.equal(torch.get_rng_state(), before)
    assert torch.equal(seeded(module)(x), y)
    assert not torch.equal(seeded(module, 1)(x), y)
    assert module.eval()(x) is x


@pytest.mark.parametrize(("shape", "axes"), [((5,), (1,)), ((6, 5), (2,)), ((2, 3, 4), (1, 2, 3))])
def test_layer_normalization_looks_at_one_sample_alone(
    shape: tuple[int, ...], axes: tuple[int, ...]
) -> None:
    module = LAYERS.make(LAYERS.choose("layer_norm"), shape, None).double()
    x = 3 + 2 * torch.randn(4, *shape, dtype=torch.float64)
    mean, variance = x.mean(axes, keepdim=True), x.var(axes, keepdim=True, unbiased=False)
    expected = (x - mean) / torch.sqrt(variance + 1e-5)
    assert torch.allclose(module(x), expected)
    assert torch.allclose(module.eval()(x[:1]), expected[:1])


def test_batch_normalization_of_sequences_is_by_feature() -> None:
    module = LAYERS.make(LAYERS.choose("batch_norm"), (6, 5), None).double()
    x = torch.randn(8, 6, 5, dtype=torch.float64)
    rows = nn.BatchNorm1d(5).double()(x.reshape(48, 5)).reshape(8, 6, 5)
    assert torch.allclose(module(x), rows)
    assert module.running_mean.shape == (5,)
