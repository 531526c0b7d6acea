"""Promises of the window: one click trains, edits wait, closing asks and loses nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QToolButton, QWidget

from desktoplab.spec import edits
from desktoplab.spec.network import layer
from desktoplab.ui.run import State
from desktoplab.ui.run_actions import learning_rate_of

Button = QMessageBox.StandardButton


def press(window, name: str) -> None:
    window.findChild(QToolButton, f"button_{name}").click()


def wait_for_start(qtbot, window) -> None:
    """Until a run that was begun paused rests before its first update."""
    run = window.run
    qtbot.waitUntil(lambda: run.history.weights is not None and run.is_settled)


def start(qtbot, window) -> None:
    window.session.load(edits.change_training(window.session.experiment, "epochs", 0))
    with qtbot.waitSignal(window.run.started):
        press(window, "train")


def test_one_click_on_train_trains_the_first_experiment(qtbot, window):
    assert not window.session.inference.problems
    press(window, "train")
    qtbot.waitUntil(lambda: window.run.history.step > 50)
    plots = {plot.name: plot for plot in window.plots}
    qtbot.waitUntil(lambda: plots["gradient_flow"].summary() != "")
    qtbot.waitUntil(lambda: "steps/s" in window.status.rate.text())
    qtbot.waitUntil(lambda: "epoch" in window.status.epoch.text())


def test_buttons_follow_the_state_of_the_run(qtbot, window):
    actions = window.run_actions.actions
    assert actions["train"].isEnabled() and not actions["stop"].isEnabled()
    start(qtbot, window)
    assert not actions["train"].isEnabled() and actions["pause"].isEnabled()
    qtbot.waitUntil(lambda: window.run.history.step > 0)
    press(window, "pause")
    assert actions["train"].iconText() == "Resume"
    press(window, "train")
    assert window.run.state is State.RUNNING
    press(window, "stop")
    qtbot.waitUntil(lambda: window.run.state is State.IDLE)
    assert actions["train"].iconText() == "Train"


def test_step_from_a_cold_start_makes_one_update(qtbot, window):
    press(window, "step")
    qtbot.waitUntil(lambda: window.run.is_settled and window.run.history.step == 1)


def test_reset_measures_the_start_weights_again(qtbot, window):
    press(window, "reset")
    wait_for_start(qtbot, window)
    first = window.run.history.weights
    press(window, "step")
    qtbot.waitUntil(lambda: window.run.is_settled and window.run.history.step == 1)
    press(window, "reset")
    wait_for_start(qtbot, window)
    again = window.run.history.weights
    assert window.run.history.step == 0
    assert all((first[name] == again[name]).all() for name in first)


def test_train_after_reset_and_an_edit_trains_the_edited_network(qtbot, window):
    press(window, "reset")
    wait_for_start(qtbot, window)
    edited = edits.change_training(window.session.experiment, "seed", 9)
    window.session.edit("Change the seed", edited)
    press(window, "train")
    assert window.run.experiment == edited


def test_a_problem_is_shown_and_its_card_selected(window):
    bad = layer("dense", units=3)
    network = (*window.session.experiment.network[:-1], bad)
    window.session.edit("Break", type(window.session.experiment)(network))
    press(window, "train")
    assert window.run.state is State.IDLE
    assert "10 classes" in window.notice.text.text()
    assert window.session.selection == {bad.uid}
    window.session.undo()
    assert window.notice.isHidden()


def test_edits_during_a_run_are_said_to_belong_to_the_next(qtbot, window):
    start(qtbot, window)
    window.session.edit("Seed", edits.change_training(window.session.experiment, "seed", 3))
    assert "next run" in window.notice.text.text()
    window.session.undo()
    assert window.notice.isHidden()


def test_a_new_learning_rate_takes_effect_at_once(qtbot, window):
    start(qtbot, window)
    window.run_bar.rate.entered.emit(0.25)
    assert learning_rate_of(window.session.experiment) == 0.25
    assert window.run.learning_rate == 0.25
    assert window.notice.isHidden()
    window.session.undo()
    assert window.run.learning_rate == 0.05


def test_a_learning_rate_out_of_range_changes_nothing(window):
    window.run_bar.rate.entered.emit(-1.0)
    assert learning_rate_of(window.session.experiment) == 0.05
    assert not window.session.is_dirty


def test_closing_during_a_run_asks_and_can_be_refused(qtbot, window, answer):
    start(qtbot, window)
    qtbot.waitUntil(lambda: window.run.history.step > 0)
    asked = answer("run_question", "keep_training")
    window.close()
    assert asked.asked
    assert window.isVisible()
    assert window.run.state is State.RUNNING


def test_closing_during_a_run_stops_it_cleanly(qtbot, window, answer):
    start(qtbot, window)
    qtbot.waitUntil(lambda: window.run.history.step > 0)
    answer("run_question", "stop_and_close")
    with qtbot.waitSignal(window.closed):
        window.close()
    assert window.run._worker.isFinished()
    assert window.run.history.weights


def test_closing_with_unsaved_changes_asks(window, answer):
    window.session.edit("Seed", edits.change_training(window.session.experiment, "seed", 3))
    asked = answer("unsaved_question", Button.Cancel)
    window.close()
    assert asked.asked and window.isVisible()


def test_one_broken_plot_does_not_stop_the_others(qtbot, window):
    broken = window.plots[0]
    broken.draw = lambda history: 1 / 0
    press(window, "train")
    qtbot.waitUntil(lambda: window.errors.dialog.isVisible())
    qtbot.waitUntil(lambda: window.run.history.step > 100)
    other = next(plot for plot in window.plots if plot.name == "gradient_flow")
    qtbot.waitUntil(lambda: other.history is window.run.history)
    window.errors.dialog.close()


def test_every_widget_to_press_has_a_name(window):
    for button in window.findChildren(QAbstractButton):
        of_qt = button.objectName().startswith("qt_")
        if not of_qt and button.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert button.objectName(), (button.text(), button.parent())
            assert button.accessibleName() or button.text(), button.objectName()


def test_every_command_has_a_name_and_no_key_twice(window):
    keys: dict[str, str] = {}
    for action in {*window.findChildren(QAction)}:
        for key in action.shortcuts():
            name = keys.setdefault(key.toString(), action.objectName())
            assert name == action.objectName(), key.toString()
    assert {"F5", "F6", "F10", "Shift+F5", "Ctrl+S", "Ctrl+Z"} <= set(keys)


def test_the_window_fits_a_small_screen(window):
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 740


def test_the_view_menu_lists_every_dock(window):
    listed = {action.objectName() for action in window.menus.menus["view"].actions()}
    assert {f"action_dock_{name}" for name in window.docks} <= listed


def test_widgets_of_the_window_smoke_paint(window):
    assert isinstance(window.centralWidget(), QWidget)
    assert not window.grab().isNull()
