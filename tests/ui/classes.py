"""A window under a teacher's profile, for tests."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

from desktoplab.classroom.profile import Profile
from desktoplab.spec.experiment import Experiment
from desktoplab.ui.files import preset
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.window import MainWindow
from tests.classroom.files import profile


class Class:
    """Opens one window with the lines of a profile, and closes it at the end."""

    def __init__(self, qtbot, settings: QSettings, folder: Path) -> None:
        self._qtbot, self._settings, self._folder = qtbot, settings, folder
        self.window: MainWindow | None = None

    def open(self, *lines: str, name: str = "digits") -> MainWindow:
        """The window, with a template on the canvas."""
        return self.open_with(profile(*lines, path=self._folder / "profile.yaml"), preset(name))

    def open_with(self, found: Profile, experiment: Experiment) -> MainWindow:
        """The window, under a profile that was read."""
        session = Session(experiment, profile=found)
        window = MainWindow(session, Run(), self._settings, self._folder / "data")
        window.plots.make_all()
        window.resize(1366, 768)
        window.show()
        self._qtbot.waitExposed(window)
        self.window = window
        return window

    def close(self) -> None:
        """Leave nothing behind."""
        if self.window is not None:
            self.window.close_quietly()
            self.window.deleteLater()
            self.window = None
