"""From an application to a window on the screen: checks, theme, recovery, Ctrl+C, and the end.

torch is not loaded before the window has been painted.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

import desktoplab
import desktoplab.catalog
from desktoplab.places import class_profile, data_folder
from desktoplab.spec.text import text
from desktoplab.store.library import RunRow
from desktoplab.ui.autosave import Autosave, recover
from desktoplab.ui.collector import Collector
from desktoplab.ui.errors import Errors, describe_error
from desktoplab.ui.files import preset
from desktoplab.ui.finishing import Finishing
from desktoplab.ui.fonts import provide_korean
from desktoplab.ui.language import Tongue
from desktoplab.ui.left import Left
from desktoplab.ui.preferences import open_settings, read_preferences
from desktoplab.ui.print_size import set_scale
from desktoplab.ui.recovery import Answer, ask_recovery
from desktoplab.ui.rules import NO_RULES, Rules
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import apply_theme
from desktoplab.ui.window import MainWindow

FINISH_AFTER_MS = 50
LOST_ALLOWED = 20
BROKEN_QT = (
    "This PySide6 ({version}) loses references on this Python ({python}) and would crash. "
    "Install another: pip install 'PySide6-Essentials>=6.8,<6.12'"
)


def open_window(file: Path | None = None, profile: Path | None = None) -> int:
    """Open the lab, under a teacher's profile, and stay until it is closed; the exit code."""
    if not check_qt():
        import PySide6

        python = ".".join(str(part) for part in sys.version_info[:3])
        print(BROKEN_QT.format(version=PySide6.__version__, python=python), file=sys.stderr)  # noqa: T201
        return 1
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    name_application(application)
    rules = Rules.found(profile or class_profile())
    lab = Lab(application, open_settings(), data_folder(), rules)
    lab.show(file)
    code = int(application.exec())
    lab.end()
    return code


def check_qt(touch: Callable[[], object] | None = None) -> bool:
    """Whether cheap calls of Qt leave the reference count of None alone.

    PySide6 6.12.0 drops one reference a call on Python before 3.12, and the interpreter dies.
    """
    point = QPoint(1, 2)
    act = touch or (lambda: point.setX(3))
    before = sys.getrefcount(None)
    for _ in range(100):
        act()
    return before - sys.getrefcount(None) < LOST_ALLOWED


def name_application(application: QApplication) -> None:
    """The names under which desktops group windows and keep settings."""
    application.setApplicationName("desktoplab")
    application.setApplicationDisplayName("")
    application.setApplicationVersion(desktoplab.__version__)
    application.setOrganizationName("Desktoplab")
    application.setDesktopFileName("desktoplab")


