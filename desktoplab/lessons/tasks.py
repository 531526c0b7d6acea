"""Whether an experiment is the prepared one, and whether it keeps what a task says must stay."""

from __future__ import annotations

from desktoplab.lessons.lesson import Planned, Task
from desktoplab.spec.changes import found_at
from desktoplab.spec.differences import differences
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import to_plain
from desktoplab.spec.text import Refused


def matches(experiment: Experiment, planned: Planned) -> bool:
    """Whether an experiment is the prepared one; uids do not count."""
    return not differences(planned.experiment, experiment)


def changed(task: Task, experiment: Experiment) -> tuple[str, ...]:
    """Those of the paths to keep at which an experiment is another than that of the start."""
    return tuple(
        path for path in task.keep if at(experiment, path) != at(task.start.experiment, path)
    )


def at(experiment: Experiment, path: str) -> object:
    """What stands at a path, without uids; None where there is no such place."""
    return in_plain(to_plain(experiment), path)


def in_plain(plain: object, path: str) -> object:
    """The same of an experiment as plain dicts and lists."""
    try:
        return _bare(found_at(plain, path))
    except Refused:
        return None


def _bare(found: object) -> object:
    if isinstance(found, dict):
        return {name: _bare(value) for name, value in found.items() if name != "uid"}
    return [_bare(item) for item in found] if isinstance(found, list) else found
