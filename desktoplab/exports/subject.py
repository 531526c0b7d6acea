"""What is exported: an experiment, and where there was one its run, as the window or a file has it.

Numpy only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktoplab.engine.history import History
from desktoplab.engine.messages import Started
from desktoplab.exports.script.ran import Ran
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.text import Text
from desktoplab.store.experiments import is_snapshot, read_experiment
from desktoplab.store.manifest import versions
from desktoplab.store.snapshot import Snapshot, read


@dataclass(frozen=True)
class Words:
    """What a person says of a run: its title, who made it, notes of any length, tags."""

    title: str = ""
    author: str = ""
    notes: str = ""
    tags: tuple[str, ...] = ()


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
        forked = self.history.began > 0
        is_stopped = self.history.ended is None and self.history.step > 0 and not forked
        rates = () if forked else tuple((each.step, each.rate) for each in self.history.rates)
        versions = tuple((n, v) for n, v in self.versions.items() if n in ("torch", "numpy"))
        return Ran(
            info=started.info,
            device=started.device.partition(" ")[0].lower(),
            threads=started.threads,
            steps=self.history.step if is_stopped else None,
            rates=rates,
            began=self.history.began,
            versions=versions,
        )


def of_history(history: History, words: Words = Words()) -> Subject:
    """The run that a window shows; it must have started."""
    assert history.started is not None
    return Subject(history.started.experiment, history, words, versions())


def of_snapshot(snapshot: Snapshot, words: Words = Words()) -> Subject:
    """The run in a snapshot; what it says of itself stands where `words` say nothing."""
    said = Words(
        words.title or snapshot.extras.title, words.author, words.notes or snapshot.extras.notes
    )
    manifest: Mapping[str, Any] = snapshot.manifest
    facts = {**manifest.get("versions", {}), **manifest.get("environment", {})}
    told = {str(name): str(value) for name, value in facts.items()}
    created = str(manifest.get("created", ""))
    return Subject(snapshot.experiment, snapshot.history(), said, told, created)


def of_file(path: Path, words: Words = Words()) -> Subject:
    """The run or the experiment in a file; raises `Refused`, `SnapshotError` or `OSError`."""
    if is_snapshot(path):
        return of_snapshot(read(path), words)
    return Subject(read_experiment(path), words=words)
