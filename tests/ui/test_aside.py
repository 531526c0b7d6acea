"""Promises of work aside: news in order, in the window's thread; cancel is silent; close waits."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event, get_ident

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktoplab.spec.text import Refused, Text, text
from desktoplab.ui.aside import Aside, Task


class Listener(QObject):
    """Writes down what a task says, and in which thread it heard it."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[int] = set()
        task.news.connect(self._news)
        task.ended.connect(self._ended)
        task.failed.connect(self._failed)

    def _note(self, item: object) -> None:
        self.heard.append(item)
        self.threads.add(get_ident())

    def _news(self, item: object) -> None:
        self._note(item)

    def _ended(self) -> None:
        self._note("ended")

    def _failed(self, reason: Text, details: str) -> None:
        self._note((str(reason), details))


@pytest.fixture
def aside(qapp: QApplication) -> Iterator[Aside]:
    aside = Aside()
    yield aside
    aside.close()


def test_news_come_in_order_and_in_the_windows_thread(qtbot: QtBot, aside: Aside):
    worked: set[int] = set()

    def work() -> Iterator[object]:
        for number in range(5):
            worked.add(get_ident())
            yield number

    listener = Listener(aside.start(work))
    qtbot.waitUntil(lambda: "ended" in listener.heard)
    assert listener.heard == [0, 1, 2, 3, 4, "ended"]
    assert listener.threads == {get_ident()}
    assert worked.isdisjoint(listener.threads)


def test_tasks_run_one_after_the_other(qtbot: QtBot, aside: Aside):
    order: list[str] = []

    def work(name: str) -> Iterator[object]:
        order.append(f"{name} begins")
        yield name
        order.append(f"{name} ends")

    aside.start(lambda: work("first"))
    listener = Listener(aside.start(lambda: work("second")))
    qtbot.waitUntil(lambda: "ended" in listener.heard)
    assert order == ["first begins", "first ends", "second begins", "second ends"]


def test_an_exception_is_told_once_with_its_trace(qtbot: QtBot, aside: Aside):
    def work() -> Iterator[object]:
        yield 1
        raise Refused("layers", 3, text("fewer"))

    listener = Listener(aside.start(work))
    qtbot.waitUntil(lambda: len(listener.heard) == 2)
    first, (reason, details) = listener.heard  # type: ignore[misc]
    assert first == 1
    assert "fewer" in reason
    assert "Traceback" in details
    assert "in work" in details


def test_the_next_task_runs_after_one_that_failed(qtbot: QtBot, aside: Aside):
    def breaks() -> Iterator[object]:
        raise ZeroDivisionError

    aside.start(breaks)
    listener = Listener(aside.start(lambda: iter([7])))
    qtbot.waitUntil(lambda: listener.heard == [7, "ended"])


def test_nothing_is_told_after_cancel_and_no_more_is_pulled(qtbot: QtBot, aside: Aside):
    pulled, go_on, closed = [], Event(), Event()

    def work() -> Iterator[object]:
        try:
            for number in range(1000):
                pulled.append(number)
                yield number
                go_on.wait()
        finally:
            closed.set()

    task = aside.start(work)
    listener = Listener(task)
    qtbot.waitUntil(lambda: listener.heard == [0])
    task.cancel()
    go_on.set()
    after = Listener(aside.start(lambda: iter(["next"])))
    qtbot.waitUntil(lambda: "ended" in after.heard)
    assert listener.heard == [0]
    assert len(pulled) <= 2
    assert closed.is_set()
    assert not task.is_active


def test_a_listener_that_cancels_hears_nothing_more(qtbot: QtBot, aside: Aside):
    done = Event()

    def work() -> Iterator[object]:
        yield from range(10)
        done.set()

    task = aside.start(work)
    listener = Listener(task)
    task.news.connect(task.cancel)
    done.wait(5)  # all ten lie in the queue when the window looks first
    qtbot.waitUntil(lambda: not task.is_active)
    after = Listener(aside.start(lambda: iter(())))
    qtbot.waitUntil(lambda: after.heard == ["ended"])
    assert listener.heard == [0]


def test_a_task_that_waits_is_cancelled_before_it_begins(qtbot: QtBot, aside: Aside):
    begun, go_on = [], Event()

    def first() -> Iterator[object]:
        go_on.wait()
        yield 1

    def second() -> Iterator[object]:
        begun.append(True)
        yield 2

    before, waiting = aside.start(first), aside.start(second)
    listener = Listener(before)
    waiting.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: "ended" in listener.heard)
    last = Listener(aside.start(lambda: iter(())))
    qtbot.waitUntil(lambda: last.heard == ["ended"])
    assert not begun


def test_close_ends_work_that_would_never_end(qtbot: QtBot):
    aside, begun = Aside(), Event()

    def work() -> Iterator[object]:
        while True:
            begun.set()
            yield None

    listener = Listener(aside.start(work))
    begun.wait(5)
    aside.close()
    heard = len(listener.heard)
    QApplication.processEvents()
    assert len(listener.heard) == heard


def test_closing_the_window_ends_its_work(qtbot: QtBot, window):
    closed = Event()

    def work() -> Iterator[object]:
        try:
            while True:
                yield None
        finally:
            closed.set()

    listener = Listener(window.aside.start(work))
    qtbot.waitUntil(lambda: len(listener.heard) > 0)
    window.close_quietly()
    assert closed.is_set()
