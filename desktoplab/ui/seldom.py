"""Calls something at most so many times a second. Qt's timer only; knows not what it calls."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Seldom(QObject):
    """`call` acts at once where it has rested for so many ms, else once when that time is over."""

    def __init__(self, action: Callable[[], None], rest_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._action = action
        self._is_wanted = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(rest_ms)
        self._rest.timeout.connect(self._rested)

    @property
    def is_resting(self) -> bool:
        """Whether a call would have to wait."""
        return self._rest.isActive()

    def call(self) -> None:
        """Act now or soon."""
        if self.is_resting:
            self._is_wanted = True
        else:
            self.now()

    def now(self) -> None:
        """Act now; what was to come is done with it."""
        self._is_wanted = False
        self._rest.start()
        self._action()

    def _rested(self) -> None:
        if self._is_wanted:
            self.now()
