"""Promises of the dock of verdicts: what it says, what it selects, cures undone and measured."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktoplab.engine.history import History, history_of
from desktoplab.engine.messages import Ended, Point, Progress
from desktoplab.engine.train import train
from desktoplab.spec.edits import change_training
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import PRESETS
from desktoplab.ui.aside import Aside
from desktoplab.ui.builder.canvas import Canvas
from desktoplab.ui.errors import Errors
from desktoplab.ui.panels.verdicts import Verdicts
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.shown import Shown
from tests.verdicts.runs import flow, net, on_plane, written

EXPERIMENT = on_plane(net("sigmoid", 5, "xavier_normal"))
SHRUNK = flow([1e-6, 1e-4, 1e-2, 0.1, 1.0, 1.0], [1.0] * 6)
FLAT = {"activations": {"saturated": [0, 0.9, 0, 0, 0, 0], "dead": [math.nan] * 6}}


@pytest.fixture
def session(qapp: QApplication) -> Session:
    return Session(EXPERIMENT)


@pytest.fixture
def aside(qapp: QApplication) -> Iterator[Aside]:
    aside = Aside()
    yield aside
    aside.close()


@pytest.fixture
def shown(qtbot, session: Session, run: Run) -> Iterator[Shown]:
    canvas, errors = Canvas(session), Errors()
    qtbot.addWidget(canvas)
    shown = Shown(run, [], canvas, errors, run)
    yield shown
    errors.dialog.deleteLater()


@pytest.fixture
def panel(qtbot, session: Session, run: Run, shown: Shown, aside: Aside) -> Verdicts:
    panel = Verdicts(session, run, shown, aside)
    qtbot.addWidget(panel)
    panel.resize(400, 420)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def show(shown: Shown, panel: Verdicts, history: History) -> None:
    shown.history = history
    panel.refresh()


def test_says_what_to_do_before_any_run(panel: Verdicts):
    assert panel.hint.isVisible()
    assert "Press Train" in panel.hint.text()
    assert panel.accessibleDescription() == panel.hint.text()


def test_says_that_no_trouble_was_found(panel: Verdicts, shown: Shown):
    show(shown, panel, written(EXPERIMENT, training_loss=[0.7, 0.3, 0.1, 0.1], ended=False))
    assert panel.hint.text() == "No trouble found so far."
    show(shown, panel, written(EXPERIMENT, training_loss=[0.7, 0.3, 0.1, 0.1]))
    assert panel.hint.text() == "No trouble found."


def test_a_run_that_learned_little_is_not_called_sound(panel: Verdicts, shown: Shown):
    made: Experiment = PRESETS.make(PRESETS.choose("perceptron_xor"))
    history = history_of(train(change_training(made, "epochs", 40), device="cpu"))
    show(shown, panel, history)
    assert panel.found == ()
    assert "little was learned" in panel.hint.text()
    assert "too simple" in panel.hint.text()


def test_a_finding_is_told_in_words_with_rule_number_and_source(panel: Verdicts, shown: Shown):
    show(shown, panel, written(EXPERIMENT, SHRUNK))
    assert panel.list.item(0).text() == "Trouble: The gradient vanishes – 1 · Dense 20"
    assert "1e6 ×" in panel.details.finding.text()
    assert panel.details.facts["measured"].text() == "1e-6 (threshold 0.01)"
    assert "2010" in panel.details.facts["source"].text()
    assert panel.summary.text() == "1 finding."


def test_choosing_a_finding_selects_its_card(
    qtbot, panel: Verdicts, shown: Shown, session: Session
):
    history = written(EXPERIMENT, {**SHRUNK, **FLAT})
    show(shown, panel, history)
    assert session.selection == frozenset()
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.chosen.name == "saturated"
    assert session.selection == {history.started.layers[1].uid}


def test_new_numbers_move_neither_choice_nor_selection(
    panel: Verdicts, shown: Shown, session: Session
):
    show(shown, panel, written(EXPERIMENT, {**SHRUNK, **FLAT}))
    panel.list.setCurrentRow(1)
    rows = panel.details.rows
    session.select([])
    show(shown, panel, written(EXPERIMENT, {**SHRUNK, **FLAT}, training_loss=[0.7] * 5))
    assert panel.chosen.name == "saturated"
    assert panel.details.rows is rows
    assert session.selection == frozenset()


def test_a_cure_is_one_named_edit_measured_before_and_after(
    qtbot, panel: Verdicts, shown: Shown, session: Session
):
    show(shown, panel, written(EXPERIMENT, SHRUNK))
    row = panel.details.rows[0]
    assert (
        row.button.accessibleName()
        == "Apply: Replace the activations by ReLU with He initialization"
    )
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert session.experiment == row.cure.change(EXPERIMENT)
    assert session.undo_name == "Replace the activations by ReLU with He initialization"
    assert not row.button.isEnabled()
    qtbot.waitUntil(lambda: "→" in row.effect.text(), timeout=200_000)
    assert row.effect.text().startswith("first layer ")
    session.undo()
    assert session.experiment == EXPERIMENT
    assert row.button.isEnabled()
    assert "→" in row.effect.text()


def test_a_cure_of_training_is_measured_by_a_short_training(qtbot, panel: Verdicts, shown: Shown):
    show(shown, panel, written(EXPERIMENT, losses=[0.7, 9.0, 600.0]))
    row = next(row for row in panel.details.rows if row.cure.name == "lower_rate")
    row.button.click()
    qtbot.waitUntil(lambda: "→" in row.effect.text(), timeout=200_000)
    assert row.effect.text().startswith("loss after 200 updates ")


def test_what_only_a_whole_run_tells_is_not_measured(panel: Verdicts, shown: Shown):
    rising = [0.7, 0.5, 0.4, 0.4, 0.6, 0.7, 0.8, 0.9]
    falling = [0.7, 0.5, 0.4, 0.3, 0.2, 0.2, 0.1, 0.1]
    show(shown, panel, written(EXPERIMENT, training_loss=falling, validation_loss=rising))
    assert panel.chosen.name == "overfitting"
    panel.details.rows[0].button.click()
    assert panel.details.rows[0].effect.text() == "Train again to see what it does."


def test_says_that_the_findings_are_older_than_the_changes(
    panel: Verdicts, shown: Shown, session: Session
):
    show(shown, panel, written(EXPERIMENT, SHRUNK))
    session.edit("Change", change_training(EXPERIMENT, "epochs", 3))
    assert "not about your changes" in panel.summary.text()


def test_a_batch_too_small_is_told_before_any_run(panel: Verdicts, session: Session):
    network = net("tanh", 2, "xavier_normal", "batch_norm")
    session.edit("Change", on_plane(network, batch_size=1))
    assert panel.chosen.name == "batch_of_one"
    panel.details.rows[0].button.click()
    assert session.experiment.training.batch_size == 32
    assert panel.found == ()


def test_news_of_a_run_are_judged_after_a_while_and_not_at_each_frame(
    qtbot, panel: Verdicts, shown: Shown
):
    history = written(EXPERIMENT, SHRUNK)
    shown.history = history
    for _ in range(50):
        shown.changed.emit()
    assert panel.found == ()
    qtbot.waitUntil(lambda: panel.found != ())


def test_a_hidden_panel_judges_nothing(panel: Verdicts, shown: Shown):
    panel.hide()
    show(shown, panel, written(EXPERIMENT, SHRUNK))
    assert panel.found == ()
    panel.show()
    assert [verdict.name for verdict in panel.found] == ["vanishing"]


def test_severity_is_an_icon_and_a_word(panel: Verdicts, shown: Shown):
    history = written(EXPERIMENT, SHRUNK)
    point = Point(210, 21.0, {"train_loss": 0.1, "validation_loss": 0.1})
    history.add(replace(Progress(210, 21.0, 0, history.losses[:0]), points=(point,)))
    history.add(Ended(210, 21.0))
    show(shown, panel, history)
    assert panel.list.item(0).text().startswith("Note: ")
    assert not panel.list.item(0).icon().isNull()


def test_the_window_has_the_dock(window):
    assert window.docks["verdicts"].objectName() == "dock_verdicts"
    window.docks["verdicts"].show()
    window.docks["verdicts"].raise_()
    assert window.side.verdicts.hint.text().startswith("Press Train")
