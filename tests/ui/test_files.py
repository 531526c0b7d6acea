"""Promises of files: nothing is lost unasked, nothing wrong is opened, and why is said."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPointF, QRect, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox, QWidget

from desktoplab.spec import edits
from desktoplab.spec.json_format import from_json, to_json
from desktoplab.spec.network import Place, layer
from desktoplab.spec.text import Refused
from desktoplab.store.atomic import write_atomically
from desktoplab.store.experiments import read_experiment
from desktoplab.ui.autosave import Autosave, recover
from desktoplab.ui.files import MAX_RECENT, Files, preset
from desktoplab.ui.session import Session

Button = QMessageBox.StandardButton
QUESTION = "unsaved_question"


@pytest.fixture
def files(qtbot, digits_session: Session, settings) -> Files:
    widget = QWidget()
    qtbot.addWidget(widget)
    files = Files(digits_session, settings, widget)
    files.troubles = []
    files.troubled.connect(lambda reason, details: files.troubles.append((reason, details)))
    return files


def change(session: Session) -> None:
    changed = edits.insert(session.experiment, (layer("tanh"),), Place(0))
    session.edit("Add Tanh", changed)


def test_what_is_saved_opens_as_the_same_experiment(files: Files, tmp_path: Path):
    change(files._session)
    assert files.save_path(tmp_path / "네트워크")
    saved = tmp_path / "네트워크.json"
    assert from_json(saved.read_text("utf-8")) == files._session.experiment
    assert not files._session.is_dirty
    assert files._session.path == saved


def test_opening_takes_the_experiment_and_its_path(files: Files, tmp_path: Path):
    path = tmp_path / "spiral.json"
    path.write_text(to_json(preset("spiral")), "utf-8")
    assert files.open_path(path)
    assert files._session.experiment == from_json(path.read_text("utf-8"))
    assert files._session.path == path
    assert files._session.undo_name is None


def test_a_wrong_value_is_refused_with_path_found_and_allowed(files: Files, tmp_path: Path):
    before = files._session.experiment
    path = tmp_path / "wrong.json"
    path.write_text('{"format": 1, "network": [{"layer": "dense", "units": -3}]}', "utf-8")
    assert not files.open_path(path)
    reason = str(files.troubles[0][0])
    assert "network[0].units" in reason
    assert "-3" in reason
    assert "from 1 to" in reason
    assert files._session.experiment == before


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"{", b"[]", b'{"format": 99}'])
def test_anything_else_is_refused_in_words(content: bytes, tmp_path: Path):
    path = tmp_path / "any.json"
    path.write_bytes(content)
    with pytest.raises(Refused):
        read_experiment(path)


def test_a_file_that_is_gone_is_told_and_forgotten(files: Files, tmp_path: Path):
    path = tmp_path / "gone.json"
    files.save_path(path)
    assert files.recent() == [path]
    path.unlink()
    assert not files.open_path(path)
    assert files.troubles
    assert files.recent() == []


def test_recent_files_are_newest_first_and_ten_at_most(files: Files, tmp_path: Path):
    for number in range(MAX_RECENT + 3):
        files.save_path(tmp_path / f"{number}.json")
    recent = files.recent()
    assert len(recent) == MAX_RECENT
    assert recent[0].name == f"{MAX_RECENT + 2}.json"
    files.save_path(tmp_path / "5.json")
    assert files.recent()[0].name == "5.json"
    assert len(files.recent()) == MAX_RECENT


def test_cancel_keeps_unsaved_changes(files: Files, answer):
    change(files._session)
    before = files._session.experiment
    asked = answer(QUESTION, Button.Cancel)
    files.new()
    assert asked.asked
    assert files._session.experiment == before


def test_discard_goes_on_without_saving(files: Files, answer):
    change(files._session)
    answer(QUESTION, Button.Discard)
    files.new_from_preset("xor")
    assert files._session.experiment.data.dataset.name == "xor"


def test_save_in_the_question_saves_first(files: Files, tmp_path: Path, answer):
    path = tmp_path / "mine.json"
    files.save_path(path)
    change(files._session)
    mine = files._session.experiment
    answer(QUESTION, Button.Save)
    files.new()
    assert from_json(path.read_text("utf-8")) == mine
    assert files._session.experiment != mine


def test_a_place_that_cannot_be_written_is_told(files: Files, tmp_path: Path):
    change(files._session)
    assert not files.save_path(tmp_path / "no such folder" / "x.json")
    assert files.troubles
    assert files._session.is_dirty


def test_a_failed_save_leaves_the_old_file_whole(tmp_path: Path):
    path = tmp_path / "kept.json"
    write_atomically(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_atomically(path, "\ud800")
    assert path.read_text() == "old"
    assert [found.name for found in tmp_path.iterdir()] == ["kept.json"]


def test_data_are_imported_and_not_opened(qtbot, files: Files, tmp_path: Path):
    for path in (tmp_path, tmp_path / "a.csv", tmp_path / "a.NPZ"):
        with qtbot.waitSignal(files.import_wanted) as wanted:
            files.open_path(path)
        assert wanted.args == [path]


def test_a_snapshot_opens_its_experiment_without_becoming_its_file(files, tmp_path, run, qtbot):
    with qtbot.waitSignal(run.ended):
        run.train(edits.change_training(preset("xor"), "epochs", 1))
    path = tmp_path / "run.dlab"
    assert files.save_snapshot(path, run.history)
    assert files.open_path(path)
    assert files._session.experiment == run.experiment
    assert files._session.path is None


def test_dropping_a_file_on_the_window_opens_it(window, tmp_path: Path):
    path = tmp_path / "dropped.json"
    path.write_text(to_json(preset("residual")), "utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, mime,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(event)
    assert window.session.path == path
    assert path.name in window.windowTitle()


def test_the_copy_is_there_only_while_changes_are_unsaved(
    qtbot, digits_session: Session, tmp_path: Path
):
    folder = tmp_path / "autosave"
    autosave = Autosave(digits_session, folder)
    change(digits_session)
    qtbot.waitUntil(lambda: len(list(folder.glob("*.json"))) == 1)
    digits_session.mark_saved(tmp_path / "x.json")
    qtbot.waitUntil(lambda: not list(folder.glob("*.json")))
    change(digits_session)
    autosave.write()
    autosave.close()
    assert not list(folder.iterdir())


def test_two_labs_leave_each_others_copies_alone(digits_session: Session, tmp_path: Path):
    first, second = Autosave(digits_session, tmp_path), Autosave(digits_session, tmp_path)
    change(digits_session)
    first.write()
    second.write()
    assert list(recover(tmp_path)) == []
    assert len(list(tmp_path.glob("*.json"))) == 2
    first.close()
    second.close()


CRASHING = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
import desktoplab.catalog
from desktoplab.spec import edits
from desktoplab.ui.autosave import Autosave
from desktoplab.ui.files import preset
from desktoplab.ui.session import Session
application = QCoreApplication([])
session = Session(preset("xor"))
autosave = Autosave(session, Path(sys.argv[1]))
session.edit("Change", edits.change_training(session.experiment, "seed", 5))
autosave.write()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="kills a process the way of Unix")
def test_after_a_crash_the_work_is_offered_once(tmp_path: Path):
    done = subprocess.run(
        [sys.executable, "-c", CRASHING, str(tmp_path)], check=False, timeout=600,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL
    found = list(recover(tmp_path))
    assert [recovered.experiment.training.seed for recovered in found] == [5]
    assert list(recover(tmp_path)) == []


@pytest.mark.parametrize("content", ["{", "[" * 100_000, '{"path": 5}', '{"experiment": {}}', ""])
def test_a_damaged_copy_is_kept_but_not_offered(tmp_path: Path, content: str):
    (tmp_path / "1-abc.json").write_text(content, "utf-8")
    assert list(recover(tmp_path)) == []
    assert list(recover(tmp_path)) == []
    assert (tmp_path / "1-abc.broken").read_text("utf-8") == content


@pytest.mark.parametrize(
    "kept", [["x" * 300, "/a/" + "y" * 5000], "x" * 300, 5, {"a": 1}, QRect(), QByteArray(b"x")]
)
def test_recent_files_that_cannot_be_looked_at_are_left_out(
    files: Files, settings: QSettings, tmp_path: Path, kept: object
):
    """As where a network drive does not answer: Python raises then, it does not say no."""
    settings.setValue("files/recent", kept)
    assert files.recent() == []
    assert files.save_path(tmp_path / "here.json")
    assert files.recent() == [tmp_path / "here.json"]


def test_a_path_that_cannot_be_looked_at_is_told(files: Files):
    assert not files.open_path(Path("x" * 300))
    assert "cannot be opened" in str(files.troubles[0][0])
