"""The import dialog with real files: what is detected, corrected, looked at, used, and refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit

from desktoplab.catalog import memory, own_data
from desktoplab.catalog.csv_columns import split_names
from desktoplab.spec.experiment import data
from desktoplab.spec.tables import DATASETS, DataInfo
from desktoplab.ui.panels.import_dialog import ImportDialog
from tests.ui.drops import drop

ROWS = "".join(
    f"{150 + i},{50 + i / 2},{('서울', '부산')[i % 2]},{('진돗개', '삽살개')[i // 15]}\r\n"
    for i in range(30)
)
KOREAN = "키,몸무게,지역,품종\r\n" + ROWS


@pytest.fixture
def table(tmp_path: Path) -> Path:
    folder = tmp_path / "수업 자료"
    folder.mkdir()
    path = folder / "강아지.csv"
    path.write_bytes(KOREAN.encode("cp949"))
    return path


@pytest.fixture
def dialog(qtbot):
    dialog = ImportDialog(data())
    dialog.show()
    yield dialog
    dialog.reject()
    dialog.deleteLater()


def wait(qtbot, dialog: ImportDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.reader.is_busy)


def choose(dialog: ImportDialog, name: str, value: str) -> None:
    """Choose in a box as a person does."""
    box = dialog.findChild(QComboBox, name)
    assert box is not None, name
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_nothing_can_be_used_before_something_was_read(dialog: ImportDialog):
    assert not dialog.ok.isEnabled()
    assert "drop one here" in dialog.note.text()


def test_a_korean_table_is_detected_shown_and_used(qtbot, dialog: ImportDialog, table: Path):
    dialog.open_path(table)
    wait(qtbot, dialog)
    assert dialog.findChild(QComboBox, "import_encoding").currentData() == "cp949"
    kinds = [dialog.findChild(QComboBox, f"import_column_{n}").currentData() for n in range(1, 5)]
    assert kinds == ["number", "number", "category", "target"]
    assert dialog.preview.table.horizontalHeaderItem(3).text() == "품종"
    assert dialog.preview.table.item(0, 2).text() == "서울"
    assert dialog.preview.counts.counts == {"삽살개": 15, "진돗개": 15}
    assert "30 samples of 4 features in 2 classes: 24 to train on, 6" in dialog.summary.text()
    with qtbot.waitSignal(dialog.imported) as imported:
        dialog.ok.click()
    found = imported.args[0]
    assert found.stratified
    assert found.dataset.values["file"] == str(table)


def test_a_column_can_be_read_as_something_else(qtbot, dialog: ImportDialog, table: Path):
    dialog.open_path(table)
    wait(qtbot, dialog)
    choose(dialog, "import_column_3", "target")
    wait(qtbot, dialog)
    values = dialog.data().dataset.values
    assert values["target"] == "지역"
    assert split_names(values["categories"]) == ("품종",)
    choose(dialog, "import_column_1", "ignored")
    wait(qtbot, dialog)
    assert isinstance(dialog.found.info, DataInfo)
    assert dialog.found.info.feature_names == ("몸무게", "품종 = 삽살개", "품종 = 진돗개")


def test_a_wrong_encoding_is_told_inline_and_can_be_corrected(
    qtbot, dialog: ImportDialog, table: Path
):
    dialog.open_path(table)
    wait(qtbot, dialog)
    choose(dialog, "import_encoding", "utf-8")
    wait(qtbot, dialog)
    assert "강아지.csv, byte 3: found b8 f6 b9 ab" in dialog.note.text()
    assert not dialog.ok.isEnabled()
    choose(dialog, "import_encoding", "cp949")
    wait(qtbot, dialog)
    assert dialog.ok.isEnabled()
    assert not dialog.note.isVisible()


def test_a_bad_row_is_told_with_the_rows_above_it(qtbot, dialog: ImportDialog, table: Path):
    table.write_bytes((KOREAN + "1,2,3\r\n").encode("cp949"))
    dialog.open_path(table)
    wait(qtbot, dialog)
    assert "line 32: found 3 cells" in dialog.note.text()
    assert dialog.preview.table.rowCount() == 30
    assert not dialog.ok.isEnabled()


def test_the_form_refuses_a_share_that_leaves_nothing(qtbot, dialog: ImportDialog, table: Path):
    dialog.open_path(table)
    wait(qtbot, dialog)
    dialog.settings._split_entered("validation", 0.5, "")
    assert "15 to train on" in dialog.summary.text()
    assert dialog.data().validation == 0.5
    box = dialog.findChild(QCheckBox, "import_split_stratified")
    box.click()
    assert not dialog.data().stratified


def test_a_folder_of_pictures_is_shown_as_pictures(qtbot, dialog: ImportDialog, tmp_path: Path):
    for name, level in (("개", 50), ("고양이", 200)):
        (tmp_path / name).mkdir()
        for index in range(5):
            Image.new("RGB", (20, 16), (level, 10, index)).save(tmp_path / name / f"{index}.png")
    dialog.open_path(tmp_path)
    wait(qtbot, dialog)
    assert dialog.preview.isTabVisible(2)
    assert not dialog.preview.isTabVisible(0)
    assert dialog.found.info is not None
    assert dialog.found.info.shape == (3, 16, 20)
    choose(dialog, "import_colors", "gray")
    wait(qtbot, dialog)
    assert dialog.found.info.shape == (1, 16, 20)
    assert not dialog.preview.pictures.grab().isNull()


def test_arrays_are_shown_as_numbers_and_points(qtbot, dialog: ImportDialog, tmp_path: Path):
    path = tmp_path / "점.npz"
    np.savez(path, x=np.random.default_rng(0).normal(size=(20, 3)), y=np.arange(20) % 2)
    dialog.open_path(path)
    wait(qtbot, dialog)
    assert dialog.preview.table.columnCount() == 4
    assert dialog.preview.isTabVisible(1)
    choose(dialog, "import_x", "")
    dialog.preview.setCurrentIndex(1)
    assert not dialog.preview.points.grab().isNull()


def test_reading_can_be_stopped(qtbot, dialog: ImportDialog, tmp_path: Path):
    path = tmp_path / "lang.csv"
    path.write_text("x,class\n" + "1.25,a\n2.5,b\n" * 400_000)
    dialog.reader.progressed.connect(lambda share: share > 0 and dialog.stop_reading.click())
    dialog.open_path(path)
    wait(qtbot, dialog)
    assert dialog.note.text() == "Reading was stopped."
    assert not dialog.ok.isEnabled()


def test_closing_while_reading_leaves_nothing_behind(qtbot, dialog: ImportDialog, tmp_path: Path):
    path = tmp_path / "lang.csv"
    path.write_text("x,class\n" + "1.25,a\n2.5,b\n" * 400_000)
    dialog.open_path(path)
    dialog.reject()
    assert not dialog.reader.is_busy


def test_what_is_too_large_is_asked_about(
    qtbot, dialog: ImportDialog, table: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(memory, "ALWAYS", 100)
    monkeypatch.setattr(memory, "available", lambda: 1000)
    dialog.open_path(table)
    wait(qtbot, dialog)
    assert "of memory" in dialog.note.text()
    assert not dialog.ok.isEnabled()
    dialog.anyway.click()
    wait(qtbot, dialog)
    assert dialog.ok.isEnabled()


def test_importing_is_one_undoable_edit(qtbot, window, table: Path):
    window.findChild(QLineEdit, "import_path")
    window.own_actions["import"].trigger()
    dialog = window.importing.dialog
    dialog.open_path(table)
    wait(qtbot, dialog)
    dialog.accept()
    session = window.session
    assert session.experiment.data.dataset.name == "csv"
    assert session.undo_name == "Import data"
    assert isinstance(session.info, DataInfo)
    assert not session.inference.problems, "loss and outputs have followed"
    session.undo()
    assert session.experiment.data.dataset.name == "digits"
    assert session.experiment.network[-1].values["units"] == 10
    assert session.undo_name is None
    assert window.importing.dialog is None


def test_dropping_a_table_on_the_window_imports_it(qtbot, window, table: Path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(table))])
    assert drop(window, mime, QPoint(5, 5))
    dialog = window.importing.dialog
    wait(qtbot, dialog)
    assert dialog.found.info.label == "강아지.csv"
    dialog.reject()
    assert window.session.experiment.data.dataset.name == "digits"


def test_a_file_of_another_kind_is_told_which_are_read(qtbot, dialog: ImportDialog, tmp_path: Path):
    path = tmp_path / "글.hwp"
    path.write_bytes(b"\xd0\xcf\x11\xe0")
    dialog.open_path(path)
    wait(qtbot, dialog)
    assert "글.hwp is of no kind that can be imported" in dialog.note.text()
    assert "*.csv" in dialog.note.text()


def test_the_dialog_opens_with_the_data_that_are_used(qtbot, qapp: QApplication, table: Path):
    chosen = own_data.detect(table)
    dialog = ImportDialog(data(dataset=chosen, validation=0.3))
    wait(qtbot, dialog)
    assert dialog.data() == data(dataset=chosen, validation=0.3)
    assert dialog.path_line.path.text() == str(table)
    dialog.reject()
    dialog.deleteLater()


def test_every_widget_of_every_kind_has_a_name(qtbot, dialog: ImportDialog):
    for name in own_data.kinds():
        dialog.settings.show_chosen(DATASETS.choose(name), None, {})
        for box in dialog.findChildren(QComboBox):
            assert box.objectName()
            assert box.accessibleName()


@pytest.fixture
def prices(tmp_path: Path) -> Path:
    path = tmp_path / "집값.csv"
    rows = "".join(f"{30 + i},{i % 9},{90 + 3.5 * i}\r\n" for i in range(40))
    path.write_bytes(("면적,층,가격\r\n" + rows).encode("cp949"))
    return path


def test_a_target_of_numbers_is_detected_shown_and_adjustable(
    qtbot, dialog: ImportDialog, prices: Path
):
    dialog.open_path(prices)
    wait(qtbot, dialog)
    assert dialog.findChild(QComboBox, "import_task").currentData() == "regression"
    assert "2 features, one number to predict: 32 to train on" in dialog.summary.text()
    assert dialog.preview.tabText(3) == "Target"
    assert len(dialog.preview.counts.counts) == 10
    assert not dialog.preview.points.grab().isNull()
    choose(dialog, "import_column_2", "target")
    wait(qtbot, dialog)
    assert dialog.data().dataset.values["task"] == "classification"
    assert "in 9 classes" in dialog.summary.text()


def test_targets_of_another_file_are_looked_at_anew(qtbot, dialog: ImportDialog, tmp_path: Path):
    np.save(tmp_path / "x.npy", np.random.default_rng(0).normal(size=(12, 2)))
    np.save(tmp_path / "y.npy", np.array(["개", "새", "소"] * 4))
    dialog.open_path(tmp_path / "x.npy")
    wait(qtbot, dialog)
    assert dialog.data().dataset.values["task"] == "regression"
    dialog._change({"targets_file": str(tmp_path / "y.npy")})
    wait(qtbot, dialog)
    assert "in 3 classes" in dialog.summary.text()


def test_tab_goes_through_the_dialog_as_it_is_read(qtbot, dialog: ImportDialog, table: Path):
    dialog.open_path(table)
    wait(qtbot, dialog)
    qtbot.waitUntil(dialog.findChild(QComboBox, "import_encoding").isVisible)
    dialog.path_line.path.setFocus()
    names = []
    for _ in range(18):
        names.append(QApplication.focusWidget().objectName())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    wanted = ["import_path", "import_file", "import_encoding", "import_columns",
              "import_column_1", "import_column_4", "import_split_validation"]  # fmt: skip
    assert [name for name in names if name in wanted] == wanted
