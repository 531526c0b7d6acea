"""Training as a generator of messages. It is pulled; to cancel is to stop pulling.

Plain torch and numpy. No Qt, no files; the one thread that there may be is a look's.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

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
from desktoplab.engine.pace import Pace
from desktoplab.engine.resume import checkpoint, take_up
from desktoplab.engine.trainer import Trainer
from desktoplab.engine.wishes import Hand, Saving
from desktoplab.spec.experiment import Experiment


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
    trainer.looking.passes.after = controls.compile_after
    trainer.row.let_compile(controls.compile_after)
    names = fitting_probes(trainer.data, experiment.cards) if probes is None else probes
    if start is not None:
        take_up(trainer, start)
    hand = Hand(controls, rates, trainer.step)
    with closing(Pace(controls, names)) as pace:
        yield from _messages(trainer, controls, hand, pace, is_new=start is None)


def _messages(
    trainer: Trainer, controls: Controls, hand: Hand, pace: Pace, *, is_new: bool
) -> Iterator[Message]:
    """Those of a run that begins, or is taken up where the trainer is."""
    saving = Saving(controls)

    def progress(
        points: list[Point], frames: tuple[Frame, ...], kept: Checkpoint | None
    ) -> Progress:
        first, losses = trainer.losses.take()
        told = tuple(points), frames, kept, hand.take()
        way = trainer.compiled.in_use, trainer.compiled.refused
        return Progress(trainer.step, trainer.epoch, first, losses, *told, *way)

    yield trainer.started()
    points = [trainer.point()] if is_new else []  # the past has it
    yield progress(points, pace.frames(trainer, pace.wanted()), saving.due(trainer))

    points = []
    divergence = None
    while not trainer.is_done:
        pace.begin(trainer.step)
        due = pace.due(trainer.step)
        hand.set_rate(trainer)
        room = min(pace.room(trainer.step), trainer.room(), hand.room(trainer.step))
        divergence = trainer.advance(
            room, keep=pace.compares(due) or trainer.may_end(trainer.step + 1)
        )
        pace.note(trainer.step)
        if divergence is None and trainer.stage.is_due(trainer.step):
            points.append(trainer.measured())
        is_over = trainer.watch.is_over or pace.is_over(trainer.step, due)
        if divergence is None and not is_over and not trainer.is_at_border:
            continue
        divergence = divergence or trainer.read_back()
        if divergence is not None or trainer.watch.is_over:
            break
        if controls.points_due and not (points and points[-1].step == trainer.step):
            points.append(trainer.point())
        controls.points_due = False
        kept = saving.due(trainer)
        if trainer.is_at_border:
            frames = pace.frames(trainer, pace.wanted())
        else:  # What was seen before a checkpoint is told with it at the latest.
            frames = (pace.rest() if kept else ()) + pace.told(trainer, due)
        yield progress(points, frames, kept)
        points = []
        pace.end()

    divergence = divergence or trainer.settle()
    points = [point for point in points if point.step <= trainer.step]
    # Taken before the best weights come back; after a failed update nothing could go on exactly.
    last = None if divergence else checkpoint(trainer)
    restored = divergence is None and trainer.restore()
    if restored:
        points.append(trainer.point())
    last_frames = pace.frames(trainer, () if divergence else pace.wanted())
    yield progress(points, last_frames, last)
    reason = None if divergence else trainer.watch.reason(restored)
    yield Ended(trainer.step, trainer.epoch, divergence, trainer.weights(), reason, last)
