"""Training as a generator of messages. It is pulled; to cancel is to stop pulling.

Plain torch and numpy. No Qt, no threads, no files.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from time import perf_counter

import numpy as np
import torch
from torch import Tensor

import desktoplab.probes  # noqa: F401  (fills PROBES)
from desktoplab.engine.build import Net, build, layer_names
from desktoplab.engine.device import choose_device, choose_threads, describe_device
from desktoplab.engine.diverged import locate
from desktoplab.engine.look import Look, evaluate, fitting_probes, take_frames
from desktoplab.engine.messages import (
    Controls, Divergence, Ended, Frame, Message, Point, Progress, Started, Weights,
)  # fmt: skip
from desktoplab.engine.prepare import Part, Prepared, prepare
from desktoplab.engine.streams import torch_stream
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import LOSSES, OPTIMIZERS
from desktoplab.spec.text import Refused, text

EVALUATE_EVERY = 200
"""Steps between points where an epoch is longer than that; else once an epoch."""

TRAINING_SAMPLE = 2000
"""Samples of the training part whose loss and accuracy are reported."""

PROBE_SHARE = 0.1
"""Probes may take at most this share of the time."""


def train(
    experiment: Experiment,
    *,
    device: str | None = None,
    probes: tuple[str, ...] | None = None,
    controls: Controls | None = None,
) -> Iterator[Message]:
    """Train and tell: `Started`, then `Progress` again and again, at last `Ended`.

    `probes` names what is measured, None all that fit the data. Raises `Refused` where the network
    has a problem and `DataError` where the data cannot be read.
    """
    trainer = Trainer(experiment, device, controls or Controls())
    names = fitting_probes(trainer.data) if probes is None else probes
    yield trainer.started()
    yield from trainer.messages(names)


class Trainer:
    """The state of one run between two pulls."""

    def __init__(self, experiment: Experiment, device: str | None, controls: Controls) -> None:
        self.experiment, self.controls = experiment, controls
        settings = experiment.training
        self.device = choose_device(device)
        self.data = prepare(experiment.data, settings.seed, self.device)
        refuse_problems(experiment, self.data)
        self.net = build(experiment.network, self.data.info.shape, settings.seed, self.device)
        self.threads = set_threads(self.net, settings.batch_size)
        self.loss = LOSSES.make(settings.loss)
        self.optimizer = OPTIMIZERS.make(settings.optimizer, self.net.parameters())
        self.batches = torch_stream(settings.seed, "batches")
        self.batch_size = min(settings.batch_size, len(self.data.training))
        self.steps_per_epoch = count_batches(len(self.data.training), self.batch_size)
        self.reads_each_step = self.device.type == "cpu"
        self.step = 0
        self.learning_rate = float(settings.optimizer.values["learning_rate"])

    def started(self) -> Started:
        """The first message."""
        return Started(
            experiment=self.experiment,
            info=self.data.info,
            layers=layer_names(self.net),
            device=describe_device(self.device),
            threads=self.threads,
            steps_per_epoch=self.steps_per_epoch,
            parameters=sum(parameter.numel() for parameter in self.net.parameters()),
            training_samples=len(self.data.training),
            validation_samples=len(self.data.validation),
        )

    def messages(self, probes: tuple[str, ...]) -> Iterator[Message]:
        """All messages after the first. One pull lasts as long as the controls say."""
        controls = self.controls
        pending = _Pending(self.step)
        pending.points.append(self.point())
        pending.frames = self.frames(probes)
        yield self.progress(pending)
        pending = _Pending(self.step)
        next_frames, begun, divergence = 0.0, perf_counter(), None
        for batch in self.batches_until_done():
            divergence = self.update(batch, pending)
            if divergence is not None:
                break
            if self.is_evaluation_due():
                pending.points.append(self.point())
            now = perf_counter()
            steps = controls.steps_per_pull
            full = self.step - pending.first >= steps if steps else now - begun > controls.slice_seconds
            if not full:
                continue
            divergence = self.read_back(pending)
            if divergence is not None:
                break
            if now >= next_frames or steps == 1 or controls.frames_due:
                pending.frames = self.frames(probes)
                cost = perf_counter() - now
                next_frames = now + max(controls.frame_seconds, cost / PROBE_SHARE)
                controls.frames_due = False
            yield self.progress(pending)
            pending, begun = _Pending(self.step), perf_counter()
        divergence = divergence or self.read_back(pending)
        if divergence is None:
            pending.frames = self.frames(probes)
        yield self.progress(pending)
        yield Ended(self.step, self.epoch, divergence, self.weights())

    def batches_until_done(self) -> Iterator[Tensor]:
        """Indices of each mini-batch, reshuffled each epoch, on the data's device."""
        epochs = self.experiment.training.epochs
        count = len(self.data.training)
        done = 0
        while epochs == 0 or done < epochs:
            order = torch.randperm(count, generator=self.batches).to(self.device)
            yield from order.split(self.batch_size)[: self.steps_per_epoch]
            done += 1

    def update(self, batch: Tensor, pending: _Pending) -> Divergence | None:
        """One step of the optimizer, or the place where a number stopped being finite."""
        self.follow_learning_rate()
        inputs, labels = self.data.training.inputs[batch], self.data.training.labels[batch]
        loss = self.loss(self.net(inputs), labels)
        if self.reads_each_step:
            pending.losses.append(loss.item())
            if not math.isfinite(pending.losses[-1]):
                return locate(self.net, inputs, self.step)
        else:
            pending.unread.append(loss.detach())
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        self.optimizer.step()
        self.step += 1
        return None

    def read_back(self, pending: _Pending) -> Divergence | None:
        """Fetch the losses that still lie on the device, in one copy, so that steps do not wait.

        A loss that is not finite is found here only after some more updates: the step is exact,
        the layer is the first one that is no longer finite now.
        """
        if not pending.unread:
            return None
        found = torch.stack(pending.unread).double().cpu().numpy()
        pending.unread.clear()
        bad = np.flatnonzero(~np.isfinite(found))
        pending.losses.extend(found[: bad[0] + 1] if len(bad) else found)
        if not len(bad):
            return None
        self.step = pending.first + len(pending.losses) - 1
        return locate(self.net, self.data.training.inputs[: self.batch_size], self.step)

    def follow_learning_rate(self) -> None:
        """Take over the learning rate that the controls ask for."""
        wanted = self.controls.learning_rate
        if wanted is not None and wanted != self.learning_rate:
            self.learning_rate = wanted
            for group in self.optimizer.param_groups:
                group["lr"] = wanted

    @property
    def epoch(self) -> float:
        """Passes over the training part so far, with their fraction."""
        return self.step / self.steps_per_epoch

    def is_evaluation_due(self) -> bool:
        """At each epoch's end, and within long epochs; depends on nothing but the step."""
        inside = self.step % self.steps_per_epoch
        return inside == 0 or inside % EVALUATE_EVERY == 0

    def point(self) -> Point:
        """Loss and accuracy in evaluation mode on a fixed training sample and all validation."""
        values: dict[str, float] = {}
        parts = ("train", self.data.training.head(TRAINING_SAMPLE)), (
            "validation", self.data.validation,
        )  # fmt: skip
        for name, part in parts:
            values[f"{name}_loss"], values[f"{name}_accuracy"] = self.score(part)
        return Point(self.step, self.epoch, values)

    def score(self, part: Part) -> tuple[float, float]:
        """Loss and share of right answers; both NaN where an output is not finite."""
        outputs = evaluate(self.net, part.inputs)
        if not torch.isfinite(outputs).all():
            return math.nan, math.nan
        right = (outputs.argmax(1) == part.labels).double().mean()
        return self.loss(outputs, part.labels).item(), right.item()

    def frames(self, probes: tuple[str, ...]) -> tuple[Frame, ...]:
        """A frame of each probe at this step."""
        return take_frames(Look(self.net, self.loss, self.data, self.step), probes)

    def progress(self, pending: _Pending) -> Progress:
        """The message of this pull."""
        weights = self.weights() if self.controls.weights_due else None
        self.controls.weights_due = False
        return Progress(
            self.step, self.epoch, pending.first, np.array(pending.losses, dtype=float),
            tuple(pending.points), pending.frames, weights,
        )  # fmt: skip

    def weights(self) -> Weights:
        """A copy of every parameter and buffer."""
        return {
            name: tensor.detach().cpu().numpy().copy()
            for name, tensor in self.net.named_tensors()
        }


class _Pending:
    """What has happened since the last message."""

    def __init__(self, first: int) -> None:
        self.first = first
        self.losses: list[float] = []
        self.unread: list[Tensor] = []
        self.points: list[Point] = []
        self.frames: tuple[Frame, ...] = ()


def refuse_problems(experiment: Experiment, data: Prepared) -> None:
    """Raise `Refused` with the first problem of the network."""
    for problem in infer(experiment, data.info).problems:
        raise Refused("network", str(problem.text), text("a network without problems"))


def set_threads(net: Net, batch_size: int) -> int:
    """Choose the number of threads for the thread that trains (the setting belongs to it)."""
    global _available
    _available = _available or torch.get_num_threads()
    largest = max((parameter.numel() for parameter in net.parameters()), default=0)
    threads = choose_threads(largest, batch_size, _available)
    if threads != torch.get_num_threads():
        torch.set_num_threads(threads)
    return threads


_available = 0


def count_batches(samples: int, batch_size: int) -> int:
    """Mini-batches per epoch. A last batch of one sample is left out: it has no deviation."""
    whole, rest = divmod(samples, batch_size)
    return whole + (1 if rest > 1 or whole == 0 else 0)
