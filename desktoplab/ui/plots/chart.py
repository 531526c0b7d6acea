"""A view with two axes. No automatic ranges, no menus, no buttons: whoever draws sets everything.

pyqtgraph's PlotItem has all of those, and builds a menu of eight forms for each.
"""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF

from desktoplab.ui.plots.axes import PlainAxis
from desktoplab.ui.theme import Colors, colors


class Chart(pg.GraphicsLayout):  # type: ignore[misc]
    """Axes on the left and below, with a grid, around the view `vb`."""

    def __init__(self, left: PlainAxis | None = None, bottom: PlainAxis | None = None) -> None:
        super().__init__()
        self.left, self.bottom = left or PlainAxis("left"), bottom or PlainAxis("bottom")
        self.vb = pg.ViewBox(enableMenu=False)
        self.vb.disableAutoRange()
        self._colored: Colors | None = None
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.layout.setSpacing(0)
        self.addItem(self.left, row=0, col=0)
        self.addItem(self.vb, row=0, col=1)
        self.addItem(self.bottom, row=1, col=1)
        self.layout.setRowStretchFactor(0, 1)
        self.layout.setColumnStretchFactor(1, 1)
        for axis in (self.left, self.bottom):
            axis.linkToView(self.vb)
            axis.setStyle(tickTextOffset=4)
            axis.setGrid(70)
            axis.setZValue(0.5)

    def add(self, item: pg.GraphicsObject) -> None:
        """Put an item into the view; it has no say in the range."""
        self.vb.addItem(item, ignoreBounds=True)

    def contains(self, position: QPointF) -> bool:
        """Whether a position of the scene is inside of the axes."""
        return bool(self.vb.sceneBoundingRect().contains(position))

    def name_axes(self, left: str, bottom: str = "") -> None:
        """Label both axes; an empty text leaves a label out."""
        for axis, label in ((self.left, left), (self.bottom, bottom)):
            if label and label != axis.labelText:
                axis.setLabel(label)

    def measure_axes(self) -> None:
        """Give the axes their room; pyqtgraph takes it from them while they are hidden."""
        self.left.setWidth(self.left.fixedWidth)
        self.bottom.setHeight(self.bottom.fixedHeight)

    def recolor(self) -> None:
        """Take the colours of the theme."""
        chosen = colors()
        if chosen is self._colored:
            return
        self._colored = chosen
        for axis in (self.left, self.bottom):
            axis.setPen(chosen.border)
            axis.setTickPen(chosen.muted)
            axis.setTextPen(chosen.muted)


class SameSteps:
    """Lets two charts show the same steps when the mouse zooms one of them.

    pyqtgraph's own link acts at each growth of a range too, and takes longer than a paint.
    """

    def __init__(self, one: Chart, other: Chart) -> None:
        self._one, self._other = one.vb, other.vb
        self._one.sigRangeChangedManually.connect(self._follow_one)
        self._other.sigRangeChangedManually.connect(self._follow_other)

    def _follow_one(self) -> None:
        self._other.setXRange(*self._one.viewRange()[0], padding=0)

    def _follow_other(self) -> None:
        self._one.setXRange(*self._other.viewRange()[0], padding=0)
