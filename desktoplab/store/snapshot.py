"""A run in one file, `.dlab`, format 1: experiment, history, weights. Opening runs no code.

The members and their meaning are told in docs/snapshot-format.md.
"""

from __future__ import annotations

import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError
from safetensors import numpy as safe_numpy

import desktoplab
from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray, Frame, Point, Started, Weights
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import from_json, to_json
from desktoplab.spec.text import Refused, text
from desktoplab.store.archive import BROKEN, SnapshotError, damaged, pack, unpack
from desktoplab.store.arrays import (
    frames_from_npz,
    frames_to_npz,
    losses_from_csv,
    losses_to_csv,
    points_from_csv,
    points_to_csv,
)  # fmt: skip
from desktoplab.store.atomic import write_atomically

FORMAT = 1
EXPERIMENT, POINTS, LOSSES = "experiment.json", "history/points.csv", "history/losses.csv"
FRAMES, WEIGHTS = "history/frames.npz", "weights.safetensors"
MEGABYTE = 1_000_000
LIMITS = {
    EXPERIMENT: 16 * MEGABYTE,
    POINTS: 500 * MEGABYTE,
    LOSSES: 2000 * MEGABYTE,
    FRAMES: 1000 * MEGABYTE,
    WEIGHTS: 4000 * MEGABYTE,
}
"""The members of a snapshot, and the size above which each is refused."""


@dataclass(frozen=True)
class Snapshot:
    """What a snapshot holds; `manifest` has versions, device, layer names and how the run ended.

    `losses[i]` is the batch loss of update i; `frames` and `weights` are the newest of the run.
    """

    manifest: Mapping[str, Any]
    experiment: Experiment
    points: tuple[Point, ...]
    losses: FloatArray
    frames: Mapping[str, Frame]
    weights: Weights


def save(path: Path, history: History) -> None:
    """Write what is known of a run to `path` as a whole or not at all.

    Raises `SnapshotError` where nothing was run, and `OSError` where the disk refuses.
    """
    if history.started is None:
        raise SnapshotError(text("There is no run to save yet: train first."))
    weights = {name: np.ascontiguousarray(w) for name, w in (history.weights or {}).items()}
    members = {
        EXPERIMENT: to_json(history.started.experiment).encode(),
        POINTS: points_to_csv(history.points),
        LOSSES: losses_to_csv(history.losses),
        FRAMES: frames_to_npz(history.newest),
        WEIGHTS: safe_numpy.save(weights),
    }
    write_atomically(path, pack(_manifest(history, history.started), members))


def read(path: Path) -> Snapshot:
    """Read and check a snapshot; raises `SnapshotError`, and `OSError` where it cannot be opened.

    Experiments that name unknown things are refused as in a file of their own.
    """
    manifest, members = unpack(path, FORMAT, LIMITS)
    try:
        return Snapshot(
            manifest=manifest,
            experiment=from_json(members[EXPERIMENT].decode()),
            points=points_from_csv(members[POINTS]),
            losses=losses_from_csv(members[LOSSES]),
            frames=frames_from_npz(members[FRAMES]),
            weights=safe_numpy.load(members[WEIGHTS]),
        )
    except Refused as error:
        raise SnapshotError(text("Its experiment: {reason}", reason=error.text)) from error
    except (*BROKEN, SafetensorError) as error:
        raise damaged(error) from error


def _manifest(history: History, started: Started) -> dict[str, object]:
    ended = history.ended
    divergence = ended.divergence if ended else None
    return {
        "format": FORMAT,
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "versions": {
            "desktoplab": desktoplab.__version__,
            "python": platform.python_version(),
            "numpy": np.__version__,
            "torch": _version("torch"),
        },
        "run": {
            "step": history.step,
            "epoch": history.epoch,
            "outcome": "diverged" if divergence else "finished" if ended else "stopped",
            "divergence": asdict(divergence) if divergence else None,
            "reason": str(ended.reason) if ended and ended.reason else None,
            "device": started.device,
            "threads": started.threads,
            "steps_per_epoch": started.steps_per_epoch,
            "parameters": started.parameters,
            "training_samples": started.training_samples,
            "validation_samples": started.validation_samples,
            "data": asdict(started.info),
            "layers": [asdict(layer) for layer in started.layers],
        },
    }


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "unknown"
