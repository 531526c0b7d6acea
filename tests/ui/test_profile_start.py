"""Promises of a lab that opens under a profile: what it begins with, and that it always begins."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton

from desktoplab import places
from desktoplab.spec import edits
from desktoplab.spec.json_format import to_json
from desktoplab.ui.files import preset
from desktoplab.ui.panels.preferences_dialog import PreferencesDialog
from desktoplab.ui.preferences import Preferences, read_preferences, write_preferences
from desktoplab.ui.print_size import scale
from desktoplab.ui.rules import Rules
from desktoplab.ui.start import Lab
from tests.lessons.files import small

Open = Callable[..., Lab]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the profile lies, and what it names."""
    folder = tmp_path / "학급 9반"
    folder.mkdir()
    return folder


@pytest.fixture
def open_lab(request, qapp: QApplication, qtbot, settings: QSettings, tmp_path: Path, folder: Path):
    write_preferences(settings, Preferences(language="en", theme="light"))
    palette, sheet, locale = qapp.palette(), qapp.styleSheet(), QLocale()
    labs: list[Lab] = []

    def open_lab(*lines: str) -> Lab:
        path = folder / "profile.yaml"
        source = "\n".join(("format: 1", "name: {en: Class 9b, ko: 9학년}", *lines))
        path.write_text(source, "utf-8")
        lab = Lab(qapp, settings, tmp_path / "data", Rules.found(path))
        labs.append(lab)
        lab.show(None)
        qtbot.waitExposed(lab.window)
        return lab

    yield open_lab
    for lab in labs:
        lab.window.close_quietly()
        lab.end()
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)
    QLocale.setDefault(locale)
    labs.clear()
    request.node.funcargs.pop("open_lab", None)


def trouble(lab: Lab) -> str:
    return lab.errors.dialog.report() if lab.errors.dialog.isVisible() else ""


def test_the_language_is_fixed_for_window_and_preferences(open_lab: Open, settings: QSettings):
    lab = open_lab("language: ko", "theme: dark", "seed: 3")
    assert lab.window.menus.menus["file"].title().startswith("파일")
    assert lab.window.status.profile.text().endswith("9학년")
    dialog = PreferencesDialog(
        lab.window.applied.preferences, lab.window, lab.session.profile
    )  # fmt: skip
    for name, chosen in (("language", "ko"), ("theme", "dark")):
        combo = dialog.findChild(QComboBox, name)
        assert not combo.isEnabled()
        assert combo.currentData() == chosen
        assert "9학년" in combo.toolTip()
    assert dialog.findChild(QComboBox, "refresh_rate").isEnabled()
    dialog.deleteLater()
    lab.window.applied.choose_device("cpu")
    assert read_preferences(settings) == Preferences(language="en", theme="light", device="cpu")


def test_the_start_page_offers_no_other_language(open_lab: Open, qtbot):
    lab = open_lab("language: en")
    qtbot.waitUntil(lambda: lab.window.first.page is not None)
    buttons = [lab.window.first.page.findChild(QToolButton, f"start_language_{code}")
               for code in ("ko", "en")]  # fmt: skip
    assert not any(button.isEnabled() for button in buttons)
    assert all(button.toolTip() == "Fixed by the profile “Class 9b”." for button in buttons)


def test_the_text_size_is_fixed(open_lab: Open):
    lab = open_lab("text_size: 125")
    assert scale() == 1.25
    assert not lab.window.presentation.action.isEnabled()
    assert lab.window.presentation.action.toolTip() == "Fixed by the profile “Class 9b”."


