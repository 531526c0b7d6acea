"""What comes after the first painting: in which order, and what happens where it is cut short."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDockWidget, QLabel

from desktoplab.ui.files import preset
from desktoplab.ui.finishing import Finishing
from desktoplab.ui.plots.later import Plots
from desktoplab.ui.plots.names import DRAWN
from desktoplab.ui.plots.views import VIEWS, make_plots
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.turns import SECONDS, short_turns
from desktoplab.ui.window import MainWindow
from tests.ui.labs import opened_lab

LATE = ("pyqtgraph", "torch", "yaml", "qtawesome", "sklearn", "rich")
OPENS = f"""
import sys
from PySide6.QtWidgets import QApplication
from desktoplab.cli import main
from desktoplab.ui.start import Lab, data_folder, open_settings
application = QApplication([])
lab = Lab(application, open_settings(), data_folder())
lab.show(None)
print(*(name for name in {LATE!r} if name in sys.modules))
lab.window.close_quietly()
lab.end()
"""


@pytest.fixture
def window(qtbot, settings, tmp_path: Path):
    window = MainWindow(Session(preset()), Run(), settings, tmp_path / "data")
    yield window
    window.close_quietly()
    window.deleteLater()


def test_nothing_heavy_is_loaded_before_the_window_is_shown():
    answer = subprocess.run(
        [sys.executable, "-c", OPENS], capture_output=True, text=True, check=True
    )
    assert answer.stdout.split() == []


def test_every_view_that_is_drawn_has_its_class():
    assert set(VIEWS) == DRAWN


def test_a_dock_says_what_the_plot_in_it_will_say(window: MainWindow):
    for later in window.plots.later:
        before = window.docks[later.name].widget()
        assert isinstance(before, QLabel)
        words, title = before.text(), before.accessibleName()
        plot = later.make()
        assert window.docks[later.name].widget() is plot
        assert (plot.hint.text(), plot.accessibleName(), plot.title) == (words, title, later.title)


def test_plots_that_are_asked_for_are_made_at_once(window: MainWindow):
    assert not any(later.plot for later in window.plots.later)
    names = [plot.name for plot in window.plots]
    assert names == [later.name for later in window.plots.later]
    assert all(isinstance(plot.parentWidget(), QDockWidget) for plot in window.plots)
    assert not window.plots.make_next()


def test_they_are_the_plots_of_every_probe(window: MainWindow, qtbot):
    made = make_plots(window.session)
    for plot in made:
        qtbot.addWidget(plot)
    assert [plot.name for plot in made] == [later.name for later in window.plots.later]


def test_what_fits_is_known_before_and_after(window: MainWindow):
    info = window.session.info
    before = [later.fits(info) for later in window.plots.later]
    assert before == [plot.fits(info) for plot in window.plots]
    assert True in before and False in before


def test_one_is_made_at_a_time(qapp, window: MainWindow):
    plots = Plots(window.session)
    for count in range(len(plots) + 1):
        assert sum(later.plot is not None for later in plots.later) == count
        assert plots.make_next() is (count < len(plots))
    for plot in plots:
        plot.deleteLater()


def test_loading_comes_first_then_one_after_the_other(qtbot):
    happened: list[str] = []
    left = ["one", "two"]

    def make_next() -> bool:
        happened.append(left.pop(0) if left else "none")
        return happened[-1] != "none"

    finishing = Finishing(make_next, load=lambda: happened.append("loaded"))
    with qtbot.waitSignal(finishing.done):
        finishing.start()
    assert happened == ["loaded", "one", "two", "none"]
    finishing.stop()


def test_what_cannot_be_loaded_is_left_to_who_needs_it(qtbot):
    def fail() -> None:
        raise ImportError

    finishing = Finishing(lambda: False, load=fail)
    with qtbot.waitSignal(finishing.done):
        finishing.start()
    finishing.stop()


def test_nothing_is_made_after_the_end(qtbot, qapp):
    made: list[int] = []
    finishing = Finishing(lambda: bool(made.append(1)), load=lambda: None)
    finishing.start()
    finishing.stop()
    qapp.processEvents()
    finishing.start()
    qapp.processEvents()
    assert not made


def test_the_lab_makes_all_plots_then_loads_torch(qtbot, qapp, settings, tmp_path: Path):
    with opened_lab(qapp, settings, tmp_path) as lab:
        lab.show(None)
        with qtbot.waitSignal(lab.run.engine_changed):
            pass
        assert all(later.plot for later in lab.window.plots.later)
        qtbot.waitUntil(lambda: lab.run.is_warm)


def test_turns_are_short_while_a_thread_is_inside_and_as_before_then():
    before = sys.getswitchinterval()
    with short_turns():
        with short_turns():
            assert sys.getswitchinterval() == pytest.approx(SECONDS)
        assert sys.getswitchinterval() == pytest.approx(SECONDS)
    assert sys.getswitchinterval() == pytest.approx(before)
