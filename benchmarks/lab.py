"""The lab as a contestant: the very generator of `desktoplab train`, pulled as the command does.

Steps are counted from its messages; evaluation, frames and the library are part of them.
"""

from __future__ import annotations

import math
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np
import torch
from numpy.typing import NDArray

from benchmarks.gates import equal_bits, loss_of
from benchmarks.process import LEAD_SECONDS, Turn, timed
from benchmarks.workloads import Workload, experiment
from desktoplab.cli.recording import Recording
from desktoplab.cli.train import CHECKPOINT_SECONDS, FRAME_SECONDS, PULL_SECONDS
from desktoplab.engine.build import build
from desktoplab.engine.history import History
from desktoplab.engine.messages import Checkpoint, Controls, Message, Progress, Started, Weights
from desktoplab.engine.prepare import prepare
from desktoplab.engine.streams import torch_stream
from desktoplab.engine.train import train
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.text import Text
from desktoplab.store.library import FILE, Library

REPLAYED = 200
"""Updates after which the weights must be those of the reference."""

GATE_SECONDS = 0.5
"""And not before so much time has passed, so that every way of making updates had its turn."""


FIRST_EPOCHS = 21
SETTLE_SECONDS = 20.0
"""A run without an end has a point after each of its first epochs, fewer later: warming up goes
past them, if it does not take too long."""


@dataclass(frozen=True)
class Manner:
    """How the generator is pulled. Without `probes`, all that fit the data."""

    name: str
    library: bool = False
    frame_seconds: float = math.inf
    slice_seconds: float = PULL_SECONDS
    probes: tuple[str, ...] | None = None


NO_LIBRARY = Manner("desktoplab train --no-library")
COMMAND = Manner("desktoplab train", library=True, frame_seconds=FRAME_SECONDS)


class Lab:
    """One run that is pulled in turns; it ends when the process does."""

    def __init__(
        self, workload: Workload, folder: Path, manner: Manner, device: str = "cpu"
    ) -> None:
        torch.set_num_threads(1)
        self.experiment = experiment(workload, folder)
        self.manner = manner
        self.device = device
        self.controls = Controls(
            slice_seconds=manner.slice_seconds,
            frame_seconds=manner.frame_seconds,
            checkpoint_seconds=CHECKPOINT_SECONDS,
        )
        self.history = History()
        kept = folder / f"{os.getpid()}-{FILE}"
        self.recording = Recording(Library(kept) if manner.library else None)
        self.messages = train(
            self.experiment, device=device, probes=manner.probes, controls=self.controls
        )
        self.compiled = False
        self.refused: Text | None = None
        self.frames: Counter[str] = Counter()
        self.looks: Counter[str] = Counter()
        self.points, self.steps, self.seconds = 0, 0, 0.0

    def gate(self, updates: int = REPLAYED, seconds: float = GATE_SECONDS) -> str:
        """Whether the weights are those of the reference to the last bit.

        After so many updates and seconds at least, of the very run that is timed afterwards.
        """
        begun = perf_counter()
        while self.history.step < updates or perf_counter() - begun < seconds:
            self.pull()
        self.controls.checkpoint_due = True
        found = self._checkpoint(self.history.step)
        return differing(found.weights, self.experiment, found.step, self.device)

    def settle(self, seconds: float = SETTLE_SECONDS) -> None:
        """Train past the first epochs, in which a run without an end has more points than later."""
        started = self.history.started
        early = FIRST_EPOCHS * started.steps_per_epoch if started else 0
        begun = perf_counter()
        while self.history.step < early and perf_counter() - begun < seconds:
            self.pull()

    def turn(self, seconds: float) -> Turn:
        """Train on for this long, once the frames are taken that fell due since the last turn."""
        timed(self.pull, LEAD_SECONDS)
        frames, points = Counter(self.frames), len(self.history.points)
        turn = timed(self.pull, seconds)
        self.looks += self.frames - frames
        self.points += len(self.history.points) - points
        self.steps += int(turn.done)
        self.seconds += turn.wall
        return turn

    def note(self) -> str:
        """Which way the updates went, and how often it evaluated and looked in its turns."""
        way = "compiled" if self.compiled else f"eager ({self.refused or 'not yet compiled'})"
        points = f"evaluates every {self.steps / self.points:,.0f} updates" if self.points else ""
        return ", ".join(part for part in (way, points, self._frames()) if part)

    def _frames(self) -> str:
        """How many frames the rarest and the most frequent probe had."""
        paces = sorted(self.looks[probe] / self.seconds for probe in self.frames if self.seconds)
        if not self.looks:
            return ""
        return f"{paces[0]:.1f} to {paces[-1]:.1f} frames a second of each of {len(paces)} probes"

    def pull(self) -> float:
        """One message, as the command pulls it; the updates that it brought."""
        before = self.history.step
        self.take(next(self.messages))
        return self.history.step - before

    def take(self, message: Message) -> None:
        """Keep it as the command does."""
        self.history.add(message)
        self.recording.add(message)
        if isinstance(message, Progress):
            self.compiled, self.refused = message.compiled, message.refused
            self.frames.update(frame.probe for frame in message.frames)

    def _checkpoint(self, step: int) -> Checkpoint:
        while True:
            message = next(self.messages)
            self.take(message)
            kept = None if isinstance(message, Started) else message.checkpoint
            if kept is not None and kept.step >= step:
                return kept


def reference(
    wanted: Experiment, steps: int, device: str = "cpu"
) -> dict[str, NDArray[np.generic]]:
    """The weights after so many updates of a loop of our own.

    Start weights, samples and batches are the lab's; gradients are autograd's. Plain SGD is its
    formula, W − (rate · gradient), which is what the lab uses; Adam is torch's, fused.
    """
    settings, place = wanted.training, torch.device(device)
    data = prepare(wanted.data, settings.seed, place)
    net = build(wanted.network, data.info.shape, settings.seed, place, settings.weight_init)
    parameters = list(net.parameters())
    rate = float(settings.optimizer.values["learning_rate"])
    is_plain = settings.optimizer.name == "sgd"
    adam = None if is_plain else torch.optim.Adam(parameters, lr=rate, fused=True)
    batches = _batches(len(data.training), settings.batch_size, settings.seed)
    for _ in range(steps):
        batch = next(batches).to(place)
        loss = loss_of(net(data.training.inputs[batch]), data.training.labels[batch])
        gradients = torch.autograd.grad(loss, parameters)
        for weight, gradient in zip(parameters, gradients, strict=True):
            if adam is None:
                weight.data -= rate * gradient
            weight.grad = gradient
        if adam is not None:
            adam.step()
    return {name: tensor.detach().cpu().numpy() for name, tensor in net.named_tensors()}


def _batches(count: int, size: int, seed: int) -> Iterator[torch.Tensor]:
    stream = torch_stream(seed, "batches")
    while True:
        yield from torch.split(torch.randperm(count, generator=stream), size)


def differing(found: Weights, wanted: Experiment, steps: int, device: str = "cpu") -> str:
    """How weights after so many updates are not those of the reference, in words.

    To the last bit; on a graphics card, where sums may be taken in another order, a thousandth of
    the largest is allowed.
    """
    expected = reference(wanted, steps, device)
    wrong = equal_bits(found, expected)
    if device == "cpu" or not wrong:
        return wrong
    for name, value in expected.items():
        if not np.allclose(found[name], value, rtol=1e-3, atol=1e-3 * np.abs(value).max()):
            return f"{name} is not the reference's within a thousandth"
    return ""
