"""A grid of equal cells in a scene; a function paints each cell. Knows nothing of what it shows."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsWidget, QStyleOptionGraphicsItem, QWidget

PaintCell = Callable[[QPainter, int, QRectF], None]


class Grid(QGraphicsWidget):
    """Cells as large as they fit, none below `smallest` wide; fewer are shown where room lacks."""

    def __init__(self, paint_cell: PaintCell, smallest: float, largest: float, gap: float) -> None:
        super().__init__()
        self._paint_cell, self._smallest, self._largest = paint_cell, smallest, largest
        self._gap = gap
        self._count, self._aspect = 0, 1.0
        self._stretch = False
        self.setMinimumSize(40, 40)

    def show_cells(self, count: int, aspect: float = 1.0, *, stretch: bool = False) -> None:
        """Show so many cells; `stretch` fills the height that is left."""
        self._count, self._aspect, self._stretch = count, aspect, stretch
        self.update()

    def cells(self) -> list[QRectF]:
        """Where the cells are; fewer than asked for where they would become too small."""
        width, height = self.size().width(), self.size().height()
        if not self._count or width < 10 or height < 10:
            return []
        columns = max(range(1, self._count + 1), key=lambda n: self._width(n, width, height))
        fitting = max(1, int((width + self._gap) // (self._smallest + self._gap)))
        cell = min(self._width(columns, width, height), self._largest)
        if cell < self._smallest:
            columns, cell = fitting, (width - (fitting - 1) * self._gap) / fitting
            cell = min(cell, self._largest)
        rows = math.ceil(self._count / columns)
        if self._stretch:
            cell = (width - (columns - 1) * self._gap) / columns
            tall = (height - (rows - 1) * self._gap) / rows
            tall = max(tall, self._smallest * self._aspect)
        else:
            tall = cell * self._aspect
        left = max(0.0, (width - columns * cell - (columns - 1) * self._gap) / 2)
        places = [
            QRectF(
                left + (i % columns) * (cell + self._gap),
                (i // columns) * (tall + self._gap), cell, tall,
            )
            for i in range(self._count)
        ]  # fmt: skip
        return [place for place in places if place.bottom() <= height + 1] or places[:1]

    def _width(self, columns: int, width: float, height: float) -> float:
        rows = math.ceil(self._count / columns)
        across = (width - (columns - 1) * self._gap) / columns
        down = (height - (rows - 1) * self._gap) / rows / self._aspect
        return min(across, down)

    def cell_at(self, position: QPointF) -> int | None:
        """The cell at a position of the scene."""
        here = self.mapFromScene(position)
        cells = enumerate(self.cells())
        return next((index for index, cell in cells if cell.contains(here)), None)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        for index, cell in enumerate(self.cells()):
            painter.save()
            self._paint_cell(painter, index, cell)
            painter.restore()
