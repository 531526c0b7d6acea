"""Answers to choose from: cards with a ring to fill, as long as their text needs them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from desktoplab.ui.builder.icons import icon
from desktoplab.ui.lessons.prose import LINE_PERCENT, document_of, larger, plain
from desktoplab.ui.theme import GREEN, colors, is_dark

Mark = Literal["", "right", "other"]
RING, PAD, GAP = 16, 10, 10
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def good() -> str:
    """The colour of what came true."""
    return "#2FC79A" if is_dark() else GREEN


class PaintedButton(QAbstractButton):
    """A button that paints itself; Enter presses it as Space does, Ctrl+Enter is the lesson's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.click()
            return
        super().keyPressEvent(event)


class ChoiceCard(PaintedButton):
    """One answer; Space or Enter takes it, the arrows go to the others."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setCheckable(True)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.mark: Mark = ""
        self.say(words)

    def say(self, words: str) -> None:
        """Show another text."""
        self._words = words
        self.setAccessibleName(plain(words))
        self._lay_out()

    def show_mark(self, mark: Mark) -> None:
        """Tell which answer was right, and which other one was chosen."""
        self.mark = mark
        self.update()

    def _lay_out(self) -> None:
        self._text = document_of(self._words, self._font())
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        return larger(self.font())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(40, round(self._height_of(width)) + 2 * PAD)

    def _height_of(self, width: int) -> float:
        self._text.setTextWidth(max(40, width - 2 * PAD - RING - GAP))
        return self._text.size().height()

    def sizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen, painter = colors(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint, width = self._edge()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(tint), width))
        painter.setBrush(self._ground(tint))
        painter.drawRoundedRect(box, 7, 7)
        self._paint_ring(painter, tint)
        height = self._height_of(self.width())
        # A line's air lies below its letters; half of it goes above, to put them in the middle.
        air = self.fontMetrics().height() * (LINE_PERCENT - 100) / 200
        painter.translate(PAD + RING + GAP, max(PAD, (self.height() - height) / 2) + air)
        context = QAbstractTextDocumentLayout.PaintContext()
        ink = chosen.text if self.isEnabled() or self.isChecked() or self.mark else chosen.muted
        context.palette.setColor(QPalette.ColorRole.Text, QColor(ink))
        self._text.documentLayout().draw(painter, context)

    def _edge(self) -> tuple[str, float]:
        chosen = colors()
        if self.mark == "right":
            return good(), 1.6
        if self.hasFocus():
            return chosen.accent, 2
        if self.isChecked() or (self.underMouse() and self.isEnabled()):
            return (chosen.muted if self.mark else chosen.accent), 1.4
        return chosen.border, 1

    def _ground(self, tint: str) -> QColor:
        ground = QColor(colors().raised)
        if self.mark == "right" or (self.isChecked() and not self.mark):
            ground = QColor(tint)
            ground.setAlpha(34)
        return ground

    def _paint_ring(self, painter: QPainter, tint: str) -> None:
        middle = QPointF(PAD + RING / 2, self.height() / 2)
        if self.mark == "right":
            place = QRectF(middle.x() - 10, middle.y() - 10, 20, 20).toRect()
            icon("mdi6.check-circle", good()).paint(painter, place)
            return
        pen = tint if self.isChecked() or self.hasFocus() else colors().muted
        painter.setPen(QPen(QColor(pen), 1.6))
        painter.setBrush(QColor(colors().surface))
        painter.drawEllipse(middle, RING / 2 - 1, RING / 2 - 1)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(pen))
            painter.drawEllipse(middle, 4.2, 4.2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() in kinds and hasattr(self, "_words"):
            self._lay_out()


class Choices(QWidget):
    """Cards of which one can be chosen; `chosen` carries its place."""

    chosen = Signal(int)

    def __init__(self, name: str, words: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._group = QButtonGroup(self)
        self.cards: list[ChoiceCard] = []
        for place, one in enumerate(words):
            card = ChoiceCard(f"{name}_{place}", one)
            self._group.addButton(card, place)
            self.cards.append(card)
            column.addWidget(card)
        self._group.idClicked.connect(self.chosen)

    @property
    def place(self) -> int | None:
        """Which one is chosen."""
        found = self._group.checkedId()
        return found if found >= 0 else None

    def choose(self, place: int | None) -> None:
        """Choose one, without telling."""
        if place is not None and 0 <= place < len(self.cards):
            self.cards[place].setChecked(True)

    def fix(self) -> None:
        """Take no other answer any more."""
        for card in self.cards:
            card.setEnabled(False)

    def show_right(self, place: int | None) -> None:
        """Mark the one that came true, and quietly the one that was chosen in its place."""
        for number, card in enumerate(self.cards):
            other: Mark = "other" if card.isChecked() and place is not None else ""
            card.show_mark("right" if number == place else other)
