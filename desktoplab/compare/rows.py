"""One row for each compared run: how it ended, and what it changed against the first. Pure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from desktoplab.engine.history import History
from desktoplab.spec.differences import Difference, differences


@dataclass(frozen=True)
class Row:
    """Results at the end of what is known; NaN where nothing was measured.

    `metric` is `accuracy` or `r2`, which `training` and `validation` are of, or `quality`, which
    stands in the place of the second; `changes` lead from the first run's experiment to this one's.
    """

    metric: str
    training: float
    validation: float
    loss: float
    steps: int
    parameters: int
    changes: tuple[Difference, ...]


def rows_of(histories: Sequence[History]) -> tuple[Row, ...]:
    """A row for each run, in their order; a run that has not started has nothing in it."""
    return tuple(_row(history, histories[0]) for history in histories)


def _row(history: History, first: History) -> Row:
    values = history.points[-1].values if history.points else {}
    metric = "r2" if "validation_r2" in values else "accuracy"
    score = values.get(f"validation_{metric}", math.nan)
    if "quality" in values:
        metric, score = "quality", values["quality"]
    started, base = history.started, first.started
    return Row(
        metric=metric,
        training=values.get(f"train_{metric}", math.nan),
        validation=score,
        loss=values.get("validation_loss", math.nan),
        steps=history.step,
        parameters=started.parameters if started is not None else 0,
        changes=differences(base.experiment, started.experiment) if started and base else (),
    )
