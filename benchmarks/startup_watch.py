"""Sees when the window and the start page are painted, and how late the event loop is after that.

Imported where the lab hands over to Qt: it loads nothing that the lab has not loaded by then.
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktoplab.ui.window import MainWindow

EVERY_MS = 5
AFTER_S = 1.0


class Watch(QObject):
    """Writes `out` and closes the window when all was seen; times are seconds from `started`.

    A stall is what a timer of 5 ms was late. The first ones last until torch is loaded and a
    second longer; then `opened` is opened, where it is given, and those that follow are its own.
    """

    def __init__(self, window: MainWindow, started: float, out: Path, opened: Path | None) -> None:
        super().__init__(window)
        self._window, self._started, self._out, self._opened = window, started, out, opened
        self._times: dict[str, float] = {}
        self._late: dict[str, list[tuple[float, float]]] = {"loading": []}
        self._phase, self._until = "loading", 0.0
        self._last = 0.0
        self._page: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        handle = window.windowHandle()
        assert handle is not None
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose and not self._timer.isActive():
            # Once this event has been dealt with, everything is painted.
            QTimer.singleShot(0, self, self._painted)
        elif event.type() == QEvent.Type.Paint and watched is self._page:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._page_painted)
        return False

    def _painted(self) -> None:
        if "window" not in self._times:
            self._stamp("window")
            self._last = time.monotonic()
            self._timer.start(EVERY_MS)

    def _page_painted(self) -> None:
        self._stamp("page")

    def _stamp(self, name: str) -> None:
        self._times.setdefault(name, time.monotonic() - self._started)

    def _tick(self) -> None:
        now = time.monotonic()
        late = max(0.0, 1000 * (now - self._last) - EVERY_MS)
        self._late[self._phase].append((now - self._started, late))
        self._last = now
        run, page = self._window.run, self._window.first.page
        if self._page is None and page is not None:
            self._page = page
            page.installEventFilter(self)
        if run.devices:
            self._stamp("torch")
        if run.is_warm and "ready" not in self._times:
            self._stamp("ready")
            self._until = now + AFTER_S
        if self._until and now > self._until:
            self._go_on(now)

    def _go_on(self, now: float) -> None:
        if self._opened is not None and self._phase == "loading":
            self._phase, self._until = "opening", now + AFTER_S
            self._late["opening"] = []
            self._window.files.open_path(self._opened)
            return
        self._timer.stop()
        self._out.write_text(json.dumps({"times": self._times, "late": self._late}), "utf-8")
        self._window.close_quietly()
