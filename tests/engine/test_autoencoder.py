"""A network that gives its inputs again: it trains as any other, and R² compares it with PCA."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.catalog.datasets import peek
from desktoplab.engine.history import History, history_of
from desktoplab.engine.look import fitting_probes
from desktoplab.engine.messages import Controls
from desktoplab.engine.prepare import prepare
from desktoplab.engine.record import Same, record_of
from desktoplab.engine.replay import verify
from desktoplab.engine.train import train
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.edits import change_data
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.fit import suited
from desktoplab.spec.network import layer
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import DATASETS, OPTIMIZERS, PROCEDURES, DataInfo
from tests.engine.resuming import assert_resumes, assert_same, run

DIGITS = peek(DATASETS.choose("digits"))


@pytest.fixture
def again(plane: Any) -> Experiment:
    """Two numbers through a code of one, with what can be disturbed."""
    network = (
        layer("dropout", rate=0.2), layer("dense", units=6), layer("batch_norm"), layer("tanh"),
        layer("dense", units=1), layer("dense", units=6), layer("tanh"), layer("dense", units=2),
    )  # fmt: skip
    found: Experiment = plane(*network, procedure="autoencoder", loss="mse")
    return found


def ended(experiment: Experiment, **more: Any) -> History:
    return history_of(run(experiment, **more))


def test_points_tell_the_share_of_the_variance_that_comes_back(again: Experiment) -> None:
    history = ended(again)
    names = {"train_loss", "train_r2", "validation_loss", "validation_r2"}
    assert all(set(point.values) == names for point in history.points)
    assert history.started is not None and not history.started.stages
    assert np.isnan(history.started.commonest)


@pytest.mark.parametrize("step", [1, 8, 12])
def test_it_goes_on_as_if_it_had_never_stopped(again: Experiment, step: int) -> None:
    assert_resumes(again, step)


@pytest.mark.parametrize("loss", ["mse", "l1", "huber"])
def test_updates_made_together_give_the_same_bits(again: Experiment, loss: str) -> None:
    values = again.training.values
    chosen = training(**{**values, "loss": loss, "epochs": 6})
    experiment = replace(again, training=chosen)
    fast = ended(experiment, controls=Controls(compile_after=0.0))
    assert fast.compiled and fast.refused is None
    assert_same(fast, ended(experiment, controls=Controls(compile_after=1e9)))


def test_a_run_can_be_verified(again: Experiment) -> None:
    *_, found = verify(record_of(ended(again)), device="cpu")
    assert isinstance(found, Same), str(found.text())


def test_labels_have_no_part_in_it(again: Experiment) -> None:
    history = ended(again)
    for name, value in (("labeled", 0.2), ("label_noise", 1.0)):
        other = ended(change_data(again, name, value))
        np.testing.assert_array_equal(other.losses, history.losses)


def test_probes_of_classes_are_not_offered(again: Experiment) -> None:
    samples = prepare(data(), 0, torch.device("cpu"), "autoencoder")
    names = fitting_probes(samples, again.network)
    assert {"weights", "activations", "gradient_flow"} <= set(names)
    assert not {"confusion", "predictions", "mistakes", "boundary", "generated"} & set(names)


def test_choosing_it_sets_loss_and_outputs_in_one_edit() -> None:
    assert isinstance(DIGITS, DataInfo)
    before = Experiment((layer("dense", units=30), layer("tanh"), layer("dense", units=10)))
    found = suited(before, PROCEDURES.choose("autoencoder"), DIGITS)
    assert found.training.loss.name == "mse"
    assert found.network[-1].values["units"] == 64  # type: ignore[union-attr]
    assert not infer(found, DIGITS).problems


@pytest.mark.parametrize(("network", "loss", "sentence"), [
    ((layer("dense", units=64),), "mse", "a layer that codes and one that gives the input again"),
    ((layer("dense", units=9), layer("dense", units=10)), "mse", "has 64 numbers"),
    ((layer("dense", units=9), layer("dense", units=64)), "cross_entropy", "Mean squared error"),
])  # fmt: skip
def test_what_cannot_give_the_input_again_is_refused(
    network: Any, loss: str, sentence: str
) -> None:
    assert isinstance(DIGITS, DataInfo)
    chosen = training(procedure="autoencoder", loss=loss)
    found = infer(Experiment(network, training=chosen), DIGITS).problems
    assert found and sentence in str(found[0].text), [str(each.text) for each in found]


def test_a_linear_code_of_two_comes_near_principal_components() -> None:
    settings = training(
        procedure="autoencoder", loss="mse", epochs=80,
        optimizer=OPTIMIZERS.choose("adam", learning_rate=0.02),
    )  # fmt: skip
    scalar = data(standardize="scalar")
    network = (layer("dense", units=2), layer("dense", units=64))
    history = ended(Experiment(network, scalar, settings))
    part = prepare(scalar, 0, torch.device("cpu"), "autoencoder").training
    inputs = part.inputs.flatten(1).double().numpy()
    squares = np.linalg.svd(inputs - inputs.mean(0), compute_uv=False) ** 2
    assert history.points[-1].values["train_r2"] == pytest.approx(
        squares[:2].sum() / squares.sum(), abs=0.01
    )


def test_its_gradients_are_those_of_autograd_and_of_the_formulas_by_hand() -> None:
    """x → tanh(W x + b) → V h + c, the mean square against x itself."""
    network = (layer("dense", units=2), layer("tanh"), layer("dense", units=64))
    settings = training(procedure="autoencoder", loss="mse")
    trainer = Trainer(Experiment(network, data(standardize="scalar"), settings), "cpu")
    batch = torch.arange(16)
    x = trainer.data.training.inputs[batch].flatten(1).double().numpy()
    coder, decoder = (trainer.net.parts[place].module for place in (0, 2))
    w, b, v, c = (
        tensor.detach().double().numpy()
        for module in (coder, decoder)
        for tensor in (module.weight, module.bias)
    )
    trainer.stage.objective.loss(batch, 1.0).backward()  # type: ignore[no-untyped-call]
    h = np.tanh(x @ w.T + b)
    dy = 2 * (h @ v.T + c - x) / x.size
    dz = (dy @ v) * (1 - h**2)
    expected = (dz.T @ x, dz.sum(0), dy.T @ h, dy.sum(0))
    found = (coder.weight, coder.bias, decoder.weight, decoder.bias)
    for tensor, by_hand in zip(found, expected, strict=True):
        np.testing.assert_allclose(tensor.grad, by_hand, rtol=2e-4, atol=1e-6)  # type: ignore[arg-type]


def test_looking_at_inputs_outputs_and_code_changes_nothing(again: Experiment) -> None:
    history = history_of(train(again, device="cpu", controls=Controls(frame_seconds=0.0)))
    assert {"moved", "code"} <= set(history.frames)
    assert len(history.kept.steps) > 3
    plain = ended(again)
    np.testing.assert_array_equal(history.losses, plain.losses)
    assert history.points == plain.points
