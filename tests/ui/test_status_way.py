"""The status bar says whether updates are compiled, and why not."""

from __future__ import annotations

import math

import numpy as np
from pytestqt.qtbot import QtBot

from desktoplab.engine.messages import Progress
from desktoplab.spec import edits
from desktoplab.spec.tables import OPTIMIZERS, PRESETS
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.status import Status


def test_a_longer_run_becomes_a_compiled_one(qtbot: QtBot, run: Run):
    experiment = edits.change_training(PRESETS.make(PRESETS.choose("digits")), "epochs", 0)
    status = Status(Session(experiment), run)
    qtbot.addWidget(status)
    run.train(experiment)
    qtbot.waitUntil(lambda: status.way.text().endswith("compiled"), timeout=60_000)
    assert "bit for bit" in status.way.toolTip()


def test_a_run_that_cannot_be_compiled_says_why(qtbot: QtBot, run: Run):
    experiment = edits.change_training(
        PRESETS.make(PRESETS.choose("digits")), "optimizer", OPTIMIZERS.choose("nadam")
    )
    status = Status(Session(experiment), run)
    qtbot.addWidget(status)
    assert status.way.isHidden()
    run.train(edits.change_training(experiment, "epochs", 0))
    qtbot.waitUntil(lambda: run.history.refused is not None, timeout=60_000)
    qtbot.waitUntil(lambda: "looks at its own numbers" in status.way.toolTip(), timeout=60_000)
    assert status.way.text().endswith("one by one")


def test_before_that_it_says_that_it_will(qtbot: QtBot, run: Run):
    status = Status(Session(PRESETS.make(PRESETS.choose("xor"))), run)
    qtbot.addWidget(status)
    run.history.add(Progress(1, 0.1, 0, np.array([math.pi])))
    run.progressed.emit()
    assert not status.way.isHidden()
    assert status.way.toolTip().endswith("in a longer run they are compiled.")
    assert run.history.refused is None
