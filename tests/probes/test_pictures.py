"""Maps of units, worst mistakes, confusion and filters: what is drawn is what the network does."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.engine.look import evaluate
from desktoplab.engine.trainer import Trainer
from desktoplab.probes.unit_maps import MAPS, shared_out
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, Item, layer
from desktoplab.spec.tables import DATASETS, LOSSES, PROBES


def dense(units: int) -> Item:
    return layer("dense", units=units)


@pytest.mark.parametrize("standardize", ["none", "feature"])
def test_the_map_of_a_first_unit_is_its_own_line(
    trainer_of: Any, seen: Any, set_weights: Any, standardize: str
) -> None:
    trainer = trainer_of(dense(3), layer("relu"), dense(2), standardize=standardize)
    weight, bias = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, -2.0]]), np.array([0.0, 0.5, -0.5])
    set_weights(trainer, 0, weight, bias)
    found = seen(trainer, "unit_maps")
    assert found["maps"].shape == (5, 32, 32)
    assert found["maps"].dtype == np.float32
    assert found["layers"].tolist() == [0, 0, 0, 1, 1]
    assert found["units"].tolist() == [0, 1, 2, 0, 1]
    x, y = np.linspace(*found["extent"][:2], 32), np.linspace(*found["extent"][2:], 32)
    points = (np.stack(np.meshgrid(x, y), -1) - trainer.data.mean) / trainer.data.deviation
    expected = np.maximum(points @ weight.T + bias, 0.0)
    for unit in range(3):
        assert found["maps"][unit] == pytest.approx(expected[:, :, unit], abs=1e-5)


def test_the_maps_of_outputs_are_the_answers_of_the_network(trainer_of: Any, seen: Any) -> None:
    trainer = trainer_of(dense(4), layer("batch_norm"), layer("dropout", rate=0.5), dense(2))
    found, boundary = seen(trainer, "unit_maps"), seen(trainer, "boundary")
    assert found["extent"].tolist() == boundary["extent"].tolist()
    x, y = np.linspace(*found["extent"][:2], 32), np.linspace(*found["extent"][2:], 32)
    raw = np.stack(np.meshgrid(x, y), -1).reshape(-1, 2)
    inputs = ((raw - trainer.data.mean) / trainer.data.deviation).astype(np.float32)
    outputs = evaluate(trainer.net, torch.from_numpy(inputs)).numpy().reshape(32, 32, 2)
    assert found["maps"][-2:] == pytest.approx(outputs.transpose(2, 0, 1), abs=1e-6)


@pytest.mark.parametrize(
    ("units", "taken"),
    [
        ([4, 2], [4, 2]),
        ([64, 32, 2], [64, 32, 0]),
        ([64, 30, 4], [64, 30, 2]),
        ([200, 200, 2], [48, 48, 0]),
        ([3, 500, 3, 500, 9], [3, 45, 3, 45, 0]),
        ([10] * 100 + [2], [1] * 96 + [0] * 5),
        ([500], [96]),
    ],
)
def test_maps_are_shared_out_evenly_hidden_layers_first(units: list[int], taken: list[int]) -> None:
    assert shared_out(units, MAPS) == taken
    assert sum(taken) == min(MAPS, sum(units))


def digits(*network: Item, loss: str = "cross_entropy") -> Trainer:
    return Trainer(
        Experiment(
            network,
            data(dataset=DATASETS.choose("digits")),
            training(loss=LOSSES.choose(loss)),
        )
    )


@pytest.mark.parametrize("loss", ["cross_entropy", "mse"])
def test_mistakes_are_the_samples_with_the_greatest_loss(seen: Any, loss: str) -> None:
    trainer = digits(layer("flatten"), dense(10), loss=loss)
    found = seen(trainer, "mistakes")
    part = trainer.data.validation
    outputs = evaluate(trainer.net, part.inputs)
    losses = [
        trainer.loss(outputs[place : place + 1], part.labels[place : place + 1]).item()
        for place in range(len(part))
    ]
    worst = np.argsort(losses)[::-1][:24]
    assert found["losses"] == pytest.approx(np.array(losses)[worst], rel=1e-5)
    assert found["labels"].tolist() == part.labels[worst.copy()].tolist()
    assert found["predicted"].tolist() == outputs[worst.copy()].argmax(1).tolist()
    images = trainer.data.raw(part.inputs[worst.copy()])[:, 0]
    assert found["images"] == pytest.approx(np.clip(images, 0, 1))
    assert found["confidence"] == pytest.approx(
        outputs[worst.copy()].double().softmax(1).amax(1).numpy(), rel=1e-6
    )


def test_samples_without_a_finite_answer_are_the_worst_of_all(seen: Any) -> None:
    trainer = digits(dense(10))
    trainer.data.validation.inputs[7] = np.nan
    found = seen(trainer, "mistakes")
    assert found["labels"][0] == trainer.data.validation.labels[7]
    assert found["predicted"][0] == -1
    assert np.isnan(found["losses"][0])
    assert np.isfinite(found["losses"][1:]).all()
    assert seen(trainer, "confusion")["matrix"].sum() == len(trainer.data.validation) - 1


def test_the_confusion_matrix_has_the_accuracy_on_its_diagonal(seen: Any) -> None:
    trainer = digits(dense(10))
    for _ in range(5):
        trainer.update(torch.arange(500))
    found, part = seen(trainer, "confusion"), trainer.data.validation
    accuracy = trainer.point().values["validation_accuracy"]
    assert np.trace(found["matrix"]) / found["matrix"].sum() == pytest.approx(accuracy)
    assert found["matrix"].sum(1).tolist() == part.labels.bincount(minlength=10).tolist()
    answers = evaluate(trainer.net, part.inputs).argmax(1)
    assert found["matrix"].sum(0).tolist() == answers.bincount(minlength=10).tolist()
    assert found["matrix"].dtype == np.int64
    assert found["names"].tolist() == [str(number) for number in range(10)]


def test_confusion_is_offered_for_up_to_thirty_classes() -> None:
    fits = PROBES["confusion"].traits.fits
    info = DATASETS["digits"].traits.peek()
    assert fits(info)
    assert not fits(type(info)("Many", (1, 8, 8), 31, 100))
    assert not fits(type(info)("Numbers", (3,), 0, 100, task="regression"))


def test_filters_of_a_convolution_are_its_weights(seen: Any) -> None:
    trainer = digits(layer("conv2d", filters=5), layer("relu"), dense(10))
    found = seen(trainer, "filters")
    weight = trainer.net.parts[0].module.weight.detach().numpy()  # type: ignore[operator, union-attr]
    assert np.array_equal(found["filters"], weight[:, 0])
    assert found["filters"].dtype == np.float32
    assert found["limit"][0] / 2 < np.abs(weight).max() <= found["limit"][0]


def test_filters_of_a_dense_layer_are_laid_out_as_the_picture(seen: Any, set_weights: Any) -> None:
    trainer = digits(layer("flatten"), dense(100), dense(10))
    weight = np.zeros((100, 64), np.float32)
    weight[3, 8 * 2 + 5] = -3.5
    set_weights(trainer, 1, weight)
    found = seen(trainer, "filters")
    first = found["filters"][found["layers"] == 0]
    assert first.shape == (64, 8, 8), "the first of 100"
    assert found["units_in_all"].tolist() == [100, 10]
    assert np.argwhere(first).tolist() == [[3, 2, 5]]
    assert found["limit"][0] == 4.0
    assert found["norms"][:5].tolist() == [0.0, 0.0, 0.0, 3.5, 0.0]


@pytest.mark.parametrize(("size", "limit"), [(3.0, 3.0), (3.1, 4.0), (0.3, 0.375), (0.0, 1.0)])
def test_the_scale_of_filters_has_few_ends(
    seen: Any, set_weights: Any, size: float, limit: float
) -> None:
    trainer = digits(dense(10))
    set_weights(trainer, 0, np.full((10, 64), size))
    assert seen(trainer, "filters")["limit"].tolist() == [limit]


def test_further_layers_are_multiplied_through_those_below(seen: Any) -> None:
    network = dense(40), layer("sigmoid"), Block((dense(33), layer("relu")), 2), dense(10)
    trainer = digits(*network)
    first, *behind = (matrix.detach() for (matrix,) in trainer.net.matrices)
    found = seen(trainer, "filters")
    assert found["units_in_all"].tolist() == [40, 33, 33, 10]
    assert np.bincount(found["layers"]).tolist() == [40, 32, 32, 10]
    assert found["units"][-10:].tolist() == list(range(10))
    expected = first
    for place, matrix in enumerate(behind, start=1):
        expected = matrix @ expected
        shown = found["filters"][found["layers"] == place]
        np.testing.assert_allclose(
            shown, expected.numpy().reshape(-1, 8, 8)[:32], rtol=1e-4, atol=1e-6
        )
        norms = found["norms"][found["layers"] == place]
        np.testing.assert_allclose(norms, matrix.norm(dim=1)[:32], rtol=1e-5)
        assert found["limit"][place] / 2 < np.abs(shown).max() * 1.1


@pytest.mark.parametrize(
    ("network", "layers"),
    [
        ([dense(8), layer("batch_norm"), dense(10)], 1),
        ([layer("batch_norm"), dense(8), layer("dropout"), dense(10)], 2),
        ([layer("conv2d", filters=2), layer("relu"), dense(10)], 1),
        ([dense(8), Block((dense(8), layer("relu")), 2, skip=True), dense(10)], 1),
        ([Block((dense(8), layer("relu")), 20), dense(10)], 6),
    ],
)
def test_only_layers_that_a_plain_chain_joins_to_the_pixels_are_drawn(
    seen: Any, network: list[Any], layers: int
) -> None:
    assert len(seen(digits(*network), "filters")["limit"]) == layers


@pytest.mark.parametrize(
    ("kinds", "offered"),
    [
        (["dense"], True),
        (["conv2d"], True),
        (["flatten", "dropout", "dense"], True),
        (["batch_norm", "conv2d"], True),
        (["max_pool", "dense"], False),
        (["lstm"], False),
        (["relu"], False),
    ],
)
def test_filters_are_offered_where_the_first_layer_sees_pixels(
    kinds: list[str], offered: bool
) -> None:
    suits = PROBES["filters"].traits.suits
    network = tuple(layer(kind) for kind in kinds)
    assert suits(network) is offered
    assert suits((Block(network, 2, skip=True),)) is offered


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_weights_that_are_not_finite_break_no_picture(
    seen: Any, trainer_of: Any, set_weights: Any, value: float
) -> None:
    trainer = digits(dense(10))
    set_weights(trainer, 0, np.full((10, 64), value))
    assert seen(trainer, "filters")["limit"].tolist() == [1.0]
    deeper = digits(dense(4), dense(10))
    set_weights(deeper, 0, np.full((4, 64), value))
    assert seen(deeper, "filters")["limit"].tolist() == [1.0, 1.0]
    assert seen(trainer, "confusion")["matrix"].sum() == 0
    assert seen(trainer, "mistakes")["predicted"].tolist() == [-1] * 24
    plane = trainer_of(dense(3), layer("tanh"), dense(2))
    set_weights(plane, 2, np.full((2, 3), value))
    assert not np.isfinite(seen(plane, "unit_maps")["maps"][3:]).all()
