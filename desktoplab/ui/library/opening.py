"""Showing a run of the library, using its experiment, going on with it; and the offer at the start.

A run is shown beside the network that is edited: that changes only when the person asks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from desktoplab.engine.history import History
from desktoplab.spec.text import Refused, Text, text
from desktoplab.store.library import Library, LibraryError, RunRow
from desktoplab.ui.library import words
from desktoplab.ui.library.words import called
from desktoplab.ui.notice import Notice
from desktoplab.ui.recording import Recorder
from desktoplab.ui.run import Run
from desktoplab.ui.runner import Origin
from desktoplab.ui.session import Session
from desktoplab.ui.shown import Shown
from desktoplab.ui.text import count_text, tr

OPENED, INTERRUPTED = "opened", "interrupted"


class Opening(QObject):
    """`told` carries short news; `looked_for` the number of a run to be selected in the table."""

    told = Signal(object)
    looked_for = Signal(object)

    def __init__(
        self, session: Session, run: Run, shown: Shown, recorder: Recorder, notice: Notice,
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._run, self._shown = session, run, shown
        self._recorder, self._notice = recorder, notice
        self._row: RunRow | None = None
        self.actions = {
            name: self._action(name, label, slot)
            for name, label, slot in (
                ("open", tr("Open"), self._open_again),
                ("resume", tr("Resume"), self._resume_again),
                ("use", tr("Use this experiment"), self._use_again),
            )
        }
        run.started.connect(self._begin)
        run.state_changed.connect(self._refresh)
        shown.changed.connect(self._follow)
        shown.marked.connect(self._keep_marks)

    def _action(self, name: str, label: str, slot: Callable[[], None]) -> QAction:
        action = QAction(label, self)
        action.setObjectName(f"action_notice_{name}")
        action.triggered.connect(slot)
        return action

    def open(self, row: RunRow) -> None:
        """Show a run as it was: plots, cards and time slider."""
        if row.id == self._recorder.run and row.state == "running":
            self._shown.go_live()
            return
        self._recorder.ask(lambda library: (row, library.open(row.id)), self._show)

    def _show(self, found: object) -> None:
        row, history = _pair(found)
        self._row = row
        self._recorder.know(history, row.id)
        self._shown.show_opened(history, called(row))
        facts = text(
            "{state}, step {n}", state=words.STATES[row.state], n=count_text(row.step)
        )  # fmt: skip
        news = text(
            "“{title}” from the library is shown ({facts}).", title=called(row), facts=facts
        )
        self._tell(OPENED, news, ("use", "resume"))

    def use(self, row: RunRow) -> None:
        """Put its experiment in place of the present one, as one edit that can be undone."""
        try:
            experiment = row.experiment
        except Refused as error:
            self._recorder.refused.emit(error.text)
            return
        words = text("Use the experiment of {title}", title=called(row))
        self._session.edit(words, experiment, opened=True)
        self._shown.show_again()  # now the cards are those of the run
        self.told.emit(text("The experiment of {title} can be edited now.", title=called(row)))

    def resume(self, row: RunRow) -> None:
        """Go on with a run from its last checkpoint; it stays one run of the library."""
        if not self._run.is_active:
            self._recorder.ask(lambda library: (row, library.open(row.id)), self._go_on)

    def _go_on(self, found: object) -> None:
        row, history = _pair(found)
        origin = Origin.newest(history, row.id)
        if origin is None or self._run.is_active:
            self.told.emit(text("{title} has no checkpoint to go on from.", title=called(row)))
            return
        if (refusal := self._session.straying(row.experiment)) is not None:
            self._session.refused.emit(refusal)
            return
        self._session.edit(text("Resume {title}", title=called(row)), row.experiment, opened=True)
        self._run.train(row.experiment, origin=origin)
        self.told.emit(text("{title} goes on from step {step}.", title=called(row),
                            step=count_text(origin.start.step)))  # fmt: skip

    def find_interrupted(self, then: Callable[[RunRow | None], None]) -> None:
        """Look for runs whose window died, and tell the newest of those that nobody found yet."""

        def answer(found: object) -> None:
            then(found if isinstance(found, RunRow) else None)

        self._recorder.do(_interrupted, answer)

    def offer(self, row: RunRow) -> None:
        """Say that a run was interrupted, and what can be done about it."""
        self._row = row
        news = text(
            "“{title}” was interrupted at step {step}. What it had learned is kept.",
            title=called(row), step=count_text(row.step),
        )  # fmt: skip
        names = ("open", "resume") if row.can_be_resumed else ("open",)
        self._tell(INTERRUPTED, news, names, "warning")
        self.looked_for.emit(row.id)

    def _tell(
        self, topic: str, news: Text, names: Sequence[str], kind: str = "info"
    ) -> None:  # fmt: skip
        can_resume = self._row is not None and self._row.can_be_resumed
        offers = [self.actions[name] for name in names if name != "resume" or can_resume]
        self._notice.tell(topic, news, kind, offers)  # type: ignore[arg-type]
        self._refresh()

    def _refresh(self) -> None:
        self.actions["resume"].setEnabled(self._run.is_free)

    def _begin(self) -> None:
        for topic in (OPENED, INTERRUPTED):
            self._notice.take_back(topic)

    def _follow(self) -> None:
        if not self._shown.opened:
            self._notice.take_back(OPENED)

    def _keep_marks(self) -> None:
        history = self._shown.history
        run, marks = self._recorder.number_of(history), history.kept.marked
        if run is not None:
            self._recorder.do(lambda library: library.mark(run, marks))

    def _open_again(self) -> None:
        if self._row is not None:
            self.open(self._row)

    def _resume_again(self) -> None:
        if self._row is not None:
            self.resume(self._row)

    def _use_again(self) -> None:
        if self._row is not None:
            self.use(self._row)


def _pair(found: object) -> tuple[RunRow, History]:
    assert isinstance(found, tuple)
    row, history = found
    return replace(row, step=history.step), history


def _interrupted(library: Library) -> RunRow | None:
    try:
        lost = library.mark_interrupted()
        rows = [row for row in library.rows(lost) if row.deleted is None]
    except LibraryError:
        return None  # the first run will say so
    return rows[0] if rows else None
