"""Lines, marks and the edge of a diverged run: thin wrappers that keep pyqtgraph's costs low."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from desktoplab.engine.messages import FloatArray
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.legend import Sign
from desktoplab.ui.plots.strokes import Dots, Stroke
from desktoplab.ui.print_size import px, scale
from desktoplab.ui.theme import colors

FEW = 40


class Spots(pg.ScatterPlotItem):  # type: ignore[misc]
    """Spots that take the whole view for their bounds, and are hidden where there are none.

    pyqtgraph paints no spots at the price of some.
    """

    def boundingRect(self) -> QRectF:
        seen = self.viewRect()
        return QRectF() if seen is None else QRectF(seen)

    def show_spots(self, x: FloatArray, y: FloatArray, **options: object) -> None:
        """Draw spots here instead; `options` are those of `setData`."""
        self.setVisible(len(x) > 0)
        if len(x) or len(self.data):
            self.setData(x, y, **options)


class Curve:
    """A line in a chart; few points get dots, as one point alone makes no line."""

    def __init__(self, chart: Chart, sign: Sign, *, dots: bool = False) -> None:
        # Antialiasing and wide pens are for lines of few points only: they cost most of a paint.
        self._sign = sign
        smooth = sign != "line"
        self.line = Stroke(antialias=smooth, connect="finite", skipFiniteCheck=False)
        chart.add(self.line)
        self.dots = Dots(px(6)) if dots else None
        if self.dots is not None:
            chart.add(self.dots)
        self._count = 0

    def show(self, x: FloatArray, y: FloatArray) -> None:
        """Draw through these points; NaN leaves a gap. Costs nothing where they are the same."""
        before = self._count
        if not self.line.show_points(x, y):
            return
        self._count = len(x)
        self.line.setVisible(len(x) > 1)  # an empty path is an error in SVG
        if self.dots is not None and min(before, len(x)) <= FEW:
            few = len(x) <= FEW
            known = np.isfinite(y) if few else np.zeros(len(y), dtype=bool)
            self.dots.show_points(x[known], y[known])

    def recolor(self, name: str, alpha: int = 255) -> None:
        """Take a colour."""
        color = QColor(name)
        color.setAlpha(alpha)
        pen = pg.mkPen(color, width=scale() * (1 if self._sign == "line" else 2))
        if self._sign == "dashed":
            pen.setDashPattern([4, 2])
        self.line.setPen(pen)
        if self.dots is not None:
            self.dots.recolor(color)


class Marks:
    """Crosses at the upper edge of a chart, where a value was not finite."""

    def __init__(self, chart: Chart) -> None:
        self.item = Spots(size=px(11), symbol="x", pen=None)
        self.item.setZValue(20)
        chart.add(self.item)

    def show(self, x: FloatArray, top: float) -> None:
        """Mark these steps."""
        self.item.show_spots(x, np.full(len(x), top))

    def recolor(self) -> None:
        """Take the colours of the theme."""
        self.item.setBrush(colors().error)


class Edge:
    """A vertical line with a text where a run diverged."""

    def __init__(self, chart: Chart) -> None:
        self._chart = chart
        self.line = pg.InfiniteLine(angle=90)
        self.text = pg.TextItem("")
        self.text.setZValue(30)
        for item in (self.line, self.text):
            chart.add(item)
        self.hide()

    def show(self, step: float, text: str) -> None:
        """Stand at this step, the text on the side where there is room."""
        (left, right), (low, high) = self._chart.vb.viewRange()
        self.line.setPos(step)
        self.text.setPlainText(text)
        self.text.setAnchor((1, 0) if step > (left + right) / 2 else (0, 0))
        self.text.setPos(step, high - 0.08 * (high - low))
        self.line.setVisible(True)
        self.text.setVisible(True)

    def hide(self) -> None:
        """Nothing diverged."""
        self.line.setVisible(False)
        self.text.setVisible(False)

    def recolor(self) -> None:
        """Take the colours of the theme."""
        error = colors().error
        self.line.setPen(pg.mkPen(error, width=px(2), style=Qt.PenStyle.DashLine))
        self.text.setColor(error)
        self.text.fill = pg.mkBrush(colors().surface)


class Cursor:
    """A vertical line through charts at the step that the time slider shows."""

    def __init__(self, *charts: Chart) -> None:
        self.lines = [pg.InfiniteLine(angle=90) for _ in charts]
        for chart, line in zip(charts, self.lines, strict=True):
            line.setZValue(25)
            chart.add(line)
        self.show(None)

    def show(self, step: int | None) -> None:
        """Stand at this step; None means that the run is shown as it is now."""
        for line in self.lines:
            line.setVisible(step is not None)
            if step is not None:
                line.setPos(step)

    def recolor(self) -> None:
        """Take the colours of the theme."""
        for line in self.lines:
            line.setPen(pg.mkPen(colors().text, width=1.5 * scale()))


class Boxes(pg.BarGraphItem):  # type: ignore[misc]
    """Rectangles of one colour, given by their edges."""

    def __init__(self, chart: Chart) -> None:
        none = np.empty(0)
        super().__init__(x0=none, x1=none, y0=none, y1=none, pen=None, brush=None)
        chart.add(self)

    def show_edges(
        self, left: FloatArray, right: FloatArray, low: FloatArray, high: FloatArray
    ) -> None:
        """Draw these rectangles instead."""
        self.setOpts(x0=left, x1=right, y0=low, y1=high)

    def recolor(self, fill: QColor | str | None, outline: QColor | str | None = None) -> None:
        """Take colours; None leaves out the inside or the outline."""
        pen = None if outline is None else pg.mkPen(outline, width=px(2))
        self.setOpts(pen=pen, brush=fill)
