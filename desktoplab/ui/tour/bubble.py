"""The bubble of the tour: title, words, how far one is, and the buttons. Knows no window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

WIDTH = 340
TIP = 12
"""How far the tip of the bubble reaches out, in pixels."""

EDGE = 8


class Bubble(QWidget):
    """Stands beside a rectangle and points at it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour_bubble")
        self._target = QPointF()
        self.title, self.words, self.count = QLabel(), QLabel(), QLabel()
        for label, name in ((self.title, "title"), (self.words, "words"), (self.count, "count")):
            label.setObjectName(f"tour_{name}")
            label.setWordWrap(label is not self.count)
        font = self.title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.title.setFont(font)
        self.end = _button("tour_end", tr("End (Esc)"))
        self.back = _button("tour_back", tr("Back"))
        self.next = _button("tour_next", tr("Next"))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.end)
        row.addStretch(1)
        row.addWidget(self.count)
        row.addSpacing(6)
        row.addWidget(self.back)
        row.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(TIP + 14, TIP + 12, TIP + 14, TIP + 12)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.words)
        layout.addLayout(row)
        self._recolor()

    def say(self, title: str, words: str, number: int, count: int) -> None:
        """Show one stop."""
        self.title.setText(title)
        self.words.setText(words)
        self.count.setText(f"{number} / {count}")
        self.back.setEnabled(number > 1)
        self.next.setText(tr("Done") if number == count else tr("Next"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)

    def stand_beside(self, target: QRect, area: QRect) -> None:
        """Take the side of the target with the most room, and point at its middle."""
        width = max(WIDTH, self.minimumSizeHint().width())
        size = QSize(width, self.heightForWidth(width)).boundedTo(area.size())
        self.resize(size)
        places = {
            "right": QPoint(target.right(), target.center().y() - size.height() // 2),
            "left": QPoint(target.left() - size.width(), target.center().y() - size.height() // 2),
            "below": QPoint(target.center().x() - size.width() // 2, target.bottom()),
            "above": QPoint(target.center().x() - size.width() // 2, target.top() - size.height()),
        }
        room = {
            "right": area.right() - target.right() - size.width(),
            "left": target.left() - area.left() - size.width(),
            "below": area.bottom() - target.bottom() - size.height(),
            "above": target.top() - area.top() - size.height(),
        }
        order = sorted(room, key=lambda one: one in ("right", "left")) if flat(target) else room
        side = next((one for one in order if room[one] >= 0), max(room, key=lambda one: room[one]))
        at = places[side]
        at.setX(max(area.left() + EDGE, min(at.x(), area.right() - size.width() - EDGE)))
        at.setY(max(area.top() + EDGE, min(at.y(), area.bottom() - size.height() - EDGE)))
        self.move(at)
        edge = {
            "right": QPointF(0, target.center().y() - at.y()),
            "left": QPointF(size.width(), target.center().y() - at.y()),
            "below": QPointF(target.center().x() - at.x(), 0),
            "above": QPointF(target.center().x() - at.x(), size.height()),
        }
        self._target = edge[side]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = self.rect().adjusted(TIP, TIP, -TIP, -TIP)
        painter.setPen(QPen(QColor(colors().accent), 1.5))
        painter.setBrush(QColor(colors().surface))
        painter.drawRoundedRect(body, 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors().accent))
        painter.drawPolygon(self._tip(body))

    def _tip(self, body: QRect) -> QPolygonF:
        """A triangle from the edge of the body to the target."""
        x = max(body.left() + 16.0, min(self._target.x(), body.right() - 16.0))
        y = max(body.top() + 16.0, min(self._target.y(), body.bottom() - 16.0))
        if self._target.x() <= body.left():
            root = [QPointF(body.left(), y - 9), QPointF(body.left(), y + 9), QPointF(1, y)]
        elif self._target.x() >= body.right():
            root = [QPointF(body.right() + 1, y - 9), QPointF(body.right() + 1, y + 9),
                    QPointF(self.width() - 1, y)]  # fmt: skip
        elif self._target.y() <= body.top():
            root = [QPointF(x - 9, body.top()), QPointF(x + 9, body.top()), QPointF(x, 1)]
        else:
            root = [QPointF(x - 9, body.bottom() + 1), QPointF(x + 9, body.bottom() + 1),
                    QPointF(x, self.height() - 1)]  # fmt: skip
        return QPolygonF(root)

    def _recolor(self) -> None:
        sheet = f"color: {colors().muted}"
        if self.count.styleSheet() != sheet:
            self.count.setStyleSheet(sheet)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._recolor()


def flat(target: QRect) -> bool:
    """Whether it is a button or a bar, which is pointed at from above or below."""
    return target.height() < 64


def _button(name: str, words: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button
