"""Records every run of the window in the library, in a thread of its own. Nobody waits for it.

The worker leaves its messages on a `Tape`; twice a second the thread writes what has come. Where
the disk refuses, that is told once, and tried again: meanwhile a tape keeps every scalar, but only
the newest frames and the newest checkpoint.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Condition
from time import monotonic

from PySide6.QtCore import QObject, Qt, QThread, Signal

from desktoplab.spec.text import Refused, Text, text
from desktoplab.store.library import Library, LibraryError
from desktoplab.ui.runner import Origin
from desktoplab.ui.tape import Tape

COMMIT_SECONDS = 0.5
RETRY_SECONDS = 5.0
Work = Callable[[Library], object]
Then = Callable[[object], None]


@dataclass(frozen=True)
class _Order:
    """Something to be done with the library, and who wants the answer."""

    work: Work
    then: Then | None
    otherwise: Callable[[Text], None] | None
    changes: bool


class Recorder(QObject):
    """The library as the window sees it: tapes and orders go in, news come out.

    Signals, all in the window's thread: `changed` after something was written, `troubled` with a
    Text when the library cannot be written, once until `recovered`; `refused` with a Text where an
    order could not be carried out.
    """

    changed = Signal()
    troubled = Signal(object)
    recovered = Signal()
    refused = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.title = ""
        self.is_troubled = False
        self._tape: Tape | None = None
        self._writer = _Writer(path, self)
        queued = Qt.ConnectionType.QueuedConnection
        self._writer.wrote.connect(self.changed, queued)
        self._writer.answered.connect(self._answer, queued)
        self._writer.troubled.connect(self._fail, queued)
        self._writer.recovered.connect(self._recover, queued)

    def tape(self, origin: Origin | None = None) -> Tape:
        """A tape for a run that begins, or goes on from somewhere."""
        self._tape = Tape(self.title, origin)
        self._writer.follow(self._tape)
        return self._tape

    @property
    def run(self) -> int | None:
        """The number of the last run in the library, None where it is not there yet."""
        return None if self._tape is None else self._tape.run

    @property
    def is_kept(self) -> bool:
        """Whether all of the last run is in the library."""
        return self._tape is not None and self._tape.is_kept

    def about_run(self, work: Callable[[Library, int], object]) -> None:
        """Do something about the last run, once it is in the library; nothing if it never is."""
        tape = self._tape

        def obey(library: Library) -> None:
            if tape is not None and tape.run is not None:
                work(library, tape.run)

        self.do(obey)

    def do(self, work: Work, then: Then | None = None) -> None:
        """Let the thread work on the library; `then` gets the answer in the window's thread."""
        self._writer.order(_Order(work, then, None, changes=True))

    def ask(
        self, work: Work, then: Then, otherwise: Callable[[Text], None] | None = None
    ) -> None:  # fmt: skip
        """Let the thread look something up, which changes nothing.

        `otherwise` gets the reason where that cannot be, in place of the signal `refused`.
        """
        self._writer.order(_Order(work, then, otherwise, changes=False))

    def close(self) -> None:
        """Write everything and wait for it; every run must have ended. Called once."""
        self._writer.close()

    def _answer(self) -> None:
        for order, answer in self._writer.take_answers():
            if isinstance(answer, Text):
                (order.otherwise or self.refused.emit)(answer)
            elif order.then is not None:
                order.then(answer)

    def _fail(self, reason: Text) -> None:
        self.is_troubled = True
        self.troubled.emit(reason)

    def _recover(self) -> None:
        self.is_troubled = False
        self.recovered.emit()


class _Writer(QThread):
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
        self._orders: list[_Order] = []
        self._answers: SimpleQueue[tuple[_Order, object]] = SimpleQueue()
        self._is_closing = False
        self._trouble: Text | None = None
        self._rest_until = 0.0

    def follow(self, tape: Tape) -> None:
        """Write this tape from now on, until its run is over."""
        with self._wake:
            self._tapes.append(tape)
            self._wake.notify()
        self._ensure()

    def order(self, order: _Order) -> None:
        """Do this soon, in the order of the calls."""
        with self._wake:
            self._orders.append(order)
            self._wake.notify()
        self._ensure()

    def take_answers(self) -> list[tuple[_Order, object]]:
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

    def _obey(self, order: _Order) -> None:
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
