"""Paints a matrix of counts with names of its rows and columns. Knows not what it counts."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsWidget, QStyleOptionGraphicsItem, QWidget

from desktoplab.ui.plots.shades import ink_on, sequential
from desktoplab.ui.print_size import px
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

LONGEST = 84.0
LARGEST_CELL = 120.0


class Square(QGraphicsWidget):
    """Cells coloured by their share of the row, counts in them where there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: NDArray[np.int64] = np.zeros((0, 0), dtype=np.int64)
        self.names: tuple[str, ...] = ()
        self.pointed: tuple[int, int] | None = None
        self.setMinimumSize(40, 40)

    def show_counts(self, counts: NDArray[np.int64], names: tuple[str, ...]) -> None:
        """Show another matrix."""
        self.counts, self.names = counts, names
        self.update()

    def shares(self) -> NDArray[np.float64]:
        """Each cell's share of its row; 0 in rows without samples."""
        totals = self.counts.sum(axis=1, keepdims=True)
        shares: NDArray[np.float64] = self.counts / np.maximum(totals, 1)
        return shares

    def area(self) -> QRectF:
        """Where the cells are; left and above of it stand the names."""
        size, metrics = self.size(), QFontMetricsF(self.font())
        count, line = max(1, len(self.counts)), metrics.height()
        left = self._names_width(metrics) + line + 8
        across = (size.width() - left) / count
        above = line + 4 + (line if self._fits(across, metrics) else self._names_width(metrics) + 4)
        side = min(across, (size.height() - above) / count, LARGEST_CELL)
        # Wide cells are read as well as square ones; a column of names turned upright is not.
        wide = min(across, 2.2 * side)
        x = left + max(0.0, (size.width() - left - wide * count) / 2)
        return QRectF(x, above, max(1.0, wide * count), max(1.0, side * count))

    def _names_width(self, metrics: QFontMetricsF) -> float:
        widest = max((metrics.horizontalAdvance(name) for name in self.names), default=0.0)
        return min(widest, LONGEST)

    def _fits(self, across: float, metrics: QFontMetricsF) -> bool:
        return self._names_width(metrics) + 4 <= across

    def cell_at(self, position: QPointF) -> tuple[int, int] | None:
        """Row and column at a position of the scene."""
        here, area = self.mapFromScene(position), self.area()
        count = len(self.counts)
        if not count or not area.contains(here):
            return None
        row = int((here.y() - area.top()) / area.height() * count)
        column = int((here.x() - area.left()) / area.width() * count)
        return min(row, count - 1), min(column, count - 1)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        count = len(self.counts)
        if not count:
            return
        chosen, area = colors(), self.area()
        wide, tall = area.width() / count, area.height() / count
        gap = 1.0 if min(wide, tall) > 12 else 0.0
        table, shares = sequential(chosen), self.shares()
        font = self._font_for(wide, tall)
        painter.fillRect(area.adjusted(-1, -1, 0, 0), QColor(chosen.grid))
        for row, column in np.ndindex(count, count):
            cell = QRectF(area.left() + column * wide, area.top() + row * tall, wide, tall)
            shade = table[round(255 * float(shares[row, column]))]
            painter.fillRect(cell.adjusted(0, 0, -gap, -gap), QColor(*map(int, shade)))
            if font is not None and self.counts[row, column]:
                painter.setFont(font)
                painter.setPen(QColor(ink_on(shade)))
                number = str(int(self.counts[row, column]))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, number)
            if row == column or (row, column) == self.pointed:
                is_pointed = (row, column) == self.pointed
                pen = QPen(QColor(chosen.text if is_pointed else chosen.muted), 1)
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(cell.adjusted(0.5, 0.5, -gap - 0.5, -gap - 0.5))
        self._paint_names(painter, area, wide, tall)

    def _font_for(self, wide: float, tall: float) -> QFont | None:
        """The largest font in which every count fits into its cell; None where none does."""
        font = QFont(self.font())
        longest = str(int(self.counts.max()))
        for size in range(px(13), 8, -1):
            font.setPixelSize(size)
            metrics = QFontMetricsF(font)
            if metrics.horizontalAdvance(longest) + 4 <= wide and metrics.ascent() + 1 <= tall:
                return font
        return None

    def _paint_names(self, painter: QPainter, area: QRectF, wide: float, tall: float) -> None:
        font = QFont(self.font())
        painter.setFont(font)
        metrics, chosen = QFontMetricsF(font), colors()
        line, align = metrics.height(), Qt.AlignmentFlag
        painter.setPen(QColor(chosen.muted))
        painter.drawText(QRectF(area.left(), 0, area.width(), line), align.AlignCenter,
                         tr("answer →"))  # fmt: skip
        painter.save()
        painter.translate(area.left() - self._names_width(metrics) - 8, area.center().y())
        painter.rotate(-90)
        painter.drawText(QRectF(-60, -line, 120, line), align.AlignCenter, tr("← truth"))
        painter.restore()
        painter.setPen(QColor(chosen.text))
        every = 1 if tall >= 0.8 * line else int(np.ceil(0.8 * line / tall))
        elide, most = Qt.TextElideMode.ElideRight, self._names_width(metrics) + 1
        for place, name in enumerate(self.names):
            if place % every:
                continue
            shown = metrics.elidedText(name, elide, most)
            middle = area.top() + (place + 0.5) * tall
            where = QRectF(area.left() - most - 5, middle - line / 2, most, line)
            painter.drawText(where, align.AlignRight | align.AlignVCenter, shown)
            middle = area.left() + (place + 0.5) * wide
            if self._fits(wide, metrics):
                where = QRectF(middle - wide / 2, area.top() - line - 1, wide, line)
                painter.drawText(where, align.AlignCenter, shown)
            else:
                painter.save()
                painter.translate(middle, area.top() - 4)
                painter.rotate(-90)
                where = QRectF(0, -line / 2, most, line)
                painter.drawText(where, align.AlignLeft | align.AlignVCenter, shown)
                painter.restore()
