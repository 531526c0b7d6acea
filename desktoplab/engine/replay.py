"""A run made again: to take it up at any step, or to see whether every number repeats.

Generators that are pulled, so that they can be cancelled; each item but the last is the share done.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from desktoplab.engine.messages import (
    Checkpoint,
    Controls,
    Ended,
    Message,
    Point,
    Progress,
    RateChange,
    Started,
)
from desktoplab.engine.record import (
    Differs,
    Record,
    Same,
    compare_losses,
    compare_point,
    compare_weights,
)
from desktoplab.engine.train import train
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.text import Refused, text

LONGEST_PULL = 200
"""Updates between two shares, so that cancelling is prompt."""


def replay(
    experiment: Experiment,
    step: int,
    *,
    start: Checkpoint | None = None,
    rates: tuple[RateChange, ...] = (),
    device: str | None = None,
) -> Iterator[float | Checkpoint]:
    """Make updates silently from a checkpoint, or from the start weights, up to a step.

    The last item is the checkpoint there, on a CPU bit for bit that of the run. Raises `Refused`
    where the run cannot come there: it ends before, or the checkpoint is of a later step.
    """
    if start is not None and start.step > step:
        raise Refused("step", step, text("a step from {first}", first=start.step))
    if start is not None and start.step == step:
        yield start
        return
    for message in _pull(experiment, step, start, rates, device, ()):
        if isinstance(message, Progress):
            if message.step == step and message.checkpoint is not None:
                yield message.checkpoint
                return
            yield message.step / step
        elif isinstance(message, Ended):
            raise Refused("step", step, text("a step up to {last}", last=message.step))


def verify(record: Record, *, device: str | None = None) -> Iterator[float | Same | Differs]:
    """Make the recorded run again and compare every loss, point and at last the weights.

    The last item says that all are the same, or which number is the first that is not.
    """
    first = record.start.step if record.start is not None else 0
    last = len(record.losses)
    expected = [p for p in record.points if p.step > first or record.start is None]
    marks = tuple(sorted({point.step for point in expected}))
    seen, points = first, 0
    arguments = (record.experiment, last, record.start, record.rates, device, marks)
    for message in _pull(*arguments):
        if isinstance(message, Started):
            if record.fingerprint and message.fingerprint != record.fingerprint:
                yield Differs(first, "data", record.fingerprint[:12], message.fingerprint[:12])
                return
            continue
        found = _compare(message, record, expected[points:])
        if found is not None:
            yield found
            return
        if isinstance(message, Progress):
            points += len(message.points)
            seen = message.first + len(message.losses)
            is_whole = seen >= last and points >= len(expected)
            if not is_whole:
                yield seen / max(1, last)
                continue
            weights = record.end if record.end and record.end.step == message.step else None
            if weights is None or message.checkpoint is not None:
                count = sum(w.size for w in weights.weights.values()) if weights else 0
                yield Same(first, seen, points, count)
                return
    if seen >= last and points >= len(expected):
        yield Same(first, seen, points, 0)
        return
    missing = f"{last:,} updates, {len(expected):,} points"
    yield Differs(seen, "length", missing, f"{seen:,} updates, {points:,} points")


def _compare(message: Progress | Ended, record: Record, expected: list[Point]) -> Differs | None:
    """The first difference in a message, in the order of the run."""
    found: list[Differs | None] = []
    if isinstance(message, Progress):
        found.append(compare_losses(message.first, message.losses, record))
        pairs = zip(message.points, expected, strict=False)
        found.extend(compare_point(mine, theirs) for mine, theirs in pairs)
    end = record.end
    if message.checkpoint is not None and end is not None and message.checkpoint.step == end.step:
        found.append(compare_weights(message.checkpoint, end))
    differing = [each for each in found if each is not None]
    return min(differing, key=lambda each: each.step, default=None)


def _pull(
    experiment: Experiment,
    last: int,
    start: Checkpoint | None,
    rates: tuple[RateChange, ...],
    device: str | None,
    marks: tuple[int, ...],
) -> Iterator[Message]:
    """Messages without frames; a pull ends at each mark, with a point, and at the last step."""
    controls = Controls(
        steps_per_pull=LONGEST_PULL, frame_seconds=math.inf, checkpoint_seconds=math.inf
    )
    step = start.step if start is not None else 0
    messages = train(
        experiment, device=device, probes=(), controls=controls, start=start, rates=rates
    )
    begun = False
    for message in messages:
        yield message
        if isinstance(message, Progress):
            begun, step = True, message.step
        if not begun:
            continue
        stop = min([*(mark for mark in marks if mark > step), max(last, step + 1)])
        controls.steps_per_pull = min(LONGEST_PULL, stop - step)
        ends = step + controls.steps_per_pull
        controls.points_due = ends in marks
        controls.checkpoint_due = ends == last
