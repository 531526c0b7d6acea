"""Weights by layer: a small histogram each for a few layers, a heat map for many. Reads frames."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from desktoplab.engine.messages import FloatArray, Frame
from desktoplab.spec.registry import Entry as Probe
from desktoplab.spec.tables import ProbeTraits
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.grid import Grid
from desktoplab.ui.plots.heat import Heat
from desktoplab.ui.plots.layered import LayerPlot
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

FEW = 12
CELL_WIDTH, CELL_ASPECT = 88.0, 0.62
STATISTICS = ("mean", "std", "min", "max", "l2", "zeros", "nonfinite")


class Histograms(LayerPlot):
    """Distribution of the values of every layer, over limits that only grow during a run."""

    needs = ("counts", "limits")

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.counts: np.ndarray = np.zeros((0, 64))
        self.limits: FloatArray = np.empty(0)
        self._selected_layers: list[int] = []
        self._pointed: tuple[int, float] | None = None
        self.grid = Grid(self._paint_cell, smallest=CELL_WIDTH, largest=420, gap=8)
        self.heat = Heat()
        for item in (self.grid, self.heat):
            item.setParentItem(self.canvas.ci)
            item.hide()
        self.watch(self.heat.vb)
        self._few: bool | None = None

    def forget(self) -> None:
        super().forget()
        self.limits = np.empty(0)

    def draw_frame(self, frame: Frame) -> None:
        self.counts = np.asarray(frame.arrays["counts"], dtype=np.float64)
        found = np.asarray(frame.arrays["limits"], dtype=np.float64)
        # A limit is a power of two, so older bins fit into newer ones; it never shrinks in a run.
        self.limits = (
            np.maximum(self.limits, found) if len(self.limits) == len(found) else found.copy()
        )
        self._arrange(len(self.counts) <= FEW)
        if self._few:
            self.grid.show_cells(len(self.counts), CELL_ASPECT, stretch=True)
        elif len(self.counts):
            self.heat.layer_axis.set_labels([layer.label for layer in self.layers])
            self.heat.show_counts(self.counts, found, float(self.limits.max()))
            self.heat.mark([place for place in range(len(found)) if self._nonfinite(place)])

    def _arrange(self, few: bool) -> None:
        if few == self._few:
            return
        is_first, self._few = self._few is None, few
        shown, other = (self.grid, self.heat) if few else (self.heat, self.grid)
        layout = self.canvas.ci.layout
        if not is_first:
            layout.removeItem(other)
        other.hide()
        shown.show()
        layout.addItem(shown, 0, 0)
        layout.activate()

    def fit_ranges(self) -> None:
        if not self._few and len(self.limits):
            limit = float(self.limits.max())
            self.set_range(self.heat.vb, (-limit, limit), (-0.5, len(self.counts) - 0.5))

    def _own_limit(self, layer: int) -> float:
        frame = self.frame
        return float(frame.arrays["limits"][layer]) if frame is not None else 1.0

    def _paint_cell(self, painter: QPainter, layer: int, cell: QRectF) -> None:
        if self.frame is None or layer >= len(self.layers):
            return
        chosen = colors()
        selected = layer in self._selected_layers
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = QPen(QColor(chosen.accent), 2) if selected else QPen(QColor(chosen.border), 1)
        painter.setPen(border)
        painter.setBrush(QColor(chosen.raised))
        painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 4, 4)
        font = painter.font()
        font.setPixelSize(11)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        line = metrics.height()
        inner = cell.adjusted(7, 3, -7, -3)
        limit = float(self.limits[layer])
        self._write(painter, inner, self.layers[layer].label, f"σ {self._statistic('std', layer)}")
        below = QRectF(inner.left(), inner.bottom() - line, inner.width(), line)
        self._write(painter, below, show(-limit), show(limit))
        area = inner.adjusted(0, line + 2, 0, -line - 2)
        painter.setPen(QPen(QColor(chosen.grid), 1))
        middle = area.center().x()
        painter.drawLine(QPointF(middle, area.top()), QPointF(middle, area.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(chosen.forward))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawPolygon(self._outline(layer, area, limit))
        painter.setPen(QPen(QColor(chosen.border), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if lost := self._nonfinite(layer):
            painter.setPen(QColor(chosen.error))
            shown = tr("✗ {count} not finite", count=lost)
            place = QRectF(area.left(), area.top(), area.width(), line)
            painter.fillRect(place, QColor(chosen.raised))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)

    def _outline(self, layer: int, area: QRectF, limit: float) -> QPolygonF:
        counts, share = self.counts[layer], self._own_limit(layer) / limit
        heights = counts / max(1.0, counts.max()) * area.height()
        left = area.center().x() - area.width() / 2 * share
        edges = left + np.linspace(0, area.width() * share, len(counts) + 1)
        x = np.repeat(edges, 2)
        y = np.concatenate(([0.0], np.repeat(heights, 2), [0.0]))
        points = zip(x.tolist(), (area.bottom() - y).tolist(), strict=True)
        return QPolygonF([QPointF(*point) for point in points])

    @staticmethod
    def _write(painter: QPainter, where: QRectF, left: str, right: str) -> None:
        metrics = QFontMetricsF(painter.font())
        taken = metrics.horizontalAdvance(right) + 6
        room = where.width() - taken
        if room < 0.45 * where.width() and metrics.horizontalAdvance(left) > room:
            right, room = "", where.width()
        top = Qt.AlignmentFlag.AlignTop
        painter.setPen(QColor(colors().muted))
        painter.drawText(where, top | Qt.AlignmentFlag.AlignRight, right)
        painter.setPen(QColor(colors().text))
        shown = metrics.elidedText(left, Qt.TextElideMode.ElideRight, room)
        painter.drawText(where, top | Qt.AlignmentFlag.AlignLeft, shown)

    def _statistic(self, name: str, layer: int) -> str:
        arrays = self.frame.arrays if self.frame is not None else {}
        return show(float(arrays[name][layer])) if name in arrays else "?"

    def _nonfinite(self, layer: int) -> int:
        arrays = self.frame.arrays if self.frame is not None else {}
        return int(arrays["nonfinite"][layer]) if "nonfinite" in arrays else 0

    def highlight(self, selected: list[int]) -> None:
        self._selected_layers = selected
        if self._few:
            self.grid.update()
        else:
            self.heat.highlight(selected)

    def recolor(self) -> None:
        self.heat.recolor()
        self.grid.update()

    def layer_at(self, position: QPointF) -> int | None:
        self._pointed = None
        if not self._few:
            self._pointed = self.heat.place_at(position)
            return self._pointed[0] if self._pointed is not None else None
        layer = self.grid.cell_at(position)
        if layer is not None:
            cell = self.grid.cells()[layer].adjusted(7, 0, -7, 0)
            here = self.grid.mapFromScene(position).x()
            share = 2 * (here - cell.left()) / max(cell.width(), 1) - 1
            self._pointed = (layer, share * float(self.limits[layer]))
        return layer

    def hover_text(self, position: QPointF) -> str:
        layer = self.layer_at(position)
        if layer is None:
            return ""
        bin_text = self._bin_text(layer, self._pointed[1]) if self._pointed is not None else ""
        return self.describe(layer) + bin_text

    def _bin_text(self, layer: int, value: float) -> str:
        limit, bins = self._own_limit(layer), self.counts.shape[1]
        index = int((value / limit + 1) * bins / 2)
        if not 0 <= index < bins:
            return ""
        low = -limit + 2 * limit * index / bins
        high = show(low + 2 * limit / bins)
        count = int(self.counts[layer, index])
        return " · " + tr("{count} from {low} to {high}", count=count, low=show(low), high=high)

    def describe(self, layer: int) -> str:
        parts = [self.layers[layer].label]
        for name, label in (("mean", tr("mean")), ("std", tr("std"))):
            parts.append(f"{label} {self._statistic(name, layer)}")
        if lost := self._nonfinite(layer):
            parts.append(tr("{count} not finite", count=lost))
        return " · ".join(parts)

    def summary(self) -> str:
        if self.frame is None or "std" not in self.frame.arrays:
            return self.step_text()
        std = self.frame.arrays["std"].astype(np.float64)
        if lost := sum(self._nonfinite(layer) > 0 for layer in range(len(std))):
            text = tr("weights are not finite in {count} of {all} layers",
                      count=lost, all=len(std))  # fmt: skip
        elif len(std):
            ends = {"low": show(float(std.min()), 2), "high": show(float(std.max()), 2)}
            text = tr("std of the weights from {low} to {high} in {count} layers",
                      count=len(std), **ends)  # fmt: skip
        else:
            text = tr("no layer has weights")
        return " · ".join([text, self.step_text()])

    def table(self) -> Table:
        arrays = self.frame.arrays if self.frame is not None else {}
        known = [name for name in STATISTICS if name in arrays]
        bins = (f"bin_{index}" for index in range(self.counts.shape[1]))
        return ("layer", "limit", *known, *bins), self._rows(known)

    def _rows(self, known: list[str]) -> Iterator[list[object]]:
        arrays = self.frame.arrays if self.frame is not None else {}
        for place, layer in enumerate(self.layers):
            statistics = [arrays[name][place] for name in known]
            counts = self.counts[place].astype(int).tolist()
            yield [layer.label, self._own_limit(place), *statistics, *counts]
