"""What every test relies on: no screen, one thread, own settings, and nothing left behind.

A thread, QThread, running timer or window that outlives a test fails that test, not a later one.
"""

from __future__ import annotations

import gc
import os
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

# Before Qt, torch and numpy are loaded.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import getCppPointer, isValid

COLLECTED = 1
"""The generation that is collected after each test; the oldest only where something is left."""

REST_SECONDS = 60.0
"""How long a thread that was told to end may take for it."""

PATIENCE = 60_000
"""Milliseconds until a wait is given up: machines may be slow, and only a failure waits so long."""

_begun: list[weakref.ref[QObject]] = []


def _remember_starts(kind: type[QObject]) -> None:
    """Note every object of this kind that Python starts; Qt has no list of them."""
    original: Callable[..., Any] = kind.start  # type: ignore[attr-defined]

    def start(self: QObject, *arguments: object) -> None:
        _begun.append(weakref.ref(self))
        original(self, *arguments)

    kind.start = start  # type: ignore[attr-defined]


_remember_starts(QTimer)
_remember_starts(QThread)


@pytest.fixture(autouse=True, scope="session")
def collected_between_tests() -> Iterator[None]:
    """As in the lab, Python collects at set times only: in a paint event it would crash Qt."""
    gc.disable()
    yield
    gc.enable()


class PatientBot(QtBot):
    """Waits for what a test names, however slow the machine is."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        __tracebackhide__ = True
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **wanted: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **wanted)

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE) -> None:
        """Wait here and now; the bot's own waits at the end of a `with` only."""
        __tracebackhide__ = True
        with super().waitExposed(widget, timeout=timeout):
            pass


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The bot of pytest-qt, with more patience."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and data of the person who runs the tests are neither read nor written."""
    folder = tmp_path / "own"
    monkeypatch.setenv("DESKTOPLAB_SETTINGS", str(folder / "settings.ini"))
    monkeypatch.setenv("DESKTOPLAB_DATA", str(folder / "data"))
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(folder))


@pytest.fixture(autouse=True)
def nothing_left_behind(own_settings: None) -> Iterator[None]:
    """Fail the test that leaves threads, timers or windows behind."""
    threads = _python_threads()
    windows = _windows()
    _begun.clear()
    yield
    _settle()
    gc.collect(COLLECTED)
    found = _left_over(threads, windows)
    if found:
        # Python may still hold what is in a cycle of references; that is no leak.
        gc.collect()
        _settle()
        found = _wait_for_rest(threads, windows)
    assert not found, f"left behind: {', '.join(found)}"


def _wait_for_rest(threads: set[threading.Thread], windows: set[int]) -> list[str]:
    """Threads that were told to end may still be on their way."""
    deadline = time.monotonic() + REST_SECONDS
    found = _left_over(threads, windows)
    while any(name.startswith(("thread", "QThread")) for name in found):
        if time.monotonic() > deadline:
            break
        QThread.msleep(10)
        _settle()
        found = _left_over(threads, windows)
    return found


def _left_over(threads: set[threading.Thread], windows: set[int]) -> list[str]:
    found = [f"thread {thread.name}" for thread in _python_threads() - threads]
    for reference in _begun:
        begun = reference()
        if begun is None or not isValid(begun):
            continue
        if isinstance(begun, QThread) and begun.isRunning():
            found.append(f"QThread {begun.objectName()}")
        elif isinstance(begun, QTimer) and begun.isActive():
            owner = begun.parent()
            found.append(f"QTimer {begun.objectName()} of {type(owner).__name__}")
    found.extend(
        f"window {type(widget).__name__} {widget.objectName()}"
        for widget in _top_level()
        if _address(widget) not in windows
    )
    return found


def _python_threads() -> set[threading.Thread]:
    """The threads that Python started; it also lists a QThread as a dummy, even after its end."""
    return {t for t in threading.enumerate() if not isinstance(t, threading._DummyThread)}


def _top_level() -> list[QWidget]:
    application = QApplication.instance()
    return QApplication.topLevelWidgets() if isinstance(application, QApplication) else []


def _windows() -> set[int]:
    return {_address(widget) for widget in _top_level()}


def _address(widget: QWidget) -> int:
    """Where the widget of Qt lies; Python may wrap it anew each time."""
    return int(getCppPointer(widget)[0])


def _settle() -> None:
    """Let Qt delete what was marked for deletion."""
    if QCoreApplication.instance() is None:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()
