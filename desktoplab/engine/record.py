"""What a run left behind that a replay must give again, and what came of comparing. Numpy only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktoplab.engine.history import History
from desktoplab.engine.messages import Checkpoint, FloatArray, Point, RateChange
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.text import Text, text


@dataclass(frozen=True)
class Record:
    """`losses[i]` is the batch loss of update i; `points` and `rates` as in a history.

    The replay begins at `start`, or with the start weights; `end` is the state of the last update,
    where it is known.
    """

    experiment: Experiment
    losses: FloatArray
    points: tuple[Point, ...] = ()
    rates: tuple[RateChange, ...] = ()
    start: Checkpoint | None = None
    end: Checkpoint | None = None
    fingerprint: str = ""


@dataclass(frozen=True)
class Same:
    """Every number of the replay is that of the record: updates and points from step `first` on."""

    first: int
    step: int
    points: int
    weights: int

    def text(self) -> Text:
        """One sentence for people."""
        return text(
            "Identical: {losses} {losses:loss|losses}, {points} measured {points:point|points} and "
            "{weights} {weights:weight|weights}, from step "
            "{first} to step {step}.",
            losses=f"{self.step - self.first:,}",
            points=f"{self.points:,}",
            weights=f"{self.weights:,}",
            first=f"{self.first:,}",
            step=f"{self.step:,}",
        )


@dataclass(frozen=True)
class Differs:
    """The first number that is another: `found` in the replay where `expected` was recorded.

    `quantity` is `loss`, the name of a point's scalar, `point`, the name of a weight, or `data`.
    """

    step: int
    quantity: str
    expected: str
    found: str

    def text(self) -> Text:
        """One sentence for people."""
        return text(
            "Differs first at step {step} in {quantity}: {expected} was recorded, {found} found.",
            step=f"{self.step:,}",
            quantity=self.quantity,
            expected=self.expected,
            found=self.found,
        )


def record_of(history: History) -> Record:
    """The record of a run; raises `ValueError` where nothing was run, or a fork lost its start."""
    if history.started is None:
        raise ValueError("there is no run")
    start = None
    if history.began or history.started.experiment.training.start.name != "fresh":
        later = (each for each in history.checkpoints if each.step >= history.began)
        start = next(later, None)
        if start is None:
            raise ValueError("the state at which the run began is not known")
    end = history.checkpoints.newest
    return Record(
        history.started.experiment,
        history.losses,
        tuple(history.points),
        tuple(history.rates),
        start,
        end if end is not None and end.step == history.step else None,
        history.started.fingerprint,
    )


def compare_losses(first: int, found: FloatArray, record: Record) -> Differs | None:
    """The first update whose loss is another, bit for bit; NaN equals NaN."""
    expected = record.losses[first : first + len(found)]
    found = found[: len(expected)]
    same = (found == expected) | (np.isnan(found) & np.isnan(expected))
    if same.all():
        return None
    place = int(np.flatnonzero(~same)[0])
    return Differs(first + place, "loss", repr(float(expected[place])), repr(float(found[place])))


def compare_point(found: Point, expected: Point) -> Differs | None:
    """The first scalar that is another; a point of another step has none in common."""
    if found.step != expected.step:
        step = min(found.step, expected.step)
        return Differs(step, "point", f"step {expected.step:,}", f"step {found.step:,}")
    for name in sorted({*expected.values, *found.values}):
        ours, theirs = found.values.get(name), expected.values.get(name)
        both_nan = ours != ours and theirs != theirs
        if ours != theirs and not both_nan:
            return Differs(found.step, name, repr(theirs), repr(ours))
    return None


def compare_weights(found: Checkpoint, expected: Checkpoint) -> Differs | None:
    """The first weight or buffer that is another, bit for bit."""
    for name in sorted({*expected.weights, *found.weights}):
        ours, theirs = found.weights.get(name), expected.weights.get(name)
        if ours is None or theirs is None or ours.shape != theirs.shape:
            shapes = [str(w.shape) if w is not None else "none" for w in (theirs, ours)]
            return Differs(found.step, name, *shapes)
        same = (ours == theirs) | ((ours != ours) & (theirs != theirs))
        if not same.all():
            place = int(np.flatnonzero(~np.atleast_1d(same).ravel())[0])
            pair = [repr(float(w.ravel()[place])) for w in (theirs, ours)]
            return Differs(found.step, f"{name}[{place}]", *pair)
    return None
