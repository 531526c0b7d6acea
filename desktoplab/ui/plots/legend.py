"""A strip that explains colours and signs, part of the scene so that exports contain it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QLinearGradient, QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsSceneResizeEvent,
    QGraphicsWidget,
    QSizePolicy,
    QStyleOptionGraphicsItem,
    QWidget,
)  # fmt: skip

from desktoplab.ui.print_size import scale
from desktoplab.ui.theme import colors

Sign = Literal[
    "line", "thick", "dashed", "box", "dot", "square", "ring", "cross",
    "dotted", "striped", "latticed", "ramp",
]  # fmt: skip
MARK, RAMP, GAP = 18.0, 64.0, 14.0
HATCHES = {
    "dotted": Qt.BrushStyle.Dense6Pattern, "striped": Qt.BrushStyle.BDiagPattern,
    "latticed": Qt.BrushStyle.DiagCrossPattern,
}  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One explanation; `color` is a colour's name or value, `stops` are those of a ramp."""

    label: str
    color: str
    sign: Sign = "line"
    stops: tuple[str, ...] = ()

    @property
    def width(self) -> float:
        """How wide the sign is."""
        return RAMP if self.sign == "ramp" else MARK


class Legend(QGraphicsWidget):
    """Entries side by side, in as many lines as the width asks for."""

    def __init__(self, indent: float = 44.0) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._indent = indent
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)
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
            needed = entry.width + 5 + metrics.horizontalAdvance(entry.label)
            if x > self._indent and x + needed > width:
                x, y = self._indent, y + line
            places.append(QPointF(x, y))
            x += needed + GAP
        return places, y + line

    def _fit(self) -> None:
        # A fixed height, not a size hint: Qt asks for hints while it takes a scene apart.
        height = self._places(self.size().width())[1] if self._entries else 0.0
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
            sign = QRectF(place.x(), place.y() + metrics.height() / 2 - 5, entry.width, 10)
            if entry.sign == "ramp":
                draw_ramp(painter, sign, entry.stops)
            else:
                draw_sign(painter, sign, entry.sign, QColor(entry.color))
            painter.setPen(QColor(colors().text))
            start = QPointF(place.x() + entry.width + 5, place.y() + metrics.ascent())
            room = self.size().width() - start.x()
            shown = metrics.elidedText(entry.label, Qt.TextElideMode.ElideRight, room)
            painter.drawText(start, shown)


def draw_ramp(painter: QPainter, where: QRectF, stops: Sequence[str]) -> None:
    """Draw colours that go over into each other."""
    gradient = QLinearGradient(where.topLeft(), where.topRight())
    for place, stop in enumerate(stops):
        gradient.setColorAt(place / max(1, len(stops) - 1), QColor(stop))
    painter.setPen(QPen(QColor(colors().border), 1))
    painter.setBrush(QBrush(gradient))
    painter.drawRect(where)


def draw_sign(painter: QPainter, where: QRectF, sign: Sign, color: QColor) -> None:
    """Draw one sign in the middle of a rectangle."""
    middle = where.center()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if sign in ("line", "thick", "dashed"):
        pen = QPen(color, scale() * (1.0 if sign == "line" else 2.2))
        if sign == "dashed":
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(where.left(), middle.y()), QPointF(where.right(), middle.y()))
    elif sign == "box":
        painter.fillRect(where.adjusted(3, 0, -3, 0), color)
    elif sign in HATCHES:
        painter.setPen(QPen(color, 1))
        painter.setBrush(QBrush(color, HATCHES[sign]))
        painter.drawRect(where.adjusted(2, 0, -2, 0))
    elif sign == "square":
        painter.fillRect(QRectF(middle.x() - 4, middle.y() - 4, 8, 8), color)
    elif sign == "cross":
        painter.setPen(QPen(color, 2))
        painter.drawLine(middle + QPointF(-4, -4), middle + QPointF(4, 4))
        painter.drawLine(middle + QPointF(-4, 4), middle + QPointF(4, -4))
    else:
        painter.setPen(QPen(color, 1.6))
        if sign == "dot":
            painter.setBrush(color)
        painter.drawEllipse(middle, 4, 4)
