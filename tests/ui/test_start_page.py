"""Promises of the start page: it shows what one begins with, and never stands in the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QToolButton, QWidget

from desktoplab.spec.json_format import to_json
from desktoplab.spec.tables import PRESETS
from desktoplab.ui.files import preset
from desktoplab.ui.run import Run
from desktoplab.ui.start import Lab
from desktoplab.ui.start_page.choices import DONE, Choices
from desktoplab.ui.start_page.page import StartPage
from desktoplab.ui.start_page.rows import template_rows
from desktoplab.ui.window import MainWindow
from tests.ui.labs import opened_lab


@pytest.fixture
def page(request, qtbot, window: MainWindow):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.first.show_page()
    assert window.first.page is not None
    yield window.first.page
    request.node.funcargs.pop("page", None)


def looks_like(window: MainWindow, name: str) -> bool:
    """Whether the network is that of a preset; cards get names of their own each time."""
    mine, wanted = window.session.experiment, preset(name)
    kinds = [(item.kind, item.values) for item in mine.network]
    same = kinds == [(item.kind, item.values) for item in wanted.network]
    return same and (mine.data, mine.training) == (wanted.data, wanted.training)


def press(page: QWidget, name: str) -> None:
    page.findChild(QToolButton, f"start_{name}").click()


def test_every_template_is_offered_once_with_a_line(qapp):
    rows = [row for row in template_rows() if row.key]
    assert sorted(row.key for row in rows) == sorted(PRESETS)
    assert all(row.line and "\n" not in row.line for row in rows)


def test_a_template_is_loaded_by_one_click_and_the_page_goes(window: MainWindow, page: StartPage):
    item = next(
        page.templates.item(n)
        for n in range(page.templates.count())
        if page.templates.item(n).data(Qt.ItemDataRole.UserRole) == "xor"
    )
    page.templates.itemClicked.emit(item)
    assert looks_like(window, "xor")
    assert window.first.page is None


def test_enter_opens_what_the_keyboard_is_on(qtbot, window: MainWindow, page: StartPage):
    page.templates.setFocus()
    qtbot.keyClick(page.templates, Qt.Key.Key_Down)
    name = page.templates.keys()[1]
    qtbot.keyClick(page.templates, Qt.Key.Key_Return)
    assert looks_like(window, name)


def test_lessons_are_listed_with_what_is_done_and_opened(qtbot, window: MainWindow, page):
    book = window.teaching.state.book
    qtbot.waitUntil(lambda: bool(page.lessons.keys()))
    assert page.lessons.keys() == [lesson.name for lesson in book.lessons]
    assert [page.lessons.item(row).data(DONE) for row in range(page.lessons.count())] == (
        [0.0] * len(book.lessons)
    )
    lesson = book.lessons[1]
    book.keep(lesson, lesson.steps[0], replace(book.kept(lesson, lesson.steps[0]), done=True))
    window.first.close_page()
    window.first.show_page()
    page = window.first.page
    assert page.lessons.item(1).data(DONE) == pytest.approx(1 / len(lesson.steps))
    page.lessons.itemClicked.emit(page.lessons.item(1))
    assert window.teaching.state.lesson is lesson and window.first.page is None


def test_recent_files_are_listed_and_opened(qtbot, window: MainWindow, tmp_path: Path):
    path = tmp_path / "mine.json"
    path.write_text(to_json(preset("spiral")), "utf-8")
    window.files.open_path(path)
    window.session.load(preset("digits"), None)
    window.first.show_page()
    page = window.first.page
    assert page.recent.keys() == [str(path)]
    page.recent.itemClicked.emit(page.recent.item(0))
    assert looks_like(window, "spiral") and window.first.page is None


def test_escape_goes_straight_to_the_lab(qtbot, window: MainWindow, page: StartPage):
    for widget in (page.lab, page.templates):
        window.first.show_page()
        shown = window.first.page
        focus = shown.lab if widget is page.lab else shown.templates
        focus.setFocus()
        qtbot.keyClick(focus, Qt.Key.Key_Escape)
        assert window.first.page is None
        assert window.focusWidget() is not None


def test_a_click_beside_the_page_goes_to_the_lab_and_one_on_it_does_not(qtbot, window, page):
    qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=page.card.geometry().center())
    assert window.first.page is page
    qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert window.first.page is None


def test_the_toolbar_stays_free_and_train_ends_the_page(qtbot, window: MainWindow, page: StartPage):
    button = window.findChild(QToolButton, "button_train")
    middle = button.mapTo(window, button.rect().center())
    assert window.childAt(middle) is button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.first.page is None
    qtbot.waitUntil(lambda: window.run.history.step > 0)


def test_f5_trains_from_the_start_page(qtbot, window: MainWindow, page: StartPage):
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F5)
    assert window.run.is_active and window.first.page is None
    qtbot.waitUntil(lambda: window.run.history.step > 0)


def test_tab_stays_on_the_page(qtbot, window: MainWindow, page: StartPage):
    page.lab.setFocus()
    seen = set()
    for _ in range(30):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert page.isAncestorOf(window.focusWidget())
        seen.add(window.focusWidget().objectName())
    assert {"start_new", "start_open", "start_tour", "start_templates", "start_at_start",
            "start_language_ko", "start_lab"} <= seen  # fmt: skip


def test_it_covers_the_middle_after_every_resize(qtbot, window: MainWindow, page: StartPage):
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: page.geometry() == page.area())
    assert page.width() == window.width()
    assert page.rect().contains(page.card.geometry())
    assert page.geometry().top() > window.run_bar.geometry().bottom()
    assert page.geometry().bottom() < window.statusBar().geometry().top()


def test_it_stays_above_what_the_window_adds_later(qtbot, window: MainWindow, page: StartPage):
    late = QWidget(window)
    late.setGeometry(page.geometry())
    late.show()
    qtbot.waitUntil(lambda: page.isAncestorOf(window.childAt(page.geometry().center())))


def test_the_wish_not_to_see_it_is_kept(window: MainWindow, page: StartPage, settings: QSettings):
    page.findChild(QCheckBox, "start_at_start").setChecked(False)
    window.first.close_page()
    window.first.greet()
    assert window.first.page is None
    window.first.actions["start_page"].trigger()
    assert window.first.page is not None
    assert not window.first.page.findChild(QCheckBox, "start_at_start").isChecked()


def test_the_language_is_seen_and_chosen_at_once(qtbot, window: MainWindow, page: StartPage):
    with qtbot.waitSignal(page.language_chosen) as chosen:
        press(page, "language_ko")
    assert chosen.args == ["ko"]
    assert window.applied.preferences.language == "ko"


@pytest.fixture
def lab(request, qapp: QApplication, settings: QSettings, tmp_path: Path):
    with opened_lab(qapp, settings, tmp_path) as lab:
        yield lab
    request.node.funcargs.pop("lab", None)


def test_the_lab_begins_with_the_page(qtbot, lab: Lab):
    lab.show(None)
    qtbot.waitUntil(lambda: lab.window.first.page is not None)


def test_a_named_file_is_shown_without_the_page(lab: Lab, tmp_path: Path):
    path = tmp_path / "mine.json"
    path.write_text(to_json(preset("spiral")), "utf-8")
    lab.show(path)
    lab.offer_recovery()
    assert lab.window.first.page is None
    assert looks_like(lab.window, "spiral")


def test_the_window_is_painted_before_the_page_is_made(lab: Lab):
    lab.show(None)
    assert lab.window.isVisible() and lab.window.first.page is None


def test_another_language_shows_the_page_again(qtbot, lab: Lab):
    lab.show(None)
    qtbot.waitUntil(lambda: lab.window.first.page is not None)
    before = lab.window
    press(before.first.page, "language_ko")
    qtbot.waitUntil(lambda: lab.window is not before and lab.window.first.page is not None)
    button = lab.window.first.page.findChild(QToolButton, "start_language_ko")
    assert button.isChecked()
    qtbot.waitUntil(lambda: lab.window.first.page.geometry() == lab.window.first.page.area())


def test_another_language_goes_on_with_the_tour(qtbot, lab: Lab):
    lab.window.show()
    lab.window.first.show_tour(3)
    before = lab.window
    lab.window.applied.choose_language("ko")
    qtbot.waitUntil(lambda: lab.window is not before)
    assert lab.window.first.tour is not None and lab.window.first.tour.at == 3


def test_every_widget_to_press_on_page_and_tour_has_a_name(window: MainWindow, page: StartPage):
    window.first.show_tour()
    for overlay in (page, window.first.tour):
        for button in overlay.findChildren(QAbstractButton):
            assert button.objectName(), button.text()
            assert button.accessibleName() or button.text(), button.objectName()
    for choices in page.findChildren(Choices):
        assert choices.objectName() and choices.accessibleName()


def test_a_run_that_begins_elsewhere_ends_the_page(qtbot, window: MainWindow, page: StartPage):
    assert isinstance(window.run, Run)
    window.run.train(window.session.experiment)
    assert window.first.page is None
    window.run.stop()
