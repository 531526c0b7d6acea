"""Promises of the dock of runs: found, opened, named, deleted and brought back, resumed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktoplab.engine.history import history_of
from desktoplab.engine.train import train
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.store.library import FILE, Library, RunRow
from desktoplab.ui.autosave import Autosave
from desktoplab.ui.files import preset
from desktoplab.ui.library.cleaning import CleaningDialog
from desktoplab.ui.run import State
from desktoplab.ui.session import Session
from desktoplab.ui.start import Lab
from tests.store.library.made_runs import started, whole

Button = QMessageBox.StandardButton
Key = Qt.Key
Fill = Callable[..., list[int]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def fill(folder: Path) -> Fill:
    """`fill("one", "two")`: runs of these titles, before the window looks."""

    def make(*titles: str, outcome: str = "stopped") -> list[int]:
        with Library(folder / FILE) as library:
            runs = []
            for title in titles:
                runs.append(library.begin(started(), title=title))
                for message in list(whole(3, ends=False))[1:]:
                    library.add(runs[-1], [message])
                library.end(runs[-1], outcome)
            return runs

    return make


@pytest.fixture
def panel(fill: Fill, window):
    window.docks["runs"].raise_()
    return window.library.panel


def shown(panel) -> list[str]:
    found = panel.table.found
    return [found.index(place, 0).data() for place in range(found.rowCount())]


def wait_for(qtbot: QtBot, panel, *titles: str) -> None:
    panel.refresh()
    qtbot.waitUntil(lambda: sorted(shown(panel)) == sorted(titles))


def rows_in(folder: Path, *, deleted: bool = False) -> tuple[RunRow, ...]:
    with Library(folder / FILE) as library:
        return library.runs(deleted=deleted)


def choose(panel, *titles: str) -> None:
    panel.table.clearSelection()
    model = panel.table.selectionModel()
    for place, title in enumerate(shown(panel)):
        if title in titles:
            index = panel.table.found.index(place, 0)
            panel.table.setCurrentIndex(index) if len(titles) == 1 else model.select(
                index, model.SelectionFlag.Select | model.SelectionFlag.Rows
            )


def test_without_runs_it_says_what_will_be_here(qtbot, panel):
    wait_for(qtbot, panel)
    assert "No runs yet" in panel.hint.text()
    assert panel.hint.isVisible()


def test_two_hundred_runs_are_listed_searched_and_sorted(qtbot, panel, fill: Fill):
    fill(*(f"실험 {place:03}" for place in range(198)), "첫 번째", "last one")
    panel.refresh()
    qtbot.waitUntil(lambda: len(shown(panel)) == 200)
    assert shown(panel)[0] == "last one"
    panel.search.setText("실험 19")
    assert len(shown(panel)) == 10  # 019, 119 and 190 to 197
    panel.search.setText("dense 첫")
    assert shown(panel) == ["첫 번째"]
    panel.search.setText("nowhere")
    assert panel.hint.text() == "No run has “nowhere”."
    panel.search.clear()
    panel.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert shown(panel)[0] == "last one"
    assert {"실험 000", "첫 번째"} & {*shown(panel)[1:3]}


def test_a_run_is_renamed_tagged_and_noted(qtbot, panel, fill: Fill, folder: Path):
    fill("old")
    wait_for(qtbot, panel, "old")
    choose(panel, "old")
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Key.Key_F2)
    editor = panel.table.findChild(QLineEdit)
    editor.setText("새 이름")
    qtbot.keyClick(editor, Key.Key_Return)
    wait_for(qtbot, panel, "새 이름")
    panel.details.tags.setText("수업 3, sigmoid,, 수업 3")
    panel.details.tags.editingFinished.emit()
    panel.details.notes.setPlainText("예상과 달랐다")
    panel.details.commit()
    qtbot.waitUntil(lambda: rows_in(folder)[0].notes == "예상과 달랐다")
    assert rows_in(folder)[0].tags == ("sigmoid", "수업 3")
    assert rows_in(folder)[0].title == "새 이름"


def test_notes_being_written_are_kept_when_the_window_closes(
    qtbot, panel, window, fill: Fill, folder: Path
):  # fmt: skip
    fill("one")
    wait_for(qtbot, panel, "one")
    choose(panel, "one")
    panel.details.notes.setPlainText("written last")
    window.close_quietly()
    assert rows_in(folder)[0].notes == "written last"


def test_deleted_runs_come_back_with_ctrl_z(qtbot, panel, window, fill: Fill, folder: Path):
    fill("one", "two", "three")
    wait_for(qtbot, panel, "one", "two", "three")
    choose(panel, "one", "three")
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Key.Key_Delete)
    wait_for(qtbot, panel, "two")
    qtbot.waitUntil(panel.commands.can_undo)
    assert "trash" in window.status.message.text()
    qtbot.keyClick(panel.table, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, panel, "one", "two", "three")
    assert not panel.commands.can_undo()
    assert not rows_in(folder, deleted=True)


def test_the_trash_can_be_looked_through_restored_and_emptied(
    qtbot, panel, fill: Fill, folder: Path, answer
):  # fmt: skip
    fill("one", "two")
    wait_for(qtbot, panel, "one", "two")
    choose(panel, "one", "two")
    panel.commands.delete()
    wait_for(qtbot, panel)
    panel.commands.actions["trash"].trigger()
    wait_for(qtbot, panel, "one", "two")
    assert panel.buttons["purge"].isVisible() and not panel.buttons["delete"].isVisible()
    choose(panel, "one")
    panel.commands.restore()
    wait_for(qtbot, panel, "two")
    choose(panel, "two")
    asked = answer("purge_question", Button.Yes)
    panel.commands.purge()
    assert asked.asked
    wait_for(qtbot, panel)
    assert [row.title for row in rows_in(folder)] == ["one"]
    assert not rows_in(folder, deleted=True)


def test_an_opened_run_is_shown_as_it_was_and_the_network_stays(
    qtbot, panel, window, fill: Fill
):  # fmt: skip
    fill("past")
    wait_for(qtbot, panel, "past")
    choose(panel, "past")
    before = window.session.experiment
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Key.Key_Return)
    qtbot.waitUntil(lambda: window.shown.opened == "past")
    expected = history_of(list(whole(3, ends=False)))
    history = window.shown.history
    np.testing.assert_array_equal(history.losses, expected.losses)
    assert window.time_bar.slider.steps == expected.kept.steps
    assert "past" in window.time_bar.step.text()
    assert "past" in window.notice.text.text()
    window.shown.move(10)
    assert history.frames["counted"].step == 10
    assert window.session.experiment == before
    assert not window.session.is_dirty


def test_its_experiment_is_used_only_when_asked_and_can_be_undone(
    qtbot, panel, window, fill: Fill
):  # fmt: skip
    fill("past")
    wait_for(qtbot, panel, "past")
    choose(panel, "past")
    panel.commands.open()
    qtbot.waitUntil(lambda: window.shown.opened == "past")
    before = window.session.experiment
    window.notice.findChild(QToolButton, "notice_use").click()
    assert window.session.experiment == started().experiment
    window.session.undo()
    assert window.session.experiment == before


def test_the_cards_of_a_used_experiment_show_the_opened_run(
    qtbot, panel, window, folder: Path, digits: Experiment
):  # fmt: skip
    window.session.load(edits.change_training(digits, "epochs", 1))
    window.run_actions.train()
    qtbot.waitUntil(lambda: window.library.recorder.is_kept)
    window.session.load(preset("xor"))
    (row,) = rows_in(folder)
    window.library.opening.open(row)
    qtbot.waitUntil(lambda: str(window.shown.opened) == row.title)
    uid = row.experiment.network[0].uid
    window.library.opening.use(row)
    card = window.canvas.column.cards[uid]
    assert card.live.counts is not None


def test_a_run_that_begins_takes_the_place_of_an_opened_one(qtbot, panel, window, fill: Fill):
    fill("past")
    wait_for(qtbot, panel, "past")
    choose(panel, "past")
    panel.commands.open()
    qtbot.waitUntil(lambda: window.shown.opened == "past")
    window.run_actions.train()
    qtbot.waitUntil(lambda: window.run.history.step > 0)
    assert window.shown.is_live
    assert not window.shown.opened
    assert window.notice.topic != "opened"


def test_a_run_that_ends_does_not_push_an_opened_one_away(qtbot, panel, window, fill: Fill):
    fill("past")
    wait_for(qtbot, panel, "past")
    window.run_actions.train()
    qtbot.waitUntil(lambda: window.run.history.step > 0)
    choose(panel, "past")
    panel.commands.open()
    qtbot.waitUntil(lambda: window.shown.opened == "past")
    window.run.stop()
    qtbot.waitUntil(lambda: window.run.state is State.IDLE)
    assert window.shown.opened == "past"
    window.shown.go_live()
    assert window.shown.history is window.run.history


def test_a_stopped_run_resumes_and_ends_as_if_it_had_never_stopped(
    qtbot, panel, window, folder: Path, digits: Experiment
):  # fmt: skip
    experiment = edits.change_training(digits, "epochs", 4)
    window.session.load(experiment)
    stopped = 51
    with qtbot.waitSignal(window.run.ended):
        window.run_actions.reset()
        for _ in range(stopped):
            window.run.step()
        qtbot.waitUntil(lambda: window.run.history.step == stopped)
        window.run.stop()
    assert window.run.outcome == "stopped"
    qtbot.waitUntil(lambda: window.library.recorder.is_kept)
    window.session.load(preset("xor"))
    (row,) = rows_in(folder)
    assert row.checkpoint == stopped
    window.library.opening.resume(row)
    qtbot.waitUntil(lambda: window.run.outcome == "finished")
    assert window.session.experiment == experiment
    assert window.session.undo_name == f"Resume {row.title}"
    window.close_quietly()
    expected = history_of(list(train(experiment)))
    (row,) = rows_in(folder)
    assert (row.state, row.step) == ("finished", 4 * 45)
    with Library(folder / FILE) as library:
        kept = library.open(row.id)
    for history in (window.run.history, kept):
        np.testing.assert_array_equal(history.losses, expected.losses)
        assert history.points == expected.points
        np.testing.assert_equal(dict(history.weights), dict(expected.weights))


def test_only_a_run_that_was_cut_short_can_be_resumed(qtbot, panel, window, fill: Fill):
    fill("done", outcome="finished")
    fill("cut", outcome="interrupted")
    wait_for(qtbot, panel, "done", "cut")
    resume = panel.commands.actions["resume"]
    choose(panel, "done")
    assert not resume.isEnabled()
    choose(panel, "cut")
    assert resume.isEnabled()
    window.run_actions.train()
    assert not resume.isEnabled()


def test_a_new_run_appears_in_the_table_while_it_trains(qtbot, panel, window):
    window.run.train(edits.change_training(window.session.experiment, "epochs", 0))
    qtbot.waitUntil(lambda: shown(panel) == ["Digits 1"])
    assert panel.model.rows[0].state == "running"
    assert window.status.kept.text().endswith("Recording")
    window.run.stop()
    qtbot.waitUntil(lambda: panel.model.rows[0].state == "stopped")
    assert window.status.kept.text().endswith("Run kept")


def test_the_selection_stays_while_rows_come_and_go(qtbot, panel, fill: Fill):
    fill("one", "two")
    wait_for(qtbot, panel, "one", "two")
    choose(panel, "one")
    fill("three")
    wait_for(qtbot, panel, "one", "two", "three")
    assert [row.title for row in panel.selected] == ["one"]


def test_the_clean_up_says_what_it_frees_and_frees_it(qtbot, panel, window, fill, folder: Path):
    fill(*(f"run {place}" for place in range(12)))
    wait_for(qtbot, panel, *(f"run {place}" for place in range(12)))
    panel.commands.actions["clean"].trigger()
    dialog = window.findChild(CleaningDialog)
    qtbot.waitUntil(lambda: "On the disk" in dialog.facts.text())
    dialog.last.setValue(2)
    dialog.keep_last.setChecked(True)
    assert dialog.notes["last"].text().startswith("10 runs")
    dialog.days.setValue(0)
    dialog.drop_frames.setChecked(True)
    dialog.clean()
    wait_for(qtbot, panel, "run 10", "run 11")
    assert len(rows_in(folder, deleted=True)) == 10
    with Library(folder / FILE) as library:
        assert all(library.open(row.id).kept.steps == (10, 30) for row in library.runs())
    qtbot.waitUntil(lambda: dialog.notes["trash"].text().startswith("10 runs"))
    dialog.empty_trash.setChecked(True)
    dialog.clean()
    qtbot.waitUntil(lambda: not rows_in(folder, deleted=True))
    dialog.close()


@pytest.fixture
def blocked(folder: Path) -> None:
    folder.write_text("a file where a folder should be")


def test_trouble_is_told_in_the_notice_and_the_status_bar(qtbot, blocked, window):
    window.run_actions.train()
    qtbot.waitUntil(lambda: window.notice.topic == "library")
    assert "Training goes on" in window.notice.text.text()
    assert "not kept" in window.status.kept.text()
    assert window.run.is_active


def test_an_interrupted_run_is_offered_once_at_the_start(
    qtbot, qapp: QApplication, settings, fill: Fill, folder: Path
):  # fmt: skip
    (run,) = fill("lost", outcome="running")
    disown(folder, run)
    lab = Lab(qapp, settings, folder)
    lab._look_back()
    qtbot.waitUntil(lambda: lab.window.notice.topic == "interrupted")
    assert "“lost” was interrupted at step 30" in lab.window.notice.text.text()
    assert lab.window.first.page is None, "an offer is not covered by the start page"
    assert isinstance(lab.window.notice.findChild(QWidget, "notice_resume"), QToolButton)
    lab.window.notice.clear()
    lab._look_back()
    qtbot.waitUntil(lambda: lab.window.library.recorder._writer._answers.empty())
    lab.window.close_quietly()
    lab.end()
    assert lab.window.notice.topic == ""
    assert rows_in(folder)[0].state == "interrupted"


def test_a_lost_experiment_and_a_lost_run_are_one_question(
    qtbot, qapp: QApplication, settings, fill: Fill, folder: Path, answer
):  # fmt: skip
    (run,) = fill("lost", outcome="running")
    disown(folder, run)
    died = Session(preset())
    autosave = Autosave(died, folder / "autosave")
    died.edit("Seed", edits.change_training(died.experiment, "seed", 42))
    autosave.write()
    autosave._lock.unlock()
    lab = Lab(qapp, settings, folder)
    asked = answer("recovery_question", "recovery_resume")
    lab._look_back()
    qtbot.waitUntil(lambda: asked.asked)
    qtbot.waitUntil(lambda: lab.run.experiment is not None)  # it may have ended by now
    assert lab.window.notice.topic == ""
    lab.window.close_quietly()
    lab.end()


def disown(folder: Path, run: int) -> None:
    """As a process leaves it that was killed."""
    with Library(folder / FILE) as library:
        library._connection.execute("UPDATE runs SET pid_started = 0 WHERE id = ?", (run,))


def test_marked_steps_of_an_opened_run_are_kept(qtbot, panel, window, fill: Fill, folder: Path):
    (run,) = fill("past")
    wait_for(qtbot, panel, "past")
    choose(panel, "past")
    panel.commands.open()
    qtbot.waitUntil(lambda: window.shown.opened == "past")
    window.shown.move(20)
    window.time_bar.toggle_mark()
    window.close_quietly()
    with Library(folder / FILE) as library:
        assert library.open(run).kept.marked == (20,)
