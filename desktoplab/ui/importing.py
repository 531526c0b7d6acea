"""Opens the import dialog, and makes what it gives one undoable edit of the session.

Loss and outputs of the network follow the data, so that one can train at once.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from desktoplab.catalog.datasets import peek
from desktoplab.spec.experiment import Data
from desktoplab.spec.fit import fitted
from desktoplab.spec.tables import DataInfo
from desktoplab.spec.text import Text, text
from desktoplab.ui.language import spoken
from desktoplab.ui.panels.import_dialog import ImportDialog
from desktoplab.ui.session import Session


class Importing(QObject):
    """The import command of the window; one dialog at a time."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self.dialog: ImportDialog | None = None

    def ask(self) -> None:
        """Show the dialog, with the data that are used now where they are the person's own."""
        if refusal := self._refusal():
            self._session.refused.emit(refusal)
            return
        if self.dialog is None:
            self.dialog = ImportDialog(self._session.experiment.data, self._window)
            self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.dialog.imported.connect(self._take)
            self.dialog.finished.connect(self._forget)
            self.dialog.open()
        self.dialog.raise_()

    def _refusal(self) -> Text | None:
        """Why no data can be imported, or None."""
        profile = self._session.profile
        if profile.hides_action("import"):
            return profile.lack(spoken())
        if profile.locked("data.dataset"):
            return profile.refusal(("data.dataset",), spoken())
        return None

    def ask_for(self, path: Path) -> None:
        """Show the dialog with a file or folder that was dropped."""
        self.ask()
        if self.dialog is not None:
            self.dialog.open_path(path)

    def close(self) -> None:
        """Close the dialog without a change, and wait for its reading to end."""
        if self.dialog is not None:
            self.dialog.reject()

    def _forget(self) -> None:
        self.dialog = None

    def _take(self, data: Data) -> None:
        experiment = replace(self._session.experiment, data=data)
        info = peek(data.dataset)
        if isinstance(info, DataInfo):
            experiment = fitted(experiment, info)
        self._session.edit(text("Import data"), experiment)
