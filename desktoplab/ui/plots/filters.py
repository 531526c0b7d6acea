"""What the first layer looks for in a picture: one image per filter, one fixed scale for all."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from desktoplab.engine.messages import Frame, LayerName
from desktoplab.spec.registry import Entry as Probe
from desktoplab.spec.tables import ProbeTraits
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.gallery import Gallery, Group
from desktoplab.ui.plots.layered import LayerPlot
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.plots.shades import diverging, limit_of, pictures
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors


class Filters(LayerPlot):
    """Blue for positive weights, orange for negative; the scale grows and never shrinks."""

    needs = ("filters",)

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.limit = 0.0
        self.pictures: list[QImage] = []
        self._is_selected = False
        self.gallery = Gallery(self._paint_cell, smallest=26, largest=160, gap=6)
        self.canvas.addItem(self.gallery, row=0, col=0)

    @property
    def layers(self) -> tuple[LayerName, ...]:
        """The first layer, to which all filters belong."""
        return super().layers[:1]

    def forget(self) -> None:
        super().forget()
        self.limit = 0.0

    def draw_frame(self, frame: Frame) -> None:
        filters = np.asarray(frame.arrays["filters"], dtype=np.float64)
        given = np.asarray(frame.arrays.get("limit", ()), dtype=np.float64)
        found = float(given[0]) if given.size and np.isfinite(given[0]) else limit_of(filters)
        self.limit = max(self.limit, found, 1e-300)
        chosen = colors()
        table = diverging(chosen)
        limits = np.full(len(filters), self.limit)
        self.pictures = pictures(filters, limits, table, chosen.muted)
        height, width = filters.shape[1:]
        self.gallery.show_groups([Group(len(filters))], height / max(width, 1))

    def _paint_cell(self, painter: QPainter, index: int, cell: QRectF) -> None:
        if index >= len(self.pictures):
            return
        chosen = colors()
        # Every pixel as a sharp square: it is one weight.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(cell.adjusted(1, 1, -1, -1), self.pictures[index])
        pen = QPen(QColor(chosen.accent if self._is_selected else chosen.border), 1)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5))

    def highlight(self, selected: list[int]) -> None:
        if bool(selected) != self._is_selected:
            self._is_selected = bool(selected)
            self.gallery.update()

    def recolor(self) -> None:
        self.drawn = None
        self.gallery.update()

    def layer_at(self, position: QPointF) -> int | None:
        return None if self.gallery.cell_at(position) is None or not self.layers else 0

    def hover_text(self, position: QPointF) -> str:
        index = self.gallery.cell_at(position)
        if index is None or self.frame is None:
            return ""
        values = np.asarray(self.frame.arrays["filters"][index], dtype=np.float64)
        cell, here = self.gallery.cells()[index], self.gallery.mapFromScene(position)
        rows, columns = values.shape
        row = min(int((here.y() - cell.top()) / cell.height() * rows), rows - 1)
        column = min(int((here.x() - cell.left()) / cell.width() * columns), columns - 1)
        return tr(
            "filter {number}: {value} in row {row}, column {column} · from {low} to {high} · "
            "scale ±{limit}",
            number=index + 1, value=show(float(values[row, column])), row=row + 1,
            column=column + 1, low=show(float(values.min())), high=show(float(values.max())),
            limit=show(self.limit),
        )  # fmt: skip

    def describe(self, layer: int) -> str:
        return " · ".join([self.layers[layer].label, *self._parts()])

    def _parts(self) -> list[str]:
        height, width = (0, 0) if self.frame is None else self.frame.arrays["filters"].shape[1:]
        return [
            tr("{count} filters of {width} × {height}",
               count=len(self.pictures), width=width, height=height),
            tr("scale ±{limit}", limit=show(self.limit)),
        ]  # fmt: skip

    def summary(self) -> str:
        if self.frame is None:
            return ""
        parts = self._parts()
        lost = ~np.isfinite(np.asarray(self.frame.arrays["filters"], dtype=np.float64))
        if lost.any():
            count = int(lost.any(axis=(1, 2)).sum())
            parts.append(tr("{count} filters are not finite", count=count))
        else:
            parts.append(tr("blue positive, orange negative"))
        return " · ".join([*parts, self.step_text()])

    def table(self) -> Table:
        return ("filter", "row", "column", "weight"), self._rows()

    def _rows(self) -> Iterator[list[object]]:
        filters = self.frame.arrays["filters"] if self.frame is not None else ()
        for number, values in enumerate(filters, 1):
            for (row, column), value in np.ndenumerate(values):
                yield [number, row + 1, column + 1, value]
