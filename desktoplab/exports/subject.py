"""What is exported: an experiment, and where there was one its run, as the window or a file has it.

Numpy only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from desktoplab.engine.history import History
from desktoplab.engine.messages import Divergence, Ended, LayerName, Progress, Started
from desktoplab.exports.script.whole import Ran
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import DataInfo
from desktoplab.spec.text import Text
from desktoplab.store.experiments import is_snapshot, read_experiment
from desktoplab.store.snapshot import Snapshot, read


@dataclass(frozen=True)
class Words:
    """What a person says of a run: its title, who made it, and notes of any length."""

    title: str = ""
    author: str = ""
    notes: str = ""


@dataclass(frozen=True)
class Subject:
    """An experiment and, where there was one, its run; `versions` are those of the run.

    `say` puts a text into the reader's language, which `language` names.
    """

    experiment: Experiment
    history: History | None = None
    words: Words = Words()
    versions: Mapping[str, str] = field(default_factory=dict)
    created: str = ""
    say: Callable[[Text], str] = str
    language: str = "en"

    @property
    def started(self) -> Started | None:
        """The first message of the run."""
        return self.history.started if self.history is not None else None

    def ran(self) -> Ran:
        """What a script needs to know of the run."""
        if self.history is None or self.history.started is None:
            return Ran()
        started = self.history.started
        is_stopped = self.history.ended is None and self.history.step > 0
        versions = tuple((n, v) for n, v in self.versions.items() if n in ("torch", "numpy"))
        return Ran(
            info=started.info,
            device=started.device.partition(" ")[0].lower(),
            threads=started.threads,
            steps=self.history.step if is_stopped else None,
            versions=versions,
        )


def of_history(history: History, words: Words = Words()) -> Subject:  # noqa: B008
    """The run that a window shows; it must have started."""
    assert history.started is not None
    return Subject(history.started.experiment, history, words)


def of_snapshot(snapshot: Snapshot, words: Words = Words()) -> Subject:  # noqa: B008
    """The run in a snapshot."""
    manifest: Mapping[str, Any] = snapshot.manifest
    return Subject(
        snapshot.experiment,
        _history(snapshot),
        words,
        dict(manifest.get("versions", {})),
        str(manifest.get("created", "")),
    )


def of_file(path: Path, words: Words = Words()) -> Subject:  # noqa: B008
    """The run or the experiment in a file; raises `Refused`, `SnapshotError` or `OSError`."""
    if is_snapshot(path):
        return of_snapshot(read(path), words)
    return Subject(read_experiment(path), words=words)


def _history(snapshot: Snapshot) -> History:
    run: Mapping[str, Any] = snapshot.manifest["run"]
    history = History()
    history.add(_started(snapshot.experiment, run))
    frames = tuple(snapshot.frames.values())
    history.add(
        Progress(
            int(run["step"]), float(run["epoch"]), 0, np.asarray(snapshot.losses),
            snapshot.points, frames, snapshot.weights,
        )
    )  # fmt: skip
    if run["outcome"] != "stopped":
        told = run.get("divergence")
        divergence = Divergence(**told) if told else None
        reason = Text("{reason}", (("reason", run["reason"]),)) if run.get("reason") else None
        step, epoch = int(run["step"]), float(run["epoch"])
        history.add(Ended(step, epoch, divergence, snapshot.weights, reason))
    return history


def _started(experiment: Experiment, run: Mapping[str, Any]) -> Started:
    data = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in run["data"].items()
    }
    names = ("device", "threads", "steps_per_epoch", "parameters", "training_samples",
             "validation_samples")  # fmt: skip
    layers = tuple(LayerName(**layer) for layer in run["layers"])
    return Started(experiment, DataInfo(**data), layers, **{name: run[name] for name in names})
