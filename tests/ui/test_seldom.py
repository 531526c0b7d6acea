"""What is called seldom is called at once, once more at the end, and never in between."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktoplab.ui.seldom import Seldom


def test_the_first_call_acts_at_once_and_the_last_is_not_lost(qtbot, qapp):
    owner, calls = QObject(), []
    seldom = Seldom(lambda: calls.append(1), 30, owner)
    for _ in range(5):
        seldom.call()
    assert len(calls) == 1
    qtbot.waitUntil(lambda: len(calls) == 2)
    seldom.call()
    assert len(calls) == 2


def test_what_acts_now_leaves_nothing_for_later(qtbot, qapp):
    owner, calls = QObject(), []
    seldom = Seldom(lambda: calls.append(1), 10, owner)
    seldom.call()
    seldom.call()
    seldom.now()
    assert len(calls) == 2
    qtbot.waitUntil(lambda: not seldom.is_resting)
    assert len(calls) == 2
