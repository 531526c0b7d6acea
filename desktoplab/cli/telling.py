"""What a run on the command line says: JSON lines for machines, a few lines for people."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

import numpy as np

from desktoplab.cli.tables import counted
from desktoplab.engine.history import History
from desktoplab.engine.messages import Started
from desktoplab.lessons.problem import LessonError


def plain(value: object) -> object:
    """A value as JSON can hold it: numbers that are not finite become null."""
    if isinstance(value, dict):
        return {str(name): plain(inner) for name, inner in value.items()}
    if isinstance(value, np.ndarray):
        return plain(value.tolist())
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def tell_json(event: str, **values: object) -> None:
    """Print one object on a line of its own, at once."""
    line = {"event": event, **{name: plain(value) for name, value in values.items()}}
    print(json.dumps(line, ensure_ascii=False, allow_nan=False), flush=True)


def tell_started(started: Started, *, as_json: bool) -> None:
    """Say what will run, and where."""
    facts = {
        "device": started.device,
        "threads": started.threads,
        "parameters": started.parameters,
        "steps_per_epoch": started.steps_per_epoch,
        "training_samples": started.training_samples,
        "validation_samples": started.validation_samples,
    }
    if as_json:
        names = [layer.label for layer in started.layers]
        taken = list(started.taken)
        tell_json("started", data=started.info.label, layers=names, taken=taken, **facts)
        return
    labeled = "labeled " if _hides_labels(started) else ""
    print(
        f"{started.info.label}: {started.training_samples:,} {labeled}samples to learn from, "
        f"{started.validation_samples:,} to test; {started.parameters:,} parameters on "
        f"{started.device}",
        flush=True,
    )
    if started.taken:
        count = len(started.taken)
        begin = "begins" if count == 1 else "begin"
        print(f"{counted(count, 'layer')} {begin} with weights of another run", flush=True)


def _hides_labels(started: Started) -> bool:
    """Whether there are samples to learn from whose labels are not known."""
    has_labels = started.info.task in ("classification", "regression")
    return has_labels and started.experiment.data.labeled < 1


def tell_result(
    history: History, seconds: float, out: Path | None, kept: int | None, *, as_json: bool
) -> None:
    """Say how the run went, and where it was saved; `kept` is its number in the library."""
    divergence = history.ended.divergence if history.ended else None
    outcome = "diverged" if divergence else "finished" if history.ended else "stopped"
    reason = str(history.ended.reason) if history.ended and history.ended.reason else None
    last = history.points[-1] if history.points else None
    stage = _stage(history)
    if as_json:
        tell_json(
            "ended",
            outcome=outcome,
            step=history.step,
            epoch=history.epoch,
            stage=stage,
            seconds=round(seconds, 3),
            measured_at=last.step if last else None,
            **(dict(last.values) if last else {}),
            compiled=history.compiled,
            divergence=asdict(divergence) if divergence else None,
            reason=reason,
            out=str(out) if out else None,
            run=kept,
        )
        return
    rate = history.step / seconds if seconds else 0.0
    print(
        f"{outcome} after {counted(history.step, 'update')} ({counted(history.epoch, 'epoch')}) "
        f"in {seconds:.1f} s ({rate:,.0f} a second{', compiled' if history.compiled else ''})"
    )
    if stage is not None and (divergence or not history.ended):
        print(f"stage: {stage}")
    if history.refused is not None:
        print(f"updates were made one by one: {history.refused}")
    if divergence:
        print(divergence.text())
    elif reason:
        print(reason)
    if last:
        after = f"  (measured after {counted(last.step, 'update')})"
        at = "" if last.step == history.step else after
        for line in show_point(last.values):
            print(f"{line}{at}")
    if kept is not None:
        print(f"run {kept} of the library")
    if out or kept is None:
        print(f"saved to {out}" if out else "not saved: no --out was given")


def _stage(history: History) -> str | None:
    """The stage that the run is in, where it has more than one."""
    started = history.started
    if started is None or not started.stages:
        return None
    return str(started.stage_at(history.step).text())


def show_point(values: Mapping[str, float]) -> Iterator[str]:
    """A line for each part of the data, for each of two networks, or for each other number."""
    if "generator_loss" in values:
        real, fake = show_share(values["real"]), show_share(values["fake"])
        yield f"generator      loss {values['generator_loss']:.4g}  {show_worth(values)}"
        judged = f"takes for real: {real} of data, {fake} of what is made"
        yield f"discriminator  loss {values['discriminator_loss']:.4g}  {judged}"
        return
    if "train_loss" not in values:
        for name, value in values.items():
            yield f"{name.replace('_', ' ')}  {value:.4g}"
        return
    for part, name in (("training  ", "train"), ("validation", "validation")):
        yield f"{part}  loss {values[f'{name}_loss']:.4g}  {show_metric(values, name)}"


def show_worth(values: Mapping[str, float]) -> str:
    """What generated samples are worth: `91.2 % good, 8 modes`."""
    if "covered" not in values:
        return f"{show_share(values['quality'])} good"
    modes = counted(values["covered"], "mode")
    return f"{show_share(values['quality'])} good, {modes}"


def show_metric(values: Mapping[str, float], name: str) -> str:
    """The metric of a part, `train` or `validation`: `accuracy 97.5 %`, or `R² 0.48`."""
    if f"{name}_r2" in values:
        return f"R² {values[f'{name}_r2']:.3f}"
    return f"accuracy {show_share(values.get(f'{name}_accuracy', math.nan))}"


def show_share(share: float) -> str:
    """`0.975` reads `97.5 %`; a share that is not known reads so."""
    return f"{100 * share:.1f} %" if math.isfinite(share) else "not known"


def tell_error(error: LessonError, *, as_json: bool) -> None:
    """Say on standard error what is wrong in a file, with its line; as JSON too where wanted."""
    if as_json:
        tell_json("error", file=str(error.path), line=error.line, text=str(error.reason))
    print(f"desktoplab: {error}", file=sys.stderr)
