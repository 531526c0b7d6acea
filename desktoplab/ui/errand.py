"""One piece of work aside that a person waits for, with a bar and Cancel where it takes long."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from desktoplab.ui.aside import Aside, Task
from desktoplab.ui.text import tr

PATIENCE_MS = 400
"""How long it may take before the bar is shown."""


class Errand(QObject):
    """`found` carries the result, `failed` a readable Text and details; a cancelled one neither.

    The work yields the share done, from 0 to 1, and at last its result.
    """

    found = Signal(object)
    failed = Signal(object, str)

    def __init__(self, name: str, aside: Aside, window: QWidget) -> None:
        super().__init__(window)
        self._name, self._aside, self._window = name, aside, window
        self._task: Task | None = None
        self.bar: QProgressDialog | None = None

    def start(self, words: str, work: Callable[[], Iterator[object]]) -> None:
        """Begin; another one under way is dropped."""
        self.cancel()
        self.bar = bar = QProgressDialog(words, tr("Cancel"), 0, 100, self._window)
        bar.setObjectName(f"{self._name}_progress")
        bar.setAccessibleName(words)
        bar.setWindowTitle(tr("Please wait"))
        bar.setWindowModality(Qt.WindowModality.WindowModal)
        bar.setMinimumDuration(PATIENCE_MS)
        bar.setAutoReset(False)
        bar.canceled.connect(self.cancel)
        self._task = self._aside.start(work)
        self._task.news.connect(self._take)
        self._task.failed.connect(self._fail)

    def cancel(self) -> None:
        """Drop what is under way; nothing follows."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self.bar is not None:
            self.bar.hide()
            self.bar.deleteLater()
            self.bar = None

    def _take(self, news: object) -> None:
        if isinstance(news, float):
            if self.bar is not None:
                self.bar.setValue(min(99, round(100 * news)))
            return
        self.cancel()
        self.found.emit(news)

    def _fail(self, reason: object, details: str) -> None:
        self.cancel()
        self.failed.emit(reason, details)
