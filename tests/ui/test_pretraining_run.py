"""A run whose layers are pre-trained, in the real window: it is shown from its first stage on."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import PROCEDURES
from desktoplab.ui.files import preset
from desktoplab.ui.window import MainWindow


@pytest.fixture
def pretrained() -> Experiment:
    """Two epochs for each of five layers, then three with the labels."""
    few = edits.change_training(preset("pretrained_autoencoders"), "epochs", 3)
    chosen = PROCEDURES.choose("pretrain_autoencoders", epochs=2)
    return edits.change_training(few, "procedure", chosen)


def test_every_plot_shows_a_run_of_several_stages(
    qtbot: QtBot, window: MainWindow, pretrained: Experiment
) -> None:
    window.session.load(pretrained, None)
    with qtbot.waitSignal(window.run.ended):
        window.run_actions.train()
    history = window.run.history
    assert window.run.outcome == "finished"
    assert history.started is not None
    borders = [stage.first for stage in history.started.stages]
    assert borders == [0, 90, 180, 270, 360, 450]
    assert set(borders) <= set(history.kept.steps)
    for step in (borders[0], borders[3], borders[-1], history.step):
        window.shown.move(step)
        for plot in window.plots:
            plot.show_history(history)
            plot.redraw()
            assert not plot.grab().isNull()


def test_the_slider_tells_the_stage_and_its_own_epoch(
    qtbot: QtBot, window: MainWindow, pretrained: Experiment
) -> None:
    window.session.load(pretrained, None)
    with qtbot.waitSignal(window.run.ended):
        window.run_actions.train()
    bar = window.time_bar
    qtbot.waitUntil(lambda: bar.step.text() == "step 465 · Fine-tuning · epoch 3.0")
    width = bar.slider.width()
    window.shown.move(270)
    assert bar.step.text() == "past step 270 of 465 · layer 4 · epoch 0.0"
    lines = window.plots[0]
    assert lines.summary().startswith("step 270, epoch 0.0 · layer 4")
    assert bar.slider.width() == width, "it stays where the hand is"


def test_runs_with_and_without_pretraining_are_compared_from_where_labels_are_learned(
    qtbot: QtBot, window: MainWindow, pretrained: Experiment
) -> None:
    alone = edits.change_training(pretrained, "procedure", PROCEDURES.choose("supervised"))
    window.plots.make_all()
    for experiment in (alone, pretrained):
        window.session.load(experiment, None)
        with qtbot.waitSignal(window.run.ended):
            window.run_actions.train()
    compare = window.side.compare
    window.docks["compare"].show()
    window.docks["compare"].raise_()
    qtbot.waitUntil(lambda: compare.curves.isVisible())
    compare.refresh()
    curves = compare.curves
    assert curves.over.currentData() == "last"
    assert len(curves.runs) == 2
    for one in curves.runs:
        x = curves._across(one, curves.series(one)[0])
        assert (x[0], x[-1]) == (0, 15), one.title
    curves.over.setCurrentIndex(curves.over.findData("epoch"))
    ends = {curves._across(one, curves.series(one)[0])[-1] for one in curves.runs}
    assert ends == {3, 13}, "five layers had two epochs each"
    for one in curves.runs:
        if one.history.started is not None and one.history.started.stages:
            window.side.comparison.show(one.history, shown=False)
    compare.refresh()
    assert curves.over.findData("last") < 0
