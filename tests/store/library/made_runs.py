"""Runs as messages, made up but whole, and whether two histories are equal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import numpy as np

import desktoplab.catalog
from desktoplab.engine.history import History
from desktoplab.engine.messages import (
    Checkpoint,
    Ended,
    Frame,
    LayerName,
    Message,
    Point,
    Progress,
    RateChange,
    Started,
)
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import PRESETS, DataInfo
from desktoplab.spec.text import text

assert desktoplab.catalog

EVERY = 10
"""Updates between two messages."""


@cache
def experiment(name: str = "digits") -> Experiment:
    made = PRESETS.make(PRESETS.choose(name))
    named = tuple(replace(item, uid=f"a{place}") for place, item in enumerate(made.network))
    return replace(made, network=named)


def started(name: str = "digits") -> Started:
    layers = (LayerName("a1", "a1", "1 · Dense 100", 0), LayerName("b2", "b2", "2 · Dense", 1))
    info = DataInfo("손글씨 Digits", (1, 8, 8), 10, 1797, tuple("0123456789"))
    return Started(experiment(name), info, layers, "CPU", 1, 45, 6570, 1438, 359, 0.1 + 0.2)


def weights(step: int) -> dict[str, np.ndarray]:
    made = np.random.default_rng(step)
    return {
        "0.weight": made.normal(size=(4, 3)).astype("f4"),
        "0.bias": np.full(4, step, "f4"),
        "0.num_batches_tracked": np.array(step, np.int64),
    }


def checkpoint(step: int) -> Checkpoint:
    moments = {"0.weight/exp_avg": weights(step + 1)["0.weight"]}
    random = {"batches": np.arange(16, dtype=np.uint8)}
    return Checkpoint(step, weights(step), moments, random, {}, {"learning_rate": 0.1})


def progress(first: int, count: int = EVERY, *, stores: bool = True) -> Progress:
    made = np.random.default_rng(first)
    step = first + count
    counts = made.integers(0, 99, (2, 64))
    frames = (
        Frame("counted", step, {"counts": counts, "names": np.array(["가", "b"])}),
        Frame("spread", step, {"std": np.array([np.nan, np.inf])}),
    )
    values = {"train_loss": 1 / (step + 1), "validation_loss": np.nan,
              "validation_accuracy": step / 1000}  # fmt: skip
    kept = checkpoint(step) if stores else None
    rates = (RateChange(first, 0.3),) if first % 50 == 0 else ()
    losses = made.normal(size=count)
    return Progress(step, step / 45, first, losses, (Point(step, step / 45, values),), frames,
                    kept, rates)  # fmt: skip


def whole(messages: int = 5, *, ends: bool = True) -> Iterator[Message]:
    """A run to its end, or cut short."""
    yield started()
    for place in range(messages):
        yield progress(place * EVERY)
    if ends:
        step = messages * EVERY
        reason = text("Stopped early: {why}", why=text("no better for {n} epochs", n=5))
        yield Ended(step, step / 45, None, weights(step), reason, checkpoint(step))


def assert_same(mine: History, other: History) -> None:
    """Everything a window shows of a run, and can go on from."""
    assert mine.started == other.started
    assert (mine.step, mine.epoch) == (other.step, other.epoch)
    np.testing.assert_array_equal(mine.losses, other.losses)
    assert [p.step for p in mine.points] == [p.step for p in other.points]
    for ours, theirs in zip(mine.points, other.points, strict=True):
        np.testing.assert_equal(dict(ours.values), dict(theirs.values))
    assert mine.rates == other.rates
    assert mine.kept.steps == other.kept.steps
    for step in mine.kept.steps:
        np.testing.assert_equal(_plain(mine, step), _plain(other, step))
    np.testing.assert_equal(dict(mine.weights or {}), dict(other.weights or {}))
    shapes = [{n: w.shape for n, w in (run.weights or {}).items()} for run in (mine, other)]
    assert shapes[0] == shapes[1]
    assert (mine.ended is None) == (other.ended is None)
    if mine.ended and other.ended:
        assert mine.ended.reason == other.ended.reason
        assert mine.ended.divergence == other.ended.divergence


def _plain(history: History, step: int) -> dict[str, object]:
    return {name: (f.step, dict(f.arrays)) for name, f in history.kept.at(step).items()}
