"""The area of the cards, scrolled while something is dragged near its edges. Knows no cards."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

EDGE, STEP, INTERVAL_MS = 36, 14, 30


class AutoScroll(QTimer):
    """Starts by `hover`, stops at the end; `scrolled` tells the height under the mouse."""

    scrolled = Signal(int)

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._y = 0
        self.setInterval(INTERVAL_MS)
        self.timeout.connect(self._scroll)

    def hover(self, y: int) -> None:
        """The mouse is at this height of the inner widget."""
        self._y = y
        if self._step() == 0:
            self.stop()
        elif not self.isActive():
            self.start()

    def _step(self) -> int:
        viewport = self._area.viewport()
        y = self._y - self._area.verticalScrollBar().value()
        if y < EDGE:
            return -STEP
        return STEP if y > viewport.height() - EDGE else 0

    def _scroll(self) -> None:
        bar = self._area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._step())
        if bar.value() == before:
            self.stop()
            return
        self._y += bar.value() - before
        self.scrolled.emit(self._y)


def scrolled(column: QWidget) -> QScrollArea:
    """The area in which the column of cards scrolls up and down."""
    area = QScrollArea()
    area.setObjectName("canvas_area")
    area.setWidget(column)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
