"""Large print in front of a class: its commands in the View menu, and how the docks then stand.

The mode is a window of its own in the place of the usual one, so that everything is made larger at
once; the layout of the usual window is neither kept over nor changed meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu

from desktoplab.ui import arrangement
from desktoplab.ui.layout import RIGHT
from desktoplab.ui.menus import make_action
from desktoplab.ui.print_size import DEFAULT, SIZES, scale
from desktoplab.ui.text import tr, without_key

SIZE_KEY = "presentation/size"
ASIDE = ("palette", "inspector", "runs")
"""Docks that a class does not look at; the View menu opens them."""

LESS = ("confusion", "compare", "update_ratio")
"""Those that also stay closed where all plots share one row of tabs, so that each can be read."""

WIDE = 1800
"""Pixels from which two columns of plots stand side by side, at the usual presentation size."""

NETWORK = 0.34
"""Share of the width that the network gets."""

LESSON, BESIDE_LESSON = 0.28, 0.42
"""That of an open lesson, and of the plots beside it."""


class Presentation(QObject):
    """`wanted` carries the factor by which everything is to be larger; 1 ends the mode."""

    wanted = Signal(float)

    def __init__(self, settings: QSettings, window: QMainWindow) -> None:
        super().__init__(window)
        self._settings, self._window = settings, window
        self._docks: Mapping[str, QDockWidget] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._share_out)
        self.action = make_action(
            window, "presentation", tr("Presentation &mode"), self.toggle, "Ctrl+Shift+P"
        )
        self.action.setCheckable(True)
        self.action.setChecked(is_on())
        self.action.setToolTip(tr("Large print for the projector; the layout comes back after it."))
        self.sizes = QMenu(tr("Size of the large &print"), window)
        self.sizes.menuAction().setToolTip(without_key(self.sizes.title()))
        self.sizes.setObjectName("menu_print_size")
        self.sizes.menuAction().setObjectName("action_print_size")
        self._group = QActionGroup(self)
        for size in SIZES:
            action = self.sizes.addAction(tr("{percent} %", percent=round(100 * size)))
            action.setObjectName(f"action_print_{round(100 * size)}")
            action.setCheckable(True)
            action.setChecked(size == read_size(settings))
            action.setData(size)
            self._group.addAction(action)
        self._group.triggered.connect(self._choose)

    def toggle(self) -> None:
        """Begin or end the mode."""
        self.action.setChecked(is_on())  # the next window shows the new state
        self.wanted.emit(1.0 if is_on() else read_size(self._settings))

    def follow(self, docks: Mapping[str, QDockWidget]) -> None:
        """In the mode, share the width out again with each size, and when a lesson opens."""
        self._docks = docks
        if is_on():
            docks["lesson"].visibilityChanged.connect(self._wait)
            self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._soon.start()
        return False

    def _wait(self) -> None:
        self._soon.start()

    def _share_out(self) -> None:
        share_out_large(self._window, self._docks)

    def _choose(self, action: QAction) -> None:
        """Keep another size; it holds at once where the mode is on."""
        self._settings.setValue(SIZE_KEY, action.data())
        if is_on():
            self.wanted.emit(float(action.data()))


def is_on() -> bool:
    """Whether the print is large now."""
    return scale() > 1


def read_size(settings: QSettings) -> float:
    """The chosen size of the large print."""
    stored = str(settings.value(SIZE_KEY, DEFAULT))
    return next((size for size in SIZES if str(size) == stored), DEFAULT)


def arrange_large(window: QMainWindow, docks: Mapping[str, QDockWidget]) -> None:
    """Few docks: the network, and the plots in one column of tabs, or two on a wide screen."""
    columns = arrangement.columns(docks)
    is_wide = window.width() >= WIDE * scale() / DEFAULT
    for dock in docks.values():
        dock.setFloating(False)
        window.removeDockWidget(dock)
    shown = columns if is_wide else [[name for column in columns for name in column]]
    heads = [docks[column[0]] for column in shown]
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, docks["palette"])
    if "lesson" in docks:
        window.tabifyDockWidget(docks["palette"], docks["lesson"])
    window.addDockWidget(RIGHT, heads[0])
    window.addDockWidget(RIGHT, docks["inspector"])
    window.splitDockWidget(heads[0], docks["inspector"], Qt.Orientation.Vertical)
    if len(heads) > 1:
        window.splitDockWidget(heads[0], heads[1], Qt.Orientation.Horizontal)
    for column, head in zip(shown, heads, strict=True):
        for name in column[1:]:
            window.tabifyDockWidget(head, docks[name])
    for name in arrangement.below(docks):
        window.tabifyDockWidget(docks["inspector"], docks[name])
    closed = ASIDE if is_wide else (*ASIDE, *LESS)
    for name, dock in docks.items():
        dock.setVisible(arrangement.opens(name) and name not in closed)
    for head in heads:
        head.raise_()
    share_out_large(window, docks)


def share_out_large(window: QMainWindow, docks: Mapping[str, QDockWidget]) -> None:
    """Give network and plots their shares of the width, and a lesson where one is open."""
    lesson = docks.get("lesson")
    has_lesson = lesson is not None and not lesson.isHidden() and not lesson.isFloating()
    width, plots = window.width(), BESIDE_LESSON if has_lesson else 1 - NETWORK
    heads = [docks[column[0]] for column in arrangement.columns(docks)]
    if heads[-1] in window.tabifiedDockWidgets(heads[0]):
        heads = heads[:1]
    each = round(width * plots / len(heads))
    if has_lesson and lesson is not None:
        window.resizeDocks([lesson], [round(width * LESSON)], Qt.Orientation.Horizontal)
    window.resizeDocks(heads, [each] * len(heads), Qt.Orientation.Horizontal)
