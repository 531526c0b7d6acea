"""Pictures that a network made."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from desktoplab.engine.messages import FloatArray, Frame
from desktoplab.spec.registry import Entry as Probe
from desktoplab.spec.tables import ProbeTraits
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.grid import Grid
from desktoplab.ui.plots.layered import ProbePlot
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

GAP = 3.0
"""Between the pictures of a cell."""


class Pictures(ProbePlot):
    """Gray pictures from 0 to 1, one a cell; what is not a number is crossed out."""

    needs = ("pictures",)
    room = 0.0
    """Below the pictures of a cell, as a share of the height of one: sets cells apart."""

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.cells: list[list[QImage]] = []
        self._lost: set[tuple[int, int]] = set()
        self.grid = Grid(self._paint_cell, smallest=22, largest=150, gap=6)
        self.canvas.addItem(self.grid, row=0, col=0)

    def in_cells(self, found: FloatArray) -> FloatArray:
        """The pictures of each cell from top to bottom: (cells, pictures, height, width)."""
        return found.reshape(-1, 1, *found.shape[2:])

    def draw_frame(self, frame: Frame) -> None:
        found = np.asarray(frame.arrays["pictures"], dtype=np.float64)
        height, width = found.shape[2:]
        cells = self.in_cells(found)
        self.cells = [[_image(picture) for picture in cell] for cell in cells]
        self._lost = {
            (cell, place)
            for cell, pictures in enumerate(cells)
            for place, picture in enumerate(pictures)
            if not np.isfinite(picture).all()
        }
        tall = (cells.shape[1] + self.room) * height
        self.grid.show_cells(len(cells), tall / max(width, 1))

    def _paint_cell(self, painter: QPainter, index: int, cell: QRectF) -> None:
        if index >= len(self.cells):
            return
        chosen, pictures = colors(), self.cells[index]
        tall = (cell.height() - GAP * (len(pictures) - 1)) / (len(pictures) + self.room)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place, picture in enumerate(pictures):
            where = QRectF(cell.left(), cell.top() + place * (tall + GAP), cell.width(), tall)
            painter.drawImage(where.adjusted(1, 1, -1, -1), picture)
            is_lost = (index, place) in self._lost
            pen = QPen(QColor(chosen.error if is_lost else chosen.border), 1)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(where.adjusted(0.5, 0.5, -0.5, -0.5))
            if is_lost:
                painter.drawLine(where.topLeft(), where.bottomRight())
                painter.drawLine(where.bottomLeft(), where.topRight())

    def recolor(self) -> None:
        self.grid.update()

    def hover_text(self, position: QPointF) -> str:
        index = self.grid.cell_at(position)
        if index is None or self.frame is None:
            return ""
        found = np.asarray(self.frame.arrays["pictures"], dtype=np.float64)
        picture = found.reshape(-1, *found.shape[2:])[index]
        return tr("picture {number} · gray from {low} to {high}", number=index + 1,
                  low=show(float(picture.min())), high=show(float(picture.max())))  # fmt: skip

    def summary(self) -> str:
        if self.frame is None:
            return ""
        shown, count = len(self.grid.cells()), len(self.cells)
        parts = [tr("{count} generated pictures, always of the same noise", count=count)]
        if 0 < shown < count:
            parts.append(tr("{shown} shown", shown=shown))
        return " · ".join([*parts, *self.lost_words(), self.step_text()])

    def lost_words(self) -> list[str]:
        """How many pictures are crossed out, if any."""
        return (
            [tr("{count} {count:is|are} not finite", count=len(self._lost))] if self._lost else []
        )

    def table(self) -> Table:
        return ("row", "picture", "y", "x", "gray"), self._rows()

    def _rows(self) -> Iterator[list[object]]:
        found = self.frame.arrays["pictures"] if self.frame is not None else np.empty((0, 0, 0, 0))
        for place in np.ndindex(*found.shape):
            yield [*place, float(found[place])]


def _image(picture: np.ndarray) -> QImage:
    """A gray picture (height, width) of numbers from 0 to 1."""
    known = np.clip(np.nan_to_num(picture), 0.0, 1.0)
    gray = np.ascontiguousarray(np.round(255 * known), dtype=np.uint8)
    height, width = gray.shape
    # A copy, as QImage does not keep the array alive.
    return QImage(bytes(gray), width, height, width, QImage.Format.Format_Grayscale8).copy()
