"""Measure: all layer plots and cards of the network at its start weights, without training.

It works beside a run, in a thread of its own, and changes nothing of it. A network with a problem
is not measured; `blocked` follows instead.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktoplab.engine.history import History
from desktoplab.engine.messages import Message, Progress
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.text import Text
from desktoplab.ui.aside import Aside, Task
from desktoplab.ui.builder.icons import icon
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.shown import Shown
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors


class Measuring(QObject):
    """The command and its task; `action` is for menu and toolbar.

    Signals: `blocked` where the network has a problem, `measured` once it is shown, `failed` with
    a readable Text and details.
    """

    blocked = Signal()
    about_to_start = Signal()
    measured = Signal()
    failed = Signal(object, str)

    def __init__(
        self, session: Session, run: Run, aside: Aside, shown: Shown, window: QWidget
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._run = session, run
        self._aside, self._shown = aside, shown
        self._task: Task | None = None
        self._history = History()
        self.action = QAction(tr("&Measure"), window)
        self.action.setObjectName("action_measure")
        self.action.setIconText(tr("Measure"))
        self.action.setShortcut("Ctrl+M")
        self.action.triggered.connect(self.measure)
        session.changed.connect(self.refresh)
        run.started.connect(self.cancel)
        run.state_changed.connect(self.refresh)
        self.recolor()
        self.refresh()

    def measure(self) -> None:
        """Measure the experiment as it is now; a measurement under way is dropped."""
        self.about_to_start.emit()
        if self._session.inference.problems:
            self.blocked.emit()
            return
        self.cancel()
        experiment, device = self._session.experiment, self._run.wanted_device
        self._history = History()
        self._task = self._aside.start(lambda: measurement(experiment, device))
        self._task.news.connect(self._take)
        self._task.ended.connect(self._show)
        self._task.failed.connect(self._fail)

    def cancel(self) -> None:
        """Drop a measurement under way; a run that begins does so too."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _take(self, message: Message) -> None:
        self._history.add(message)

    def _show(self) -> None:
        self._task = None
        self._shown.show_measured(self._history)
        self.measured.emit()

    def _fail(self, reason: Text, details: str) -> None:
        self._task = None
        self.failed.emit(reason, details)

    def refresh(self) -> None:
        """Say what it does, or why it cannot be done."""
        problems = self._session.inference.problems
        words = tr("Measure this network at its start weights, without training.")
        if problems:
            words = tr("Cannot measure yet: {problem}", problem=problems[0].text)
        if self._run.held is not None:
            words = tr(self._run.held)
        self.action.setEnabled(self._run.held is None)
        self.action.setToolTip(f"{words} ({self.action.shortcut().toString()})")

    def recolor(self) -> None:
        """Give the icon the colours of the theme."""
        self.action.setIcon(icon("mdi6.ruler", colors().text))


def measurement(experiment: Experiment, device: str | None) -> Iterator[Message]:
    """What a run would tell before its first update; runs in the thread aside."""
    from desktoplab.engine.measure import measure

    started, frames = measure(experiment, device=device)
    yield started
    yield Progress(0, 0.0, 0, np.empty(0), (), frames)
