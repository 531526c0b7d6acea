"""Promises of another language: another window, the same work, and nobody is asked anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QMenu,
    QToolButton,
)
from shiboken6 import isValid

from desktoplab.spec import edits
from desktoplab.spec.text import text
from desktoplab.ui.language import language_of
from desktoplab.ui.preferences import Preferences, read_preferences, write_preferences
from desktoplab.ui.run import State
from desktoplab.ui.start import Lab
from desktoplab.ui.text import without_key
from tests.ui.labs import opened_lab


@pytest.fixture
def lab(request, qapp: QApplication, qtbot, settings: QSettings, tmp_path: Path):
    with opened_lab(qapp, settings, tmp_path) as lab:
        lab.window.resize(1366, 768)
        lab.window.show()
        qtbot.waitExposed(lab.window)
        yield lab
    request.node.funcargs.pop("lab", None)


def speak(lab: Lab, language: str) -> None:
    write_preferences(lab._settings, Preferences(language=language))
    lab.change_language()


def train_on(qtbot, lab: Lab) -> None:
    """Start a run that does not end by itself."""
    lab.session.load(edits.change_training(lab.session.experiment, "epochs", 0))
    lab.window.run_actions.actions["train"].trigger()
    qtbot.waitUntil(lambda: lab.run.history.step > 50)


def test_the_layout_can_be_reset_at_once_in_the_new_window(lab):
    """Qt keeps the state of a window that was maximized for a moment, and crashed over it."""
    QApplication.processEvents()
    lab.window.reset_layout()
    speak(lab, "ko")
    QApplication.processEvents()
    lab.window.reset_layout()
    assert lab.window.docks["palette"].isVisible()


def test_a_run_goes_on_and_is_recorded_through_a_change_of_language(qtbot, lab):
    train_on(qtbot, lab)
    recorder, history, before = lab.run.recorder, lab.run.history, lab.window
    speak(lab, "ko")
    assert not isValid(before)
    assert lab.run.state is State.RUNNING and lab.run.recorder is recorder
    step = history.step
    qtbot.waitUntil(lambda: history.step > step + 50)
    assert lab.window.shown.history is history
    assert all(plot.history is history for plot in lab.window.plots if plot.name == "gradient_flow")
    lab.window.run_actions.actions["stop"].trigger()
    qtbot.waitUntil(lambda: lab.run.state is State.IDLE and recorder.is_kept)
    found = []
    recorder.ask(lambda library: library.runs(deleted=False), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert [row.step for row in found[0]] == [history.step]


def test_the_next_window_shows_what_the_last_one_showed(qtbot, lab):
    train_on(qtbot, lab)
    lab.window.run_actions.actions["stop"].trigger()
    qtbot.waitUntil(lambda: lab.run.state is State.IDLE)
    lab.window.side.compare.pin_present()
    kept = lab.window.shown.history.kept.steps
    lab.window.shown.move(kept[0])
    lab.window.notice.tell("topic", text("Seed"))
    lab.window.docks["palette"].hide()
    lab.window.docks["runs"].raise_()
    experiment = lab.session.experiment
    lab.session.edit(text("Add {item}", item="X"), edits.change_training(experiment, "seed", 5))
    lab.window.showNormal()
    speak(lab, "ko")
    window = lab.window
    assert window.isVisible() and not window.isMaximized()
    assert window.shown.history.cursor == kept[0]
    assert [one.history for one in window.side.comparison.runs] == [lab.run.history]
    assert window.side.comparison.runs[0].pinned
    assert window.notice.topic == "topic" and not window.notice.isHidden()
    assert window.docks["palette"].isHidden()
    assert window.session.is_dirty
    window.session.undo()
    assert window.session.experiment == experiment


def test_there_and_back_is_as_before(qtbot, lab):
    def texts() -> list[str]:
        actions = sorted(
            f"{action.objectName()} {action.text()} {action.toolTip()}"
            for action in lab.window.findChildren(QAction)
            if action.objectName()
        )
        return actions + sorted(menu.title() for menu in lab.window.findChildren(QMenu))

    lab.window.plots.make_all()
    before = texts()
    speak(lab, "ko")
    assert QLocale().language() == QLocale.Language.Korean
    speak(lab, "en")
    assert texts() == before
    assert QLocale().language() == QLocale.Language.English


def test_a_pair_in_training_goes_on_with_its_second_run(qtbot, lab):
    window = lab.window
    lab.session.load(edits.change_training(lab.session.experiment, "epochs", 1))
    window.run_actions.actions["train"].trigger()
    qtbot.waitUntil(lambda: lab.run.outcome == "finished")
    lab.session.edit("Seed", edits.change_training(lab.session.experiment, "batch_size", 64))
    pairing, one = window.side.pairing, window.side.comparison.runs[0]
    with qtbot.waitSignal(lab.run.state_changed):
        pairing.train(one, pairing._pair(one), again=True)
    assert lab.run.is_active
    speak(lab, "ko")
    told = []
    lab.window.side.pairing.told.connect(told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert len(lab.window.side.comparison.runs) == 3


def test_an_error_that_is_shown_stays(lab):
    lab.errors.tell(text("Seed"), "details")
    speak(lab, "ko")
    assert lab.errors.dialog.isVisible() and "details" in lab.errors.dialog.report()
    assert lab.errors.dialog.parent() is lab.window
    lab.errors.dialog.close()


def test_the_form_changes_the_language_at_once(qtbot, lab, monkeypatch):
    def choose_korean(dialog) -> bool:
        combo = dialog.findChild(QComboBox, "language")
        combo.setCurrentIndex(combo.findData("ko"))
        return True

    monkeypatch.setattr("desktoplab.ui.applied.PreferencesDialog.exec", choose_korean)
    before = lab.window
    before.ask_preferences()
    qtbot.waitUntil(lambda: lab.window is not before)
    assert read_preferences(lab._settings).language == "ko"


@pytest.mark.parametrize(
    ("chosen", "system", "expected"),
    [("", "ko_KR", "ko"), ("", "de_DE", "en"), ("", "en_US", "en"), ("en", "ko_KR", "en"),
     ("ko", "en_US", "ko"), ("xx", "ko_KR", "ko"), ("", "C", "en")],
)  # fmt: skip
def test_the_first_start_speaks_as_the_system_does(chosen: str, system: str, expected: str):
    assert language_of(chosen, QLocale(system)) == expected


def test_qts_own_words_are_korean_too(qtbot, lab):
    speak(lab, "ko")
    line, buttons = QLineEdit("5"), QDialogButtonBox()
    standard = QDialogButtonBox.StandardButton
    every = (standard.Ok, standard.Cancel, standard.Yes, standard.No, standard.Save,
             standard.Discard, standard.Close, standard.RestoreDefaults, standard.Apply,
             standard.Help, standard.Open)  # fmt: skip
    for widget in (line, buttons):
        qtbot.addWidget(widget)
    menu = line.createStandardContextMenu()
    told = [buttons.addButton(each).text() for each in every]
    told += [action.text() for action in menu.actions() if action.text()]
    menu.deleteLater()
    assert len(told) > 15
    assert not [words for words in told if not any("가" <= letter <= "힣" for letter in words)]


def test_a_label_stands_elsewhere_without_its_letter_to_press(lab):
    assert [without_key(each) for each in ("&Open…", "열기(&O)…", "R&&D", "A/B (&b)")] == [
        "Open", "열기", "R&D", "A/B ",
    ]  # fmt: skip
    speak(lab, "ko")
    shown = [lab.window.findChild(QAction, "action_tour").iconText()]
    shown += [button.text() for button in lab.window.findChildren(QToolButton)]
    assert not [words for words in shown if re.search(r"\([A-Z]\)", words)]
