"""A paired comparison: two runs of one seed and the same batches that differ in one change.

Run A is one of the compared runs, B the network on the canvas. What differs in more than one
change is refused: nothing could be told from it.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktoplab.engine.history import History
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.text import Text, text
from desktoplab.ui.compare.matching import Pair, is_complete, pair_of, result
from desktoplab.ui.compare.model import Compared, Comparison
from desktoplab.ui.compare.pair_dialog import PairDialog
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr


@dataclass
class UnderWay:
    """A pair in training: who waits, the title of the run that trains, A once known, the change."""

    waiting: deque[tuple[Experiment, Text]] = field(default_factory=deque)
    title: Text | None = None
    first: History | None = None
    change: Text | None = None


class Pairing(QObject):
    """The command, its dialog, and the runs that follow it, one after the other.

    `told` carries a Text with the result; `began` follows when the first of them starts.
    """

    about_to_start = Signal()
    blocked = Signal()
    began = Signal()
    told = Signal(object)

    def __init__(
        self, session: Session, run: Run, comparison: Comparison, window: QWidget
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._run, self._comparison = session, run, comparison
        self._window = window
        self._now = UnderWay()
        self.dialog: PairDialog | None = None
        self.action = QAction(tr("Compare &A with B…"), window)
        self.action.setObjectName("action_pair")
        self.action.setIconText(tr("A/B…"))
        self.action.setShortcut("Ctrl+B")
        self.action.setToolTip(
            tr("Train the network on the canvas as B against an earlier run A that differs in one "
               "change, with the same seed and batches.")
        )  # fmt: skip
        self.action.triggered.connect(self.ask)
        run.started.connect(self._pin)
        # After everyone else heard of the end: the next run takes the place of its history.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._next)
        run.ended.connect(self._soon.start)
        run.state_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """A pair is trained when nothing else is, and no run has to wait."""
        self.action.setEnabled(self._run.is_free)

    def ask(self) -> None:
        """Show the dialog; a network with a problem is not trained."""
        self.about_to_start.emit()
        if self._session.inference.problems:
            self.blocked.emit()
            return
        runs = [one for one in self._comparison.runs if one.history.started is not None]
        self.dialog = PairDialog(
            [(one.title, is_complete(one.history)) for one in runs],
            lambda place: self._pair(runs[place]),
            self._window,
        )
        self.dialog.accepted.connect(lambda: self._accept(runs))
        self.dialog.open()

    def _pair(self, one: Compared) -> Pair:
        assert one.history.started is not None
        return pair_of(one.history.started.experiment, self._session)

    def _accept(self, runs: list[Compared]) -> None:
        assert self.dialog is not None
        one = runs[self.dialog.chosen()]
        self.train(one, self._pair(one), again=self.dialog.again.isChecked())

    def train(self, one: Compared, pair: Pair, *, again: bool = False) -> None:
        """Train B, and A before it where it is wanted again or did not go to its end."""
        if pair.change is None or self._run.is_active:
            return
        self._now.change, self._now.first = pair.change, None
        first = called_first(one.called)
        if again or not is_complete(one.history):
            self._now.waiting.append((pair.before, first))
        else:
            self._now.first = one.history
            self._comparison.pin(one.history, first)
        self._now.waiting.append((pair.after, text("B: {change}", change=pair.change)))
        self.began.emit()
        self._soon.start()

    def train_both(self, before: Experiment, after: Experiment, change: Text) -> None:
        """Train A from scratch, and B, which one edit made of it."""
        if self._run.is_active:
            return
        self._now.change, self._now.first = change, None
        self._now.waiting.append((before, text("A: from scratch")))
        self._now.waiting.append((after, text("B: {change}", change=change)))
        self.began.emit()
        self._soon.start()

    def _next(self) -> None:
        """Start the next run; a run that a person stopped, or that failed, ends the pair."""
        if self._run.is_active:
            return
        now = self._now
        history, is_ours = self._run.history, now.title is not None
        now.title = None
        if is_ours and self._run.outcome not in ("finished", "diverged"):
            now.waiting.clear()
            return
        if now.waiting:
            experiment, now.title = now.waiting.popleft()
            self._run.train(experiment)
        elif is_ours and now.first is not None and now.change is not None:
            self.told.emit(result(now.first, history, now.change))

    def _pin(self) -> None:
        now = self._now
        if now.title is None:
            return
        self._comparison.pin(self._run.history, now.title)
        if now.first is None and now.waiting:
            now.first = self._run.history

    def leave(self) -> UnderWay:
        """Hand over the pair that is trained, and follow it no longer."""
        self._soon.stop()
        left, self._now = self._now, UnderWay()
        return left

    def take_over(self, left: UnderWay) -> None:
        """Go on with the pair of the window before."""
        self._now = left
        self._soon.start()


def called_first(title: Text | str) -> Text:
    """A title that says that a run is A, once."""
    first = text("A: {title}", title=title)
    return title if isinstance(title, Text) and title.template == first.template else first
