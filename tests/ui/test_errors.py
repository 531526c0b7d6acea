"""Promises of the errors: readable, copyable, from any thread, and never a flood."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

from desktoplab.spec.text import Refused, text
from desktoplab.ui.errors import ALERTS, ErrorDialog, Errors, describe_error


@pytest.fixture
def errors(qapp: QApplication):
    errors = Errors()
    errors.install()
    yield errors
    errors.remove()
    errors.dialog.close()
    errors.dialog.deleteLater()


def caught(error: Exception) -> Exception:
    try:
        raise error
    except Exception as found:
        return found


def hook(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def test_an_uncaught_error_opens_a_window_that_is_not_modal(qtbot, errors: Errors):
    hook(caught(ZeroDivisionError("by zero")))
    qtbot.waitUntil(errors.dialog.isVisible)
    assert not errors.dialog.isModal()
    assert "by zero" in errors.dialog.message.text()


def test_details_can_be_copied(qtbot, errors: Errors):
    hook(caught(ZeroDivisionError("by zero")))
    qtbot.waitUntil(errors.dialog.isVisible)
    errors.dialog.copy_details.click()
    copied = QApplication.clipboard().text()
    assert "Traceback" in copied
    assert "test_errors.py" in copied
    assert "Python" in copied


def test_details_are_folded_until_wanted(qtbot, errors: Errors):
    errors.tell(text("Oh"), "line one")
    assert not errors.dialog.details.isVisible()
    errors.dialog.show_details.click()
    assert errors.dialog.details.isVisible()


def test_an_error_in_a_worker_is_told_in_the_windows_thread(qtbot, errors: Errors):
    threads = []
    errors._caught.connect(errors.tell)

    def fail() -> None:
        hook(caught(ValueError("from a worker")))

    worker = threading.Thread(target=fail)
    worker.start()
    worker.join()
    assert not errors.dialog.isVisible()
    qtbot.waitUntil(errors.dialog.isVisible)
    assert errors.dialog.thread() is QThread.currentThread()
    assert threads == []


def test_repeated_errors_are_counted_not_shown_again(qtbot):
    dialog = ErrorDialog()
    qtbot.addWidget(dialog)
    details = 'Traceback\n  File "a.py", line 3, in f\nValueError: {}'
    for number in range(200):
        dialog.tell(text("Oh"), details.format(number))
        dialog.close()
    assert "×200" in dialog.report()
    assert dialog.report().count("a.py") == 1
    dialog.tell(text("Oh"), details.format(200))
    assert not dialog.isVisible()
    assert ALERTS < 200


def test_another_error_is_shown_again(qtbot):
    dialog = ErrorDialog()
    qtbot.addWidget(dialog)
    dialog.tell(text("First"), "first")
    dialog.close()
    dialog.tell(text("Second"), "second")
    assert dialog.isVisible()
    assert "Second" in dialog.message.text()
    assert "First" in dialog.report()


def test_a_refusal_is_told_in_its_own_words():
    refused = Refused("training.epochs", -1, text("a whole number"))
    assert describe_error(refused) == refused.text


def test_a_missing_file_is_told_with_its_name():
    assert "gone.json" in str(describe_error(FileNotFoundError(2, "No such file", "gone.json")))


def test_removing_gives_the_hooks_back(qapp):
    before = sys.excepthook, threading.excepthook
    errors = Errors()
    errors.install()
    assert sys.excepthook != before[0]
    errors.remove()
    assert (sys.excepthook, threading.excepthook) == before
    errors.dialog.deleteLater()