def test_the_profile_holds_in_the_window_of_another_language(open_lab: Open, qtbot):
    lab = open_lab("seed: 7", "lock: [network]", "hide: {layers: [lstm], docks: [loss]}")
    qtbot.waitUntil(lambda: lab.window.first.page is not None)
    before = lab.window
    lab.window.applied.choose_language("ko")
    qtbot.waitUntil(lambda: lab.window is not before)
    window = lab.window
    assert window.status.profile.text().endswith(": 9학년")
    assert "lstm" not in window.palette_list.kinds()
    assert window.docks["loss"].isHidden()
    assert not window.session.edit("x", edits.change_training(lab.session.experiment, "seed", 1))
    assert "9학년" in window.notice.text.text()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [("sede: 0", "line 3"), ("seed: [", "line"), ("seed: &a 0", "line 3"), ("lock: [x]", "line 3")],
)
def test_a_broken_profile_keeps_no_class_from_starting(open_lab: Open, wrong: str, words: str):
    lab = open_lab(wrong)
    assert lab.window.isVisible()
    assert not lab.session.profile
    assert "profile.yaml, line " in trouble(lab)
    assert words in trouble(lab)
    assert "not in force" in lab.window.status.profile.text()
    assert lab.session.edit("x", edits.change_training(lab.session.experiment, "seed", 9))


def test_a_profile_that_is_not_there_is_told(qapp, settings, tmp_path: Path):
    rules = Rules.found(tmp_path / "없음.yaml")
    assert not rules.profile
    assert rules.trouble is not None
    assert "없음.yaml" in str(rules.trouble)


def test_it_opens_with_an_experiment_in_place_of_the_start_page(
    open_lab: Open, folder: Path, qtbot
):
    made = edits.change_training(preset("spiral"), "epochs", 5)
    (folder / "처음.json").write_text(to_json(made), "utf-8")
    lab = open_lab("start: 처음.json")
    qtbot.waitUntil(lambda: lab.session.experiment == made)
    assert lab.session.path == folder / "처음.json"
    assert lab.window.first.page is None


def test_it_opens_with_a_lesson_of_the_teachers_own(open_lab: Open, folder: Path, qtbot):
    (folder / "수업").mkdir()
    (folder / "수업" / "small.yaml").write_text(small(), "utf-8")
    lab = open_lab("lessons: {own: [수업], only: [small]}", "start: small", "seed: 5")
    state = lab.window.teaching.state
    qtbot.waitUntil(lambda: state.lesson is not None)
    assert state.lesson.name == "small"
    assert [lesson.name for lesson in state.book.lessons] == ["small"]
    assert lab.window.first.page is None
    assert lab.session.experiment == state.lesson.runs[0].experiment
    assert lab.session.experiment.training.seed == 0
    assert not trouble(lab)


def test_a_lesson_or_a_folder_that_is_not_there_is_told_and_the_profile_holds(
    open_lab: Open, qtbot
):
    lab = open_lab("seed: 7", "lessons: {own: [수업]}", "start: nothing")
    assert "수업" in trouble(lab)
    assert "line 4" in trouble(lab)
    assert lab.session.profile.seed == 7
    qtbot.waitUntil(lambda: "There is no lesson nothing" in trouble(lab))


def test_lessons_can_be_left_out(open_lab: Open):
    lab = open_lab("lessons: {show: false}")
    window = lab.window
    assert not window.teaching.menu.menuAction().isVisible()
    assert not any(action.isVisible() for action in window.teaching.actions.values())
    assert not any(action.shortcuts() for action in window.teaching.actions.values())
    assert not window.docks["lesson"].toggleViewAction().isVisible()
    assert window.teaching.state.book.lessons == ()


def test_the_environment_names_a_profile_before_the_one_beside_main(monkeypatch, tmp_path: Path):
    (tmp_path / "desktoplab").mkdir()
    monkeypatch.setattr(places, "PACKAGE", tmp_path / "desktoplab")
    monkeypatch.delenv(places.PROFILE_VARIABLE, raising=False)
    assert places.class_profile() is None
    (tmp_path / "profile.yaml").write_text("format: 1", "utf-8")
    assert places.class_profile() is None  # not beside main.py
    (tmp_path / "main.py").write_text("", "utf-8")
    assert places.class_profile() == tmp_path / "profile.yaml"
    monkeypatch.setenv(places.PROFILE_VARIABLE, str(tmp_path / "other.yaml"))
    assert places.class_profile() == tmp_path / "other.yaml"
