"""Promises of the question before closing: a run is saved, or still there."""

from __future__ import annotations

from pathlib import Path

from desktoplab.spec import edits
from desktoplab.store.snapshot import read
from desktoplab.ui.run import State


def start(qtbot, window) -> None:
    window.session.load(edits.change_training(window.session.experiment, "epochs", 0))
    window.run_actions.train()
    qtbot.waitUntil(lambda: window.run.history.step > 0)


def test_a_run_is_saved_before_the_window_closes(qtbot, window, answer, tmp_path: Path):
    start(qtbot, window)
    path = tmp_path / "실행.dlab"
    window.files.ask_snapshot_path = lambda: path
    answer("run_question", "save_run")
    with qtbot.waitSignal(window.closed):
        window.close()
    assert read(path).weights


def test_a_run_that_cannot_be_saved_can_be_resumed(qtbot, window, answer, tmp_path: Path):
    start(qtbot, window)
    window.files.ask_snapshot_path = lambda: tmp_path / "missing" / "run.dlab"
    answer("run_question", "save_run")
    window.close()
    assert window.isVisible()
    assert window.run.state is State.PAUSED
    step = window.run.history.step
    window.errors.dialog.close()
    window.run_actions.train()
    qtbot.waitUntil(lambda: window.run.history.step > step)


def test_a_failed_save_is_told_without_the_name_of_a_temporary_file(
    qtbot, window, tmp_path: Path
):  # fmt: skip
    start(qtbot, window)
    told = []
    window.files.troubled.connect(lambda reason, _details: told.append(reason))
    window.files.save_snapshot(tmp_path / "missing" / "run.dlab", window.run.history)
    assert dict(told[0].values)["reason"] == "No such file or directory"
    window.errors.dialog.close()
