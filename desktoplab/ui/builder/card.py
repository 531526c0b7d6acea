"""A card: one item of the network as a widget that paints itself. It edits nothing.

It reports presses and the start of a drag; the canvas decides what they mean.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from desktoplab.ui.theme import colors

PAD = 8.0
STRIPE = 4.0
SEPARATOR = " · "


class Card(QWidget):
    """Frame, colour stripe, selection and focus ring; what is inside is for the kinds of card."""

    pressed = Signal(str, object)
    released = Signal(str, object)
    dragged = Signal(str)
    opened = Signal(str)

    def __init__(self, uid: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.uid = uid
        self.selected = False
        self.problem = ""
        self._from: QPointF | None = None
        self._painted = QRect()
        self.setObjectName(f"card_{uid}")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_selected(self, selected: bool) -> None:
        """Mark the card as selected or not."""
        if selected != self.selected:
            self.selected = selected
            self.update()

    def set_problem(self, problem: str) -> None:
        """Show what stands in the way of training, below the card's own lines."""
        if problem != self.problem:
            self.problem = problem
            self.update()

    def line(self) -> float:
        """Height of one line of text."""
        return self.fontMetrics().height() + 2.0

    def body_height(self) -> float:
        """Height of the card without its problem."""
        return self.line() + 10

    def height_for(self, width: int) -> int:
        """Height that the card needs at this width."""
        return round(self.body_height() + self.problem_height(width))

    def problem_height(self, width: float) -> float:
        """Height of the problem's text, zero without one."""
        if not self.problem:
            return 0.0
        room = QRectF(0, 0, width - STRIPE - 2 * PAD, 1e4)
        metrics = QFontMetricsF(small(self.font()))
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.problem).height() + 6

    def details(self) -> str:
        """What the tooltip and a screen reader tell beyond the name."""
        return self.problem

    def paint_body(self, painter: QPainter, area: QRectF) -> None:
        """Paint inside the frame."""

    def stripe(self) -> str:
        """Colour of the stripe at the left edge."""
        return colors().border

    def fill(self) -> str:
        """Colour of the card's ground."""
        return colors().surface

    def body_area(self) -> QRectF:
        """Where the body is painted."""
        return QRectF(STRIPE + PAD, 0, self.width() - STRIPE - 2 * PAD, self.body_height())

    def is_painted(self, area: QRectF) -> bool:
        """Whether the present paint touches an area."""
        return QRectF(self._painted).intersects(area)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painted = event.rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        area, height = self.body_area(), self.body_height()
        self.paint_body(painter, area)
        if self.problem:
            painter.setFont(small(self.font()))
            painter.setPen(QColor(colors().error))
            top = height - 3
            if height < self.height() - self.problem_height(self.width()) - 1:  # a block's foot
                top = self.height() - self.problem_height(self.width()) - 2
            room = QRectF(area.left(), top, area.width(), self.height())
            painter.drawText(room, Qt.TextFlag.TextWordWrap, self.problem)
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        shown = colors()
        edge = shown.error if self.problem else shown.accent if self.selected else shown.border
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(edge), 2 if self.selected else 1))
        painter.setBrush(QColor(self.fill()))
        painter.drawRoundedRect(frame, 6, 6)
        if self.selected:
            tint = QColor(shown.accent)
            tint.setAlpha(28)
            painter.setBrush(tint)
            painter.drawRoundedRect(frame, 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.stripe()))
        painter.drawRoundedRect(QRectF(4, 6, STRIPE, self.height() - 12), 2, 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(shown.text), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(frame.adjusted(2.5, 2.5, -2.5, -2.5), 4, 4)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.details(), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.position()
        self.pressed.emit(self.uid, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        way = (event.position() - self._from).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._from = None
            self.dragged.emit(self.uid)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._from = None
            self.released.emit(self.uid, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self.uid)


def small(font: QFont) -> QFont:
    """A font for what is said beside the name."""
    smaller = QFont(font)
    smaller.setPointSizeF(max(6.5, font.pointSizeF() * 0.88))
    return smaller


def bold(font: QFont) -> QFont:
    """A font for names."""
    heavy = QFont(font)
    heavy.setWeight(QFont.Weight.DemiBold)
    return heavy


def fitting(metrics: QFontMetrics, words: str, room: float, *, keeps_last: bool = False) -> str:
    """As many of the parts between ` · ` as have room, from the first on or up to the last.

    No part is cut, as the end of a number reads like another number; empty where none has room.
    """
    parts = words.split(SEPARATOR)
    ways = range(len(parts)) if keeps_last else range(len(parts), 0, -1)
    shorter = (SEPARATOR.join(parts[way:] if keeps_last else parts[:way]) for way in ways)
    return next((each for each in shorter if metrics.horizontalAdvance(each) <= room), "")


def draw_line(
    painter: QPainter, area: QRectF, left: str, right: str, muted: bool = False,
    strong: bool = False, short: str = "",
) -> None:  # fmt: skip
    """One line: bold words at the left, small ones at the right; the right ones yield first.

    `muted` makes the left words small too, `strong` does not grey the right ones; `short` stands at
    the right where all of `right` has no room.
    """
    shown = colors()
    base = painter.font()
    note = small(base)
    painter.setFont(note if muted else bold(base))
    painter.setPen(QColor(shown.muted if muted else shown.text))
    metrics = painter.fontMetrics()
    fitted = fitting(metrics, left, area.width()) if muted else ""
    fitted = fitted or metrics.elidedText(left, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitted)
    room = area.width() - metrics.horizontalAdvance(fitted) - (10 if left else 0)
    painter.setFont(note)
    if short and painter.fontMetrics().horizontalAdvance(right) > room:
        right = short
    if rest := fitting(painter.fontMetrics(), right, room, keeps_last=True):
        painter.setPen(QColor(shown.text if strong else shown.muted))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, rest)
    painter.setFont(base)
