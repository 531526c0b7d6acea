"""The frame of every plot: read-out, options, export, empty state, theme. Draws no data itself."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
)  # fmt: skip

from desktoplab.engine.history import History
from desktoplab.spec.tables import DataInfo
from desktoplab.ui.plots.export import Exportable, ExportButton, png_bytes, svg_bytes
from desktoplab.ui.plots.names import hint
from desktoplab.ui.plots.readout import Canvas, Readout
from desktoplab.ui.print_size import px
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

ROOM_FOR_CONTROLS = 0.45


class Plot(Exportable):
    """One diagram of a run; the window calls `show_history` for those that can be seen.

    A view writes `has_data`, `draw`, `forget`, `summary`, `table`, `recolor`, `hover_text`.
    """

    def __init__(self, session: Session, name: str, title: str, explanation: str = "") -> None:
        super().__init__()
        self.session, self.name, self.title = session, name, title
        self.history: History | None = None
        self._hover: QPointF | None = None
        self._zoomed = False
        self.setObjectName(f"plot_{name}")
        self.setAccessibleName(title)
        self.setMinimumSize(220, 140)
        self.readout = Readout(self)
        self.readout.setObjectName(f"plot_{name}_readout")
        self.canvas = Canvas()
        self.canvas.setObjectName(f"plot_{name}_canvas")
        self.canvas.setAccessibleName(title)
        self.canvas.ci.layout.setContentsMargins(2, 2, px(20), 2)
        self.canvas.ci.layout.setSpacing(2)
        self.hint = QLabel(hint(title, explanation))
        self.hint.setObjectName(f"plot_{name}_hint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.hint.setContentsMargins(24, 8, 24, 8)
        self.zoom_button = QToolButton()
        self.zoom_button.setObjectName(f"plot_{name}_reset_zoom")
        self.zoom_button.setText(tr("Reset zoom"))
        self.zoom_button.setAccessibleName(tr("Reset zoom of {plot}", plot=title))
        self.zoom_button.setToolTip(tr("Show everything again (double-click does the same)"))
        self.zoom_button.setAutoRaise(True)
        self.zoom_button.hide()
        self.zoom_button.clicked.connect(self.reset_zoom)
        self.export_button = ExportButton(self)
        self.export_button.setEnabled(False)
        self._lay_out()
        self.canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.canvas.customContextMenuRequested.connect(self._open_menu)
        self.canvas.scene().sigMouseMoved.connect(self._moved)
        self.canvas.scene().sigMouseClicked.connect(self._pressed)
        self.canvas.left.connect(self._left)

    def _lay_out(self) -> None:
        self.options = QHBoxLayout()
        self.options.setSpacing(4)
        self.options.addStretch(1)
        self._controls = QHBoxLayout()
        self._controls.setSpacing(4)
        self._controls.addLayout(self.options, 1)
        self._controls.addWidget(self.zoom_button)
        self._controls.addWidget(self.export_button)
        self._header = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._header.setContentsMargins(8, 2, 4, 0)
        self._header.setSpacing(2)
        self._header.addWidget(self.readout, 1)
        self._header.addLayout(self._controls)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header)
        self._pages = QStackedLayout()
        column.addLayout(self._pages, 1)
        # Into a layout that has its place: Qt would show the first page as a window of its own.
        self._pages.addWidget(self.hint)
        self._pages.addWidget(self.canvas)

    def show_history(self, history: History) -> None:
        """Show a run as far as it is; painted now if visible, else once it is shown."""
        if history is not self.history:
            self.forget()
            self._zoomed = False
        self.history = history
        if self.isVisible():
            self.redraw()

    def clear(self) -> None:
        """Return to the empty state."""
        self.history = None
        self._zoomed = False
        self.forget()
        self.redraw()

    def redraw(self) -> None:
        """Draw what is known now, even while hidden."""
        history = self.history
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
        self.zoom_button.setVisible(self._zoomed)
        self._arrange_header()
        self._tell()

    def _tell(self) -> None:
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

    def png(self, width: int) -> bytes:
        return png_bytes(self.canvas.scene(), self._shown(), width, QColor(colors().surface))

    def svg(self, width: int) -> bytes:
        surface = QColor(colors().surface)
        return svg_bytes(self.canvas.scene(), self._shown(), self.title, surface, width)

    def _shown(self) -> QRectF:
        return QRectF(self.canvas.mapToScene(self.canvas.viewport().rect()).boundingRect())

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

    def _arrange_header(self) -> None:
        """Controls go below the read-out where they would leave it no room."""
        wanted = self._controls.sizeHint().width()
        direction = QBoxLayout.Direction
        wide = wanted <= ROOM_FOR_CONTROLS * self.width()
        self._header.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.history is not None:
            self._recolor()
            self.redraw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_header()
