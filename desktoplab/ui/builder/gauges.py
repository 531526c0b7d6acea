"""Small drawings on a card: weight histogram, bar of |delta|, strip of repetitions. No state."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from desktoplab.ui.builder.card import draw_line, small
from desktoplab.ui.builder.live import HIGH, LOW, Live, share, show_magnitude
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors


def draw_histogram(painter: QPainter, area: QRectF, live: Live | None) -> None:
    """64 bins as one filled outline over a base line, a tick at zero in the middle."""
    shown = colors()
    base = area.bottom() - 0.5
    painter.setPen(QPen(QColor(shown.border), 1))
    painter.drawLine(QPointF(area.left(), base), QPointF(area.right(), base))
    middle = area.center().x()
    painter.drawLine(QPointF(middle, base), QPointF(middle, base - 3))
    if live is None or live.counts is None:
        return
    if live.nonfinite:
        _word(painter, area, "NaN", shown.error, Qt.AlignmentFlag.AlignCenter)
        return
    top = int(live.counts.max()) or 1
    width = area.width() / len(live.counts)
    heights = live.counts / top * (area.height() - 2)
    heights = np.where(live.counts > 0, np.maximum(heights, 1.0), 0.0)
    outline, before = [QPointF(area.left(), base)], 0.0
    for index, height in enumerate([*heights.tolist(), 0.0]):
        if height != before:
            x = area.left() + index * width
            outline += [QPointF(x, base - before), QPointF(x, base - height)]
            before = height
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shown.forward))
    painter.drawPolygon(QPolygonF(outline))


def draw_deltas(painter: QPainter, area: QRectF, live: Live | None) -> None:
    """One bar for one layer, a strip of upright bars for a repeated one; always 14 decades."""
    if live is None or len(live.deltas) == 0:
        _track(painter, _bar_of(area))
        return
    if len(live.deltas) == 1:
        _draw_bar(painter, area, float(live.deltas[0]))
        return
    _draw_strip(painter, area, live)


def draw_shares(painter: QPainter, area: QRectF, name: str, live: Live | None, rest: str) -> None:
    """A card of one line: its name, the saturated or dead share, and what else is to be said."""
    shares = " · ".join(tr(share) for share in live.shares()) if live is not None else ""
    if not shares:
        draw_line(painter, area, name, rest)
        return
    note = QFontMetricsF(small(painter.font()))
    room = note.horizontalAdvance(rest) + 12
    draw_line(painter, area, "", rest)
    draw_line(painter, area.adjusted(0, 0, -room, 0), name, shares, strong=True)


def _draw_bar(painter: QPainter, area: QRectF, value: float) -> None:
    shown = colors()
    bar = _bar_of(area)
    _track(painter, bar)
    odd = not math.isfinite(value)
    if odd:
        painter.fillRect(bar, QBrush(QColor(shown.error), Qt.BrushStyle.BDiagPattern))
    elif value > 0:
        length = max(1.5, share(value) * bar.width())
        painter.fillRect(
            QRectF(bar.left(), bar.top(), length, bar.height()), QColor(shown.backward)
        )
    label = QRectF(area.left(), area.top(), area.width(), bar.top() - area.top() - 1)
    words = f"|δ| {show_magnitude(value)}"
    color = shown.error if odd or value == 0 else shown.text
    _word(painter, label, words, color, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def _bar_of(area: QRectF) -> QRectF:
    height = max(6.0, area.height() * 0.28)
    return QRectF(area.left(), area.bottom() - height - 1, area.width(), height)


def _track(painter: QPainter, bar: QRectF) -> None:
    """The empty scale with a tick at each second decade."""
    shown = colors()
    painter.fillRect(bar, QColor(shown.grid))
    painter.setPen(QPen(QColor(shown.border), 1))
    for decade in range(int(LOW) + 2, int(HIGH), 2):
        x = bar.left() + bar.width() * (decade - LOW) / (HIGH - LOW)
        painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()))


def _draw_strip(painter: QPainter, area: QRectF, live: Live) -> None:
    shown = colors()
    painter.fillRect(area, QColor(shown.grid))
    most = max(1, int(area.width() / 2))
    values = live.deltas
    if len(values) > most:  # more repetitions than places: show evenly chosen ones
        values = values[np.linspace(0, len(values) - 1, most).round().astype(int)]
    width = area.width() / len(values)
    gap = 1.0 if width >= 3 else 0.0
    for index, value in enumerate(values.tolist()):
        left = area.left() + index * width
        if not math.isfinite(value):
            column = QRectF(left, area.top(), width - gap, area.height())
            painter.fillRect(column, QBrush(QColor(shown.error), Qt.BrushStyle.Dense4Pattern))
        elif value == 0:
            painter.fillRect(QRectF(left, area.bottom() - 2, width - gap, 2), QColor(shown.error))
        else:
            height = max(1.5, share(value) * area.height())
            column = QRectF(left, area.bottom() - height, width - gap, height)
            painter.fillRect(column, QColor(shown.backward))


def _word(painter: QPainter, area: QRectF, words: str, color: str, align: Qt.AlignmentFlag) -> None:
    painter.save()
    font = QFont(painter.font())
    font.setPointSizeF(max(6.0, font.pointSizeF() * 0.85))
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(area, align, words)
    painter.restore()
