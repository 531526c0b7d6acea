"""Groups of equal pictures with headings, scrolled where room lacks. Knows not what they show.

Cells are as large as all of them fit; where headings above the groups would leave them too little
room, their short forms stand on the left; below `smallest` cells keep that size, the wheel scrolls.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Group:
    """So many cells; without a `heading` nothing is written, `short` is its short form."""

    count: int
    heading: str = ""
    short: str = ""


class Gallery(QGraphicsWidget):
    """Cells are numbered through all groups; a function paints each."""

    def __init__(self, paint_cell: PaintCell, smallest: float, largest: float, gap: float) -> None:
        super().__init__()
        self._paint_cell, self._smallest, self._largest = paint_cell, smallest, largest
        self._gap = gap
        self._groups: tuple[Group, ...] = ()
        self._beside = False
        self._aspect = 1.0
        self._scrolled = 0.0
        self._cells: list[QRectF] | None = None
        self._headings: list[QRectF] = []
        self.setMinimumSize(40, 40)
        self.setFlag(QGraphicsWidget.GraphicsItemFlag.ItemClipsToShape)

    def show_groups(self, groups: Sequence[Group], aspect: float = 1.0) -> None:
        """Show these groups; `aspect` is the height of a cell for its width."""
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
            self._beside = False
            side = self._side()
            if side <= self._smallest and any(group.heading for group in self._groups):
                self._beside = True
                side = self._side()
            self._cells = self._lay(side)
        return self._cells

    def _side(self) -> float:
        """The largest cells with which everything fits, or the smallest allowed."""
        side, height = self._largest, self.size().height()
        while side > self._smallest and self._height(side) > height:
            side = max(self._smallest, side - 1)
        return side

    def _room(self) -> float:
        """The width for cells: without the scroll bar, and headings on the left."""
        return self.size().width() - BAR - 2 - self._margin()

    def _margin(self) -> float:
        if not self._beside:
            return 0.0
        metrics = QFontMetricsF(self.font())
        return max(metrics.horizontalAdvance(group.short) for group in self._groups) + 8

    def _columns(self, side: float) -> int:
        """How many cells stand side by side: no more than rows of equal length need."""
        most = max(1, int((self._room() + self._gap) // (side + self._gap)))
        largest = max((group.count for group in self._groups), default=1)
        rows = math.ceil(largest / most)
        return max(1, math.ceil(largest / max(1, rows)))

    def _height(self, side: float) -> float:
        columns = self._columns(side)
        rows = sum(math.ceil(group.count / columns) for group in self._groups)
        lines = 0 if self._beside else sum(bool(group.heading) for group in self._groups)
        return rows * (side * self._aspect + self._gap) + lines * self._line()

    def _lay(self, side: float) -> list[QRectF]:
        columns, tall = self._columns(side), side * self._aspect
        wide = columns * (side + self._gap) - self._gap
        left = self._margin() + max(0.0, (self._room() - wide) / 2)
        places: list[QRectF] = []
        self._headings = []
        top = 0.0
        for group in self._groups:
            if self._beside:
                margin = self._margin()
                self._headings.append(QRectF(left - margin, top, margin - 6, tall))
            else:
                line = self._line() if group.heading else 0.0
                self._headings.append(QRectF(left, top, max(wide, self._room() - left), line))
                top += line
            for index in range(group.count):
                row, column = divmod(index, columns)
                x, y = left + column * (side + self._gap), top + row * (tall + self._gap)
                places.append(QRectF(x, y, side, tall))
            top += math.ceil(group.count / columns) * (tall + self._gap)
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
        metrics, align = QFontMetricsF(self.font()), Qt.AlignmentFlag
        side = align.AlignRight if self._beside else align.AlignLeft
        for group, place in zip(self._groups, self.headings(), strict=True):
            if group.heading and seen.intersects(place):
                words = group.short if self._beside else group.heading
                shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
                painter.drawText(place, align.AlignVCenter | side, shown)
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
