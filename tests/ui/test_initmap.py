"""Promises of the initialization map: measured on demand, read by all, loaded by one click."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from math import inf, nan

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton

from desktoplab.engine.cells import Cell, bends, brief, cell_experiment, depths_of, starts
from desktoplab.spec import edits
from desktoplab.spec.experiment import data
from desktoplab.spec.network import expand
from desktoplab.spec.tables import DATASETS, INITIALIZERS, LAYERS
from desktoplab.spec.values import Chosen
from desktoplab.ui.aside import Aside
from desktoplab.ui.initmap.choices import Choices, Several
from desktoplab.ui.initmap.dialog import MapDialog
from desktoplab.ui.initmap.model import CellModel, Choice
from desktoplab.ui.initmap.shades import fate, ink, name_of, sentence, shade
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from tests.procedures import registered

HE, SMALL = INITIALIZERS.choose("he_normal"), INITIALIZERS.choose("normal", std=0.01)
RELU, TANH = LAYERS.choose("relu"), LAYERS.choose("tanh")


def cell(depth: int = 5, start: Chosen = HE, bend: Chosen = RELU, **changes: object) -> Cell:
    made = Cell(depth, start, bend, (1.0, 0.5), (3e-8, 1.0), 0.0)
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.fixture
def aside(qapp) -> Iterator[Aside]:
    aside = Aside()
    yield aside
    aside.close()


@pytest.fixture
def dialog(qtbot, digits_session: Session, run: Run, aside: Aside) -> MapDialog:
    """A map of 2 depths × 2 initializers × 2 activations, measured."""
    import_module("desktoplab.engine.initmap")  # torch takes its time
    dialog = MapDialog(digits_session, run, aside)
    qtbot.addWidget(dialog)
    dialog.choices.depths.setText("2, 4")
    tick(dialog.choices.initializers, HE, SMALL)
    tick(dialog.choices.activations, RELU, TANH)
    dialog.show()
    qtbot.waitExposed(dialog)
    qtbot.waitUntil(lambda: not dialog.is_measuring)
    return dialog


def tick(several: Several, *wanted: Chosen) -> None:
    for option, action in several.ticks.items():
        action.setChecked(option in wanted)


def button(dialog: MapDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert found is not None
    return found


def place(dialog: MapDialog, depth: int, start: Chosen, bend: Chosen) -> QModelIndex:
    cells = dialog.cells
    return next(
        cells.index(row, column)
        for row in range(cells.rowCount())
        for column in range(cells.columnCount())
        if cells.key(cells.index(row, column)) == (depth, start, bend)
    )


def test_it_measures_every_cell_when_first_shown(dialog: MapDialog) -> None:
    assert len(dialog.cells.cells) == 8
    assert (dialog.cells.rowCount(), dialog.cells.columnCount()) == (2, 4)
    assert not button(dialog, "map_cancel").isEnabled()
    assert not dialog.is_stale
    assert not dialog.table.grab().isNull()


def test_a_click_loads_the_network_as_one_step_that_undo_takes_back(
    qtbot, dialog: MapDialog, digits_session: Session
) -> None:
    before = digits_session.experiment
    index = place(dialog, 4, SMALL, TANH)
    where = dialog.table.visualRect(index).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    kinds = [stage.layer.kind for stage in expand(digits_session.experiment.network)]
    assert kinds == ["dense", "tanh"] * 4 + ["dense"]
    assert digits_session.experiment.training.weight_init == SMALL
    assert digits_session.undo_name == "Load 4 × Tanh, Normal 0.01"
    assert not digits_session.inference.problems
    assert dialog.cells.loaded == (4, SMALL, TANH)
    assert not dialog.is_stale
    button(dialog, "map_undo").click()
    assert digits_session.experiment == before
    assert dialog.cells.loaded is None
    assert not button(dialog, "map_undo").isEnabled()


def test_the_keyboard_reaches_every_cell_and_enter_loads_it(
    qtbot, dialog: MapDialog, digits_session: Session
) -> None:
    dialog.table.setCurrentIndex(dialog.cells.index(0, 0))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(dialog.table, key)
    assert dialog.table.currentIndex() == dialog.cells.index(1, 3)
    found = dialog.cells.cell(dialog.cells.index(1, 3))
    assert dialog.readout.text() == sentence(found)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert digits_session.undo_name.startswith(f"Load {found.depth} ×")


def test_the_read_out_follows_the_mouse(qtbot, dialog: MapDialog) -> None:
    index = place(dialog, 2, HE, TANH)
    dialog.table.entered.emit(index)
    assert dialog.readout.text() == sentence(dialog.cells.cell(index))


def test_cells_of_another_width_or_data_are_shown_as_out_of_date_and_do_not_load(
    qtbot, dialog: MapDialog, digits_session: Session
) -> None:
    experiment = digits_session.experiment
    spirals = replace(experiment, data=data(dataset=DATASETS.choose("spirals")))
    digits_session.edit("Use spirals", spirals)
    assert dialog.is_stale
    assert "out of date" in dialog.state.text()
    dialog.table.chosen.emit(dialog.cells.index(0, 0))
    assert digits_session.experiment == spirals
    button(dialog, "map_measure").click()
    qtbot.waitUntil(lambda: not dialog.is_measuring)
    assert not dialog.is_stale
    assert "Spirals" in dialog.intro.text() or "spirals" in dialog.intro.text()
    dialog.table.chosen.emit(dialog.cells.index(0, 0))
    assert digits_session.undo_name.startswith("Load")


def test_an_edit_that_the_cells_do_not_depend_on_leaves_them_valid(
    dialog: MapDialog, digits_session: Session
) -> None:
    last = digits_session.experiment.network[-2].uid
    digits_session.edit("Delete", edits.remove(digits_session.experiment, [last]))
    assert not dialog.is_stale


def test_cancel_keeps_the_cells_that_are_there(qtbot, dialog: MapDialog) -> None:
    dialog.choices.depths.setText("1, 2, 3, 4, 5, 6, 7, 100")
    tick(dialog.choices.initializers, *starts())
    button(dialog, "map_measure").click()
    assert button(dialog, "map_cancel").isEnabled()
    qtbot.waitUntil(lambda: bool(dialog.cells.cells))
    button(dialog, "map_cancel").click()
    assert not dialog.is_measuring
    some = len(dialog.cells.cells)
    assert 0 < some < dialog.cells.choice.count
    assert "Cancelled" in dialog.state.text()
    qtbot.waitUntil(lambda: not dialog._aside._tasks)
    assert len(dialog.cells.cells) == some


def test_what_cannot_be_measured_is_said(qtbot, dialog: MapDialog, digits_session: Session) -> None:
    wide = digits_session.experiment.network[0].uid
    digits_session.edit("Wide", edits.change(digits_session.experiment, wide, "units", 10_000))
    button(dialog, "map_measure").click()
    qtbot.waitUntil(lambda: not dialog.is_measuring)
    assert "parameters" in dialog.state.text()


def test_closing_ends_the_measuring(qtbot, dialog: MapDialog) -> None:
    button(dialog, "map_measure").click()
    dialog.close()
    assert not dialog.is_measuring


def test_the_run_menu_opens_it_and_the_window_takes_it_along(qtbot, window) -> None:
    action = window.map.actions["initialization_map"]
    assert action in window.menus.menus["run"].actions()
    action.trigger()
    dialog = window.map.dialog
    assert dialog.isVisible()
    dialog.cancel()
    window.close_quietly()
    assert not dialog.isVisible()


def test_depths_are_read_as_people_write_them() -> None:
    assert depths_of("20, 5;5 200") == (5, 20, 200)
    for wrong in ("", "0", "201", "5, x", "1.5", "-3", "1 2 3 4 5 6 7 8 9", "٣"):
        assert depths_of(wrong) is None, wrong


def test_nothing_is_measured_without_a_choice(qtbot, dialog: MapDialog) -> None:
    dialog.choices.depths.setText("none")
    assert not button(dialog, "map_measure").isEnabled()
    dialog.choices.depths.setText("3")
    assert button(dialog, "map_measure").text() == "&Measure 4 cells"
    tick(dialog.choices.activations)
    assert not button(dialog, "map_measure").isEnabled()


def test_the_usual_choice_has_72_cells_and_every_entry_can_be_ticked(qtbot) -> None:
    choices = Choices()
    qtbot.addWidget(choices)
    assert choices.choice().count == 72
    assert {chosen.name for chosen in starts()} == set(INITIALIZERS) - {"default"}
    groups = {entry.name for entry in LAYERS.entries() if entry.group == "Activations"}
    assert {chosen.name for chosen in bends()} == groups


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_list_stays_open_while_one_ticks(qtbot) -> None:
    choices = Choices()
    qtbot.addWidget(choices)
    choices.show()
    menu = choices.activations.menu()
    menu.popup(choices.mapToGlobal(choices.rect().bottomLeft()))
    before = len(choices.activations.chosen())
    menu.setActiveAction(menu.actions()[0])
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert len(choices.activations.chosen()) == before - 1
    where = menu.actionGeometry(menu.actions()[4]).center()
    qtbot.mouseMove(menu, where)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=where)
    assert menu.isVisible()
    menu.close()


def test_every_cell_can_be_read_by_a_screen_reader(qapp) -> None:
    cells = CellModel()
    cells.begin(Choice((5, 9), (HE, SMALL), (RELU, TANH)))
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert cells.data(cells.index(1, 3), spoken) == "Not measured yet"
    made = cell(9, SMALL, TANH)
    cells.put(made)
    assert cells.data(cells.index(1, 3), spoken) == sentence(made)
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert cells.headerData(3, across, spoken) == "Tanh, 9 hidden layers"
    assert cells.headerData(1, down, spoken) == "Normal 0.01"
    assert cells.group_of(3) == (2, 3, "Tanh")


def test_words_and_numbers_of_a_cell() -> None:
    assert [brief(r) for r in (1.0, 0.7, 0.0123, 15.0, 345.6, 3.2e-8, 7.8e9, 0.0, nan)] == [
        "1.0", "0.70", "0.012", "15", "346", "3e-8", "8e9", "0", "NaN",
    ]  # fmt: skip
    assert [fate(r) for r in (1.0, 1e-4, 2e5, 0.0, nan)] == [
        "level (× 1.0)", "shrunk 1e4 ×", "grown 2e5 ×", "nothing is left", "not finite",
    ]  # fmt: skip
    assert "Error backward: shrunk 3e7 ×" in sentence(cell())
    assert "40 %" in sentence(cell(nonfinite=0.4))
    assert name_of(SMALL) == "Normal 0.01"


def test_colours_part_vanishing_level_and_exploding(qapp) -> None:
    level = shade(0.0)
    assert shade(0.4) == shade(-0.4) == level
    assert shade(-inf) == shade(-8) == shade(-300)
    assert shade(-8).blue() > shade(-8).red() + 60
    assert shade(8).red() > shade(8).blue() + 60
    assert len({shade(d).name() for d in (-8, -4, -2, -1, 0, 1, 2, 4, 8)}) == 9
    assert ink(QColor("#FFFFFF")).lightness() < 60
    assert ink(QColor("#0072B2")).lightness() > 200


def test_loading_is_what_the_cell_stands_for(dialog: MapDialog, digits_session: Session) -> None:
    wanted = cell_experiment(digits_session.experiment, 2, HE, RELU)
    dialog.table.chosen.emit(place(dialog, 2, HE, RELU))
    mine = digits_session.experiment
    assert [s.layer.values for s in expand(mine.network)] == [
        s.layer.values for s in expand(wanted.network)
    ]
    assert (mine.data, mine.training) == (wanted.data, wanted.training)


def test_the_map_is_for_supervised_learning_alone(window) -> None:
    action = window.map.actions["initialization_map"]
    assert action.isEnabled()
    with registered():
        session = window.session
        session.edit("again", edits.change_training(session.experiment, "procedure", "again"))
        assert not action.isEnabled()
        assert "Not with “Again”" in action.toolTip()
        session.undo()
    assert action.isEnabled()
