"""Our trainer against training loops written by hand, on the same batches."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn.functional import cross_entropy
from torch.optim import SGD, Adam, Optimizer

from desktoplab.engine.build import build
from desktoplab.engine.prepare import prepare
from desktoplab.engine.streams import torch_stream
from desktoplab.engine.train import train
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import OPTIMIZERS
from desktoplab.spec.values import Value

CPU = torch.device("cpu")
Step = Callable[[Tensor, Tensor, dict[str, Tensor], int], Tensor]


class Formula(Optimizer):
    """Plain SGD as it is written: the lab has it with the roundings of W − (learning rate · g)."""

    def __init__(self, parameters: Iterable[torch.nn.Parameter], rate: float) -> None:
        super().__init__(parameters, {"lr": rate})

    @torch.no_grad()
    def step(self, closure: None = None) -> None:
        for weight in self.param_groups[0]["params"]:
            weight.copy_(weight - self.param_groups[0]["lr"] * weight.grad)


CASES: dict[str, tuple[str, dict[str, Value], Callable[..., Optimizer]]] = {
    "sgd": ("sgd", {"learning_rate": 0.2}, lambda p: Formula(p, 0.2)),
    "momentum": (
        "sgd",
        {"learning_rate": 0.05, "momentum": 0.9},
        lambda p: SGD(p, lr=0.05, momentum=0.9, fused=True),
    ),
    "nesterov": (
        "sgd",
        {"learning_rate": 0.05, "momentum": 0.9, "nesterov": True},
        lambda p: SGD(p, lr=0.05, momentum=0.9, nesterov=True, fused=True),
    ),
    "nesterov without momentum": (
        "sgd",
        {"learning_rate": 0.05, "nesterov": True},
        lambda p: Formula(p, 0.05),
    ),
    "adam": (
        "adam",
        {"learning_rate": 0.01, "beta1": 0.8, "beta2": 0.99, "epsilon": 1e-6},
        lambda p: Adam(p, lr=0.01, betas=(0.8, 0.99), eps=1e-6, fused=True),
    ),
}


def batches(experiment: Experiment, count: int) -> Iterable[Tensor]:
    """The order of the samples: a new permutation for each epoch; a last one alone is left out."""
    generator = torch_stream(experiment.training.seed, "batches")
    for _ in range(experiment.training.epochs):
        for batch in torch.randperm(count, generator=generator).split(8):
            if len(batch) > 1:
                yield batch


def trained_by_hand(
    experiment: Experiment, update: Callable[[list[Tensor]], None], net: torch.nn.Module
) -> list[float]:
    data = prepare(experiment.data, experiment.training.seed, CPU).training
    losses = []
    for batch in batches(experiment, len(data)):
        loss = cross_entropy(net(data.inputs[batch]), data.labels[batch])
        losses.append(loss.item())
        net.zero_grad()
        loss.backward()
        update(list(net.parameters()))
    return losses


@pytest.mark.parametrize("case", CASES)
def test_a_run_equals_a_loop_of_torch_to_the_bit(case: str, plane: Any, drain: Any) -> None:
    name, values, make = CASES[case]
    experiment = plane(optimizer=OPTIMIZERS.choose(name, **values), epochs=5)
    net = build(experiment.network, (2,), 0, CPU)
    optimizer = make(net.parameters())
    losses = trained_by_hand(experiment, lambda _: optimizer.step(), net)
    ran = drain(train(experiment))
    assert np.array_equal(ran.history.losses, losses)
    expected = {key: tensor.detach().numpy() for key, tensor in net.named_tensors()}
    assert all(np.array_equal(expected[key], found) for key, found in ran.ended.weights.items())


def by_formula(case: str) -> Step:
    """The update of one weight as its source writes it; `kept` is what it remembers."""

    def sgd(w: Tensor, g: Tensor, kept: dict[str, Tensor], step: int) -> Tensor:
        return w - 0.2 * g

    def momentum(w: Tensor, g: Tensor, kept: dict[str, Tensor], step: int) -> Tensor:
        kept["v"] = 0.9 * kept.get("v", torch.zeros_like(w)) + g
        return w - 0.05 * kept["v"]

    def nesterov(w: Tensor, g: Tensor, kept: dict[str, Tensor], step: int) -> Tensor:
        kept["v"] = 0.9 * kept.get("v", torch.zeros_like(w)) + g
        return w - 0.05 * (g + 0.9 * kept["v"])

    def adam(w: Tensor, g: Tensor, kept: dict[str, Tensor], step: int) -> Tensor:
        kept["m"] = 0.8 * kept.get("m", torch.zeros_like(w)) + 0.2 * g
        kept["v"] = 0.99 * kept.get("v", torch.zeros_like(w)) + 0.01 * g * g
        m, v = kept["m"] / (1 - 0.8**step), kept["v"] / (1 - 0.99**step)
        return w - 0.01 * m / (v.sqrt() + 1e-6)

    return {"sgd": sgd, "momentum": momentum, "nesterov": nesterov, "adam": adam}[case]


@pytest.mark.parametrize("case", ["sgd", "momentum", "nesterov", "adam"])
def test_a_run_follows_the_formulas_of_the_sources(case: str, plane: Any, drain: Any) -> None:
    name, values, _ = CASES[case]
    experiment = plane(optimizer=OPTIMIZERS.choose(name, **values), epochs=5)
    net = build(experiment.network, (2,), 0, CPU)
    step, kept, count = by_formula(case), {}, 0

    def update(parameters: list[Tensor]) -> None:
        nonlocal count
        count += 1
        with torch.no_grad():
            for index, w in enumerate(parameters):
                assert w.grad is not None
                w.copy_(step(w, w.grad, kept.setdefault(index, {}), count))

    losses = trained_by_hand(experiment, update, net)
    assert drain(train(experiment)).history.losses == pytest.approx(losses, rel=1e-4, abs=1e-6)


def test_a_last_batch_of_one_sample_is_left_out(plane: Any, drain: Any) -> None:
    ran = drain(train(plane(samples=61)))  # 49 samples for training, 8 in a batch
    assert ran.messages[0].steps_per_epoch == 6
    ran = drain(train(plane(samples=62)))  # 50: the last batch has two
    assert ran.messages[0].steps_per_epoch == 7
    ran = drain(train(plane(samples=61, batch_size=1)))
    assert ran.messages[0].steps_per_epoch == 49
    ran = drain(train(plane(samples=61, batch_size=1000)))
    assert ran.messages[0].steps_per_epoch == 1
