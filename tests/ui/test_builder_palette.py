"""Promises of the palette: everything is in it, search finds it, a drag carries only its name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTreeWidget

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import layer
from desktoplab.spec.tables import LAYERS
from desktoplab.ui.builder import commands
from desktoplab.ui.builder.canvas import Canvas
from desktoplab.ui.builder.mime import LAYER_MIME
from desktoplab.ui.builder.palette import Palette
from desktoplab.ui.session import Session


@pytest.fixture
def session(qapp) -> Session:
    return Session(Experiment((layer("dense", units=10),)))


@pytest.fixture
def palette(qtbot, session: Session) -> Palette:
    palette = Palette(session)
    qtbot.addWidget(palette)
    palette.show()
    return palette


def search_of(palette: Palette) -> QLineEdit:
    return palette.findChild(QLineEdit, "palette_search")


def list_of(palette: Palette) -> QTreeWidget:
    return palette.findChild(QTreeWidget, "palette_list")


def test_every_layer_and_the_block_are_offered_with_help(palette: Palette) -> None:
    assert sorted(palette.kinds()) == sorted([*LAYERS, "block"])
    assert all(row.toolTip(0) for row in list_of(palette).rows())


def test_search_hides_what_does_not_match(qtbot, palette: Palette) -> None:
    qtbot.keyClicks(search_of(palette), "elu")
    assert set(palette.kinds()) == {"relu", "leaky_relu", "elu", "selu", "prelu", "gelu"}
    search_of(palette).clear()
    assert len(palette.kinds()) == len(LAYERS) + 1


def test_search_looks_into_sections_and_help(qtbot, palette: Palette) -> None:
    qtbot.keyClicks(search_of(palette), "regularization")
    assert palette.kinds() == ["dropout", "alpha_dropout", "gaussian_noise"]


def test_enter_in_the_search_adds_the_first_hit(qtbot, palette: Palette, session: Session) -> None:
    qtbot.keyClicks(search_of(palette), "tanh")
    qtbot.keyClick(search_of(palette), Qt.Key.Key_Return)
    assert [item.kind for item in session.experiment.network] == ["tanh", "dense"]


def test_enter_without_a_hit_adds_nothing(qtbot, palette: Palette, session: Session) -> None:
    qtbot.keyClicks(search_of(palette), "xyzzy")
    qtbot.keyClick(search_of(palette), Qt.Key.Key_Return)
    assert session.undo_name is None


def test_down_and_enter_add_from_the_list(qtbot, palette: Palette, session: Session) -> None:
    qtbot.keyClicks(search_of(palette), "drop")
    qtbot.keyClick(search_of(palette), Qt.Key.Key_Down)
    qtbot.keyClick(list_of(palette), Qt.Key.Key_Return)
    assert session.undo_name == "Add Dropout 0.5"


def test_double_click_adds(palette: Palette, session: Session) -> None:
    tree = list_of(palette)
    row = next(row for row in tree.rows() if row.text(0) == "Sigmoid")
    tree.itemDoubleClicked.emit(row, 0)
    assert session.undo_name == "Add Sigmoid"


def test_a_drag_carries_only_the_name(palette: Palette) -> None:
    tree = list_of(palette)
    row = next(row for row in tree.rows() if row.text(0) == "Dense")
    mime = tree.mimeData([row])
    assert mime.formats() == [LAYER_MIME]
    assert bytes(mime.data(LAYER_MIME).data()) == b"dense"


def test_an_empty_network_says_how_layers_come_in(qtbot) -> None:
    canvas = Canvas(Session(Experiment()))
    qtbot.addWidget(canvas)
    canvas.show()
    hint = canvas.findChild(QLabel, "empty_hint")
    assert hint.isVisible()
    commands.add(canvas._session, "dense")
    assert not hint.isVisible()


def test_find_leads_from_anywhere_to_the_search_field(qtbot, window) -> None:
    window.docks["palette"].hide()
    window.own_actions["find_layer"].trigger()
    assert window.focusWidget().objectName() == "palette_search"
