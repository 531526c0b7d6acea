"""The command that opens the initialization map. The window is made when first asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktoplab.ui.aside import Aside
from desktoplab.ui.initmap.dialog import MapDialog
from desktoplab.ui.menus import make_action
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr


class MapActions(QObject):
    """`actions` by name, for the Run menu; `dialog` is None until it was opened."""

    def __init__(self, session: Session, run: Run, aside: Aside, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._run, self._aside, self._window = session, run, aside, window
        self.dialog: MapDialog | None = None
        words = tr("Initialization &map…")
        action = make_action(window, "initialization_map", words, self.open, "Ctrl+M")
        action.setToolTip(tr("Which start weights keep signal and error alive, at which depth."))
        self.actions: dict[str, QAction] = {"initialization_map": action}

    def open(self) -> None:
        """Show the map, in front of everything."""
        if self.dialog is None:
            self.dialog = MapDialog(self._session, self._run, self._aside, self._window)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def close(self) -> None:
        """Close the map with its window."""
        if self.dialog is not None:
            self.dialog.close()
