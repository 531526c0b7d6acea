"""Trains what a lesson prepared: one run after the other, each put beside the others in Compare.

Owns no numbers: whatever is measured goes to the lesson's state.
"""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, QTimer, Signal

from desktoplab.engine.history import History
from desktoplab.lessons.lesson import Lesson, Planned
from desktoplab.ui.compare.model import Comparison
from desktoplab.ui.files import Files
from desktoplab.ui.lessons.model import prepared
from desktoplab.ui.lessons.preparing import Preparing
from desktoplab.ui.lessons.state import LessonState
from desktoplab.ui.measuring import Measuring
from desktoplab.ui.run import Run
from desktoplab.ui.run_actions import RunActions
from desktoplab.ui.session import Session
from desktoplab.ui.shown import Shown

OVER = ("finished", "diverged")


class Conducting(QObject):
    """`changed` follows when a run of the lesson begins, ends or waits, and after each edit."""

    changed = Signal()

    def __init__(
        self, state: LessonState, preparing: Preparing, session: Session, run: Run, shown: Shown,
        files: Files, comparison: Comparison, parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._state, self._preparing, self._session = state, preparing, session
        self._run, self._shown, self._files = run, shown, files
        self._comparison = comparison
        self._measuring: Measuring | None = None
        self._actions: RunActions | None = None
        self._waiting: deque[Planned] = deque()
        self.present: Planned | None = None
        self._took = False
        self._soon = QTimer(self)
        self._soon.setObjectName("lesson_soon")
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._next)
        run.started.connect(self._begin)
        run.ended.connect(self._end)
        self._place = (state.lesson, state.index) if state.step is not None else None
        state.moved.connect(self._follow)
        state.learned.connect(self.hold)
        session.changed.connect(self.changed)

    def use(self, actions: RunActions, measuring: Measuring) -> None:
        """Take the commands of a run, which are made after the panel."""
        self._actions, self._measuring = actions, measuring
        measuring.measured.connect(self._take_measured)
        measuring.failed.connect(self.stop)
        self.hold()

    @property
    def run(self) -> Run:
        """The run of the window."""
        return self._run

    @property
    def is_busy(self) -> bool:
        """Whether a run of the lesson is under way, or waits for its turn."""
        return self.present is not None or bool(self._waiting)

    def hold(self) -> None:
        """Let whatever starts a run or measures wait as long as the lesson asks for it."""
        self._run.hold(self._state.hold())

    def open(self, lesson: Lesson, index: int | None = None) -> bool:
        """Open a lesson, after asking about unsaved work; False if the person wants to stay."""
        if not self._files.may_leave():
            return False
        self.stop()
        index = self._state.book.begins_at(lesson) if index is None else index
        found = (prepared(step) for step in (*lesson.steps[index:], *lesson.steps))
        first = next((one for one in found if one is not None), None)
        if first is not None:
            self._session.load(first, None, prepared=True)
        self._state.open(lesson, index)
        return True

    def _follow(self) -> None:
        """Another step or a task begins: put on the canvas what it begins with."""
        state = self._state
        step = None if state.at_end else state.step
        place = (state.lesson, state.index) if step is not None else None
        before, self._place = self._place, place
        if step is None:
            self.stop()
        elif state.phase == "task" and not state.task_begun:
            state.task_begun = True
            self.stop()
            self._preparing.begin_task()
        elif place != before:
            self.stop()
            self._preparing.begin()
        self.hold()

    def train(self) -> None:
        """Make the prepared runs that are missing, or all of them again, one after the other."""
        step = self._state.step
        if step is None or self._state.hold() is not None or self.is_busy:
            return
        missing = self._state.standing().missing
        self._waiting = deque(missing or step.runs)
        if self._actions is not None:
            self._actions.about_to_start.emit()
        self._make_room(step.runs)
        if self._run.is_active:
            self._run.stop()
        self._next()

    def train_mine(self) -> None:
        """Train what is on the canvas, as the button of the toolbar does."""
        if self._actions is not None:
            self._actions.train()

    def stop(self) -> None:
        """Make no further run, and end that of the lesson which is under way."""
        self._waiting.clear()
        ours, self.present = self.present, None
        if ours is not None and ours.do == "measure" and self._measuring is not None:
            self._measuring.cancel()
        elif ours is not None and self._run.is_active:
            self._run.stop()
        self.changed.emit()

    def show(self, planned: Planned) -> None:
        """Put a measured run of the step on the plots, and its network on the canvas."""
        history = self._state.histories.get(planned.name)
        if history is None or self._run.is_active:
            return
        if self._preparing.is_prepared:
            self._preparing.load(planned.experiment, self._preparing.label(planned))
        if history is self._run.history:
            self._shown.go_live()
        elif history is not self._shown.history:
            self._shown.show_opened(history, self._preparing.label(planned))

    @property
    def shown_run(self) -> str:
        """The name of the run whose numbers the plots show; empty where it is another."""
        found = self._state.histories.items()
        return next((name for name, one in found if one is self._shown.history), "")

    def _next(self) -> None:
        if self._run.is_active or self.present is not None:
            return
        if not self._waiting:
            self._look_on()
            return
        self.present = self._waiting.popleft()
        self._preparing.load(self.present.experiment, self._preparing.label(self.present))
        if self._session.inference.problems:
            self.stop()
        elif self.present.do == "measure" and self._measuring is not None:
            self._measuring.measure()
        else:
            self._run.train(self.present.experiment)
        self.changed.emit()

    def _look_on(self) -> None:
        """All runs are made: go on to what is to be seen."""
        state, took, self._took = self._state, self._took, False
        all_there = took and state.step is not None and not state.standing().missing
        if all_there and state.phase == "run" and not state.at_end:
            state.go_on()
        self.changed.emit()

    def _begin(self) -> None:
        """A run began, through the panel or the toolbar; it takes the place of a measurement."""
        if self.present is not None and self.present.do == "measure":
            self.present = None
            self._waiting.clear()
        planned = self._preparing.find(self._run.experiment, "train")
        if planned is not None and self._state.phase != "task":
            self._pin(self._run.history, planned)
        self.changed.emit()

    def _end(self) -> None:
        ours, self.present = self.present, None
        outcome, history = self._run.outcome, self._run.history
        if ours is not None and outcome not in OVER:
            self._waiting.clear()
        self._take(history, outcome in OVER)
        self._soon.start()
        self.changed.emit()

    def _take(self, history: History, is_over: bool) -> None:
        """Keep the numbers of a run: of a prepared one, or in a task of the student's own."""
        state, step = self._state, self._state.step
        if step is None or history.started is None or history.step == 0:
            return
        if state.phase == "task" and not state.at_end:
            state.take_mine(history)
        elif is_over and not history.rates and history.began == 0:
            planned = self._preparing.find(self._run.experiment, "train")
            if planned is not None:
                self._took = True
                state.take_run(planned.name, history)

    def _take_measured(self) -> None:
        history, self.present = self._shown.history, None
        if history.started is None:
            return
        planned = self._preparing.find(history.started.experiment, "measure")
        if planned is not None:
            self._pin(history, planned)
            self._took = True
            self._state.take_run(planned.name, history)
        self._soon.start()
        self.changed.emit()

    def _pin(self, history: History, planned: Planned) -> None:
        if self._comparison.pin(history, self._preparing.label(planned)):
            self._state.pinned[planned.name] = history

    def _make_room(self, runs: tuple[Planned, ...]) -> None:
        """Let the runs of earlier steps leave Compare, and those that are made again."""
        for history in self._state.pinned.values():
            self._comparison.remove(history)
        self._state.pinned.clear()
        for planned in runs:
            kept = self._state.histories.get(planned.name)
            missing = {run.name for run in self._state.standing().missing}
            if kept is not None and missing and planned.name not in missing:
                self._pin(kept, planned)
