"""The recording thread: it writes tapes twice a second and obeys orders. Qt, but no widgets.

Where the disk refuses, that is told once, and tried again every few seconds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Condition
from time import monotonic

from PySide6.QtCore import QObject, QThread, Signal

from desktoplab.spec.text import Refused, Text, text
from desktoplab.store.library import Library, LibraryError
from desktoplab.ui.tape import Tape

COMMIT_SECONDS = 0.5
RETRY_SECONDS = 5.0
Work = Callable[[Library], object]
Then = Callable[[object], None]


@dataclass(frozen=True)
class Order:
    """Something to be done with the library, and who wants the answer."""

    work: Work
    then: Then | None
    otherwise: Callable[[Text], None] | None
    changes: bool


class Writer(QThread):
    """The thread. It opens the library when there is something to do, and closes it at the end."""

    wrote = Signal()
    answered = Signal()
    troubled = Signal(object)
    recovered = Signal()

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("recording")
        self._path = path
        self._library: Library | None = None
        self._wake = Condition()
        self._tapes: list[Tape] = []
        self._orders: list[Order] = []
        self._answers: SimpleQueue[tuple[Order, object]] = SimpleQueue()
        self._is_closing = False
        self._trouble: Text | None = None
        self._rest_until = 0.0

    def follow(self, tape: Tape) -> None:
        """Write this tape from now on, until its run is over."""
        with self._wake:
            self._tapes.append(tape)
            self._wake.notify()
        self._ensure()

    def order(self, order: Order) -> None:
        """Do this soon, in the order of the calls."""
        with self._wake:
            self._orders.append(order)
            self._wake.notify()
        self._ensure()

    def take_answers(self) -> list[tuple[Order, object]]:
        """What has been done since the last call."""
        found = []
        while True:
            try:
                found.append(self._answers.get_nowait())
            except Empty:
                return found

    def close(self) -> None:
        """Write what is there and end."""
        with self._wake:
            self._is_closing = True
            self._wake.notify()
        if self.isRunning():
            self.wait()

    def _ensure(self) -> None:
        if not self.isRunning() and not self._is_closing:
            self.start()

    def run(self) -> None:
        while True:
            with self._wake:
                if not self._orders and not self._is_closing:
                    self._wake.wait(COMMIT_SECONDS if self._tapes else None)
                orders, self._orders = self._orders, []
                tapes, is_last = tuple(self._tapes), self._is_closing
            self._write(tapes, is_last=is_last)
            for order in orders:
                self._obey(order)
            if is_last:
                break
        if self._library is not None:
            self._library.close()

    def _write(self, tapes: tuple[Tape, ...], *, is_last: bool) -> None:
        if not tapes or (monotonic() < self._rest_until and not is_last):
            return
        try:
            library = self._open()
            over = [tape for tape in tapes if tape.write(library)]
        except Exception as error:  # noqa: BLE001  whatever it was, the window must hear of it
            self._rest_until = monotonic() + RETRY_SECONDS
            if self._trouble is None:
                self._trouble = reason_of(error)
                self.troubled.emit(self._trouble)
            return
        with self._wake:
            self._tapes = [tape for tape in self._tapes if tape not in over]
        if self._trouble is not None:
            self._trouble = None
            self.recovered.emit()
        if any(tape.is_news for tape in tapes):
            self.wrote.emit()

    def _obey(self, order: Order) -> None:
        try:
            answer = order.work(self._open())
        except Exception as error:  # noqa: BLE001  told in the window
            answer = reason_of(error)
        self._answers.put((order, answer))
        self.answered.emit()
        if order.changes:
            self.wrote.emit()

    def _open(self) -> Library:
        if self._library is None:
            self._library = Library(self._path)
        return self._library


def reason_of(error: Exception) -> Text:
    """Why the library could not do something, in words."""
    if isinstance(error, LibraryError | Refused):
        return error.text
    return text("{name}: {reason}", name=type(error).__name__, reason=error)
