"""A progress bar on standard error, where a person watches; silent in pipes and files."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Iterator, Mapping

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from desktoplab.cli.telling import show_metric, show_worth
from desktoplab.engine.history import History

Show = Callable[[History], None]


@contextlib.contextmanager
def progress_bar(steps: int | None) -> Iterator[Show]:
    """Give a function that shows how far a run has come; `steps` is where it will be stopped."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda history: None
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[facts]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("loading torch and the data", total=None, facts="")

        def show(history: History) -> None:
            bar.update(
                task,
                description=_epoch(history),
                total=_total(history, steps),
                completed=history.step,
                facts=_facts(history),
            )

        yield show


def _total(history: History, steps: int | None) -> int | None:
    started = history.started
    if started is None:
        return steps
    planned = started.last_step
    known = [count for count in (planned, steps) if count is not None]
    return min(known, default=None)


def _epoch(history: History) -> str:
    if history.started is None:
        return ""
    stage = history.started.stage_at(history.step)
    name = f"{stage.text()}, " if history.started.stages else ""
    of = f"/{stage.epochs}" if stage.epochs else ""
    return f"{name}epoch {math.floor(stage.epoch_at(history.step))}{of}"


def _facts(history: History) -> str:
    loss = f"loss {history.losses[-50:].mean():.4g}" if len(history.losses) else ""
    known = [_metric(point.values) for point in history.points[-1:]]
    return f"{loss}  {known[0]}" if known and known[0] else loss


def _metric(values: Mapping[str, float]) -> str:
    if "quality" in values:
        return show_worth(values)
    return f"validation {show_metric(values, 'validation')}" if "validation_loss" in values else ""
