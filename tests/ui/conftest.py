"""Fixtures for tests with a window: everything they write goes into a temporary folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QWidget

import desktoplab.catalog
from desktoplab.engine.history import History
from desktoplab.spec.experiment import Experiment
from desktoplab.ui.builder.canvas import Canvas
from desktoplab.ui.files import preset
from desktoplab.ui.plots.views import Plot, make_plots
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.window import MainWindow

assert desktoplab.catalog


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def digits() -> Experiment:
    return preset("digits")


@pytest.fixture
def digits_session(qapp: QApplication, digits: Experiment) -> Session:
    return Session(digits)


@pytest.fixture
def run(qapp: QApplication) -> Iterator[Run]:
    run = Run()
    yield run
    run.close()


@pytest.fixture
def window(request, qtbot, digits_session: Session, settings: QSettings, tmp_path: Path):
    window = MainWindow(digits_session, Run(), settings, tmp_path / "data")
    window.resize(1366, 768)
    window.plots.make_all()
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close_quietly()
    window.deleteLater()
    # pytest holds arguments until every fixture is gone, and the window's Python side with them.
    request.node.funcargs.pop("window", None)


@pytest.fixture
def canvas(qtbot, session: Session) -> Canvas:
    """The canvas of the test's own `session`, on the screen."""
    canvas = Canvas(session)
    qtbot.addWidget(canvas)
    canvas.resize(380, 600)
    canvas.show()
    qtbot.waitExposed(canvas)
    return canvas


@pytest.fixture
def plots(qtbot, session: Session) -> dict[str, Plot]:
    """Every plot by name, for the `session` that a test file has."""
    made = {plot.name: plot for plot in make_plots(session)}
    for plot in made.values():
        qtbot.addWidget(plot)
        plot.resize(500, 340)
    return made


@pytest.fixture
def plot_of(qtbot, session: Session) -> Callable[[str, History], Plot]:
    """Shows one plot with a history, as large as in the window."""

    def make(name: str, history: History) -> Plot:
        plots = {plot.name: plot for plot in make_plots(session)}
        for plot in plots.values():
            qtbot.addWidget(plot)
        plots[name].resize(520, 360)
        plots[name].show()
        plots[name].show_history(history)
        plots[name].grab()
        return plots[name]

    return make


class Answer(QObject):
    """Presses a button of the next question, as a person would; `asked` says that it came."""

    def __init__(self, question: str, button: QMessageBox.StandardButton | str) -> None:
        super().__init__()
        self.asked = False
        self._question, self._button = question, button
        self._timer = QTimer(self)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        box = QApplication.activeModalWidget()
        if box is not None and box.objectName() == self._question:
            self.asked = True
            self._timer.stop()
            self._find(box).click()

    def _find(self, box: QWidget) -> QAbstractButton:
        if isinstance(self._button, str):
            return box.findChild(QAbstractButton, self._button)
        assert isinstance(box, QMessageBox)
        return box.button(self._button)


@pytest.fixture
def answer():
    answers = []

    def give(question: str, button: QMessageBox.StandardButton | str) -> Answer:
        answers.append(Answer(question, button))
        return answers[-1]

    yield give
    for given in answers:
        given._timer.stop()
        given.deleteLater()
