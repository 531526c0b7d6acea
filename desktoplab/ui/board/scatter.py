"""The scatter of the board: a point for each snapshot, over two numbers that a person chooses."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktoplab.board.columns import NUMBERS, Column, column_named
from desktoplab.board.entry import Entry
from desktoplab.board.files import DEFAULT_AXES
from desktoplab.spec.text import Text
from desktoplab.ui.plots.axes import DecadeAxis
from desktoplab.ui.plots.chart import Chart
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

REACH = 12
"""Pixels within which a point is meant."""


class Scatter(QWidget):
    """`picked` carries the entry whose point was clicked."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []
        self._places: list[tuple[Entry, float, float]] = []
        self._chosen: Entry | None = None
        self.across, self.up = self._axis("x", 0), self._axis("y", 1)
        self.canvas = pg.GraphicsLayoutWidget()
        self.canvas.setObjectName("board_scatter")
        self.canvas.setAccessibleName(tr("Snapshots over two numbers"))
        self.chart = Chart(DecadeAxis("left"), DecadeAxis("bottom"))
        self.canvas.addItem(self.chart)
        self.points = pg.ScatterPlotItem(size=10, pxMode=True)
        self.chart.add(self.points)
        self.readout = QLabel()
        self.readout.setObjectName("board_readout")
        self.readout.setMinimumHeight(self.fontMetrics().lineSpacing() + 2)
        axes = QHBoxLayout()
        for words, box in ((tr("&Across"), self.across), (tr("&Up"), self.up)):
            label = QLabel(words)
            label.setBuddy(box)
            axes.addWidget(label)
            axes.addWidget(box, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(axes)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.readout)
        self.setMinimumWidth(300)
        self.canvas.scene().sigMouseMoved.connect(self._moved)
        self.canvas.scene().sigMouseClicked.connect(self._clicked)
        self._recolor()

    def _axis(self, name: str, place: int) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"board_{name}")
        box.setAccessibleName(tr("Axis across") if name == "x" else tr("Axis up"))
        for column in NUMBERS:
            box.addItem(tr(Text(column.label)), column.name)
        box.setCurrentIndex(box.findData(DEFAULT_AXES[place]))
        box.currentIndexChanged.connect(self.redraw)
        return box

    @property
    def axes(self) -> tuple[str, str]:
        """The names of the columns across and up."""
        return str(self.across.currentData()), str(self.up.currentData())

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Draw these."""
        self._entries = list(entries)
        self.redraw()

    def choose(self, entry: Entry | None) -> None:
        """Mark the point of an entry."""
        if entry is not self._chosen:
            self._chosen = entry
            self.redraw()

    def redraw(self) -> None:
        """Bring points, axes and marks up to date."""
        across, up = (column_named(name) for name in self.axes)
        self._places = [
            (entry, px, py)
            for entry in self._entries
            if (px := _place(across, entry)) is not None and (py := _place(up, entry)) is not None
        ]
        chosen = colors()
        ink, mark = QColor(chosen.accent), QColor(chosen.validation)
        ink.setAlpha(170)
        # The chosen one comes last, so that it lies above the others.
        self._places.sort(key=lambda place: place[0] is self._chosen)
        is_chosen = [entry is self._chosen for entry, _, _ in self._places]
        self.points.setData(
            x=[px for _, px, _ in self._places],
            y=[py for _, _, py in self._places],
            brush=[mark if chosen_ else ink for chosen_ in is_chosen],
            size=[15 if chosen_ else 10 for chosen_ in is_chosen],
            pen=None,
        )
        self.chart.left.set_log(up.log)
        self.chart.bottom.set_log(across.log)
        self.chart.name_axes(tr(Text(up.label)), tr(Text(across.label)))
        if self._places:
            x_span = _span([px for _, px, _ in self._places])
            y_span = _span([py for _, _, py in self._places])
            self.chart.vb.setRange(xRange=x_span, yRange=y_span, padding=0)
        lost = len(self._entries) - len(self._places)
        self.readout.setText(
            tr("{n} {n:has|have} no place here: 0, or not measured.", n=lost) if lost else ""
        )

    def entry_at(self, position: QPointF) -> Entry | None:
        """The entry whose point is nearest to a place of the scene, if it is near."""
        near: tuple[float, Entry | None] = (REACH, None)
        for entry, px, py in self._places:
            found = self.chart.vb.mapViewToScene(QPointF(px, py))
            distance = math.hypot(found.x() - position.x(), found.y() - position.y())
            if distance < near[0]:
                near = distance, entry
        return near[1]

    def _moved(self, position: QPointF) -> None:
        entry = self.entry_at(position)
        if entry is not None:
            across, up = (column_named(name) for name in self.axes)
            self.readout.setText(
                f"{entry.name}: {tr(Text(across.label))} {across.said(entry, tr)}, "
                f"{tr(Text(up.label))} {up.said(entry, tr)}"
            )

    def _clicked(self, event: object) -> None:
        entry = self.entry_at(event.scenePos())  # type: ignore[attr-defined]
        if entry is not None:
            self.picked.emit(entry)

    def _recolor(self) -> None:
        self.canvas.setBackground(colors().surface)
        self.chart.recolor()
        self.redraw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "points"):
            self._recolor()


def _place(column: Column, entry: Entry) -> float | None:
    """Where a number lies on its axis; None where it has no place there."""
    value = float(column.value(entry))
    if not math.isfinite(value) or (column.log and value <= 0):
        return None
    return math.log10(value) if column.log else value


def _span(values: list[float]) -> tuple[float, float]:
    low, high = float(np.min(values)), float(np.max(values))
    margin = 0.08 * (high - low) or 0.5
    return low - margin, high + margin
