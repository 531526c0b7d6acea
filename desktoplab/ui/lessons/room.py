"""The room of the lesson beside the lab: taken when its dock opens, given back when it closes.

Docks only; it knows no lesson.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from desktoplab.ui import layout
from desktoplab.ui.lessons.panel import WIDTH
from desktoplab.ui.presentation import is_on

WIDEST, SHARE = 400, 0.21
"""Most pixels, and the share of the window, for words that are read with ease."""


class Room(QObject):
    """Follows the dock once it is told to `begin`."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._docks: Mapping[str, QDockWidget] = {}
        self._network: QWidget | None = None
        self._was_open = self._is_taken = False
        self._before = self._gave = 0
        self._soon = QTimer(self)
        self._soon.setObjectName("lesson_room")
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._share)

    def begin(self, docks: Mapping[str, QDockWidget], network: QWidget) -> None:
        """Take up a layout as it was kept, in which the dock may have had its room."""
        self._docks, self._network = docks, network
        self._was_open = self._is_taken = not docks["lesson"].isHidden()
        docks["lesson"].visibilityChanged.connect(self._wait)

    def open(self) -> None:
        """Show the dock in front; its room follows once it has its place."""
        dock, palette = self._docks["lesson"], self._docks["palette"]
        if dock.isHidden() and palette.isVisible():
            self._before = palette.width()
        dock.show()
        dock.raise_()
        self._soon.start()

    def close(self) -> None:
        """Close the dock before the layout is kept: the next window opens it for its own lesson."""
        self._docks["lesson"].hide()
        self._share()

    def _wait(self) -> None:
        self._was_open |= not self._docks["lesson"].isHidden()
        self._soon.start()

    def _share(self) -> None:
        """Take the room or give it back; a presentation shares out its own."""
        if is_on():
            return
        dock, palette = self._docks["lesson"], self._docks["palette"]
        assert self._network is not None
        places = self._window, self._network, self._docks
        if dock.isVisible() and not dock.isFloating() and not self._is_taken:
            self._is_taken = True
            wanted = max(WIDTH, min(WIDEST, round(SHARE * self._window.width())))
            if dock.width() < wanted:
                self._gave = layout.widen(*places, dock, wanted)
        elif dock.isHidden() and self._was_open:
            self._was_open = self._is_taken = False
            before = self._before or layout.palette_width(self._window)
            if not palette.isFloating():
                layout.narrow(*places, palette, before, self._gave)
            self._before = self._gave = 0
