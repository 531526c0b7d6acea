"""Two networks that compete, each on its own tab of the canvas."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from desktoplab.classroom.profile import Profile
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.fit import suited
from desktoplab.spec.json_format import from_json, to_json
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import DataInfo
from desktoplab.ui.builder import commands
from desktoplab.ui.builder.actions import network_actions
from desktoplab.ui.builder.canvas import Canvas
from desktoplab.ui.builder.card_settings import CardSettings
from desktoplab.ui.builder.editors import NameBox
from desktoplab.ui.builder.layer_card import LayerCard
from desktoplab.ui.builder.live import Live
from desktoplab.ui.builder.mime import kind_mime, moving_mime
from desktoplab.ui.builder.number_box import NumberBox
from desktoplab.ui.builder.player_tabs import PlayerTabs
from desktoplab.ui.panels.inspector import Inspector
from desktoplab.ui.session import DATA_CARD, Session
from tests.procedures import registered
from tests.ui.drops import drop

DIGITS = DataInfo("Digits", (1, 8, 8), 10, 1797)
PLAIN = Experiment((layer("dense", units=8), layer("relu"), layer("dense", units=10)))


@pytest.fixture
def game() -> Iterator[Experiment]:
    with registered():
        yield suited(PLAIN, "game", DIGITS)


@pytest.fixture
def session(qapp, game: Experiment) -> Session:
    return Session(game)


@pytest.fixture
def tabs(qtbot, session: Session) -> PlayerTabs:
    tabs = PlayerTabs(session)
    qtbot.addWidget(tabs)
    tabs.show()
    return tabs


def test_the_cards_of_the_other_network_show_the_numbers_of_the_run(canvas: Canvas, session):
    lives = {uid: Live("dense") for uid in (first(session)[0], second(session)[0])}
    canvas.column.show_lives(lives)
    for player, uid in enumerate(lives):
        session.turn(player)
        card = canvas.column.cards[uid]
        assert isinstance(card, LayerCard)
        assert card.live is lives[uid]


def kinds(network) -> list[str]:
    return ["block" if isinstance(item, Block) else item.kind for item in network]


def first(session: Session) -> list[str]:
    return [item.uid for item in session.experiment.network]


def second(session: Session) -> list[str]:
    return [item.uid for item in session.experiment.discriminator]


def test_tabs_are_shown_for_two_networks_alone(tabs: PlayerTabs, session: Session):
    assert tabs.isVisible()
    assert [tabs.tabText(place) for place in range(tabs.count())] == ["Maker", "Judge"]
    session.edit("alone", edits.change_training(session.experiment, "procedure", "supervised"))
    assert not tabs.isVisible()
    session.undo()
    assert tabs.isVisible()
    assert tabs.count() == 2


def test_a_tab_turns_to_its_network(tabs: PlayerTabs, canvas: Canvas, session: Session, qtbot):
    assert set(canvas.column.cards) == set(first(session))
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert session.player == 1
    assert set(canvas.column.cards) == set(second(session))
    assert "generated" in canvas.column.data.accessibleName()
    session.turn(0)
    assert tabs.currentIndex() == 0
    assert "Noise: 3 numbers" in canvas.column.data.accessibleName()


def test_a_tab_tells_what_its_network_learns_and_lacks(tabs: PlayerTabs, session: Session):
    assert "608 parameters" in tabs.tabToolTip(0)
    assert tabs.tabIcon(1).isNull()
    session.turn(1)
    session.select([second(session)[-1]])
    commands.delete(session)
    assert not tabs.tabIcon(1).isNull()
    assert tabs.tabIcon(0).isNull()
    assert "one number" in tabs.tabToolTip(1)


def test_a_problem_is_told_on_the_canvas_of_its_network(canvas: Canvas, session: Session):
    session.turn(1)
    session.select(second(session))
    commands.delete(session)
    assert "add a Dense layer with 1 unit" in canvas.column.outcome.problem
    session.turn(0)
    assert canvas.column.outcome.problem == ""


def test_a_drop_on_the_second_tab_goes_into_the_second_network(canvas: Canvas, session: Session):
    before = session.experiment.network
    session.turn(1)
    rect = canvas.column.rect_of(second(session)[1])
    assert drop(canvas.column, kind_mime("dropout"), QPoint(rect.center().x(), rect.top() + 2))
    assert kinds(session.experiment.discriminator) == ["dense", "dropout", "relu", "dense"]
    assert session.experiment.network == before
    assert session.selection == {second(session)[1]}


def test_cards_of_the_second_network_are_moved_by_a_drag(canvas: Canvas, session: Session):
    session.turn(1)
    moved = session.experiment.discriminator[1:2]
    rect = canvas.column.rect_of(second(session)[0])
    assert drop(canvas.column, moving_mime(moved), QPoint(rect.center().x(), rect.top() + 2))
    assert kinds(session.experiment.discriminator) == ["relu", "dense", "dense"]


def test_what_is_copied_on_one_tab_is_pasted_on_the_other(canvas: Canvas, session: Session):
    actions = network_actions(session, canvas, canvas)
    session.select(first(session)[:2])
    actions["copy"].trigger()
    session.turn(1)
    session.select([second(session)[0]])
    actions["paste"].trigger()
    assert kinds(session.experiment.discriminator) == ["dense", "dense", "relu", "relu", "dense"]
    assert from_json(to_json(session.experiment)) == session.experiment
    QGuiApplication.clipboard().clear()


def test_group_repeat_and_undo_on_the_second_tab(canvas: Canvas, session: Session):
    before = session.experiment
    session.turn(1)
    session.select(second(session)[:2])
    commands.group(session)
    (block,) = commands.chosen_blocks(session)
    commands.set_repeat(session, block.uid, 3)
    assert session.experiment.discriminator[0].repeat == 3
    assert session.experiment.network == before.network
    session.undo()
    session.undo()
    assert session.experiment == before
    assert session.player == 1


def test_undo_turns_to_the_network_that_it_changes(session: Session):
    session.turn(1)
    session.select([second(session)[0]])
    commands.delete(session)
    session.turn(0)
    session.undo()
    assert session.player == 1
    session.select(())
    session.turn(0)
    session.redo()
    assert session.player == 1


def test_a_card_selected_elsewhere_turns_the_tab(
    tabs: PlayerTabs, canvas: Canvas, session: Session
):
    session.select([second(session)[0]])
    assert (session.player, tabs.currentIndex()) == (1, 1)
    assert session.selection == {second(session)[0]}
    session.select([first(session)[0]])
    assert session.player == 0
    session.select([DATA_CARD])
    assert session.player == 0


def test_cards_that_are_not_seen_are_not_selected(session: Session):
    session.select(first(session))
    session.turn(1)
    assert session.selection == frozenset()


def test_the_form_edits_the_card_of_the_second_network(session: Session, qtbot):
    settings = CardSettings(session)
    qtbot.addWidget(settings)
    session.select([second(session)[0]])
    settings.refresh()
    assert settings.form is not None
    settings._change("units", 6, "")
    assert session.experiment.discriminator[0].values["units"] == 6


def test_without_its_procedure_the_second_network_is_not_looked_at(session: Session):
    session.turn(1)
    session.edit("alone", edits.change_training(session.experiment, "procedure", "supervised"))
    assert session.player == 0
    assert session.face == session.experiment
    session.turn(1)
    assert session.player == 0


def test_a_locked_discriminator_cannot_be_edited(qapp, game: Experiment):
    session = Session(game, profile=Profile(lock=("discriminator",)))
    refusals: list[str] = []
    session.refused.connect(lambda words: refusals.append(str(words)))
    session.turn(1)
    session.select([second(session)[0]])
    commands.delete(session)
    assert session.experiment == game
    assert "Discriminator" in refusals[0]
    session.select([first(session)[0]])
    commands.delete(session)
    assert len(session.experiment.network) == 2


@pytest.fixture
def inspector(qtbot) -> Iterator[Inspector]:
    with registered():
        inspector = Inspector(Session(PLAIN))
        qtbot.addWidget(inspector)
        inspector.resize(360, 500)
        inspector.show()
        yield inspector


def test_choosing_a_way_of_learning_is_one_step_with_all_that_it_asks_for(inspector: Inspector):
    session = inspector._session
    inspector._change_training("procedure", "game", "")
    assert kinds(session.experiment.discriminator) == ["dense", "relu", "dense"]
    assert session.experiment.network[-1].values["units"] == 64
    assert not session.inference.problems
    inspector._change_training("procedure.noise", 7, "")
    assert session.experiment.training.procedure.values["noise"] == 7
    session.undo()
    session.undo()
    assert session.experiment == PLAIN
    inspector._change_training("procedure", "game", "")
    inspector._change_training("procedure", "supervised", "")
    assert session.experiment.network[-1].values["units"] == 10
    assert not session.inference.problems


def test_what_has_no_effect_is_gray_and_says_why(inspector: Inspector):
    loss = inspector.findChild(NameBox, "training_loss")
    rate = inspector.findChild(NumberBox, "training_optimizer_learning_rate")
    assert loss.isEnabled()
    inspector._change_training("procedure", "game", "")
    assert not loss.isEnabled()
    assert "Has no effect with “Game”." in loss.toolTip()
    assert not inspector.findChild(QLabel, "training_loss_lock").isVisible()
    assert rate.isEnabled()
    note = inspector.findChild(QLabel, "training_help").text()
    assert "Two networks that compete." in note
    assert "softmax" not in note, "the help of a loss that is not used"
    inspector._session.undo()
    assert loss.isEnabled()
    assert "no effect" not in loss.toolTip()
