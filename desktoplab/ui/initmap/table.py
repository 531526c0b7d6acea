"""The map itself: a table whose cells are split in two, forward above and backward below.

It paints and tells what is pointed at; measuring and loading are the dialog's.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktoplab.engine.cells import Cell, brief
from desktoplab.ui.initmap.model import CellModel, Index
from desktoplab.ui.initmap.shades import decades_of, ink, mixed, shade
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

WIDE, HIGH, GAP = 66, 44, 10
SHEET = """
    QTableView { background: palette(window); }
    QHeaderView { background: palette(window); }
    QHeaderView::section, QTableCornerButton::section { background: palette(window); border: none; }
    QHeaderView::section:vertical { padding-right: 8px; }
"""
LOAD_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class MapTable(QTableView):
    """`pointed` follows the mouse or the keyboard, `chosen` a click or Enter on a cell."""

    pointed = Signal(object)
    chosen = Signal(object)

    def __init__(self, cells: CellModel) -> None:
        super().__init__()
        self.cells = cells
        self.is_dim = False
        self.setObjectName("map_table")
        self.setAccessibleName(tr("Initialization map"))
        self.setModel(cells)
        self.setItemDelegate(_Painter(self))
        self.setHorizontalHeader(_Groups(cells, self))
        side = self.verticalHeader()
        side.setDefaultSectionSize(HIGH)
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for header in (side, self.horizontalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setStyleSheet(SHEET)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._choose)
        self.entered.connect(self._point)
        cells.modelReset.connect(self._fit)
        cells.headerDataChanged.connect(self._repaint)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index)

    def _point(self, index: QModelIndex) -> None:
        self.pointed.emit(index)

    def _repaint(self) -> None:
        self.viewport().update()

    def _fit(self) -> None:
        for column in range(self.cells.columnCount()):
            first = self.cells.group_of(column)[0] == column and column > 0
            self.setColumnWidth(column, WIDE + (GAP if first else 0))

    def dim(self, dim: bool) -> None:
        """Show the cells as out of date."""
        self.is_dim = dim
        self.viewport().update()

    def sizeHint(self) -> QSize:
        across = sum(self.columnWidth(n) for n in range(self.cells.columnCount()))
        side, top = self.verticalHeader().sizeHint().width(), self.horizontalHeader().sizeHint()
        return QSize(across + side + 4, HIGH * self.cells.rowCount() + top.height() + 4)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.pointed.emit(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in LOAD_KEYS and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def leaveEvent(self, event: object) -> None:
        super().leaveEvent(event)  # type: ignore[arg-type]
        self.pointed.emit(self.currentIndex())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first of the two clicks has loaded the network."""


class _Groups(QHeaderView):
    """Depths, and above them the activation that several of them have in common."""

    def __init__(self, cells: CellModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._cells = cells
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 2 * self.fontMetrics().height() + 14)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        chosen = colors()
        first, last, name = self._cells.group_of(logicalIndex)
        indent = GAP if first == logicalIndex and first > 0 else 0
        half = rect.height() // 2
        painter.save()
        painter.fillRect(rect, QColor(chosen.window))
        painter.setClipRect(rect)
        left = self.sectionViewportPosition(first) + (GAP if first > 0 else 0)
        right = self.sectionViewportPosition(last) + self.sectionSize(last)
        band = QRect(left, rect.top(), right - left, half)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(chosen.text))
        painter.drawText(band, Qt.AlignmentFlag.AlignCenter, name)
        painter.setPen(QColor(chosen.border))
        painter.drawLine(band.left() + 2, half, band.right() - 1, half)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(QColor(chosen.muted))
        below = QRect(rect.left() + indent, half, rect.width() - indent, rect.height() - half)
        depth = str(self._cells.headerData(logicalIndex, Qt.Orientation.Horizontal))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, depth)
        painter.restore()


class _Painter(QStyledItemDelegate):
    """Paints one cell."""

    def __init__(self, table: MapTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cells = self._table.cells
        first = cells.group_of(index.column())[0] == index.column() and index.column() > 0
        rect = option.rect.adjusted(GAP if first else 0, 0, 0, 0)
        place = QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5)
        chosen, cell = colors(), cells.cell(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        if cell is None:
            painter.setPen(QPen(QColor(chosen.border), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(place, 3, 3)
        else:
            _paint_cell(painter, place, cell, dim=self._table.is_dim)
            painter.setPen(QColor(chosen.border))
            painter.drawRect(place)
        if cells.loaded == cells.key(index):
            painter.setPen(QPen(QColor(chosen.text), 2))
            painter.drawRoundedRect(place, 3, 3)
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if focused or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(chosen.accent), 3 if focused else 2))
            painter.drawRoundedRect(place, 3, 3)
        painter.restore()


def _paint_cell(painter: QPainter, place: QRectF, cell: Cell, *, dim: bool) -> None:
    half = QRectF(place.left(), place.top(), place.width(), place.height() / 2)
    for where, arrow, ratio in (
        (half, "→", cell.forward_ratio),
        (half.translated(0, half.height()), "←", cell.backward_ratio),
    ):
        paint_ratio(painter, where, ratio, arrow, dim=dim)


def paint_ratio(
    painter: QPainter, where: QRectF, ratio: float, arrow: str, *, dim: bool = False
) -> None:
    """Half a cell: its colour, the arrow of its direction and its number; pale if out of date."""
    chosen = colors()
    if math.isnan(ratio):
        painter.fillRect(where, QColor(chosen.surface))
        painter.fillRect(where, QBrush(QColor(chosen.error), Qt.BrushStyle.BDiagPattern))
        ground = QColor(chosen.surface)
        text = where.adjusted(8, 2, -8, -2)
        painter.fillRect(text, ground)
    else:
        ground = mixed(shade(decades_of(ratio)), QColor(chosen.window), 0.7 if dim else 0.0)
        painter.fillRect(where, ground)
    pen = QColor(chosen.error) if math.isnan(ratio) else ink(ground)
    painter.setPen(QColor(chosen.muted) if dim else pen)
    painter.drawText(
        where.adjusted(6, 0, -6, 0),
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        arrow,
    )
    painter.drawText(
        where.adjusted(18, 0, -6, 0),
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
        brief(ratio),
    )
