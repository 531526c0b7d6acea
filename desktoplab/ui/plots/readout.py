"""The line above a plot that tells what is seen, and the scene below it. They know no data."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Readout(QLabel):
    """One line that is shortened to the room there is; the tool tip holds all of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._full = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, full: str) -> None:
        """Show a new text."""
        if full != self._full:
            self._full = full
            self.setToolTip(full)
            self._fit()

    def full_text(self) -> str:
        """The text before it was shortened."""
        return self._full

    def _fit(self) -> None:
        elide = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._full, elide, self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class Canvas(pg.GraphicsLayoutWidget):  # type: ignore[misc]
    """A pyqtgraph scene that says when the mouse leaves it."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        # A fixed rectangle, so that Qt never asks all items for theirs: it does so even while
        # Python takes a dropped plot apart, and then the program aborts.
        self.scene().setSceneRect(0, 0, 100_000, 100_000)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def sizeHint(self) -> QSize:
        return QSize(420, 300)
