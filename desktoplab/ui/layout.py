"""Where the docks stand: the first arrangement, and remembering another one. Docks only.

Geometry and arrangement are kept under separate keys with a version, so that one can be dropped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QByteArray, QRect, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from desktoplab.ui import arrangement

GEOMETRY_KEY = "window/geometry-1"
STATE_KEY = "window/state"
STATE_VERSION = 1
FIRST_SIZE = QSize(1600, 960)
WIDEST_NETWORK, LEAST_COLUMN = 460, 350
BELOW = ((900, 0.32), (600, 0.34), (0, 0.2))
"""Least height of the window, and the share of it that the inspector begins with."""
RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
LEFT = Qt.DockWidgetArea.LeftDockWidgetArea

Docks = Mapping[str, QDockWidget]


def arrange(window: QMainWindow, docks: Docks) -> None:
    """Palette on the left, plots in tabbed columns on the right, inspector and tables below."""
    columns = arrangement.columns(docks)
    for dock in docks.values():
        dock.setFloating(False)
        window.removeDockWidget(dock)
    palette, inspector = docks["palette"], docks["inspector"]
    window.addDockWidget(LEFT, palette)
    if "lesson" in docks:
        window.tabifyDockWidget(palette, docks["lesson"])
    heads = [docks[column[0]] for column in columns]
    window.addDockWidget(RIGHT, heads[0])
    window.addDockWidget(RIGHT, inspector)
    window.splitDockWidget(heads[0], inspector, Qt.Orientation.Vertical)
    for left, right in pairwise(heads):
        window.splitDockWidget(left, right, Qt.Orientation.Horizontal)
    for column, head in zip(columns, heads, strict=True):
        for name in column[1:]:
            window.tabifyDockWidget(head, docks[name])
    for name in arrangement.below(docks):
        window.tabifyDockWidget(inspector, docks[name])
    for name, dock in docks.items():
        dock.setVisible(arrangement.opens(name))
    for head in (*heads, inspector):
        head.raise_()
    share_out(window, docks, heads)


def palette_width(window: QMainWindow) -> int:
    """How wide the palette is at first."""
    return max(168, min(220, window.width() // 8))


def share_out(window: QMainWindow, docks: Docks, heads: Sequence[QDockWidget]) -> None:
    """Give each dock its share of the window's size as it is now."""
    width, height = window.width(), window.height()
    palette = palette_width(window)
    plots = max(int((width - palette) * 0.64), width - palette - WIDEST_NETWORK)
    each = plots // len(heads)
    window.resizeDocks([docks["palette"]], [palette], Qt.Orientation.Horizontal)
    window.resizeDocks(list(heads), [each] * len(heads), Qt.Orientation.Horizontal)
    below = int(height * next(share for least, share in BELOW if height >= least))
    window.resizeDocks(
        [heads[0], docks["inspector"]], [height - below, below], Qt.Orientation.Vertical
    )


