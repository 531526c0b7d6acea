"""The forecast against the closed forms of the papers, and against measured networks."""

from __future__ import annotations

from collections.abc import Iterable
from math import pi, sqrt

import numpy as np
import pytest
import torch

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.engine.forecast import forecast
from desktoplab.engine.gauss import WEIGHTS, Z, moments, pair
from desktoplab.engine.measure import measure
from desktoplab.engine.messages import FloatArray
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, Item, Layer, layer
from desktoplab.spec.tables import DATASETS, INITIALIZERS, LAYERS
from desktoplab.spec.values import Value

WIDTH = 200
STARTS: dict[str, dict[str, Value]] = {
    "he_normal": {}, "xavier_normal": {}, "orthogonal": {}, "small": {"std": 0.01},
}  # fmt: skip
ACTIVATIONS = ("relu", "leaky_relu", "prelu", "elu", "selu", "tanh", "sigmoid", "identity", "gelu",
               "silu", "softplus")  # fmt: skip


def deep(
    activation: str, start: str, *, depth: int = 20, before: Iterable[str] = (), skip: bool = False,
    scale: float = 1.0, seed: int = 0,
) -> Experiment:  # fmt: skip
    """Hidden layers of the same width on digits, and an output layer."""
    name = start if start in INITIALIZERS else "normal"

    def inner() -> tuple[Layer, ...]:
        return (layer("dense", units=WIDTH), *map(layer, before), layer(activation))

    block = Block(inner(), depth - 1, skip=skip, scale=scale)
    return Experiment(
        (*inner(), block, layer("dense", units=10)) if depth > 1
        else (*inner(), layer("dense", units=10)),
        training=training(seed=seed, weight_init=INITIALIZERS.choose(name, **STARTS[start])),
    )  # fmt: skip


def compare(experiment: Experiment) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
    """Measured and forecast std of a, measured and forecast RMS of delta."""
    _, (frame,) = measure(experiment, device="cpu", probes=("signal",))
    names = "forward_std", "forecast_forward", "delta_rms", "forecast_delta"
    return tuple(np.asarray(frame.arrays[name], np.float64) for name in names)  # type: ignore[return-value]


def worst(measured: FloatArray, told: FloatArray) -> float:
    """The largest factor between the two."""
    return float(np.exp(np.abs(np.log(told / measured)).max()))


def one(value: float) -> torch.Tensor:
    return torch.tensor([value], dtype=torch.float64)


def of(activation: str, mean: float, variance: float) -> tuple[float, float, float]:
    module = LAYERS[activation].make((1,), torch.Generator(), **LAYERS[activation].defaults())
    found = moments(module.double(), one(mean), one(variance))
    return tuple(float(value) for value in found)  # type: ignore[return-value]


def test_the_moments_of_relu_are_those_of_the_textbook() -> None:
    for variance in (1e-12, 1.0, 1e6):
        mean, square, slope = of("relu", 0.0, variance)
        assert mean == pytest.approx(sqrt(variance / (2 * pi)), rel=1e-4)
        assert square == pytest.approx(variance / 2, rel=1e-4)
        assert slope == pytest.approx(0.5, abs=1e-4)


def test_selu_keeps_mean_0_and_variance_1() -> None:
    mean, square, _ = of("selu", 0.0, 1.0)
    assert (mean, square) == pytest.approx((0, 1), abs=1e-4)
    for variance, towards in ((0.5, 1), (2.0, -1)):  # Klambauer et al. 2017: it attracts
        assert np.sign(of("selu", 0.0, variance)[1] - variance) == towards


def test_tanh_is_linear_when_small_and_a_step_when_large() -> None:
    assert of("tanh", 0.0, 1e-6)[1:] == pytest.approx((1e-6, 1.0), rel=1e-5)
    wide = 300.0
    _, square, slope = of("tanh", 0.0, wide**2)
    # 1 − tanh² has the integral 2, and its square 4/3, over a density of 1 / (σ sqrt(2π)).
    assert 1 - square == pytest.approx(2 / (wide * sqrt(2 * pi)), rel=1e-3)
    assert slope == pytest.approx(4 / 3 / (wide * sqrt(2 * pi)), rel=1e-3)


def test_the_sigmoid_has_slope_a_quarter_at_0() -> None:
    mean, square, slope = of("sigmoid", 0.0, 1e-8)
    assert (mean, square, slope) == pytest.approx((0.5, 0.25, 0.0625), rel=1e-6)


@pytest.mark.parametrize("activation", [*ACTIVATIONS, "step"])
def test_slopes_are_those_of_autograd(activation: str) -> None:
    module = LAYERS[activation].make((1,), torch.Generator(), **LAYERS[activation].defaults())
    module = module.double()
    mean, variance = torch.tensor([[0.0, 0.7], [1.3, 4.0]], dtype=torch.float64)
    x = (mean[:, None] + variance.sqrt()[:, None] * Z).requires_grad_()
    (slope,) = torch.autograd.grad(module(x).sum(), x)
    found = moments(module, mean, variance)[2]
    assert not found.requires_grad
    torch.testing.assert_close(found, slope.square() @ WEIGHTS, rtol=1e-12, atol=1e-12)


def test_two_samples_share_what_the_arc_cosine_kernel_says() -> None:
    """Cho & Saul 2009: E[relu(x) relu(y)] = q (sin θ + (π − θ) cos θ) / 2π."""
    for correlation in (0.0, 0.3, 0.9, 1.0):
        angle = np.arccos(correlation)
        wanted = 2.0 * (np.sin(angle) + (pi - angle) * correlation) / (2 * pi)
        assert pair(torch.relu, 0.0, 2.0, 2.0 * correlation) == pytest.approx(wanted, rel=2e-3)


