"""Short work beside a run, in one extra thread: measuring, maps, cures. No widgets, no waiting.

Work is a generator that is pulled in the thread. What it yields lies in a queue until a timer in
the window's thread takes it out, so that signals come in the window's thread alone.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from threading import Event

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from desktoplab.ui.runner import Failure, describe_failure

LOOK_MS = 15
MOST_WAITING = 256
"""Items that may lie in a queue before the thread waits for the window."""

Work = Callable[[], Iterator[object]]


class _Ended:
    """Stands in the queue after the last item."""


ENDED = _Ended()


class _Order:
    """What the thread needs of a task: no QObject, as the thread must not destroy one."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.results: SimpleQueue[object] = SimpleQueue()
        self.unwanted = Event()

    def fulfil(self) -> None:
        """Pull everything, as long as it is wanted; never raises."""
        try:
            stream = self.work()
            try:
                for item in stream:
                    self.results.put(item)
                    while self.results.qsize() > MOST_WAITING and not self.unwanted.wait(0.01):
                        pass  # the window comes first
                    if self.unwanted.is_set():
                        break
            finally:
                getattr(stream, "close", lambda: None)()
        except Exception as error:  # whatever it was, the window must hear of it
            self.results.put(Failure(describe_failure(error), traceback.format_exc()))


class Task(QObject):
    """One piece of work. Signals: `news` with each item, then `ended`, or `failed` in its place.

    `failed` carries a readable Text and details to copy. After `cancel` no signal comes.
    """

    news = Signal(object)
    ended = Signal()
    failed = Signal(object, str)

    def __init__(self, order: _Order) -> None:
        super().__init__()
        self._order = order
        self.is_active = True

    def cancel(self) -> None:
        """Pull no more, and tell nothing any more."""
        self.is_active = False
        self._order.unwanted.set()

    def look(self) -> bool:
        """Tell what is new, in the window's thread; says whether the thread is done with it."""
        for _ in range(self._order.results.qsize()):
            item = self._order.results.get()
            if item is ENDED:
                if self.is_active:
                    self.is_active = False
                    self.ended.emit()
                return True
            if not self.is_active:
                continue
            if isinstance(item, Failure):
                self.is_active = False
                self.failed.emit(item.text, item.details)
            else:
                self.news.emit(item)
        return False


class Aside(QObject):
    """Does one task after the other; whoever starts one need not keep it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hand = _Hand(self)
        self._tasks: list[Task] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self, work: Work) -> Task:
        """Queue work behind what is under way; it runs in the thread and imports torch there."""
        order = _Order(work)
        task = Task(order)
        self._tasks.append(task)
        self._hand.orders.put(order)
        if not self._hand.isRunning():
            self._hand.start()
        self._timer.start()
        return task

    def close(self) -> None:
        """Cancel everything and wait for the thread; called once, when the window closes."""
        for task in self._tasks:
            task.cancel()
        self._timer.stop()
        self._hand.orders.put(None)
        if self._hand.isRunning():
            self._hand.wait()
        self._tasks.clear()

    def _look(self) -> None:
        for task in tuple(self._tasks):
            if task.look():
                self._tasks.remove(task)
        if not self._tasks:
            self._timer.stop()


class _Hand(QThread):
    """The thread: takes orders until there is None of them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("aside")
        self.orders: SimpleQueue[_Order | None] = SimpleQueue()

    def run(self) -> None:
        while (order := self.orders.get()) is not None:
            if not order.unwanted.is_set():
                order.fulfil()
            results = order.results
            del order  # the window's thread lets go last: the work may hold widgets
            results.put(ENDED)
