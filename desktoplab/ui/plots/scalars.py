"""The scalars of a run as the loss plot reads them: each point once. No Qt but translation."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from desktoplab.engine.history import History
from desktoplab.engine.layer_scalars import Series, gather
from desktoplab.engine.messages import FloatArray
from desktoplab.ui.plots.numbers import percent, show
from desktoplab.ui.text import tr

KEYS = ("train_loss", "validation_loss", "train_accuracy", "validation_accuracy")
CONTEST_KEYS = ("generator_loss", "discriminator_loss", "fake", "real", "covered", "quality")
MADE = ("covered", "quality")
"""What only a contest has, beside the four."""

R2_KEYS = ("train_loss", "validation_loss", "train_r2", "validation_r2")


class Scalars:
    """Steps and values of each scalar; grows with the history it is given.

    `series` has the names of `KEYS`; in a regression R² stands in the place of accuracy. Of two
    networks that compete it has both losses, and the probabilities at which generated and real
    samples are taken for real, in the places of training and validation, and `MADE`.
    """

    def __init__(self) -> None:
        none = np.empty(0)
        self.series: dict[str, tuple[FloatArray, FloatArray]] = dict.fromkeys(
            (*KEYS, *MADE), (none, none)
        )
        self.is_r2 = self.is_contest = False
        self._points = 0

    def read(self, history: History) -> None:
        """Take in the points that were not there before."""
        self.is_r2 = keys_of(history) is R2_KEYS
        self.is_contest = keys_of(history) is CONTEST_KEYS
        new = history.points[self._points :]
        self._points = len(history.points)
        for key, name in zip((*KEYS, *MADE), keys_of(history), strict=False):
            found = [(point.step, point.values[name]) for point in new if name in point.values]
            if found:
                pairs = np.array(found, dtype=float)
                steps, values = self.series[key]
                self.series[key] = (
                    np.concatenate((steps, pairs[:, 0])),
                    np.concatenate((values, pairs[:, 1])),
                )

    def first_loss(self, part: slice) -> FloatArray:
        """The training loss of the first point in these steps, if there is one."""
        return self._losses(KEYS[0], part)[:1]

    def loss_ends(self, part: slice) -> list[float]:
        """Least and greatest of each loss in these steps, where there is one that is finite."""
        known = (self._losses(key, part) for key in KEYS[:2])
        found = [values[np.isfinite(values)] for values in known]
        return [float(end) for known in found if len(known) for end in (known.min(), known.max())]

    def _losses(self, key: str, part: slice) -> FloatArray:
        steps, values = self.series[key]
        start, stop = part.start or 0, np.inf if part.stop is None else part.stop
        return values[(steps >= start) & (steps <= stop)]

    def values_at(self, step: int) -> Iterator[str]:
        """The values of the newest points that are not after a step, in words."""
        for key, name in zip((*KEYS, *MADE), self._names(), strict=False):
            steps, values = self.series[key]
            index = int(np.searchsorted(steps, step, side="right")) - 1
            if index >= 0:
                value = float(values[index])
                is_share = key.endswith(("accuracy", "quality")) and not self.is_r2
                yield f"{name} {percent(value) if is_share else show(value, 4)}"

    @property
    def score(self) -> str:
        """What the axis of the shares is called."""
        if self.is_r2:
            return tr("R²")
        return tr("D: real, %") if self.is_contest else tr("accuracy, %")

    @property
    def pair(self) -> tuple[str, str]:
        """What the thick and what the dashed curves show."""
        if self.is_contest:
            return tr("generator's loss"), tr("discriminator's loss")
        return tr("training"), tr("validation")

    def _names(self) -> tuple[str, ...]:
        if self.is_contest:
            return (*self.pair, tr("D of generated"), tr("D of data"),
                    tr("modes covered"), tr("good samples"))  # fmt: skip
        return (tr("training loss"), tr("validation loss"),
                tr("training R²") if self.is_r2 else tr("training accuracy"),
                tr("validation R²") if self.is_r2 else tr("validation accuracy"))  # fmt: skip


def keys_of(history: History | None) -> tuple[str, ...]:
    """The names of a run's scalars: a regression has R² in place of accuracy."""
    if history is None or history.started is None:
        return KEYS
    match history.started.info.task:
        case "regression" | "reconstruction":
            return R2_KEYS
        case "generation":
            return CONTEST_KEYS
    return KEYS


def columns_of(history: History | None) -> tuple[str, ...]:
    """The names of all scalars of a run: those of `keys_of`, and what pre-trained layers tell."""
    found: Series = {}
    gather(history.points if history is not None else (), found)
    return (*keys_of(history), *found)


def epoch_of(history: History, step: int) -> float:
    """Passes over the training set at a step, of all stages together; 0 where no run has begun."""
    return history.started.epoch_at(step) if history.started is not None else 0.0


def epoch_of_stage(history: History, step: int) -> float:
    """The same of the stage of that step alone, as it is told in words."""
    return history.started.stage_at(step).epoch_at(step) if history.started is not None else 0.0


def rows(history: History) -> Iterator[list[object]]:
    """A row for each step; the scalars of points beside the loss of the batch that follows."""
    points = {point.step: point.values for point in history.points}
    losses, keys = history.losses, columns_of(history)
    for step in sorted({*range(len(losses)), *points}):
        loss = float(losses[step]) if step < len(losses) else ""
        values = points.get(step, {})
        yield [step, epoch_of(history, step), loss, *(values.get(key, "") for key in keys)]
