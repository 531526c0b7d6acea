"""Distributions, saturated shares and dead units of networks built to have them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from desktoplab.engine.probe_batch import PROBE_BATCH
from desktoplab.probes.activations import units_of
from desktoplab.probes.scales import BINS, limit_for
from desktoplab.spec.network import Block, Layer, layer
from desktoplab.spec.tables import INITIALIZERS, LAYERS


def start(**settings: float) -> dict[str, Any]:
    ((name, value),) = settings.items()
    return {
        "weight_init": INITIALIZERS.choose("normal", std=value)
        if name == "std"
        else INITIALIZERS.choose("constant", value=value)
    }


def dense(units: int, bias: float = 0.0, **settings: float) -> Layer:
    wide = start(**(settings or {"std": 1.0}))
    bias_init = INITIALIZERS.choose("constant", value=bias)
    return layer("dense", units=units, bias_init=bias_init, **wide)


def forward(trainer: Any) -> tuple[np.ndarray, np.ndarray]:
    """z and tanh(z) of the first layer for the probe batch, in float64."""
    module = trainer.net.parts[0].module
    inputs = trainer.data.training.head(PROBE_BATCH).inputs.double()
    z = inputs @ module.weight.detach().double().T + module.bias.detach().double()
    return z.numpy(), np.tanh(z.numpy())


@pytest.mark.parametrize(("shape", "units"), [((128, 9), 9), ((128, 5, 3), 3), ((128, 4, 8, 7), 4)])
def test_units_are_features_of_rows_and_steps_and_channels_of_images(
    shape: tuple[int, ...], units: int
) -> None:
    assert units_of(shape) == units


def test_statistics_are_those_of_outputs_computed_by_hand(trainer_of: Any, seen: Any) -> None:
    trainer = trainer_of(dense(7), layer("tanh"), dense(2))
    found = seen(trainer, "activations")
    z, a = forward(trainer)
    for prefix, values in (("z_", z), ("", a)):
        assert found[f"{prefix}mean"][0] == pytest.approx(values.mean(), rel=1e-5)
        assert found[f"{prefix}std"][0] == pytest.approx(values.std(), rel=1e-5)
        limit = found[f"{prefix}limits"][0]
        assert limit == limit_for(float(np.abs(values).max()))
        assert found[f"{prefix}lows"][0] == -limit
        expected = np.histogram(values, np.linspace(-limit, limit, BINS + 1))[0]
        assert np.abs(found[f"{prefix}counts"][0] - expected).sum() <= 2, "but for an edge"
    assert found["saturated"][0] == pytest.approx((np.abs(a) > 0.99).mean())
    assert found["units"].tolist() == [7, 2]
    for name, values in found.items():
        assert len(values) == 2, name
        assert values.dtype == (np.int64 if "counts" in name else values.dtype)


def test_what_is_never_negative_is_counted_from_zero(trainer_of: Any, seen: Any) -> None:
    found = seen(trainer_of(dense(7), layer("relu"), dense(2)), "activations")
    assert found["lows"][0] == 0.0
    assert found["z_lows"][0] == -found["z_limits"][0]
    assert found["counts"][0].sum() == 7 * PROBE_BATCH
    assert found["counts"][0, 0] >= found["zeros"][0] * 7 * PROBE_BATCH


@pytest.mark.parametrize("kind", ["sigmoid", "tanh"])
def test_huge_weights_saturate_and_small_ones_do_not(trainer_of: Any, seen: Any, kind: str) -> None:
    for std, low, high in ((100.0, 0.9, 1.0), (0.01, 0.0, 0.0)):
        found = seen(trainer_of(dense(50, std=std), layer(kind), dense(2)), "activations")
        assert low <= found["saturated"][0] <= high
        assert np.isnan(found["saturated"][1]), "the last layer has no activation"
        assert np.isnan(found["dead"]).all()


@pytest.mark.parametrize("kind", ["relu", "step"])
@pytest.mark.parametrize(("bias", "dead"), [(-100.0, 1.0), (100.0, 0.0)])
def test_units_far_below_zero_are_dead(
    trainer_of: Any, seen: Any, kind: str, bias: float, dead: float
) -> None:
    found = seen(trainer_of(dense(5, bias), layer(kind), dense(2)), "activations")
    assert found["dead"][0] == dead
    assert np.isnan(found["saturated"][0])
    assert found["zeros"][0] == dead


def test_a_unit_is_dead_only_where_no_sample_reaches_it(
    trainer_of: Any, seen: Any, set_weights: Any
) -> None:
    trainer = trainer_of(dense(4), layer("relu"), dense(2))
    weight = np.array([[1.0, 0.0], [0.0, -1.0], [1.0, 1.0], [1.0, 1.0]])
    set_weights(trainer, 0, weight, np.array([0.0, 0.0, -50.0, -50.0]))
    found = seen(trainer, "activations")
    assert found["dead"][0] == 0.5
    assert 0.5 < found["zeros"][0] < 1.0


def test_dropout_behind_an_activation_neither_kills_nor_saturates(
    trainer_of: Any, seen: Any
) -> None:
    rest = layer("dropout", rate=0.9), dense(2)
    assert (
        seen(trainer_of(dense(9, 1.0, std=0.01), layer("sigmoid"), *rest), "activations")[
            "saturated"
        ][0]
        == 0.0
    )
    found = seen(trainer_of(dense(9, 100.0), layer("relu"), *rest), "activations")
    assert (found["dead"][0], found["zeros"][0]) == (0.0, 0.0)


def test_a_dead_channel_of_a_convolution_is_a_dead_unit(
    trainer_of: Any, seen: Any, set_weights: Any
) -> None:
    network = layer("conv2d", filters=2), layer("relu"), layer("dense", units=10)
    trainer = trainer_of(*network, dataset="digits")
    set_weights(trainer, 0, np.ones((2, 1, 3, 3)), np.array([-1000.0, 1000.0]))
    found = seen(trainer, "activations")
    assert found["dead"][0] == 0.5
    assert found["units"].tolist() == [2, 10]


def test_in_blocks_with_activation_first_the_last_layer_shows_its_own_output(
    trainer_of: Any, seen: Any
) -> None:
    block = Block((layer("tanh"), dense(6, std=50.0)), 3, skip=True)
    found = seen(trainer_of(dense(6, std=50.0), block, dense(2)), "activations")
    assert (found["saturated"][:3] > 0.8).all()
    assert np.isnan(found["saturated"][3:]).all()


@pytest.mark.parametrize("kind", LAYERS)
def test_saturation_and_death_are_told_where_the_catalogue_says_so(
    trainer_of: Any, seen: Any, kind: str
) -> None:
    entry = LAYERS[kind]
    if entry.group != "Activations":
        pytest.skip("no activation")
    found = seen(trainer_of(dense(5), layer(kind), dense(2)), "activations")
    assert np.isnan(found["saturated"][0]) == (entry.traits.saturates is None)
    assert np.isnan(found["dead"][0]) == (not entry.traits.dies)


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e38])
def test_what_is_not_finite_is_counted_and_breaks_nothing(
    trainer_of: Any, seen: Any, set_weights: Any, value: float
) -> None:
    trainer = trainer_of(dense(3), layer("relu"), dense(2))
    set_weights(trainer, 0, np.full((3, 2), value))
    set_weights(trainer, 2, np.full((2, 3), value))
    found = seen(trainer, "activations")
    assert found["nonfinite"][1] > 0
    assert np.isfinite(found["mean"]).all()
    assert found["counts"][1].sum() == 2 * PROBE_BATCH - found["nonfinite"][1]
