"""Promises of the start: Qt is checked, torch waits, lost work is offered, nothing is left."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from desktoplab.app import load_torch_first
from desktoplab.spec import edits
from desktoplab.ui.autosave import Autosave
from desktoplab.ui.collector import Collector
from desktoplab.ui.files import preset
from desktoplab.ui.session import Session
from desktoplab.ui.start import Lab, check_qt

Button = QMessageBox.StandardButton


def test_the_lab_recovers_asks_once_and_leaves_nothing(qapp, settings, tmp_path: Path, answer):
    died = Session(edits.change_training(preset(), "seed", 1))
    autosave = Autosave(died, tmp_path / "autosave")
    died.edit("Seed", edits.change_training(died.experiment, "seed", 42))
    autosave.write()
    autosave._lock.unlock()  # what the system does when a process dies
    hook, was_enabled = sys.excepthook, gc.isenabled()
    lab = Lab(qapp, settings, tmp_path)
    assert not gc.isenabled()
    asked = answer("recovery_question", Button.Yes)
    lab.offer_recovery()
    assert asked.asked
    assert lab.window.first.page is None, "what was recovered is not covered by the start page"
    assert lab.session.experiment.training.seed == 42
    assert lab.session.is_dirty
    lab.window.close_quietly()
    lab.end()
    assert gc.isenabled() == was_enabled
    assert sys.excepthook == hook
    assert not list((tmp_path / "autosave").iterdir())


def test_opening_the_window_does_not_import_torch():
    code = "import sys, desktoplab.ui.start; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=600).returncode == 0


def test_qt_that_loses_references_is_found():
    kept = [None] * 100

    def lose() -> None:
        kept.pop()

    assert check_qt()
    assert not check_qt(lose)


@pytest.mark.parametrize(("platform", "expected"), [("win32", 1), ("linux", 0), ("darwin", 0)])
def test_torch_comes_before_qt_on_windows_only(platform: str, expected: int):
    loaded: list[Path] = []
    load_torch_first(Path("torch/lib"), platform, loaded.append)
    assert [path.name for path in loaded] == ["c10.dll"] * expected


def test_app_loads_no_qt_before_torchs_libraries():
    code = "import sys, desktoplab.app; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=600).returncode == 0


def test_a_torch_that_cannot_be_loaded_does_not_stop_the_window():
    def fail(path: Path) -> None:
        raise OSError(1114, str(path))

    assert not load_torch_first(Path("torch/lib"), "win32", fail)


def test_garbage_is_left_to_the_windows_thread(qapp, qtbot):
    before = gc.isenabled()
    collector = Collector()
    collector.start()
    assert not gc.isenabled()
    collector.collect()
    collector.stop()
    assert gc.isenabled() == before
