"""Several items of a canvas that take turns in one place of its layout. Draws nothing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QGraphicsWidget

from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.readout import Canvas


class Pages:
    """Shows one item by name; the others are hidden and take no room."""

    def __init__(self, canvas: Canvas, row: int, items: Mapping[str, QGraphicsWidget]) -> None:
        self._canvas, self._row, self._items = canvas, row, items
        self.shown: str | None = None
        canvas.ci.layout.setRowStretchFactor(row, 1)
        for item in items.values():
            item.setParentItem(canvas.ci)
            item.hide()

    def show(self, name: str) -> None:
        """Bring an item up."""
        if name == self.shown:
            return
        layout = self._canvas.ci.layout
        if self.shown is not None:
            layout.removeItem(self._items[self.shown])
            self._items[self.shown].hide()
        self.shown = name
        item = self._items[name]
        item.show()
        if isinstance(item, Chart):
            item.measure_axes()
        layout.addItem(item, self._row, 0)
        layout.activate()
