"""Promises of a language: whatever the window says can be translated, and is collected.

In the language `Marked` every text of the sources stands in brackets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktoplab.exports.kinds import kind_named
from desktoplab.spec import edits
from desktoplab.spec.text import Text, text
from desktoplab.store.library import RunRow
from desktoplab.ui.files import preset
from desktoplab.ui.language import Tongue
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.window import MainWindow
from tests.board.test_board import folder, hand_in  # noqa: F401  (fixtures)
from tests.ui.every_dialog import look_at_dialogs, look_at_first_minutes, look_at_questions
from tests.ui.past_translation import Found, unknown
from tests.ui.shown_texts import Marked


@pytest.fixture
def marked(qapp: QApplication) -> Iterator[Marked]:
    language = Marked()
    qapp.installTranslator(language)
    yield language
    qapp.removeTranslator(language)


@pytest.fixture
def make(
    request, qtbot, marked: Marked, settings, tmp_path
) -> Iterator[Callable[[str], MainWindow]]:
    made: list[MainWindow] = []

    def open_lab(name: str) -> MainWindow:
        experiment = edits.change_training(preset(name), "epochs", 1)
        window = MainWindow(Session(experiment), Run(), settings, tmp_path / "data")
        made.append(window)
        window.plots.make_all()
        window.show()
        qtbot.waitExposed(window)
        return window

    yield open_lab
    for window in made:
        window.session.load(window.session.experiment, None)
        window.close_quietly()
        window.deleteLater()


@pytest.fixture
def found(monkeypatch) -> Found:
    return Found(monkeypatch)


def train(qtbot, window: MainWindow) -> None:
    window.run_actions.actions["train"].trigger()
    qtbot.waitUntil(lambda: window.run.outcome is not None)


def look_at_docks(window: MainWindow, look: Callable[[QWidget], None]) -> None:
    for dock in window.docks.values():
        dock.show()
        dock.raise_()
        QApplication.processEvents()
        window.shown.look_again()
        QApplication.processEvents()
        QApplication.processEvents()
        look(dock)


@pytest.mark.parametrize("name", ["digits", "spiral", "diabetes", "lstm"])
def test_the_window_says_nothing_past_the_translation(qtbot, make, marked, found, name: str):
    window = make(name)
    found.look(window)
    train(qtbot, window)
    look_at_docks(window, found.look)
    for item in window.session.experiment.network:
        window.session.select([item.uid])
        found.look(window.inspector)
    found.look(window)
    assert not found.texts, found.lines()
    assert not unknown(marked)


def test_every_dialog_says_nothing_past_the_translation(qtbot, make, marked, found, tmp_path):
    window = make("digits")
    train(qtbot, window)
    look_at_dialogs(window, tmp_path, found.look)
    look_at_questions(window, found.look)
    look_at_first_minutes(window, found.look)
    assert not found.texts, found.lines()
    assert not unknown(marked)


def test_trouble_is_told_in_the_language_of_the_window(qtbot, make, marked, found):
    window = make("deep_sigmoid")
    session = window.session
    window.measuring.measure()
    qtbot.waitUntil(lambda: window.shown.is_measured)
    look_at_docks(window, found.look)
    good = session.experiment
    session.edit(text("Paste {item}", item="5"), edits.remove(good, [good.network[-1].uid]))
    window.run_actions.actions["train"].trigger()  # refused: what is wrong stands in the notice
    found.look(window)
    session.undo()
    optimizer = {"name": "sgd", "learning_rate": 1000}
    bad = edits.change_training(preset("diabetes"), "optimizer", optimizer)
    session.edit(text("Change the learning rate"), bad)
    train(qtbot, window)
    assert window.run.outcome == "diverged"
    look_at_docks(window, found.look)
    found.look(window)
    assert not found.texts, found.lines()
    assert not unknown(marked)


def test_a_run_of_the_library_and_its_past_are_told_in_the_language(qtbot, make, marked, found):
    window = make("residual")
    train(qtbot, window)
    window.side.compare.pin_present()
    window.shown.move(window.shown.history.kept.steps[0])
    look_at_docks(window, found.look)
    rows: list[RunRow] = []
    window.run.recorder.ask(lambda library: library.runs(deleted=False), rows.extend)
    qtbot.waitUntil(lambda: bool(rows))
    window.library.opening.open(rows[0])
    qtbot.waitUntil(lambda: bool(window.shown.opened))
    window.session.edit(
        text("Skip off"), edits.change_training(window.session.experiment, "batch_size", 16)
    )
    pairing, one = window.side.pairing, window.side.comparison.runs[0]
    told: list[Text] = []
    pairing.told.connect(told.append)
    pairing.train(one, pairing._pair(one))
    qtbot.waitUntil(lambda: bool(told))
    look_at_docks(window, found.look)
    found.look(window)
    assert not found.texts, found.lines()
    assert not unknown(marked)


def test_what_is_handed_in_speaks_the_language_of_the_window(
    qtbot, make, marked, found, tmp_path, folder  # noqa: F811
):  # fmt: skip
    window = make("digits")
    train(qtbot, window)
    report = tmp_path / "report.html"
    window.handing.write(kind_named("html"), report)
    qtbot.waitUntil(report.exists)
    found.read("report", report.read_text("utf-8"))
    window.handing.open_board()
    board = window.handing.board
    board.read(folder)
    qtbot.waitUntil(lambda: not board.is_reading)
    found.look(board)
    for name in ("board.html", "board.csv"):
        board.write(tmp_path / name)
        found.read(name, (tmp_path / name).read_text("utf-8-sig"))
    assert not found.texts, found.lines()
    assert not unknown(marked)


def test_the_report_says_in_which_language_it_is(qtbot, qapp, make, marked, tmp_path):
    qapp.removeTranslator(marked)
    tongue, locale = Tongue(qapp), QLocale()
    tongue.speak("ko")
    window = make("digits")
    train(qtbot, window)
    report = tmp_path / "report.html"
    window.handing.write(kind_named("html"), report)
    qtbot.waitUntil(report.exists)
    page = report.read_text("utf-8")
    tongue.fall_silent()
    QLocale.setDefault(locale)
    assert '<html lang="ko">' in page
    assert "완전 연결 64" in page and "Dense" not in page


class Painting(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        QPainter(self).drawText(4, 20, "Loss")


@pytest.mark.parametrize("kind", ["label", "tip", "painted", "half"])
def test_a_text_past_the_translation_is_found(qtbot, marked, found, kind: str):
    widget = Painting() if kind == "painted" else QLabel()
    qtbot.addWidget(widget)
    widget.resize(80, 40)
    if kind == "label":
        widget.setText("Loss")
    elif kind == "tip":
        widget.setToolTip("Loss")
    elif kind == "half":
        widget.setText(tr("{n} steps", n="Loss"))
    found.look(widget)
    assert len(found.texts) == 1
