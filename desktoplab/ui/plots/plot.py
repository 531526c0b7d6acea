"""What every plot does: it follows a run, tells what is seen, zooms. Draws no data itself."""

from __future__ import annotations

from time import monotonic

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QShowEvent

from desktoplab.engine.history import History
from desktoplab.spec.tables import DataInfo
from desktoplab.ui.plots.frame import PlotFrame
from desktoplab.ui.session import Session
from desktoplab.ui.theme import colors

WORDS_SECONDS = 0.2
"""How long words stay at least while a run trains: they cost a layout, and want to be read."""


class Plot(PlotFrame):
    """One diagram of a run; the window calls `show_history` for those that can be seen.

    A view writes `has_data`, `draw`, `forget`, `summary`, `table`, `recolor`, `hover_text`.
    """

    def __init__(self, session: Session, name: str, title: str, explanation: str = "") -> None:
        super().__init__(name, title, explanation)
        self.session = session
        self.history: History | None = None
        self._hover: QPointF | None = None
        self._zoomed = False
        self._stamp: object = None
        self._is_hasty = self._is_followed = False
        self._told_at = 0.0
        self.zoom_button.clicked.connect(self.reset_zoom)
        self.canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.canvas.customContextMenuRequested.connect(self._open_menu)
        self.canvas.scene().sigMouseMoved.connect(self._moved)
        self.canvas.scene().sigMouseClicked.connect(self._pressed)
        self.canvas.left.connect(self._left)

    def show_history(self, history: History) -> None:
        """Show a run as far as it is; painted now if visible, else once it is shown."""
        if history is not self.history:
            self.forget()
            self._zoomed = False
        self.history = history
        if self.isVisible():
            self.redraw()

    def follow(self, history: History) -> None:
        """Show a run that trains: as `show_history`, but with new words only now and then."""
        self._is_hasty = history is self.history and monotonic() - self._told_at < WORDS_SECONDS
        self._is_followed = True
        self.show_history(history)
        self._is_hasty = self._is_followed = False

    def is_news(self, history: History) -> bool:
        """Whether there is something in a run that trains which is not drawn yet."""
        return history is not self.history or self._stamp is None or self._stamp != self.stamp()

    def stamp(self) -> object:
        """What the drawing depends on beside the options; None where it always has to be drawn."""
        return None

    def clear(self) -> None:
        """Return to the empty state."""
        self.history = self._stamp = None
        self._zoomed = False
        self.forget()
        self.redraw()

    def redraw(self) -> None:
        """Draw what is known now, even while hidden."""
        history = self.history
        self._stamp = None if history is None else self.stamp()
        if history is None or not self.has_data(history):
            self._pages.setCurrentWidget(self.hint)
            self.export_button.setEnabled(False)
            self.readout.show_text("")
            self.setAccessibleDescription(self.hint.text())
            return
        if self._pages.currentWidget() is not self.canvas:
            self._recolor()
            self._pages.setCurrentWidget(self.canvas)
            self.export_button.setEnabled(True)
        self.draw(history)
        self.canvas.ci.layout.activate()  # else after the next paint, which calls for another one
        if not self._is_followed:
            self.canvas.viewport().update()  # dashes that were painted piece by piece join again
        self.zoom_button.setVisible(self._zoomed)
        if not self._is_hasty:
            self._arrange_header()
            self._tell()

    def _tell(self) -> None:
        self._told_at = monotonic()
        summary = self.summary()
        if summary != self.accessibleDescription():
            self.setAccessibleDescription(summary)
        hover = self.hover_text(self._hover) if self._hover is not None else ""
        self.readout.show_text(hover or summary)

    def fits(self, info: DataInfo) -> bool:
        """Whether the plot has something to show for these data and the network as it is."""
        return True

    def has_data(self, history: History) -> bool:
        """Whether there is anything to draw yet."""
        raise NotImplementedError

    def draw(self, history: History) -> None:
        """Bring the items of the canvas up to date."""
        raise NotImplementedError

    def forget(self) -> None:
        """Drop what was gathered of a run: ranges, caches."""

    def summary(self) -> str:
        """One sentence on what is seen."""
        return ""

    def hover_text(self, position: QPointF) -> str:
        """What is under a position of the scene; empty for nothing."""
        return ""

    def clicked(self, position: QPointF) -> None:
        """A plain click at a position of the scene."""

    def recolor(self) -> None:
        """Give every item the colours of the theme."""

    def reset_zoom(self) -> None:
        """Leave a range chosen with the mouse."""
        self._zoomed = False
        self.redraw()

    def watch(self, view: pg.ViewBox) -> None:
        """Notice when the mouse zooms this view, and leave its range alone from then on."""
        view.setMenuEnabled(False)
        view.sigRangeChangedManually.connect(self._zoom_changed)

    def set_range(self, view: pg.ViewBox, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Set the range of a view unless the mouse has chosen another; costs nothing if equal."""
        if not self._zoomed and getattr(view, "dl_range", None) != (x, y):
            view.dl_range = (x, y)
            view.setRange(xRange=x, yRange=y, padding=0, disableAutoRange=True)
            view.updateMatrix()  # else in the midst of the next paint, which calls for another one

    def _zoom_changed(self) -> None:
        self._zoomed = True
        for item in self.canvas.scene().items():
            if isinstance(item, pg.ViewBox):
                item.dl_range = None
        self.redraw()

    def _moved(self, position: QPointF) -> None:
        self._hover = position
        if self._pages.currentWidget() is self.canvas:
            self._tell()

    def _left(self) -> None:
        self._hover = None
        if self._pages.currentWidget() is self.canvas:
            self._tell()

    def _pressed(self, event: pg.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if event.double():
            self.reset_zoom()
        else:
            self.clicked(event.scenePos())

    def _open_menu(self, position: object) -> None:
        menu = self.export_button.menu()
        menu.popup(self.canvas.viewport().mapToGlobal(position))

    def _recolor(self) -> None:
        self.canvas.setBackground(colors().surface)
        self.recolor()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.history is not None:
            self._recolor()
            self.redraw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.redraw()
