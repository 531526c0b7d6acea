"""Promises of the small screen for start page, tour, help and large print, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from desktoplab.places import resource
from desktoplab.ui.preferences import Preferences, write_preferences
from desktoplab.ui.start import Lab
from desktoplab.ui.tour.stops import STOPS
from tests.ui.clipped import cut_in

LAPTOP = 1366, 768


@pytest.fixture(params=["en", "ko"])
def lab(
    request, qtbot, qapp: QApplication, settings: QSettings, tmp_path: Path
) -> Iterator[Lab]:  # fmt: skip
    write_preferences(settings, Preferences(language=request.param, theme="light"))
    palette, sheet, locale, font = qapp.palette(), qapp.styleSheet(), QLocale(), qapp.font()
    number = QFontDatabase.addApplicationFont(str(resource("fonts", "NanumGothic.ttf")))
    both = qapp.font()
    both.setFamilies([QFontInfo(font).family(), *QFontDatabase.applicationFontFamilies(number)])
    qapp.setFont(both)
    lab = Lab(qapp, settings, tmp_path)
    on_laptop(qtbot, lab)
    yield lab
    lab.window.close_quietly()
    lab.end()
    qapp.setFont(font)
    QFontDatabase.removeApplicationFont(number)
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)
    QLocale.setDefault(locale)
    request.node.funcargs.pop("lab", None)


def on_laptop(qtbot, lab: Lab) -> None:
    lab.window.setWindowState(Qt.WindowState.WindowNoState)
    lab.window.show()
    lab.window.resize(*LAPTOP)
    qtbot.waitExposed(lab.window)
    lab.window.reset_layout()
    qtbot.waitUntil(lambda: lab.window.width() == LAPTOP[0])


def test_the_start_page_cuts_no_text(qtbot, lab: Lab):
    lab.window.first.show_page()
    page = lab.window.first.page
    qtbot.waitUntil(lambda: bool(page.lessons.keys()))
    assert not cut_in(page)


def test_the_tour_cuts_no_text(lab: Lab):
    lab.window.first.show_tour()
    for _ in STOPS:
        assert not cut_in(lab.window.first.tour.bubble)
        lab.window.first.tour.go_on()


def test_help_cuts_no_text(lab: Lab):
    lab.window.pages.open_page("lab:layers/conv2d")
    viewer = lab.window.pages.viewer
    viewer.follow("https://example.org/a/long/address")
    assert not cut_in(viewer)
    assert viewer.browser.horizontalScrollBar().maximum() == 0


def test_large_print_cuts_no_text_on_a_laptop(qtbot, lab: Lab):
    lab.present(1.5)
    on_laptop(qtbot, lab)
    assert not cut_in(lab.window)
    lab.window.first.show_page()
    qtbot.waitUntil(lambda: bool(lab.window.first.page.lessons.keys()))
    assert not cut_in(lab.window.first.page)
    lab.window.first.show_tour()
    for _ in STOPS:
        assert not cut_in(lab.window.first.tour.bubble)
        lab.window.first.tour.go_on()
