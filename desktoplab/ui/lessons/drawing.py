"""The canvas on which a student draws what will be measured: with the mouse, or with the arrows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent

from desktoplab.engine.messages import FloatArray
from desktoplab.lessons.lesson import Draw
from desktoplab.ui.lessons.curve import labels_of
from desktoplab.ui.lessons.sketch import Scale, Sketch, axis_range, scale_of, sketch_of, values_of
from desktoplab.ui.lessons.state import LessonState
from desktoplab.ui.plots.axes import DecadeAxis, LayerAxis
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.numbers import percent, show
from desktoplab.ui.plots.readout import Canvas
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

Key = Qt.Key
FEW = 40
"""Points up to which each is drawn as a dot."""


class Drawing(Canvas):
    """One point for each label; `drawn` follows every change by the student."""

    drawn = Signal()

    def __init__(self, scale: Scale, labels: Sequence[str], below: str) -> None:
        super().__init__()
        self.setObjectName("lesson_drawing")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFixedHeight(230)
        self.scale_of_values, self.labels = scale, tuple(labels)
        self.sketch = Sketch.empty(len(self.labels))
        self.measured: FloatArray | None = None
        self.is_fixed = False
        self.index = 0
        self._last: tuple[int, float] | None = None
        axis, bottom = DecadeAxis("left", is_log=scale.log), LayerAxis("bottom")
        self.chart = Chart(left=axis, bottom=bottom)
        axis.setWidth(44)
        bottom.set_labels(self.labels)
        bottom.setGrid(False)
        self.chart.name_axes("", below)
        self.ci.layout.setContentsMargins(2, 8, 12, 2)
        self.ci.addItem(self.chart)
        self.found = pg.PlotDataItem(antialias=True)
        self.mine = pg.PlotDataItem(antialias=True)
        self.cursor_line = pg.InfiniteLine(angle=90)
        for item in (self.cursor_line, self.found, self.mine):
            self.chart.add(item)
        self._recolor()
        self._show()

    @property
    def values(self) -> tuple[float, ...]:
        """What was drawn, a value for each label; empty before."""
        return values_of(self.sketch, self.scale_of_values) if self.sketch.is_begun else ()

    def take(self, values: Sequence[float]) -> None:
        """Show a drawing that was made before."""
        if len(values) == len(self.labels):
            self.sketch = sketch_of(values, self.scale_of_values)
            self._show()

    def fix(self) -> None:
        """Let nothing be drawn any more."""
        self.is_fixed = True
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._show()

    def show_measured(self, values: FloatArray) -> None:
        """Lay the measured curve over the drawing."""
        place = self.scale_of_values.place
        self.measured = np.array([place(float(value)) for value in values], dtype=float)
        self._show()

    def put(self, index: int, place: float) -> None:
        """Set one point, as the arrow keys do."""
        low, high = self.scale_of_values.low, self.scale_of_values.high
        self.index = max(0, min(index, len(self.labels) - 1))
        self.sketch = self.sketch.put(self.index, max(low, min(place, high)))
        self._show()
        self.drawn.emit()

    def _show(self) -> None:
        low, high = axis_range(self.scale_of_values, self.measured)
        room = 0.04 * (high - low)
        count = len(self.labels)
        self.chart.vb.setRange(
            xRange=(-0.6, count - 0.4), yRange=(low - room, high + room), padding=0
        )
        line = self.sketch.line()
        x = np.arange(count, dtype=float)
        known = np.isfinite(line)
        self.mine.setData(x[known], line[known])
        if self.measured is not None:
            there = np.isfinite(self.measured)
            self.found.setData(x[: len(there)][there], self.measured[there])
        self.cursor_line.setVisible(self.hasFocus() and not self.is_fixed)
        self.cursor_line.setValue(self.index)
        self._tell(line)

    def _tell(self, line: FloatArray) -> None:
        self.setAccessibleName(tr("Drawing: {what}", what=tr(self.scale_of_values.label)))
        if not self.sketch.is_begun:
            words = tr("Nothing is drawn yet. The arrow keys set a point and go to the next.")
        else:
            value = self.scale_of_values.value(float(line[self.index]))
            shown = percent(value) if self.scale_of_values.share else show(value, 2)
            words = tr("{label}: {value}", label=self.labels[self.index], value=shown)
        self.setAccessibleDescription(words)
        self.setToolTip("" if self.is_fixed else words)

    def _recolor(self) -> None:
        chosen = colors()
        self.setBackground(chosen.surface)
        self.chart.recolor()
        size = 8 if len(self.labels) <= FEW // 3 else 6
        dots = {"symbol": "o", "symbolSize": size} if len(self.labels) <= FEW else {"symbol": None}
        self.mine.setData(
            pen=pg.mkPen(chosen.accent, width=2.5), symbolBrush=QColor(chosen.accent),
            symbolPen=pg.mkPen(chosen.surface, width=1), **dots,
        )  # fmt: skip
        found = chosen.validation
        dash = pg.mkPen(found, width=2.5, style=Qt.PenStyle.DashLine)
        self.found.setData(
            pen=dash, symbolBrush=QColor(found), symbolPen=pg.mkPen(chosen.surface, width=1),
            **({**dots, "symbol": "d", "symbolSize": size + 2} if dots["symbol"] else dots),
        )  # fmt: skip
        faint = QColor(chosen.accent)
        faint.setAlpha(110)
        self.cursor_line.setPen(pg.mkPen(faint, width=1.5))

    def _point_at(self, position: QPointF) -> tuple[int, float]:
        place = self.chart.vb.mapSceneToView(self.mapToScene(position.toPoint()))
        scale = self.scale_of_values
        index = max(0, min(round(place.x()), len(self.labels) - 1))
        return index, max(scale.low, min(float(place.y()), scale.high))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() == Qt.MouseButton.LeftButton and not self.is_fixed:
            self._last = self._point_at(event.position())
            self.put(*self._last)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._last is None:
            return
        now = self._point_at(event.position())
        self.sketch = self.sketch.sweep(self._last, now)
        self._last, self.index = now, now[0]
        self._show()
        self.drawn.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._last = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls; the axis is fixed

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Key.Key_Left: -1, Key.Key_Right: 1}
        lifts = {Key.Key_Up: 1, Key.Key_Down: -1, Key.Key_PageUp: 4, Key.Key_PageDown: -4}
        key = Key(event.key())
        if self.is_fixed or key not in (*moves, *lifts, Key.Key_Home, Key.Key_End):
            event.ignore()
            return
        count, scale = len(self.labels), self.scale_of_values
        line = self.sketch.line()
        now = float(line[self.index])
        if key in lifts:
            start = (scale.low + scale.high) / 2 if np.isnan(now) else now
            self.put(self.index, start + lifts[key] * scale.step())
        elif key in moves:
            self.index = max(0, min(self.index + moves[key], count - 1))
        else:
            self.index = 0 if key == Key.Key_Home else count - 1
        self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "found"):
            self._recolor()

    def sizeHint(self) -> QSize:
        return QSize(280, 230)


def drawn(draw: Draw, state: LessonState) -> Drawing:
    """What the student drew, to be looked at."""
    labels, below = labels_of(draw, state.lesson)
    drawing = Drawing(scale_of(draw.quantity), labels, below)
    drawing.take(state.kept.drawn)
    drawing.fix()
    return drawing
