"""The command that opens the initialization map. The window is made when first asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktoplab.spec.tables import PROCEDURES
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
        action = make_action(window, "initialization_map", words, self.open, "Ctrl+Shift+M")
        self.actions: dict[str, QAction] = {"initialization_map": action}
        session.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """The map is of networks that learn from labels alone."""
        action = self.actions["initialization_map"]
        words = tr("Which start weights keep signal and error alive, at which depth.")
        procedure = self._session.experiment.training.procedure
        is_supervised = procedure.name == "supervised"
        action.setEnabled(is_supervised)
        if not is_supervised:
            way = PROCEDURES[procedure.name].label
            words += "\n" + tr("Not with “{procedure}”: choose Supervised.", procedure=way)
        action.setToolTip(words)

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
