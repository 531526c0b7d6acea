"""Follows the run for the library: its title, its verdicts, and what the window says about it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktoplab.spec.text import Text, text
from desktoplab.store.library import Library
from desktoplab.ui.notice import Notice
from desktoplab.ui.recording import Recorder
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.status import Status
from desktoplab.ui.text import tr
from desktoplab.verdicts import judge

TROUBLE = "library"
JUDGE_MS = 5000


class Keeping(QObject):
    """Tells trouble in the notice, once, and the truth in the status bar."""

    def __init__(
        self, session: Session, run: Run, recorder: Recorder, notice: Notice, status: Status,
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._run, self._recorder = session, run, recorder
        self._notice, self._status = notice, status
        self._judging = QTimer(self)
        self._judging.setObjectName("judging")
        self._judging.setInterval(JUDGE_MS)
        self._judging.timeout.connect(self._judge)
        session.filed.connect(self._name)
        run.state_changed.connect(self._follow)
        run.ended.connect(self._end)
        recorder.changed.connect(self.refresh)
        recorder.troubled.connect(self._tell)
        recorder.recovered.connect(self._recover)
        recorder.refused.connect(self._refuse)
        self._name()
        self._follow()

    def _name(self) -> None:
        path = self._session.path
        self._recorder.title = path.stem if path else ""

    def _follow(self) -> None:
        if self._run.is_active and not self._judging.isActive():
            self._judging.start()
        self.refresh()

    def _end(self) -> None:
        self._judging.stop()
        self._judge()
        self.refresh()

    def _judge(self) -> None:
        """Keep the verdicts and the marked steps with the run."""
        history = self._run.history
        if history.started is None or history.step == 0:
            return
        verdicts, marks = judge(history), history.kept.marked

        def keep(library: Library, run: int) -> None:
            library.judge(run, verdicts)
            library.mark(run, marks)

        self._recorder.about_run(keep)

    def _tell(self, reason: Text) -> None:
        news = text(
            "Runs are not kept just now: {reason} Training goes on; it is tried again every few "
            "seconds.",
            reason=reason,
        )
        self._notice.tell(TROUBLE, news, "warning")
        self.refresh()

    def _recover(self) -> None:
        self._notice.take_back(TROUBLE)
        self._status.tell(text("Runs are kept again; nothing was lost."))
        self.refresh()

    def _refuse(self, reason: Text) -> None:
        if not self._recorder.is_troubled:  # else it is told already
            self._notice.tell(TROUBLE, reason, "warning")

    def refresh(self) -> None:
        """Say in the status bar whether the run is safe."""
        recorder = self._recorder
        if recorder.is_troubled:
            words, tip = tr("● Run not kept"), tr("The library cannot be written.")
        elif recorder.run is None:
            words, tip = "", ""
        elif recorder.is_kept:
            words, tip = tr("Run kept"), tr("All of the last run is in the library.")
        else:
            words = tr("Recording")
            tip = tr("The library has this run, but for its last second at most.")
        self._status.show_kept(words, tip)

    def stop(self) -> None:
        """Follow no longer; the window closes."""
        self._judging.stop()
