"""A strip that explains colours and signs, part of the scene so that exports contain it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsSceneResizeEvent,
    QGraphicsWidget,
    QSizePolicy,
    QStyleOptionGraphicsItem,
    QWidget,
)  # fmt: skip

from desktoplab.ui.theme import colors

Sign = Literal["line", "thick", "dashed", "box", "dot", "ring", "cross"]
MARK, GAP = 18.0, 14.0


@dataclass(frozen=True)
class Entry:
    """One explanation; `color` is a colour's name or value."""

    label: str
    color: str
    sign: Sign = "line"


class Legend(QGraphicsWidget):
    """Entries side by side, in as many lines as the width asks for."""

    def __init__(self, indent: float = 44.0) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._indent = indent
        font = self.font()
        font.setPointSizeF(max(7.0, font.pointSizeF() * 0.9))
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replace the entries."""
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self._fit()
            self.update()

    def _places(self, width: float) -> tuple[list[QPointF], float]:
        metrics = QFontMetricsF(self.font())
        line = metrics.height() + 2
        x, y, places = self._indent, 0.0, []
        for entry in self._entries:
            needed = MARK + 5 + metrics.horizontalAdvance(entry.label)
            if x > self._indent and x + needed > width:
                x, y = self._indent, y + line
            places.append(QPointF(x, y))
            x += needed + GAP
        return places, y + line

    def _fit(self) -> None:
        # A fixed height, not a size hint: Qt asks for hints while it takes a scene apart.
        height = self._places(self.size().width())[1]
        if height != self.maximumHeight():
            self.setMinimumHeight(height)
            self.setPreferredHeight(height)
            self.setMaximumHeight(height)

    def resizeEvent(self, event: QGraphicsSceneResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        metrics = QFontMetricsF(self.font())
        for entry, place in zip(self._entries, self._places(self.size().width())[0], strict=True):
            sign = QRectF(place.x(), place.y() + metrics.height() / 2 - 5, MARK, 10)
            draw_sign(painter, sign, entry.sign, QColor(entry.color))
            painter.setPen(QColor(colors().text))
            start = QPointF(place.x() + MARK + 5, place.y() + metrics.ascent())
            painter.drawText(start, entry.label)


def draw_sign(painter: QPainter, where: QRectF, sign: Sign, color: QColor) -> None:
    """Draw one sign in the middle of a rectangle."""
    middle = where.center()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if sign in ("line", "thick", "dashed"):
        pen = QPen(color, 1.0 if sign == "line" else 2.2)
        if sign == "dashed":
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(where.left(), middle.y()), QPointF(where.right(), middle.y()))
    elif sign == "box":
        painter.fillRect(where.adjusted(3, 0, -3, 0), color)
    elif sign == "cross":
        painter.setPen(QPen(color, 2))
        painter.drawLine(middle + QPointF(-4, -4), middle + QPointF(4, 4))
        painter.drawLine(middle + QPointF(-4, 4), middle + QPointF(4, -4))
    else:
        painter.setPen(QPen(color, 1.6))
        if sign == "dot":
            painter.setBrush(color)
        painter.drawEllipse(middle, 4, 4)
