"""Promises of a lesson in the window: predict before training, one click trains, then look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from desktoplab.spec import edits
from desktoplab.ui.lessons import pointing
from tests.ui.lessons.conftest import Classroom

Button = QMessageBox.StandardButton


def test_the_dock_is_closed_until_a_lesson_opens(classroom: Classroom):
    dock = classroom.window.docks["lesson"]
    assert dock.isHidden()
    window = classroom.window  # maximized, as the screen of the tests is small
    window.hide()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1366, 768)
    window.show()
    classroom.begin()
    assert dock.isVisible()
    classroom.bot.waitUntil(lambda: 300 <= dock.width() <= 360)
    classroom.teaching.close_lesson()
    assert dock.isHidden()


def test_opening_asks_about_unsaved_work_and_staying_changes_nothing(classroom: Classroom, answer):
    session = classroom.window.session
    mine = edits.change_training(session.experiment, "seed", 7)
    session.edit("Change the seed", mine)
    asked = answer("unsaved_question", Button.Cancel)
    assert not classroom.teaching.open(classroom.state.book.lessons[0])
    assert asked.asked
    assert session.experiment == mine
    assert classroom.state.lesson is None


def test_a_lesson_loads_its_experiment_without_a_file(classroom: Classroom):
    classroom.begin()
    step = classroom.state.step
    session = classroom.window.session
    assert session.experiment == step.runs[0].experiment
    assert session.path is None
    assert not session.is_dirty


@pytest.mark.parametrize("name", ["train", "step", "reset"])
def test_nothing_is_trained_before_the_prediction(classroom: Classroom, name: str):
    classroom.begin()
    action = classroom.action(name)
    assert not action.isEnabled()
    assert "prediction" in action.toolTip()
    assert not classroom.window.measuring.action.isEnabled()
    classroom.press("lesson_choice_0")
    assert not action.isEnabled()  # it is not said yet that this is the prediction
    classroom.press("lesson_done")
    assert action.isEnabled()
    assert "prediction" not in action.toolTip()


def test_a_pair_and_a_fork_wait_for_the_prediction_too(classroom: Classroom):
    window = classroom.window
    small = classroom.state.book.lessons[0].steps[0].runs[0].experiment
    with classroom.bot.waitSignal(window.run.ended):
        window.run.train(small)
    pair, fork = window.side.pairing.action, window.side.forking.action
    assert pair.isEnabled()
    assert fork.isEnabled()
    classroom.begin()
    assert not pair.isEnabled()
    assert not fork.isEnabled()
    assert not window.library.panel.commands.may_start
    classroom.press("lesson_choice_0")
    classroom.press("lesson_done")
    assert pair.isEnabled()
    assert fork.isEnabled()
    assert window.library.panel.commands.may_start


def test_closing_the_lesson_lets_the_run_buttons_go(classroom: Classroom):
    classroom.begin()
    classroom.teaching.close_lesson()
    assert classroom.action("train").isEnabled()
    assert classroom.window.measuring.action.isEnabled()


def test_one_click_trains_every_run_in_turn_and_pins_each(classroom: Classroom):
    classroom.begin()
    classroom.predict()
    classroom.press("lesson_train")
    assert classroom.button("lesson_stop").isVisible()
    classroom.bot.waitUntil(lambda: classroom.state.phase == "observe")
    assert set(classroom.state.histories) == {"sigmoid", "relu"}
    pinned = [one.title for one in classroom.window.side.comparison.runs if one.pinned]
    assert pinned == ["Sigmoid", "ReLU with He weights"]


def test_the_toolbar_may_train_the_prepared_run_as_well(classroom: Classroom):
    classroom.begin()
    classroom.predict()
    with classroom.bot.waitSignal(classroom.window.run.ended):
        classroom.action("train").trigger()
    assert set(classroom.state.histories) == {"sigmoid"}
    assert classroom.button("lesson_train").text() == "Train the other 1"


def test_stop_ends_the_row_of_runs_and_counts_nothing(classroom: Classroom, tmp_path):
    classroom.begin_endless(tmp_path / "endless.yaml")
    classroom.predict()
    with classroom.bot.waitSignal(classroom.window.run.started):
        classroom.press("lesson_train")
    with classroom.bot.waitSignal(classroom.window.run.ended):
        classroom.press("lesson_stop")
    classroom.bot.waitUntil(lambda: not classroom.window.run.is_active)
    assert classroom.state.phase == "run"
    assert not classroom.teaching.conducting.is_busy
    assert not classroom.state.histories
    assert not classroom.button("lesson_phase_observe").isEnabled()


def test_the_prediction_that_came_true_is_told_with_measured_numbers(classroom: Classroom):
    classroom.begin()
    classroom.predict(2)
    classroom.train()
    assert classroom.text("lesson_verdict") == "As you expected"
    value = classroom.state.measured().fill("{sigmoid.delta[1] | sci}")
    assert value in classroom.text("lesson_look_0_text")
    assert "…" not in classroom.text("lesson_look_1_text")


def test_another_outcome_is_told_beside_what_was_expected(classroom: Classroom):
    classroom.begin()
    classroom.predict(0)
    classroom.train()
    assert classroom.text("lesson_verdict") == "It came out differently"
    assert "hundred times smaller" in classroom.text("lesson_measured")
    assert "About the same" in classroom.text("lesson_expected")


def test_the_first_look_is_pointed_at_and_the_frame_goes_away(classroom: Classroom, monkeypatch):
    monkeypatch.setattr(pointing, "STAYS_MS", 3_600_000)  # it goes when the test lets it go
    classroom.begin()
    classroom.predict()
    classroom.train()
    points, dock = classroom.teaching.pointing, classroom.window.docks["gradient_flow"]
    classroom.bot.waitUntil(lambda: points.frame is not None)
    frame = points.frame
    assert frame.around is dock.widget()
    assert frame.geometry().contains(frame.rect().center() + frame.pos())
    assert frame.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert not dock.widget().visibleRegion().isEmpty()
    frame.animation.setCurrentTime(pointing.STAYS_MS)
    classroom.bot.waitUntil(lambda: points.frame is None)


def test_show_me_raises_the_part_and_shows_the_run_that_is_spoken_of(classroom: Classroom):
    classroom.begin()
    classroom.predict()
    classroom.train()
    shown = classroom.window.shown
    classroom.bot.waitUntil(lambda: shown.history is classroom.state.histories["sigmoid"])
    classroom.press("lesson_show_me_1")
    assert classroom.teaching.pointing.frame.around is classroom.window.network
    assert shown.history is classroom.state.histories["relu"]
    assert classroom.button("lesson_show_relu").isChecked()
    classroom.press("lesson_show_sigmoid")
    assert shown.history is classroom.state.histories["sigmoid"]


def test_what_was_opened_to_be_seen_closes_with_the_step(classroom: Classroom):
    classroom.begin()
    docks, points = classroom.window.docks, classroom.teaching.pointing
    assert docks["symmetry"].isHidden()
    points.show("symmetry")
    points.show("gradient_flow")
    assert docks["symmetry"].isVisible()
    classroom.state.go(1)
    assert docks["symmetry"].isHidden()
    assert not docks["gradient_flow"].isHidden()


def test_a_changed_network_is_told_and_never_overwritten_silently(classroom: Classroom):
    classroom.begin()
    classroom.predict()
    session = classroom.window.session
    mine = edits.change_training(session.experiment, "seed", 3)
    session.edit("Change the seed", mine)
    assert classroom.button("lesson_load_again").isVisible()
    assert not classroom.button("lesson_train").isEnabled()
    with classroom.bot.waitSignal(classroom.window.run.ended):
        classroom.action("train").trigger()  # the student may train it, but it does not count
    assert not classroom.state.histories
    assert session.experiment == mine
    classroom.press("lesson_load_again")
    assert session.experiment == classroom.state.step.runs[0].experiment
    assert classroom.button("lesson_train").isEnabled()
    session.undo()
    assert session.experiment == mine


def test_a_rate_turned_during_the_run_does_not_count_as_the_prepared_one(classroom: Classroom):
    classroom.begin()
    classroom.predict()
    run = classroom.window.run
    with classroom.bot.waitSignal(run.ended):
        classroom.action("step").trigger()
        classroom.bot.waitUntil(lambda: run.is_settled and run.history.step == 1)
        run.set_learning_rate(0.5)
        classroom.action("train").trigger()
    assert run.outcome == "finished"
    assert not classroom.state.histories


def test_the_next_step_is_an_undoable_edit_with_its_name(classroom: Classroom):
    classroom.begin()
    classroom.predict()
    classroom.train()
    session = classroom.window.session
    classroom.press("lesson_show_relu")  # the next step begins with the other one
    classroom.press("lesson_next")
    assert session.experiment == classroom.state.step.runs[0].experiment
    assert session.undo_name == "Draw it"
    assert not session.is_dirty


def test_own_work_stays_unsaved_when_a_step_replaces_it(classroom: Classroom):
    classroom.begin()
    classroom.predict()
    classroom.train()
    classroom.press("lesson_show_relu")  # the next step begins with the other one
    session = classroom.window.session
    session.edit("Change the seed", edits.change_training(session.experiment, "seed", 3))
    classroom.press("lesson_next")
    assert session.is_dirty
    assert "Undo" in classroom.window.status.message.text()


def test_control_return_leads_through_a_step_by_keyboard_alone(classroom: Classroom):
    classroom.begin()
    card = classroom.button("lesson_choice_1")
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert card.isChecked()
    go = classroom.teaching.panel.go
    assert go.shortcut() == QKeySequence("Ctrl+Return")
    go.trigger()
    assert classroom.state.phase == "run"
    go.trigger()
    assert classroom.teaching.conducting.is_busy
    classroom.bot.waitUntil(lambda: classroom.state.phase == "observe")
    go.trigger()
    assert classroom.state.step.name == "curve"


def test_arrows_go_from_choice_to_choice(classroom: Classroom):
    classroom.begin()
    first = classroom.button("lesson_choice_0")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert classroom.button("lesson_choice_1").hasFocus()
