"""An opened snapshot is shown as it was: plots, cards, slider; and its run can go on.

Its experiment is on the canvas already; the rest is read aside, as it may be large.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktoplab.spec.text import Text, text
from desktoplab.store.snapshot import Snapshot, read
from desktoplab.ui.aside import Aside
from desktoplab.ui.classroom import ADAPTED
from desktoplab.ui.errand import Errand
from desktoplab.ui.notice import Notice
from desktoplab.ui.run import Run
from desktoplab.ui.runner import Origin
from desktoplab.ui.session import Session
from desktoplab.ui.shown import Shown
from desktoplab.ui.text import count_text, tr

TOPIC = "snapshot"


class Reopening(QObject):
    """Reads, shows, resumes. `failed` carries a Text and details."""

    failed = Signal(object, str)

    def __init__(
        self, session: Session, run: Run, shown: Shown, notice: Notice, aside: Aside,
        window: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session = session
        self._run, self._shown, self._notice = run, shown, notice
        self._path = Path()
        self._errand = Errand("reopen", aside, window)
        self._errand.found.connect(self._show)
        self._errand.failed.connect(self.failed)
        self.resume_action = QAction(tr("Resume"), self)
        self.resume_action.setObjectName("action_notice_resume_snapshot")
        self.resume_action.triggered.connect(self.resume)
        run.started.connect(self._forget)
        run.state_changed.connect(self._refresh)
        shown.changed.connect(self._follow)

    def open(self, path: Path) -> None:
        """Show the run of a snapshot."""
        self._path = path

        def reading() -> Iterator[object]:
            yield 0.0
            yield read(path)

        self._errand.start(tr("Reading {name} …", name=path.name), reading)

    def _show(self, found: object) -> None:
        assert isinstance(found, Snapshot)
        history = found.history()
        title = self._path.stem
        self._shown.show_opened(history, title)
        start = history.checkpoints.newest
        can_go_on = history.ended is None and start is not None
        facts = text("step {n}", n=count_text(history.step))
        news: Text = text("The run of “{title}” is shown ({facts}).", title=title, facts=facts)
        told = self._notice.told
        if told is not None and told.topic == ADAPTED:
            news = text("{before}\n{news}", before=told.news, news=news)
        self._notice.tell(TOPIC, news, "info", [self.resume_action] if can_go_on else [])
        self._refresh()

    def resume(self) -> None:
        """Go on with the opened run from where it was saved."""
        history = self._shown.history
        origin = Origin.newest(history)
        started = history.started
        if started is not None and (refusal := self._session.straying(started.experiment)):
            self._session.refused.emit(refusal)
        elif origin is not None and history.started is not None and not self._run.is_active:
            self._run.train(history.started.experiment, origin=origin)

    def _refresh(self) -> None:
        self.resume_action.setEnabled(self._run.is_free)

    def _follow(self) -> None:
        if not self._shown.opened:
            self._forget()

    def _forget(self) -> None:
        self._notice.take_back(TOPIC)
