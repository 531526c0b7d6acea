"""One pass through the whole lab: build by drops, train on digits, watch, stop, save, reopen."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint

from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import expand
from desktoplab.store import snapshot
from desktoplab.ui.builder.canvas import Canvas
from desktoplab.ui.builder.mime import kind_mime
from desktoplab.ui.run import State
from tests.ui.drops import drop


def drop_at_end(canvas: Canvas, kind: str) -> None:
    """Drop a palette entry below the last card."""
    column = canvas.column
    assert drop(column, kind_mime(kind), QPoint(column.width() // 2, column.height() - 2))


def test_what_was_dragged_together_trains_is_stopped_saved_and_reopened(
    window, qtbot, tmp_path: Path
) -> None:
    session, run = window.session, window.run
    session.edit("Clear", Experiment())
    for kind in ("dense", "relu", "dense"):
        drop_at_end(window.canvas, kind)
    kinds = [stage.layer.kind for stage in expand(session.experiment.network)]
    assert kinds == ["dense", "relu", "dense"]

    window.run_actions.actions["train"].trigger()
    assert run.state is State.IDLE, "64 outputs do not fit 10 classes: the window must say so"
    last = session.experiment.network[-1].uid
    assert session.selection == {last}
    session.edit("Ten classes", edits.change(session.experiment, last, "units", 10))
    session.edit("Long", edits.change_training(session.experiment, "epochs", 0))

    window.run_actions.actions["train"].trigger()
    qtbot.waitUntil(lambda: len(run.history.points) >= 5)
    before = {plot.name: plot.summary() for plot in window.plots}
    losses = len(run.history.losses)
    qtbot.waitUntil(lambda: len(run.history.losses) > 2 * losses)
    after = {plot.name: plot.summary() for plot in window.plots}
    assert after["loss"] != before["loss"]
    assert run.history.points[-1].values["validation_accuracy"] > 0.5

    window.run_actions.actions["stop"].trigger()
    qtbot.waitUntil(lambda: run.state is State.IDLE)
    assert run.outcome == "stopped"

    file, kept = tmp_path / "첫 실험.json", tmp_path / "첫 실험.dlab"
    built = session.experiment
    assert window.files.save_path(file)
    assert window.files.save_snapshot(kept, run.history)
    window.files.new()
    assert session.experiment != built
    assert window.files.open_path(file)
    assert session.experiment == built
    assert not session.is_dirty
    np.testing.assert_array_equal(snapshot.read(kept).losses, run.history.losses)
