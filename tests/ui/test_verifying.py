"""Promises of Verify in the window: identical is said of what is, and the first difference told."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktoplab.spec import edits
from desktoplab.ui.files import preset
from desktoplab.ui.window import MainWindow


@pytest.fixture
def lab(qtbot: QtBot, window: MainWindow) -> MainWindow:
    window.session.edit("start", edits.change_training(preset("spiral"), "epochs", 2))
    with qtbot.waitSignal(window.run.ended):
        window.run_actions.train()
    return window


def verdict(qtbot: QtBot, lab: MainWindow) -> str:
    verifying = lab.side.verifying
    with qtbot.waitSignal(verifying.answered):
        verifying.action.trigger()
    assert verifying.box is not None
    assert verifying.box.isVisible()
    words = verifying.box.text()
    verifying.box.close()
    return words


def test_a_run_repeats_number_by_number(qtbot: QtBot, lab: MainWindow):
    assert "160" in verdict(qtbot, lab)
    assert lab.side.verifying.errand.bar is None


def test_the_first_number_that_differs_is_told(qtbot: QtBot, lab: MainWindow):
    lab.run.history.losses[100] += 1e-9
    assert verdict(qtbot, lab).startswith("Differs first at step 100 in loss")


def test_nothing_to_verify_before_a_run(window: MainWindow):
    assert not window.side.verifying.action.isEnabled()


def test_a_verification_can_be_cancelled(qtbot: QtBot, lab: MainWindow):
    verifying = lab.side.verifying
    verifying.action.trigger()
    assert verifying.errand.bar is not None
    verifying.errand.bar.canceled.emit()
    assert verifying.errand.bar is None
    qtbot.waitUntil(lambda: not lab.aside._tasks)
    assert verifying.box is None
