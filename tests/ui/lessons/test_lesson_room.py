"""Promises of the room beside the lab: a lesson takes some, and gives it back when it closes."""

from __future__ import annotations

from pytestqt.qtbot import QtBot


def test_a_closed_lesson_gives_the_palette_its_width_back(qtbot: QtBot, window):
    palette, lesson = window.docks["palette"], window.docks["lesson"]
    for _ in range(2):
        before = palette.width()
        window.teaching.show_overview()
        qtbot.waitUntil(lambda before=before: lesson.width() > 1.3 * before)
        window.teaching.close_lesson()
        qtbot.waitUntil(lambda before=before: abs(palette.width() - before) <= 2)


def test_a_lesson_that_is_closed_by_the_menu_gives_its_room_back_too(qtbot: QtBot, window):
    palette, lesson = window.docks["palette"], window.docks["lesson"]
    before = palette.width()
    lesson.toggleViewAction().trigger()
    qtbot.waitUntil(lambda: lesson.isVisible() and lesson.width() > 1.3 * before)
    lesson.toggleViewAction().trigger()
    qtbot.waitUntil(lambda: palette.width() < 1.2 * before or palette.width() <= 168)


def test_the_next_window_has_no_room_for_a_lesson_that_is_not_open(qtbot: QtBot, window):
    palette, lesson = window.docks["palette"], window.docks["lesson"]
    before = palette.width()
    window.teaching.show_overview()
    qtbot.waitUntil(lambda: lesson.width() > 1.3 * before)
    window.teaching.begin()  # what the next one does with a layout that was kept like this
    qtbot.waitUntil(lambda: palette.width() < 1.2 * before or palette.width() <= 168)
