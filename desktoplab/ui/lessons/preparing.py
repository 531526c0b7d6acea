"""Puts what a lesson prepared on the canvas, as undoable edits: nothing of the student is lost."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from desktoplab.lessons.lesson import Planned, Step, Words, said
from desktoplab.lessons.tasks import changed, matches
from desktoplab.spec.experiment import DATA_FIELDS, TRAINING_FIELDS, Experiment
from desktoplab.spec.fields import label_of
from desktoplab.spec.network import BLOCK_FIELDS
from desktoplab.spec.registry import Registry
from desktoplab.spec.tables import DATASETS, INITIALIZERS, LAYERS, OPTIMIZERS
from desktoplab.spec.text import Text, text
from desktoplab.ui.lessons.model import prepared
from desktoplab.ui.lessons.state import LessonState
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr

TABLES: tuple[Registry[Any], ...] = (DATASETS, LAYERS, OPTIMIZERS, INITIALIZERS)
PARTS = {
    "data": text("data"), "network": text("network"), "discriminator": text("discriminator"),
    "training": text("training settings"),
}  # fmt: skip


class Preparing(QObject):
    """`told` carries a Text for the status bar where something of one's own was replaced."""

    told = Signal(object)

    def __init__(
        self, state: LessonState, session: Session, run: Run, language: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._state, self._session, self._run = state, session, run
        self._language = language

    @property
    def is_prepared(self) -> bool:
        """Whether the canvas holds an experiment as the step prepared it."""
        mine, known = self._session.experiment, known_runs(self._state.step)
        if not known or any(mine == one.experiment for one in known):
            return True
        return any(matches(mine, one) for one in known)

    def find(self, experiment: Experiment | None, do: str) -> Planned | None:
        """The prepared run of the step that an experiment is, if it is one."""
        runs = self._state.step.runs if self._state.step is not None else ()
        if experiment is None:
            return None
        found = (run for run in runs if run.do == do and matches(experiment, run))
        return next(found, None)

    def broken_rules(self) -> tuple[Text, ...]:
        """What a task wants kept, and is no longer as it was."""
        step = self._state.step
        if step is None or step.task is None:
            return ()
        return tuple(words_of(path) for path in changed(step.task, self._session.experiment))

    def label(self, planned: Planned) -> str:
        """What a run is called in the lists."""
        step = self._state.step
        words: Words = planned.label or (step.title if step is not None else {})
        return said(words, self._language) or planned.name

    def begin(self) -> None:
        """Put the first experiment of the step on the canvas."""
        step = self._state.step
        first = prepared(step) if step is not None else None
        if step is not None and first is not None:
            self.load(first, said(step.title, self._language))

    def begin_task(self) -> None:
        """Put what the task begins with on the canvas."""
        step = self._state.step
        if step is not None and step.task is not None:
            name = tr("Task: {step}", step=said(step.title, self._language))
            self.load(step.task.start.experiment, name)

    def solve(self) -> None:
        """Put a solution of the task on the canvas."""
        step = self._state.step
        if step is not None and step.task is not None:
            self.load(step.task.solution, tr("Solution of the task"))

    def load(self, experiment: Experiment, name: str) -> None:
        """Put an experiment on the canvas as one edit; a run under way ends before."""
        if self._run.is_active:  # it would take over the learning rate
            self._run.stop()
        was_own = self._session.is_dirty and not self.is_prepared
        self._session.edit(name, experiment, select=(), prepared=True)
        if was_own and self._session.experiment == experiment:
            self.told.emit(text("{step} is loaded; Undo brings your own back.", step=name))


def known_runs(step: Step | None) -> tuple[Planned, ...]:
    """The experiments of a step: its runs, or what its task begins with."""
    if step is None:
        return ()
    return step.runs or ((step.task.start,) if step.task is not None else ())


def words_of(path: str) -> Text:
    """A path of the experiment as people say it: `training.epochs` is "epochs"."""
    first, _, rest = path.partition(".")
    if not rest:
        return PARTS.get(first, Text(path))
    name = rest.rpartition(".")[2]
    inner = (entry.fields for table in TABLES for entry in table.entries())
    every = (TRAINING_FIELDS, DATA_FIELDS, BLOCK_FIELDS, *inner)
    fields = next((fields for fields in every if name in fields), None)
    return Text(name) if fields is None else Text(label_of(name, fields[name]))
