"""A veil over the middle of the window that leaves menu, toolbar and status bar usable.

It follows every resize, stays above docks that come later, and keeps Tab inside itself.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from desktoplab.ui.tab_order import tab_stops

FOLLOWED = (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show)
VEIL = 110
"""How dark, of 255."""


class Overlay(QWidget):
    """`closed` follows when a person or `close_overlay` ends it."""

    closed = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.hide()

    def area(self) -> QRect:
        """What it covers: all between the toolbar on top and the status bar."""
        top = self._window.menuBar().geometry().bottom() + 1
        for bar in self._window.findChildren(QToolBar):
            if self._window.toolBarArea(bar) == Qt.ToolBarArea.TopToolBarArea and bar.isVisible():
                top = max(top, bar.geometry().bottom() + 1)
        bottom = self._window.statusBar().geometry().top()
        return QRect(0, top, self._window.width(), max(0, bottom - top))

    def open_overlay(self) -> None:
        """Cover the window and take the keyboard."""
        self._window.installEventFilter(self)
        self._follow()
        self.show()
        self.raise_()

    def close_overlay(self) -> None:
        """Give the window back; once."""
        if not self.isVisible() and not self.isVisibleTo(self._window):
            return
        self._window.removeEventFilter(self)
        had_focus = self.isAncestorOf(self._window.focusWidget() or self._window)
        self.hide()
        middle = self._window.centralWidget()
        if had_focus and middle is not None:
            middle.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def lay_out(self) -> None:
        """Put what is shown in its place; called after every change of size."""

    def _follow(self) -> None:
        self.setGeometry(self.area())
        self.lay_out()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() in FOLLOWED:
                self._follow()
            elif event.type() == QEvent.Type.ChildAdded:
                self.raise_()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = [one for one in tab_stops(self._window, (self,)) if self.isAncestorOf(one)]
        if not stops:
            return False
        focused = self._window.focusWidget()
        at = next((n for n, stop in enumerate(stops) if stop is focused), -1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, VEIL))
