"""Verify: the shown run is made again, and the window says whether every number repeats."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QWidget

from desktoplab.engine.record import Differs, Same, record_of
from desktoplab.spec.text import Text, text
from desktoplab.ui.aside import Aside
from desktoplab.ui.errand import Errand
from desktoplab.ui.run import Run
from desktoplab.ui.shown import Shown
from desktoplab.ui.text import tr


class Verifying(QObject):
    """The command; `answered` carries a Text, `failed` one and its details."""

    answered = Signal(object)
    failed = Signal(object, str)

    def __init__(self, run: Run, shown: Shown, aside: Aside, window: QWidget) -> None:
        super().__init__(window)
        self._run, self._shown, self._window = run, shown, window
        self.errand = Errand("verify", aside, window)
        self.errand.found.connect(self._answer)
        self.errand.failed.connect(self.failed)
        self.box: QMessageBox | None = None
        self.action = QAction(tr("&Verify this run"), window)
        self.action.setObjectName("action_verify")
        self.action.setShortcut("Ctrl+Shift+V")
        self.action.setToolTip(
            tr("Make the run that is shown again, and see whether every loss, point and weight is "
               "the same.")
        )  # fmt: skip
        self.action.triggered.connect(self.verify)
        run.state_changed.connect(self.refresh)
        shown.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """A run that made an update can be made again while nothing else is trained."""
        history = self._shown.history
        has_run = history.started is not None and history.step > history.began
        self.action.setEnabled(has_run and not self._run.is_active)

    def verify(self) -> None:
        """Make it again; what was shown stays."""
        try:
            record = record_of(self._shown.history)
        except ValueError as error:
            self._say(text("This run cannot be made again: {reason}.", reason=error), is_good=False)
            return
        device = self._run.wanted_device

        def again() -> Iterator[object]:
            from desktoplab.engine.replay import verify

            yield from verify(record, device=device)

        self.errand.start(tr("Making the run again …"), again)

    def _answer(self, found: object) -> None:
        if isinstance(found, (Same, Differs)):
            self._say(found.text(), is_good=isinstance(found, Same))

    def _say(self, words: Text, *, is_good: bool) -> None:
        self.answered.emit(words)
        icon = QMessageBox.Icon.Information if is_good else QMessageBox.Icon.Warning
        self.box = QMessageBox(icon, tr("Verify this run"), tr(words), parent=self._window)
        self.box.setObjectName("verify_answer")
        self.box.open()
