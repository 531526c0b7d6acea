"""The status bar says whether updates are compiled, and why not."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from pytestqt.qtbot import QtBot

from desktoplab.engine.messages import Progress, Started
from desktoplab.engine.stages import StageName
from desktoplab.engine.train import train
from desktoplab.spec import edits
from desktoplab.spec.tables import OPTIMIZERS, PRESETS
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.status import DOT, Status


def test_a_longer_run_becomes_a_compiled_one(qtbot: QtBot, run: Run):
    experiment = edits.change_training(PRESETS.make(PRESETS.choose("digits")), "epochs", 0)
    status = Status(Session(experiment), run)
    qtbot.addWidget(status)
    run.train(experiment)
    qtbot.waitUntil(lambda: status.way.text().endswith("compiled"))
    assert "bit for bit" in status.way.toolTip()


def test_a_run_that_cannot_be_compiled_says_why(qtbot: QtBot, run: Run):
    experiment = edits.change_training(
        PRESETS.make(PRESETS.choose("digits")), "optimizer", OPTIMIZERS.choose("nadam")
    )
    status = Status(Session(experiment), run)
    qtbot.addWidget(status)
    assert status.way.isHidden()
    run.train(edits.change_training(experiment, "epochs", 0))
    qtbot.waitUntil(lambda: run.history.refused is not None)
    qtbot.waitUntil(lambda: "looks at its own numbers" in status.way.toolTip())
    assert status.way.text().endswith("one by one")


def test_before_that_it_says_that_it_will(qtbot: QtBot, run: Run):
    status = Status(Session(PRESETS.make(PRESETS.choose("xor"))), run)
    qtbot.addWidget(status)
    run.history.add(Progress(1, 0.1, 0, np.array([math.pi])))
    run.progressed.emit()
    assert not status.way.isHidden()
    assert status.way.toolTip().endswith("in a longer run they are compiled.")
    assert run.history.refused is None


def test_a_run_of_stages_tells_its_stage_with_the_epoch_of_that(qtbot: QtBot, run: Run):
    experiment = PRESETS.make(PRESETS.choose("xor"))
    started = next(train(edits.change_training(experiment, "epochs", 5), device="cpu"))
    assert isinstance(started, Started)
    stages = (
        StageName("pretraining", "2 · Dense 100", 0, 10, 20),
        StageName("fine_tuning", "", 200, 5, 5),
    )
    status = Status(Session(experiment), run)
    qtbot.addWidget(status)
    for stages_of_run, step, words in (
        (stages, 73, "Pre-training of 2 · Dense 100 · epoch 8/20 · step 73"),
        (stages, 200, "Fine-tuning · epoch 1/5 · step 200"),
        (stages, 225, "Fine-tuning · epoch 5/5 · step 225"),
        ((), started.steps_per_epoch, f"epoch 2/5 · step {started.steps_per_epoch}"),
    ):
        run.history.add(replace(started, stages=stages_of_run))
        run.history.add(Progress(step, 0.0, 0, np.zeros(step)))
        run.started.emit()
        assert status.epoch.text().removeprefix(DOT) == words
