"""Promises of the time slider: it rests on kept steps, everything follows it, live comes back."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktoplab.engine.history import History
from desktoplab.engine.messages import RateChange
from desktoplab.spec import edits
from desktoplab.spec.text import text
from desktoplab.ui.behind import is_behind
from desktoplab.ui.run_actions import with_learning_rate
from desktoplab.ui.step_slider import StepSlider
from tests.ui.plot_runs import begun, flow, tell, weights

STEPS = (0, 10, 25, 60, 100)


@pytest.fixture
def slider(qtbot: QtBot) -> StepSlider:
    slider = StepSlider()
    qtbot.addWidget(slider)
    slider.resize(500, 24)
    slider.show()
    slider.show_steps(STEPS, (25,), 100)
    return slider


@pytest.fixture
def shown(window):
    """The window as it is after a run of 100 steps that was made by hand."""
    history = begun(window.session.experiment, window.session.info)
    frames = measured(history)
    tell(history, [], **frames)
    for before, step in pairwise(STEPS):
        tell(history, np.full(step - before, 1.0), **frames)
    window.run.history = history
    window.run.started.emit()
    window.run.progressed.emit()
    return window.shown


def measured(history: History) -> dict[str, dict[str, object]]:
    count = len(history.started.layers)
    return {"weights": weights(count), "gradient_flow": flow(np.ones(count), np.ones(count))}


def chosen_of(slider: StepSlider) -> list[int]:
    found: list[int] = []
    slider.chosen.connect(found.append)
    return found


def test_positions_are_true_steps(slider: StepSlider):
    assert (slider.minimum(), slider.maximum(), slider.value()) == (0, 100, 100)


@pytest.mark.parametrize(
    ("keys", "step"),
    [
        ([Qt.Key.Key_Left], 60),
        ([Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right], 60),
        ([Qt.Key.Key_Home], 0),
        ([Qt.Key.Key_Home, Qt.Key.Key_Left], 0),
        ([Qt.Key.Key_Home, Qt.Key.Key_PageUp], 10),
        ([Qt.Key.Key_Home, Qt.Key.Key_End], 100),
    ],
)
def test_keys_go_from_kept_step_to_kept_step(qtbot: QtBot, slider: StepSlider, keys, step):
    found = chosen_of(slider)
    for key in keys:
        qtbot.keyClick(slider, key)
    assert found[-1] == step
    assert slider.value() == step


def test_ctrl_and_arrows_go_to_marks(qtbot: QtBot, slider: StepSlider):
    found = chosen_of(slider)
    for _ in range(2):
        qtbot.keyClick(slider, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(slider, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert found == [25, 0, 25]


def test_a_value_that_is_not_kept_becomes_the_nearest_one(slider: StepSlider):
    found = chosen_of(slider)
    slider.setValue(48)  # what a screen reader does
    assert found == [60]
    assert slider.value() == 60


def test_a_press_goes_where_it_is_and_a_drag_follows(qtbot: QtBot, slider: StepSlider):
    found = chosen_of(slider)
    at = {step: QPointF(slider._x_of(step), 12).toPoint() for step in STEPS}
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at[10])
    qtbot.mouseMove(slider, at[60])
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at[60])
    qtbot.mouseMove(slider, at[0])
    assert found == [10, 60]


def test_what_the_run_tells_is_no_choice_of_a_person(slider: StepSlider):
    found = chosen_of(slider)
    slider.show_steps((*STEPS, 200), (), 200)
    assert slider.value() == slider.maximum() == 200
    assert not found


def test_marks_are_drawn(slider: StepSlider):
    before = slider.grab().toImage()
    slider.show_steps(STEPS, (), 100)
    assert slider.grab().toImage() != before


def test_nothing_to_scrub_disables_the_slider(slider: StepSlider):
    slider.show_steps((0,), (), 0)
    assert not slider.isEnabled()
    slider.show_steps((), (), 0)
    assert not slider.isEnabled()


def test_everything_that_can_be_pressed_has_a_name(window):
    inside = [
        child
        for child in window.time_bar.findChildren(QWidget)
        if child.focusPolicy() != Qt.FocusPolicy.NoFocus and child.isVisible()
    ]
    assert len(inside) >= 4
    assert all(child.accessibleName() and child.objectName() for child in inside)


def test_plots_and_cards_follow_the_slider(window, shown):
    step = STEPS[1]
    window.time_bar.slider.setValue(step)
    assert shown.history.cursor == step
    seen = [plot for plot in window.plots if plot.isVisible() and not is_behind(plot)]
    visible = [plot for plot in seen if hasattr(plot, "drawn")]
    drawn = [plot.drawn.step for plot in visible if plot.drawn is not None]
    assert drawn and set(drawn) == {step}
    lines = window.plots[0]
    assert {line.value() for line in lines.now.lines} == {step}
    assert f"step {step}," in lines.summary()
    card = window.canvas.column.cards[shown.history.started.layers[0].uid]
    assert card.live is not None
    assert "past step 10 of 100" in window.time_bar.step.text()
    assert "past step 10" in window.time_bar.slider.accessibleDescription()


def test_a_plot_behind_another_tab_is_drawn_when_it_is_raised(qtbot: QtBot, window, shown):
    weights_plot = next(plot for plot in window.plots if plot.name == "weights")
    window.docks["gradient_flow"].raise_()
    qtbot.waitUntil(lambda: is_behind(weights_plot))
    window.time_bar.slider.setValue(25)
    assert weights_plot.drawn is None or weights_plot.drawn.step != 25
    window.docks["weights"].raise_()
    qtbot.waitUntil(lambda: weights_plot.drawn is not None and weights_plot.drawn.step == 25)


def test_live_goes_back_to_the_run(window, shown):
    window.time_bar.slider.setValue(10)
    assert window.time_bar.live_button.isEnabled()
    window.time_bar.live_button.click()
    assert shown.is_live
    assert window.time_bar.slider.value() == 100
    assert not window.time_bar.live_button.isEnabled()
    assert not window.plots[0].now.lines[0].isVisible()
    assert "past" not in window.time_bar.step.text()


def test_the_last_kept_step_is_the_run_itself(window, shown):
    window.time_bar.slider.go(-1)
    assert not shown.is_live
    window.time_bar.slider.go(1)
    assert shown.is_live


def test_the_slider_follows_a_run_until_it_is_moved(window, shown):
    frames = measured(shown.history)
    tell(shown.history, np.ones(50), **frames)
    window.run.progressed.emit()
    assert window.time_bar.slider.value() == 150
    window.time_bar.slider.setValue(25)
    tell(shown.history, np.ones(50), **frames)
    window.run.progressed.emit()
    assert window.time_bar.slider.value() == 25
    assert window.time_bar.slider.maximum() == 200
    assert shown.history.frames["weights"].step == 25


def test_play_shows_every_later_step_and_rests_at_the_end(qtbot: QtBot, window, shown):
    bar, seen = window.time_bar, []
    shown.changed.connect(lambda: seen.append(shown.history.cursor))
    bar.speed.setCurrentIndex(bar.speed.count() - 2)
    bar.play_button.click()
    assert bar.is_playing
    qtbot.waitUntil(lambda: not bar.is_playing)
    assert list(dict.fromkeys(seen)) == [0, 10, 25, 60, None]


def test_space_plays_and_rests_and_moving_rests(qtbot: QtBot, window, shown):
    bar = window.time_bar
    bar.speed.setCurrentIndex(0)
    qtbot.keyClick(bar.slider, Qt.Key.Key_Space)
    assert bar.is_playing
    assert "Pause" in bar.play_button.accessibleName()
    qtbot.keyClick(bar.slider, Qt.Key.Key_Space)
    assert not bar.is_playing
    bar.play_button.click()
    bar.slider.setValue(60)
    assert not bar.is_playing


def test_a_mark_is_kept_shown_and_taken_back(qtbot: QtBot, window, shown):
    bar = window.time_bar
    bar.slider.setValue(25)
    bar.mark_button.click()
    assert shown.history.kept.marked == (25,)
    assert list(bar.slider.marked) == [25]
    assert bar.mark_button.isChecked()
    bar.slider.setValue(10)
    assert not bar.mark_button.isChecked()
    bar.slider.setValue(25)
    qtbot.keyClick(bar.slider, Qt.Key.Key_M)
    assert shown.history.kept.marked == ()


def test_a_new_run_is_followed_again(qtbot: QtBot, window, shown):
    window.time_bar.slider.setValue(10)
    endless = edits.change_training(window.session.experiment, "epochs", 0)
    with qtbot.waitSignal(window.run.started):
        window.run.train(endless)
    assert shown.is_live
    assert shown.history is window.run.history
    qtbot.waitUntil(lambda: len(window.run.history.kept.steps) > 1)
    bar, kept = window.time_bar, window.run.history.kept
    qtbot.waitUntil(lambda: bar.slider.value() == kept.steps[-1] > 0)


def test_closing_while_it_plays_leaves_nothing_behind(window, shown):
    window.time_bar.play_button.click()
    window.close_quietly()
    assert not window.time_bar.is_playing


def test_a_run_of_before_an_edit_is_told_as_such(window, shown):
    label, session = window.time_bar.step, window.session
    assert label.text().startswith("step 100")
    deeper = edits.change_training(session.experiment, "epochs", 7)
    session.edit(text("Change the epochs"), deeper)
    assert label.text().startswith("earlier run · step 100")
    assert "before your changes" in label.toolTip()
    session.undo()
    assert label.text().startswith("step 100")
    assert not label.toolTip()


def test_a_rate_set_by_hand_leaves_a_run_its_own(window, shown):
    session = window.session
    faster = with_learning_rate(session.experiment, 0.5)
    shown.history.rates.append(RateChange(60, 0.5))
    session.edit(text("Change the learning rate"), faster)
    assert window.time_bar.step.text().startswith("step 100")
