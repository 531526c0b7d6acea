"""Promises of the dock of compared runs, with runs that were really trained."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktoplab.engine.history import History
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import layer
from desktoplab.spec.tables import OPTIMIZERS
from desktoplab.ui.compare.model import MOST, Comparison
from desktoplab.ui.compare.panel import ComparePanel
from desktoplab.ui.compare.table import CHANGES, TITLE, VALIDATION
from desktoplab.ui.files import preset
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.window import MainWindow

Train = Callable[[Experiment], History]


@pytest.fixture
def spiral() -> Experiment:
    return edits.change_training(preset("spiral"), "epochs", 1)


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication, run: Run, spiral: Experiment) -> ComparePanel:
    panel = ComparePanel(Session(spiral), run, Comparison(run))
    qtbot.addWidget(panel)
    panel.resize(520, 560)
    panel.show()
    return panel


@pytest.fixture
def train(qtbot: QtBot, run: Run) -> Train:
    def ran(experiment: Experiment) -> History:
        with qtbot.waitSignal(run.ended):
            run.train(experiment)
        return run.history

    return ran


def faster(experiment: Experiment) -> Experiment:
    return edits.change_training(
        experiment, "optimizer", OPTIMIZERS.choose("adam", learning_rate=0.02)
    )


def titles(panel: ComparePanel) -> list[str]:
    return [one.title for one in panel.comparison.runs]


def test_the_present_run_and_the_one_before_are_compared(
    panel: ComparePanel, train: Train, spiral: Experiment
):
    for _ in range(3):
        train(spiral)
    assert titles(panel) == ["Run 2", "Run 3"]


def test_a_pinned_run_stays(panel: ComparePanel, train: Train, spiral: Experiment):
    first = train(spiral)
    panel.pin.click()
    assert panel.pin.text() == "Pinned"
    for _ in range(3):
        train(spiral)
    assert titles(panel) == ["Run 1", "Run 3", "Run 4"]
    assert panel.comparison.runs[0].history is first
    assert len({one.color for one in panel.comparison.runs}) == 3


def test_a_reset_that_trained_nothing_leaves_no_trace(
    qtbot: QtBot, panel: ComparePanel, train: Train, run: Run, spiral: Experiment
):
    train(spiral)
    for _ in range(3):
        with qtbot.waitSignal(run.started):
            run.train(spiral, paused=True)
        with qtbot.waitSignal(run.ended):
            run.stop()
    train(spiral)
    assert titles(panel) == ["Run 1", "Run 2"]


def test_when_no_more_can_be_pinned_a_sentence_says_so(
    qtbot: QtBot, panel: ComparePanel, train: Train, spiral: Experiment
):
    for number in range(MOST):
        train(spiral)
        panel.pin.click()
        assert len(panel.comparison.runs) == number + 1
    train(spiral)
    with qtbot.waitSignal(panel.refused) as refused:
        panel.pin.click()
    assert str(MOST) in str(refused.args[0])
    assert len(panel.comparison.runs) == MOST + 1, "the present run is compared all the same"
    panel.table.setCurrentItem(panel.table.topLevelItem(0))
    panel.table.remove_selected()
    panel.pin.click()
    assert "Run 1" not in titles(panel)


def test_the_table_tells_what_each_run_changed_and_reached(
    panel: ComparePanel, train: Train, spiral: Experiment
):
    first = train(spiral)
    network = (*spiral.network[:1], layer("relu"), *spiral.network[2:])
    train(replace(faster(spiral), network=network))
    panel.refresh()
    before, after = (panel.table.topLevelItem(place) for place in range(2))
    assert before is not None
    assert after is not None
    assert before.text(CHANGES) == "first run"
    reached = first.points[-1].values["validation_accuracy"]
    assert before.text(VALIDATION) == f"{100 * reached:.1f} %"
    assert "Layer: Tanh → ReLU" in after.text(CHANGES)
    assert "Learning rate: 0.01 → 0.02" in after.toolTip(CHANGES)


def test_a_check_mark_draws_a_run_and_a_name_can_be_given(
    panel: ComparePanel, train: Train, spiral: Experiment
):
    train(spiral)
    train(faster(spiral))
    panel.refresh()
    item = panel.table.topLevelItem(0)
    assert item is not None
    item.setText(TITLE, "느린 SGD")
    assert titles(panel)[0] == "느린 SGD"
    item.setCheckState(TITLE, Qt.CheckState.Unchecked)
    assert [one.title for one in panel.comparison.shown] == ["Run 2"]
    assert "느린 SGD" not in panel.curves.summary()


def test_curves_are_those_of_the_runs(
    panel: ComparePanel, train: Train, spiral: Experiment, tmp_path: Path
):
    histories = [train(spiral), train(faster(spiral))]
    panel.refresh()
    box = panel.curves.quantity
    box.setCurrentIndex(box.findData("train_loss"))
    for one, history in zip(panel.comparison.runs, histories, strict=True):
        steps, values = panel.curves.series(one)
        assert values.tolist() == [point.values["train_loss"] for point in history.points]
        assert len(steps) == len(values)
        assert panel.curves.told(one) in panel.curves.summary()
    panel.curves.write(tmp_path / "curves.csv")
    written = (tmp_path / "curves.csv").read_text("utf-8-sig").splitlines()
    assert written[0] == "run,step,epoch,train_loss"
    assert len(written) == 1 + sum(len(history.points) for history in histories)


def test_the_common_past_of_a_fork_is_drawn_once(
    panel: ComparePanel, train: Train, spiral: Experiment
):
    parent = train(edits.change_training(spiral, "epochs", 3))
    panel.pin.click()
    start = parent.checkpoints.newest
    assert start is not None
    fork = parent.fork(start)
    fork.began = parent.points[1].step
    panel.comparison.pin(fork, "fork", parent)
    panel.refresh()
    one = panel.comparison.runs[1]
    later = [point.step for point in parent.points if point.step >= fork.began]
    assert panel.curves.series(one)[0].tolist() == later
    panel.comparison.show(parent, shown=False)
    panel.refresh()
    assert len(panel.curves.series(one)[0]) == len(parent.points), "alone, it has all of its past"


def test_a_parent_that_comes_later_stands_before_its_fork(
    panel: ComparePanel, train: Train, spiral: Experiment
):
    fork = train(spiral)
    opened = train(faster(spiral))  # as a run of the library is, which was not compared before
    panel.comparison.remove(opened)
    panel.comparison.pin(opened, "opened")
    assert [one.history for one in panel.comparison.runs] == [fork, opened]
    panel.comparison.pin(fork, "fork", opened)
    assert [one.history for one in panel.comparison.runs] == [opened, fork]


@pytest.mark.parametrize("name", ["step", "epoch"])
@pytest.mark.parametrize("is_log", [False, True])
def test_every_quantity_can_be_drawn(
    panel: ComparePanel, train: Train, spiral: Experiment, name: str, is_log: bool
):
    train(spiral)
    panel.refresh()
    curves = panel.curves
    curves.over.setCurrentIndex(curves.over.findData(name))
    curves.log.setChecked(is_log)
    assert curves.quantity.count() == 13
    for place in range(curves.quantity.count()):
        curves.quantity.setCurrentIndex(place)
        assert not curves.grab().isNull()
        assert curves.summary().startswith(curves.quantity.currentText())


def test_the_curve_of_the_selected_layer_can_be_followed(
    panel: ComparePanel, train: Train, spiral: Experiment
):
    history = train(spiral)
    panel.refresh()
    curves = panel.curves
    curves.quantity.setCurrentIndex(curves.quantity.findData("layer_delta"))
    frames = history.kept.of("gradient_flow")
    for place, item in ((0, spiral.network[0]), (1, spiral.network[2]), (1, spiral.network[3])):
        curves.session.select([item.uid])
        assert curves.quantity.currentText() == f"Error δ = dL/dz, RMS of layer {place + 1}"
        found = curves.series(panel.comparison.runs[0])[1]
        assert found.tolist() == [frame.arrays["delta_rms"][place] for frame in frames]


def test_layers_stand_side_by_side_on_the_same_axes(
    panel: ComparePanel, train: Train, spiral: Experiment
):
    train(spiral)
    train(faster(spiral))
    panel.layers.show()
    panel._switch.button(1).click()
    layers = panel.layers
    shown = [each.chart for each in layers.panels if each.chart.isVisible()]
    assert len(shown) == 2
    assert shown[0].vb.viewRange()[1] == shown[1].vb.viewRange()[1]
    shown[1].vb.setYRange(-5.0, -2.0, padding=0)
    assert shown[0].vb.viewRange()[1] == [-5.0, -2.0], "zooming one zooms the other"
    assert shown[0].decades is shown[1].decades
    layers.overlay.click()
    assert [each.chart.isVisible() for each in layers.panels] == [True, False, False]
    assert "Run 1" in layers.summary()
    assert "Run 2" in layers.summary()


def test_all_runs_are_shown_at_the_step_of_the_slider(
    panel: ComparePanel, train: Train, spiral: Experiment
):
    before, now = train(spiral), train(faster(spiral))
    panel._switch.button(1).click()
    old, new = panel.comparison.runs
    newest = panel.layers.values(old).tolist()
    now.cursor = 0
    panel.refresh()
    start = before.kept.at(0)["gradient_flow"].arrays["delta_rms"]
    assert panel.layers.values(old).tolist() == start.tolist() != newest
    assert panel.layers.values(new).tolist() == start.tolist(), "one seed, one start"


def test_the_table_can_be_copied(panel: ComparePanel, train: Train, spiral: Experiment):
    train(spiral)
    panel.refresh()
    panel.table.copy()
    header, row = QGuiApplication.clipboard().text().splitlines()
    assert header.split("\t")[:2] == ["Run", "Validation"]
    assert row.split("\t")[0] == "Run 1"


def test_nothing_trained_is_an_empty_dock_that_says_what_to_do(panel: ComparePanel):
    assert "pin" in panel.curves.hint.text()
    assert not panel.pin.isEnabled()
    assert panel.table.topLevelItemCount() == 0


def test_runs_of_the_library_can_stand_beside_the_present_one(
    qtbot: QtBot, window: MainWindow, spiral: Experiment
):
    window.session.load(spiral, None)
    for _ in range(2):
        with qtbot.waitSignal(window.run.ended):
            window.run_actions.train()
    recorder, panel = window.library.recorder, window.library.panel
    qtbot.waitUntil(lambda: recorder.is_kept)
    panel.show()
    found: list[object] = []
    recorder.ask(lambda library: library.runs(""), found.append)
    qtbot.waitUntil(lambda: bool(found))
    rows = found[0]
    assert isinstance(rows, tuple)
    comparison = window.side.comparison
    for run in comparison.runs:  # as if the lab had been started anew
        comparison.remove(run.history)
    for _ in range(2):
        panel.commands.take(rows, rows[0])
        panel.commands.actions["compare"].trigger()
        qtbot.waitUntil(lambda: len(comparison.runs) == 2)
        done: list[object] = []
        recorder.ask(lambda library: library.path, done.append)  # after whatever was asked before
        qtbot.waitUntil(lambda done=done: bool(done))
    kept = comparison.runs
    assert len(kept) == 2, "a run that is there already is not put there again"
    assert {one.title for one in kept} == {row.title for row in rows}
    assert all(one.pinned for one in kept)
    assert kept[0].history.losses.tolist() == kept[1].history.losses.tolist()
