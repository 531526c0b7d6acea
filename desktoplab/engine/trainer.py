"""The state of one run: data, course, and the stage that it is in. Plain torch."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter

import torch
from torch import Tensor

import desktoplab.probes  # noqa: F401  (fills PROBES)
from desktoplab.engine.capture import LossFunction
from desktoplab.engine.compiled.updates import CompiledUpdates
from desktoplab.engine.courses import course_of
from desktoplab.engine.devices import choose_device, set_threads
from desktoplab.engine.look import Look, take_frames, weights_now
from desktoplab.engine.losses import Losses
from desktoplab.engine.memory import keep_memory
from desktoplab.engine.messages import Divergence, Frame, Point, Started, Weights
from desktoplab.engine.order import Order
from desktoplab.engine.prepare import prepare
from desktoplab.engine.row import Row
from desktoplab.engine.slower import parameters_of
from desktoplab.engine.stacks import Stacks
from desktoplab.engine.stage import Stage
from desktoplab.engine.starting import first_message
from desktoplab.engine.stopping import Watch
from desktoplab.engine.tensors import copied
from desktoplab.engine.warm import take
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import STARTS, STOPPINGS


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
        self.experiment = experiment
        settings = experiment.training
        self.device = choose_device(device)
        name = settings.procedure.name
        self.data = prepare(experiment.data, settings.seed, self.device, name)
        keep_memory()  # not before: what only the preparing took is given back
        self.course = course_of(experiment, self.data, self.device)
        self.net = self.course.net
        self.taken = self._start() if starts else ()
        plans = self.course.plans
        largest = max(plan.samples for plan in plans)
        self.threads = set_threads(self.net, settings.batch_size or largest)
        self.looking = self.course.looking()
        self.row = Row(self.course, settings.seed, self.device)
        self.watch = Watch(self.course.tensors, STOPPINGS.make(settings.early_stopping))
        self.step = 0
        self.before: Stacks | None = None
        self.losses = Losses(self.device)
        if learns:
            self.enter()

    def enter(self) -> None:
        """Begin the stage of the next update, afresh; in the last, old layers have their rate."""
        watched = self.watch.rule is not None
        self.row.enter(self.step, len(self.data.validation), watched=watched)
        if self.row.is_in_last:
            self.stage.updates.slow_down(parameters_of(self.net, self.taken))

    def _start(self) -> tuple[str, ...]:
        """Take the weights of another run, if wanted; the keys of the layers that took them."""
        weights = STARTS.make(self.experiment.training.start)
        return () if weights is None else take(self.net, weights)

    def started(self) -> Started:
        """The first message."""
        return first_message(
            self.experiment, self.data, self.net, self.row.names, self.device, self.threads,
            self.taken,
        )  # fmt: skip

    @property
    def loss(self) -> LossFunction:
        """That with which `net` is looked at."""
        return self.looking.loss

    @property
    def stage(self) -> Stage:
        """The one that is under way."""
        return self.row.stage

    @property
    def order(self) -> Order:
        """The mini-batches of the stage."""
        return self.stage.order

    @property
    def compiled(self) -> CompiledUpdates:
        """The fast way of the stage."""
        return self.stage.compiled

    @property
    def batch_size(self) -> int:
        """Samples of an update in this stage."""
        return self.stage.plan.batch_size

    @property
    def steps_per_epoch(self) -> int:
        """Updates in a pass over the samples of this stage."""
        return self.stage.name.steps_per_epoch

    @property
    def epoch(self) -> float:
        """Passes over the samples so far, of all stages together, with their fraction."""
        return self.row.epoch_at(self.step)

    @property
    def is_done(self) -> bool:
        """Whether all epochs are over, or early stopping has ended the run."""
        last = self.row.names[-1].last
        return self.watch.is_over or (last is not None and self.step >= last)

    @property
    def is_at_border(self) -> bool:
        """Whether another stage has ended here."""
        return self.step == self.stage.first > 0

    def room(self) -> int:
        """Updates after which something is due: a point, or weights kept as the stage may end."""
        until = self.stage.until_point(self.step)
        return until - 1 if until > 1 and self.may_end(self.step + until) else until

    def advance(self, count: int, *, keep: bool = False) -> Divergence | None:
        """Up to `count` updates, or the place where a number was not finite.

        They are made together where that is possible. `keep` says that frames may follow, which
        compare with the weights before: then it is one update.
        """
        stage = self.stage
        indices = stage.batches(self.step, 1 if keep else count)
        if not self.losses.reads_each_step:
            return self.update(indices[: self.batch_size], keep)
        before = copied(weights_now(self.net)) if keep else None
        losses = stage.together(self.step, indices)
        size = min(len(indices), self.batch_size)
        if losses is None:
            return self.update(indices[:size], keep)
        self.before = before
        self.step += len(losses)
        if self.losses.extend(losses):
            return self._leave()
        self.step -= 1
        failed = torch.split(indices, size)[len(losses) - 1]
        return stage.objective.locate(failed, self.step)

    def update(self, batch: Tensor, keep: bool = False) -> Divergence | None:
        """One update by torch's optimizer; `keep` as in `advance`."""
        begun = perf_counter()
        stage = self.stage
        self.before = copied(weights_now(self.net)) if keep else None
        rate = stage.rate_at(self.step)
        loss = stage.objective.loss(batch, rate)
        if not self.losses.add(loss):
            return stage.objective.locate(batch, self.step)
        stage.updates.make(loss, rate)
        self.step += 1
        stage.compiled.spend(perf_counter() - begun)
        return self._leave()

    def _leave(self) -> Divergence | None:
        return self.settle() if self.row.has_ended(self.step) else None

    def read_back(self) -> Divergence | None:
        """Fetch the losses that still lie on the device.

        A loss that is not finite is found here only after some more updates: the step is exact,
        the layer is the first one that is no longer finite now.
        """
        void = self.losses.fetch()
        if not void:
            return None
        self.step -= void
        return self._locate_in_head()

    def settle(self) -> Divergence | None:
        """What is left to find at an end: no loss follows the last update that would tell."""
        found = self.read_back()
        if found is None and not self.stage.objective.is_sound():
            found = self._locate_in_head()
        return found

    def _locate_in_head(self) -> Divergence:
        head = torch.arange(self.batch_size, device=self.device)
        return self.stage.objective.locate(head, self.step)

    def set_learning_rate(self, rate: float) -> None:
        """Go on with another learning rate, its schedule kept; it is that of the last stage."""
        self.row.set_rate(rate)

    def may_end(self, step: int) -> bool:
        """Whether the stage may be over after so many updates."""
        is_watched = self.row.is_in_last and self.watch.rule is not None
        return step == self.stage.name.last or (is_watched and self.stage.ends_epoch(step))

    def restore(self) -> bool:
        """Put the best weights back if early stopping wants it; whether that changed anything."""
        restored = self.watch.restore()
        if restored:
            self.before = None
        return restored

    def measured(self) -> Point:
        """The point that is due, shown to early stopping where an epoch of the last stage ends.

        At a border the next stage is entered, and the point has the values of both.
        """
        point = self.point()
        if self.row.has_ended(self.step):
            self.enter()
            return replace(point, values={**point.values, **self.point().values})
        if self.row.is_in_last and self.stage.ends_epoch(self.step):
            self.watch.see(point, round(self.stage.name.epoch_at(self.step)))
        return point

    def point(self) -> Point:
        """The scalars of the stage, in evaluation mode."""
        return Point(self.step, self.epoch, self.stage.objective.values())

    def frames(self, probes: tuple[str, ...]) -> tuple[Frame, ...]:
        """A frame of each probe at this step."""
        return take_frames(self.look(), probes)

    def look(self) -> Look:
        """What probes may read at this step."""
        return self.looking.look(self.step, self.before)

    def weights(self) -> Weights:
        """A copy of every parameter and buffer."""
        return {
            name: tensor.detach().cpu().numpy().copy() for name, tensor in self.course.tensors()
        }
