"""Promises of File ▸ Export and of the way to the class board."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from desktoplab.exports.kinds import KINDS, kind_named
from desktoplab.exports.subject import Words
from desktoplab.spec import edits
from desktoplab.store.snapshot import read
from desktoplab.ui.handing import commands
from desktoplab.ui.handing.words import AUTHOR_KEY
from desktoplab.ui.window import MainWindow


def action(window: MainWindow, name: str) -> QAction:
    return next(
        found for found in window.handing.menu.actions()
        if found.objectName() == f"action_export_{name}"
    )  # fmt: skip


@pytest.fixture
def trained(qtbot, window: MainWindow) -> MainWindow:
    session = window.session
    session.edit("epochs", edits.change_training(session.experiment, "epochs", 2))
    window.run.train(session.experiment)
    qtbot.waitUntil(lambda: window.run.history.ended is not None)
    return window


def wait_for(qtbot, path: Path) -> None:
    qtbot.waitUntil(path.exists)


def test_every_form_has_its_place_in_the_menu(window: MainWindow):
    names = [found.data() for found in window.handing.menu.actions()]
    assert names == [kind.name for kind in KINDS]
    assert window.handing.actions["export"] in window.menus.menus["file"].actions()
    assert window.handing.actions["class_board"] in window.menus.menus["view"].actions()


def test_before_a_run_only_the_script_can_be_had(qtbot, window: MainWindow, tmp_path: Path):
    window.handing.refresh()
    enabled = [a.data() for a in window.handing.menu.actions() if a.isEnabled()]
    assert enabled == ["script"]
    assert "Train first" in action(window, "html").toolTip()
    path = tmp_path / "망.py"
    window.handing.write(kind_named("script"), path)
    wait_for(qtbot, path)
    assert "def build_network():" in path.read_text("utf-8")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_run_is_exported_in_every_form(qtbot, trained: MainWindow, tmp_path: Path, kind):
    if kind.missing():
        pytest.skip("the extra is not installed")
    trained.handing.refresh()
    assert action(trained, kind.name).isEnabled()
    path = tmp_path / f"결과{kind.suffix}"
    with qtbot.waitSignal(trained.files.told, check_params_cb=lambda told: "Exported" in str(told)):
        trained.handing.write(kind, path, Words("제목"))
    assert path.stat().st_size > 100


def test_a_report_asks_for_words_then_for_a_file(qtbot, trained: MainWindow, tmp_path: Path):
    dialog = trained.handing.ask_words(kind_named("html"))
    dialog.title.setText("층이 깊으면")
    dialog.author.setText("김민준")
    dialog.notes.setPlainText("사라진다")
    dialog.accept()
    files = trained.findChild(QFileDialog, "export_run")
    assert files is not None
    path = tmp_path / "보고서.html"
    files.fileSelected.emit(str(path))
    files.reject()
    wait_for(qtbot, path)
    source = path.read_text("utf-8")
    assert all(word in source for word in ("층이 깊으면", "김민준", "사라진다"))
    assert trained.settings.value(AUTHOR_KEY) == "김민준"


def test_a_run_under_way_is_exported_as_it_is_now(qtbot, window: MainWindow, tmp_path: Path):
    session = window.session
    session.edit("epochs", edits.change_training(session.experiment, "epochs", 0))
    window.run.train(session.experiment)
    qtbot.waitUntil(lambda: len(window.run.history.points) > 1)
    subject = window.handing.subject()
    step = subject.history.step
    path = tmp_path / "a.csv"
    window.handing.write(kind_named("csv"), path)
    wait_for(qtbot, path)
    qtbot.waitUntil(lambda: window.run.history.step > step)
    assert subject.history.step == step == len(subject.history.losses)


def test_what_cannot_be_written_is_told(qtbot, trained: MainWindow, tmp_path: Path):
    with qtbot.waitSignal(trained.files.troubled):
        trained.handing.write(kind_named("csv"), tmp_path / "gone" / "a.csv")
    trained.errors.dialog.close()


def test_a_missing_package_is_told_with_its_command(
    qtbot, trained: MainWindow, monkeypatch: pytest.MonkeyPatch
):
    from desktoplab.exports import kinds

    monkeypatch.setattr(kinds, "find_spec", lambda name: None)
    trained.handing.refresh()
    with qtbot.waitSignal(trained.files.troubled) as caught:
        action(trained, "parquet").trigger()
    assert 'pip install "desktoplab[parquet]"' in str(caught.args[0])
    trained.errors.dialog.close()


def test_a_snapshot_of_the_window_has_script_findings_and_figures(
    trained: MainWindow, tmp_path: Path
):
    assert trained.files.save_snapshot(tmp_path / "a.dlab", trained.run.history)
    extras = read(tmp_path / "a.dlab").extras
    assert "def train():" in extras.script
    assert {"loss", "gradient_flow"} <= set(extras.figures)


def test_the_board_opens_snapshots_in_the_window_and_closes_with_it(
    qtbot, trained: MainWindow, tmp_path: Path
):
    trained.files.save_snapshot(tmp_path / "a.dlab", trained.run.history)
    trained.handing.open_board()
    board = trained.handing.board
    assert board.isVisible()
    board.read(tmp_path)
    qtbot.waitUntil(lambda: not board.is_reading)
    assert len(board.model.entries) == 1
    trained.close_quietly()
    assert not board.isVisible()


def test_a_copy_of_a_run_does_not_grow(trained: MainWindow):
    history = trained.run.history
    copy = commands.copy_of(history)
    assert copy is not history
    assert copy.losses.tolist() == history.losses.tolist()
    assert copy.weights is history.weights
