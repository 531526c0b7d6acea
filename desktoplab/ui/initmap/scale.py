"""The legend of the map: colours from vanished to exploded, and how a cell is read."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktoplab.ui.initmap.shades import FULL, shade
from desktoplab.ui.initmap.table import paint_ratio
from desktoplab.ui.plots.numbers import decade
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

BAR, STOPS = 300, 32


class Scale(QWidget):
    """Paints itself, knows no cell."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("map_legend")
        self.setAccessibleName(tr("Legend"))
        self.setAccessibleDescription(
            tr("Blue: vanishing, grey: level, orange: exploding. Upper half of a cell: signal "
               "forward, lower half: error backward.")
        )  # fmt: skip
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(BAR + 420, 2 * self.fontMetrics().height() + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, line = colors(), self.fontMetrics().height()
        bar = QRectF(8, line + 4, BAR, line)
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        for step in range(STOPS + 1):
            gradient.setColorAt(step / STOPS, shade(FULL * (2 * step / STOPS - 1)))
        painter.fillRect(bar, gradient)
        painter.setPen(QColor(chosen.text))
        for place, words in ((0.0, tr("vanishing")), (0.5, tr("level")), (1.0, tr("exploding"))):
            _word(painter, bar, place, 0, words)
        for power in (-8, -4, 0, 4, 8):
            at = bar.left() + bar.width() * (power / FULL + 1) / 2
            label = decade(power) if power else "1"
            painter.setPen(QColor("#FFFFFF") if abs(power) == 8 else QColor(chosen.text))
            wide = painter.fontMetrics().horizontalAdvance(label)
            left = min(max(at - wide / 2, bar.left() + 3), bar.right() - wide - 3)
            painter.drawText(QPointF(left, bar.bottom() - 4), label)
        self._key(painter, bar.right() + 36)

    def _key(self, painter: QPainter, left: float) -> None:
        line = self.fontMetrics().height()
        painter.setPen(QColor(colors().text))
        for row, (arrow, ratio, words) in enumerate(
            (
                ("→", 1.0, tr("signal forward: spread of a, last hidden layer / first")),
                ("←", 1e-8, tr("error backward: RMS of delta, first hidden layer / last")),
            )
        ):
            where = QRectF(left, 2 + row * (line + 4), 58, line + 2)
            paint_ratio(painter, where, ratio, arrow)
            painter.setPen(QColor(colors().text))
            words_at = QRectF(where.right() + 8, where.top(), 600, where.height())
            painter.drawText(words_at, Qt.AlignmentFlag.AlignVCenter, words)


def _word(painter: QPainter, bar: QRectF, place: float, top: float, words: str) -> None:
    wide = painter.fontMetrics().horizontalAdvance(words)
    left = bar.left() + place * (bar.width() - wide)
    painter.drawText(QPointF(left, top + painter.fontMetrics().ascent()), words)
