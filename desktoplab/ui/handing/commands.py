"""The commands File ▸ Export and Class board. Exports are written aside, from a copy of the run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktoplab.engine.history import History
from desktoplab.exports.kinds import KINDS, Kind, export, kind_named
from desktoplab.exports.subject import Subject, Words, of_history
from desktoplab.spec.text import Text, text
from desktoplab.ui.aside import Aside
from desktoplab.ui.files import FOLDER_KEY, Files
from desktoplab.ui.handing.words import WordsDialog
from desktoplab.ui.language import spoken
from desktoplab.ui.menus import make_action
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.shown import Shown
from desktoplab.ui.text import tr, without_key

if TYPE_CHECKING:
    from desktoplab.ui.board.dialog import BoardDialog


class Handing(QObject):
    """`actions` by name, for the menus; news and trouble go the way of `files`."""

    def __init__(
        self, session: Session, shown: Shown, run: Run, aside: Aside, files: Files,
        settings: QSettings, window: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._shown, self._run, self._aside = session, shown, run, aside
        self._files, self._settings, self._window = files, settings, window
        self.board: BoardDialog | None = None
        self.menu = QMenu(tr("&Export"), window)
        self.menu.setObjectName("menu_export")
        self.menu.setToolTipsVisible(True)
        for kind in KINDS:
            action = self.menu.addAction(tr("{kind}…", kind=Text(kind.label)))
            action.setObjectName(f"action_export_{kind.name}")
            action.setData(kind.name)
        self.menu.triggered.connect(self._chosen)
        self.menu.aboutToShow.connect(self.refresh)
        words = tr("Class &board…")
        board = make_action(window, "class_board", words, self.open_board, "Ctrl+Shift+B")
        board.setToolTip(tr("A folder of snapshots as one table and one picture."))
        entry = self.menu.menuAction()
        entry.setObjectName("action_export")
        entry.setToolTip(without_key(self.menu.title()))
        self.actions: dict[str, QAction] = {"export": entry, "class_board": board}
        self.refresh()

    def refresh(self) -> None:
        """Say what each form is, or why it cannot be had now."""
        has_run = self._shown.subject.started is not None
        for action in self.menu.actions():
            kind = kind_named(str(action.data()))
            is_possible = has_run or kind.needs == "experiment"
            action.setEnabled(is_possible)
            lacking = kind.missing()
            told = tr(lacking) if lacking is not None else tr(kind.about)
            action.setToolTip(told if is_possible else tr("Train first: this form needs a run."))

    def subject(self) -> Subject:
        """The run, as it is now; the experiment that is edited where there is none."""
        history = self._shown.subject
        if history.started is None:
            return Subject(self._session.experiment, say=tr, language=spoken())
        if self._run.is_active and history is self._run.history:
            history = copy_of(history)
        return replace(of_history(history), say=tr, language=spoken())

    def _chosen(self, action: QAction) -> None:
        kind = kind_named(str(action.data()))
        lacking = kind.missing()
        if lacking is not None:
            self._files.troubled.emit(lacking, "")
        elif kind.name == "html":
            self.ask_words(kind)
        else:
            self.ask_name(kind)

    def ask_words(self, kind: Kind) -> WordsDialog:
        """Ask for the words of a report, then for its file."""
        dialog = WordsDialog(self._settings, self._files.words(self._shown.subject), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.given.connect(lambda words: self.ask_name(kind, words))
        dialog.open()
        return dialog

    def ask_name(self, kind: Kind, words: Words = Words()) -> QFileDialog:  # noqa: B008
        """Ask for a file; it is written once a name is chosen."""
        path = self._session.path
        stored = Path(str(self._settings.value(FOLDER_KEY, "")))
        folder = path.parent if path else stored if str(stored) != "." else Path.home()
        dialog = QFileDialog(self._window, tr("Export: {kind}", kind=Text(kind.label)), str(folder))
        dialog.setObjectName("export_run")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind.suffix.removeprefix("."))
        dialog.setNameFilter(f"{tr(Text(kind.label))} (*{kind.suffix})")
        dialog.selectFile(f"{path.stem if path else tr('run')}{kind.suffix}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.write(kind, Path(name), words))
        dialog.open()
        return dialog

    def write(self, kind: Kind, path: Path, words: Words = Words()) -> None:  # noqa: B008
        """Write a form of the run beside everything else, and tell of it."""
        subject = replace(self.subject(), words=words)

        def work() -> Iterator[object]:
            yield export(subject, kind, path)

        self._files.told.emit(text("Exporting to {name}…", name=path.name))
        task = self._aside.start(work)
        task.news.connect(self._tell)
        task.failed.connect(self._files.troubled)

    def _tell(self, written: tuple[Path, ...]) -> None:
        names = ", ".join(path.name for path in written)
        self._files.told.emit(text("Exported to {names}.", names=names))

    def open_board(self) -> None:
        """Show the class board, in front of everything."""
        from desktoplab.ui.board.dialog import BoardDialog

        if self.board is None:
            self.board = BoardDialog(self._aside, self._settings, self._window)
            self.board.opened.connect(self._files.open_path)
        self.board.show()
        self.board.raise_()
        self.board.activateWindow()

    def close(self) -> None:
        """Close the board with its window."""
        if self.board is not None:
            self.board.close()


def copy_of(history: History) -> History:
    """What is known of a run that goes on, so that it can be read while more comes in."""
    copy = history.until(history.step)
    copy.weights = history.weights
    return copy
