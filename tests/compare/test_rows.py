"""Promises of the comparison's table: last numbers, sizes, and what differs from the first run."""

from __future__ import annotations

import math

import pytest

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.compare.rows import rows_of
from desktoplab.engine.history import History, history_of
from desktoplab.engine.messages import Point, Progress
from desktoplab.engine.train import train
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import PRESETS


@pytest.fixture(scope="module")
def spiral() -> Experiment:
    made = PRESETS.make(PRESETS.choose("spiral"))
    assert isinstance(made, Experiment)
    return edits.change_training(made, "epochs", 1)


def ran(experiment: Experiment) -> History:
    return history_of(train(experiment, device="cpu", probes=()))


def told(history: History, **values: float) -> History:
    """The same run, whose last point has these numbers."""
    told = History()
    assert history.started is not None
    told.add(history.started)
    point = Point(history.step, 1.0, values)
    told.add(Progress(history.step, 1.0, 0, history.losses, (point,), ()))
    return told


def test_a_row_has_the_last_numbers_and_what_differs_from_the_first(spiral: Experiment) -> None:
    first, other = ran(spiral), ran(edits.change_training(spiral, "seed", 3))
    one, two = rows_of((first, other))
    last = other.points[-1].values
    assert (two.metric, two.steps) == ("accuracy", other.step)
    assert (two.training, two.validation) == (last["train_accuracy"], last["validation_accuracy"])
    assert two.loss == last["validation_loss"]
    assert two.parameters == other.started.parameters > 0
    assert one.changes == ()
    assert len(two.changes) == 1


def test_numbers_are_those_of_the_task(spiral: Experiment) -> None:
    run = ran(spiral)
    (regression,) = rows_of((told(run, train_r2=0.5, validation_r2=0.4),))
    assert (regression.metric, regression.training, regression.validation) == ("r2", 0.5, 0.4)
    (contest,) = rows_of((told(run, quality=0.7),))
    assert (contest.metric, contest.validation) == ("quality", 0.7)


def test_a_run_that_has_not_begun_has_nothing_in_its_row(spiral: Experiment) -> None:
    _, row = rows_of((ran(spiral), History()))
    assert (row.steps, row.parameters, row.changes) == (0, 0, ())
    assert math.isnan(row.training) and math.isnan(row.validation) and math.isnan(row.loss)
