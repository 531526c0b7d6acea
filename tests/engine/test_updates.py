"""Schedules, clipping and penalties against loops written by hand with torch, or the formula."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy
from torch.optim import SGD, Adam, AdamW
from torch.optim.lr_scheduler import CosineAnnealingLR, ExponentialLR, LRScheduler, StepLR

from desktoplab.catalog.schedules import Clock
from desktoplab.engine.build import Net, build
from desktoplab.engine.messages import Controls
from desktoplab.engine.prepare import prepare
from desktoplab.engine.streams import torch_stream
from desktoplab.engine.train import train
from desktoplab.spec.edits import change_training
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import CLIPPINGS, OPTIMIZERS, PENALTIES, SCHEDULES

CPU = torch.device("cpu")


def by_hand(experiment: Experiment, step: Callable[[Net], None]) -> tuple[list[float], Net]:
    """Batch losses of a loop on the same batches, and the network it leaves."""
    net = build(experiment.network, (2,), experiment.training.seed, CPU)
    data = prepare(experiment.data, experiment.training.seed, CPU).training
    generator = torch_stream(experiment.training.seed, "batches")
    losses = []
    for _ in range(experiment.training.epochs):
        for batch in torch.randperm(len(data), generator=generator).split(8):
            if len(batch) < 2:
                continue
            loss = cross_entropy(net(data.inputs[batch]), data.labels[batch])
            losses.append(loss.item())
            net.zero_grad()
            loss.backward()
            step(net)
    return losses, net


def weights_of(net: Net) -> list[nn.Parameter]:
    return [parameter for name, parameter in net.named_parameters() if name.endswith("weight")]


SCHEDULED: dict[str, tuple[dict[str, Any], Callable[[SGD], LRScheduler]]] = {
    "step": ({"every": 2, "factor": 0.3}, lambda o: StepLR(o, 2 * 6, 0.3)),
    "exponential": ({"factor": 0.8}, lambda o: ExponentialLR(o, 0.8 ** (1 / 6))),
    "cosine": ({}, lambda o: CosineAnnealingLR(o, 5 * 6)),
}


@pytest.mark.parametrize("name", SCHEDULED)
def test_a_schedule_equals_torchs(name: str, plane: Any, drain: Any) -> None:
    values, make = SCHEDULED[name]
    experiment = plane(epochs=5, rate=0.2, schedule=SCHEDULES.choose(name, **values))
    state: dict[str, Any] = {}

    def step(net: Net) -> None:
        if not state:
            state["optimizer"] = SGD(net.parameters(), lr=0.2)
            state["schedule"] = make(state["optimizer"])
        state["optimizer"].step()
        state["schedule"].step()

    losses, _ = by_hand(experiment, step)
    assert drain(train(experiment)).history.losses == pytest.approx(losses, rel=1e-5)


def test_a_warm_up_rises_in_a_line_and_then_stays_or_falls() -> None:
    clock = Clock(steps_per_epoch=4, epochs=7)
    rise = SCHEDULES.make(SCHEDULES.choose("warmup", warmup=2))
    assert [rise(step, clock) for step in range(10)] == [*(k / 8 for k in range(1, 9)), 1.0, 1.0]
    chosen = SCHEDULES.choose("warmup", warmup=2, then="cosine", floor=0.1)
    fall = SCHEDULES.make(chosen)
    expected = [0.1 + 0.9 * 0.5 * (1 + cos(pi * k / 20)) for k in range(21)]
    assert [fall(step, clock) for step in range(8, 29)] == pytest.approx(expected)
    assert fall(1000, clock) == pytest.approx(0.1)


def test_a_new_learning_rate_keeps_the_schedule(plane: Any) -> None:
    schedule = SCHEDULES.choose("step", every=1, factor=0.5)
    experiment, controls = plane(epochs=4, schedule=schedule), Controls(steps_per_pull=6)
    messages = train(experiment, controls=controls, probes=())
    for _ in range(3):  # started, the first look, one epoch
        next(messages)
    controls.learning_rate = 0.0
    ended = list(messages)[-1]
    plain = list(train(change_training(experiment, "epochs", 1), probes=()))[-1]
    assert all(np.array_equal(ended.weights[key], plain.weights[key]) for key in plain.weights)


def test_clipping_by_norm_equals_torchs(plane: Any, drain: Any) -> None:
    experiment = plane(rate=0.5, clipping=CLIPPINGS.choose("norm", limit=0.1), epochs=5)

    def step(net: Net) -> None:
        nn.utils.clip_grad_norm_(net.parameters(), 0.1)
        SGD(net.parameters(), lr=0.5).step()

    losses, _ = by_hand(experiment, step)
    assert drain(train(experiment)).history.losses == pytest.approx(losses, rel=1e-4)


def test_clipping_by_norm_survives_gradients_whose_squares_overflow() -> None:
    gradients = [torch.full((3,), 1e30), torch.full((2, 2), -1e30)]
    CLIPPINGS.make(CLIPPINGS.choose("norm", limit=2.0))(gradients)
    total = torch.cat([gradient.flatten() for gradient in gradients]).norm().item()
    assert total == pytest.approx(2.0)
    short = [torch.tensor([0.3, 0.4])]
    CLIPPINGS.make(CLIPPINGS.choose("norm", limit=2.0))(short)
    assert torch.equal(short[0], torch.tensor([0.3, 0.4]))


def test_clipping_by_value_equals_torchs_to_the_bit(plane: Any, drain: Any) -> None:
    experiment = plane(rate=0.5, clipping=CLIPPINGS.choose("value", limit=0.01), epochs=5)

    def step(net: Net) -> None:
        nn.utils.clip_grad_value_(net.parameters(), 0.01)
        SGD(net.parameters(), lr=0.5, fused=True).step()

    losses, _ = by_hand(experiment, step)
    assert np.array_equal(drain(train(experiment)).history.losses, losses)


def groups(net: Net, decay: float) -> list[dict[str, Any]]:
    weights = weights_of(net)
    biases = [p for p in net.parameters() if all(p is not w for w in weights)]
    return [{"params": weights, "weight_decay": decay}, {"params": biases, "weight_decay": 0.0}]


def test_l2_equals_torchs_weight_decay_of_sgd_on_weights_alone(plane: Any, drain: Any) -> None:
    experiment = plane(rate=0.2, penalty=PENALTIES.choose("l2", strength=0.05), epochs=5)
    losses, net = by_hand(experiment, lambda net: SGD(groups(net, 0.05), lr=0.2).step())
    ran = drain(train(experiment))
    assert ran.history.losses == pytest.approx(losses, rel=1e-5)
    for key, tensor in net.named_tensors():
        assert ran.ended.weights[key] == pytest.approx(tensor.detach().numpy(), rel=1e-4, abs=1e-6)


@pytest.mark.parametrize("penalized", [False, True], ids=["adamw", "adam and weight_decay"])
def test_decoupled_decay_equals_torchs_adamw(penalized: bool, plane: Any, drain: Any) -> None:
    decay, optimizer = 0.5, OPTIMIZERS.choose("adamw", learning_rate=0.01, weight_decay=0.5)
    penalty = PENALTIES.choose("none")
    if penalized:
        optimizer = OPTIMIZERS.choose("adam", learning_rate=0.01)
        penalty = PENALTIES.choose("weight_decay", strength=decay)
    experiment = plane(optimizer=optimizer, penalty=penalty, epochs=5)
    kept: list[AdamW] = []

    def step(net: Net) -> None:
        if not kept:
            kept.append(AdamW(groups(net, decay), lr=0.01))
        kept[0].step()

    losses, _ = by_hand(experiment, step)
    assert drain(train(experiment)).history.losses == pytest.approx(losses, rel=1e-4)


def test_l2_in_adam_is_not_decoupled(plane: Any, drain: Any) -> None:
    optimizer = OPTIMIZERS.choose("adam", learning_rate=0.01)
    penalty = PENALTIES.choose("l2", strength=0.1)
    experiment = plane(optimizer=optimizer, penalty=penalty, epochs=5)
    kept: list[Adam] = []

    def step(net: Net) -> None:
        if not kept:
            kept.append(Adam(groups(net, 0.1), lr=0.01))
        kept[0].step()

    losses, _ = by_hand(experiment, step)
    assert drain(train(experiment)).history.losses == pytest.approx(losses, rel=1e-4)


def test_l1_is_the_proximal_step_and_makes_exact_zeros(plane: Any, drain: Any) -> None:
    rate, strength = 0.2, 0.1
    penalty = PENALTIES.choose("l1", strength=strength)
    experiment = plane(rate=rate, penalty=penalty, epochs=5)

    def soft(weight: Tensor) -> Tensor:
        return torch.where(
            weight.abs() > rate * strength, weight - rate * strength * weight.sign(), 0.0
        )

    def step(net: Net) -> None:
        SGD(net.parameters(), lr=rate).step()
        with torch.no_grad():
            for weight in weights_of(net):
                weight.copy_(soft(weight))

    losses, _ = by_hand(experiment, step)
    ran = drain(train(experiment))
    assert ran.history.losses == pytest.approx(losses, rel=1e-4)
    weights = np.concatenate([w.ravel() for k, w in ran.ended.weights.items() if "weight" in k])
    assert np.count_nonzero(weights == 0.0) >= 3
    assert np.count_nonzero(weights) >= 3, "what is needed stays"


def test_the_elastic_net_does_both(plane: Any, drain: Any) -> None:
    chosen = PENALTIES.choose("elastic_net", l1=0.05, l2=0.0)
    only = PENALTIES.choose("l1", strength=0.05)
    experiment = plane(penalty=chosen)
    one = drain(train(experiment))
    assert one.same_numbers_as(drain(train(change_training(experiment, "penalty", only))))
    both = PENALTIES.choose("elastic_net", l1=0.05, l2=0.1)
    assert not one.same_numbers_as(drain(train(change_training(experiment, "penalty", both))))


def test_a_full_batch_makes_one_update_per_epoch(plane: Any, drain: Any) -> None:
    experiment = plane(batch_size=0, epochs=7)
    ran = drain(train(experiment))
    assert ran.messages[0].steps_per_epoch == 1
    assert len(ran.history.losses) == 7
    assert ran.same_numbers_as(drain(train(change_training(experiment, "batch_size", 49))))
