"""The panels that stand among the plots and are no plots: verdicts, compared runs, library."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDockWidget, QWidget

from desktoplab.engine.history import History
from desktoplab.store.library import RunRow
from desktoplab.ui.aside import Aside
from desktoplab.ui.builder.canvas import Canvas
from desktoplab.ui.compare.forking import Forking
from desktoplab.ui.compare.model import Comparison
from desktoplab.ui.compare.pair import Pairing
from desktoplab.ui.compare.panel import ComparePanel
from desktoplab.ui.errors import Errors
from desktoplab.ui.files import Files
from desktoplab.ui.finetune.opening import FineTuning
from desktoplab.ui.finetune.taking import Taking
from desktoplab.ui.library.parts import LibraryParts
from desktoplab.ui.library.words import called
from desktoplab.ui.notice import Notice
from desktoplab.ui.panels.verdicts import Verdicts
from desktoplab.ui.reopening import Reopening
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.shown import Shown
from desktoplab.ui.status import Status
from desktoplab.ui.text import tr
from desktoplab.ui.verifying import Verifying


class Side:
    """Makes the panels, and passes on what they have to say."""

    def __init__(
        self, session: Session, run: Run, shown: Shown, canvas: Canvas, aside: Aside,
        errors: Errors, notice: Notice, status: Status, files: Files, folder: Path,
        window: QWidget,
    ) -> None:  # fmt: skip
        self.verdicts = Verdicts(session, run, shown, aside)
        self.verdicts.failed.connect(errors.tell)
        self.comparison = Comparison(run, shown)
        self.compare = ComparePanel(session, run, self.comparison)
        self.compare.refused.connect(lambda words: notice.tell("compare", words))
        shown.changed.connect(self.compare.look)
        shown.raised.connect(self.compare.look_again)
        self.pairing = Pairing(session, run, self.comparison, window)
        self.pairing.told.connect(lambda words: notice.tell("compare", words))
        self.pairing.began.connect(self._show_compare)
        self.forking = Forking(session, run, shown, self.comparison, aside, window)
        self.forking.failed.connect(errors.tell)
        self.forking.began.connect(self._show_compare)
        self.verifying = Verifying(run, shown, aside, window)
        self.verifying.failed.connect(errors.tell)
        self.reopening = Reopening(session, run, shown, notice, aside, window)
        self.reopening.failed.connect(errors.tell)
        self.library = LibraryParts(session, run, shown, notice, status, folder, window)
        self.library.compared.connect(self._compare)
        files.words = self.library.words_of
        self.tuning = FineTuning(
            session, run, self.pairing, aside, self.library.recorder.path, window
        )
        self.tuning.refused.connect(lambda words: notice.tell("tuning", words))
        self.taking = Taking(session, canvas.column, aside, window)
        self.edits = {"fine_tune": self.tuning.action}
        self.commands = (self.pairing, self.forking, self.tuning)
        for command in (self.pairing, self.forking):
            self.compare.offer(command.action)
        self.actions = {
            "pair": self.pairing.action, "fork": self.forking.action,
            "verify": self.verifying.action,
        }  # fmt: skip

    def _compare(self, row: RunRow, history: History) -> None:
        """Put a run of the library beside the others, unless it is there already."""
        number = self.library.recorder.number_of
        there = (one.history for one in self.comparison.runs if number(one.history) == row.id)
        if self.compare.pin_run(next(there, history), called(row)):
            self._show_compare()

    def _show_compare(self) -> None:
        dock = self.compare.parentWidget()
        if isinstance(dock, QDockWidget):
            dock.show()
            dock.raise_()

    def titled(self) -> dict[str, tuple[str, QWidget]]:
        """The panels by the names of their docks, with their titles."""
        return {
            "verdicts": (tr("Verdicts"), self.verdicts),
            "compare": (tr("Compare runs"), self.compare),
            "runs": (tr("Runs"), self.library.panel),
        }
