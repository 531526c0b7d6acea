"""The ground of the start page and the parts that its columns are made of. Knows no lessons."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktoplab.ui.start_page.banner import RADIUS
from desktoplab.ui.theme import colors


class Card(QWidget):
    """The ground of the page: rounded, with a thin border."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("start_card")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colors().surface))
        painter.setPen(QPen(QColor(colors().border), 1))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, RADIUS, RADIUS)


def heading(words: str) -> QLabel:
    """What stands over a column."""
    label = QLabel(words)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 1.2)
    font.setBold(True)
    label.setFont(font)
    label.setContentsMargins(8, 0, 8, 4)
    return label


def column(title: str, content: QWidget) -> QWidget:
    """A part of the page under its heading."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(1)
    layout.addWidget(heading(title))
    layout.addWidget(content, 1)
    return whole


def line() -> QFrame:
    """A thin line between two columns."""
    drawn = QFrame()
    drawn.setFrameShape(QFrame.Shape.VLine)
    drawn.setForegroundRole(QPalette.ColorRole.Mid)
    return drawn
