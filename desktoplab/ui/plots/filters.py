"""What the units of a layer look for in a picture: one image each, on one scale or on their own."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from desktoplab.engine.messages import FloatArray, Frame, LayerName
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
    """Blue for positive weights, orange for negative; a layer's scale grows and never shrinks.

    The layer is chosen above, or by selecting its card.
    """

    needs = ("filters",)

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.pictures: list[QImage] = []
        self.limits: FloatArray = np.empty(0)
        self._grown: dict[int, float] = {}
        self._selected_layers: list[int] = []
        self.layer = self.add_combo("layer", tr("Layer"), tr("Whose units are shown"))
        tip = tr("Draw each picture on a scale of its own, so that small weights can be seen")
        self.own = self.add_toggle("own", tr("Scale of each"), tip)
        self.gallery = Gallery(self._paint_cell, smallest=26, largest=160, gap=6)
        self.canvas.addItem(self.gallery, row=0, col=0)

    @property
    def layers(self) -> tuple[LayerName, ...]:
        """The layers that have filters."""
        return super().layers[: len(set(self._places().tolist()))]

    @property
    def shown_layer(self) -> int:
        """The place of the layer whose filters are drawn."""
        return max(0, self.layer.currentIndex())

    def _places(self) -> NDArray[np.int64]:
        """Of each filter its layer: the first one, in frames of before further layers came."""
        if self.frame is None:
            return np.zeros(0, dtype=np.int64)
        arrays = self.frame.arrays
        none = np.zeros(len(arrays["filters"]), dtype=np.int64)
        return np.asarray(arrays.get("layers", none), dtype=np.int64)

    def _drawn_filters(self) -> FloatArray:
        """The filters of the chosen layer, (k, height, width)."""
        if self.frame is None:
            return np.empty((0, 1, 1))
        chosen = self._places() == self.shown_layer
        found: FloatArray = np.asarray(self.frame.arrays["filters"], dtype=np.float64)[chosen]
        return found

    def forget(self) -> None:
        super().forget()
        self._grown = {}

    def draw_frame(self, frame: Frame) -> None:
        labels = [layer.label for layer in self.layers]
        if labels != [self.layer.itemText(place) for place in range(self.layer.count())]:
            with QSignalBlocker(self.layer):
                self.layer.clear()
                self.layer.addItems(labels)
        self.layer.setVisible(len(labels) > 1)
        self.own.setVisible(True)
        filters, place = self._drawn_filters(), self.shown_layer
        given = np.asarray(frame.arrays.get("limit", ()), dtype=np.float64)[place : place + 1]
        found = float(given[0]) if given.size and np.isfinite(given[0]) else limit_of(filters)
        self._grown[place] = max(self._grown.get(place, 0.0), found, 1e-300)
        self.limits = np.full(len(filters), self._grown[place])
        if self.own.isChecked():
            own = np.abs(np.where(np.isfinite(filters), filters, 0.0)).max(axis=(1, 2))
            self.limits = np.where(own > 0, own, 1.0)
        chosen = colors()
        self.pictures = pictures(filters, self.limits, diverging(chosen), chosen.muted)
        height, width = filters.shape[1:]
        self.gallery.show_groups([Group(len(filters))], height / max(width, 1))

    def _paint_cell(self, painter: QPainter, index: int, cell: QRectF) -> None:
        if index >= len(self.pictures):
            return
        chosen = colors()
        # Every pixel as a sharp square: it is one weight.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(cell.adjusted(1, 1, -1, -1), self.pictures[index])
        is_selected = self.shown_layer in self._selected_layers
        pen = QPen(QColor(chosen.accent if is_selected else chosen.border), 1)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5))

    def highlight(self, selected: list[int]) -> None:
        if selected == self._selected_layers:
            return
        self._selected_layers = selected
        if selected and self.shown_layer not in selected:
            self.layer.setCurrentIndex(selected[0])
        self.gallery.update()

    def recolor(self) -> None:
        self.drawn = None
        self.gallery.update()

    def layer_at(self, position: QPointF) -> int | None:
        is_beside = self.gallery.cell_at(position) is None or not self.layers
        return None if is_beside else self.shown_layer

    def hover_text(self, position: QPointF) -> str:
        index = self.gallery.cell_at(position)
        if index is None or self.frame is None:
            return ""
        values = self._drawn_filters()[index]
        cell, here = self.gallery.cells()[index], self.gallery.mapFromScene(position)
        rows, columns = values.shape
        row = min(int((here.y() - cell.top()) / cell.height() * rows), rows - 1)
        column = min(int((here.x() - cell.left()) / cell.width() * columns), columns - 1)
        told = tr(
            "filter {number}: {value} in row {row}, column {column} · from {low} to {high} · "
            "scale ±{limit}",
            number=index + 1, value=show(float(values[row, column])), row=row + 1,
            column=column + 1, low=show(float(values.min())), high=show(float(values.max())),
            limit=show(float(self.limits[index])),
        )  # fmt: skip
        if "norms" not in self.frame.arrays:
            return told
        norm = self.frame.arrays["norms"][self._places() == self.shown_layer][index]
        return f"{told} · {tr('norm of its weights {norm}', norm=show(float(norm)))}"

    def describe(self, layer: int) -> str:
        return " · ".join([self.layers[layer].label, *self._parts()])

    def _parts(self) -> list[str]:
        filters, place = self._drawn_filters(), self.shown_layer
        height, width = filters.shape[1:]
        arrays = self.frame.arrays if self.frame is not None else {}
        in_all = int(arrays["units_in_all"][place]) if "units_in_all" in arrays else len(filters)
        words = {"count": len(filters), "total": in_all, "width": width, "height": height}
        scale = tr("each on its own scale")
        if not self.own.isChecked() and len(self.limits):
            scale = tr("scale ±{limit}", limit=show(float(self.limits[0])))
        found = [
            tr("{count} {count:filter|filters} of {width} × {height}", **words)
            if in_all == len(filters)
            else tr("{count} of {total} filters of {width} × {height}", **words), scale,
        ]  # fmt: skip
        if place:
            found.append(tr("a rough picture: weights multiplied through the layers below, without "
                            "their activations"))  # fmt: skip
        return found

    def summary(self) -> str:
        if self.frame is None:
            return ""
        parts = self._parts()
        if len(self.layers) > 1:
            parts.insert(0, self.layers[self.shown_layer].label)
        lost = ~np.isfinite(self._drawn_filters())
        if lost.any():
            count = int(lost.any(axis=(1, 2)).sum())
            parts.append(tr("{count} {count:filter is|filters are} not finite", count=count))
        else:
            parts.append(tr("blue positive, orange negative"))
        return " · ".join([*parts, self.step_text()])

    def table(self) -> Table:
        return ("layer", "filter", "row", "column", "weight"), self._rows()

    def _rows(self) -> Iterator[list[object]]:
        filters = self.frame.arrays["filters"] if self.frame is not None else ()
        units = {layer.index: 0 for layer in self.layers}
        for place, values in zip(self._places().tolist(), filters, strict=True):
            units[place] += 1
            for (row, column), value in np.ndenumerate(values):
                yield [self.layers[place].label, units[place], row + 1, column + 1, value]
