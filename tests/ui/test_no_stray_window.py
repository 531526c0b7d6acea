"""The window is made without another one flashing up."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtWidgets import QApplication, QWidget

from desktoplab.ui.files import preset
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.window import MainWindow


class Shown(QObject):
    """Notes the name of every window of its own that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(watched.objectName())
        return False


def test_only_the_main_window_is_shown(qapp: QApplication, settings: QSettings, tmp_path: Path):
    shown = Shown()
    qapp.installEventFilter(shown)
    window = MainWindow(Session(preset()), Run(), settings, tmp_path)
    window.show()
    window.plots.make_all()
    qapp.removeEventFilter(shown)
    window.close_quietly()
    window.deleteLater()
    assert shown.names == ["main_window"]
