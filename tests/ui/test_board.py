"""Promises of the window of the class board: read aside, sorted, picked, opened, exported."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QSettings, Qt
from PySide6.QtWidgets import QPushButton

from desktoplab.board.columns import COLUMNS, NUMBERS
from desktoplab.board.entry import Entry
from desktoplab.ui.aside import Aside
from desktoplab.ui.board.dialog import BoardDialog
from desktoplab.ui.board.model import BoardModel
from tests.board.test_board import folder, hand_in  # noqa: F401  (fixtures)


def entry(name: str, **changes: object) -> Entry:
    made = Entry(
        Path(f"{name}.dlab"), "", "XOR", "Dense 2", "sgd 0.1", "finished", "", 2, 22, 40, 1.0, 0.5,
        0.5, 0.7, 1.0, 1.0, name,
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def place_of(name: str) -> int:
    return next(place for place, column in enumerate(COLUMNS) if column.name == name)


@pytest.fixture
def aside(qapp) -> Iterator[Aside]:
    aside = Aside()
    yield aside
    aside.close()


@pytest.fixture
def dialog(qtbot, aside: Aside, settings: QSettings) -> BoardDialog:
    dialog = BoardDialog(aside, settings)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.fixture
def board(qtbot, dialog: BoardDialog, folder: Path) -> BoardDialog:  # noqa: F811
    dialog.read(folder)
    qtbot.waitUntil(lambda: not dialog.is_reading)
    return dialog


def names(model: BoardModel) -> list[str]:
    return [entry.path.stem for entry in model.entries]


def test_a_folder_becomes_rows_points_and_a_list_of_what_is_damaged(board: BoardDialog):
    assert sorted(names(board.model)) == ["김민준", "이서연", "홍길동"]
    assert len(board.scatter.points.data) == 3
    assert board.lost.count() == 3
    assert board.state.text() == (
        "3 snapshots · 1 with the same experiment and curve as another · 3 cannot be read"
    )
    assert not board.progress.isVisible()


def test_a_double_click_opens_the_snapshot(qtbot, board: BoardDialog, folder: Path):  # noqa: F811
    index = board.model.index(names(board.model).index("이서연"), 0)
    place = board.table.visualRect(index).center()
    with qtbot.waitSignal(board.opened) as caught:
        # The first click of the pair chooses the row.
        qtbot.mouseClick(board.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(board.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert caught.args == [folder / "이서연.dlab"]


def test_the_chosen_row_is_marked_in_the_scatter_and_the_other_way_round(board: BoardDialog):
    wanted = board.model.entries[2]
    board.table.selectRow(2)
    assert board.scatter._places[-1][0] is wanted
    board.scatter.picked.emit(board.model.entries[0])
    assert board.table.currentIndex().row() == 0


def test_table_and_page_are_written(board: BoardDialog, tmp_path: Path):
    board.write(tmp_path / "반.csv")
    board.write(tmp_path / "반.html")
    assert "김민준" in (tmp_path / "반.csv").read_text("utf-8-sig")
    assert "김민준" in (tmp_path / "반.html").read_text("utf-8")
    board.write(tmp_path / "gone" / "a.csv")
    assert "cannot be saved" in board.state.text()


def test_a_folder_without_snapshots_is_said_so(qtbot, dialog: BoardDialog, tmp_path: Path):
    dialog.read(tmp_path)
    qtbot.waitUntil(lambda: not dialog.is_reading)
    assert "a folder that holds snapshots" in dialog.state.text()
    assert not dialog.csv_button.isEnabled()


def test_reading_can_be_cancelled(dialog: BoardDialog, folder: Path):  # noqa: F811
    dialog.read(folder)
    assert dialog.is_reading
    dialog.cancel_button.click()
    assert not dialog.is_reading
    assert "Cancelled" in dialog.state.text()


def test_any_column_sorts_and_what_is_unknown_comes_last(qapp):
    model = BoardModel()
    for name, depth, backward in (("a", 3, 1e-9), ("b", 20, math.nan), ("c", 1, 2.0)):
        model.put(entry(name, depth=depth, backward=backward))
    model.settle()
    falling = Qt.SortOrder.DescendingOrder
    model.sort(place_of("depth"), falling)
    assert names(model) == ["b", "a", "c"]
    model.sort(place_of("backward"))
    assert names(model) == ["a", "c", "b"]
    model.sort(place_of("backward"), falling)
    assert names(model) == ["c", "a", "b"]


def test_sorting_keeps_the_chosen_row(board: BoardDialog):
    board.table.selectRow(1)
    chosen = board.model.entries[1]
    for order in (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder):
        board.table.sortByColumn(place_of("validation"), order)
        assert board.model.entries[board.table.currentIndex().row()] is chosen


def test_a_twin_is_named_beside_its_file(board: BoardDialog):
    row = names(board.model).index("홍길동")
    index = board.model.index(row, place_of("file"), QModelIndex())
    assert board.model.data(index) == "홍길동.dlab = 김민준.dlab"
    tip = board.model.data(index, Qt.ItemDataRole.ToolTipRole)
    assert tip == "Same experiment and curve as 김민준.dlab"


@pytest.mark.parametrize("column", NUMBERS, ids=lambda column: column.name)
def test_every_number_can_be_chosen_as_an_axis(column, board: BoardDialog):
    board.scatter.across.setCurrentIndex(board.scatter.across.findData(column.name))
    assert board.scatter.axes[0] == column.name
    drawn, lost = len(board.scatter._places), board.scatter.readout.text()
    assert drawn + (int(lost.split()[0]) if lost else 0) == 3
    assert not board.grab().isNull()


def test_everything_can_be_reached_by_name(dialog: BoardDialog):
    for widget in (dialog.table, dialog.scatter.across, dialog.scatter.up, dialog.lost,
                   dialog.progress, dialog.scatter.canvas):  # fmt: skip
        assert widget.objectName()
        assert widget.accessibleName()
    assert all(button.objectName() for button in dialog.findChildren(QPushButton))
