"""The small members of a snapshot alone: what a list of many needs. The others are only checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktoplab.engine.messages import FloatArray, Frame, Point, Started
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import from_json
from desktoplab.spec.text import Refused, text
from desktoplab.store.archive import BROKEN, SnapshotError, damaged, unpack
from desktoplab.store.arrays import losses_from_csv, points_from_csv
from desktoplab.store.frames import newest_from_npz
from desktoplab.store.manifest import FORMAT, started_of
from desktoplab.store.members import (
    EXPECTED,
    EXPERIMENT,
    FRAMES,
    LOSSES,
    NOTES,
    POINTS,
    extras_from_members,
)  # fmt: skip

SMALL = (EXPERIMENT, POINTS, LOSSES, FRAMES, NOTES)


@dataclass(frozen=True)
class Brief:
    """A snapshot without its weights, checkpoints and kept frames; `frames` are the newest."""

    manifest: Mapping[str, Any]
    experiment: Experiment
    started: Started
    points: tuple[Point, ...]
    losses: FloatArray
    frames: Mapping[str, Frame]
    title: str


def read_brief(path: Path) -> Brief:
    """Read the small members, and check all; raises as `snapshot.read` does."""
    manifest, members = unpack(path, FORMAT, EXPECTED, SMALL)
    try:
        experiment = from_json(members[EXPERIMENT].decode())
        return Brief(
            manifest=manifest,
            experiment=experiment,
            started=started_of(manifest, experiment),
            points=points_from_csv(members[POINTS]),
            losses=losses_from_csv(members[LOSSES]),
            frames=newest_from_npz(members[FRAMES]),
            title=extras_from_members(members, ()).title,
        )
    except Refused as error:
        raise SnapshotError(text("Its experiment: {reason}", reason=error.text)) from error
    except SnapshotError:
        raise
    except BROKEN as error:
        raise damaged(error) from error
