"""Layers × values as one picture of logarithmic counts. Draws what it is given, selects nothing."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from desktoplab.engine.messages import FloatArray
from desktoplab.ui.plots.axes import LayerAxis
from desktoplab.ui.plots.border import Border
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.curves import Boxes
from desktoplab.ui.plots.spread import Spread, common_bins, on_own_scale, shades
from desktoplab.ui.plots.time_heat import FRAME, through
from desktoplab.ui.print_size import px
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors


def count_stops() -> tuple[str, ...]:
    """From no count to many: the surface is what holds nothing."""
    chosen = colors()
    return chosen.surface, chosen.forward


def count_colors() -> NDArray[np.uint8]:
    """256 colours for counts; small shares are lifted off the surface."""
    lifted = np.round(255 * np.linspace(0, 1, 256) ** 0.8).astype(np.intp)
    return np.take(through(count_stops(), 256), lifted, axis=0)


class Heat(Chart):
    """A picture with the first layer on top; counts logarithmic against the layer's own total."""

    def __init__(self) -> None:
        self.layer_axis = LayerAxis("left")
        super().__init__(left=self.layer_axis)
        self.name_axes(tr("layer (input on top)"))
        self.layer_axis.setGrid(False)
        self.layer_axis.setWidth(px(44))
        self.vb.invertY(True)
        self.image = pg.ImageItem(axisOrder="row-major", autoDownsample=False)
        self.image.setZValue(-20)
        self.add(self.image)
        self.frame = Boxes(self)
        self.lost = pg.ScatterPlotItem(size=px(9), symbol="x", pen=None)
        self.add(self.lost)
        self.between = Border(self, rows=True)
        self.low, self.high, self.count = -1.0, 1.0, 0
        self.scales: FloatArray = np.empty(0)

    def show_spread(self, found: Spread, low: float, high: float, *, own: bool) -> None:
        """Draw histograms from `low` to `high`, or each layer over its own greatest magnitude."""
        self.scales = np.ones(found.layers)
        if own:
            found, self.scales = on_own_scale(found)
            low, high = (-1.0 if (found.lows < 0).any() else 0.0), 1.0
        bins = common_bins(found, low, high)
        self.image.setImage(shades(bins), autoLevels=False, levels=(0, 255))
        self.low, self.high, self.count = low, high, found.layers
        self.image.setRect(QRectF(low, -0.5, high - low, found.layers))
        self._mark([layer for layer in range(found.layers) if found.lost(layer)])

    def _mark(self, layers: list[int]) -> None:
        """Cross out layers with values that are not finite, at the right edge."""
        if layers or len(self.lost.data):
            place = self.low + 0.985 * (self.high - self.low)
            self.lost.setData([place] * len(layers), layers)

    def highlight(self, selected: list[int]) -> None:
        """Frame these layers."""
        here, one = np.array(selected, dtype=float), np.ones(len(selected))
        half = 0.5 + FRAME * self.count
        self.frame.show_edges(self.low * one, self.high * one, here - half, here + half)

    def recolor(self) -> None:
        super().recolor()
        self.image.setLookupTable(count_colors())
        self.lost.setBrush(colors().error)
        self.frame.recolor(None, colors().backward)
        self.between.recolor()

    def place_at(self, position: QPointF) -> tuple[int, float] | None:
        """Layer and value at a position of the scene."""
        if not self.contains(position):
            return None
        point = self.vb.mapSceneToView(position)
        layer, value = round(point.y()), float(point.x())
        inside = 0 <= layer < self.count and self.low <= value <= self.high
        return (layer, value * float(self.scales[layer])) if inside else None
