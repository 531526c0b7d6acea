"""Scalars as CSV, there and back, in memory; whatever is no such table is a `ValueError`."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable
from io import StringIO

import numpy as np

from desktoplab.engine.messages import FloatArray, Point, RateChange

MOST_STEPS = 2**53


def points_to_csv(points: Iterable[Point]) -> bytes:
    """One line per point: step, epoch, then every scalar; a scalar that is absent is left empty."""
    points = list(points)
    names = sorted({name for point in points for name in point.values})
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["step", "epoch", *names])
    for point in points:
        cells = [repr(float(point.values[name])) if name in point.values else "" for name in names]
        writer.writerow([point.step, repr(float(point.epoch)), *cells])
    return file.getvalue().encode()


def points_from_csv(data: bytes) -> tuple[Point, ...]:
    """Read points back; raises `ValueError` where the table is not one of points."""
    head, *rows = csv.reader(StringIO(data.decode(), newline=""))
    if head[:2] != ["step", "epoch"] or len(set(head)) != len(head):
        raise ValueError("the points have other columns")
    return tuple(
        Point(
            step_of(row[0]),
            float(row[1]),
            {name: float(cell) for name, cell in zip(head[2:], row[2:], strict=True) if cell},
        )
        for row in rows
    )


def rates_to_csv(rates: Iterable[RateChange]) -> bytes:
    """One line per learning rate that was set by hand: the step before which, and the rate."""
    lines = [f"{change.step},{float(change.rate)!r}" for change in rates]
    return "\n".join(["step,rate", *lines, ""]).encode()


def rates_from_csv(data: bytes) -> tuple[RateChange, ...]:
    """Read them back; raises `ValueError` where one is wrong."""
    head, *lines = data.decode().splitlines()
    if head != "step,rate":
        raise ValueError("the rates have other columns")
    rates = [RateChange(step_of(step), float(rate)) for step, rate in
             (line.split(",") for line in lines)]  # fmt: skip
    if any(not 0.0 <= change.rate < math.inf for change in rates):
        raise ValueError("a learning rate is no number from 0")
    return tuple(rates)


def step_of(found: object) -> int:
    """A number of updates; raises `ValueError` for any other number."""
    step = int(found)  # type: ignore[call-overload]
    if not 0 <= step < MOST_STEPS:
        raise ValueError(f"{str(found)[:40]} is no number of updates")
    return int(step)


def losses_to_csv(losses: FloatArray) -> bytes:
    """One line per update: its number from 0 and its batch loss."""
    lines = [f"{step},{loss!r}" for step, loss in enumerate(losses.tolist())]
    return "\n".join(["step,loss", *lines, ""]).encode()


def losses_from_csv(data: bytes) -> FloatArray:
    """Read batch losses back; raises `ValueError` where a line is missing or wrong."""
    head, *lines = data.decode().splitlines()
    if head != "step,loss":
        raise ValueError("the losses have other columns")
    losses = np.empty(len(lines))
    for index, line in enumerate(lines):
        step, loss = line.split(",")
        if int(step) != index:
            raise ValueError(f"the loss of update {index} is missing")
        losses[index] = float(loss)
    return losses
