"""Promises of Measure: all layer plots without training, and no run is disturbed by it."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktoplab.engine.history import History, history_of
from desktoplab.engine.train import train
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import layer
from desktoplab.ui.run import State


def measure(qtbot: QtBot, window) -> None:
    with qtbot.waitSignal(window.measuring.measured):
        window.findChild(QToolButton, "button_measure").click()


def ran(experiment: Experiment) -> History:
    return history_of(train(experiment))


def test_measure_fills_layer_plots_and_cards_without_training(qtbot: QtBot, window):
    measure(qtbot, window)
    assert window.shown.is_measured
    assert window.run.state is State.IDLE
    assert window.run.history.started is None
    plots = {plot.name: plot for plot in window.plots}
    assert plots["gradient_flow"].summary()
    assert plots["gradient_flow"].drawn.step == 0
    first = window.shown.history.started.layers[0].uid
    assert window.canvas.column.cards[first].live is not None
    assert window.time_bar.step.text() == "measured before training"
    assert not window.time_bar.slider.isEnabled()


def test_measure_and_the_first_frame_of_a_run_are_the_same(qtbot: QtBot, window):
    measure(qtbot, window)
    mine = window.shown.history.newest
    runs = ran(edits.change_training(window.session.experiment, "epochs", 1)).kept.at(0)
    assert set(mine) == set(runs)
    for probe, frame in mine.items():
        for name, array in frame.arrays.items():
            np.testing.assert_array_equal(array, runs[probe].arrays[name])


def test_a_run_that_begins_is_shown_in_place_of_the_measurement(qtbot: QtBot, window):
    measure(qtbot, window)
    with qtbot.waitSignal(window.run.started):
        window.run_actions.train()
    assert not window.shown.is_measured
    assert window.shown.history is window.run.history


def test_measuring_beside_a_run_changes_no_number_of_it(qtbot: QtBot, window):
    experiment = edits.change_training(window.session.experiment, "epochs", 4)
    window.session.load(experiment)
    alone = ran(experiment)
    with qtbot.waitSignal(window.run.ended):
        window.run.train(experiment)
        with qtbot.waitSignal(window.run.started):
            pass
        window.session.edit(
            "Edit", edits.change_training(experiment, "seed", 5)
        )  # what is measured is what is edited, not what runs
        for _ in range(2):
            measure(qtbot, window)
    assert window.shown.history.started.experiment.training.seed == 5
    np.testing.assert_array_equal(window.run.history.losses, alone.losses)
    for name, found in window.run.history.weights.items():
        np.testing.assert_array_equal(found, alone.weights[name])


def test_the_run_goes_on_behind_a_measurement_and_live_goes_back(qtbot: QtBot, window):
    window.session.load(edits.change_training(window.session.experiment, "epochs", 0))
    with qtbot.waitSignal(window.run.started):
        window.run_actions.train()
    measure(qtbot, window)
    assert window.shown.is_measured
    step = window.run.history.step
    qtbot.waitUntil(lambda: window.run.history.step > step)
    assert window.shown.is_measured
    assert window.time_bar.live_button.text() == "Back to the run"
    window.time_bar.live_button.click()
    assert window.shown.is_live
    assert window.plots[0].history is window.run.history


def test_a_problem_is_said_in_words_and_nothing_is_measured(window):
    bad = layer("dense", units=3)
    network = (*window.session.experiment.network[:-1], bad)
    window.session.edit("Break", type(window.session.experiment)(network))
    window.measuring.action.trigger()
    assert "10 classes" in window.notice.text.text()
    assert window.session.selection == {bad.uid}
    assert "10 classes" in window.measuring.action.toolTip()
    assert not window.shown.is_measured


def test_a_failure_is_told(qtbot: QtBot, window):
    window.run.wanted_device = "no_such_device"
    with qtbot.waitSignal(window.measuring.failed) as told:
        window.measuring.action.trigger()
    assert "no_such_device" in str(told.args[0])
    window.errors.dialog.close()
