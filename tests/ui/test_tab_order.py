"""Promises of the Tab key: one way through the whole window, whatever is built meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktoplab.spec.network import Block
from desktoplab.ui.builder import commands
from desktoplab.ui.tab_order import tab_stops


def way(window, count: int, back: bool = False) -> list[str]:
    """Names of the widgets that so many presses lead to."""
    names = []
    for _ in range(count):
        key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
        QTest.keyClick(window.focusWidget() or window, key)
        names.append(window.focusWidget().objectName())
    return names


def start(qtbot, window) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.palette_list.focus_search()


def test_tab_leads_from_palette_to_network_to_inspector_to_plots(qtbot, window):
    start(qtbot, window)
    names = way(window, 24)
    order = ["palette_list", "card_data", "qt_tabwidget_tabbar", "training_epochs", "training_loss",
             "training_optimizer", "training_optimizer_learning_rate",
             "training_seed", "plot_loss_log"]  # fmt: skip
    places = [names.index(name) for name in order]
    assert places == sorted(places)


def test_shift_tab_leads_back_the_same_way(qtbot, window):
    start(qtbot, window)
    there = ["palette_search", *way(window, 12)]
    assert way(window, 12, back=True) == there[-2::-1]


def test_tab_goes_round_without_an_end(qtbot, window):
    start(qtbot, window)
    regions = (window.palette_list, window.centralWidget(), window.inspector, *window.plots)
    count = len(tab_stops(window, regions))
    names = way(window, count)
    assert names[-1] == "palette_search"
    assert "bar_learning_rate" in names


def test_a_new_card_stands_between_palette_and_inspector(qtbot, window):
    start(qtbot, window)
    commands.add(window.session, "tanh")
    (uid,) = window.session.selection
    assert way(window, 3) == ["palette_list", f"card_{uid}", "qt_tabwidget_tabbar"]


def test_tab_reaches_repeat_and_skip_of_the_current_block_only(qtbot, window):
    session = window.session
    commands.add(session, "block")
    first = next(item for item in session.experiment.network if isinstance(item, Block))
    session.select([session.experiment.network[0].uid])
    commands.add(session, "block")
    (uid,) = session.selection
    window.canvas.focus_current()
    assert way(window, 2) == [f"repeat_{uid}", f"skip_{uid}"]
    assert f"repeat_{first.uid}" not in way(window, 20)


def test_tab_leaves_out_a_plot_behind_another_tab(qtbot, window):
    start(qtbot, window)
    behind = next(plot for plot in window.plots if plot.name == "weights")
    assert not any(_is_in(stop, behind) for stop in tab_stops(window, ()))
    window.docks["weights"].raise_()
    qtbot.waitUntil(lambda: any(_is_in(stop, behind) for stop in tab_stops(window, ())))


def _is_in(widget: QWidget, region: QWidget) -> bool:
    return widget is region or region.isAncestorOf(widget)
