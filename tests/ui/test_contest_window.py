"""Two networks that compete, in the whole window: what is done is done to either of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktoplab.engine import pace
from desktoplab.engine.history import History
from desktoplab.spec import edits
from desktoplab.spec.edits import Place
from desktoplab.spec.network import layer
from desktoplab.spec.procedures import faced
from desktoplab.ui.builder.editors import NameBox
from desktoplab.ui.builder.initialize import InitializeDialog
from desktoplab.ui.window import MainWindow
from tests.engine.contests import contest
from tests.ui.forks import fork


@pytest.fixture
def lab(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(pace, "EARLY_SECONDS", np.inf)  # so that there are steps to go back to
    window.session.load(contest(epochs=8), None)
    return window


def train(qtbot: QtBot, lab: MainWindow) -> History:
    with qtbot.waitSignal(lab.run.ended):
        lab.run_actions.train()
    return lab.run.history


def kinds(network) -> list[str]:
    return [item.kind for item in network]


def widen(lab: MainWindow) -> None:
    """One more layer in the discriminator, as a student would add it."""
    lab.session.turn(1)
    face = edits.insert(lab.session.face, (layer("dense", units=4),), Place(2))
    lab.session.edit_face("Add Dense", face)


def test_as_many_numbers_of_noise_as_of_a_sample_are_still_noise(lab: MainWindow) -> None:
    lab.session.load(contest(noise=2), None)
    column = lab.canvas.column
    assert column.data.accessibleName() == "Data: Noise: 2 numbers"
    assert column.outcome.accessibleName().startswith("samples like")
    lab.session.turn(1)
    assert column.data.accessibleName() == "Data: XOR and generated ones"
    assert column.outcome.accessibleName() == "real or generated"


def test_the_keys_of_the_tabs_turn_to_their_networks(qtbot: QtBot, lab: MainWindow) -> None:
    lab.activateWindow()
    lab.canvas.setFocus()
    for key, player in ((Qt.Key.Key_2, 1), (Qt.Key.Key_1, 0), (Qt.Key.Key_2, 1)):
        qtbot.keyClick(lab, key, Qt.KeyboardModifier.ControlModifier)
        assert lab.session.player == player
        network = lab.session.experiment.networks[player]
        assert set(lab.canvas.column.cards) == {item.uid for item in network}


@pytest.mark.parametrize("player", [0, 1])
def test_what_is_found_in_the_palette_goes_into_the_network_in_front(
    qtbot: QtBot, lab: MainWindow, player: int
) -> None:
    before = lab.session.experiment.networks
    lab.session.turn(player)
    search = lab.palette_list.findChild(QLineEdit, "palette_search")
    qtbot.keyClicks(search, "elu")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    after = lab.session.experiment.networks
    assert len(after[player]) == len(before[player]) + 1
    assert after[1 - player] == before[1 - player]
    search.clear()


def test_what_is_cut_on_one_tab_comes_back_to_both_by_undo(lab: MainWindow) -> None:
    before = lab.session.experiment
    actions = lab.network_actions
    lab.session.turn(1)
    lab.session.select([before.discriminator[1].uid])
    actions["cut"].trigger()
    lab.session.turn(0)
    lab.session.select([before.network[0].uid])
    actions["paste"].trigger()
    assert kinds(lab.session.experiment.network) == ["dense", "relu", "tanh", "dense"]
    assert kinds(lab.session.experiment.discriminator) == ["dense", "dense"]
    actions["undo"].trigger()
    assert (lab.session.player, lab.session.experiment.network) == (0, before.network)
    actions["undo"].trigger()
    assert (lab.session.player, lab.session.experiment) == (1, before)
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("player", [0, 1])
def test_initialize_all_means_both_networks_on_either_tab(
    qtbot: QtBot, lab: MainWindow, player: int
) -> None:
    lab.session.turn(player)
    dialog = InitializeDialog(lab.session)
    qtbot.addWidget(dialog)
    assert "4 cards" in dialog.findChild(QLabel, "initialize_note").text()
    box = dialog.findChild(NameBox, "initialize_weight_init")
    box.setCurrentIndex(box.findData("orthogonal"))
    box.activated.emit(box.currentIndex())
    buttons = dialog.findChild(QDialogButtonBox, "initialize_buttons")
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    dense = [card for card in lab.session.experiment.cards if card.kind == "dense"]
    assert [card.values["weight_init"].name for card in dense] == ["orthogonal"] * 4
    lab.session.undo()
    assert lab.session.player == player


@pytest.mark.parametrize("player", [0, 1])
def test_a_fork_without_a_change_repeats_its_parent(
    qtbot: QtBot, lab: MainWindow, player: int
) -> None:
    parent = train(qtbot, lab)
    lab.session.turn(player)
    steps = [s for s in parent.kept.steps if s not in parent.checkpoints.steps and s > 5]
    lab.shown.move(steps[len(steps) // 2])
    again = fork(qtbot, lab)
    assert again.began == steps[len(steps) // 2]
    assert again.losses.tolist() == parent.losses.tolist()
    assert [p.values for p in again.points] == [p.values for p in parent.points]
    assert again.weights is not None
    assert parent.weights is not None
    assert all(np.array_equal(again.weights[n], parent.weights[n]) for n in parent.weights)


def test_another_discriminator_cannot_go_on_and_a_sentence_says_so(
    qtbot: QtBot, lab: MainWindow
) -> None:
    parent = train(qtbot, lab)
    lab.shown.move(parent.kept.steps[len(parent.kept.steps) // 2])
    widen(lab)
    lab.side.forking.ask()
    dialog = lab.side.forking.dialog
    assert dialog is not None
    with qtbot.waitSignal(lab.run.failed) as failed:
        dialog.ok.click()
    assert "cannot go on from this checkpoint" in str(failed.args[0])
    lab.errors.dialog.close()


def test_more_updates_of_the_discriminator_end_an_epoch_sooner(
    qtbot: QtBot, lab: MainWindow
) -> None:
    """48 updates of one mini-batch each become 16 of three."""
    parent = train(qtbot, lab)
    procedure = lab.session.experiment.training.procedure
    thrice = replace(procedure, values=procedure.values.replace(discriminator_steps=3))
    after = edits.change_training(lab.session.experiment, "procedure", thrice)
    lab.session.edit("three", after)
    for step, may in ((10, True), (30, False)):
        lab.shown.move(max(each for each in parent.kept.steps if each <= step))
        lab.side.forking.ask()
        dialog = lab.side.forking.dialog
        assert dialog is not None
        assert dialog.ok.isEnabled() == may, dialog.change.text()
        dialog.reject()


def test_a_pair_may_differ_in_the_discriminator_alone(qtbot: QtBot, lab: MainWindow) -> None:
    train(qtbot, lab)
    widen(lab)
    lab.side.pairing.ask()
    dialog = lab.side.pairing.dialog
    assert dialog is not None
    assert dialog.ok.isEnabled(), dialog.change.text()
    assert "Discriminator" in dialog.change.text()
    dialog.ok.click()
    qtbot.waitUntil(lambda: "→" in lab.notice.text.text())
    assert "good samples" in lab.notice.text.text()
    first, second = (one.history.started.experiment for one in lab.side.comparison.runs)
    assert first.network == second.network
    assert kinds(second.discriminator) == ["dense", "relu", "dense", "dense"]


def test_choosing_a_bar_of_the_discriminator_turns_the_tab(qtbot: QtBot, lab: MainWindow) -> None:
    train(qtbot, lab)
    plot = next(plot for plot in lab.plots if plot.name == "gradient_flow")
    plot.show_history(lab.run.history)
    plot.choose(2)
    assert lab.session.player == 1
    assert lab.session.selection == {lab.session.experiment.discriminator[0].uid}
    assert faced(lab.session.experiment, 1) == lab.session.face
