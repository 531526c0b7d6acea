"""Training as a generator of messages. It is pulled; to cancel is to stop pulling.

Plain torch and numpy. No Qt, no threads, no files.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from desktoplab.engine.look import fitting_probes
from desktoplab.engine.messages import Controls, Ended, Frame, Message, Point, Progress
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.experiment import Experiment

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

    `probes` names what is measured, None all that fit the data. What is measured, and when, changes
    no number of the run. Raises `Refused` where the network has a problem and `DataError` where the
    data cannot be read.
    """
    controls = controls or Controls()
    trainer = Trainer(experiment, device)
    names = fitting_probes(trainer.data) if probes is None else probes
    pace = _Pace(controls)
    yield trainer.started()
    yield _progress(trainer, controls, [trainer.point()], trainer.frames(names))

    points: list[Point] = []
    divergence = None
    for batch in trainer.batches_until_done():
        pace.begin(trainer.step)
        trainer.set_learning_rate(controls.learning_rate)
        divergence = trainer.update(batch)
        if divergence is None and trainer.is_evaluation_due():
            points.append(trainer.measured())
        if divergence is None and not trainer.watch.is_over and not pace.is_over(trainer.step):
            continue
        divergence = divergence or trainer.read_back()
        if divergence is not None or trainer.watch.is_over:
            break
        if controls.points_due and not (points and points[-1].step == trainer.step):
            points.append(trainer.point())
        controls.points_due = False
        yield _progress(trainer, controls, points, pace.frames(trainer, names))
        points = []
        pace.end()

    divergence = divergence or trainer.settle()
    points = [point for point in points if point.step <= trainer.step]
    restored = divergence is None and trainer.watch.restore()
    if restored:
        points.append(trainer.point())
    last_frames = () if divergence else trainer.frames(names)
    yield _progress(trainer, controls, points, last_frames)
    reason = None if divergence else trainer.watch.reason(restored)
    yield Ended(trainer.step, trainer.epoch, divergence, trainer.weights(), reason)


def _progress(
    trainer: Trainer, controls: Controls, points: list[Point], frames: tuple[Frame, ...]
) -> Progress:
    first, losses = trainer.take_losses()
    weights = trainer.weights() if controls.weights_due else None
    controls.weights_due = False
    return Progress(trainer.step, trainer.epoch, first, losses, tuple(points), frames, weights)


class _Pace:
    """Decides how long one pull lasts and when frames are due. Looks at the clock only."""

    def __init__(self, controls: Controls) -> None:
        self.controls = controls
        self.first_step: int | None = None
        self.begun = 0.0
        self.next_frames = 0.0

    def begin(self, step: int) -> None:
        """A pull begins with its first update."""
        if self.first_step is None:
            self.first_step, self.begun = step, perf_counter()

    def is_over(self, step: int) -> bool:
        """Whether this pull has made its number of updates, or its time is up."""
        wanted = self.controls.steps_per_pull
        if wanted is not None:
            return step - (self.first_step or 0) >= wanted
        return perf_counter() - self.begun >= self.controls.slice_seconds

    def frames(self, trainer: Trainer, names: tuple[str, ...]) -> tuple[Frame, ...]:
        """Frames if they are due: asked for, single steps, or enough time has passed."""
        now, controls = perf_counter(), self.controls
        if not (controls.frames_due or controls.steps_per_pull == 1 or now >= self.next_frames):
            return ()
        controls.frames_due = False
        found = trainer.frames(names)
        cost = perf_counter() - now
        self.next_frames = now + max(controls.frame_seconds, cost / PROBE_SHARE)
        return found

    def end(self) -> None:
        """The next update begins another pull."""
        self.first_step = None
