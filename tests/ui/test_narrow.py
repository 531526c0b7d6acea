"""Promises of a window that is small, or of large letters: words are whole, or end in `…`."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from desktoplab.spec.text import Text
from desktoplab.ui.notice import Notice
from desktoplab.ui.panels.inspector import Inspector
from desktoplab.ui.plots.bars import Bars
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.plots.readout import Canvas
from desktoplab.ui.run import State
from desktoplab.ui.status import OneLine

WORDS = "New here? A tour of one minute shows what is where."


@pytest.mark.parametrize(("width", "is_whole"), [(600, True), (120, False)])
def test_a_message_ends_in_an_ellipsis_where_it_has_no_room(qtbot: QtBot, width, is_whole):
    line = OneLine(WORDS)
    qtbot.addWidget(line)
    line.resize(width, 20)
    assert line.text() == WORDS
    assert (line.fitted() == WORDS) is is_whole
    assert is_whole or line.fitted().endswith("…")


@pytest.mark.parametrize(("width", "beside"), [(600, True), (240, False)])
def test_what_a_notice_offers_leaves_its_words_room(qtbot: QtBot, width: int, beside: bool):
    notice = Notice()
    qtbot.addWidget(notice)
    notice.tell("tour", Text(WORDS), offers=[QAction("Tour of the window", notice)])
    notice.resize(width, 40)
    notice.resize(width, max(40, notice.heightForWidth(width)))
    button = notice.findChildren(type(notice._close))[-1]
    words = notice.text
    if beside:
        qtbot.waitUntil(lambda: button.geometry().left() > words.geometry().right())
    else:
        qtbot.waitUntil(lambda: button.geometry().top() > words.geometry().bottom())
    assert words.width() >= 0.4 * width


@pytest.mark.parametrize(("height", "is_named"), [(300, True), (70, False)])
def test_an_axis_too_short_for_its_name_goes_without(qtbot: QtBot, height: int, is_named: bool):
    canvas = Canvas()
    qtbot.addWidget(canvas)
    chart = Chart()
    canvas.addItem(chart)
    chart.name_axes("accuracy in per cent", "step")
    canvas.resize(400, height)
    canvas.show()
    qtbot.waitExposed(canvas)
    assert bool(chart.left.label.opacity()) is is_named


@pytest.mark.parametrize(("width", "is_above"), [(700, False), (230, True)])
def test_export_stays_beside_the_read_out_where_options_need_all_room(window, width, is_above):
    plot = next(plot for plot in window.plots if isinstance(plot, Bars))
    for place in range(plot.options.count()):
        if option := plot.options.itemAt(place).widget():
            option.setVisible(True)
    plot.resize(width, 300)
    assert (plot._top.indexOf(plot.export_button) >= 0) is is_above


@pytest.mark.parametrize("state", [State.RUNNING, State.PAUSED])
def test_nothing_moves_when_train_says_resume(qtbot: QtBot, window, state: State):
    bar, action = window.run_bar, window.run_actions.actions["train"]
    before = bar.widgetForAction(window.run_actions.actions["pause"]).x()
    action.setIconText("Resume" if state is State.PAUSED else "Train")
    bar.layout().activate()
    assert bar.widgetForAction(window.run_actions.actions["pause"]).x() == before


def test_a_form_that_was_wide_is_not_scrolled_sideways_when_it_is_narrow(
    qtbot: QtBot, digits_session
):
    inspector = Inspector(digits_session)
    qtbot.addWidget(inspector)
    inspector.show()
    bars = [area.horizontalScrollBar() for area in inspector.findChildren(QScrollArea)]
    for width in (900, 600, 400):
        inspector.resize(width, 220)
        qtbot.waitUntil(lambda: all(bar.maximum() == 0 for bar in bars))
