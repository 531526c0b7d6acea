"""Promises of a fork: any step will do, without a change it repeats its parent bit for bit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktoplab.engine import pace
from desktoplab.engine.history import History
from desktoplab.engine.stages import StageName
from desktoplab.spec import edits
from desktoplab.spec.network import layer
from desktoplab.spec.tables import OPTIMIZERS
from desktoplab.ui.compare.forks import moves_stages
from desktoplab.ui.files import preset
from desktoplab.ui.window import MainWindow
from tests.procedures import registered
from tests.ui.forks import fork


@pytest.fixture
def lab(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(pace, "EARLY_SECONDS", np.inf)  # so that there are steps to go back to
    window.session.edit("start", edits.change_training(preset("spiral"), "epochs", 2))
    return window


@pytest.fixture
def parent(qtbot: QtBot, lab: MainWindow) -> History:
    with qtbot.waitSignal(lab.run.ended):
        lab.run_actions.train()
    return lab.run.history


def look_back(lab: MainWindow, parent: History) -> int:
    """Move the slider to a kept step in the middle that has no checkpoint."""
    steps = [s for s in parent.kept.steps if s not in parent.checkpoints.steps and s > 10]
    assert steps
    lab.shown.move(steps[len(steps) // 2])
    return steps[len(steps) // 2]


def test_a_fork_without_a_change_repeats_its_parent(qtbot: QtBot, lab: MainWindow, parent: History):
    step = look_back(lab, parent)
    again = fork(qtbot, lab)
    assert again.began == step
    assert again.losses.tolist() == parent.losses.tolist()
    assert [p.values for p in again.points] == [p.values for p in parent.points]
    assert again.weights is not None
    assert parent.weights is not None
    assert all(np.array_equal(again.weights[n], parent.weights[n]) for n in parent.weights)


def test_a_fork_with_one_change_shares_the_past_and_no_more(
    qtbot: QtBot, lab: MainWindow, parent: History
):
    step = look_back(lab, parent)
    faster = OPTIMIZERS.choose("adam", learning_rate=0.1)
    lab.session.edit("rate", edits.change_training(lab.session.experiment, "optimizer", faster))
    changed = fork(qtbot, lab)
    assert changed.losses[: step + 1].tolist() == parent.losses[: step + 1].tolist()
    assert changed.losses[-1] != parent.losses[-1]
    titles = [one.title for one in lab.side.comparison.runs]
    assert titles == ["Run 1", f"Fork at {step}: Learning rate: 0.01 → 0.1"]
    assert lab.side.comparison.begins(lab.side.comparison.runs[1]) == step


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("optimizer", OPTIMIZERS.choose("sgd", learning_rate=0.05)),
        ("penalty", "l2"),
        ("clipping", "norm"),
        ("batch_size", 20),
        ("early_stopping", "validation_loss"),
    ],
)
def test_settings_of_the_training_can_be_changed_in_a_fork(
    qtbot: QtBot, lab: MainWindow, parent: History, name: str, value: object
):
    look_back(lab, parent)
    lab.session.edit("change", edits.change_training(lab.session.experiment, name, value))
    changed = fork(qtbot, lab)
    assert changed.step > changed.began
    assert np.isfinite(changed.losses).all()


def test_at_its_end_a_run_is_not_forked_but_with_more_epochs_it_goes_on(
    qtbot: QtBot, lab: MainWindow, parent: History
):
    lab.side.forking.ask()
    dialog = lab.side.forking.dialog
    assert dialog is not None
    assert "ends at step" in dialog.change.text()
    assert not dialog.ok.isEnabled()
    dialog.reject()
    lab.session.edit("more", edits.change_training(lab.session.experiment, "epochs", 3))
    longer = fork(qtbot, lab)
    assert longer.step == parent.step * 3 // 2
    assert longer.losses[: parent.step].tolist() == parent.losses.tolist()


def test_another_network_cannot_go_on_and_a_sentence_says_so(
    qtbot: QtBot, lab: MainWindow, parent: History
):
    look_back(lab, parent)
    experiment = lab.session.experiment
    network = (*experiment.network[:1], layer("batch_norm"), *experiment.network[1:])
    lab.session.edit("insert", replace(experiment, network=network))
    lab.side.forking.ask()
    dialog = lab.side.forking.dialog
    assert dialog is not None
    with qtbot.waitSignal(lab.run.failed) as failed:
        dialog.ok.click()
    assert "cannot go on from this checkpoint" in str(failed.args[0])
    lab.errors.dialog.close()


def test_two_changes_are_refused(lab: MainWindow, parent: History):
    look_back(lab, parent)
    for name, value in (("epochs", 9), ("batch_size", 7)):
        lab.session.edit(name, edits.change_training(lab.session.experiment, name, value))
    lab.side.forking.ask()
    dialog = lab.side.forking.dialog
    assert dialog is not None
    assert "2 things differ" in dialog.change.text()
    assert not dialog.ok.isEnabled()
    dialog.reject()


def test_a_fork_comes_back_whole_from_the_library(qtbot: QtBot, lab: MainWindow, parent: History):
    step = look_back(lab, parent)
    changed = fork(qtbot, lab)
    recorder = lab.library.recorder
    qtbot.waitUntil(lambda: recorder.is_kept and recorder.run is not None)
    found: list[History] = []
    run = recorder.run
    assert run is not None
    recorder.ask(lambda library: library.open(run), lambda h: found.append(h))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(found))
    assert found[0].began == step
    assert found[0].losses.tolist() == changed.losses.tolist()
    assert [p.step for p in found[0].points] == [p.step for p in changed.points]
    assert found[0].checkpoints.before(step) is not None


def test_a_change_that_moves_the_stages_of_a_run_is_no_fork(parent: History):
    assert parent.started is not None
    alone, before = parent.started, parent.started.experiment
    stages = (StageName("pretraining", "", 0, 4, 2), StageName("fine_tuning", "", 8, 4, 2))
    several = replace(alone, stages=stages)
    smaller = edits.change_training(before, "batch_size", 20)
    fewer = edits.change_data(before, "labeled", 0.5)
    faster = edits.change_training(before, "optimizer", "adam")
    assert [moves_stages(several, one) for one in (smaller, fewer, faster, before)] == [
        True, True, False, False,
    ]  # fmt: skip
    assert not any(moves_stages(alone, one) for one in (smaller, fewer, faster))
    with registered():
        assert moves_stages(alone, edits.change_training(before, "procedure", "again"))


def test_a_change_of_what_is_pretrained_is_no_fork(parent: History):
    assert parent.started is not None
    hidden = layer("dense", units=5), layer("sigmoid"), layer("dense", units=4), layer("tanh")
    network = (*hidden, layer("dense", units=2))
    way = edits.change_training(parent.started.experiment, "procedure", "pretrain_autoencoders")
    before = replace(way, network=network)
    stages = (StageName("pretraining", "", 0, 4, 2), StageName("fine_tuning", "", 8, 4, 2))
    started = replace(parent.started, experiment=before, stages=stages)
    assert moves_stages(started, edits.change(before, hidden[0].uid, "frozen", True))
    assert moves_stages(started, edits.change_data(before, "dataset", "moons"))
    assert not moves_stages(started, edits.change(before, network[-1].uid, "frozen", True))
