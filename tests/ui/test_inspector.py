"""Promises of the inspector: it follows the selection, and each edit is one undoable step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, layer
from desktoplab.ui.builder.editors import NameBox
from desktoplab.ui.builder.number_box import NumberBox
from desktoplab.ui.panels.inspector import Inspector
from desktoplab.ui.session import DATA_CARD, Session


@pytest.fixture
def session(qapp) -> Session:
    block = Block((layer("tanh"),), 3)
    return Session(
        Experiment((layer("dense", units=7), layer("dense", units=9), block, layer("dropout")))
    )


@pytest.fixture
def inspector(qtbot, session: Session) -> Inspector:
    inspector = Inspector(session)
    qtbot.addWidget(inspector)
    inspector.resize(360, 500)
    inspector.show()
    qtbot.waitExposed(inspector)
    return inspector


def enter(qtbot, inspector: Inspector, name: str, text: str) -> None:
    box = inspector.findChild(NumberBox, name)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def test_the_tab_follows_the_selection(inspector: Inspector, session: Session) -> None:
    assert inspector.tabs.currentIndex() == 2
    session.select([session.experiment.network[0].uid])
    assert inspector.tabs.currentIndex() == 0
    session.select([DATA_CARD])
    assert inspector.tabs.currentIndex() == 1
    session.select([])
    assert inspector.tabs.currentIndex() == 2


def test_an_edit_of_a_card_is_one_named_step(qtbot, inspector: Inspector, session: Session) -> None:
    session.select([session.experiment.network[0].uid])
    enter(qtbot, inspector, "card_units", "12")
    assert session.experiment.network[0].values["units"] == 12
    assert session.undo_name == "Change “Units” of Dense 7"
    session.undo()
    assert inspector.findChild(NumberBox, "card_units").text() == "7"


def test_cards_of_one_kind_are_changed_together(
    qtbot, inspector: Inspector, session: Session
) -> None:
    session.select([item.uid for item in session.experiment.network[:2]])
    assert inspector.findChild(NumberBox, "card_units").text() == ""
    enter(qtbot, inspector, "card_units", "33")
    assert [item.values["units"] for item in session.experiment.network[:2]] == [33, 33]
    session.undo()
    assert [item.values["units"] for item in session.experiment.network[:2]] == [7, 9]


def test_cards_of_different_kinds_show_no_form(inspector: Inspector, session: Session) -> None:
    session.select([session.experiment.network[0].uid, session.experiment.network[3].uid])
    assert inspector.card.form is None


def test_a_block_shows_repeat_and_skip(qtbot, inspector: Inspector, session: Session) -> None:
    session.select([session.experiment.network[2].uid])
    enter(qtbot, inspector, "card_repeat", "20")
    assert session.experiment.network[2].repeat == 20


def test_the_initializer_is_chosen_with_its_settings(
    qtbot, inspector: Inspector, session: Session
) -> None:
    session.select([session.experiment.network[0].uid])
    box = inspector.findChild(NameBox, "card_weight_init")
    box.setCurrentIndex(box.findData("normal"))
    box.activated.emit(box.currentIndex())
    enter(qtbot, inspector, "card_weight_init_std", "0.5")
    assert session.experiment.network[0].values["weight_init"].values["std"] == 0.5


def test_what_was_typed_goes_to_the_card_it_was_typed_for(
    qtbot, inspector: Inspector, session: Session
) -> None:
    first, second = session.experiment.network[:2]
    session.select([first.uid])
    box = inspector.findChild(NumberBox, "card_units")
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "55")
    session.select([second.uid])
    assert [item.values["units"] for item in session.experiment.network[:2]] == [55, 9]
    assert box.text() == "9"


def test_the_learning_rate_is_told_at_once_and_when_undone(
    qtbot, inspector: Inspector, session: Session
) -> None:
    before = session.experiment.training.optimizer.values["learning_rate"]
    with qtbot.waitSignal(inspector.learning_rate_changed) as told:
        enter(qtbot, inspector, "training_optimizer_learning_rate", "0.003")
    assert told.args == [0.003]
    with qtbot.waitSignal(inspector.learning_rate_changed) as told:
        session.undo()
    assert told.args == [before]


def test_another_experiment_is_no_change_of_the_learning_rate(
    qtbot, inspector: Inspector, session: Session
) -> None:
    with qtbot.assertNotEmitted(inspector.learning_rate_changed):
        session.load(Experiment((layer("dense", units=3),)))
        enter(qtbot, inspector, "training_batch_size", "16")


def test_data_settings_are_changed_in_their_tab(
    qtbot, inspector: Inspector, session: Session
) -> None:
    session.select([DATA_CARD])
    enter(qtbot, inspector, "data_validation", "0.4")
    assert session.experiment.data.validation == 0.4


def test_fields_stay_near_their_labels_in_a_wide_inspector(inspector: Inspector) -> None:
    inspector.resize(1400, 500)
    inspector.tabs.setCurrentIndex(2)
    QApplication.processEvents()
    box = inspector.findChild(NumberBox, "training_epochs")
    assert box.mapTo(inspector, box.rect().topRight()).x() < 800
