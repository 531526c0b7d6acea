"""The line at the bottom: where it trains, how fast, how far, how long still, and whether saved."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QStatusBar, QWidget

from desktoplab.spec.text import Text, text
from desktoplab.ui.pace import Pace, describe_seconds, seconds_left, share_done
from desktoplab.ui.print_size import px
from desktoplab.ui.run import Run, State
from desktoplab.ui.seldom import Seldom
from desktoplab.ui.session import Session
from desktoplab.ui.text import count_text, tr
from desktoplab.ui.theme import colors

MESSAGE_MS = 8000
TOLD_MS = 200
DOT = "·  "
STATES = {
    State.IDLE: text("Ready"),
    State.STARTING: text("Starting …"),
    State.RUNNING: text("Training"),
    State.PAUSED: text("Paused"),
    State.STOPPING: text("Stopping …"),
}
OUTCOMES = {
    "finished": text("Finished"), "diverged": text("Diverged"), "stopped": text("Stopped"),
    "failed": text("Failed"),
}  # fmt: skip

COMPILED = text(
    "Many updates are made at a time, without Python in between. The numbers are the same, bit for "
    "bit."
)
SINGLE = text("Updates are made one by one; in a longer run they are compiled.")


class OneLine(QLabel):
    """A line that ends in `…` where it has no room; its text stays whole."""

    def fitted(self) -> str:
        """What is painted of the text."""
        elide, room = Qt.TextElideMode.ElideRight, self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), elide, room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter, self.fitted())
        painter.end()


class Status(QStatusBar):
    """Follows the session and the run; `tell` adds a message for a few seconds."""

    def __init__(self, session: Session, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_bar")
        self.setAccessibleName(tr("Status"))
        self.setSizeGripEnabled(False)
        self._session, self._run = session, run
        self._pace = Pace()
        self.state = self._label("status_state", tr("State of the run"))
        self.device = self._label("status_device", tr("Device"))
        self.seed = self._label("status_seed", tr("Seed"))
        self.rate = self._label("status_rate", tr("Speed"))
        self.way = self._label("status_way", tr("How updates are made"))
        self.epoch = self._label("status_epoch", tr("Epoch"))
        self.progress = QProgressBar()
        self.progress.setObjectName("status_progress")
        self.progress.setAccessibleName(tr("Progress of the run"))
        self.progress.setFixedWidth(px(130))
        self.progress.setMaximumHeight(px(16))
        self.progress.setRange(0, 1000)
        self.addWidget(self.progress)
        self.left = self._label("status_left", tr("Time left"))
        self.message = OneLine()
        self.message.setObjectName("status_message")
        self.message.setAccessibleName(tr("Message"))
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.addWidget(self.message, 1)
        self.saved = QLabel()
        self.saved.setObjectName("status_saved")
        self.saved.setAccessibleName(tr("Saved or not"))
        self.addPermanentWidget(self.saved)
        self.profile = QLabel()
        self.profile.setObjectName("status_profile")
        self.profile.setAccessibleName(tr("Profile"))
        self.profile.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.profile.hide()
        self.addPermanentWidget(self.profile)
        self.kept = QLabel()
        self.kept.setObjectName("status_kept")
        self.kept.setAccessibleName(tr("Whether the run is in the library"))
        self.kept.hide()
        self.addPermanentWidget(self.kept)
        self.setContentsMargins(6, 0, 10, 0)
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(MESSAGE_MS)
        self._fade.timeout.connect(self.message.clear)
        session.changed.connect(self._show_session)
        session.filed.connect(self._show_session)
        run.state_changed.connect(self._show_state)
        run.engine_changed.connect(self._show_state)
        run.started.connect(self._show_state)
        self._soon = Seldom(self._show_progress, TOLD_MS, self)
        run.progressed.connect(self._follow_progress)
        run.ended.connect(self._show_state)
        self._show_session()
        self._show_state()

    def _label(self, name: str, accessible: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setAccessibleName(accessible)
        label.setContentsMargins(0, 0, 4, 0)
        self.addWidget(label)
        return label

    def tell(self, news: Text) -> None:
        """Show a short message for some seconds."""
        self.message.setText(tr(news))
        self.message.setToolTip(self.message.text())
        self._fade.start()

    def show_kept(self, words: str, tip: str) -> None:
        """Say whether the run is in the library; empty words where there is none."""
        self.kept.setText(DOT + words)
        self.kept.setToolTip(tip)
        self.kept.setVisible(bool(words))

    def show_profile(self, name: str, tip: str, *, is_error: bool = False) -> None:
        """Name the teacher's profile that holds, or say that it does not."""
        self.profile.setText(DOT + (name if is_error else tr("Profile: {name}", name=name)))
        self.profile.setToolTip(tip)
        self.profile.setAccessibleDescription(tip)
        self.profile.setStyleSheet(f"color: {colors().error}" if is_error else "")
        self.profile.show()

    def _show_session(self) -> None:
        experiment = (self._run.is_active and self._run.experiment) or self._session.experiment
        self.seed.setText(DOT + tr("seed {seed}", seed=experiment.training.seed))
        if self._session.is_dirty:
            self.saved.setText(tr("● Unsaved changes"))
        else:
            self.saved.setText(tr("Saved") if self._session.path else tr("No changes"))

    def _show_state(self) -> None:
        run = self._run
        words = STATES[run.state]
        if run.state is State.IDLE and run.outcome is not None:
            words = OUTCOMES[run.outcome]
        self.state.setText(tr(words))
        self.device.setText(DOT + (run.device or tr("loading torch …")))
        if run.state is not State.RUNNING:
            self._pace.restart()
        self._show_session()
        self._show_progress()

    def _follow_progress(self) -> None:
        """While it trains, no faster than a person reads."""
        (self._soon.call if self._run.state is State.RUNNING else self._soon.now)()

    def _show_progress(self) -> None:
        run, history = self._run, self._run.history
        if run.state is State.RUNNING:
            self._pace.note(monotonic(), history.step)
        rate = self._pace.rate
        self._fill(self.rate, text("{rate} steps/s", rate=count_text(rate)) if rate else None)
        self._show_way()
        started = history.started
        self._fill(self.epoch, None if started is None else self._epoch_text())
        self._show_share(share_done(history))
        left = seconds_left(history, rate) if run.state is State.RUNNING else None
        self._fill(
            self.left, None if left is None else text("{time} left", time=describe_seconds(left))
        )

    def _show_way(self) -> None:
        history = self._run.history
        tip = COMPILED if history.compiled else SINGLE
        if history.refused is not None:
            tip = text("Updates are made one by one: {reason}.", reason=history.refused)
        words = text("compiled") if history.compiled else text("one by one")
        self._fill(self.way, words if history.step else None)
        self.way.setToolTip(tr(tip))

    def _show_share(self, share: float | None) -> None:
        starting = self._run.state is State.STARTING
        self.progress.setRange(0, 0 if starting else 1000)  # 0 to 0 moves without a number
        self.progress.setVisible(starting or share is not None)
        if share is not None and not starting:
            self.progress.setValue(round(1000 * share))
            self.progress.setFormat(tr("{percent} %", percent=int(100 * share)))

    def _epoch_text(self) -> Text:
        history = self._run.history
        started, step = history.started, count_text(history.step)
        assert started is not None
        stage = started.stage_at(history.step)
        epoch, epochs = stage.epoch_at(history.step), stage.epochs
        if epochs:
            current = min(int(epoch) + 1, epochs)
            words = text(
                "epoch {epoch}/{epochs} · step {step}", epoch=current, epochs=epochs, step=step
            )
        else:
            words = text("epoch {epoch} · step {step}", epoch=f"{epoch:.1f}", step=step)
        return (
            text("{stage} · {epoch}", stage=stage.text(), epoch=words) if started.stages else words
        )

    def _fill(self, label: QLabel, shown: Text | None) -> None:
        label.setVisible(shown is not None)
        if shown is not None:
            label.setText(DOT + tr(shown))
