"""The tour over the window: the part that is spoken of stays bright and can be used.

Hidden docks are opened for it; when it ends, everything stands as it stood before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QRegion

from desktoplab.ui.overlay import VEIL, Overlay
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors
from desktoplab.ui.tour.bubble import Bubble
from desktoplab.ui.tour.stops import STOPS, Stop

if TYPE_CHECKING:
    from desktoplab.ui.window import MainWindow

ROOM = 4
"""Pixels between what is shown and the frame around it."""


class Tour(Overlay):
    """`at` is the number of the stop that is shown."""

    def __init__(self, window: MainWindow, stops: tuple[Stop, ...] = STOPS) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.setAccessibleName(tr("Tour"))
        self._lab, self._stops = window, stops
        self._state = window.saveState()
        docks = window.docks.values()
        self._hidden = [dock for dock in docks if dock.isHidden()]
        self._in_front = [dock for dock in docks if not dock.visibleRegion().isEmpty()]
        self.at = 0
        self.target: QRect | None = None
        self.bubble = Bubble(self)
        self.bubble.next.clicked.connect(self.go_on)
        self.bubble.back.clicked.connect(self.go_back)
        self.bubble.end.clicked.connect(self.close_overlay)
        window.run.state_changed.connect(self._follow_run)

    def area(self) -> QRect:
        return self._lab.rect()

    def open_overlay(self, at: int = 0) -> None:
        """Begin the tour, or go on with it at a stop."""
        super().open_overlay()
        self._stop(at, 1)

    def go_on(self) -> None:
        """To the next stop, or to the end."""
        self._stop(self.at + 1, 1)

    def go_back(self) -> None:
        """To the stop before."""
        if self.at > 0:
            self._stop(self.at - 1, -1)

    def close_overlay(self) -> None:
        if any(not dock.isHidden() for dock in self._hidden):
            self._lab.restoreState(self._state)
        for dock in self._in_front:
            if dock.visibleRegion().isEmpty():
                dock.raise_()
        super().close_overlay()

    def _stop(self, wanted: int, way: int) -> None:
        """Show a stop, or the next one on the way that can be shown."""
        while 0 <= wanted < len(self._stops) and self._stops[wanted].place(self._lab) is None:
            wanted += way
        if wanted >= len(self._stops):
            self.close_overlay()
            return
        if wanted < 0:
            return
        self.at = wanted
        stop = self._stops[wanted]
        self.bubble.say(tr(stop.title), tr(stop.words), wanted + 1, len(self._stops))
        self.lay_out()
        self.raise_()
        self.bubble.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def lay_out(self) -> None:
        """Cut the hole for what is shown, and put the bubble beside it."""
        found = self._stops[self.at].place(self._lab)
        if found is None:
            found = QRect(self.rect().center(), self.rect().center())
        self.target = found.adjusted(-ROOM, -ROOM, ROOM, ROOM).intersected(self.rect())
        self.bubble.stand_beside(self.target, self.rect())
        inside = self.target.adjusted(2, 2, -2, -2)
        self.setMask(QRegion(self.rect()) - QRegion(inside) + QRegion(self.bubble.geometry()))
        self.update()

    def _follow_run(self) -> None:
        """Train was pressed where the tour asked for it."""
        if self.isVisible() and self._stops[self.at].name == "train" and self._lab.run.is_active:
            self.go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.go_on()
        elif key == Qt.Key.Key_Left:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, VEIL))
        if self.target is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colors().accent), 3))
            painter.drawRoundedRect(self.target.adjusted(1, 1, -1, -1), 4, 4)
