"""How a run went, as the manifest tells it: there and back, every value checked. No arrays."""

from __future__ import annotations

import math
import os
import platform
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, get_args

import numpy as np

import desktoplab
from desktoplab.engine.history import History
from desktoplab.engine.messages import (
    Checkpoint,
    Divergence,
    Ended,
    LayerName,
    Started,
    Weights,
)  # fmt: skip
from desktoplab.engine.stages import NAMES, StageName
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import DataInfo, Task
from desktoplab.store.arrays import step_of
from desktoplab.store.texts import text_from_plain, text_to_plain

FORMAT = 1
MOST_COUNT = 2**53
MOST_LAYERS = 1_000_000

MEASURED = ("input_size", "input_offset", "commonest")
"""What the first message tells of the data; null where that is no finite number."""


def describe(history: History, started: Started) -> dict[str, object]:
    """The manifest of a run, but for its members."""
    ended = history.ended
    divergence = ended.divergence if ended else None
    reason = ended.reason if ended else None
    return {
        "format": FORMAT,
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "versions": versions(),
        "environment": {
            "platform": platform.platform(),
            "machine": platform.machine(),
            "processors": os.cpu_count() or 1,
        },
        "run": {
            "step": history.step,
            "epoch": history.epoch,
            "began": history.began,
            "outcome": "diverged" if divergence else "finished" if ended else "stopped",
            "divergence": asdict(divergence) if divergence else None,
            "reason": str(reason) if reason else None,
            "reason_text": text_to_plain(reason) if reason else None,
            "marked": list(history.kept.marked),
            "device": started.device,
            "threads": started.threads,
            "steps_per_epoch": started.steps_per_epoch,
            "parameters": started.parameters,
            "training_samples": started.training_samples,
            "validation_samples": started.validation_samples,
            **{name: _finite(getattr(started, name)) for name in MEASURED},
            "fingerprint": started.fingerprint,
            "taken": list(started.taken),
            "data": asdict(started.info),
            "layers": [asdict(layer) for layer in started.layers],
            "stages": [asdict(stage) for stage in started.stages],
        },
    }


def _finite(number: float) -> float | None:
    """JSON has no NaN and no infinity."""
    return number if math.isfinite(number) else None


def versions() -> dict[str, str]:
    """Versions on this machine of what the numbers of a run depend on."""
    return {
        "desktoplab": desktoplab.__version__,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "torch": _version("torch"),
    }


def _version(package: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "unknown"


def started_of(manifest: Mapping[str, Any], experiment: Experiment) -> Started:
    """The first message of the run; raises `ValueError` where a value cannot be."""
    run = _mapping(manifest, "run")
    measured = {n: math.nan if run.get(n) is None else _real(run, n) for n in MEASURED}
    return Started(
        experiment=experiment,
        info=_info(_mapping(run, "data")),
        layers=tuple(_layer(layer) for layer in _list(run, "layers")),
        device=_words(run, "device"),
        threads=_count(run, "threads"),
        steps_per_epoch=max(1, _count(run, "steps_per_epoch")),
        parameters=_count(run, "parameters"),
        training_samples=_count(run, "training_samples"),
        validation_samples=_count(run, "validation_samples"),
        fingerprint=_words(run, "fingerprint", ""),
        taken=_names(run, "taken"),
        stages=_stages(run),
        **measured,
    )


def ended_of(
    manifest: Mapping[str, Any], weights: Weights, checkpoint: Checkpoint | None
) -> Ended | None:
    """The last message; None where the run was stopped. Raises `ValueError`."""
    run = _mapping(manifest, "run")
    outcome = run.get("outcome")
    if outcome not in ("finished", "diverged", "stopped"):
        raise ValueError(f"its outcome is {str(outcome)[:40]!r}")
    if outcome == "stopped":
        return None
    divergence = _divergence(_mapping(run, "divergence")) if outcome == "diverged" else None
    reason = run.get("reason_text")
    return Ended(
        step=step_of(_count(run, "step")),
        epoch=_real(run, "epoch"),
        divergence=divergence,
        weights=weights,
        reason=None if reason is None else text_from_plain(reason),
        checkpoint=None if divergence else checkpoint,
    )


def steps_of(manifest: Mapping[str, Any]) -> tuple[int, float, int, tuple[int, ...]]:
    """Step, epoch, the step where the run began, and the marked steps; raises `ValueError`."""
    run = _mapping(manifest, "run")
    step, began = _count(run, "step"), _count({"began": 0, **run}, "began")
    marked = tuple(step_of(found) for found in _list({"marked": [], **run}, "marked"))
    if began > step:
        raise ValueError("the run began after it ended")
    return step, _real(run, "epoch"), began, marked


def _info(found: Mapping[str, Any]) -> DataInfo:
    shape = tuple(_count({"shape": size}, "shape") for size in _list(found, "shape"))
    task = found.get("task", "classification")
    if task not in get_args(Task):
        raise ValueError(f"its task is {str(task)[:40]!r}")
    return DataInfo(
        label=_words(found, "label"),
        shape=shape,
        classes=_count(found, "classes"),
        samples=_count(found, "samples"),
        class_names=_names(found, "class_names"),
        task=task,
        feature_names=_names(found, "feature_names"),
    )


def _layer(found: object) -> LayerName:
    layer = _mapping({"layer": found}, "layer")
    return LayerName(
        _words(layer, "uid"), _words(layer, "key"), _words(layer, "label"), _count(layer, "index")
    )


def _stages(run: Mapping[str, Any]) -> tuple[StageName, ...]:
    """Each begins where the one before ends; a run of one stage, or from before, names none."""
    found: list[StageName] = []
    for each in _list({"stages": [], **run}, "stages"):
        stage = _mapping({"stage": each}, "stage")
        name, layer = _words(stage, "name"), _words(stage, "layer")
        counts = [_count(stage, key) for key in ("first", "steps_per_epoch", "epochs")]
        first = 0 if not found else found[-1].last
        if name not in NAMES or counts[0] != first or counts[1] < 1:
            raise ValueError(f"its stages do not follow each other at {name[:40]!r}")
        found.append(StageName(name, layer, *counts))
    return tuple(found)


def _divergence(found: Mapping[str, Any]) -> Divergence:
    uid, tensor = found.get("uid"), found.get("tensor")
    if tensor not in ("weights", "output", "loss", "input"):
        raise ValueError(f"its tensor is {str(tensor)[:40]!r}")
    name = None if uid is None else _words(found, "uid")
    return Divergence(_count(found, "step"), name, _words(found, "layer"), tensor)


def _mapping(found: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = found.get(name)
    if not isinstance(value, dict):
        raise ValueError(f"{name} is missing")
    return value


def _list(found: Mapping[str, Any], name: str) -> list[Any]:
    value = found.get(name)
    if not isinstance(value, list) or len(value) > MOST_LAYERS:
        raise ValueError(f"{name} is no list")
    return value


def _names(found: Mapping[str, Any], name: str) -> tuple[str, ...]:
    return tuple(_words({"name": each}, "name") for each in _list({name: [], **found}, name))


def _words(found: Mapping[str, Any], name: str, default: str | None = None) -> str:
    value = found.get(name, default)
    if not isinstance(value, str) or len(value) > 10_000:
        raise ValueError(f"{name} is no text")
    return value


def _count(found: Mapping[str, Any], name: str) -> int:
    value = found.get(name)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < MOST_COUNT:
        raise ValueError(f"{name} is {str(value)[:40]}")
    return value


def _real(found: Mapping[str, Any], name: str) -> float:
    value = found.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e300:
        raise ValueError(f"{name} is {str(value)[:40]}")
    return float(value)
