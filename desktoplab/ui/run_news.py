"""What the window says about a run beside its numbers: problems, the next run, how it ended."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktoplab.spec.text import text
from desktoplab.ui.notice import Notice
from desktoplab.ui.run import Run
from desktoplab.ui.run_actions import is_next_run
from desktoplab.ui.session import Session
from desktoplab.ui.status import Status

PROBLEM, NEXT, ENDED = "problem", "next", "ended"


class RunNews(QObject):
    """Listens to session and run, and tells it in the notice and the status bar."""

    def __init__(
        self, session: Session, run: Run, notice: Notice, status: Status, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._run = session, run
        self._notice, self._status = notice, status
        session.changed.connect(self._follow)
        run.state_changed.connect(self._follow_run)
        run.ended.connect(self._tell_end)

    def show_problem(self) -> None:
        """Say why Train does nothing, and select the card to blame."""
        problems = self._session.inference.problems
        if not problems:
            return
        news = text("This network cannot be trained yet. {problem}", problem=problems[0].text)
        self._notice.tell(PROBLEM, news, "warning")
        if problems[0].uid is not None:
            self._session.select([problems[0].uid])

    def _follow(self) -> None:
        if not self._session.inference.problems:
            self._notice.take_back(PROBLEM)
        elif self._notice.topic == PROBLEM:
            self.show_problem()
        if is_next_run(self._session, self._run):
            news = text("Your edits belong to the next run; this one goes on as it began.")
            self._notice.tell(NEXT, news)
        else:
            self._notice.take_back(NEXT)

    def _follow_run(self) -> None:
        if self._run.is_active:
            self._notice.take_back(ENDED)
            self._notice.take_back(PROBLEM)
        self._follow()

    def _tell_end(self) -> None:
        run, ended = self._run, self._run.history.ended
        if run.outcome == "diverged" and ended is not None and ended.divergence is not None:
            found = ended.divergence
            self._notice.tell(ENDED, found.text(), "error")
            if found.uid is not None:
                self._session.select([found.uid])
        elif run.outcome == "finished" and ended is not None and ended.reason is not None:
            self._notice.tell(ENDED, ended.reason)
        elif run.outcome == "finished":
            self._status.tell(text("The run has finished. Train starts a new one."))
