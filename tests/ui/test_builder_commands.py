"""Promises of the commands: cards come where a person expects them, and every step has a name."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, Place, layer
from desktoplab.ui.builder import commands
from desktoplab.ui.session import DATA_CARD, Session


@pytest.fixture
def session(qapp: QApplication) -> Session:
    inner = (layer("dense", units=5), layer("tanh"))
    return Session(
        Experiment(
            (layer("dense", units=7), layer("relu"), Block(inner, 3), layer("dense", units=10))
        )
    )


def kinds(session: Session) -> list[object]:
    return [
        [inner.kind for inner in item.layers] if isinstance(item, Block) else item.kind
        for item in session.experiment.network
    ]


def test_a_new_card_comes_before_the_output_layer(session: Session) -> None:
    commands.add(session, "dropout")
    assert kinds(session) == ["dense", "relu", ["dense", "tanh"], "dropout", "dense"]
    assert session.undo_name == "Add Dropout 0.5"


def test_a_new_card_comes_after_the_selected_one_and_is_selected(session: Session) -> None:
    session.select([session.experiment.network[0].uid])
    commands.add(session, "sigmoid")
    commands.add(session, "dropout")
    assert kinds(session)[:4] == ["dense", "sigmoid", "dropout", "relu"]
    assert session.selection == {session.experiment.network[2].uid}


def test_a_new_card_goes_into_the_block_of_the_selected_layer(session: Session) -> None:
    session.select([session.experiment.network[2].layers[0].uid])
    commands.add(session, "relu")
    assert kinds(session)[2] == ["dense", "relu", "tanh"]


def test_a_new_card_fills_an_empty_block(session: Session) -> None:
    commands.add(session, "block")
    commands.add(session, "tanh")
    assert kinds(session)[3] == ["tanh"]


def test_a_block_added_inside_a_block_comes_after_it(session: Session) -> None:
    session.select([session.experiment.network[2].layers[0].uid])
    commands.add(session, "block")
    assert kinds(session)[2:] == [["dense", "tanh"], [], "dense"]


def test_a_new_card_comes_first_when_the_data_are_selected(session: Session) -> None:
    session.select([DATA_CARD])
    commands.add(session, "tanh")
    assert kinds(session)[0] == "tanh"


def test_deleting_selects_what_stands_there_next(session: Session) -> None:
    first, second = session.experiment.network[:2]
    session.select([first.uid])
    commands.delete(session)
    assert session.selection == {second.uid}
    assert session.undo_name == "Delete Dense 7"


def test_moving_down_walks_through_a_block_and_out_again(session: Session) -> None:
    session.select([session.experiment.network[1].uid])
    seen = []
    for _ in range(5):
        commands.move_by(session, 1)
        seen.append(kinds(session))
    assert seen == [
        ["dense", ["relu", "dense", "tanh"], "dense"],
        ["dense", ["dense", "relu", "tanh"], "dense"],
        ["dense", ["dense", "tanh", "relu"], "dense"],
        ["dense", ["dense", "tanh"], "relu", "dense"],
        ["dense", ["dense", "tanh"], "dense", "relu"],
    ]


def test_moving_up_undoes_moving_down(session: Session) -> None:
    session.select([session.experiment.network[1].uid])
    before = session.experiment
    for _ in range(5):
        commands.move_by(session, 1)
    for _ in range(5):
        commands.move_by(session, -1)
    assert session.experiment == before


def test_the_last_card_cannot_move_down(session: Session) -> None:
    session.select([session.experiment.network[-1].uid])
    commands.move_by(session, 1)
    assert session.undo_name is None


def test_a_block_moves_past_a_block_and_not_into_it(session: Session) -> None:
    commands.add(session, "block")
    commands.move_by(session, -1)
    assert kinds(session) == ["dense", "relu", [], ["dense", "tanh"], "dense"]


def test_grouping_makes_a_block_that_ungrouping_dissolves(session: Session) -> None:
    first, second = session.experiment.network[:2]
    session.select([first.uid, second.uid])
    commands.group(session)
    assert kinds(session) == [["dense", "relu"], ["dense", "tanh"], "dense"]
    assert session.selection == {session.experiment.network[0].uid}
    commands.ungroup(session)
    assert kinds(session)[:2] == ["dense", "relu"]
    assert session.selection == {first.uid, second.uid}


def test_duplicates_follow_the_selected_cards_with_own_uids(session: Session) -> None:
    session.select([item.uid for item in session.experiment.network[:2]])
    commands.duplicate(session)
    assert kinds(session)[:4] == ["dense", "relu", "dense", "relu"]
    assert len({item.uid for item in session.experiment.network}) == 6
    assert session.selection == {item.uid for item in session.experiment.network[2:4]}


def test_skip_is_switched_for_the_block_of_a_selected_layer(session: Session) -> None:
    session.select([session.experiment.network[2].layers[1].uid])
    commands.toggle_skip(session)
    assert session.experiment.network[2].skip
    assert session.undo_name == "Skip on"


def test_a_move_to_the_same_place_is_no_step(session: Session) -> None:
    uid = session.experiment.network[1].uid
    commands.move_to(session, {uid}, Place(1))
    commands.move_to(session, {uid}, Place(2))
    assert session.undo_name is None


def test_a_block_added_to_several_selected_layers_takes_them_in(session: Session) -> None:
    session.select([item.uid for item in session.experiment.network[:2]])
    commands.add(session, "block")
    assert kinds(session) == [["dense", "relu"], ["dense", "tanh"], "dense"]
    assert session.undo_name == "Group into block"


def test_a_block_added_to_a_selection_with_a_block_stays_empty(session: Session) -> None:
    session.select([item.uid for item in session.experiment.network[:3]])
    commands.add(session, "block")
    assert kinds(session) == ["dense", "relu", ["dense", "tanh"], [], "dense"]
