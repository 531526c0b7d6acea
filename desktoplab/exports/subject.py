"""What is exported: an experiment, and where there was one its run, as the window or a file has it.

Numpy only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktoplab.engine.history import History
from desktoplab.engine.messages import Divergence, Ended, LayerName, Progress, Started
from desktoplab.exports.script.whole import Ran
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import DataInfo
from desktoplab.store.snapshot import Snapshot


@dataclass(frozen=True)
class Words:
    """What a person says of a run: its title, who made it, and notes of any length."""

    title: str = ""
    author: str = ""
    notes: str = ""


@dataclass(frozen=True)
class Subject:
    """An experiment and, where there was one, its run; `versions` are those of the run."""

    experiment: Experiment
    history: History | None = None
    words: Words = Words()
    versions: Mapping[str, str] = field(default_factory=dict)
    created: str = ""

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
