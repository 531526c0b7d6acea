"""The library of one window, put together: table, opening, following the run. Decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktoplab.engine.history import History
from desktoplab.exports.subject import Words
from desktoplab.store.library import FILE, Library, LibraryError, RunRow
from desktoplab.ui.library.cleaning import CleaningDialog
from desktoplab.ui.library.keeping import Keeping
from desktoplab.ui.library.opening import Opening
from desktoplab.ui.library.panel import RunsPanel
from desktoplab.ui.library.words import called
from desktoplab.ui.notice import Notice
from desktoplab.ui.recording import Recorder
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.shown import Shown
from desktoplab.ui.status import Status
from desktoplab.ui.text import tr


class LibraryParts(QObject):
    """`panel` is the dock's content, `opening` shows and resumes runs, `recorder` keeps them.

    `compared` carries a run that is to stand beside others, and its history.
    """

    compared = Signal(object, object)

    def __init__(
        self, session: Session, run: Run, shown: Shown, notice: Notice, status: Status,
        folder: Path, window: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self.recorder = run.recorder = run.recorder or Recorder(folder / FILE, run)
        self._run, self._window = run, window
        self.panel = RunsPanel(self.recorder)
        shown.raised.connect(self.panel.look_again)
        self.opening = Opening(session, run, shown, self.recorder, notice, self)
        self._keeping = Keeping(session, run, self.recorder, notice, status, self)
        commands = self.panel.commands
        commands.open_wanted.connect(self.opening.open)
        commands.resume_wanted.connect(self.opening.resume)
        commands.use_wanted.connect(self.opening.use)
        commands.clean_wanted.connect(self.clean)
        commands.compare_wanted.connect(self.compare)
        self.opening.looked_for.connect(self.panel.choose)
        self.panel.told.connect(status.tell)
        self.opening.told.connect(status.tell)
        run.state_changed.connect(self._follow)

    def compare(self, rows: Sequence[RunRow]) -> None:
        """Read runs, and hand them on one by one."""
        for row in rows:
            if row.id == self.recorder.run:
                self.compared.emit(row, self._run.history)
            else:
                self.recorder.ask(partial(_opened, row), self._hand_on)

    def _hand_on(self, found: object) -> None:
        assert isinstance(found, tuple)
        row, history = found
        self.recorder.know(history, row.id)
        self.compared.emit(row, history)

    def words_of(self, history: History) -> Words:
        """What a person said of a run in the library; nothing where it is not there."""
        number = self.recorder.number_of(history)
        if number is None:
            return Words()
        try:
            with Library(self.recorder.path) as library:
                rows = library.rows([number])
        except LibraryError:  # a run can be handed in without
            return Words()
        return next((Words(tr(called(row)), "", row.notes, row.tags) for row in rows), Words())

    def clean(self) -> None:
        """Show the clean-up."""
        CleaningDialog(self.recorder, self._window).open()

    def close(self) -> None:
        """Keep what is being written and wait until all of it is; no run may be under way."""
        self.retire()
        self.recorder.close()

    def retire(self) -> None:
        """Let go of a recorder that goes on with the next window."""
        self.panel.close_quietly()
        self._keeping.stop()

    def _follow(self) -> None:
        self.panel.commands.may_start = self._run.is_free
        self.panel.commands.refresh()


def _opened(row: RunRow, library: Library) -> tuple[RunRow, History]:
    return row, library.open(row.id)
