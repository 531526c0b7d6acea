"""Promises of what a profile hides: not offered anywhere, and still good in a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QSettings, QUrl
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QToolButton

from desktoplab.classroom.names import ACTIONS, ALIASES, DOCKS
from desktoplab.spec import edits
from desktoplab.spec.json_format import to_json
from desktoplab.spec.network import Place, layer
from desktoplab.ui.files import preset
from desktoplab.ui.window import MainWindow
from tests.classroom.files import profile
from tests.ui.classes import Class
from tests.ui.drops import drop


@pytest.fixture
def room(request, qtbot, settings, tmp_path: Path):
    room = Class(qtbot, settings, tmp_path)
    yield room
    room.close()
    request.node.funcargs.pop("room", None)


def action_of(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, f"action_{ALIASES.get(name, name)}")
    assert found is not None, name
    return found


def options(combo: QComboBox) -> set[str]:
    return {str(combo.itemData(index)) for index in range(combo.count())}


def test_the_window_has_every_dock_and_command_that_can_be_hidden(window: MainWindow):
    assert set(DOCKS) == set(window.docks) - {"lesson"}
    for name in ACTIONS:
        assert action_of(window, name) is not None


def test_every_command_can_be_hidden_from_menus_toolbar_and_keys(room):
    window = room.open(f"hide: {{actions: [{', '.join(ACTIONS)}]}}")
    for name in ACTIONS:
        action = action_of(window, name)
        assert not action.isVisible(), name
        assert not action.shortcuts(), name
    for name in ("train", "stop", "undo", "redo", "quit", "about"):
        assert action_of(window, name).isVisible(), name
    for name in ("button_step", "button_reset", "button_measure"):
        assert not window.run_bar.findChild(QToolButton, name).isVisible()
    assert not [b for b in window.side.compare.findChildren(QToolButton)
                if b.defaultAction() in (action_of(window, "pair"), action_of(window, "fork"))
                and b.isVisible()]  # fmt: skip


def test_the_keys_of_hidden_commands_do_nothing(room, qtbot):
    window = room.open("hide: {actions: [shortcuts, new, preferences]}")
    before = window.session.experiment
    for key in ("?", "Ctrl+N", "Ctrl+,"):
        sequence = QKeySequence(key)
        qtbot.keySequence(window, sequence)
    QApplication.processEvents()
    assert window.session.experiment == before
    assert not [w for w in QApplication.topLevelWidgets()
                if isinstance(w, QDialog) and w.isVisible()]  # fmt: skip


def test_hidden_layers_are_not_in_the_palette_and_a_group_goes_as_one(room):
    window = room.open(
        "hide: {layers: [Recurrent, dropout, block], activations: {all_but: [relu]}}"
    )
    kinds = set(window.palette_list.kinds())
    assert {"dense", "relu", "conv2d"} <= kinds
    assert not {"lstm", "gru", "simple_rnn", "dropout", "block", "tanh", "sigmoid"} & kinds
    rows = window.palette_list._list
    headings = {rows.topLevelItem(n).text(0) for n in range(rows.topLevelItemCount())}
    assert "Recurrent" not in headings


def test_hidden_choices_are_offered_by_no_form(room):
    window = room.open(
        "hide: {optimizers: [adam], initializers: [zeros], losses: [huber], schedules: [cosine], "
        "clippings: [norm], penalties: [l1], early_stopping: [validation_loss], starts: [snapshot],"
        " datasets: [Own data, moons]}"
    )
    window.session.select([window.session.experiment.network[0].uid])
    for name, gone, there in (
        ("training_optimizer", "adam", "sgd"), ("training_weight_init", "zeros", "he_normal"),
        ("training_loss", "huber", "cross_entropy"), ("training_schedule", "cosine", "constant"),
        ("training_clipping", "norm", "none"), ("training_penalty", "l1", "none"),
        ("training_early_stopping", "validation_loss", "none"),
        ("training_start", "snapshot", "fresh"), ("data_dataset", "moons", "digits"),
        ("data_dataset", "csv", "digits"), ("card_weight_init", "zeros", "he_normal"),
    ):  # fmt: skip
        offered = options(window.inspector.findChild(QComboBox, name))
        assert there in offered, name
        assert gone not in offered, name


def test_a_file_that_uses_what_is_hidden_opens_shows_it_and_can_be_trained(
    room, tmp_path: Path, qtbot
):
    window = room.open("hide: {layers: [dropout], optimizers: [adam], datasets: [moons]}")
    made = edits.insert(preset("spiral"), (layer("dropout"),), Place(1))
    made = edits.change_data(made, "dataset", "moons")
    made = edits.change_training(edits.change_training(made, "optimizer", "adam"), "epochs", 1)
    path = tmp_path / "file.json"
    path.write_text(to_json(made), "utf-8")
    window.files.open_path(path)
    assert window.session.experiment == made
    assert not window.session.inference.problems
    combo = window.inspector.findChild(QComboBox, "training_optimizer")
    assert combo.currentData() == "adam"
    with qtbot.waitSignal(window.run.ended):
        window.run_actions.train()
    assert window.run.outcome == "finished"
    window.session.edit("x", edits.change_training(made, "optimizer", "sgd"))
    assert combo.currentData() == "sgd"
    assert "adam" not in options(combo)


def test_hidden_templates_are_neither_in_the_menu_nor_on_the_start_page(room):
    window = room.open("hide: {templates: {all_but: [First steps]}, actions: [open, tour]}")
    names = {action.data() for action in window.menus.menus["templates"].actions()}
    assert {"digits", "xor"} <= names
    assert not {"cnn", "deep_sigmoid", "lstm"} & names
    window.first.show_page()
    page = window.first.page
    assert "digits" in page.templates.keys()  # noqa: SIM118  (of rows, no mapping)
    assert "cnn" not in page.templates.keys()  # noqa: SIM118
    shown = {name for name in ("new", "open", "import", "tour", "help")
             if not page.findChild(QToolButton, f"start_{name}").isHidden()}  # fmt: skip
    assert shown == {"new", "import", "help"}
    window.first.close_page()
    assert window.notice.topic != "tour"


def test_no_template_at_all_leaves_no_menu_of_them(room):
    window = room.open("hide: {templates: {all_but: []}}")
    assert not window.menus.menus["templates"].menuAction().isVisible()


def test_hidden_docks_stay_away_and_come_back_without_the_profile(room, settings: QSettings, qtbot):
    window = room.open("hide: {docks: [loss, weights, inspector]}")
    for name in ("loss", "weights", "inspector"):
        assert window.docks[name].isHidden()
        assert not window.docks[name].toggleViewAction().isVisible()
    window.canvas.inspect_requested.emit()
    window.reset_layout()
    window.session.edit("x", preset("spiral"))
    for name in ("loss", "weights", "inspector"):
        assert window.docks[name].isHidden()
    assert not window.docks["gradient_flow"].isHidden()
    room.close()
    again = room.open_with(profile("seed: 0"), preset("digits"))
    assert not again.docks["loss"].isHidden()
    assert not again.docks["inspector"].isHidden()
    assert again.docks["loss"].toggleViewAction().isVisible()


def test_the_tour_leaves_hidden_docks_alone(room):
    window = room.open("hide: {docks: [palette, loss]}")
    window.first.show_tour()
    for _ in range(3):
        assert window.docks["palette"].isHidden()
        assert window.docks["loss"].isHidden()
        window.first.tour.go_on()
    window.first.tour.close_overlay()
    assert not action_of(window, "find_layer").isVisible()


def test_a_file_is_not_dropped_where_opening_is_hidden(room, tmp_path: Path):
    window = room.open("hide: {actions: [open, import]}")
    before = window.session.experiment
    for name, content in (("a.json", to_json(preset("spiral"))), ("b.csv", "a,b\n1,2\n")):
        (tmp_path / name).write_text(content, "utf-8")
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
        drop(window, mime, QPoint(300, 300))
        assert window.notice.text.text() == "The profile “Class 9b” does not offer this."
    assert window.session.experiment == before
    assert window.importing.dialog is None


def test_data_are_not_dropped_where_importing_is_hidden(room, tmp_path: Path):
    window = room.open("hide: {actions: [import]}")
    (tmp_path / "b.csv").write_text("a,b\n1,2\n", "utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "b.csv"))])
    drop(window, mime, QPoint(300, 300))
    assert window.importing.dialog is None
    assert window.notice.isVisible()
