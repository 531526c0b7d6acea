"""What each unit gives everywhere in the plane, a small picture each, grouped by layer.

The scale is symmetric and fixed per layer; it grows during a run and never shrinks.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from desktoplab.engine.history import History
from desktoplab.engine.messages import Frame
from desktoplab.spec.registry import Entry as Probe
from desktoplab.spec.tables import ProbeTraits
from desktoplab.ui.plots.axes import number_of
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.gallery import Gallery, Group
from desktoplab.ui.plots.layered import LayerPlot
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.plots.shades import diverging, limit_of, pictures
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

ROOM_FOR_POINTS = 44.0
MOST_POINTS = 120


class Maps(LayerPlot):
    """Blue where a unit's output is positive, orange where it is negative; row 0 at the bottom."""

    needs = ("maps", "layers", "units", "extent")

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.limits: dict[int, float] = {}
        self.pictures: list[QImage] = []
        self._places: NDArray[np.int64] = np.empty(0, dtype=np.int64)
        self._points: tuple[NDArray[np.float64], NDArray[np.int64]] | None = None
        self._chosen_layers: list[int] = []
        self._is_finite = True
        self.gallery = Gallery(self._paint_cell, smallest=30, largest=150, gap=5)
        self.canvas.addItem(self.gallery, row=0, col=0)
        tip = tr("Draw training samples over the maps that are large enough")
        self.samples = self.add_toggle("samples", tr("Samples"), tip)
        self.samples.setAccessibleName(tr("Samples over the maps"))

    def choose_option(self) -> None:
        self.gallery.update()

    def forget(self) -> None:
        super().forget()
        self.limits = {}

    def draw(self, history: History) -> None:
        other = history.frames.get("boundary")
        arrays = other.arrays if other is not None else {}
        self._points = None
        if "points" in arrays and "labels" in arrays:
            points = np.asarray(arrays["points"], dtype=np.float64)[:MOST_POINTS]
            self._points = points, np.asarray(arrays["labels"])[:MOST_POINTS].astype(np.int64)
        self.samples.setVisible(self._points is not None)
        super().draw(history)

    def draw_frame(self, frame: Frame) -> None:
        maps = np.asarray(frame.arrays["maps"], dtype=np.float64)
        self._places = np.asarray(frame.arrays["layers"], dtype=np.int64)
        chosen = colors()
        table = diverging(chosen)
        for layer in self._order():
            found = limit_of(maps[self._places == layer])
            self.limits[layer] = max(self.limits.get(layer, 0.0), found)
        limits = np.array([self.limits[layer] for layer in self._places.tolist()])
        self.pictures = pictures(maps[:, ::-1], limits, table, chosen.muted)
        self._is_finite = bool(np.isfinite(maps).all())
        labels = {layer: self.layers[layer].label for layer in self._order()}
        self.gallery.show_groups(
            [
                Group(int((self._places == layer).sum()), label, number_of(label))
                for layer, label in labels.items()
            ]
        )

    def _order(self) -> list[int]:
        """The layers that have maps, in the order in which they appear."""
        return [int(layer) for layer in dict.fromkeys(self._places.tolist())]

    def _paint_cell(self, painter: QPainter, index: int, cell: QRectF) -> None:
        if index >= len(self.pictures):
            return
        chosen = colors()
        selected = int(self._places[index]) in self._chosen_layers
        inner = cell.adjusted(1, 1, -1, -1)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.drawImage(inner, self.pictures[index])
        if self.samples.isChecked() and self._points is not None:
            self._paint_points(painter, inner)
        pen = QPen(QColor(chosen.accent if selected else chosen.border), 2 if selected else 1)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_points(self, painter: QPainter, inner: QRectF) -> None:
        if self._points is None or self.frame is None or inner.width() < ROOM_FOR_POINTS:
            return
        left, right, bottom, top = (float(end) for end in self.frame.arrays["extent"])
        points, labels = self._points
        x = inner.left() + (points[:, 0] - left) / (right - left) * inner.width()
        y = inner.bottom() - (points[:, 1] - bottom) / (top - bottom) * inner.height()
        chosen = colors()
        radius = 1.2 if inner.width() < 90 else 1.8
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Hollow and filled: the maps use the colours of the classes for something else.
        painter.setPen(QPen(QColor(chosen.text), 0.8))
        for place, label in enumerate(labels.tolist()):
            painter.setBrush(QColor(chosen.text if label else chosen.surface))
            painter.drawEllipse(QPointF(x[place], y[place]), radius, radius)

    def highlight(self, selected: list[int]) -> None:
        if selected != self._chosen_layers:
            self._chosen_layers = selected
            first = next((n for n, at in enumerate(self._places) if int(at) in selected), None)
            if first is not None and self.gallery.hidden_height():
                self.gallery.show_cell(first)
            self.gallery.update()

    def recolor(self) -> None:
        self.drawn = None
        self.gallery.update()

    def layer_at(self, position: QPointF) -> int | None:
        index = self.gallery.cell_at(position)
        return int(self._places[index]) if index is not None else None

    def hover_text(self, position: QPointF) -> str:
        index = self.gallery.cell_at(position)
        if index is None or self.frame is None:
            return ""
        cell = self.gallery.cells()[index]
        here = self.gallery.mapFromScene(position)
        arrays, layer = self.frame.arrays, int(self._places[index])
        values = arrays["maps"][index]
        rows, columns = values.shape
        across = min(max((here.x() - cell.left()) / cell.width(), 0.0), 1.0)
        up = min(max((cell.bottom() - here.y()) / cell.height(), 0.0), 1.0)
        value = values[min(int(up * rows), rows - 1), min(int(across * columns), columns - 1)]
        left, right, bottom, top = (float(end) for end in arrays["extent"])
        return tr(
            "{layer} · unit {unit}: {value} at x₁ {x}, x₂ {y} · scale ±{limit}",
            layer=self.layers[layer].label, unit=int(arrays["units"][index]) + 1,
            value=show(float(value)), x=show(left + across * (right - left), 2),
            y=show(bottom + up * (top - bottom), 2), limit=show(self.limits[layer]),
        )  # fmt: skip

    def describe(self, layer: int) -> str:
        label = self.layers[layer].label
        count = int((self._places == layer).sum())
        if not count or self.frame is None:
            return tr("{layer} · no maps", layer=label)
        values = np.asarray(self.frame.arrays["maps"], dtype=np.float64)[self._places == layer]
        flat = int((np.ptp(values.reshape(count, -1), axis=1) == 0).sum())
        parts = [label, tr("{count} {count:map|maps}", count=count)]
        if flat:
            parts.append(tr("{count} {count:is|are} the same everywhere", count=flat))
        limit = show(self.limits[layer])
        return " · ".join([*parts, tr("scale ±{limit}", limit=limit)])

    def summary(self) -> str:
        if self.frame is None:
            return ""
        units, layers = len(self.pictures), len(self._order())
        parts = [
            tr("{units} {units:unit|units} of {layers} {layers:layer|layers}", units=units,
               layers=layers)
        ]  # fmt: skip
        if not self._is_finite:
            parts.append(tr("some are not finite"))
        parts.append(tr("blue positive, orange negative"))
        return " · ".join([*parts, self.step_text()])

    def table(self) -> Table:
        return ("layer", "unit", "x1", "x2", "value"), self._rows()

    def _rows(self) -> Iterator[list[object]]:
        if self.frame is None:
            return
        arrays = self.frame.arrays
        left, right, bottom, top = (float(end) for end in arrays["extent"])
        for values, layer, unit in zip(arrays["maps"], self._places, arrays["units"], strict=True):
            rows, columns = values.shape
            for row, y in enumerate(np.linspace(bottom, top, rows)):
                for column, x in enumerate(np.linspace(left, right, columns)):
                    value = values[row, column]
                    yield [self.layers[layer].label, int(unit) + 1, x, y, value]
