"""The decision boundary of data in the plane, with the samples. Levels and colours are fixed."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor

from desktoplab.engine.messages import Frame
from desktoplab.spec.registry import Entry as Probe
from desktoplab.spec.tables import ProbeTraits
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.legend import Entry, Legend
from desktoplab.ui.plots.marks import Marks, rgb
from desktoplab.ui.plots.numbers import percent, show
from desktoplab.ui.print_size import px
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

PARTS = (("points", "labels"), ("validation_points", "validation_labels"))


class Plane(Marks):
    """What the network answers everywhere; training samples filled, validation samples hollow."""

    needs: tuple[str, ...] = ("grid", "extent")
    parts = PARTS

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.extent = (0.0, 1.0, 0.0, 1.0)
        self._spots: list[NDArray[np.generic]] = []
        self.legend = Legend()
        self.chart = Chart()
        self.chart.name_axes("x₂", "x₁")
        self.chart.vb.setAspectLocked(True)
        for axis in (self.chart.left, self.chart.bottom):
            axis.setGrid(False)
        self.canvas.addItem(self.legend, row=0, col=0)
        self.canvas.addItem(self.chart, row=1, col=0)
        self.watch(self.chart.vb)
        self.image = pg.ImageItem(axisOrder="row-major")
        self.image.setZValue(-20)
        self.chart.add(self.image)
        self.spots = [pg.ScatterPlotItem(size=px(size), pxMode=True) for size in (7, 8)]
        for item in self.spots:
            self.chart.add(item)

    def forget(self) -> None:
        super().forget()
        self._spots = []

    def draw_frame(self, frame: Frame) -> None:
        grid = np.asarray(frame.arrays["grid"], dtype=np.float64)
        if self.know_classes(frame.arrays.get("labels", np.empty(0))):
            self.recolor()
        shown = np.where(np.isfinite(grid), grid, np.nan)
        self.image.setImage(shown, autoLevels=False, levels=self.ends)
        left, right, bottom, upper = (float(end) for end in frame.arrays["extent"])
        self.extent = left, right, bottom, upper
        rows, columns = grid.shape
        # The values stand at the corners of the extent, so a cell reaches half a step beyond.
        dx, dy = (right - left) / max(columns - 1, 1), (upper - bottom) / max(rows - 1, 1)
        corner = QPointF(left - dx / 2, bottom - dy / 2)
        self.image.setRect(QRectF(corner, QSizeF(right - left + dx, upper - bottom + dy)))
        self._draw_points(frame)
        self.explain()

    def _draw_points(self, frame: Frame) -> None:
        names = (name for part in self.parts for name in part)
        arrays = [frame.arrays[name] for name in names if name in frame.arrays]
        same = len(arrays) == len(self._spots) and all(
            np.array_equal(new, old) for new, old in zip(arrays, self._spots, strict=True)
        )
        if same:
            return
        self._spots = arrays
        for (points, labels), item, filled in zip(
            self.parts, self.spots, (True, False), strict=True
        ):
            if points in frame.arrays:
                self.draw_part(item, frame.arrays[points], frame.arrays[labels], filled)

    def explain(self) -> None:
        """Say what the colours and marks mean."""
        entries = self.entries("box")
        entries.append(Entry(tr("training"), colors().muted, "dot"))
        entries.append(Entry(tr("validation"), colors().muted, "ring"))
        self.legend.show_entries(entries)

    def fit_ranges(self) -> None:
        left, right, bottom, top = self.extent
        self.set_range(self.chart.vb, (left, right), (bottom, top))

    def recolor(self) -> None:
        self.chart.recolor()
        self.drawn, self._spots = None, []
        surface = rgb(QColor(colors().surface))
        if self.classes in (0, 2):
            ends = [rgb(QColor(colors().classes[label])) for label in range(2)]
            share = np.abs(np.linspace(-1, 1, 256))[:, None] * 0.72
            table = np.where(
                np.arange(256)[:, None] < 128,
                surface + share * (ends[0] - surface), surface + share * (ends[1] - surface),
            )  # fmt: skip
        else:
            palette = colors().classes
            rows = [rgb(QColor(palette[c % len(palette)])) for c in range(self.classes)]
            table = np.array([surface + 0.45 * (row - surface) for row in rows])
        self.image.setLookupTable(table.astype(np.uint8))

    def value_at(self, position: QPointF) -> tuple[float, float, float] | None:
        """Both coordinates and the network's answer at a position of the scene."""
        if self.frame is None or not self.chart.contains(position):
            return None
        point = self.chart.vb.mapSceneToView(position)
        left, right, bottom, top = self.extent
        grid = self.frame.arrays["grid"]
        column = round((point.x() - left) / (right - left) * (grid.shape[1] - 1))
        row = round((point.y() - bottom) / (top - bottom) * (grid.shape[0] - 1))
        if not (0 <= row < grid.shape[0] and 0 <= column < grid.shape[1]):
            return None
        return point.x(), point.y(), float(grid[row, column])

    def hover_text(self, position: QPointF) -> str:
        found = self.value_at(position)
        if found is None:
            return ""
        x, y, value = found
        where = f"x₁ {show(x)} · x₂ {show(y)} · "
        if self.classes == 0:
            return where + show(value, 4)
        if self.classes == 2:
            return where + tr("{name}: {share}", name=self.name_of(1), share=percent(value))
        return where + (self.name_of(int(value)) if np.isfinite(value) else show(value))

    def summary(self) -> str:
        if self.frame is None:
            return ""
        grid = np.asarray(self.frame.arrays["grid"], dtype=np.float64)
        if not np.isfinite(grid).all():
            return tr("The network's answers are not finite") + " · " + self.step_text()
        if self.classes == 0:
            low, high = show(grid.min(), 3), show(grid.max(), 3)
            return " · ".join([tr("answers from {low} to {high}", low=low, high=high),
                               self.step_text()])  # fmt: skip
        answers = grid > 0.5 if self.classes == 2 else grid
        shares = [(float((answers == label).mean()), label) for label in range(self.classes)]
        share, label = max(shares)
        text = tr("{share} of the plane is {name}", share=percent(share), name=self.name_of(label))
        return " · ".join([text, self.step_text()])

    def table(self) -> Table:
        return ("kind", "x1", "x2", "value"), self._rows()

    def _rows(self) -> Iterator[list[object]]:
        if self.frame is None:
            return
        arrays = self.frame.arrays
        yield from self.grid_rows("grid", arrays["grid"])
        for (points, labels), kind in zip(PARTS, ("training", "validation"), strict=True):
            for point, label in zip(arrays.get(points, ()), arrays.get(labels, ()), strict=True):
                yield [kind, *point, label]

    def grid_rows(self, kind: str, grid: NDArray[np.generic]) -> Iterator[list[object]]:
        """Rows of the table for a `grid` over the extent, row 0 at the bottom."""
        left, right, bottom, top = self.extent
        for row, y in enumerate(np.linspace(bottom, top, grid.shape[0])):
            for column, x in enumerate(np.linspace(left, right, grid.shape[1])):
                yield [kind, x, y, grid[row, column]]
