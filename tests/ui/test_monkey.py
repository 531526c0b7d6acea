"""Random touches of real widgets: nothing raises, all parts agree, undo and redo are exact."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from desktoplab.store.experiments import read_experiment
from desktoplab.ui.run import State
from desktoplab.ui.start import Lab
from tests.ui.agreeing import agree, redone, undone
from tests.ui.labs import opened_lab
from tests.ui.monkey import Monkey

# What the offscreen platform says of every menu; a screen does support it.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")


@pytest.fixture
def lab(request, qapp: QApplication, qtbot, settings: QSettings, tmp_path: Path) -> Iterator[Lab]:
    with opened_lab(qapp, settings, tmp_path / "data") as lab:
        lab.window.resize(1366, 768)
        lab.window.show()
        lab.window.plots.make_all()
        yield lab
    request.node.funcargs.pop("lab", None)


def play(lab: Lab, qtbot, folder: Path, seed: int, touches: int) -> None:
    """Play, end the run, take back every edit and make it again, save and read."""
    monkey = Monkey(lab, folder, seed)
    try:
        monkey.play(touches)
        _look_back(lab, qtbot, monkey, folder)
    except BaseException as error:
        error.add_note("\n".join(monkey.log))
        raise
    finally:
        monkey.leave()


def _look_back(lab: Lab, qtbot, monkey: Monkey, folder: Path) -> None:
    session, run = lab.session, lab.run
    lab.window.inspector.commit_pending()
    if run.is_active:
        run.stop()
        qtbot.waitUntil(lambda: run.state is State.IDLE)
    monkey.pump()
    agree(lab)
    end = session.experiment
    edits = undone(session)
    assert session.experiment == monkey.start
    agree(lab)
    redone(session, edits)
    assert session.experiment == end
    agree(lab)
    assert lab.window.files.save_path(folder / "끝.json")
    assert read_experiment(folder / "끝.json") == end
    assert not session.is_dirty


@pytest.mark.parametrize("seed", [0, 3, 5])
def test_a_few_touches(lab: Lab, qtbot, tmp_path: Path, seed: int):
    play(lab, qtbot, tmp_path, seed, 40)
