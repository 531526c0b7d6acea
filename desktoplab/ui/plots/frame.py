"""The frame of every plot: read-out, options, export, the page before there is a run. No data."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
)  # fmt: skip

from desktoplab.ui.plots.export import Exportable, ExportButton, png_bytes, svg_bytes
from desktoplab.ui.plots.names import hint
from desktoplab.ui.plots.readout import Canvas, Readout
from desktoplab.ui.print_size import px
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

ROOM_FOR_CONTROLS, ROOM_AROUND = 0.45, 16


class PlotFrame(Exportable):
    """The widgets around a drawing, and the drawing's canvas."""

    def __init__(self, name: str, title: str, explanation: str) -> None:
        super().__init__()
        self.name, self.title = name, title
        self.setObjectName(f"plot_{name}")
        self.setAccessibleName(title)
        self.setMinimumSize(190, 140)
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
        self.export_button = ExportButton(self)
        self.export_button.setEnabled(False)
        self._lay_out()

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
        self._top = QHBoxLayout()
        self._top.setSpacing(4)
        self._top.addWidget(self.readout, 1)
        self._header.addLayout(self._top, 1)
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

    def png(self, width: int) -> bytes:
        return png_bytes(self.canvas.scene(), self._shown(), width, QColor(colors().surface))

    def svg(self, width: int) -> bytes:
        surface = QColor(colors().surface)
        return svg_bytes(self.canvas.scene(), self._shown(), self.title, surface, width)

    def _shown(self) -> QRectF:
        return QRectF(self.canvas.mapToScene(self.canvas.viewport().rect()).boundingRect())

    def _arrange_header(self) -> None:
        """Controls go below the read-out where they would leave it no room.

        Where even that is too narrow for all of them, Export stays beside the read-out.
        """
        export = self.export_button.sizeHint().width() + self._controls.spacing()
        wanted = self.options.sizeHint().width() + export
        if not self.zoom_button.isHidden():
            wanted += self.zoom_button.sizeHint().width() + self._controls.spacing()
        direction = QBoxLayout.Direction
        beside = wanted <= ROOM_FOR_CONTROLS * self.width()
        self._header.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        row = self._top if wanted > self.width() - ROOM_AROUND else self._controls
        if row.indexOf(self.export_button) < 0:
            row.addWidget(self.export_button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_header()
