"""Promises of the tour: it points at what is there, follows the window, and leaves it as it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QToolButton

from desktoplab.ui.tour.stops import STOPS
from desktoplab.ui.tour.tour import Tour
from desktoplab.ui.window import MainWindow


@pytest.fixture
def tour(request, qtbot, window: MainWindow):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.first.actions["tour"].trigger()
    assert window.first.tour is not None
    yield window.first.tour
    request.node.funcargs.pop("tour", None)


def where(window: MainWindow, widget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_it_stops_at_five_or_six_places(window: MainWindow):
    assert 5 <= len(STOPS) <= 6
    assert len({stop.name for stop in STOPS}) == len(STOPS)


def test_enter_leads_through_every_stop_and_ends(qtbot, window: MainWindow, tour: Tour):
    seen = []
    while window.first.tour is not None:
        seen.append(STOPS[tour.at].name)
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        assert len(seen) <= len(STOPS)
    assert seen == [stop.name for stop in STOPS]


def test_escape_ends_it_anywhere(qtbot, window: MainWindow, tour: Tour):
    tour.go_on()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.first.tour is None


def test_the_bubble_points_beside_what_it_speaks_of(window: MainWindow, tour: Tour):
    parts = {
        "palette": window.docks["palette"], "network": window.network, "time": window.time_bar,
        "train": window.findChild(QToolButton, "button_train"),
    }  # fmt: skip
    for stop in STOPS:
        assert STOPS[tour.at] is stop
        assert tour.target is not None
        if stop.name in parts:
            assert tour.target.contains(where(window, parts[stop.name]))
        assert not tour.bubble.geometry().adjusted(12, 12, -12, -12).intersects(tour.target)
        assert tour.rect().contains(tour.bubble.geometry())
        assert tour.bubble.words.text()
        tour.go_on()


def test_what_is_shown_can_be_used_and_the_rest_is_veiled(window: MainWindow, tour: Tour):
    tour.go_on()
    tour.go_on()
    button = window.findChild(QToolButton, "button_train")
    assert window.childAt(where(window, button).center()) is button
    assert window.childAt(where(window, window.canvas).center()) is tour


def test_pressing_train_goes_on(qtbot, window: MainWindow, tour: Tour):
    tour.go_on()
    tour.go_on()
    assert STOPS[tour.at].name == "train"
    qtbot.mouseClick(window.findChild(QToolButton, "button_train"), Qt.MouseButton.LeftButton)
    assert STOPS[tour.at].name == "plots"
    qtbot.waitUntil(lambda: window.run.history.step > 0)


def test_it_follows_the_size_of_the_window(qtbot, window: MainWindow, tour: Tour):
    tour.go_on()
    window.resize(1500, 900)
    qtbot.waitUntil(lambda: tour.geometry() == window.rect())
    qtbot.waitUntil(lambda: tour.target.contains(where(window, window.network)))
    assert tour.rect().contains(tour.bubble.geometry())


def test_hidden_docks_are_shown_and_hidden_again(qtbot, window: MainWindow):
    for name in ("palette", "gradient_flow"):
        window.docks[name].hide()
    window.first.show_tour()
    assert not window.docks["palette"].isHidden()
    tour = window.first.tour
    while STOPS[tour.at].name != "plots":
        tour.go_on()
    assert not window.docks["gradient_flow"].isHidden()
    tour.close_overlay()
    assert window.docks["palette"].isHidden()
    assert window.docks["gradient_flow"].isHidden()


def test_a_tab_that_was_behind_is_behind_again(qtbot, window: MainWindow):
    loss, other = window.docks["loss"], window.docks["verdicts"]
    other.raise_()
    qtbot.waitUntil(lambda: loss.visibleRegion().isEmpty())
    window.first.show_tour(3)
    qtbot.waitUntil(lambda: not loss.visibleRegion().isEmpty())
    window.first.tour.close_overlay()
    qtbot.waitUntil(lambda: loss.visibleRegion().isEmpty())
    assert not other.visibleRegion().isEmpty()


def test_a_part_in_a_window_of_its_own_is_skipped(window: MainWindow):
    window.docks["palette"].setFloating(True)
    window.first.show_tour()
    tour = window.first.tour
    assert STOPS[tour.at].name == "network"
    tour.go_back()
    assert STOPS[tour.at].name == "network"


def test_it_is_offered_once(window: MainWindow):
    window.first.show_page()
    window.first.close_page()
    assert window.notice.topic == "tour"
    window.notice.clear()
    window.first.show_page()
    window.first.close_page()
    assert window.notice.topic == ""


def test_who_took_it_is_not_offered_it_again(window: MainWindow):
    window.first.show_page()
    window.first.page.findChild(QToolButton, "start_tour").click()
    assert window.first.page is None and window.first.tour is not None
    window.first.tour.close_overlay()
    window.first.show_page()
    window.first.close_page()
    assert window.notice.topic == ""


def test_training_from_the_start_page_offers_nothing(qtbot, window: MainWindow):
    window.first.show_page()
    window.run_actions.actions["train"].trigger()
    assert window.notice.topic != "tour"
    qtbot.waitUntil(lambda: window.run.history.step > 0)
