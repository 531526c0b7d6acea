"""Promises of the small screen: at 1366 × 768 no text is cut, in Korean and in English."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget

from desktoplab.places import resource
from desktoplab.spec import edits
from desktoplab.spec.experiment import TRAINING_FIELDS
from desktoplab.ui.builder.editors import NameBox
from desktoplab.ui.files import preset
from desktoplab.ui.language import Tongue
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.window import MainWindow
from tests.ui.clipped import clipped, cut_in
from tests.ui.every_dialog import look_at_dialogs, look_at_first_minutes, look_at_questions


@pytest.fixture(params=["en", "ko"])
def language(request, qapp: QApplication) -> Iterator[str]:
    """The language, with the Korean letters of the shipped font behind those of the system."""
    locale, font = QLocale(), qapp.font()
    number = QFontDatabase.addApplicationFont(str(resource("fonts", "NanumGothic.ttf")))
    both = qapp.font()
    both.setFamilies([QFontInfo(font).family(), *QFontDatabase.applicationFontFamilies(number)])
    qapp.setFont(both)
    tongue = Tongue(qapp)
    tongue.speak(request.param)
    yield request.param
    tongue.fall_silent()
    qapp.setFont(font)
    QFontDatabase.removeApplicationFont(number)
    QLocale.setDefault(locale)


@pytest.fixture
def window(request, language: str, qtbot, settings, tmp_path: Path) -> Iterator[MainWindow]:
    experiment = edits.change_training(preset("digits"), "epochs", 1)
    window = MainWindow(Session(experiment), Run(), settings, tmp_path / "data")
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1366, 768)
    window.plots.make_all()
    window.show()
    qtbot.waitExposed(window)
    window.reset_layout()
    QApplication.processEvents()
    yield window
    window.session.load(window.session.experiment, None)
    window.close_quietly()
    window.deleteLater()
    request.node.funcargs.pop("window", None)


def train(qtbot, window: MainWindow) -> None:
    window.run_actions.actions["train"].trigger()
    qtbot.waitUntil(lambda: window.run.outcome is not None)


class Cut:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def look(self, widget: QWidget) -> None:
        self.lines += [line for line in cut_in(widget) if line not in self.lines]


def test_the_window_cuts_no_text(qtbot, window):
    cut = Cut()
    assert window.width() == 1366 and window.height() == 768
    cut.look(window)
    train(qtbot, window)
    for dock in window.docks.values():
        if dock.toggleViewAction().isVisible():
            dock.show()
            dock.raise_()
            QApplication.processEvents()
            window.shown.look_again()
            cut.look(window)
    window.session.select([window.session.experiment.network[0].uid])
    window.docks["inspector"].raise_()
    cut.look(window)
    for extension in window.findChildren(QToolButton, "qt_toolbar_ext_button"):
        assert not extension.isVisible(), "a tool bar does not fit"
    assert not cut.lines, "\n".join(cut.lines)


def test_the_training_form_cuts_no_choice(window):
    form = window.inspector.training
    window.inspector.show_training()
    wanted = [(setting, name) for setting in ("procedure", "start", "penalty", "weight_init")
              for name in TRAINING_FIELDS[setting].names()]  # fmt: skip
    for setting, name in wanted:
        changed = edits.change_training(preset("digits"), setting, {"name": name})
        window.session.load(changed, None)
        window.inspector.show_training()
        for _ in range(3):
            QApplication.processEvents()
        shown = [box for box in form.findChildren(NameBox) if box.isVisibleTo(form)]
        assert len(shown) > 7
        cut = [box.objectName() for box in shown if box.width() < box.widest()]
        assert not cut, (setting, name, cut)
        assert form.forms[0].width() > 200
        assert form.forms[0].y() == form.forms[1].y(), "the sections stand beside each other"


def test_no_dialog_cuts_a_text(qtbot, window, tmp_path):
    cut = Cut()
    train(qtbot, window)
    look_at_dialogs(window, tmp_path, cut.look)
    look_at_questions(window, cut.look)
    look_at_first_minutes(window, cut.look)
    assert not cut.lines, "\n".join(cut.lines)


def test_a_text_that_is_cut_is_found(qtbot):
    label = QLabel("Twenty layers of sigmoid")
    qtbot.addWidget(label)
    label.show()
    assert not [*clipped(label)]
    label.setFixedWidth(40)
    assert len([*clipped(label)]) == 1
    label.setToolTip(label.text())  # shortened on purpose, and told in full
    assert not [*clipped(label)]