@pytest.mark.parametrize(
    ("activation", "start"), [("relu", "he_normal"), ("identity", "xavier_normal")]
)
def test_he_and_xavier_keep_what_they_promise(activation: str, start: str) -> None:
    """Both stay through equal layers, up to the chance in the variance that was drawn."""
    _, told, _, back = compare(deep(activation, start, depth=12))
    assert told[1:-1] == pytest.approx(np.full(11, told[0]), rel=0.06)
    assert back[:-2] == pytest.approx(np.full(11, back[-2]), rel=0.06)


def test_sigmoid_with_xavier_loses_three_quarters_of_the_error_per_layer() -> None:
    _, _, _, back = compare(deep("sigmoid", "xavier_normal"))
    factors = back[:-2] / back[1:-1]
    assert factors == pytest.approx(np.full(19, 0.236), abs=0.01)


def test_relu_behind_batch_normalization_makes_errors_grow() -> None:
    """Yang et al. 2019: sqrt(π / (π − 1)) per layer on the way back."""
    _, _, _, back = compare(deep("relu", "he_normal", before=("batch_norm",)))
    assert back[1:-3] / back[2:-2] == pytest.approx(np.full(17, sqrt(pi / (pi - 1))), rel=0.02)


def test_skips_add_variances() -> None:
    """He et al. 2015 with ReLU: E[x²] doubles with each block, or grows by 1 + scale²."""
    for scale in (1.0, 0.5):
        _, told, _, _ = compare(deep("relu", "he_normal", skip=True, scale=scale, depth=10))
        grown = told[2:-1] / told[1:-2]
        # Means add as well, so that it grows a little more than sqrt(1 + scale²).
        assert (grown > sqrt(1 + scale**2) * 0.97).all()
        assert (grown < (1 + scale) * 1.03).all()


# Finite width: layers of 200 units wander by some 5 % each; the forecast does not know which way.
@pytest.mark.parametrize(
    ("activation", "start"),
    [(name, start) for name in ACTIVATIONS for start in ("he_normal", "xavier_normal")]
    + [("tanh", "orthogonal"), ("relu", "small"), ("sigmoid", "small")],
)
def test_the_forecast_is_near_what_is_measured(activation: str, start: str) -> None:
    spread, told, delta, back = compare(deep(activation, start, depth=10))
    assert worst(spread[:-1], told[:-1]) < 1.4
    # Softplus + He breaks the independence of errors and signals: all its outputs are positive.
    assert worst(delta, back) < (2.5 if activation == "softplus" else 1.6)
    assert worst(spread[-1:], told[-1:]) < 2.5  # ten units of a sum that samples share


@pytest.mark.parametrize("between", ["batch_norm", "layer_norm", "dropout", "gaussian_noise"])
@pytest.mark.parametrize("activation", ["relu", "tanh", "sigmoid"])
def test_the_forecast_knows_normalization_and_noise(activation: str, between: str) -> None:
    before = (between,) if between != "dropout" else ()
    spread, told, delta, back = compare(deep(activation, "he_normal", before=before))
    assert worst(spread[:-1], told[:-1]) < 1.35
    assert worst(delta, back) < 1.7


def image(*items: Item) -> Experiment:
    return Experiment((*items, layer("dense", units=10)))


def test_convolutions_count_their_sums_at_the_edge() -> None:
    for padding in ("same", "valid"):
        for stride in (1, 2):
            first = layer("conv2d", filters=64, stride=stride, padding=padding)
            second = layer("conv2d", filters=64, kernel=2, padding=padding)
            spread, told, delta, back = compare(image(first, layer("relu"), second, layer("relu")))
            assert worst(spread[:-1], told[:-1]) < 1.3
            assert worst(delta, back) < 1.25


def test_it_says_nothing_of_pooling_and_alike_weights() -> None:
    conv, pool = layer("conv2d"), layer("max_pool")
    _, told, _, back = compare(image(conv, layer("relu"), pool, layer("dense", units=8)))
    assert np.isnan(told).tolist() == [False, True, True]
    assert np.isnan(back).tolist() == [True, False, False]
    alike = layer("dense", units=8, weight_init=INITIALIZERS.choose("constant"))
    _, told, _, back = compare(image(alike, layer("tanh")))
    assert np.isnan(told).all()
    assert np.isnan(back[0])


def test_batch_normalization_lets_the_forecast_begin_anew() -> None:
    items = layer("conv2d"), layer("max_pool"), layer("flatten"), layer("batch_norm")
    spread, told, _, _ = compare(image(*items, layer("dense", units=200), layer("tanh")))
    assert np.isnan(told).tolist() == [False, False, False]
    assert worst(spread[1:2], told[1:2]) < 1.1


def test_recurrent_layers_are_left_out() -> None:
    sequence = Experiment(
        (
            layer("simple_rnn", units=6),
            layer("dense", units=8),
            layer("tanh"),
            layer("dense", units=10),
        ),
        data(dataset=DATASETS.choose("digit_rows")),
    )
    trainer = Trainer(sequence, "cpu")
    told, back = forecast(
        trainer.net, trainer.look().weights, trainer.data.training.head(8).inputs, 1.0
    )
    assert np.isnan(told).all()
    assert back[-1] == 1.0
    assert np.isnan(back[0])


def test_zeros_give_zeros_and_never_a_warning() -> None:
    zeros = layer("dense", units=8, weight_init=INITIALIZERS.choose("zeros"))
    spread, told, delta, back = compare(image(zeros, layer("tanh"), zeros))
    assert np.array_equal(spread[:2], told[:2])
    assert (spread[0], delta[0], back[0]) == (0, 0, 0)
