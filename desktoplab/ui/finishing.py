"""Finishes the window after it was painted: loads what draws, makes the plots, then loads torch.

Loading is done in a thread, making in pieces between events, so that the window never stands still.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal

from desktoplab.ui.turns import short_turns

BETWEEN_MS = 5
"""Events are looked at in between, also where a piece took longer."""


class Fetch(QThread):
    """Loads modules; what fails is told by whoever needs them."""

    def __init__(self, load: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fetch")
        self._load = load

    def run(self) -> None:
        try:
            with short_turns():
                self._load()
        except Exception:  # noqa: BLE001  the window will meet it again, and tell
            return


def load_rest() -> None:
    """Import the plots, pyqtgraph with them, and what reads lessons.

    No thread may have to load a library while torch's are loaded: it would wait with Python's lock.
    """
    import desktoplab.lessons.shelf
    import desktoplab.ui.plots.views  # noqa: F401


class Finishing(QObject):
    """From `start` on `make_next` is called until it says that nothing is left; then `done`."""

    done = Signal()

    def __init__(
        self, make_next: Callable[[], bool], parent: QObject | None = None,
        load: Callable[[], object] = load_rest,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._make_next = make_next
        self._fetch = Fetch(load, self)
        self._timer = QTimer(self)
        self._timer.setInterval(BETWEEN_MS)
        self._timer.timeout.connect(self._go_on)
        self._fetch.finished.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        self._is_over = False

    def start(self) -> None:
        """Begin to load, once."""
        if not self._is_over and not self._fetch.isRunning() and not self._fetch.isFinished():
            self._fetch.start()

    def stop(self) -> None:
        """Make no more, and wait until nothing is loaded any more."""
        self._is_over = True
        self._timer.stop()
        self._fetch.wait()

    def _begin(self) -> None:
        if not self._is_over:
            self._timer.start()

    def _go_on(self) -> None:
        if not self._make_next():
            self._timer.stop()
            self.done.emit()
