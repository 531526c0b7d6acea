"""The error at each layer against backpropagation written by hand in float64."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from desktoplab.engine.probe_batch import PROBE_BATCH
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import INITIALIZERS

Floats = np.ndarray


def backpropagation(trainer: Trainer) -> tuple[list[Floats], list[Floats]]:
    """delta = dL/dz and dL/dW of a stack of tanh layers with cross-entropy, mean over the batch."""
    batch = trainer.data.training.head(PROBE_BATCH)
    layers = [part.module for part in trainer.net.parts if part.is_weighted]
    weights = [module.weight.detach().double().numpy() for module in layers]  # type: ignore[operator, union-attr]
    biases = [module.bias.detach().double().numpy() for module in layers]  # type: ignore[operator, union-attr]
    activations = [batch.inputs.double().numpy()]
    for weight, bias in zip(weights[:-1], biases[:-1], strict=True):
        activations.append(np.tanh(activations[-1] @ weight.T + bias))
    z = activations[-1] @ weights[-1].T + biases[-1]

    probability = np.exp(z) / np.exp(z).sum(1, keepdims=True)
    target = np.eye(z.shape[1])[batch.labels.numpy()]
    delta = (probability - target) / len(z)
    deltas, gradients = [delta], [delta.T @ activations[-1]]
    for weight, a in zip(weights[:0:-1], activations[:0:-1], strict=True):
        deltas.append(deltas[-1] @ weight * (1 - a**2))
        gradients.append(deltas[-1].T @ activations[len(activations) - 1 - len(gradients)])
    return deltas[::-1], gradients[::-1]


def sizes(values: Floats) -> dict[str, float]:
    flat = np.abs(values).ravel()
    return {
        "l2": np.sqrt((flat**2).sum()),
        "rms": np.sqrt((flat**2).mean()),
        "mean": flat.mean(),
        "max": flat.max(),
    }


def test_delta_and_gradient_equal_backpropagation_by_hand(trainer_of: Any, seen: Any) -> None:
    tanh = [item for units in (7, 5, 6) for item in (layer("dense", units=units), layer("tanh"))]
    trainer = trainer_of(*tanh, layer("dense", units=2))
    found = seen(trainer, "gradient_flow")
    for name, tensors in zip(("delta", "weight"), backpropagation(trainer), strict=True):
        for index, tensor in enumerate(tensors):
            for kind, value in sizes(tensor).items():
                values = found[f"{name}_{kind}"]
                assert values.dtype == np.float64
                assert values.shape == (4,)
                assert values[index] == pytest.approx(value, rel=1e-4), (name, kind, index)


def test_the_error_of_a_dead_layer_is_exactly_zero(trainer_of: Any, seen: Any) -> None:
    far_below = INITIALIZERS.choose("constant", value=-100.0)
    dead = layer("dense", units=5, bias_init=far_below)
    found = seen(trainer_of(dead, layer("relu"), layer("dense", units=2)), "gradient_flow")
    for name, values in found.items():
        if name.startswith("delta"):
            assert values[0] == 0.0, name
            assert values[1] > 0.0, name
        else:  # nothing comes through the dead layer forward either
            assert values.tolist() == [0.0, 0.0], name


def test_an_error_too_small_for_squares_in_float32_is_not_lost(trainer_of: Any, seen: Any) -> None:
    tiny = INITIALIZERS.choose("normal", std=1e-3)
    stack = Block((layer("dense", units=10, weight_init=tiny), layer("sigmoid")), 12)
    found = seen(trainer_of(stack, layer("dense", units=2)), "gradient_flow")
    first = found["delta_l2"][0]
    assert 0.0 < first < 1e-23
    assert found["delta_rms"][0] < first
    assert (np.diff(np.log10(found["delta_l2"])) > 0).all(), "it vanishes layer by layer"


def test_every_repetition_of_a_block_is_listed(trainer_of: Any, seen: Any) -> None:
    block = Block((layer("dense", units=2), layer("batch_norm"), layer("relu")), 5, skip=True)
    trainer = trainer_of(block, layer("dense", units=2))
    assert seen(trainer, "gradient_flow")["delta_l2"].shape == (6,)
    assert len(trainer.started().layers) == 6


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e30])
def test_what_is_no_longer_finite_is_told_as_it_is(
    trainer_of: Any, seen: Any, set_weights: Any, value: float
) -> None:
    trainer = trainer_of(layer("dense", units=3), layer("relu"), layer("dense", units=2))
    set_weights(trainer, 0, np.full((3, 2), value))
    set_weights(trainer, 2, np.full((2, 3), -value))
    found = seen(trainer, "gradient_flow")
    assert not np.isfinite(found["weight_l2"]).all()
