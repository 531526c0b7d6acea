"""Looks at a network disturb nothing; histories remember; devices are named."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.engine.devices import choose_device, describe_device, device_names
from desktoplab.engine.history import History
from desktoplab.engine.look import Look, evaluate, fitting_probes
from desktoplab.engine.measure import measure
from desktoplab.engine.messages import Frame, Point, Progress
from desktoplab.engine.train import train
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.tables import PRESETS
from desktoplab.spec.text import Refused


@pytest.mark.parametrize("training", [True, False])
def test_a_look_puts_everything_back(plane: Any, noisy: Any, training: bool) -> None:
    trainer = Trainer(plane(*noisy))
    trainer.update(torch.arange(8))
    trainer.net.train(training)
    gradients = [parameter.grad.clone() for parameter in trainer.net.parameters()]
    before = trainer.weights()
    noise = trainer.net.parts[1].module.generator.get_state()

    trainer.frames(fitting_probes(trainer.data, trainer.experiment.network))
    trainer.point()

    after = trainer.weights()
    assert all(np.array_equal(before[name], after[name]) for name in before)
    assert torch.equal(trainer.net.parts[1].module.generator.get_state(), noise)
    now = [parameter.grad for parameter in trainer.net.parameters()]
    assert all(torch.equal(*pair) for pair in zip(gradients, now, strict=True))
    assert trainer.net.training is training


def test_an_error_in_a_look_puts_everything_back_too(plane: Any, noisy: Any) -> None:
    trainer = Trainer(plane(*noisy))
    before = trainer.weights()

    def fail(*_: object) -> torch.Tensor:
        raise ArithmeticError

    with pytest.raises(ArithmeticError):
        _ = Look(trainer.net, fail, trainer.data, 0).capture
    assert all(np.array_equal(before[name], now) for name, now in trainer.weights().items())
    assert trainer.net.training


def test_two_looks_at_the_same_step_see_the_same(plane: Any, noisy: Any) -> None:
    trainer = Trainer(plane(*noisy))
    names = ("gradient_flow", "weights")
    for first, again in zip(trainer.frames(names), trainer.frames(names), strict=True):
        for name, values in first.arrays.items():
            assert np.array_equal(values, again.arrays[name]), name


def test_evaluation_in_pieces_gives_the_same_answers(plane: Any, noisy: Any) -> None:
    trainer = Trainer(plane(*noisy))
    inputs = trainer.data.training.inputs
    whole = evaluate(trainer.net, inputs)
    pieces = evaluate(trainer.net, inputs, chunk=7)
    assert whole.shape == (49, 2)
    assert torch.allclose(whole, pieces, atol=1e-6)


def test_accuracy_is_the_share_of_right_answers(plane: Any) -> None:
    trainer = Trainer(plane())
    part = trainer.data.validation
    outputs = evaluate(trainer.net, part.inputs).numpy()
    values = trainer.point().values
    loss, accuracy = values["validation_loss"], values["validation_accuracy"]
    assert accuracy == pytest.approx((outputs.argmax(1) == part.labels.numpy()).mean())
    shifted = np.exp(outputs) / np.exp(outputs).sum(1, keepdims=True)
    chosen = shifted[np.arange(len(outputs)), part.labels.numpy()]
    assert loss == pytest.approx(-np.log(chosen).mean(), rel=1e-5)


def test_a_measurement_is_what_the_run_tells_at_step_zero(plane: Any, noisy: Any) -> None:
    experiment = plane(*noisy)
    started, frames = measure(experiment)
    first, progress, *_ = train(experiment)
    assert started == first
    for mine, runs in zip(frames, progress.frames, strict=True):  # type: ignore[union-attr]
        assert (mine.probe, mine.step) == (runs.probe, 0)
        for name, values in mine.arrays.items():
            np.testing.assert_array_equal(values, runs.arrays[name])


EVERYWHERE = {"activations", "gradient_flow", "signal", "symmetry", "update_ratio", "weights"}
CLASSES = EVERYWHERE | {"confusion"}


@pytest.mark.parametrize(
    ("preset", "offered"),
    [
        ("digits", CLASSES | {"filters", "mistakes", "predictions"}),
        ("residual", CLASSES | {"filters", "mistakes", "predictions", "skip_share"}),
        ("xor", CLASSES | {"boundary", "unit_maps"}),
        ("diabetes", EVERYWHERE),
    ],
)
def test_probes_are_offered_where_they_fit(preset: str, offered: set[str]) -> None:
    trainer = Trainer(PRESETS.make(PRESETS.choose(preset)))
    assert set(fitting_probes(trainer.data, trainer.experiment.network)) == offered


def test_a_history_keeps_every_scalar_and_the_newest_frame() -> None:
    history = History()
    for step in range(3000):
        points = (Point(step, step / 100, {"train_loss": float(step)}),) if step % 1000 == 0 else ()
        frame = Frame("weights", step, {"mean": np.array([float(step)])})
        losses = np.array([step, -step]) * 0.5
        history.add(Progress(step + 1, 0.0, 2 * step, losses, points, (frame,)))
    assert len(history.losses) == 6000
    assert np.array_equal(history.losses[::2], np.arange(3000) * 0.5)
    assert history.frames["weights"].step == 2999
    steps, values = history.series("train_loss")
    assert np.array_equal(steps, [0, 1000, 2000])
    assert np.array_equal(values, steps)
    assert [len(side) for side in history.series("nothing")] == [0, 0]
    assert history.step == 3000


def test_a_device_is_chosen_or_refused_by_name() -> None:
    assert device_names()[-1] == "cpu"
    assert choose_device().type == device_names()[0]
    assert describe_device(choose_device("cpu")) == "CPU"
    for missing in ("tpu", "", "gpu"):
        with pytest.raises(Refused, match="device: found"):
            choose_device(missing)
