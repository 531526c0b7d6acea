"""What is seen of an autoencoder is what networks set by hand make of known samples."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.engine.look import fitting_probes
from desktoplab.engine.trainer import Trainer
from desktoplab.probes.code import alike, principal
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, Item, layer
from desktoplab.spec.tables import DATASETS


def again(*network: Item, dataset: str = "xor", **source: Any) -> Trainer:
    """An autoencoder that has made no step."""
    chosen = DATASETS.choose(dataset)
    settings = training(procedure="autoencoder", loss="mse")
    return Trainer(Experiment(network, data(dataset=chosen, **source), settings), "cpu")


def dense(units: int) -> Item:
    return layer("dense", units=units)


def set_identity(trainer: Trainer, set_weights: Any, *places: int) -> None:
    for place in places:
        shape = trainer.net.parts[place].module.weight.shape  # type: ignore[union-attr]
        set_weights(trainer, place, np.eye(*shape), np.zeros(shape[0]))  # type: ignore[misc]


@pytest.mark.parametrize("standardize", ["none", "scalar", "feature"])
def test_a_network_that_copies_gives_the_pictures_again(
    seen: Any, set_weights: Any, standardize: str
) -> None:
    trainer = again(dense(64), dense(64), dataset="digits", standardize=standardize)
    set_identity(trainer, set_weights, 0, 1)
    found = seen(trainer, "reconstruction")
    given, made = found["pictures"]
    assert given.shape == (24, 8, 8)
    assert made == pytest.approx(given, abs=1e-5)
    expected = trainer.data.raw(trainer.data.validation.inputs[:24])[:, 0]
    assert given == pytest.approx(expected, abs=1e-6)
    assert found["error"][0] == pytest.approx(0.0, abs=1e-10)
    assert found["damage"].tolist() == [0.0]


def test_pictures_stay_between_black_and_white(seen: Any, set_weights: Any) -> None:
    trainer = again(dense(64), dense(64), dataset="digits", standardize="none")
    set_identity(trainer, set_weights, 0)
    set_weights(trainer, 1, 3 * np.eye(64), np.full(64, -1.0))
    given, made = seen(trainer, "reconstruction")["pictures"]
    assert made == pytest.approx(np.clip(3 * given - 1, 0.0, 1.0), abs=1e-5)
    assert (made.min(), made.max()) == (0.0, 1.0)


def test_noise_at_the_top_damages_alike_in_every_look_and_the_run_does_not_notice(
    seen: Any, set_weights: Any
) -> None:
    trainer = again(
        layer("gaussian_noise", std=0.5), dense(64), dense(64), dataset="digits",
        standardize="scalar",
    )  # fmt: skip
    set_identity(trainer, set_weights, 1, 2)
    generator = trainer.net.parts[0].module.generator
    before = generator.get_state()  # type: ignore[operator, union-attr]
    found, second = seen(trainer, "reconstruction"), seen(trainer, "reconstruction")
    given, damaged, made = found["pictures"]
    assert torch.equal(generator.get_state(), before)  # type: ignore[operator, union-attr]
    assert trainer.net.training
    assert not np.allclose(damaged, given)
    assert made == pytest.approx(damaged, abs=1e-5)  # it copies, noise and all
    assert found["damage"][0] == pytest.approx(0.25, rel=0.05)
    assert found["error"][0] == pytest.approx(found["damage"][0], rel=1e-5)
    np.testing.assert_array_equal(second["pictures"], found["pictures"])


@pytest.mark.parametrize("network", [
    (dense(64), layer("gaussian_noise", std=0.5), dense(64)),
    (Block((layer("gaussian_noise", std=0.5), dense(64)), repeat=2), dense(64)),
])  # fmt: skip
def test_noise_further_down_does_not_count_as_damage(seen: Any, network: Any) -> None:
    trainer = again(*network, dataset="digits")
    assert len(seen(trainer, "reconstruction")["pictures"]) == 2


def test_a_code_of_one_number_lays_points_on_a_line(seen: Any, set_weights: Any) -> None:
    trainer = again(dense(1), dense(2), standardize="none")
    set_weights(trainer, 0, [[1.0, 0.0]], [0.0])
    set_weights(trainer, 1, [[1.0], [0.0]], [0.0, 0.25])
    found = seen(trainer, "moved")
    part = trainer.data.validation.inputs[:200].numpy()
    assert found["points"] == pytest.approx(part, abs=1e-6)
    assert found["ends"][:, 0] == pytest.approx(part[:, 0], abs=1e-6)
    assert found["ends"][:, 1] == pytest.approx(0.25)
    assert found["labels"].tolist() == trainer.data.kinds[:200].tolist()
    assert set(found["labels"].tolist()) == {0, 1}


def test_what_comes_back_of_a_table_is_told_by_feature(seen: Any, set_weights: Any) -> None:
    trainer = again(dense(10), dense(10), dataset="diabetes")
    kept = np.diag([1.0] * 9 + [0.0])
    set_weights(trainer, 0, kept, np.zeros(10))
    set_weights(trainer, 1, np.eye(10), np.zeros(10))
    found = seen(trainer, "told_again")
    assert found["r2"][:9] == pytest.approx(1.0)
    assert -0.2 < found["r2"][9] <= 0.0  # nothing but the mean of the training part
    features = found["labels"]
    points = found["points"]
    assert points[features < 9, 0] == pytest.approx(points[features < 9, 1], abs=1e-6)
    assert points[features == 9, 1] == pytest.approx(0.0)
    assert len(points) <= 1000


def test_the_code_is_that_of_the_narrowest_layer(seen: Any, set_weights: Any) -> None:
    trainer = again(dense(64), layer("tanh"), dense(2), layer("tanh"), dense(64), dataset="digits")
    found = seen(trainer, "code")
    with torch.no_grad():
        part = trainer.data.validation.inputs
        expected = trainer.net.parts[2].module(trainer.net.parts[0].module(part).tanh()).tanh()
    assert found["points"] == pytest.approx(expected.numpy(), abs=1e-6)
    assert (found["layer"].tolist(), found["width"].tolist()) == ([1], [2])
    assert found["share"].tolist() == [1.0]
    assert found["labels"].tolist() == trainer.data.kinds.tolist()


def test_of_a_wide_code_the_first_two_principal_directions_are_shown(seen: Any) -> None:
    trainer = again(dense(5), dense(64), dataset="digits")
    found = seen(trainer, "code")
    with torch.no_grad():
        codes = trainer.net.parts[0].module(trainer.data.validation.inputs).double().numpy()
    values = np.linalg.eigvalsh(np.cov(codes.T))[::-1]
    assert found["points"].var(axis=0, ddof=1) == pytest.approx(values[:2], rel=1e-6)
    assert found["share"][0] == pytest.approx(values[:2].sum() / values.sum())
    assert found["width"].tolist() == [5]


def test_principal_directions_do_not_flip_and_lost_rows_have_no_say() -> None:
    rows = np.random.default_rng(0).normal(size=(50, 4)) * [4.0, 2.0, 1.0, 0.5]
    points, share = principal(rows)
    turned, _ = principal(rows + 1e-6)
    assert turned == pytest.approx(points, abs=1e-4)
    lost = np.vstack([rows, np.full((1, 4), np.nan)])
    found, same = principal(lost)
    assert found[:50] == pytest.approx(points)
    assert np.isnan(found[50]).all()
    assert same == pytest.approx(share)


def test_neighbors_are_counted_as_by_hand() -> None:
    rows = torch.tensor([[0.0], [1.0], [1.5], [10.0]])  # nearest: 1, 2, 1, 2
    assert alike(rows, np.array([0, 1, 1, 1])) == 0.75
    assert alike(rows, np.array([0, 0, 1, 1])) == 0.5
    rows[0] = torch.nan
    assert np.isnan(alike(rows, np.array([0, 1, 1, 1])))


def test_codes_and_inputs_are_compared_by_their_neighbors(seen: Any, set_weights: Any) -> None:
    trainer = again(dense(64), dense(64), dataset="digits")
    set_identity(trainer, set_weights, 0, 1)
    found = seen(trainer, "code")
    assert found["neighbors"][0] == found["input_neighbors"][0] > 0.9
    set_weights(trainer, 0, np.zeros((64, 64)))
    assert seen(trainer, "code")["neighbors"][0] < 0.3  # all codes are one
    assert np.isnan(seen(again(dense(3), dense(10), dataset="diabetes"), "code")["neighbors"][0])


def test_as_many_principal_components_are_those_of_the_singular_values(seen: Any) -> None:
    trainer = again(dense(5), dense(64), dataset="digits", standardize="scalar")
    found = seen(trainer, "code")["components"][0]
    part = trainer.data.training.inputs.flatten(1).double().numpy()
    rest = trainer.data.validation.inputs.flatten(1).double().numpy()
    axes = np.linalg.svd(part - part.mean(0), full_matrices=False)[2][:5]
    centered = rest - part.mean(0)
    lost = np.square(centered - centered @ axes.T @ axes).sum()
    assert found == pytest.approx(1 - lost / np.square(rest - rest.mean(0)).sum(), abs=1e-9)


def test_a_diverged_network_has_no_code(seen: Any, set_weights: Any) -> None:
    trainer = again(dense(3), dense(64), dataset="digits")
    set_weights(trainer, 0, np.full((3, 64), np.nan))
    found = seen(trainer, "code")
    assert np.isnan(found["points"]).all()
    assert np.isnan([found["share"][0], found["neighbors"][0]]).all()
    assert np.isnan(seen(trainer, "reconstruction")["pictures"][1]).all()


def test_each_kind_of_data_has_its_own_view() -> None:
    views = {"reconstruction", "moved", "told_again"}
    for dataset, numbers, own in (("digits", 64, "reconstruction"), ("xor", 2, "moved"),
                                  ("diabetes", 10, "told_again")):  # fmt: skip
        trainer = again(dense(1), dense(numbers), dataset=dataset)
        names = set(fitting_probes(trainer.data, trainer.experiment.network))
        assert names & views == {own}
        assert "code" in names
    plain = Trainer(Experiment((dense(10),)), "cpu")
    assert not {*views, "code"} & set(fitting_probes(plain.data, plain.experiment.network))
