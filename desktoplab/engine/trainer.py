"""The state of one run: data, network, optimizer, position in the batches. Plain torch."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import replace
from time import perf_counter

import torch
from torch import Tensor

import desktoplab.probes  # noqa: F401  (fills PROBES)
from desktoplab.catalog.starts import rate_of_taken
from desktoplab.engine.build import build, layer_names
from desktoplab.engine.compiled.updates import CompiledUpdates
from desktoplab.engine.devices import choose_device, describe_device, set_threads
from desktoplab.engine.diverged import locate
from desktoplab.engine.evaluation import TRAINING_SAMPLE, marks
from desktoplab.engine.look import Look, evaluate, take_frames, weights_now
from desktoplab.engine.looking import Looking
from desktoplab.engine.losses import Losses
from desktoplab.engine.memory import keep_memory
from desktoplab.engine.messages import Divergence, Frame, Point, Started, Weights
from desktoplab.engine.order import Order
from desktoplab.engine.prepare import Part, Prepared, prepare
from desktoplab.engine.scores import score
from desktoplab.engine.scoring import Scoring
from desktoplab.engine.slower import parameters_of
from desktoplab.engine.stopping import Watch
from desktoplab.engine.streams import torch_stream
from desktoplab.engine.updates import Updates
from desktoplab.engine.warm import take
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.shapes import Unfit, infer
from desktoplab.spec.tables import LOSSES, STARTS, STOPPINGS


class Trainer:
    """What `train` pulls along: each method does one thing to the run, or looks at it.

    One that does not learn has no optimizer, for which torch loads half of itself; one that does
    not start leaves the weights of another run unread, as a checkpoint will follow. Raises `Unfit`
    where the network has a problem, `DataError` where the data cannot be read.
    """

    def __init__(
        self,
        experiment: Experiment,
        device: str | None = None,
        *,
        learns: bool = True,
        starts: bool = True,
    ) -> None:
        keep_memory()
        self.experiment = experiment
        settings = experiment.training
        self.device = choose_device(device)
        self.data = prepare(experiment.data, settings.seed, self.device)
        refuse_problems(experiment, self.data)
        shape, start = self.data.info.shape, settings.weight_init
        self.net = build(experiment.network, shape, settings.seed, self.device, start)
        self.taken = self._start() if starts else ()
        count = len(self.data.training)
        self.batch_size = min(settings.batch_size or count, count)
        stream = torch_stream(settings.seed, "batches")
        self.order = Order(stream, count, self.batch_size, self.device)
        self.steps_per_epoch = self.order.steps_per_epoch
        self.threads = set_threads(self.net, settings.batch_size or count)
        self.loss = LOSSES.make(settings.loss)
        self.looking = Looking(self.net, self.loss, self.data)
        self.scoring = Scoring(self.net, self.loss, self.data)
        if learns:
            self.updates = Updates(self.net, settings, self.steps_per_epoch)
            self.hold_back(self.taken)
            self.compiled = CompiledUpdates(self.net, self.updates, self.batch_loss, count)
        self.watch = Watch(self.net, STOPPINGS.make(settings.early_stopping))
        self.marks = marks(
            self.steps_per_epoch, settings.epochs, count, len(self.data.validation),
            watched=self.watch.rule is not None,
        )  # fmt: skip
        self.step = 0
        self.before: list[Tensor] | None = None
        self.losses = Losses(self.device)

    def _start(self) -> tuple[str, ...]:
        """Take the weights of another run, if wanted; the keys of the layers that took them."""
        weights = STARTS.make(self.experiment.training.start)
        return () if weights is None else take(self.net, weights)

    def hold_back(self, taken: Collection[str]) -> None:
        """From the first update on, layers that took weights learn at the rate of their own."""
        found = parameters_of(self.net, taken)
        self.taken = tuple(found)
        self.updates.slow_down(found, rate_of_taken(self.experiment.training))

    def started(self) -> Started:
        """The first message."""
        sample = self.data.training.head(TRAINING_SAMPLE)
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
            input_size=sample.largest_feature(),
            input_offset=sample.offset(),
            commonest=sample.commonest(),
            fingerprint=self.data.fingerprint,
            taken=self.taken,
        )

    @property
    def epoch(self) -> float:
        """Passes over the training part so far, with their fraction."""
        return self.step / self.steps_per_epoch

    @property
    def is_done(self) -> bool:
        """Whether all epochs are over, or early stopping has ended the run."""
        last = self.experiment.training.epochs * self.steps_per_epoch
        return self.watch.is_over or (last > 0 and self.step >= last)

    def room(self) -> int:
        """Updates after which something is due: a point, or weights kept as the run may end."""
        until = self.marks.next(self.step) - self.step
        return until - 1 if until > 1 and self.may_end(self.step + until) else until

    def advance(self, count: int, *, keep: bool = False) -> Divergence | None:
        """Up to `count` updates, or the place where a number was not finite.

        They are made together where that is possible. `keep` says that frames may follow, which
        compare with the weights before: then it is one update.
        """
        indices = self.order.batches(self.step, 1 if keep else count)
        if not self.losses.reads_each_step:
            return self.update(indices[: self.batch_size], keep)
        size = min(len(indices), self.batch_size)
        steps = range(self.step, self.step + len(indices) // size)
        rates = [self.updates.rate_at(step) for step in steps]
        before = weights_now(self.net, copied=True) if keep else None
        losses = self.compiled.make(indices, size, rates)
        if losses is None:
            return self.update(indices[:size], keep)
        self.before = before
        self.step += len(losses)
        if self.losses.extend(losses):
            return None
        self.step -= 1
        failed = torch.split(indices, size)[len(losses) - 1]
        return locate(self.net, self.data.training.inputs[failed], self.step)

    def update(self, batch: Tensor, keep: bool = False) -> Divergence | None:
        """One update by torch's optimizer; `keep` as in `advance`."""
        begun = perf_counter()
        self.before = weights_now(self.net, copied=True) if keep else None
        loss = self.batch_loss(batch)
        if not self.losses.add(loss):
            return locate(self.net, self.data.training.inputs[batch], self.step)
        self.updates.make(loss, self.updates.rate_at(self.step))
        self.step += 1
        self.compiled.spend(perf_counter() - begun)
        return None

    def batch_loss(self, batch: Tensor) -> Tensor:
        """The mean loss of a mini-batch, by the indices of its samples."""
        inputs, labels = self.data.training.inputs[batch], self.data.training.labels[batch]
        loss: Tensor = self.loss(self.net(inputs), labels)
        return loss

    def read_back(self) -> Divergence | None:
        """Fetch the losses that still lie on the device.

        A loss that is not finite is found here only after some more updates: the step is exact,
        the layer is the first one that is no longer finite now.
        """
        void = self.losses.fetch()
        if not void:
            return None
        self.step -= void
        return locate(self.net, self.data.training.inputs[: self.batch_size], self.step)

    def settle(self) -> Divergence | None:
        """What is left to find at the end: no loss follows the last update that would tell."""
        head = self.data.training.head(self.batch_size)
        found = self.read_back()
        if found is None and not math.isfinite(self.score(head)[0]):
            found = locate(self.net, head.inputs, self.step)
        return found

    def set_learning_rate(self, rate: float) -> None:
        """Go on with another learning rate, its schedule kept."""
        self.updates.rate = rate

    def may_end(self, step: int) -> bool:
        """Whether the run may be over after so many updates."""
        last = self.experiment.training.epochs * self.steps_per_epoch
        is_epochs_last = step % self.steps_per_epoch == 0
        return step == last or (is_epochs_last and self.watch.rule is not None)

    def restore(self) -> bool:
        """Put the best weights back if early stopping wants it; whether that changed anything."""
        restored = self.watch.restore()
        if restored:
            self.before = None
        return restored

    def measured(self) -> Point:
        """The point that is due, shown to early stopping where an epoch ends."""
        point = self.point()
        if self.step % self.steps_per_epoch == 0:
            self.watch.see(point)
        return point

    def point(self) -> Point:
        """Loss and metric in evaluation mode on a fixed training sample and all validation."""
        return Point(self.step, self.epoch, self.scoring.values())

    def score(self, part: Part) -> tuple[float, float]:
        """Loss and accuracy, or R²; both NaN where an output is not finite."""
        outputs = evaluate(self.net, part.inputs)
        if not torch.isfinite(outputs).all():
            return math.nan, math.nan
        found = score(outputs, part.labels, self.data.info)
        return self.loss(outputs, part.labels).item(), found

    def frames(self, probes: tuple[str, ...]) -> tuple[Frame, ...]:
        """A frame of each probe at this step."""
        return take_frames(self.look(), probes)

    def look(self) -> Look:
        """What probes may read at this step."""
        return self.looking.look(self.step, self.before)

    def weights(self) -> Weights:
        """A copy of every parameter and buffer."""
        return {
            name: tensor.detach().cpu().numpy().copy() for name, tensor in self.net.named_tensors()
        }


def refuse_problems(experiment: Experiment, data: Prepared) -> None:
    """Raise `Unfit` with the first problem of the network, now that the split is known."""
    info = replace(data.info, samples=len(data.training))
    for problem in infer(experiment, info).problems:
        raise Unfit(problem)
