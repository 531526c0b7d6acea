"""A fork made in the window, as the dialog makes it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktoplab.engine.history import History
from desktoplab.ui.run import State
from desktoplab.ui.window import MainWindow


def fork(qtbot: QtBot, lab: MainWindow) -> History:
    """Fork the run that is shown at its step, and wait for the end."""
    before = lab.run.history
    lab.side.forking.ask()
    dialog = lab.side.forking.dialog
    assert dialog is not None
    assert dialog.ok.isEnabled(), dialog.change.text()
    dialog.ok.click()
    qtbot.waitUntil(lambda: lab.run.history is not before and lab.run.state is State.IDLE)
    return lab.run.history
