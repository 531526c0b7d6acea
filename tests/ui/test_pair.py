"""Promises of a paired comparison: one change, one seed, the same batches, both runs pinned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktoplab.spec import edits
from desktoplab.spec.network import layer
from desktoplab.spec.tables import OPTIMIZERS
from desktoplab.ui.files import preset
from desktoplab.ui.run import State
from desktoplab.ui.window import MainWindow

SLOWER = OPTIMIZERS.choose("adam", learning_rate=0.0001)


@pytest.fixture
def lab(window: MainWindow) -> MainWindow:
    window.session.edit("start", edits.change_training(preset("spiral"), "epochs", 1))
    return window


def train(qtbot: QtBot, lab: MainWindow) -> None:
    with qtbot.waitSignal(lab.run.ended):
        lab.run_actions.train()


def change(lab: MainWindow, name: str, value: object) -> None:
    lab.session.edit(name, edits.change_training(lab.session.experiment, name, value))


def stop_soon(qtbot: QtBot, lab: MainWindow, begin: Callable[[], object]) -> None:
    """Stop a run that has no end of its own as soon as it has begun."""
    with qtbot.waitSignal(lab.run.started):
        begin()
    with qtbot.waitSignal(lab.run.ended):
        lab.run.stop()


def wait_for_result(qtbot: QtBot, lab: MainWindow) -> str:
    qtbot.waitUntil(lambda: "→" in lab.notice.text.text())
    return lab.notice.text.text()


def test_before_any_run_the_form_says_what_to_do(qtbot: QtBot, lab: MainWindow):
    lab.side.pairing.ask()
    dialog = lab.side.pairing.dialog
    assert dialog is not None
    assert "Train once" in dialog.change.text()
    assert not dialog.ok.isEnabled()
    dialog.reject()


def test_b_is_trained_and_compared_with_the_run_before(qtbot: QtBot, lab: MainWindow):
    train(qtbot, lab)
    first = lab.run.history
    change(lab, "optimizer", SLOWER)
    lab.side.pairing.ask()
    dialog = lab.side.pairing.dialog
    assert dialog is not None
    assert dialog.change.text() == "Learning rate: 0.01 → 0.0001"
    assert dialog.ok.text() == "Train B"
    dialog.ok.click()
    told = wait_for_result(qtbot, lab)
    assert told.startswith("Learning rate: 0.01 → 0.0001: validation accuracy ")
    runs = lab.side.comparison.runs
    assert [one.title for one in runs] == ["A: Run 1", "B: Learning rate: 0.01 → 0.0001"]
    assert all(one.pinned for one in runs)
    assert runs[0].history is first
    second = runs[1].history
    assert second.started is not None
    assert second.started.experiment == lab.session.experiment
    start = [each.history.points[0].values["train_loss"] for each in runs]
    assert start[0] == start[1], "one seed, one start"
    assert first.losses[0] == second.losses[0], "the first batch is the same"


def test_both_are_trained_where_a_is_wanted_again(qtbot: QtBot, lab: MainWindow):
    train(qtbot, lab)
    first = lab.run.history
    change(lab, "optimizer", SLOWER)
    lab.side.pairing.ask()
    dialog = lab.side.pairing.dialog
    assert dialog is not None
    dialog.again.click()
    assert dialog.ok.text() == "Train A and B"
    dialog.ok.click()
    wait_for_result(qtbot, lab)
    a, b = (one for one in lab.side.comparison.runs if one.pinned)
    assert (a.title[:2], b.title[:2]) == ("A:", "B:")
    assert a.history is not first
    assert a.history.losses.tolist() == first.losses.tolist()


def test_an_edit_that_sets_several_values_is_one_change(qtbot: QtBot, lab: MainWindow):
    train(qtbot, lab)
    experiment = lab.session.experiment
    network = (experiment.network[0], layer("relu"), *experiment.network[2:])
    cured = edits.initialize_all(replace(experiment, network=network), "zeros")
    lab.session.edit("Replace the activations", cured)
    lab.side.pairing.ask()
    dialog = lab.side.pairing.dialog
    assert dialog is not None
    assert dialog.change.text() == "Replace the activations"
    assert dialog.ok.isEnabled()
    dialog.reject()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "the same"),
        ({"seed": 1}, "A has seed 0 and B has seed 1"),
        ({"batch_size": 5, "optimizer": SLOWER}, "2 things differ"),
    ],
)
def test_what_is_no_pair_is_not_trained(
    qtbot: QtBot, lab: MainWindow, changes: dict[str, object], words: str
):
    train(qtbot, lab)
    for name, value in changes.items():
        change(lab, name, value)
    lab.side.pairing.ask()
    dialog = lab.side.pairing.dialog
    assert dialog is not None
    assert words in dialog.change.text()
    assert not dialog.ok.isEnabled()
    dialog.reject()
    assert lab.run.state is State.IDLE


def test_stopping_the_first_ends_the_pair(qtbot: QtBot, lab: MainWindow):
    change(lab, "epochs", 100_000)
    stop_soon(qtbot, lab, lab.run_actions.train)
    change(lab, "optimizer", SLOWER)
    pairing = lab.side.pairing
    pairing.ask()
    dialog = pairing.dialog
    assert dialog is not None
    assert dialog.ok.text() == "Train A and B"
    stop_soon(qtbot, lab, dialog.ok.click)
    assert [one.title[:2] for one in lab.side.comparison.runs if one.pinned] == ["A:"]
    qtbot.waitUntil(lambda: not pairing._soon.isActive())
    assert lab.run.state is State.IDLE
    assert not any(one.title.startswith("B:") for one in lab.side.comparison.runs)


def test_a_pair_cannot_begin_while_something_is_trained(qtbot: QtBot, lab: MainWindow):
    change(lab, "epochs", 0)
    with qtbot.waitSignal(lab.run.started):
        lab.run_actions.train()
    assert not lab.side.pairing.action.isEnabled()
    with qtbot.waitSignal(lab.run.ended):
        lab.run.stop()
    assert lab.side.pairing.action.isEnabled()
