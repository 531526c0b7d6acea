"""A network that stops being finite is told as a lesson: step, layer and tensor, no accuracy."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.engine.diverged import locate
from desktoplab.engine.messages import Controls
from desktoplab.engine.train import train
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import INITIALIZERS


class LateReader(Trainer):
    """Reads losses back only when a pull ends, as on a graphics card."""

    def __init__(
        self, experiment: Experiment, device: str | None = None, *, starts: bool = True
    ) -> None:
        super().__init__(experiment, device, starts=starts)
        self.losses.reads_each_step = False


@pytest.fixture
def diverging(plane: Any) -> Experiment:
    """Three ReLU layers, the squared error, and far too large a step."""
    network = [item for _ in range(3) for item in (layer("dense", units=20), layer("relu"))]
    return plane(  # type: ignore[no-any-return]
        *network, layer("dense", units=2), rate=1000.0, epochs=40, loss="mse"
    )


def test_a_divergence_ends_the_run_with_step_layer_and_tensor(diverging: Any, drain: Any) -> None:
    ran = drain(train(diverging))
    found = ran.ended.divergence
    assert found is not None
    assert 0 < found.step == ran.ended.step < 40
    assert found.uid in {item.uid for item in diverging.network}
    assert found.tensor in ("weights", "output")
    verb = "are" if found.tensor == "weights" else "is"
    said = str(found.text())
    assert said.startswith(f"Diverged at step {found.step}: the {found.tensor} of ")
    assert said.endswith(f" {verb} no longer finite.")
    assert not np.isfinite(ran.history.losses[-1])
    assert np.isfinite(ran.history.losses[:-1]).all()
    assert len(ran.history.losses) == found.step + 1


@pytest.mark.parametrize("pace", [1, 4, 500, None])
def test_what_is_dead_gets_neither_accuracy_nor_frames(
    diverging: Any, drain: Any, monkeypatch: pytest.MonkeyPatch, pace: int | None
) -> None:
    for kind in (Trainer, LateReader):
        monkeypatch.setattr("desktoplab.engine.train.Trainer", kind)
        ran = drain(train(diverging, controls=Controls(steps_per_pull=pace)))
        assert ran.ended.divergence is not None
        end = ran.ended.divergence.step
        assert not ran.progress[-1].frames
        for point in ran.history.points:
            assert point.step <= end
            for part in ("train", "validation"):
                loss, accuracy = (point.values[f"{part}_{of}"] for of in ("loss", "accuracy"))
                assert math.isfinite(loss) or math.isnan(accuracy)


@pytest.mark.parametrize("pace", [1, 3, 7, 500])
def test_losses_read_back_late_find_the_same_step(
    diverging: Any, drain: Any, monkeypatch: pytest.MonkeyPatch, pace: int
) -> None:
    at_once = drain(train(diverging))
    monkeypatch.setattr("desktoplab.engine.train.Trainer", LateReader)
    late = drain(train(diverging, controls=Controls(steps_per_pull=pace)))
    assert late.ended.step == at_once.ended.step
    assert late.ended.divergence.step == at_once.ended.divergence.step
    assert np.array_equal(late.history.losses, at_once.history.losses, equal_nan=True)


def test_losses_read_back_late_are_the_same_numbers(
    plane: Any, noisy: Any, drain: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    experiment = plane(*noisy)
    at_once = drain(train(experiment))
    monkeypatch.setattr("desktoplab.engine.train.Trainer", LateReader)
    for pace in (1, 5, 500, None):
        late = drain(train(experiment, controls=Controls(steps_per_pull=pace)))
        assert late.same_numbers_as(at_once)


@pytest.mark.parametrize("kind", [Trainer, LateReader])
def test_a_last_update_that_breaks_the_network_is_a_divergence_too(
    plane: Any, drain: Any, monkeypatch: pytest.MonkeyPatch, kind: type[Trainer]
) -> None:
    start = INITIALIZERS.choose("normal", std=100.0)
    deep = [layer("dense", units=30, weight_init=start) for _ in range(12)]
    last = layer("dense", units=2)
    monkeypatch.setattr("desktoplab.engine.train.Trainer", kind)
    ran = drain(train(plane(*deep, last, rate=1000.0, epochs=1, batch_size=100)))
    assert ran.history.losses.shape == (1,)
    assert math.isfinite(ran.history.losses[0])
    assert ran.ended.divergence is not None
    assert (ran.ended.divergence.step, ran.ended.divergence.tensor) == (1, "output")
    assert ran.ended.divergence.uid in {one.uid for one in deep}
    assert not ran.progress[-1].frames
    assert math.isnan(ran.history.points[-1].values["validation_accuracy"])


def test_the_first_tensor_that_is_not_finite_is_named(plane: Any) -> None:
    inner = layer("dense", units=4)
    network = (layer("dense", units=4), layer("relu"), Block((inner,), 3), layer("dense", units=2))
    trainer = Trainer(plane(*network))
    inputs = trainer.data.training.inputs
    assert locate(trainer.net, inputs, 5).tensor == "loss"
    with torch.no_grad():
        trainer.net.parts[3].module.weight[0, 0] = math.nan
    found = locate(trainer.net, inputs, 5)
    assert (found.step, found.uid, found.tensor) == (5, inner.uid, "weights")
    assert found.layer == "Dense 4 (layer 4)"
    with torch.no_grad():
        trainer.net.parts[0].module.weight.fill_(3e38)
    found = locate(trainer.net, inputs, 5)
    assert (found.uid, found.tensor) == (network[0].uid, "output")
    assert locate(trainer.net, inputs * math.inf, 5).tensor == "input"


def test_to_locate_a_divergence_disturbs_nothing(plane: Any, noisy: Any) -> None:
    trainer = Trainer(plane(*noisy))
    before = trainer.weights()
    assert trainer.net.training
    locate(trainer.net, trainer.data.training.inputs, 0)
    assert trainer.net.training
    after = trainer.weights()
    assert all(np.array_equal(before[name], after[name]) for name in before)
