"""Collects cyclic garbage in the window's thread only.

From a worker it would destroy widgets off their thread (measured: 20 of 20), so the automatic
collection is off while a window is open.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 250
WHOLE_EVERY = 240
MANY = 15_000
"""Objects that are new since the last look and still there: modules were loaded, as torch loads
half of itself with its first optimizer. To look through them took up to 60 ms."""


class Collector(QObject):
    """From `start` to `stop` a timer does what Python's own thresholds would have done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rounds = 0
        self._was_enabled = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """Turn automatic collection off and the timer on."""
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Give collection back to Python as it was."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()

    def settle(self) -> None:
        """Leave out of later collections what is loaded for good; torch alone is 100 ms each."""
        gc.freeze()

    def collect(self) -> None:
        """Collect the young when there are enough of them, and everything now and then."""
        self._rounds += 1
        young, middle, _ = gc.get_count()
        limits = gc.get_threshold()
        if young > MANY:
            self.settle()
        elif self._rounds % WHOLE_EVERY == 0:
            gc.collect()
        elif middle > limits[1]:
            gc.collect(1)
        elif young > limits[0]:
            gc.collect(0)
