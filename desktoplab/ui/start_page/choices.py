"""A list in which each row has a title and one line below it, under headings; one click chooses.

Rows are painted, so that a long list costs as little as a short one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktoplab.ui.theme import colors

KEY = Qt.ItemDataRole.UserRole
LINE = Qt.ItemDataRole.UserRole + 1
DONE = Qt.ItemDataRole.UserRole + 2
SIDE, GAP, ROOM = 10, 2, 7
RING = 8
"""Radius of the ring that shows how much of a lesson is done."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Choice:
    """One row: what is chosen by it, title, line, and a share that is done where there is one.

    A row without a key is a heading.
    """

    key: str
    title: str
    line: str = ""
    done: float | None = None


class Choices(QListWidget):
    """`chosen` carries the key of the row that was clicked or entered."""

    chosen = Signal(str)

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(Rows(self))
        self.itemClicked.connect(self._choose)

    def show_choices(self, choices: Iterable[Choice]) -> None:
        """Fill the list anew."""
        self.clear()
        for choice in choices:
            row = QListWidgetItem(choice.title, self)
            row.setData(KEY, choice.key)
            row.setData(LINE, choice.line)
            row.setData(DONE, choice.done)
            if choice.key:
                row.setToolTip(choice.line)
                row.setData(Qt.ItemDataRole.AccessibleDescriptionRole, choice.line)
            else:
                row.setFlags(Qt.ItemFlag.NoItemFlags)
        first = next((n for n in range(self.count()) if self.item(n).data(KEY)), -1)
        self.setCurrentRow(first)

    def keys(self) -> list[str]:
        """What can be chosen, from top to bottom."""
        found = (self.item(row).data(KEY) for row in range(self.count()))
        return [str(key) for key in found if key]

    def _choose(self, row: QListWidgetItem | None) -> None:
        if row is not None and row.data(KEY):
            self.chosen.emit(row.data(KEY))

    def event(self, event: QEvent) -> bool:
        # Qt leaves Enter to the default button of a dialog; here it chooses.
        if event.type() == QEvent.Type.KeyPress and event.key() in (  # type: ignore[attr-defined]
            Qt.Key.Key_Return, Qt.Key.Key_Enter,
        ):  # fmt: skip
            self._choose(self.currentItem())
            return True
        return super().event(event)


class Rows(QStyledItemDelegate):
    """Paints a row: a ground where mouse or keyboard is, title, line, ring of progress."""

    def __init__(self, owner: Choices) -> None:
        super().__init__(owner)
        self._owner = owner

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        title, line = _metrics(self._owner)
        if not index.data(KEY):
            return QSize(0, line.height() + 14)
        lines = title.height() + (GAP + line.height() if index.data(LINE) else 0)
        return QSize(0, lines + 2 * ROOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        title, line = _metrics(self._owner)
        chosen = colors()
        if not index.data(KEY):
            painter.setFont(_small(self._owner.font(), bold=True))
            painter.setPen(QColor(chosen.muted))
            place = rect.adjusted(SIDE, 0, -SIDE, -3)
            bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            painter.drawText(place, bottom, str(index.data()))
            painter.restore()
            return
        self._ground(painter, option, QRectF(rect.adjusted(1, 1, -1, -1)))
        words = rect.adjusted(SIDE, ROOM, -SIDE, -ROOM)
        if (done := index.data(DONE)) is not None:
            middle = QPointF(words.right() - RING, rect.center().y() + 0.5)
            _ring(painter, middle, float(done))
            words.setRight(words.right() - 3 * RING)
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(_bold(self._owner.font()))
        painter.setPen(QColor(chosen.text))
        shown = title.elidedText(str(index.data()), elide, words.width())
        painter.drawText(words.left(), words.top() + title.ascent(), shown)
        if index.data(LINE):
            painter.setFont(_small(self._owner.font()))
            painter.setPen(QColor(chosen.muted))
            below = words.top() + title.height() + GAP + line.ascent()
            shown = line.elidedText(str(index.data(LINE)), elide, words.width())
            painter.drawText(words.left(), below, shown)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRectF) -> None:
        state = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_Selected) and self._owner.hasFocus()
        if hovered or focused:
            ground = QColor(colors().accent)
            ground.setAlpha(36)
            painter.setBrush(ground)
            painter.setPen(QPen(QColor(colors().accent), 1) if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect, 5, 5)


def _ring(painter: QPainter, middle: QPointF, done: float) -> None:
    """A ring filled as far as the share that is done; a disk with a tick at the end."""
    chosen = colors()
    square = QRectF(middle.x() - RING, middle.y() - RING, 2 * RING, 2 * RING)
    if done >= 1:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(chosen.accent))
        painter.drawEllipse(square)
        painter.setPen(QPen(QColor(chosen.on_accent), 2))
        painter.drawPolyline([middle + QPointF(-4, 0), middle + QPointF(-1, 3),
                              middle + QPointF(4, -3)])  # fmt: skip
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(chosen.border), 3))
    painter.drawEllipse(square.adjusted(1.5, 1.5, -1.5, -1.5))
    if done > 0:
        painter.setPen(QPen(QColor(chosen.accent), 3))
        painter.drawArc(square.adjusted(1.5, 1.5, -1.5, -1.5), 90 * 16, -int(done * 360 * 16))


def _metrics(owner: Choices) -> tuple[QFontMetrics, QFontMetrics]:
    return QFontMetrics(_bold(owner.font())), QFontMetrics(_small(owner.font()))


def _bold(font: QFont) -> QFont:
    found = QFont(font)
    found.setWeight(QFont.Weight.DemiBold)
    return found


def _small(font: QFont, *, bold: bool = False) -> QFont:
    found = QFont(font)
    found.setPointSizeF(font.pointSizeF() * 0.92)
    found.setBold(bold)
    return found
