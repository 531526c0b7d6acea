"""Promises of an opened snapshot: the window shows it as it was, and its run can go on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktoplab.exports.kinds import kind_named
from desktoplab.spec import edits
from desktoplab.store.library import Library
from desktoplab.store.snapshot import read
from desktoplab.ui.files import preset
from desktoplab.ui.run import State
from desktoplab.ui.window import MainWindow


@pytest.fixture
def lab(window: MainWindow) -> MainWindow:
    window.session.load(edits.change_training(preset("spiral"), "epochs", 4), None)
    return window


def stop_at(qtbot: QtBot, lab: MainWindow, step: int) -> None:
    """Train so many updates and stop."""
    with qtbot.waitSignal(lab.run.started):
        lab.run_actions.reset()
    for _ in range(step):
        lab.run.step()
    qtbot.waitUntil(lambda: lab.run.history.step >= step)
    with qtbot.waitSignal(lab.run.ended):
        lab.run.stop()


def reopen(qtbot: QtBot, lab: MainWindow, path: Path) -> None:
    assert lab.files.open_path(path)
    qtbot.waitUntil(lambda: bool(lab.shown.opened))


def test_plots_cards_and_slider_are_as_they_were(qtbot: QtBot, lab: MainWindow, tmp_path: Path):
    with qtbot.waitSignal(lab.run.ended):
        lab.run_actions.train()
    before = lab.run.history
    path = tmp_path / "나선.dlab"
    assert lab.files.save_snapshot(path, before)
    lab.files.new()
    reopen(qtbot, lab, path)
    found = lab.shown.history
    assert lab.shown.opened == "나선"
    assert found.losses.tolist() == before.losses.tolist()
    assert found.kept.steps == before.kept.steps
    assert lab.session.experiment == before.started.experiment  # type: ignore[union-attr]
    lab.shown.move(found.kept.steps[0])
    weights = found.frames["weights"].arrays["counts"]
    assert np.array_equal(weights, before.kept.at(0)["weights"].arrays["counts"])
    assert "나선" in lab.notice.text.text()
    assert lab.own_actions["save_snapshot"].isEnabled(), "what is shown can be saved again"


def test_a_stopped_run_goes_on_bit_for_bit(qtbot: QtBot, lab: MainWindow, tmp_path: Path):
    with qtbot.waitSignal(lab.run.ended):
        lab.run_actions.train()
    whole = lab.run.history.losses.tolist()
    stop_at(qtbot, lab, 23)
    path = tmp_path / "run.dlab"
    assert lab.files.save_snapshot(path, lab.run.history)
    reopen(qtbot, lab, path)
    resumed = lab.side.reopening.resume_action
    assert resumed.isEnabled()
    with qtbot.waitSignal(lab.run.ended):
        resumed.trigger()
    assert lab.run.history.losses.tolist() == whole
    assert lab.run.state is State.IDLE
    assert not lab.shown.opened, "the run that goes on is shown"


def test_a_finished_run_is_not_offered_to_go_on(qtbot: QtBot, lab: MainWindow, tmp_path: Path):
    with qtbot.waitSignal(lab.run.ended):
        lab.run_actions.train()
    path = tmp_path / "run.dlab"
    assert lab.files.save_snapshot(path, lab.run.history)
    reopen(qtbot, lab, path)
    assert lab.notice.findChild(object, "notice_resume_snapshot") is None


def test_a_damaged_snapshot_changes_nothing(qtbot: QtBot, lab: MainWindow, tmp_path: Path):
    with qtbot.waitSignal(lab.run.ended):
        lab.run_actions.train()
    path = tmp_path / "run.dlab"
    assert lab.files.save_snapshot(path, lab.run.history)
    path.write_bytes(path.read_bytes()[:-1000])
    before = lab.session.experiment
    with qtbot.waitSignal(lab.files.troubled) as told:
        assert not lab.files.open_path(path)
    assert "cannot be opened" in str(told.args[0])
    assert lab.session.experiment is before
    assert not lab.shown.opened
    lab.errors.dialog.close()


def test_title_notes_and_tags_of_the_library_go_into_the_snapshot(
    qtbot: QtBot, lab: MainWindow, tmp_path: Path
):
    with qtbot.waitSignal(lab.run.ended):
        lab.run_actions.train()
    recorder = lab.library.recorder
    qtbot.waitUntil(lambda: recorder.is_kept)

    def describe(library: Library) -> None:
        run = recorder.run
        assert run is not None
        library.rename(run, "나선 실험")
        library.note(run, "네 번째 에폭까지")
        library.tag(run, ["3반"])

    done: list[object] = []
    recorder.do(describe, done.append)
    qtbot.waitUntil(lambda: bool(done))
    path = tmp_path / "run.dlab"
    assert lab.files.save_snapshot(path, lab.run.history)
    found = read(path).extras
    assert (found.title, found.notes, found.tags) == ("나선 실험", "네 번째 에폭까지", ("3반",))
    words = lab.handing.ask_words(kind_named("html"))
    assert (words.title.text(), words.notes.toPlainText()) == ("나선 실험", "네 번째 에폭까지")
    words.reject()
