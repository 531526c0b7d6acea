"""Paints the histogram of one layer into a cell, with its numbers in words. Knows no plot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from desktoplab.engine.messages import FloatArray
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.print_size import px
from desktoplab.ui.theme import colors

PADDING = 7.0


@dataclass(frozen=True)
class Note:
    """Words over the bars, and fewer of them where there is no room."""

    words: str
    short: str
    warns: bool = False


@dataclass(frozen=True)
class Cell:
    """Counts between `low` and `high`, drawn over the range `shown`; `notes` lie on top."""

    title: str
    corner: str
    counts: FloatArray
    low: float
    high: float
    shown: tuple[float, float]
    notes: Sequence[Note] = ()
    selected: bool = False


def paint(painter: QPainter, cell: Cell, where: QRectF) -> None:
    """Title and corner above, ends of the range below, bars between."""
    chosen = colors()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    chosen_pen = QPen(QColor(chosen.accent), 2)
    painter.setPen(chosen_pen if cell.selected else QPen(QColor(chosen.border), 1))
    painter.setBrush(QColor(chosen.raised))
    painter.drawRoundedRect(where.adjusted(1, 1, -1, -1), 4, 4)
    font = painter.font()
    font.setPixelSize(px(11))
    painter.setFont(font)
    line = QFontMetricsF(font).height()
    inner = where.adjusted(PADDING, 3, -PADDING, -3)
    _write(painter, inner, cell.title, cell.corner, chosen.text)
    below = QRectF(inner.left(), inner.bottom() - line, inner.width(), line)
    low, high = cell.shown
    _write(painter, below, show(low), show(high), chosen.muted)
    area = inner.adjusted(0, line + 2, 0, -line - 2)
    _draw_bars(painter, cell, area)
    fitting = max(1, int(area.height() / line / 2))  # half of the bars stay free
    for row, note in enumerate(cell.notes[:fitting]):
        place = QRectF(area.left(), area.top() + row * line, area.width(), line)
        _write_note(painter, note, place)


def _draw_bars(painter: QPainter, cell: Cell, area: QRectF) -> None:
    chosen, (first, last) = colors(), cell.shown
    scale = area.width() / (last - first)
    if first < 0 < last:
        zero = area.left() - first * scale
        painter.setPen(QPen(QColor(chosen.grid), 1))
        painter.drawLine(QPointF(zero, area.top()), QPointF(zero, area.bottom()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(chosen.forward))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    heights = cell.counts / max(1.0, float(cell.counts.max())) * area.height()
    edges = np.linspace(cell.low, cell.high, len(cell.counts) + 1)
    x = area.left() + (np.repeat(edges, 2) - first) * scale
    y = area.bottom() - np.concatenate(([0.0], np.repeat(heights, 2), [0.0]))
    points = zip(x.tolist(), y.tolist(), strict=True)
    painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))
    painter.setPen(QPen(QColor(chosen.border), 1))
    painter.drawLine(area.bottomLeft(), area.bottomRight())


def _write(painter: QPainter, where: QRectF, left: str, right: str, color: str) -> None:
    metrics = QFontMetricsF(painter.font())
    taken = metrics.horizontalAdvance(right) + 6
    room = where.width() - taken
    if room < 0.45 * where.width() and metrics.horizontalAdvance(left) > room:
        right, room = "", where.width()
    top = Qt.AlignmentFlag.AlignTop
    painter.setPen(QColor(colors().muted))
    painter.drawText(where, top | Qt.AlignmentFlag.AlignRight, right)
    painter.setPen(QColor(color))
    shown = metrics.elidedText(left, Qt.TextElideMode.ElideRight, room)
    painter.drawText(where, top | Qt.AlignmentFlag.AlignLeft, shown)


def _write_note(painter: QPainter, note: Note, where: QRectF) -> None:
    metrics = QFontMetricsF(painter.font())
    fits = metrics.horizontalAdvance(note.words) <= where.width()
    words = note.words if fits else note.short
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, where.width())
    wide = min(where.width(), metrics.horizontalAdvance(shown) + 6)
    paper = QColor(colors().raised)
    paper.setAlpha(215)
    left = where.center().x() - wide / 2
    painter.fillRect(QRectF(left, where.top(), wide, where.height()), paper)
    painter.setPen(QColor(colors().error if note.warns else colors().text))
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, shown)
