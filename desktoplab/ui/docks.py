"""The docks around the network: palette, one for each plot, inspector. Knows no run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from desktoplab.spec.tables import DataInfo
from desktoplab.ui.plots.plot import Plot
from desktoplab.ui.text import tr


def make_dock(window: QMainWindow, name: str, title: str, content: QWidget) -> QDockWidget:
    """A dock with a name under which its place is remembered."""
    dock = QDockWidget(title, window)
    dock.setObjectName(f"dock_{name}")
    dock.setAccessibleName(title)
    dock.setWidget(content)
    dock.toggleViewAction().setObjectName(f"action_dock_{name}")
    return dock


def make_docks(
    window: QMainWindow, palette: QWidget, inspector: QWidget, plots: Sequence[Plot]
) -> dict[str, QDockWidget]:
    """Every dock by name; the names of the plots are their own."""
    window.setDockNestingEnabled(True)
    window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
    window.setDocumentMode(True)
    docks = {"palette": make_dock(window, "palette", tr("Palette"), palette)}
    for plot in plots:
        docks[plot.name] = make_dock(window, plot.name, plot.title, plot)
    docks["inspector"] = make_dock(window, "inspector", tr("Inspector"), inspector)
    return docks


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
            wants_none = bool(beside) and not dock.isFloating()
            hidden = dock.titleBarWidget()
            if wants_none and hidden is None:
                dock.setTitleBarWidget(QWidget(dock))
            elif not wants_none and hidden is not None:
                dock.setTitleBarWidget(None)  # type: ignore[arg-type]
                hidden.deleteLater()


def plot_columns(plots: Sequence[Plot]) -> list[list[str]]:
    """Tabs for the first arrangement: how well it learns, and beside it why."""
    why = [plot.name for plot in plots if plot.name in ("gradient_flow", "weights")]
    how = [plot.name for plot in plots if plot.name not in why]
    return [column for column in (how, why) if column]


class Offers:
    """Shows a plot's dock where the data suit it; what a person closed stays closed.

    `unfit` names the plots that were hidden for that reason when the layout was kept.
    """

    def __init__(
        self, docks: dict[str, QDockWidget], plots: Sequence[Plot], unfit: Sequence[str] = ()
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
                self.unfit.add(plot.name)
                dock.hide()
            elif plot.name in self.unfit:
                self.unfit.remove(plot.name)
                dock.show()
