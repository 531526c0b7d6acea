"""What the Help menu does: keys, the folder of the program's data, and what program this is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMainWindow, QMenu

from desktoplab.classroom.profile import FREE, Profile
from desktoplab.ui.menus import make_action
from desktoplab.ui.panels.help_dialogs import AboutDialog, ShortcutsDialog
from desktoplab.ui.run import Run
from desktoplab.ui.text import tr


class Help(QObject):
    """The actions of the Help menu by name."""

    def __init__(
        self, run: Run, folder: Path, window: QMainWindow, profile: Profile = FREE
    ) -> None:
        super().__init__(window)
        self._profile = profile
        self._run, self._folder, self._window = run, folder, window
        self.actions: dict[str, QAction] = {
            "shortcuts": make_action(
                window, "shortcuts", tr("&Keyboard shortcuts"), self.show_shortcuts, "?"
            ),
            "data_folder": make_action(
                window, "data_folder", tr("Open &data folder"), self.open_folder
            ),
            "about": make_action(window, "about", tr("&About Desktoplab"), self.show_about),
        }

    def show_shortcuts(self) -> None:
        """List every key, read from the actions themselves."""
        ShortcutsDialog(in_order_of_menus(self._window), self._window).open()

    def show_about(self) -> None:
        """Name the program and what it runs on."""
        AboutDialog(self._run.device, self._window, self._profile).open()

    def open_folder(self) -> None:
        """Show the data folder in the desktop's own file browser."""
        self._folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def in_order_of_menus(window: QMainWindow) -> list[QAction]:
    """Every action of a window: those of its menus from left to right, then all others."""
    found = [action for menu in window.menuBar().actions() for action in _within(menu)]
    return [*found, *(each for each in window.findChildren(QAction) if each not in found)]


def _within(action: QAction) -> Iterator[QAction]:
    menu = action.menu()
    if not isinstance(menu, QMenu):
        yield action
        return
    for entry in menu.actions():
        yield from _within(entry)
