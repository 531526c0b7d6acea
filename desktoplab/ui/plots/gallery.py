"""Groups of equal square pictures under headings, scrolled where room lacks. Knows no data.

Cells are as large as all of them fit; below `smallest` they keep that size, and the wheel scrolls.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QGraphicsSceneResizeEvent,
    QGraphicsSceneWheelEvent,
    QGraphicsWidget,
    QStyleOptionGraphicsItem,
    QWidget,
)

from desktoplab.ui.theme import colors

PaintCell = Callable[[QPainter, int, QRectF], None]
BAR = 5.0


class Gallery(QGraphicsWidget):
    """Cells are numbered through all groups; a function paints each."""

    def __init__(self, paint_cell: PaintCell, smallest: float, largest: float, gap: float) -> None:
        super().__init__()
        self._paint_cell, self._smallest, self._largest = paint_cell, smallest, largest
        self._gap = gap
        self._groups: tuple[tuple[str, int], ...] = ()
        self._aspect = 1.0
        self._scrolled = 0.0
        self._cells: list[QRectF] | None = None
        self._headings: list[QRectF] = []
        self.setMinimumSize(40, 40)
        self.setFlag(QGraphicsWidget.GraphicsItemFlag.ItemClipsToShape)

    def show_groups(self, groups: Sequence[tuple[str, int]], aspect: float = 1.0) -> None:
        """Show groups of so many cells under headings; no heading where the text is empty."""
        if (tuple(groups), aspect) != (self._groups, self._aspect):
            self._groups, self._aspect = tuple(groups), aspect
            self._cells = None
        self.update()

    def cells(self) -> list[QRectF]:
        """Where the cells are, those out of sight too, in the item's coordinates."""
        shift = -self.scrolled
        return [cell.translated(0, shift) for cell in self._places()]

    def headings(self) -> list[QRectF]:
        """Where the headings are; empty rectangles for groups without one."""
        self._places()
        return [heading.translated(0, -self.scrolled) for heading in self._headings]

    @property
    def scrolled(self) -> float:
        """How far the content is moved up."""
        return min(self._scrolled, self.hidden_height())

    def hidden_height(self) -> float:
        """How much of the content does not fit; 0 when all of it is in sight."""
        places = self._places()
        return max(0.0, places[-1].bottom() + 1 - self.size().height()) if places else 0.0

    def scroll_to(self, offset: float) -> None:
        """Move the content up by so much."""
        self._scrolled = min(max(0.0, offset), self.hidden_height())
        self.update()

    def show_cell(self, index: int) -> None:
        """Scroll just as far as a cell needs to be in sight."""
        place, height = self._places()[index], self.size().height()
        if place.top() - self._line() < self.scrolled:
            self.scroll_to(place.top() - self._line())
        elif place.bottom() > self.scrolled + height:
            self.scroll_to(place.bottom() - height + 2)

    def cell_at(self, position: QPointF) -> int | None:
        """The cell at a position of the scene."""
        here = self.mapFromScene(position)
        if not self.rect().contains(here):
            return None
        cells = enumerate(self.cells())
        return next((index for index, cell in cells if cell.contains(here)), None)

    def _line(self) -> float:
        return QFontMetricsF(self.font()).height() + 2

    def _places(self) -> list[QRectF]:
        if self._cells is None:
            width, height = self.size().width() - BAR - 2, self.size().height()
            side = self._largest
            while side > self._smallest and self._height(side, width) > height:
                side = max(self._smallest, side - 1)
            self._cells = self._lay(side, width)
        return self._cells

    def _columns(self, side: float, width: float) -> int:
        return max(1, int((width + self._gap) // (side + self._gap)))

    def _height(self, side: float, width: float) -> float:
        columns = self._columns(side, width)
        rows = sum(math.ceil(count / columns) for _, count in self._groups)
        headings = sum(self._line() for heading, _ in self._groups if heading)
        return rows * (side * self._aspect + self._gap) + headings

    def _lay(self, side: float, width: float) -> list[QRectF]:
        columns, tall = self._columns(side, width), side * self._aspect
        places: list[QRectF] = []
        self._headings = []
        top = 0.0
        for heading, count in self._groups:
            line = self._line() if heading else 0.0
            self._headings.append(QRectF(0, top, width, line))
            top += line
            for index in range(count):
                row, column = divmod(index, columns)
                x, y = column * (side + self._gap), top + row * (tall + self._gap)
                places.append(QRectF(x, y, side, tall))
            top += math.ceil(count / columns) * (tall + self._gap)
        return places

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        seen = self.rect()
        chosen = colors()
        painter.setFont(self.font())
        painter.setPen(QColor(chosen.muted))
        for (heading, _), place in zip(self._groups, self.headings(), strict=True):
            if heading and seen.intersects(place):
                words = QFontMetricsF(self.font()).elidedText(
                    heading, Qt.TextElideMode.ElideRight, place.width()
                )
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        for index, cell in enumerate(self.cells()):
            if seen.intersects(cell):
                painter.save()
                self._paint_cell(painter, index, cell)
                painter.restore()
        if hidden := self.hidden_height():
            share = seen.height() / (seen.height() + hidden)
            top = seen.height() * (1 - share) * self.scrolled / hidden
            bar = QRectF(seen.right() - BAR, top, BAR, seen.height() * share)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(chosen.muted))
            painter.drawRoundedRect(bar, 2, 2)

    def resizeEvent(self, event: QGraphicsSceneResizeEvent) -> None:
        super().resizeEvent(event)
        self._cells = None

    def wheelEvent(self, event: QGraphicsSceneWheelEvent) -> None:
        self.scroll_to(self.scrolled - event.delta() / 120 * 40)
        event.accept()
