"""The docks around the network: palette, one for each plot, inspector. Knows no run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QTabWidget,
    QToolButton,
    QWidget,
)

from desktoplab.spec.tables import DataInfo
from desktoplab.ui.arrangement import menu_groups, tab_title
from desktoplab.ui.builder.icons import icon
from desktoplab.ui.plots.later import Later
from desktoplab.ui.print_size import px
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors


def make_dock(window: QMainWindow, name: str, title: str, content: QWidget) -> QDockWidget:
    """A dock with a name under which its place is remembered; its tab has a short title."""
    dock = QDockWidget(tab_title(name, title), window)
    dock.setObjectName(f"dock_{name}")
    dock.setAccessibleName(title)
    dock.setWidget(content)
    dock.toggleViewAction().setObjectName(f"action_dock_{name}")
    dock.toggleViewAction().setText(title)
    dock.setTitleBarWidget(DockTitle(dock))
    return dock


def make_docks(
    window: QMainWindow,
    palette: QWidget,
    inspector: QWidget,
    plots: Sequence[Later],
    panels: Mapping[str, tuple[str, QWidget]],
) -> dict[str, QDockWidget]:
    """Every dock by name; the names of the plots are their own, `panels` has the titles too."""
    window.setDockNestingEnabled(True)
    window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
    window.setDocumentMode(True)
    docks = {"palette": make_dock(window, "palette", tr("Palette"), palette)}
    for plot in plots:
        docks[plot.name] = make_dock(window, plot.name, plot.title, plot.content)
    for name, (title, panel) in panels.items():
        docks[name] = make_dock(window, name, title, panel)
    docks["inspector"] = make_dock(window, "inspector", tr("Inspector"), inspector)
    return docks


def dock_groups(docks: Mapping[str, QDockWidget]) -> list[tuple[str, list[QAction]]]:
    """The sections of the View menu: what opens and closes each dock."""
    return [
        (title, [docks[name].toggleViewAction() for name in names])
        for title, names in menu_groups(docks)
    ]


class DockTitle(QWidget):
    """The title of a dock with buttons that can be seen in either theme, and named."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._dock = dock
        title = dock.accessibleName()
        label = QLabel(title)
        name = dock.objectName().removeprefix("dock_")
        self._float = self._button(f"float_{name}", tr("Float {dock}", dock=title))
        self._close = self._button(f"close_{name}", tr("Close {dock}", dock=title))
        self._float.clicked.connect(self._toggle)
        self._close.clicked.connect(dock.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 4, 3)
        row.setSpacing(2)
        row.addWidget(label, 1)
        row.addWidget(self._float)
        row.addWidget(self._close)
        self._recolor()

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setAutoRaise(True)
        button.setIconSize(QSize(px(14), px(14)))
        return button

    def _toggle(self) -> None:
        self._dock.setFloating(not self._dock.isFloating())

    def _recolor(self) -> None:
        self._float.setIcon(icon("mdi6.dock-window", colors().muted))
        self._close.setIcon(icon("mdi6.close", colors().muted))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_close"):
            self._recolor()


class Titles(QObject):
    """Hides the title of a dock whose tab says the same; one that stands alone keeps it."""

    def __init__(self, window: QMainWindow, docks: Iterable[QDockWidget]) -> None:
        super().__init__(window)
        self._window, self._docks = window, tuple(docks)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        for dock in self._docks:
            dock.visibilityChanged.connect(self._wait)
            dock.dockLocationChanged.connect(self._wait)
            dock.topLevelChanged.connect(self._wait)

    def _wait(self) -> None:
        self._soon.start()

    def refresh(self) -> None:
        """Set every title right for the tabs as they are now."""
        for dock in self._docks:
            beside = [other for other in self._window.tabifiedDockWidgets(dock)
                      if not other.isHidden() and not other.isFloating()]  # fmt: skip
            wants_title = not beside or dock.isFloating()
            before = dock.titleBarWidget()
            if isinstance(before, DockTitle) is not wants_title:
                dock.setTitleBarWidget(DockTitle(dock) if wants_title else QWidget(dock))
                before.deleteLater()


class Offers:
    """Shows a plot's dock where the data suit it; what a person closed stays closed.

    `unfit` names the plots that were hidden for that reason when the layout was kept.
    """

    def __init__(
        self, docks: dict[str, QDockWidget], plots: Sequence[Later], unfit: Sequence[str] = ()
    ) -> None:
        self._docks, self._plots = docks, plots
        self.unfit = set(unfit)

    def update(self, info: object) -> None:
        """Follow the data; data that cannot be read change nothing."""
        if not isinstance(info, DataInfo):
            return
        for plot in self._plots:
            fits, dock = plot.fits(info), self._docks[plot.name]
            dock.toggleViewAction().setVisible(fits)
            if not fits:
                if not dock.isHidden():
                    self.unfit.add(plot.name)
                dock.hide()
            elif plot.name in self.unfit:
                self.unfit.remove(plot.name)
                dock.show()
