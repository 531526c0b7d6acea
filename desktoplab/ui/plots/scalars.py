"""Which scalars a run has, and its table with a row for each step. Numpy and text only."""

from __future__ import annotations

from collections.abc import Iterator

from desktoplab.engine.history import History

KEYS = ("train_loss", "validation_loss", "train_accuracy", "validation_accuracy")
R2_KEYS = ("train_loss", "validation_loss", "train_r2", "validation_r2")


def keys_of(history: History) -> tuple[str, ...]:
    """The scalars of a run: a regression has R² in place of accuracy."""
    is_regression = history.started is not None and history.started.info.task == "regression"
    return R2_KEYS if is_regression else KEYS


def epoch_of(history: History, step: int) -> float:
    """Passes over the training part at a step; 0 where no run has begun."""
    per_epoch = history.started.steps_per_epoch if history.started is not None else 0
    return step / per_epoch if per_epoch else 0.0


def rows_of(history: History) -> Iterator[list[object]]:
    """A row for each step; the scalars of points beside the loss of the batch that follows."""
    points = {point.step: point.values for point in history.points}
    losses, keys = history.losses, keys_of(history)
    for step in sorted({*range(len(losses)), *points}):
        loss = float(losses[step]) if step < len(losses) else ""
        values = points.get(step, {})
        yield [
            step,
            epoch_of(history, step),
            loss,
            *(values.get(key, "") for key in keys),
        ]