def share_growth(window: QMainWindow, network: QWidget, docks: Docks, grown: int) -> None:
    """Let the plots, not the network, take what a window has grown by, and give it back.

    Qt gives all of it to the middle, where a column of cards has no use for it.
    """
    spare = network.width() - WIDEST_NETWORK
    extra = min(grown, spare) if grown > 0 else max(grown, spare)
    columns = _columns(window, network, docks)
    if not columns or extra * grown <= 0:
        return
    widths = [dock.width() + extra // len(columns) for dock in columns]
    window.resizeDocks(columns, widths, Qt.Orientation.Horizontal)


def widen(
    window: QMainWindow, network: QWidget, docks: Docks, dock: QDockWidget, wanted: int
) -> int:
    """Make a dock at the left wider, at the cost of the plots as long as these are still seen well.

    The network gives the rest. Returns how many pixels each column of plots gave.
    """
    columns = _columns(window, network, docks)
    each = (wanted - dock.width()) // max(1, len(columns))
    narrowest = min((column.width() for column in columns), default=0)
    gives = max(0, min(each, narrowest - LEAST_COLUMN))
    widths = [wanted, *(column.width() - gives for column in columns)]
    window.resizeDocks([dock, *columns], widths, Qt.Orientation.Horizontal)
    return gives


def narrow(
    window: QMainWindow, network: QWidget, docks: Docks, dock: QDockWidget, wanted: int, gave: int
) -> None:
    """Make a dock at the left as narrow as before, and give each column back what it `gave`."""
    columns = _columns(window, network, docks) if gave else []
    widths = [wanted, *(column.width() + gave for column in columns)]
    window.resizeDocks([dock, *columns], widths, Qt.Orientation.Horizontal)


def _columns(window: QMainWindow, network: QWidget, docks: Docks) -> list[QDockWidget]:
    """The docks that stand side by side right of the network, in its uppermost row."""
    right = [
        dock
        for dock in docks.values()
        if dock.isVisible() and not dock.isFloating() and window.dockWidgetArea(dock) == RIGHT
        and dock.x() > network.x()
    ]  # fmt: skip
    top = min((dock.y() for dock in right), default=0)
    return [dock for dock in right if dock.y() == top]


def keep_layout(window: QMainWindow, settings: QSettings) -> None:
    """Remember size, place and arrangement."""
    settings.setValue(GEOMETRY_KEY, window.saveGeometry())
    settings.setValue(STATE_KEY, window.saveState(STATE_VERSION))


def restore_geometry(window: QMainWindow, settings: QSettings) -> None:
    """Return to the remembered size and place, if a screen is still there."""
    stored = settings.value(GEOMETRY_KEY)
    if isinstance(stored, QByteArray) and window.restoreGeometry(stored):
        if is_on_screen(window.frameGeometry()):
            return
        window.showNormal() if window.isVisible() else None
    place_first(window)


def place_first(window: QMainWindow) -> None:
    """A good size in the middle of the main screen; maximized where the screen is small."""
    screen = QGuiApplication.primaryScreen()
    free = screen.availableGeometry()
    window.setWindowState(Qt.WindowState.WindowNoState)
    size = FIRST_SIZE.boundedTo(free.size())
    place = QRect(0, 0, size.width(), size.height())
    place.moveCenter(free.center())
    window.setGeometry(place)
    if free.width() < FIRST_SIZE.width() or free.height() < FIRST_SIZE.height():
        window.setWindowState(Qt.WindowState.WindowMaximized)


def restore_state(window: QMainWindow, docks: Docks, settings: QSettings) -> bool:
    """Return to the remembered arrangement; says whether there was one.

    Docks that it does not know, because they are newer, become tabs of the column they belong to.
    """
    stored = settings.value(STATE_KEY)
    if not isinstance(stored, QByteArray) or not window.restoreState(stored, STATE_VERSION):
        return False
    missing = [name for name, dock in docks.items() if not _is_placed(window, dock)]
    for name in missing:
        _place(window, docks, name)
    if missing:
        # Again, as a new tab comes to the front and takes room.
        window.restoreState(stored, STATE_VERSION)
    return True


def _is_placed(window: QMainWindow, dock: QDockWidget) -> bool:
    return dock.isFloating() or window.dockWidgetArea(dock) != Qt.DockWidgetArea.NoDockWidgetArea


def _place(window: QMainWindow, docks: Docks, name: str) -> None:
    """Make a dock a tab beside one of its column that can be seen, or of the plots, if any can."""
    left = ["palette", *(["lesson"] if "lesson" in docks else [])]
    columns = [*arrangement.columns(docks), ["inspector", *arrangement.below(docks)], left]
    own = next((column for column in columns if name in column), [])
    others = [other for column in columns for other in column if column is not own]
    beside = [
        docks[other]
        for other in (*own, *others)
        if other != name and not docks[other].isFloating() and _is_placed(window, docks[other])
    ]
    beside.sort(key=lambda dock: dock.isHidden())
    if beside:
        window.tabifyDockWidget(beside[0], docks[name])
    else:
        window.addDockWidget(LEFT if name in left else RIGHT, docks[name])
    docks[name].setVisible(arrangement.opens(name))


def forget_layout(settings: QSettings) -> None:
    """Drop what was remembered."""
    settings.remove(GEOMETRY_KEY)
    settings.remove(STATE_KEY)


def is_on_screen(frame: QRect) -> bool:
    """Whether enough of a window can be seen on some screen to be moved with the mouse."""
    title = QRect(frame.left(), frame.top(), frame.width(), 40)
    for screen in QGuiApplication.screens():
        seen = screen.availableGeometry().intersected(title)
        if seen.width() >= 120 and seen.height() >= 20:
            return True
    return False
