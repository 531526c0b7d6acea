"""Training as a generator of messages. It is pulled; to cancel is to stop pulling.

Plain torch and numpy. No Qt, no threads, no files.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from time import perf_counter

from desktoplab.engine.look import fitting_probes
from desktoplab.engine.messages import (
    Checkpoint,
    Controls,
    Ended,
    Frame,
    Message,
    Point,
    Progress,
    RateChange,
)
from desktoplab.engine.resume import checkpoint, take_up
from desktoplab.engine.trainer import Trainer
from desktoplab.engine.wishes import Hand, Saving
from desktoplab.spec.experiment import Experiment

PROBE_SHARE = 0.1
"""Probes may take at most this share of the time, besides what they take in the first steps."""

EARLY_STEPS = frozenset(
    step for power in range(9) for step in (1 << power, 3 << power) if step <= 256
)
"""Steps after which all probes look, whatever the clock says: most happens in the first of them."""

EARLY_SECONDS = 0.5
"""Seconds that probes may take in the first steps."""


def train(
    experiment: Experiment,
    *,
    device: str | None = None,
    probes: tuple[str, ...] | None = None,
    controls: Controls | None = None,
    start: Checkpoint | None = None,
    rates: tuple[RateChange, ...] = (),
) -> Iterator[Message]:
    """Train and tell: `Started`, then `Progress` again and again, at last `Ended`.

    `probes` names what is measured, None all that fit the data. What is measured, and when, changes
    no number of the run. From `start` it goes on as the run would have that made the checkpoint, on
    a CPU bit for bit; the first `Progress` is then of that step. `rates` are learning rates to set
    at their steps, as a person did. Raises `Refused` where the network has a problem or `start` is
    not of this experiment, and `DataError` where the data cannot be read.
    """
    controls = controls or Controls()
    trainer = Trainer(experiment, device, starts=start is None)
    trainer.compiled.after = controls.compile_after
    names = fitting_probes(trainer.data, experiment.network) if probes is None else probes
    if start is not None:
        take_up(trainer, start)
    hand = Hand(controls, rates, trainer.step)
    saving = Saving(controls)
    pace = _Pace(controls, names)

    def progress(
        points: list[Point], frames: tuple[Frame, ...], kept: Checkpoint | None
    ) -> Progress:
        first, losses = trainer.losses.take()
        told = tuple(points), frames, kept, hand.take()
        return Progress(trainer.step, trainer.epoch, first, losses, *told)

    yield trainer.started()
    points = [trainer.point()] if start is None else []  # the past has it
    yield progress(points, pace.frames(trainer, pace.wanted()), saving.due(trainer))

    points = []
    divergence = None
    while not trainer.is_done:
        pace.begin(trainer.step)
        due = pace.due(trainer.step)
        hand.set_rate(trainer)
        room = min(pace.room(trainer.step), trainer.room(), hand.room(trainer.step))
        divergence = trainer.advance(room, keep=bool(due) or trainer.may_end(trainer.step + 1))
        pace.note(trainer.step)
        if divergence is None and trainer.is_evaluation_due():
            points.append(trainer.measured())
        is_over = bool(due) or trainer.watch.is_over or pace.is_over(trainer.step)
        if divergence is None and not is_over:
            continue
        divergence = divergence or trainer.read_back()
        if divergence is not None or trainer.watch.is_over:
            break
        if controls.points_due and not (points and points[-1].step == trainer.step):
            points.append(trainer.point())
        controls.points_due = False
        yield progress(points, pace.frames(trainer, due), saving.due(trainer))
        points = []
        pace.end()

    divergence = divergence or trainer.settle()
    points = [point for point in points if point.step <= trainer.step]
    # Taken before the best weights come back; after a failed update nothing could go on exactly.
    last = None if divergence else checkpoint(trainer)
    restored = divergence is None and trainer.restore()
    if restored:
        points.append(trainer.point())
    last_frames = () if divergence else pace.frames(trainer, pace.wanted())
    yield progress(points, last_frames, last)
    reason = None if divergence else trainer.watch.reason(restored)
    yield Ended(trainer.step, trainer.epoch, divergence, trainer.weights(), reason, last)


class _Pace:
    """Decides how long one pull lasts and when frames are due. Looks at the clock only."""

    def __init__(self, controls: Controls, names: tuple[str, ...]) -> None:
        self.controls = controls
        self.names = names
        self.first_step: int | None = None
        self.begun = 0.0
        self.rest_until = 0.0
        self.spent = 0.0
        self.next_frames = dict.fromkeys(names, 0.0)
        self.together = 1
        self.seconds_per_update = math.inf
        self.noted_step, self.noted = 0, 0.0

    def begin(self, step: int) -> None:
        """A pull begins with its first update."""
        if self.first_step is None:
            self.first_step, self.begun = step, perf_counter()

    def note(self, step: int) -> None:
        """Learn how long an update takes: the updates since the last note were made together."""
        now = perf_counter()
        made = step - self.noted_step
        if made > 0:
            self.together = made
            self.seconds_per_update = (now - self.noted) / made
        self.noted_step, self.noted = step, now

    def room(self, step: int) -> int:
        """Updates that may be made together before the clock, a frame or the pull's end is due.

        At most twice as many as the last time, so that one slow guess costs little.
        """
        self.noted_step, self.noted = step, perf_counter()
        until = [2 * self.together]
        if self.controls.steps_per_pull is not None:
            until.append(self.controls.steps_per_pull + (self.first_step or 0) - step - 1)
        else:
            left = self.begun + self.controls.slice_seconds - self.noted
            until.append(int(left / max(self.seconds_per_update, 1e-7)))
        if self.controls.frame_seconds < math.inf:
            until.extend(early - step - 1 for early in EARLY_STEPS if early > step)
        return max(1, min(until))

    def is_over(self, step: int) -> bool:
        """Whether this pull has made its number of updates, or its time is up.

        Frames that were asked for while an update was being made follow the next one.
        """
        if self.controls.frames_due and self.wanted():
            return False
        wanted = self.controls.steps_per_pull
        if wanted is not None:
            return step - (self.first_step or 0) >= wanted
        return perf_counter() - self.begun >= self.controls.slice_seconds

    def wanted(self) -> tuple[str, ...]:
        """The probes that are not switched off."""
        return tuple(name for name in self.names if name not in self.controls.off)

    def due(self, step: int) -> tuple[str, ...]:
        """The probes whose frames are to follow the next update; they end the pull.

        All where they were asked for, where each pull is one update, or early in the run; else
        those for which enough time has passed. Decided before the update, so that weights are
        only copied then.
        """
        controls = self.controls
        wanted = controls.steps_per_pull
        if wanted is not None and step + 1 - (self.first_step or 0) < wanted:
            return ()
        if controls.frames_due or wanted == 1:
            controls.frames_due = False
            return self.wanted()
        is_early = step + 1 in EARLY_STEPS and self.spent < EARLY_SECONDS
        if is_early and controls.frame_seconds < math.inf:
            return tuple(name for name in self.wanted() if name not in controls.probe_seconds)
        now = perf_counter()
        if now < self.rest_until:
            return ()
        return tuple(name for name in self.wanted() if now >= self.next_frames[name])

    def frames(self, trainer: Trainer, names: tuple[str, ...]) -> tuple[Frame, ...]:
        """Frames of these probes; then none until their time is come again."""
        if not names:
            return ()
        now, controls = perf_counter(), self.controls
        found = trainer.frames(names)
        cost = perf_counter() - now
        self.spent += cost
        self.rest_until = now + cost / PROBE_SHARE
        for name in names:
            self.next_frames[name] = now + controls.probe_seconds.get(name, controls.frame_seconds)
        return found

    def end(self) -> None:
        """The next update begins another pull."""
        self.first_step = None
