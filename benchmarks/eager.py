"""The same networks in plain torch: the loop of the tutorials, and the best eager loop we know.

Knows nothing of the lab but the samples that it trains on.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

from benchmarks.gates import Batch, follow
from benchmarks.process import LEAD_SECONDS, Turn, timed
from benchmarks.workloads import Workload, experiment

STEPS_BETWEEN_LOOKS = 4
"""Updates between two looks at the clock."""


def samples(workload: Workload, folder: Path, device: str = "cpu") -> tuple[Tensor, Tensor]:
    """The training part as the lab splits and standardizes it: (samples, features), labels."""
    from desktoplab.engine.prepare import prepare

    wanted = experiment(workload, folder)
    part = prepare(wanted.data, wanted.training.seed, torch.device(device)).training
    labels = part.labels.float()[:, None] if workload.sizes[-1] == 1 else part.labels
    return part.inputs.flatten(1), labels


def network(workload: Workload) -> nn.Sequential:
    """The layers one after the other, started as the lab starts them."""
    kinds = {"tanh": nn.Tanh, "relu": nn.ReLU, "selu": nn.SELU}
    layers: list[nn.Module] = []
    for inputs, outputs in zip(workload.sizes, workload.sizes[1:], strict=False):
        if layers:
            layers += [nn.BatchNorm1d(inputs)] if workload.norm else []
            layers.append(kinds[workload.activation]())
        linear = nn.Linear(inputs, outputs)
        if workload.activation == "selu":
            nn.init.normal_(linear.weight, std=inputs**-0.5)
        else:
            nn.init.xavier_normal_(linear.weight)
        nn.init.zeros_(linear.bias)
        layers.append(linear)
    return nn.Sequential(*layers)


class Eager:
    """What both loops share; a loop gives each batch after its update."""

    about = ""

    def __init__(self, workload: Workload, folder: Path, device: str = "cpu") -> None:
        torch.set_num_threads(1)
        torch.manual_seed(0)
        self.workload = workload
        self.device = device
        self.inputs, self.labels = samples(workload, folder, device)
        self.net = network(workload).to(device)
        self.loss: nn.Module = (
            nn.BCEWithLogitsLoss() if workload.sizes[-1] == 1 else nn.CrossEntropyLoss()
        )
        self.updates = self.loop()

    def loop(self) -> Iterator[Batch]:
        """Updates without end."""
        raise NotImplementedError

    def optimizer(self, fused: bool) -> torch.optim.Optimizer:
        """Torch's own, as it comes, or fused."""
        parameters, rate = self.net.parameters(), self.workload.rate
        if self.workload.optimizer == "sgd":
            return torch.optim.SGD(parameters, lr=rate, fused=fused or None)
        return torch.optim.Adam(parameters, lr=rate, fused=fused or None)

    def gate(self) -> str:
        """Whether its updates are those of autograd."""
        return follow(self.net, self.updates, self.workload.optimizer, self.workload.rate)

    def turn(self, seconds: float) -> Turn:
        """Train on for this long."""
        timed(self._few, LEAD_SECONDS)
        return timed(self._few, seconds)

    def note(self) -> str:
        """What a reader should know about it."""
        return self.about

    def _few(self) -> float:
        for _ in range(STEPS_BETWEEN_LOOKS):
            next(self.updates)
        if self.device != "cpu":
            torch.cuda.synchronize()
        return STEPS_BETWEEN_LOOKS


class Textbook(Eager):
    """TensorDataset, shuffling DataLoader, default optimizer, `.item()` each step."""

    about = "as tutorials write it; evaluates nothing"

    def loop(self) -> Iterator[Batch]:
        """The loop of the tutorials."""
        dataset = TensorDataset(self.inputs.cpu(), self.labels.cpu())
        loader = DataLoader(dataset, batch_size=self.workload.batch, shuffle=True)
        optimizer = self.optimizer(fused=False)
        running_loss = 0.0
        while True:
            for inputs, labels in loader:
                if self.device != "cpu":
                    inputs, labels = inputs.to(self.device), labels.to(self.device)
                optimizer.zero_grad()
                outputs = self.net(inputs)
                loss = self.loss(outputs, labels)
                loss.backward()
                optimizer.step()
                running_loss += loss.item()
                yield inputs, labels


class Tuned(Eager):
    """Samples indexed where they lie, a fused optimizer, no loss read."""

    about = "samples indexed directly, fused optimizer, no loss read; evaluates nothing"

    def loop(self) -> Iterator[Batch]:
        """The best eager loop we know."""
        optimizer = self.optimizer(fused=True)
        while True:
            order = torch.randperm(len(self.inputs), device=self.device)
            for batch in torch.split(order, self.workload.batch):
                inputs, labels = self.inputs[batch], self.labels[batch]
                loss = self.loss(self.net(inputs), labels)
                optimizer.zero_grad(set_to_none=True)
                loss.backward()
                optimizer.step()
                yield inputs, labels
