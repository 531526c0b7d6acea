"""Records every run of the window in the library, in a thread of its own. Nobody waits for it.

The worker leaves its messages on a `Tape`; twice a second the thread writes what has come. Where
the disk refuses, that is told once, and tried again: meanwhile a tape keeps every scalar, but only
the newest frames and the newest checkpoint.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from desktoplab.engine.history import History
from desktoplab.spec.text import Text
from desktoplab.store.library import Library
from desktoplab.ui.runner import Origin
from desktoplab.ui.tape import Tape
from desktoplab.ui.writer import Order, Then, Work, Writer


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
        self._known: WeakKeyDictionary[History, Tape | int] = WeakKeyDictionary()
        self._writer = Writer(path, self)
        queued = Qt.ConnectionType.QueuedConnection
        self._writer.wrote.connect(self.changed, queued)
        self._writer.answered.connect(self._answer, queued)
        self._writer.troubled.connect(self._fail, queued)
        self._writer.recovered.connect(self._recover, queued)

    def tape(self, history: History, origin: Origin | None = None) -> Tape:
        """A tape for a run that begins, or goes on from somewhere; `history` will be its own."""
        self._tape = self._known[history] = Tape(self.title, origin)
        self._writer.follow(self._tape)
        return self._tape

    @property
    def run(self) -> int | None:
        """The number of the last run in the library, None where it is not there yet."""
        return None if self._tape is None else self._tape.run

    def know(self, history: History, run: int) -> None:
        """Remember that a history was opened from the library."""
        self._known[history] = run

    def number_of(self, history: History) -> int | None:
        """The number in the library of a run that is shown; None where it has none yet."""
        found = self._known.get(history)
        return found.run if isinstance(found, Tape) else found

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
        self._writer.order(Order(work, then, None, changes=True))

    def ask(
        self, work: Work, then: Then, otherwise: Callable[[Text], None] | None = None
    ) -> None:  # fmt: skip
        """Let the thread look something up, which changes nothing.

        `otherwise` gets the reason where that cannot be, in place of the signal `refused`.
        """
        self._writer.order(Order(work, then, otherwise, changes=False))

    def close(self) -> None:
        """Write everything and wait for it; every run must have ended. Called once."""
        self._writer.close()

    def _answer(self) -> None:
        for order, answer in self._writer.take_answers():
            if isinstance(answer, Text):
                tell = order.otherwise if is_there(order.otherwise) else self.refused.emit
                tell(answer)  # type: ignore[misc]
            elif is_there(order.then):
                order.then(answer)  # type: ignore[misc]

    def _fail(self, reason: Text) -> None:
        self.is_troubled = True
        self.troubled.emit(reason)

    def _recover(self) -> None:
        self.is_troubled = False
        self.recovered.emit()


def is_there(slot: Callable[..., None] | None) -> bool:
    """Whether somebody still waits: a dialog may have been closed meanwhile."""
    owner = getattr(slot, "__self__", None)
    return slot is not None and (not isinstance(owner, QObject) or isValid(owner))
