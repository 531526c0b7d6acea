"""Layers × values as one picture of logarithmic counts. Draws what it is given, selects nothing."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from desktoplab.engine.messages import FloatArray
from desktoplab.ui.plots.axes import LayerAxis
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.curves import Boxes
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

COLUMNS = 256


def common_bins(counts: NDArray[np.generic], limits: FloatArray, limit: float) -> FloatArray:
    """Counts of every layer in the same `COLUMNS` bins from −limit to limit, totals kept.

    Within a bin of a layer its count is spread evenly. `counts` (layers, bins), `limits` (layers,).
    """
    edges = np.linspace(-limit, limit, COLUMNS + 1)
    totals = np.zeros((len(counts), counts.shape[1] + 1))
    np.cumsum(counts.astype(np.float64), axis=1, out=totals[:, 1:])
    rows = [
        np.interp(edges, np.linspace(-own, own, counts.shape[1] + 1), total)
        for own, total in zip(limits, totals, strict=True)
    ]
    return np.diff(np.array(rows).reshape(len(counts), COLUMNS + 1), axis=1)


def ramp(low: str, high: str) -> NDArray[np.uint8]:
    """256 colours from one to another."""
    first, last = (
        np.array([color.red(), color.green(), color.blue()], dtype=np.float64)
        for color in (QColor(low), QColor(high))
    )
    share = np.linspace(0, 1, 256)[:, None] ** 0.8
    return (first + share * (last - first)).astype(np.uint8)


class Heat(Chart):
    """A picture with the first layer on top; counts logarithmic against the layer's own total."""

    def __init__(self) -> None:
        self.layer_axis = LayerAxis("left")
        super().__init__(left=self.layer_axis)
        self.name_axes(tr("layer (input on top)"), tr("weight"))
        self.layer_axis.setGrid(False)
        self.layer_axis.setWidth(44)
        self.vb.invertY(True)
        self.image = pg.ImageItem(axisOrder="row-major", autoDownsample=False)
        self.image.setZValue(-20)
        self.add(self.image)
        self.frame = Boxes(self)
        self.lost = pg.ScatterPlotItem(size=9, symbol="x", pen=None)
        self.add(self.lost)
        self.limit, self.count = 1.0, 0

    def show_counts(self, counts: NDArray[np.generic], limits: FloatArray, limit: float) -> None:
        """Draw histograms; `limit` is the end of the common axis."""
        bins = common_bins(counts, limits, limit)
        share = bins / np.maximum(bins.sum(axis=1, keepdims=True), 1.0)
        # From one in ten thousand of a layer's weights to a tenth of them in one column.
        shade = np.clip((np.log10(np.maximum(share, 1e-12)) + 4) / 3, 0.0, 1.0)
        self.image.setImage((255 * shade).astype(np.uint8), autoLevels=False, levels=(0, 255))
        if (limit, len(counts)) != (self.limit, self.count):
            self.limit, self.count = limit, len(counts)
        self.image.setRect(QRectF(-limit, -0.5, 2 * limit, len(counts)))

    def mark(self, layers: list[int]) -> None:
        """Cross out layers with weights that are not finite, at the right edge."""
        if layers or len(self.lost.data):
            self.lost.setData([0.97 * self.limit] * len(layers), layers)

    def highlight(self, selected: list[int]) -> None:
        """Frame these layers."""
        here, end = np.array(selected, dtype=float), np.full(len(selected), self.limit)
        self.frame.show_edges(-end, end, here - 0.5, here + 0.5)

    def recolor(self) -> None:
        super().recolor()
        chosen = colors()
        self.image.setLookupTable(ramp(chosen.surface, chosen.forward))
        self.lost.setBrush(chosen.error)
        self.frame.recolor(None, chosen.backward)

    def place_at(self, position: QPointF) -> tuple[int, float] | None:
        """Layer and value at a position of the scene."""
        if not self.contains(position):
            return None
        point = self.vb.mapSceneToView(position)
        layer, value = round(point.y()), float(point.x())
        inside = 0 <= layer < self.count and abs(value) <= self.limit
        return (layer, value) if inside else None
