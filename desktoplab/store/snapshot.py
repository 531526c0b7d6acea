"""A run in one file, `.dlab`, format 1: experiment, history, weights, what it needs to go on.

Opening runs no code. The members and their meaning are told in docs/snapshot-format.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from safetensors import SafetensorError

from desktoplab.engine.checkpoints import Checkpoints
from desktoplab.engine.history import History
from desktoplab.engine.messages import (
    Ended,
    FloatArray,
    Frame,
    Point,
    Progress,
    RateChange,
    Started,
    Weights,
)
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import from_json, to_json
from desktoplab.spec.text import Refused, text
from desktoplab.store.archive import BROKEN, SnapshotError, damaged, unpack, write
from desktoplab.store.arrays import (
    losses_from_csv,
    losses_to_csv,
    points_from_csv,
    points_to_csv,
    rates_from_csv,
    rates_to_csv,
)
from desktoplab.store.atomic import write_atomically
from desktoplab.store.checkpoints import tensors_from_bytes
from desktoplab.store.fingerprint import describe_files
from desktoplab.store.frames import kept_from_npz, kept_to_npz, newest_from_npz, newest_to_npz
from desktoplab.store.manifest import FORMAT, describe, ended_of, started_of, steps_of
from desktoplab.store.members import (
    EXPECTED,
    EXPERIMENT,
    FRAMES,
    KEPT,
    LOSSES,
    POINTS,
    RATES,
    WEIGHTS,
    Extras,
    extras_from_members,
    extras_to_members,
)
from desktoplab.store.saved_state import (
    arrays_to_bytes,
    checkpoints_from_members,
    checkpoints_to_members,
)


@dataclass(frozen=True)
class Snapshot:
    """What a snapshot holds; `manifest` has versions, machine, device and how the run ended.

    `losses[i]` is the batch loss of update i; `frames` are the newest of each probe, `kept` those
    of the whole run; `weights` those the run ended with, `checkpoints` where it can go on.
    """

    manifest: Mapping[str, Any]
    experiment: Experiment
    started: Started
    ended: Ended | None
    points: tuple[Point, ...]
    losses: FloatArray
    frames: Mapping[str, Frame]
    weights: Weights
    kept: tuple[Frame, ...] = ()
    rates: tuple[RateChange, ...] = ()
    checkpoints: Checkpoints = field(default_factory=Checkpoints)
    extras: Extras = field(default_factory=Extras)

    def history(self) -> History:
        """The history as it was when the run was saved, for everything that shows one."""
        history = History()
        history.add(self.started)
        step, epoch, history.began, marked = steps_of(self.manifest)
        frames = tuple(self.frames.values())
        history.kept.add(self.kept)
        history.add(Progress(step, epoch, 0, self.losses, self.points, frames, None, self.rates))
        for mark in marked:
            history.kept.mark(mark)
        history.checkpoints.pin(history.began)
        for each in self.checkpoints:
            history.checkpoints.add(each)
        history.weights = self.weights or None
        if self.ended is not None:
            history.add(self.ended)
        return history


def save(path: Path, history: History, extras: Extras | None = None) -> None:
    """Write what is known of a run to `path` as a whole or not at all.

    Raises `SnapshotError` where nothing was run, and `OSError` where the disk refuses.
    """
    if history.started is None:
        raise SnapshotError(text("There is no run to save yet: train first."))
    extras = extras or Extras()
    weights = history.weights or {}
    kept = (frame for step in history.kept.steps for frame in history.kept.frames_of(step))
    members = {
        EXPERIMENT: to_json(history.started.experiment).encode(),
        POINTS: points_to_csv(history.points),
        LOSSES: losses_to_csv(history.losses),
        RATES: rates_to_csv(history.rates),
        FRAMES: newest_to_npz(history.newest),
        KEPT: kept_to_npz(kept),
        WEIGHTS: arrays_to_bytes(weights),
        **checkpoints_to_members(history.checkpoints, weights),
        **extras_to_members(extras),
    }
    files = extras.files or describe_files(history.started.experiment)
    manifest = {**describe(history, history.started), "files": list(files)}
    write_atomically(path, lambda file: write(file, manifest, members))


def read(path: Path) -> Snapshot:
    """Read and check a snapshot; raises `SnapshotError`, and `OSError` where it cannot be opened.

    Experiments that name unknown things are refused as in a file of their own.
    """
    manifest, members = unpack(path, FORMAT, EXPECTED)
    try:
        return _snapshot(manifest, members)
    except Refused as error:
        raise SnapshotError(text("Its experiment: {reason}", reason=error.text)) from error
    except SnapshotError:
        raise
    except (*BROKEN, SafetensorError) as error:
        raise damaged(error) from error


def _snapshot(manifest: Mapping[str, Any], members: Mapping[str, bytes]) -> Snapshot:
    experiment = from_json(members[EXPERIMENT].decode())
    weights: Weights = tensors_from_bytes(members[WEIGHTS])  # type: ignore[assignment]
    checkpoints = checkpoints_from_members(members, weights)
    losses = losses_from_csv(members[LOSSES])
    if len(losses) > steps_of(manifest)[0] + 1:
        raise ValueError(f"there are {len(losses)} losses for {steps_of(manifest)[0]} updates")
    return Snapshot(
        manifest=manifest,
        experiment=experiment,
        started=started_of(manifest, experiment),
        ended=ended_of(manifest, weights, checkpoints.newest),
        points=points_from_csv(members[POINTS]),
        losses=losses,
        frames=newest_from_npz(members[FRAMES]),
        weights=weights,
        kept=kept_from_npz(members[KEPT]) if KEPT in members else (),
        rates=rates_from_csv(members[RATES]) if RATES in members else (),
        checkpoints=checkpoints,
        extras=extras_from_members(members, manifest.get("files", [])),
    )
