"""A fork: a new run that goes on from a step of the run that is shown, with one change or none.

Any step will do: from the nearest checkpoint before it, the way there is made again aside.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktoplab.engine.fork import adapted
from desktoplab.engine.messages import Checkpoint
from desktoplab.spec.text import Text, text
from desktoplab.ui.aside import Aside
from desktoplab.ui.compare.fork_dialog import ForkDialog
from desktoplab.ui.compare.forks import Fork, fork_of
from desktoplab.ui.compare.model import Comparison
from desktoplab.ui.errand import Errand
from desktoplab.ui.run import Run
from desktoplab.ui.runner import Origin
from desktoplab.ui.session import Session
from desktoplab.ui.shown import Shown
from desktoplab.ui.text import count_text, tr


class Forking(QObject):
    """The command and what follows it. `told` carries a Text, `failed` one and its details."""

    about_to_start = Signal()
    blocked = Signal()
    began = Signal()
    told = Signal(object)
    failed = Signal(object, str)

    def __init__(
        self, session: Session, run: Run, shown: Shown, comparison: Comparison, aside: Aside,
        window: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._run, self._shown = session, run, shown
        self._comparison, self._window = comparison, window
        self._fork: Fork | None = None
        self.errand = Errand("fork", aside, window)
        self.errand.found.connect(self._go_on)
        self.errand.failed.connect(self.failed)
        self.dialog: ForkDialog | None = None
        self.action = QAction(tr("&Fork from this step…"), window)
        self.action.setObjectName("action_fork")
        self.action.setIconText(tr("Fork…"))
        self.action.setShortcut("Ctrl+Shift+F")
        self.action.setToolTip(
            tr("Go on from the step of the time slider as a new run, with one change.")
        )
        self.action.triggered.connect(self.ask)
        run.started.connect(self._pin)
        run.state_changed.connect(self.refresh)
        shown.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """There is something to fork, nothing else is trained, and no run has to wait."""
        has_run = self._shown.history.started is not None and not self._shown.is_measured
        self.action.setEnabled(has_run and self._run.is_free)

    def ask(self) -> None:
        """Show what would be done; a network with a problem is not trained."""
        self.about_to_start.emit()
        if self._session.inference.problems:
            self.blocked.emit()
            return
        fork = fork_of(self._title(), self._shown.history, self._session)
        self.dialog = ForkDialog(fork, self._window)
        self.dialog.accepted.connect(lambda: self.begin(fork))
        self.dialog.open()

    def _title(self) -> str | Text:
        found = self._comparison.find(self._shown.history)
        return found.called if found is not None else self._shown.opened or text("the shown run")

    def begin(self, fork: Fork) -> None:
        """Find the state at the step, and go on from there."""
        if fork.problem is not None or self._run.is_active:
            return
        self.errand.cancel()
        self._fork = fork
        nearest = fork.parent.checkpoints.before(fork.step)
        if nearest is not None and nearest.step == fork.step:
            self._go_on(nearest)
            return
        device, rates = self._run.wanted_device, tuple(fork.parent.rates)

        def again() -> Iterator[object]:
            from desktoplab.engine.replay import replay

            yield from replay(fork.before, fork.step, start=nearest, rates=rates, device=device)

        self.errand.start(
            tr("Repeating the run up to step {step} …", step=count_text(fork.step)), again
        )

    def _go_on(self, found: object) -> None:
        fork = self._fork
        if fork is None or self._run.is_active or not isinstance(found, Checkpoint):
            return
        started = fork.parent.started
        assert started is not None
        start = adapted(found, fork.before, fork.after, started.stages)
        past = fork.parent.fork(start)
        repeats = fork.change is None  # also what was changed by hand after that step
        later = (each for each in fork.parent.rates if each.step >= fork.step)
        rates = tuple(later) if repeats else ()
        self.began.emit()
        recorder = self._run.recorder
        parent = recorder.number_of(fork.parent) if recorder else None
        self._run.train(fork.after, origin=Origin(start, past, rates, parent=parent))

    def _pin(self) -> None:
        """The run that was asked for has begun: it stands beside its parent."""
        fork, self._fork = self._fork, None
        if fork is None or self._run.history.began != fork.step:
            return
        self._comparison.pin(fork.parent, fork.title)
        change = fork.change if fork.change is not None else text("no change")
        title = text("Fork at {step}: {change}", step=count_text(fork.step), change=change)
        self._comparison.pin(self._run.history, title, fork.parent)
        self.told.emit(
            text("{title} goes on from step {step}.", title=title, step=count_text(fork.step))
        )
