"""The insertion mark: a line with a dot where a drop would land. It only shows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from desktoplab.spec.network import Place
from desktoplab.ui.theme import colors


class Mark(QWidget):
    """Hidden until it is shown at a place; lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.place: Place | None = None
        self.setObjectName("insertion_mark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, place: Place, y: int, left: int, right: int) -> None:
        """Show the mark around this height."""
        self.place = place
        self.setGeometry(left - 4, y - 4, right - left + 6, 9)
        self.raise_()
        self.show()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors().accent))
        painter.drawEllipse(0, 0, 9, 9)
        painter.drawRoundedRect(4, 3, self.width() - 6, 3, 1.5, 1.5)
        painter.end()
