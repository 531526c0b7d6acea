"""Promises of “Initialize all…”: one choice, every layer, one step that undo takes back."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialogButtonBox, QLabel

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import INITIALIZERS
from desktoplab.ui.builder.actions import network_actions
from desktoplab.ui.builder.canvas import Canvas
from desktoplab.ui.builder.editors import NameBox
from desktoplab.ui.builder.initialize import InitializeDialog
from desktoplab.ui.builder.number_box import NumberBox
from desktoplab.ui.session import Session


@pytest.fixture
def session(qapp) -> Session:
    block = Block((layer("dense"), layer("tanh")), 3)
    return Session(Experiment((layer("dense"), block, layer("lstm"), layer("dense"))))


@pytest.fixture
def dialog(qtbot, session: Session) -> InitializeDialog:
    dialog = InitializeDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog: InitializeDialog, name: str) -> None:
    box = dialog.findChild(NameBox, "initialize_weight_init")
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


def press(dialog: InitializeDialog, button: QDialogButtonBox.StandardButton) -> None:
    dialog.findChild(QDialogButtonBox, "initialize_buttons").button(button).click()


def starts(session: Session) -> list[str]:
    first, block, lstm, last = session.experiment.network
    return [str(one.values["weight_init"]) for one in (first, block.layers[0], lstm, last)]


def test_all_layers_start_alike_after_one_step(qtbot, dialog, session: Session) -> None:
    before = session.experiment
    choose(dialog, "normal")
    number = dialog.findChild(NumberBox, "initialize_weight_init_std")
    number.selectAll()
    qtbot.keyClicks(number, "0.5")
    press(dialog, QDialogButtonBox.StandardButton.Ok)
    assert starts(session) == ["normal"] * 4
    assert session.experiment.network[0].values["weight_init"].values["std"] == 0.5
    assert session.experiment.training.weight_init == INITIALIZERS.choose("normal", std=0.5)
    assert session.undo_name == "Initialize all: Normal"
    session.undo()
    assert session.experiment == before


def test_cancel_changes_nothing(dialog, session: Session) -> None:
    choose(dialog, "zeros")
    press(dialog, QDialogButtonBox.StandardButton.Cancel)
    assert session.undo_name is None


def test_the_dialog_offers_every_initializer_but_the_networks_own(dialog) -> None:
    box = dialog.findChild(NameBox, "initialize_weight_init")
    names = {box.itemData(index) for index in range(box.count())}
    assert names == set(INITIALIZERS) - {"default"}
    choose(dialog, "orthogonal")
    assert "singular values" in dialog.findChild(QLabel, "initialize_help").text()


def test_the_menu_opens_it_where_there_is_something_to_initialize(qtbot, session: Session) -> None:
    canvas = Canvas(session)
    qtbot.addWidget(canvas)
    canvas.show()
    action: QAction = network_actions(session, canvas, canvas)["initialize_all"]
    assert action.isEnabled()
    action.trigger()
    dialog = canvas.window().findChild(InitializeDialog, "initialize_dialog")
    assert dialog.isVisible()
    press(dialog, QDialogButtonBox.StandardButton.Cancel)
    session.load(Experiment((layer("relu"),)))
    assert not action.isEnabled()
