"""A line that paints its new end only, and a few dots on it. They know no chart and no colours.

pyqtgraph's curve and spots are made for more: they look for bounds, shapes and symbols.
"""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from desktoplab.engine.messages import FloatArray

MARGIN = 3.0
"""Widths of a line that are painted beside what changed: it is as wide, and joins stick out."""


class Stroke(pg.PlotCurveItem):  # type: ignore[misc]
    """A line without any filling, which takes the whole view for its bounds.

    pyqtgraph looks for the bounds of the data at each paint and whenever they change; as the view
    clips and sets its range itself, nobody needs them.
    """

    xData: FloatArray | None  # noqa: N815  (pyqtgraph's names)
    yData: FloatArray | None  # noqa: N815

    def boundingRect(self) -> QRectF:
        seen = self.viewRect()
        return QRectF() if seen is None else QRectF(seen)

    def viewTransformChanged(self) -> None:
        super().viewTransformChanged()
        # pyqtgraph's curve would keep the former view, as it never asks for it.
        pg.GraphicsObject.viewTransformChanged(self)

    def show_points(self, x: FloatArray, y: FloatArray) -> bool:
        """Draw through these points instead, steps in ascending order; says if they are others.

        Painted anew is only what lies right of the last point that stays where it was: a line of a
        run grows at its end.
        """
        old = None if self.xData is None or self.yData is None else (self.xData, self.yData)
        shared = 0 if old is None else _shared(old, (x, y))
        if old is not None and shared == len(x) == len(old[0]):
            return False
        self.xData, self.yData = x, y
        self.path = None
        self._lineSegmentsRendered = False
        same_end = float(x[shared - 1]) if shared else math.nan
        ends = (x[-1], old[0][-1]) if shared and old is not None else (math.nan,)
        self.update(self._between(same_end, float(max(ends))))
        return True

    def _between(self, first: float, last: float) -> QRectF:
        """What of the view a line from one step to another touches; all where one is not known."""
        seen = self.boundingRect()
        if seen.isEmpty() or not (math.isfinite(first) and math.isfinite(last)):
            return seen
        pixel = seen.width() / max(1.0, self.getViewBox().width())
        margin = MARGIN * max(1.0, self.opts["pen"].widthF()) * pixel
        left, right = max(seen.left(), first - margin), min(seen.right(), last + margin)
        return QRectF(left, seen.top(), max(0.0, right - left), seen.height())

    def paint(self, painter: QPainter, option: object, widget: QWidget | None) -> None:
        plain = self.xData is not None and self._exportOpts is False
        if not plain or self._shouldUseDrawLineSegments(self.opts["pen"]):
            super().paint(painter, option, widget)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self.opts["antialias"])
        painter.setPen(self.opts["pen"])
        painter.drawPath(self.getPath())


def _shared(old: tuple[FloatArray, FloatArray], new: tuple[FloatArray, FloatArray]) -> int:
    """How many points at their begin two lines have in common."""
    count = min(len(old[0]), len(new[0]))
    (old_x, old_y), (new_x, new_y) = ((x[:count], y[:count]) for x, y in (old, new))
    same = (old_x == new_x) & ((old_y == new_y) | (np.isnan(old_y) & np.isnan(new_y)))
    return count if same.all() else int(same.argmin())


class Dots(pg.GraphicsObject):  # type: ignore[misc]
    """Discs of one colour, as large on the screen in every range; made for a few of them."""

    def __init__(self, size: float) -> None:
        super().__init__()
        self._size, self._color = size, QColor()
        self._places: list[QPointF] = []

    def boundingRect(self) -> QRectF:
        seen = self.viewRect()
        return QRectF() if seen is None else QRectF(seen)

    def show_points(self, x: FloatArray, y: FloatArray) -> None:
        """Stand at these places instead."""
        self._places = [QPointF(*place) for place in zip(x.tolist(), y.tolist(), strict=True)]
        self.setVisible(bool(self._places))
        self.update()

    def recolor(self, color: QColor) -> None:
        """Take a colour."""
        self._color = color
        self.update()

    def paint(self, painter: QPainter, option: object, widget: QWidget | None) -> None:
        del option, widget
        larger = self._exportOpts["resolutionScale"] if self._exportOpts else 1.0
        to_screen, radius = painter.worldTransform(), self._size * larger / 2
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        for place in self._places:
            painter.drawEllipse(to_screen.map(place), radius, radius)
