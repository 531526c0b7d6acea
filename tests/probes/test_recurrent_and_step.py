"""What the probes see of layers with several matrices, of convolutions, and behind a step."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.engine.look import Look
from desktoplab.engine.probe_batch import PROBE_BATCH
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.network import layer


def test_gradients_stop_at_a_step_and_are_exactly_zero(trainer_of: Any, seen: Any) -> None:
    trainer = trainer_of(layer("dense", units=5), layer("step"), layer("dense", units=2))
    found = seen(trainer, "gradient_flow")
    for name, values in found.items():
        assert values[0] == 0.0, name
        assert values[1] > 0.0, name


def test_what_stands_before_a_step_does_not_learn(trainer_of: Any) -> None:
    trainer = trainer_of(layer("dense", units=5), layer("step"), layer("dense", units=2))
    first, last = (trainer.net.parts[index].module.weight for index in (0, 2))
    before = [weight.detach().clone() for weight in (first, last)]
    for _ in range(5):
        trainer.update(torch.arange(32))
    assert torch.equal(first, before[0])
    assert not torch.equal(last, before[1])


def test_the_matrices_of_a_recurrent_layer_are_shown_side_by_side(
    trainer_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer: Trainer = trainer_of(layer("dense", units=2))
    sequence = layer("gru", units=4), layer("dense", units=2)
    from desktoplab.engine.build import build

    trainer.net = build(sequence, (6, 3), 0, torch.device("cpu"))
    head = trainer.data.training.head(PROBE_BATCH)
    inputs = torch.randn(len(head), 6, 3, generator=torch.Generator().manual_seed(0))
    loss = trainer.loss(trainer.net(inputs), head.labels)
    parameters = dict(trainer.net.parts[0].module.named_parameters())
    matrices = [parameters["inner.weight_ih_l0"], parameters["inner.weight_hh_l0"]]
    gradients = torch.autograd.grad(loss, matrices)

    monkeypatch.setattr(type(head), "head", lambda *_: type(head)(inputs, head.labels))
    capture = Look(trainer.net, trainer.loss, trainer.data, 0).capture
    assert [tuple(weight.shape) for weight in capture.weights] == [(12, 7), (2, 4)]
    assert torch.equal(capture.weights[0], torch.cat(matrices, 1))
    assert torch.equal(capture.weight_gradients[0], torch.cat(gradients, 1))
    assert capture.z[0].shape == capture.deltas[0].shape == (len(head), 4)


def test_convolutions_are_measured_like_any_layer(trainer_of: Any, seen: Any) -> None:
    network = layer("conv2d", filters=3), layer("relu"), layer("dense", units=10)
    trainer = trainer_of(*network, dataset="digits")
    weights, flow = seen(trainer, "weights"), seen(trainer, "gradient_flow")
    assert weights["counts"].sum(1).tolist() == [27, 1920]
    assert (flow["delta_l2"] > 0).all()
    capture = Look(trainer.net, trainer.loss, trainer.data, 0).capture
    delta = capture.deltas[0].double().numpy()
    assert delta.shape == (PROBE_BATCH, 3, 8, 8)
    assert flow["delta_l2"][0] == pytest.approx(np.sqrt((delta**2).sum()))
