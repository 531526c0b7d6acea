"""Promises of the canvas: drops land where the mark is, keys reach everything, cards stay."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication

from desktoplab.engine.history import History
from desktoplab.engine.messages import Frame, LayerName, Started
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, Place, layer
from desktoplab.ui.builder.actions import network_actions
from desktoplab.ui.builder.canvas import Canvas
from desktoplab.ui.builder.layer_card import LayerCard
from desktoplab.ui.builder.mime import kind_mime, moving_mime
from desktoplab.ui.session import DATA_CARD, Session
from tests.ui.drops import drag_away, drag_over, drop

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def session(qapp) -> Session:
    inner = (layer("dense", units=5), layer("tanh"))
    return Session(
        Experiment(
            (layer("dense", units=7), layer("relu"), Block(inner, 3), layer("dense", units=10))
        )
    )


@pytest.fixture
def actions(session: Session, canvas: Canvas):
    return network_actions(session, canvas, canvas)


def above(canvas: Canvas, uid: str) -> QPoint:
    rect = canvas.column.rect_of(uid)
    return QPoint(rect.center().x(), rect.top() + 2)


def below(canvas: Canvas, uid: str) -> QPoint:
    rect = canvas.column.rect_of(uid)
    return QPoint(rect.center().x(), rect.bottom() - 2)


def kinds(session: Session) -> list[object]:
    return [
        [inner.kind for inner in item.layers] if isinstance(item, Block) else item.kind
        for item in session.experiment.network
    ]


def press(qtbot, canvas: Canvas, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(canvas.column.data, key, modifiers)


def test_a_palette_drop_lands_where_the_mark_is(canvas: Canvas, session: Session) -> None:
    at = above(canvas, session.experiment.network[1].uid)
    assert drag_over(canvas.column, kind_mime("dropout"), at)
    assert canvas.column.mark_place() == Place(1)
    assert drop(canvas.column, kind_mime("dropout"), at)
    assert kinds(session)[:3] == ["dense", "dropout", "relu"]
    assert canvas.column.mark_place() is None
    assert session.undo_name == "Add Dropout 0.5"


def test_a_drop_between_the_layers_of_a_block_goes_into_it(
    canvas: Canvas, session: Session
) -> None:
    block = session.experiment.network[2]
    drop(canvas.column, kind_mime("relu"), above(canvas, block.layers[1].uid))
    assert kinds(session)[2] == ["dense", "relu", "tanh"]


def test_a_drop_at_the_rim_of_a_block_stays_outside(canvas: Canvas, session: Session) -> None:
    block = session.experiment.network[2]
    drop(canvas.column, kind_mime("relu"), below(canvas, block.uid))
    assert kinds(session) == ["dense", "relu", ["dense", "tanh"], "relu", "dense"]


def test_a_layer_can_be_dropped_into_an_empty_block(canvas: Canvas, session: Session) -> None:
    drop(canvas.column, kind_mime("block"), QPoint(100, 10))
    block = session.experiment.network[0]
    drop(canvas.column, kind_mime("tanh"), canvas.column.rect_of(block.uid).center())
    assert kinds(session)[0] == ["tanh"]


def test_a_dragged_card_moves_out_of_its_block(canvas: Canvas, session: Session) -> None:
    dense = session.experiment.network[2].layers[0]
    mime = canvas.drag_mime(dense.uid)
    assert drop(canvas.column, mime, above(canvas, session.experiment.network[0].uid))
    assert kinds(session) == ["dense", "dense", "relu", ["tanh"], "dense"]
    assert session.experiment.network[0] == dense
    assert session.undo_name == "Move Dense 5"


def test_ctrl_copies_the_dragged_card(canvas: Canvas, session: Session) -> None:
    relu = session.experiment.network[1]
    at = above(canvas, session.experiment.network[0].uid)
    drop(canvas.column, canvas.drag_mime(relu.uid), at, CTRL)
    assert kinds(session)[:3] == ["relu", "dense", "relu"]
    assert session.undo_name == "Copy ReLU"


def test_a_dragged_block_is_not_dropped_into_a_block(canvas: Canvas, session: Session) -> None:
    block = session.experiment.network[2]
    at = canvas.column.rect_of(block.layers[0].uid).center()
    drag_over(canvas.column, canvas.drag_mime(block.uid), at)
    place = canvas.column.mark_place()
    assert place is not None
    assert place.block is None


def test_all_selected_cards_are_dragged_together(canvas: Canvas, session: Session) -> None:
    first, second = session.experiment.network[:2]
    session.select([first.uid, second.uid])
    drop(canvas.column, canvas.drag_mime(second.uid), QPoint(100, canvas.column.height() - 3))
    assert kinds(session) == [["dense", "tanh"], "dense", "dense", "relu"]


def test_cards_of_another_window_are_copied(canvas: Canvas, session: Session) -> None:
    strangers = (layer("elu"), layer("selu"))
    drop(canvas.column, moving_mime(strangers), above(canvas, session.experiment.network[0].uid))
    assert kinds(session)[:3] == ["elu", "selu", "dense"]


def test_what_is_no_layer_is_not_taken(canvas: Canvas, session: Session) -> None:
    text = QMimeData()
    text.setText("dense")
    assert not drop(canvas.column, text, QPoint(100, 60))
    assert not drop(canvas.column, kind_mime("warp_drive"), QPoint(100, 60))
    assert session.undo_name is None


def test_the_mark_goes_when_the_drag_leaves(canvas: Canvas) -> None:
    drag_over(canvas.column, kind_mime("dense"), QPoint(100, 60))
    drag_away(canvas.column)
    assert canvas.column.mark_place() is None


def test_dragging_near_the_edge_scrolls(qtbot, canvas: Canvas, session: Session) -> None:
    network = tuple(layer("relu") for _ in range(60))
    session.edit("Many", Experiment(network))
    qtbot.waitUntil(lambda: canvas.area.verticalScrollBar().maximum() > 100)
    drag_over(canvas.column, kind_mime("dense"), QPoint(100, canvas.area.viewport().height() - 5))
    first = canvas.column.mark_place()
    qtbot.waitUntil(lambda: canvas.area.verticalScrollBar().value() > 60)
    assert canvas.column.mark_place() != first
    drag_away(canvas.column)


def test_cards_that_stay_keep_their_widgets(canvas: Canvas, session: Session) -> None:
    before = dict(canvas.column.cards)
    drop(canvas.column, kind_mime("dropout"), above(canvas, session.experiment.network[1].uid))
    assert all(canvas.column.cards[uid] is card for uid, card in before.items())
    session.undo()
    assert canvas.column.cards == before


def test_a_uid_that_becomes_a_block_gets_a_new_card(canvas: Canvas, session: Session) -> None:
    uid = session.experiment.network[0].uid
    session.load(Experiment((Block((layer("dense"),), uid=uid),)))
    assert not isinstance(canvas.column.cards[uid], LayerCard)


def test_clicks_select_one_some_or_a_range(qtbot, canvas: Canvas, session: Session) -> None:
    first, second, block, last = session.experiment.network
    cards, left = canvas.column.cards, Qt.MouseButton.LeftButton
    qtbot.mouseClick(cards[first.uid], left)
    assert session.selection == {first.uid}
    qtbot.mouseClick(cards[last.uid], left, CTRL)
    assert session.selection == {first.uid, last.uid}
    qtbot.mouseClick(cards[first.uid], left)
    qtbot.mouseClick(cards[block.layers[0].uid], left, SHIFT)
    assert session.selection == {first.uid, second.uid, block.uid, block.layers[0].uid}
    qtbot.mouseClick(canvas.column.data, left)
    assert session.selection == {DATA_CARD}


def test_arrows_walk_and_shift_extends(qtbot, canvas: Canvas, session: Session) -> None:
    first, second = session.experiment.network[:2]
    press(qtbot, canvas, Qt.Key.Key_Down)
    assert session.selection == {first.uid}
    press(qtbot, canvas, Qt.Key.Key_Down, SHIFT)
    assert session.selection == {first.uid, second.uid}
    press(qtbot, canvas, Qt.Key.Key_End)
    assert session.selection == {session.experiment.network[-1].uid}
    press(qtbot, canvas, Qt.Key.Key_Home)
    assert session.selection == {DATA_CARD}
    press(qtbot, canvas, Qt.Key.Key_Escape)
    assert session.selection == set()


def test_enter_asks_for_the_settings(qtbot, canvas: Canvas) -> None:
    with qtbot.waitSignal(canvas.inspect_requested):
        press(qtbot, canvas, Qt.Key.Key_Return)


def test_copies_pass_through_the_clipboard(actions, session: Session) -> None:
    session.select([session.experiment.network[2].uid])
    actions["copy"].trigger()
    session.select([session.experiment.network[0].uid])
    actions["paste"].trigger()
    assert kinds(session)[:3] == ["dense", ["dense", "tanh"], "relu"]
    assert session.undo_name == "Paste Block ×3"
    assert "block" in QGuiApplication.clipboard().text()


def test_cut_and_paste_moves(actions, session: Session) -> None:
    session.select([session.experiment.network[0].uid])
    actions["cut"].trigger()
    assert session.undo_name == "Cut Dense 7"
    actions["paste"].trigger()
    assert kinds(session) == ["relu", "dense", ["dense", "tanh"], "dense"]


def test_refused_text_is_explained_and_changes_nothing(
    qtbot, actions, canvas: Canvas, session: Session
) -> None:
    QGuiApplication.clipboard().setText('{"items": [{"layer": "dense", "units": -3}]}')
    before = session.experiment
    with qtbot.waitSignal(canvas.refused) as told:
        actions["paste"].trigger()
    assert "items[0].units" in told.args[0]
    assert session.experiment is before


def test_actions_say_what_can_be_undone(actions, session: Session) -> None:
    assert not actions["undo"].isEnabled()
    session.select([session.experiment.network[1].uid])
    actions["delete"].trigger()
    assert actions["undo"].text() == "Undo Delete ReLU"
    actions["undo"].trigger()
    assert actions["redo"].text() == "Redo Delete ReLU"
    actions["redo"].trigger()
    assert kinds(session)[:2] == ["dense", ["dense", "tanh"]]


def test_actions_that_make_no_sense_are_disabled(actions, session: Session) -> None:
    for name in ("cut", "copy", "delete", "duplicate", "group", "ungroup", "move_up"):
        assert not actions[name].isEnabled()
    session.select([session.experiment.network[0].uid])
    assert actions["delete"].isEnabled()
    assert not actions["ungroup"].isEnabled()
    assert not actions["move_up"].isEnabled()
    assert actions["move_down"].isEnabled()


def test_repeat_and_skip_are_set_on_the_card(qtbot, canvas: Canvas, session: Session) -> None:
    block = session.experiment.network[2]
    card = canvas.column.cards[block.uid]
    card.repeat.selectAll()
    qtbot.keyClicks(card.repeat, "20")
    qtbot.keyClick(card.repeat, Qt.Key.Key_Return)
    card.skip.click()
    changed = session.experiment.network[2]
    assert (changed.repeat, changed.skip) == (20, True)
    session.undo()
    session.undo()
    assert session.experiment.network[2] == block
    assert (card.repeat.value(), card.skip.isChecked()) == (3, False)


def test_cards_have_names_sizes_and_problems_for_screen_readers(
    canvas: Canvas, session: Session
) -> None:
    first, block = session.experiment.network[0], session.experiment.network[2]
    assert canvas.column.cards[first.uid].accessibleName() == "Dense 7"
    assert "8×8 → 7" in canvas.column.cards[first.uid].accessibleDescription()
    assert canvas.column.cards[block.uid].accessibleName() == "Block ×3"
    assert canvas.column.data.accessibleName() == "Data: Digits 8×8 → 64"
    session.edit("Shorter", Experiment(session.experiment.network[:1]))
    assert "10 classes" in canvas.column.cards[first.uid].problem


def test_cards_show_the_first_repetition_and_every_delta(canvas: Canvas, session: Session) -> None:
    first, _, block, _ = session.experiment.network
    dense = block.layers[0]
    names = [LayerName(first.uid, first.uid, "1", 0)]
    names += [LayerName(dense.uid, f"{dense.uid}/{n}", "2", 1 + n) for n in range(3)]
    history = History()
    history.add(
        Started(session.experiment, session.info, tuple(names), "cpu", 1, 1, 1, 1, 1)  # type: ignore[arg-type]
    )
    counts = np.arange(4 * 64).reshape(4, 64)
    weights = {"counts": counts, "limits": np.ones(4), "nonfinite": np.array([0, 0, 2, 0])}
    history.newest["weights"] = Frame("weights", 1, weights)
    deltas = {"delta_l2": np.array([0.0, np.inf, np.nan, 1e-9])}
    history.newest["gradient_flow"] = Frame("gradient_flow", 1, deltas)
    canvas.show_frames(history)
    live = canvas.column.cards[dense.uid].live
    assert live.counts.tolist() == counts[1].tolist()
    assert live.nonfinite == 0
    np.testing.assert_array_equal(live.deltas, [np.inf, np.nan, 1e-9])
    assert "first ∞, last 1.0e-9" in canvas.column.cards[dense.uid].details()
    assert not canvas.grab().isNull()
    canvas.clear_frames()
    assert canvas.column.cards[dense.uid].live is None
