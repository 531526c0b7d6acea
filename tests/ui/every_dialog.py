"""Every form and question of the window, opened one after the other as its command would."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QProgressDialog, QWidget

from desktoplab.exports.kinds import kind_named
from desktoplab.spec import edits
from desktoplab.spec.text import text
from desktoplab.ui.autosave import Recovered
from desktoplab.ui.builder.initialize import InitializeDialog
from desktoplab.ui.closing import may_end_run
from desktoplab.ui.library.commands import ask_purge
from desktoplab.ui.panels.preferences_dialog import PreferencesDialog
from desktoplab.ui.recovery import ask_recovery
from desktoplab.ui.window import MainWindow

Look = Callable[[QWidget], None]

TABLE = "length,width,kind\n1.5,2,a\n2.5,,b\n3.5,4,a\n4.5,5,b\n5.5,6,a\n6.5,7,b\n"


def look_at_dialogs(window: MainWindow, folder: Path, look: Look) -> None:
    """Open what stays beside the window, look at it, and close it again."""
    for dialog in _beside(window, folder):
        QApplication.processEvents()
        look(dialog)
        dialog.close()
        QApplication.processEvents()


def _beside(window: MainWindow, folder: Path) -> Iterator[QWidget]:
    preferences = PreferencesDialog(window.applied.preferences, window)
    yield _shown(preferences)
    preferences.deleteLater()
    for command in (window.help.show_shortcuts, window.help.show_about):
        command()
        yield _newest(window)
    window.probing.ask()
    assert window.probing._dialog is not None
    yield window.probing._dialog
    window.map.open()
    assert window.map.dialog is not None
    yield window.map.dialog
    window.handing.open_board()
    assert window.handing.board is not None
    yield window.handing.board
    yield window.handing.ask_words(kind_named("html"))
    window.side.pairing.ask()
    yield _newest(window)
    window.side.forking.ask()
    yield _newest(window)
    window.side.tuning.ask()
    yield _newest(window)
    window.library.clean()
    yield _newest(window)
    initialize = InitializeDialog(window.session, window)
    yield _shown(initialize)
    initialize.deleteLater()
    window.errors.tell(text("Nothing can be autosaved. {why}", why="5"), "details")
    yield window.errors.dialog
    table = folder / "table.csv"
    table.write_text(TABLE, "utf-8")
    window.importing.ask_for(table)
    assert window.importing.dialog is not None
    yield window.importing.dialog


def _newest(window: MainWindow) -> QWidget:
    """The dialog that was opened last."""
    kinds = [each for each in window.findChildren(QDialog) if not isinstance(each, QProgressDialog)]
    return next(each for each in reversed(kinds) if each.isVisible())


def _shown(dialog: QDialog) -> QDialog:
    dialog.show()
    return dialog


def look_at_first_minutes(window: MainWindow, look: Look) -> None:
    """The start page, each stop of the tour, the help pages."""
    window.first.show_page()
    QApplication.processEvents()
    assert window.first.page is not None
    look(window.first.page)
    window.first.show_tour()
    while window.first.tour is not None:
        QApplication.processEvents()
        look(window.first.tour)
        window.first.tour.go_on()
    window.pages.open_page()
    assert window.pages.viewer is not None
    QApplication.processEvents()
    look(window.pages.viewer)
    window.pages.viewer.close()


def look_at_questions(window: MainWindow, look: Look) -> None:
    """Ask what waits for an answer, look at it, and answer no."""
    session, run = window.session, window.run
    session.edit("x", edits.change_training(session.experiment, "seed", 77))
    found = Recovered(session.experiment, None)
    for ask in (
        window.files.may_leave, lambda: ask_purge(2, window),
        lambda: ask_recovery(found, None, window), lambda: may_end_run(run, window.files, window),
    ):  # fmt: skip
        with refused(look):
            ask()
    session.undo()


@contextmanager
def refused(look: Look) -> Iterator[None]:
    """Look at the question that comes, and close it."""
    watcher = _Watcher(look)
    yield
    watcher.timer.stop()
    watcher.deleteLater()


class _Watcher(QObject):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.timer = QTimer(self)
        self.timer.setInterval(5)
        self.timer.timeout.connect(self._try)
        self.timer.start()

    def _try(self) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QDialog):
            self.timer.stop()
            self._look(box)
            box.reject()
