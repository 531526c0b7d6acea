"""Where the tour stops: what is said there, and which part of the window it points at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QDockWidget, QMenu, QToolButton, QWidget

from desktoplab.spec.text import Text, text
from desktoplab.ui.slider import TimeBar

if TYPE_CHECKING:
    from desktoplab.ui.window import MainWindow

Place = Callable[["MainWindow"], QRect | None]


@dataclass(frozen=True)
class Stop:
    """`place` gives a rectangle of the window, or None where there is nothing to point at."""

    name: str
    title: Text
    words: Text
    place: Place


def docks(*names: str) -> Place:
    """Docks, opened and brought to the front; hidden ones and those that float are left out."""

    def place(window: MainWindow) -> QRect | None:
        found = QRect()
        for name in names:
            dock: QDockWidget | None = window.docks.get(name)
            if name in window.arranged.hidden:
                continue
            if dock is not None and not dock.isFloating():
                found = found.united(_in_front(window, dock))
        return None if found.isEmpty() else found

    return place


def _in_front(window: MainWindow, dock: QDockWidget) -> QRect:
    """Show a dock; where it stands, with the tabs above it."""
    if dock.isHidden():
        dock.show()
    if dock.visibleRegion().isEmpty():  # behind another tab
        dock.raise_()
    place = around(window, dock) or QRect()
    beside = [one for one in window.tabifiedDockWidgets(dock) if not one.isHidden()]
    return place.adjusted(0, -dock.fontMetrics().height() - 10, 0, 0) if beside else place


def part(pick: Callable[[MainWindow], QWidget]) -> Place:
    """A widget that is always there."""

    def place(window: MainWindow) -> QRect | None:
        return around(window, pick(window))

    return place


def menus(*names: str) -> Place:
    """The titles of menus, as far as there are such."""

    def place(window: MainWindow) -> QRect | None:
        bar, found = window.menuBar(), QRect()
        for name in names:
            menu = window.findChild(QMenu, f"menu_{name}")
            if menu is not None:
                found = found.united(bar.actionGeometry(menu.menuAction()))
        return found.translated(bar.pos()) if bar.isVisible() and not found.isNull() else None

    return place


def around(window: MainWindow, widget: QWidget) -> QRect | None:
    """Where a widget stands in the window, as far as it can be seen."""
    if widget.window() is not window or widget.isHidden():
        return None
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).intersected(window.rect())
    return None if place.isEmpty() else place


def train_button(window: MainWindow) -> QWidget:
    """The button in the toolbar."""
    found = window.findChild(QToolButton, "button_train")
    assert found is not None
    return found


def middle(window: MainWindow) -> QWidget:
    """The column of cards."""
    found = window.centralWidget()
    assert found is not None
    return found


def time_bar(window: MainWindow) -> QWidget:
    """The slider of the steps, below everything."""
    found = window.findChild(TimeBar)
    assert found is not None
    return found


STOPS = (
    Stop(
        "palette", text("Layers to build with"),
        text("Drag a layer from here into the network, or double-click it. Type a name to search."),
        docks("palette"),
    ),
    Stop(
        "network", text("The network"),
        text("Data come in at the top, the answer comes out at the bottom. Click a card to change "
             "its settings; while it trains, each card shows its weights and its error."),
        part(middle),
    ),
    Stop(
        "train", text("Train"),
        text("One click trains the network. Try it now: the tour goes on by itself. Learning rate "
             "and epochs stand beside it."),
        part(train_button),
    ),
    Stop(
        "plots", text("What happens inside"),
        text("Loss and accuracy, the gradient of every layer, weights, activations: all live. "
             "Press F1 in a plot to learn how to read it."),
        docks("loss", "gradient_flow"),
    ),
    Stop(
        "time", text("Back in time"),
        text("Drag this slider: every plot and every card shows that step of the run. A new run "
             "can be forked from it."),
        part(time_bar),
    ),
    Stop(
        "help", text("Lessons and help"),
        text("Lessons lead through vanishing gradients step by step. F1 explains what you are "
             "looking at, ? lists the keys, and Help shows this tour again."),
        menus("lessons", "help"),
    ),
)  # fmt: skip