class Lab(QObject):
    """All that outlives a window; in another language or size, another one goes on with it."""

    def __init__(
        self, application: QApplication, settings: QSettings, folder: Path, rules: Rules = NO_RULES
    ) -> None:
        super().__init__()
        self._application = application
        self._rules = rules
        provide_korean(application)
        preferences = read_preferences(settings, rules.profile)
        set_scale(application, (rules.profile.text_size or 100) / 100)
        apply_theme(application, preferences.theme)
        self._tongue = Tongue(application)
        self._tongue.speak(preferences.language)
        self.errors = Errors()
        self.errors.install()
        self.collector = Collector(self)
        self.collector.start()
        self.session = Session(preset(), profile=rules.profile)
        self.run = Run()
        self._settings, self._data = settings, folder
        self.window = self._make_window()
        self.folder = folder / "autosave"
        self.autosave = self._start_autosave()
        self._was_interrupted = False
        self._file: Path | None = None
        self._handlers = {
            number: signal.signal(number, self._interrupt)
            for number in (signal.SIGINT, signal.SIGTERM)
        }
        self.finishing = Finishing(lambda: self.window.plots.make_next(), self)
        self.finishing.done.connect(self._finish)
        self.run.engine_changed.connect(self.collector.settle)
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        application.setQuitOnLastWindowClosed(True)

    def _make_window(self, left: Left | None = None) -> MainWindow:
        window = MainWindow(
            self.session, self.run, self._settings, self._data, self.errors, left
        )  # fmt: skip
        # Queued: nothing of the window may be on the stack when another takes its place.
        queued = Qt.ConnectionType.QueuedConnection
        window.language_changed.connect(self.change_language, queued)
        window.presentation.wanted.connect(self.present, queued)
        if (trouble := self._rules.trouble) is not None:
            window.status.show_profile(tr("Profile not in force"), tr(trouble), is_error=True)
        return window

    def _finish(self) -> None:
        """What takes longest comes when the window has all its parts."""
        self.window.first.read_lessons()
        self.run.warm()

    def change_language(self) -> None:
        """Speak the chosen language from now on."""
        self._renew(lambda: self._tongue.speak(self._language))

    @property
    def _language(self) -> str:
        return read_preferences(self._settings, self._rules.profile).language

    def present(self, factor: float) -> None:
        """Show everything larger by a factor, or as usual again for 1."""
        self._renew(lambda: set_scale(self._application, factor))

    def _renew(self, change: Callable[[], None]) -> None:
        """Put another window in the place of this one; a run just goes on."""
        self._application.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            before = self.window
            left = before.retire()
            change()
            self.window = self._make_window(left)
            self.window.show()
        finally:
            self._application.restoreOverrideCursor()
        before.hide()
        before.deleteLater()
        QCoreApplication.sendPostedEvents(before, QEvent.Type.DeferredDelete.value)

    def _start_autosave(self) -> Autosave | None:
        try:
            return Autosave(self.session, self.folder, self)
        except OSError as error:
            self.errors.tell(text("Nothing can be autosaved. {why}", why=describe_error(error)))
            return None

    def show(self, file: Path | None) -> None:
        """Show the window, then what has to be asked, then make the rest of it and load torch."""
        self.window.show()
        self._file = file
        if file is not None:
            self.window.files.open_path(file)
        for trouble in self._rules.troubles():
            self.errors.tell(trouble)
        QTimer.singleShot(0, self, self._look_back)

    def _look_back(self) -> None:
        """Find out what a lab that died has left, then ask about all of it at once."""
        self.window.library.opening.find_interrupted(self.offer_recovery)

    def offer_recovery(self, interrupted: RunRow | None = None) -> None:
        """Ask about experiments whose lab died, one by one, until one is taken.

        A run that was interrupted is told in the same question, or in a notice where there is none.
        """
        QTimer.singleShot(FINISH_AFTER_MS, self.finishing, self.finishing.start)
        opening = self.window.library.opening
        for found in recover(self.folder):
            answer = ask_recovery(found, interrupted, self.window)
            if answer is Answer.RESUME and interrupted is not None:
                opening.resume(interrupted)
                return
            if answer is Answer.RECOVER:
                self.session.load(found.experiment, found.path, saved=False)
                self.window.status.tell(text("Recovered. Save it to keep it."))
                return
            interrupted = None  # it was told; it stays in the table of runs
        if interrupted is not None:
            opening.offer(interrupted)
        if self._file is None and (interrupted is None or self._rules.profile.start):
            self._begin()

    def _begin(self) -> None:
        """Open what the profile begins with, or the start page."""
        wanted, window = self._rules.profile.start, self.window
        if isinstance(wanted, Path):
            window.files.open_path(wanted)
        elif wanted:
            window.teaching.open_named(wanted)
        else:
            window.first.greet()

    def end(self) -> None:
        """Leave nothing behind: no copy, no hook, no thread."""
        if self.autosave is not None and not self._was_interrupted:
            self.autosave.close()
        self.finishing.stop()
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._application.styleHints().colorSchemeChanged.disconnect(self._follow_system)
        self._tongue.fall_silent()
        set_scale(self._application, 1.0)
        self.errors.remove()
        self.collector.stop()
        self.window.deleteLater()

    def _interrupt(self, _number: int, _frame: FrameType | None) -> None:
        """Ctrl+C and a request to end: no questions; the autosaved copy is offered next time."""
        if self.autosave is not None:
            self.autosave.write()
        self._was_interrupted = True
        self.window.close_quietly()

    def _follow_system(self) -> None:
        self.window.applied.follow_system_theme()
